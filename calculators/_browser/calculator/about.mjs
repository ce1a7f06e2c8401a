/**
 * What explains a calculator is folded, and so is how its answer was worked out: open the part that
 * an address names, and come back from a formula to the figure that led there.
 */

import { openAround } from '../form/summary.mjs'

/**
 * @param {AbortSignal} signal
 * @returns {() => void}  to be called with each new answer: the first may have moved what was named,
 *   or be the first to hold it
 */
export function openNamed(signal) {
  const react = (/** @type {HashChangeEvent} */ { oldURL }) => {
    if (!open()) comeBack(oldURL)
  }
  addEventListener('hashchange', react, { signal })
  let isDue = true
  open()
  return () => {
    // Whoever has gone on to something else is left there.
    const { activeElement, body } = document
    if (isDue && (activeElement === body || activeElement === named())) open()
    isDue = false
  }
}

/** @returns {boolean} whether there is such a part */
function open() {
  const part = named()
  if (!part?.closest('.so-about, .so-working')) return false
  openAround(part)
  part.focus({ preventScroll: true })
  part.scrollIntoView({ block: 'start' })
  return true
}

/** Not decoded: our names are plain, and an address that is not well formed must break nothing. */
function named() {
  return document.getElementById(location.hash.slice(1))
}

/** The browser goes back to where the page stood, but leaves the focus behind. @param {string} from */
function comeBack(from) {
  const formula = document.getElementById(new URL(from).hash.slice(1))
  const back = formula?.querySelector('.so-formula__back')
  if (back instanceof HTMLAnchorElement && !location.hash)
    document.getElementById(back.hash.slice(1))?.focus()
}
