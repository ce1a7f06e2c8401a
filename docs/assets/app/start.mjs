/**
 * Stands in the head of a page whose calculator is in view from the start: the worker begins while
 * the page is still being read, and `client.mjs` takes it over.
 */

import { savesData } from './near.mjs'
import { newWorker } from './spawn.mjs'

/** Also when scripts run only after the page: what was said until somebody listens is kept. */
function begin() {
  const worker = newWorker('')
  /** @type {import('./spawn.mjs').Early} */
  const early = { worker, said: [] }
  worker.onmessage = (event) => early.said.push(event)
  worker.onerror = (event) => early.said.push(event)
  self.offerWorker = early
}

try {
  if (!savesData() && !self.offerWorker) begin()
} catch (error) {
  console.debug('calculators: no early start:', error) // the client meets it again, and tells
}
