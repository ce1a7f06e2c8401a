/**
 * Notices that the reader's day has changed while the page was open, asleep or in the background.
 */

import { dayOf } from './today.mjs'

/**
 * Call `change` on each new day, until `signal` aborts.
 * @param {() => void} change
 * @param {AbortSignal} signal
 */
export function onNewDay(change, signal) {
  let day = dayOf(new Date())
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let midnight
  const look = () => {
    clearTimeout(midnight)
    midnight = setTimeout(look, untilMidnight(new Date()))
    const now = dayOf(new Date())
    if (now === day) return
    day = now
    change()
  }
  // A sleeping computer or a tab in the background may run its timers late, or not at all.
  document.addEventListener('visibilitychange', look, { signal })
  for (const name of ['focus', 'pageshow']) addEventListener(name, look, { signal })
  document.addEventListener('resume', look, { signal })
  signal.addEventListener('abort', () => clearTimeout(midnight))
  look()
}

/** Milliseconds until the next day begins here, and a little more. @param {Date} now */
function untilMidnight(now) {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
  return next.valueOf() - now.valueOf() + 500
}
