/** Decides when to make the snapshot for the next start, at most once in each tab. */

import { savesData } from '../dom/visibility.mjs'

/** Long enough to read the first answer and type on. Milliseconds. */
const PAUSE = 2_000
/** Gigabytes; with less, a second Python may make the browser kill the page. */
const MEMORY = 2

let begun = false

/** Make the snapshot for it in a few seconds, once the page is idle. */
export function prepareNextStart() {
  const { deviceMemory = MEMORY } = /** @type {{deviceMemory?: number}} */ (navigator)
  if (begun || savesData() || deviceMemory < MEMORY) return
  begun = true
  setTimeout(() => {
    if ('requestIdleCallback' in self) requestIdleCallback(makeSnapshot)
    else makeSnapshot()
  }, PAUSE)
}

function makeSnapshot() {
  const worker = new Worker(new URL('./snapshot_worker.mjs', import.meta.url), { type: 'module' })
  worker.onmessage = () => worker.terminate()
  worker.onerror = (event) => {
    event.preventDefault() // the page works without a snapshot
    worker.terminate()
  }
}
