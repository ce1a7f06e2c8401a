/**
 * Runs first in the head of a page that shows a calculator without scrolling: the worker starts
 * while the page is still loading, and `python/client.mjs` takes it over.
 *
 * The build makes it a classic script: Chromium runs modules, even `async` ones, only after the
 * first paint, which made a warm start a fifth longer.
 */

import { savesData } from './dom/visibility.mjs'

/** Start the worker, and collect its messages until the client listens. */
function begin() {
  const { src, dataset } = /** @type {HTMLScriptElement} */ (document.currentScript)
  const name = dataset.calculator ?? '' // see python/spawn.mjs
  const worker = new Worker(new URL('./worker.mjs', src), { type: 'module', name })
  /** @type {import('./python/spawn.mjs').Early} */
  const early = { worker, said: [] }
  worker.onmessage = (event) => early.said.push(event)
  worker.onerror = (event) => early.said.push(event)
  self.offerWorker = early
}

try {
  if (!savesData() && !self.offerWorker) begin()
} catch (error) {
  console.debug('calculators: no early start:', error) // the client will report it
}
