/**
 * How the keys of this copy of the site begin in the browser's storage. Copies on one host, such as
 * one to try things out, share that storage: the path in each key keeps their numbers apart.
 */

import { root } from '../dom/root.mjs'

const SITE = 'second-offer:'
const OWN = `${SITE}${root?.pathname ?? '/'}:`

/** Whether a key was written before keys had a path. @param {string} key */
function isShared(key) {
  return key.startsWith(SITE) && !key.startsWith('/', SITE.length)
}

/**
 * Give the beginning of every key. A copy that has none of its own yet takes over what was kept
 * before keys had a path. It leaves those keys where they are: a tab that still runs the older
 * release would take their end for an erasure. Without room for both, it goes on with the old ones.
 * @param {() => Storage} open
 * @returns {string}
 */
export function prefixOf(open) {
  /** @type {string[]} */
  const copies = []
  try {
    const storage = open()
    const keys = Object.keys(storage)
    if (keys.some((key) => key.startsWith(OWN))) return OWN
    for (const key of keys.filter(isShared)) {
      copies.push(OWN + key.slice(SITE.length))
      storage.setItem(copies.at(-1) ?? '', storage.getItem(key) ?? '')
    }
    return OWN
  } catch {
    if (!copies.length) return OWN // forbidden: nothing is kept
    for (const key of copies) open().removeItem(key)
    return SITE
  }
}

/** The keys of this copy, and those without a path, which may be its own. @param {Storage} storage */
export function keysIn(storage) {
  return Object.keys(storage).filter((key) => key.startsWith(OWN) || isShared(key))
}
