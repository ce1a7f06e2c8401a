/** Lets the browser prepare the next start, once in the life of the page's scripts. */

import { savesData } from '../dom/visibility.mjs'

/** Long enough for the first answer to be read and the next one typed. Milliseconds. */
const PAUSE = 2_000
/** Gigabytes; where there is less, a second Python for a moment may cost the page its life. */
const MEMORY = 2

let begun = false

/** Some seconds from now, when nothing else is to do. */
export function prepareNextStart() {
  const { deviceMemory = MEMORY } = /** @type {{deviceMemory?: number}} */ (navigator)
  if (begun || savesData() || deviceMemory < MEMORY) return
  begun = true
  setTimeout(() => {
    if ('requestIdleCallback' in self) requestIdleCallback(make)
    else make()
  }, PAUSE)
}

function make() {
  const maker = new Worker(new URL('./snapshot_worker.mjs', import.meta.url), { type: 'module' })
  maker.onmessage = () => maker.terminate()
  maker.onerror = (event) => {
    event.preventDefault() // of no concern to anybody
    maker.terminate()
  }
}
