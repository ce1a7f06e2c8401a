/**
 * Keeps on this device what the reader let the scripts use, once the reader has agreed to keep
 * anything, and follows what other tabs do.
 */

import { known, replaceKnown, saveWith } from '../handover/values.mjs'
import { readKnown, writeKnown } from './formats.mjs'
import { agreed, load, putAside, SAVING, save, watch } from './local.mjs'
import { RefusedError } from './schema.mjs'

/** @typedef {import('../handover/values.mjs').Knowns} Knowns */

export const KNOWN = 'known:1'

/** @param {Knowns} values @returns {import('./local.mjs').Outcome} */
export function saveKnown(values) {
  return save(KNOWN, writeKnown(values, new Date()))
}

/** @param {string} text @returns {Knowns | null} null: it stays as it is, for another version */
function readKept(text) {
  try {
    return readKnown(text)
  } catch (error) {
    console.debug('calculators: what is kept for the scripts cannot be read:', error)
    if (error instanceof RefusedError && error.why === 'newer') return null
    return putAside(KNOWN) ? {} : null
  }
}

/** @param {Knowns} values */
function remember(values) {
  if (!agreed()) return
  const text = load(KNOWN)
  if (text !== null && readKept(text) === null) return
  const outcome = saveKnown(values)
  if (outcome !== 'kept') console.debug('calculators: not kept for the scripts:', outcome)
}

/** Another part of the site, or another tab, has agreed, written or erased. */
function look() {
  const text = load(KNOWN)
  const wasErased = agreed() === null
  if (wasErased) replaceKnown({})
  else if (agreed() && text !== null) replaceKnown(readKept(text) ?? {})
  else if (known().size) remember(Object.fromEntries(known()))
}

const before = agreed() ? load(KNOWN) : null
if (before !== null) replaceKnown({ ...readKept(before), ...Object.fromEntries(known()) })
saveWith(remember)
watch([KNOWN, SAVING], look, new AbortController().signal)
