/**
 * Saves on this device, in the browser's local storage, once the reader has agreed to it.
 *
 * One key each, all beginning alike; the number is the version of the key's own format. Storage
 * may be full, forbidden or changed by another tab at any time: every answer says so.
 *
 * @typedef {"saved" | "other" | "refused"} Outcome  "other": another tab was there first; "refused":
 *   storage is full or forbidden, which leaves the reader the same way out
 */

import { keysIn, prefixOf } from './prefix.mjs'

const PREFIX = prefixOf(() => localStorage)
/** The choice on use without a network. A later version that keeps more takes another name. */
export const OFFLINE = 'offline:1'
export const SAVING = 'saving:1'
const UNREAD = ':unread'

/** @param {string} name  such as `offer:1:counter-offer` */
function keyOf(name) {
  return PREFIX + name
}

/** @returns {boolean | null} what the reader answered; null: not asked, or nothing can be saved */
export function agreed() {
  const answer = load(SAVING)
  return answer === 'yes' ? true : answer === 'no' ? false : null
}

/**
 * Whether everything was erased: here, or in another tab, where the answer to the question goes last.
 * @param {StorageEvent} event
 */
export function isErasure({ key, newValue }) {
  return key === null || (key === keyOf(SAVING) && newValue === null)
}

/** @param {boolean} yes @returns {Outcome} */
export function agree(yes) {
  return save(SAVING, yes ? 'yes' : 'no')
}

/**
 * The browser tells other tabs of a change, but not the one that made it.
 * @param {string | null} name  null: everything
 */
export function tellPage(name) {
  dispatchEvent(new StorageEvent('storage', { key: name === null ? null : keyOf(name) }))
}

/** Whether the browser lets us read and write here at all. */
export function allowed() {
  try {
    return localStorage.length >= 0
  } catch {
    return false
  }
}

/**
 * @param {string} name
 * @returns {string | null} the text as it was saved
 */
export function load(name) {
  try {
    return localStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string | null} [seen]  what we know to be saved there; if it is something else by now,
 *   another tab wrote it, and nothing is overwritten
 * @returns {Outcome}
 */
export function save(name, text, seen) {
  try {
    if (seen !== undefined && localStorage.getItem(keyOf(name)) !== seen) return 'other'
    localStorage.setItem(keyOf(name), text)
    return 'saved'
  } catch {
    return 'refused'
  }
}

/**
 * Put aside what cannot be read, where nothing overwrites it. If there is no room for that, it
 * stays where it is.
 * @param {string} name
 * @returns {boolean} whether its place is free now
 */
export function putAside(name) {
  const text = load(name)
  if (text === null) return true
  const before = load(name + UNREAD)
  // One is enough for the reader to save or throw away; two of them are saved as lines of one.
  const both = before === null ? text : `${before}\n${text}`
  drop(name) // first: storage may have no room for two
  if (save(name + UNREAD, both) === 'saved') return true
  save(name, text)
  return false
}

/** @param {string} name @returns {string | null} what was put aside and not thrown away since */
export function aside(name) {
  return load(name + UNREAD)
}

/** @param {string} name */
export function dropAside(name) {
  drop(name + UNREAD)
}

/** @param {string} name */
export function drop(name) {
  try {
    localStorage.removeItem(keyOf(name))
  } catch {
    // What cannot be changed was not saved by us.
  }
}

/**
 * Call back when another tab has changed one of these.
 * @param {string[]} names
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watch(names, changed, signal) {
  const keys = names.map(keyOf)
  const look = (/** @type {StorageEvent} */ event) => {
    if (event.key === null || keys.includes(event.key)) changed()
  }
  addEventListener('storage', look, { signal })
}

/**
 * Erase every key of ours, whichever part of the site wrote it, but for the choice to keep nothing
 * for use without a network: without it, things would be kept again. Throws where that is
 * forbidden.
 */
export function dropAll() {
  for (const key of keysIn(localStorage))
    if (!key.endsWith(`:${OFFLINE}`)) localStorage.removeItem(key)
  // Other tabs hear of it by this one, even where there was nothing to remove.
  if (save(SAVING, 'no') === 'saved') drop(SAVING)
}

/** The name under which one calculator's values are saved. @param {string} slug */
export function nameOf(slug) {
  return `offer:1:${slug}`
}
