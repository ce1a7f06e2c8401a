/**
 * Whether values from outside fit a form, and which of them are worth passing on.
 *
 * Pure, and the same for storage, files and links. The schema of a form is made from its declaration
 * and comes with the page; what it does not name gets no further than here.
 *
 * @typedef {import('../python/protocol.mjs').Values} Values
 *
 * @typedef {object} Part  a field, or with `of` a group that repeats
 * @property {string} [default]
 * @property {string} [options]  the answers of a choice, with spaces between them
 * @property {boolean} [date]
 * @property {boolean} [today]  stands for the reader's own day, hour or time zone
 * @property {boolean} [unshared]  tells this form from any other one, so no link has it
 * @property {string} [keptIf]  the box without whose tick it is not stored
 * @property {boolean} [private]  not for others' eyes, unless the reader says so
 * @property {[number, number]} [items]  how many, at least and at most
 * @property {Schema} [of]
 *
 * @typedef {{[name: string]: Part}} Schema
 * @typedef {"damaged" | "foreign" | "newer" | "unable"} Why
 */

/** Letters of JSON that one form may take; the longest honest one has about 5,000. */
export const LONGEST = 65_536

const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/

/** Something from outside that does not fit, and why. */
export class RefusedError extends Error {
  /**
   * @param {Why} why
   * @param {string} detail
   */
  constructor(why, detail) {
    super(detail)
    this.why = why
  }
}

/**
 * A new object with what `values` holds; throws `RefusedError` unless every bit of it fits.
 * @param {unknown} values
 * @param {Schema} schema
 * @returns {Values}
 */
export function checked(values, schema) {
  const entries = Object.entries(record(values)).map(([name, value]) => {
    // `hasOwn`: a name such as `__proto__` or `constructor` is known to every object.
    const part = Object.hasOwn(schema, name) ? schema[name] : undefined
    if (!part) throw new RefusedError('foreign', `there is no field ${name.slice(0, 40)}`)
    return [name, part.of ? items(value, part, part.of) : text(value, part)]
  })
  return Object.fromEntries(entries)
}

/**
 * @param {unknown} value
 * @returns {{[name: string]: unknown}}
 */
export function record(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RefusedError('damaged', 'no object')
  return /** @type {{[name: string]: unknown}} */ (value)
}

/**
 * @param {unknown} value
 * @param {Part} part
 * @param {Schema} schema
 */
function items(value, part, schema) {
  const [least, most] = part.items ?? [0, 0]
  if (!Array.isArray(value)) throw new RefusedError('damaged', 'no list')
  if (value.length < least || value.length > most)
    throw new RefusedError('foreign', `a list of ${value.length}`)
  return value.map((item) => checked(item, schema))
}

/**
 * @param {unknown} value
 * @param {Part} part
 */
function text(value, part) {
  if (typeof value !== 'string') throw new RefusedError('damaged', 'no text')
  // A box without its tick holds nothing; so does a date that was not given.
  if (part.options && !part.options.split(' ').includes(value) && !(isBox(part) && value === ''))
    throw new RefusedError('foreign', `no such answer: ${value.slice(0, 40)}`)
  if (part.date && value !== '' && !isDate(value))
    throw new RefusedError('damaged', `no date: ${value.slice(0, 40)}`)
  return value
}

/** As a date field takes it, so 30 February is none. @param {string} text */
function isDate(text) {
  const day = new Date(`${text}T00:00:00Z`)
  return DATE.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)
}

/** @param {Part} part */
function isBox(part) {
  return part.options === 'yes'
}

/** @typedef {[string, string | Values[]][]} Entries */

/**
 * What is worth passing on: no default, no mark of this form, and nothing private unless it is
 * wanted.
 * @param {Values} values
 * @param {Schema} schema
 * @param {boolean} withPrivate
 * @returns {Values}
 */
export function shared(values, schema, withPrivate) {
  /** @type {Entries} */
  const worth = []
  for (const [name, part] of Object.entries(schema)) {
    const value = values[name]
    if (value === undefined || part.unshared || (part.private && !withPrivate)) continue
    if (Array.isArray(value)) {
      const of = part.of ?? {}
      if (value.length) worth.push([name, value.map((item) => shared(item, of, withPrivate))])
    } else if (part.today || value !== (part.default ?? '')) worth.push([name, value])
  }
  return Object.fromEntries(worth)
}

/**
 * The whole form again, with the default of whatever was not passed on. Only the reader's own day,
 * hour and zone may stay out: then the form's own stand.
 * @param {Values} values
 * @param {Schema} schema
 * @returns {Values}
 */
export function whole(values, schema) {
  /** @type {Entries} */
  const entries = []
  for (const [name, part] of Object.entries(schema)) {
    const value = values[name]
    if (part.of) {
      const { of, items: [least] = [0] } = part
      const given = Array.isArray(value) ? value : Array.from({ length: least }, () => ({}))
      entries.push([name, given.map((item) => whole(item, of))])
    } else if (value !== undefined || !part.today) entries.push([name, value ?? part.default ?? ''])
  }
  return Object.fromEntries(entries)
}

/**
 * The names of what must not be stored: its box is not ticked.
 * @param {Values} values
 * @param {Schema} schema
 */
export function unkept(values, schema) {
  return Object.entries(schema).flatMap(([name, { keptIf }]) =>
    keptIf && !values[keptIf] ? [name] : [],
  )
}

/**
 * Whether anything private stands in the form.
 * @param {Values} values
 * @param {Schema} schema
 */
export function holdsPrivate(values, schema) {
  const [all, open] = [true, false].map((it) => JSON.stringify(shared(values, schema, it)))
  return all !== open
}
