/** Writes to the form: adds items, sets values, clears it. */

import { blankOf, rename } from './blank.mjs'
import { fillList } from './currencies.mjs'
import { describe } from './describe.mjs'
import { controlOf, isCheckbox, itemsOf, limitOf, parts } from './read.mjs'
import { holdsTouched, isExample } from './touched.mjs'

/** @typedef {import('../python/protocol.mjs').Values} Values */

/** Numbers for the ids of new items, far above those in the built page. */
let fresh = 1000

/**
 * Add an item at the end of a group, or after another item.
 * @param {HTMLElement} group
 * @param {HTMLElement} [after]
 */
export function addItem(group, after) {
  const template = blankOf(group)
  const list = group.querySelector(':scope > .so-group__items')
  if (!template || !list) throw new Error('group has no blank')
  let depth = 0
  for (let outer = group.closest('[data-group]'); outer; depth++)
    outer = outer.parentElement?.closest('[data-group]') ?? null
  const content = document.importNode(template.content, true)
  // Each level has one n more, so that copying the outer template leaves the inner tokens alone.
  rename(content, `__${'n'.repeat(depth)}__`, String(fresh++))
  const item = /** @type {HTMLElement} */ (content.querySelector('[data-item]'))
  if (after) after.after(item)
  else list.append(item)
  describe(item)
  return item
}

/**
 * @param {Element} scope  the form or an item
 * @param {Values} values
 */
export function writeValues(scope, values) {
  for (const part of parts(scope)) {
    const { field, group } = part.dataset
    const value = values[field ?? group ?? '']
    if (typeof value === 'string' && field !== undefined) {
      const control = controlOf(part)
      if (isCheckbox(control)) control.checked = value !== ''
      else if (!(control instanceof HTMLSelectElement) || offers(control, value))
        control.value = value
    } else if (Array.isArray(value)) {
      for (const item of itemsOf(part).slice(value.length)) item.remove()
      for (const [index, inner] of value.entries())
        writeValues(itemsOf(part)[index] ?? folded(addItem(part)), inner)
    }
  }
}

/** What is filled in already can be told in a line. @param {HTMLElement} item */
function folded(item) {
  const details = item.querySelector(':scope > details')
  if (details instanceof HTMLDetailsElement) details.open = false
  return item
}

/**
 * Whether a list has a value, which may be one that it gets only now.
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function offers(select, value) {
  const has = () => [...select.options].some((option) => option.value === value)
  if (!has()) fillList(select)
  return has()
}

/** Empty a scope. @param {Element} scope  the form or an item */
export function clear(scope) {
  for (const part of parts(scope)) {
    if (part.dataset.field === undefined) {
      for (const item of itemsOf(part).slice(limitOf(part, 'minimum'))) item.remove()
      for (const item of itemsOf(part)) clear(item)
      continue
    }
    empty(part)
  }
}

/** @param {HTMLElement} field */
function empty(field) {
  const control = controlOf(field)
  if (isCheckbox(control)) control.checked = false
  else if (!(control instanceof HTMLSelectElement)) control.value = ''
  // Keep a choice that the reader made; replace the example's by the default.
  else if (isExample(field) && control.dataset.default) control.value = control.dataset.default
}

/**
 * Take out what is still the example's, and leave what the reader typed, and their own day.
 * @param {Element} scope  the form or an item
 */
export function clearExamples(scope) {
  for (const part of parts(scope)) {
    if (part.dataset.field !== undefined) {
      if (isExample(part) && !controlOf(part).matches('[data-today], [data-now]')) empty(part)
      continue
    }
    let most = itemsOf(part).length - limitOf(part, 'minimum')
    // From the last one on, so that those which have to stay are the first ones.
    for (const item of itemsOf(part).reverse()) {
      if (most > 0 && !holdsTouched(item)) {
        item.remove()
        most--
      } else clearExamples(item)
    }
  }
}
