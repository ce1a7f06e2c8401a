/**
 * Which fields hold the reader's own answer, and which still hold the example's figure.
 *
 * A field is touched once the reader has typed or chosen something in it, even the example's own
 * value, or once a value of theirs was filled in. A value that differs from the one the page was
 * built with is the reader's in any case: browsers restore form fields without an event.
 */

import { builtValueOf, controlOf, itemsOf, locate, parts, valueIn } from './read.mjs'

const TOUCHED = 'data-touched'
const EXAMPLE = 'data-example'
/** Holds the example's value where that is not the one that the page was built with. */
const EXAMPLE_VALUE = 'data-example-value'

/** @param {Element} field  which has the reader's own answer from now on */
export function touch(field) {
  field.toggleAttribute(TOUCHED, true)
}

/** @param {Element} field */
export function isTouched(field) {
  const control = controlOf(field)
  const example = field.getAttribute(EXAMPLE_VALUE) ?? builtValueOf(control)
  return field.hasAttribute(TOUCHED) || valueIn(control) !== example
}

/** Whether anything in a scope is the reader's own. @param {Element} scope */
export function holdsTouched(scope) {
  return fieldsOf(scope).some(isTouched)
}

/** Whether a field still holds a figure of the example. @param {Element} field */
export function isExample(field) {
  return field.hasAttribute(EXAMPLE) && !isTouched(field)
}

/**
 * The field's present value counts as the example's figure from now on.
 * @param {HTMLElement} field
 */
export function makeExample(field) {
  const control = controlOf(field)
  const value = valueIn(control)
  setExampleValue(field, value === builtValueOf(control) ? null : value)
  field.toggleAttribute(TOUCHED, false)
  field.toggleAttribute(EXAMPLE, true)
}

/**
 * The paths of all figures that are still the example's, such as `offers.0.base`.
 * @param {Element} scope
 * @param {(field: HTMLElement) => boolean} [is]
 * @param {string} [start]
 * @returns {string[]}
 */
export function examplePaths(scope, is = isExample, start = '') {
  return parts(scope).flatMap((part) => {
    const { field, group } = part.dataset
    if (field !== undefined) return is(part) ? [start + field] : []
    return itemsOf(part).flatMap((item, at) => examplePaths(item, is, `${start}${group}.${at}.`))
  })
}

/** Those that the page was built with. @param {Element} form */
export function builtExamplePaths(form) {
  return examplePaths(form, (field) => field.hasAttribute(EXAMPLE))
}

/**
 * After values were written: the ones at these paths are the example's, all others the reader's.
 * @param {HTMLElement} form
 * @param {import('../python/protocol.mjs').Values} values  as written
 * @param {string[] | null} example  null: it was not saved, so what equals the example counts as it
 */
export function tellApart(form, values, example) {
  const ours = new Set(example)
  for (const path of leaves(values)) {
    const field = locate(form, path)
    if (field?.dataset.field === undefined) continue
    if (ours.has(path)) makeExample(field)
    else if (example || isTouched(field)) touch(field)
  }
}

/** @param {import('../python/protocol.mjs').Values} values @returns {string[]} the paths of all texts */
function leaves(values) {
  return Object.entries(values).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.flatMap((item, at) => leaves(item).map((path) => `${name}.${at}.${path}`))
      : [name],
  )
}

/**
 * In a copy of an item, each field is the reader's or the example's as in the original.
 * @param {Element} from
 * @param {Element} to
 */
export function copyTouched(from, to) {
  const copies = fieldsOf(to)
  fieldsOf(from).forEach((field, at) => {
    const copy = copies[at]
    if (copy && isExample(field)) makeExample(copy)
    else if (copy && isTouched(field)) touch(copy)
  })
}

/**
 * Set off each value that is still the example's, and say above the form whose its values are.
 * @param {Element} form
 */
export function markExamples(form) {
  let [ours, theirs] = [0, 0]
  for (const field of fieldsOf(form)) {
    const is = isExample(field)
    field.classList.toggle('so-field--example', is)
    if (!isTelling(field)) continue
    if (is) ours++
    else if (isTouched(field) && valueIn(controlOf(field))) theirs++
  }
  const whose = ours === 0 ? 'none' : theirs === 0 ? 'all' : 'some'
  for (const each of form.querySelectorAll('[data-whose]'))
    if (each instanceof HTMLElement) each.hidden = each.dataset.whose !== whose
}

/** Lists and boxes look the same whoever chose, and the day is the reader's own. @param {HTMLElement} field */
function isTelling(field) {
  const { kind = '' } = field.dataset
  const isOfDevice = controlOf(field).matches('[type=hidden], [data-today], [data-now]')
  return kind !== 'choice' && kind !== 'yes-no' && !isOfDevice
}

/**
 * Returns a function that restores whose answer each field holds now.
 * @param {Element} form
 * @returns {() => void}
 */
export function touchedSnapshot(form) {
  const before = fieldsOf(form).map(
    (field) =>
      /** @type {const} */ ([
        field,
        field.hasAttribute(TOUCHED),
        field.getAttribute(EXAMPLE_VALUE),
      ]),
  )
  return () => {
    for (const [field, wasTouched, example] of before) {
      field.toggleAttribute(TOUCHED, wasTouched)
      setExampleValue(field, example)
    }
  }
}

/** @param {Element} field @param {string | null} value  null: the one it was built with */
function setExampleValue(field, value) {
  if (value === null) field.removeAttribute(EXAMPLE_VALUE)
  else field.setAttribute(EXAMPLE_VALUE, value)
}

/** @param {Element} scope @returns {HTMLElement[]} */
function fieldsOf(scope) {
  return [...scope.querySelectorAll('[data-field]')].filter((it) => it instanceof HTMLElement)
}
