/**
 * Exports everything that is stored to one file, and restores such a file: all of it or nothing.
 */

import { download } from '../calculator/report.mjs'
import { handedValues } from '../handover/values.mjs'
import { LONGEST_FILE, readBackup, readRecord, writeBackup, writeRecord } from './formats.mjs'
import { HANDED, saveHanded } from './handover.mjs'
import { agree, drop, load, nameOf, save } from './local.mjs'
import { RefusedError } from './schema.mjs'
import { all, saveAll } from './ticks.mjs'

/** @typedef {import('./formats.mjs').Backup} Backup */
/** @typedef {import('./formats.mjs').Forms} Forms */
/** @typedef {import('../python/protocol.mjs').Contents} Contents */

/**
 * @param {Forms} forms
 * @param {{[slug: string]: Contents}} here  what this page holds, saved or not
 */
export function exportAll(forms, here) {
  const { offers, ...rest } = everything(forms)
  const text = writeBackup({ ...rest, offers: { ...offers, ...here } })
  download(text, `second-offer-${rest.saved.slice(0, 10)}.json`, 'application/json')
}

/** What is saved and can be read. @param {Forms} forms @returns {Backup} */
export function everything(forms) {
  /** @type {{[slug: string]: Contents}} */
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
  return {
    saved: new Date().toISOString(),
    offers,
    checklists: all(),
    known: Object.fromEntries(handedValues()),
  }
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
 * Save what a file holds, in place of what is saved for the same calculators and checklists.
 * @param {Backup} backup
 * @returns {boolean} whether all of it is saved; if not, everything is as it was
 */
export function restoreBackup({ offers, checklists, known: values }) {
  const now = new Date()
  const before = all()
  /** @type {(() => void)[]} */
  const undo = []
  const put = Object.entries(offers).every(([slug, contents]) => {
    const name = nameOf(slug)
    const old = load(name)
    undo.push(() => (old === null ? drop(name) : save(name, old)))
    return save(name, writeRecord(contents, now)) === 'saved'
  })
  const old = load(HANDED)
  undo.push(() => (old === null ? drop(HANDED) : save(HANDED, old)))
  const nothing = Object.keys(values).length === 0 && old === null
  if (
    put &&
    (nothing || saveHanded(values) === 'saved') &&
    saveAll(checklists) &&
    agree(true) === 'saved'
  )
    return true
  // In the same order, so that what shrinks makes room for what grows again.
  for (const each of undo) each()
  saveAll(Object.fromEntries(Object.keys(checklists).map((list) => [list, before[list] ?? []])))
  return false
}

/** For the eye. @param {Backup} backup @param {Forms} forms */
export function contents({ offers, checklists, known: values }, forms) {
  const titles = Object.keys(offers).map((slug) => forms[slug]?.title ?? slug)
  const ticks = Object.values(checklists).reduce((sum, items) => sum + items.length, 0)
  return { calculators: titles.join(', ') || '0', ticks, handed: Object.keys(values).length }
}
