/**
 * What this tab remembers until it is closed: in the browser's session storage, so that going
 * back, a reload or a crash loses nothing, and in memory where that is forbidden or full.
 *
 * It needs no asking: nothing of it is on the device once the tab is closed. Erasing everything,
 * here or in another tab, ends it.
 */

import { isErasure } from './local.mjs'
import { keysIn, prefixOf } from './prefix.mjs'

const PREFIX = `${prefixOf(() => sessionStorage)}tab:1:`

/** The latest of each, which storage may have had no room for. @type {Map<string, string>} */
const memory = new Map()
const news = new EventTarget()

/** @param {string} name @param {string} text */
export function remember(name, text) {
  memory.set(name, text)
  try {
    sessionStorage.setItem(PREFIX + name, text)
  } catch {
    forgetStored(PREFIX + name) // what is there is older, and must not come back
  }
  news.dispatchEvent(new Event('change'))
}

/**
 * Call back when this page has the tab remember or forget something.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function follow(changed, signal) {
  news.addEventListener('change', changed, { signal })
}

/** @param {string} name @returns {string | null} */
export function recall(name) {
  const latest = memory.get(name)
  if (latest !== undefined) return latest
  try {
    return sessionStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/**
 * What is stored may be newer than what we remember: the browser kept this page asleep while
 * another one of the same tab went on. Read it again.
 * @param {string} name
 */
export function refresh(name) {
  memory.delete(name)
  return recall(name)
}

/** @param {string} name */
export function forget(name) {
  memory.delete(name)
  forgetStored(PREFIX + name)
}

/** All that this tab remembers. */
export function forgetAll() {
  memory.clear()
  try {
    for (const key of keysIn(sessionStorage)) forgetStored(key)
  } catch {
    // Forbidden: there is nothing in it.
  }
  news.dispatchEvent(new Event('change'))
}

/** @param {string} key */
function forgetStored(key) {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Forbidden: there is nothing in it.
  }
}

addEventListener('storage', (event) => {
  if (isErasure(event)) forgetAll()
})
