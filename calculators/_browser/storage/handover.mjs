/**
 * Saves the handed values on this device, once the reader has agreed to saving, and follows
 * what other tabs do.
 */

import { handedValues, replaceHanded, saveWith } from '../handover/values.mjs'
import { readHanded, writeHanded } from './formats.mjs'
import { agreed, load, putAside, SAVING, save, watch } from './local.mjs'
import { RefusedError } from './schema.mjs'

/** @typedef {import('../handover/values.mjs').HandedValues} HandedValues */

export const HANDED = 'known:1'

/** @param {HandedValues} values @returns {import('./local.mjs').Outcome} */
export function saveHanded(values) {
  return save(HANDED, writeHanded(values, new Date()))
}

/**
 * @param {string} text
 * @returns {HandedValues | null} null: it stays as it is, for another version
 */
function readSaved(text) {
  try {
    return readHanded(text)
  } catch (error) {
    console.debug('calculators: what is saved for the scripts cannot be read:', error)
    if (error instanceof RefusedError && error.why === 'newer') return null
    return putAside(HANDED) ? {} : null
  }
}

/** @param {HandedValues} values */
function remember(values) {
  if (!agreed()) return
  const text = load(HANDED)
  if (text !== null && readSaved(text) === null) return
  const outcome = saveHanded(values)
  if (outcome !== 'saved') console.debug('calculators: not saved for the scripts:', outcome)
}

/** Another part of the site, or another tab, has agreed, written or erased. */
function look() {
  const text = load(HANDED)
  const wasErased = agreed() === null
  if (wasErased) replaceHanded({})
  else if (agreed() && text !== null) replaceHanded(readSaved(text) ?? {})
  else if (handedValues().size) remember(Object.fromEntries(handedValues()))
}

const before = agreed() ? load(HANDED) : null
if (before !== null) replaceHanded({ ...readSaved(before), ...Object.fromEntries(handedValues()) })
saveWith(remember)
watch([HANDED, SAVING], look, new AbortController().signal)
