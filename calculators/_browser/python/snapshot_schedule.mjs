/** Has the snapshot for the next start made, at most once while the page's scripts live. */

import { savesData } from '../dom/visibility.mjs'

/** Long enough for the first answer to be read and the next one typed. Milliseconds. */
const PAUSE = 2_000
/** Gigabytes; where there is less, a second Python for a moment may cost the page its life. */
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
