/**
 * The text of what is saved on the device and of the file that a reader exports: written, and read
 * with suspicion. Pure: nothing here touches storage or the page.
 *
 * All values in them have one version. A change that takes away or renames a field, or one of the
 * answers of a choice, raises it and adds a step that turns the old values into the new.
 *
 * @typedef {import('./schema.mjs').Schema} Schema
 * @typedef {import('../python/protocol.mjs').Contents} Contents
 * @typedef {import('../python/protocol.mjs').Values} Values
 * @typedef {{[slug: string]: {title: string, fields: Schema}}} Forms
 * @typedef {{[from: number]: (slug: string, values: unknown) => unknown}} Steps
 *   from each version to the next
 * @typedef {{[list: string]: string[]}} Ticks
 * @typedef {import('../handover/values.mjs').HandedValue} HandedValue
 * @typedef {{[name: string]: HandedValue}} HandedValues
 * @typedef {object} Backup
 * @property {string} saved
 * @property {{[slug: string]: Contents}} offers
 * @property {Ticks} checklists
 * @property {HandedValues} known
 */

import { checked, LONGEST, RefusedError, record } from './schema.mjs'

export const VERSION = 2
/**
 * 1 to 2: forms say which of their values are still the example's; the values are as they were.
 * @type {Steps}
 */
export const STEPS = { 1: (_slug, values) => values }

/** All calculators at their longest, and room for the ticks. */
export const LONGEST_FILE = 16 * LONGEST
const FORMAT = 'second-offer'
const LONGEST_ITEM = 200
/** Of a field inside its form, such as `offers.0.base`. */
const PATH = /^[a-z][a-z0-9_]{0,60}(\.\d{1,3}\.[a-z][a-z0-9_]{0,60}){0,4}$/
const MOST_PATHS = 2000
const MOST_ITEMS = 50
/** Of the handed values: letters of one text, and how many values. */
const LONGEST_TEXT = 500
const MOST_HANDED = 200
/** What the steps call it; no calculator has that name. */
const HANDED = 'known'

/**
 * @param {unknown} version
 * @param {number} [newest]
 * @returns {number}
 */
export function versionOf(version, newest = VERSION) {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    throw new RefusedError('damaged', 'no version')
  if (version > newest) throw new RefusedError('newer', `version ${version}`)
  return version
}

/**
 * Values of an older version, brought to this one step by step.
 * @param {unknown} from  the version they have
 * @param {string} slug
 * @param {unknown} values
 * @param {number} [to]
 * @param {Steps} [steps]
 */
export function migrated(from, slug, values, to = VERSION, steps = STEPS) {
  let now = values
  for (let at = versionOf(from, to); at < to; at++) {
    const step = steps[at]
    if (!step) throw new RefusedError('damaged', `nothing leads on from version ${at}`)
    now = step(slug, now)
  }
  return now
}

/**
 * @param {Contents} contents
 * @param {Date} now
 */
export function writeRecord({ values, example, mark }, now) {
  return JSON.stringify({ version: VERSION, saved: now.toISOString(), values, example, mark })
}

/**
 * @param {string} text
 * @param {string} slug
 * @param {Schema} schema
 * @returns {Contents}
 */
export function readRecord(text, slug, schema) {
  const { version, values, example, mark } = record(parsed(text, LONGEST))
  return contents(version, slug, schema, values, example, mark)
}

/**
 * @param {unknown} version
 * @param {string} slug
 * @param {Schema} schema
 * @param {unknown} values
 * @param {unknown} example
 * @param {unknown} [mark]  an older version did not note it
 * @returns {Contents}
 */
export function contents(version, slug, schema, values, example, mark) {
  if (mark !== undefined && mark !== '.' && mark !== ',')
    throw new RefusedError('damaged', 'no decimal mark')
  const fitting = checked(migrated(version, slug, values), schema)
  const found = { values: fitting, example: paths(example) }
  return mark === undefined ? found : { ...found, mark }
}

/** @param {unknown} example @returns {string[] | null} */
function paths(example) {
  if (example === undefined || example === null) return null // an older version's
  const fits = (/** @type {unknown} */ it) => typeof it === 'string' && PATH.test(it)
  if (!Array.isArray(example) || example.length > MOST_PATHS || !example.every(fits))
    throw new RefusedError('damaged', 'no paths')
  return example
}

/** @param {HandedValues} values @param {Date} now */
export function writeHanded(values, now) {
  return JSON.stringify({ version: VERSION, saved: now.toISOString(), values })
}

/** @param {string} text @returns {HandedValues} */
export function readHanded(text) {
  const { version, values } = record(parsed(text, LONGEST))
  return checkedHanded(migrated(version, HANDED, values))
}

/** @param {Backup} backup */
export function writeBackup(backup) {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...backup }, null, 1)}\n`
}

/**
 * @param {string} text
 * @param {Forms} forms  every calculator of the site
 * @param {string[]} lists  every checklist of the site
 * @returns {Backup}
 */
export function readBackup(text, forms, lists) {
  const {
    format,
    version,
    saved,
    offers,
    checklists,
    known: values,
    ...more
  } = record(parsed(text, LONGEST_FILE))
  if (format !== FORMAT) throw new RefusedError('foreign', 'another format')
  versionOf(version) // a newer one may hold more than we know of
  if (Object.keys(more).length) throw new RefusedError('foreign', 'something else is in it')
  if (typeof saved !== 'string' || saved.length > 30 || Number.isNaN(Date.parse(saved)))
    throw new RefusedError('damaged', 'no date')
  return {
    saved,
    offers: mapped(offers, (slug, offer) => {
      const form = Object.hasOwn(forms, slug) ? forms[slug] : undefined
      if (!form) throw new RefusedError('foreign', 'no such calculator')
      // The first version had the values alone.
      const { values, example, mark } =
        version === 1 ? { values: offer, example: null, mark: undefined } : record(offer)
      const found = contents(version, slug, form.fields, values, example, mark)
      if (JSON.stringify(found).length > LONGEST) throw new RefusedError('damaged', 'too long')
      return found
    }),
    checklists: mapped(checklists, (list, items) => {
      if (!lists.includes(list)) throw new RefusedError('foreign', 'no such checklist')
      return ticks(items)
    }),
    known: checkedHanded(migrated(version, HANDED, values)),
  }
}

/**
 * What the reader let the scripts and other calculators use. It only ever becomes text in the page.
 * @param {unknown} values
 * @returns {HandedValues}
 */
function checkedHanded(values) {
  const found = mapped(values, (name, value) => {
    if (!/^[a-z][a-z0-9-]{0,60}$/.test(name)) throw new RefusedError('foreign', 'no such value')
    return checkedHandedValue(value)
  })
  if (Object.keys(found).length > MOST_HANDED) throw new RefusedError('damaged', 'too many values')
  return found
}

/** @param {unknown} value @returns {HandedValue} */
function checkedHandedValue(value) {
  const { said, ...texts } = record(value)
  const names = ['shown', 'typed', 'label', 'of', 'source', 'from']
  const fits = (/** @type {unknown} */ it) => typeof it === 'string' && it.length <= LONGEST_TEXT
  if (typeof said !== 'boolean' || !names.every((name) => fits(texts[name])))
    throw new RefusedError('damaged', 'no handed value')
  if (Object.keys(texts).length > names.length) throw new RefusedError('foreign', 'more is in it')
  return /** @type {HandedValue} */ (value)
}

/**
 * @template T
 * @param {unknown} value
 * @param {(name: string, value: unknown) => T} each
 * @returns {{[name: string]: T}}
 */
function mapped(value, each) {
  const entries = Object.entries(record(value))
  return Object.fromEntries(entries.map(([name, it]) => [name, each(name, it)]))
}

/** @param {unknown} items @returns {string[]} */
function ticks(items) {
  const fits = (/** @type {unknown} */ it) => typeof it === 'string' && it.length <= LONGEST_ITEM
  if (!Array.isArray(items) || items.length > MOST_ITEMS || !items.every(fits))
    throw new RefusedError('damaged', 'no ticks')
  return [...new Set(items)]
}

/**
 * @param {string} text
 * @param {number} longest
 * @returns {unknown}
 */
export function parsed(text, longest) {
  if (text.length > longest) throw new RefusedError('damaged', `${text.length} letters`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RefusedError('damaged', String(error))
  }
}
