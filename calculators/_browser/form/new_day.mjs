/**
 * Notices that the reader's clock has gone on while the page was open, asleep or in the background.
 */

import { dayOf } from './today.mjs'

const QUARTER = 15 * 60 * 1000

/**
 * Call `changed` at each quarter of an hour and whenever the page comes back to the reader, until
 * `signal` aborts.
 * @param {(isNewDay: boolean) => void} changed
 * @param {AbortSignal} signal
 */
export function onLaterTime(changed, signal) {
  let day = dayOf(new Date())
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let next
  const wait = () => {
    clearTimeout(next)
    next = setTimeout(look, untilQuarter(new Date()))
  }
  const look = () => {
    wait()
    const now = dayOf(new Date())
    const isNewDay = now !== day
    day = now
    changed(isNewDay)
  }
  // A sleeping computer or a tab in the background may run its timers late, or not at all.
  document.addEventListener('visibilitychange', look, { signal })
  for (const name of ['focus', 'pageshow']) addEventListener(name, look, { signal })
  document.addEventListener('resume', look, { signal })
  signal.addEventListener('abort', () => clearTimeout(next))
  wait()
}

/** Milliseconds until the next quarter of an hour, midnight among them, and a little more. @param {Date} now */
function untilQuarter(now) {
  return QUARTER - (now.valueOf() % QUARTER) + 500
}
