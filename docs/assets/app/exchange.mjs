/**
 * Saves all that is kept to one file, and brings such a file back: either all of it, or nothing.
 */

import { LONGEST_FILE, readBackup, readRecord, writeBackup, writeRecord } from './formats.mjs'
import { agree, drop, load, nameOf, save } from './keeping.mjs'
import { download } from './report.mjs'
import { RefusedError } from './shape.mjs'
import { all, keepAll } from './ticks.mjs'

/** @typedef {import('./formats.mjs').Backup} Backup */
/** @typedef {import('./formats.mjs').Forms} Forms */
/** @typedef {import('./protocol.mjs').Values} Values */

/**
 * @param {Forms} forms
 * @param {{[slug: string]: Values}} here  what this page holds, saved or not
 */
export function exportAll(forms, here) {
  const offers = { ...everything(forms), ...here }
  const saved = new Date().toISOString()
  const text = writeBackup({ saved, offers, checklists: all() })
  download(text, `second-offer-${saved.slice(0, 10)}.json`, 'application/json')
}

/** What is kept and can be read. @param {Forms} forms */
export function everything(forms) {
  /** @type {{[slug: string]: Values}} */
  const offers = {}
  for (const [slug, { fields }] of Object.entries(forms)) {
    const text = load(nameOf(slug))
    if (text === null) continue
    try {
      offers[slug] = readRecord(text, slug, fields)
    } catch (error) {
      console.debug('calculators: not in the file:', error) // its own page offers it apart
    }
  }
  return offers
}

/**
 * @param {File} file
 * @param {Forms} forms
 * @param {string[]} lists
 * @returns {Promise<Backup>}
 */
export async function readFile(file, forms, lists) {
  if (file.size > 4 * LONGEST_FILE) throw new RefusedError('damaged', `${file.size} bytes`)
  return readBackup(await file.text(), forms, lists)
}

/**
 * @param {Backup} backup
 * @returns {boolean} whether it is kept on this device
 */
export function keepBackup({ offers, checklists }) {
  const now = new Date()
  const before = all()
  /** @type {(() => void)[]} */
  const undo = []
  const put = Object.entries(offers).every(([slug, values]) => {
    const name = nameOf(slug)
    const old = load(name)
    undo.push(() => (old === null ? drop(name) : save(name, old)))
    return save(name, writeRecord(values, now)) === 'kept'
  })
  if (put && keepAll(checklists) && agree(true) === 'kept') return true
  // In the same order, so that what shrinks makes room for what grows again.
  for (const each of undo) each()
  keepAll(Object.fromEntries(Object.keys(checklists).map((list) => [list, before[list] ?? []])))
  return false
}

/** For the eye. @param {Backup} backup @param {Forms} forms */
export function contents({ offers, checklists }, forms) {
  const titles = Object.keys(offers).map((slug) => forms[slug]?.title ?? slug)
  const ticks = Object.values(checklists).reduce((sum, items) => sum + items.length, 0)
  return { calculators: titles.join(', ') || '0', ticks }
}
