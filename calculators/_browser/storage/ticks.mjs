/**
 * Saves ticks on this device: under one key, by list and by item, nothing else.
 *
 * Storage may be full, forbidden or damaged by something else; the page then works without it.
 * @typedef {Record<string, string[]>} Ticks
 */

import * as local from './local.mjs'

/** A later version that saves more takes another. */
export const NAME = 'checklists:1'

/**
 * @param {string} list
 * @returns {Set<string>} the items that are ticked
 */
export function ticked(list) {
  return new Set(all()[list])
}

/**
 * @param {string} list
 * @param {string[]} items
 * @returns {boolean} whether they are saved
 */
export function save(list, items) {
  const ticks = all()
  if (items.length) ticks[list] = items
  else delete ticks[list]
  if (Object.keys(ticks).length) return local.save(NAME, JSON.stringify(ticks)) === 'saved'
  local.drop(NAME)
  return local.allowed()
}

/**
 * Call back when another tab has changed the ticks.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watch(changed, signal) {
  local.watch([NAME], changed, signal)
}

/**
 * Put these ticks in place of what these lists had.
 * @param {Ticks} lists
 */
export function saveAll(lists) {
  return Object.entries(lists).every(([list, items]) => save(list, items))
}

/** @returns {Ticks} what is saved, without anything that others have put there */
export function all() {
  let saved
  try {
    saved = JSON.parse(local.load(NAME) ?? '{}')
  } catch {
    return {}
  }
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return {}
  const lists = Object.entries(saved).filter(
    ([, items]) => Array.isArray(items) && items.every((item) => typeof item === 'string'),
  )
  return Object.fromEntries(lists)
}
