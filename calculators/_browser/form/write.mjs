/** Writes to the form: adds items, sets values, clears it. */

import { controlOf, isCheckbox, itemsOf, limitOf, parts } from './read.mjs'
import { isExample } from './touched.mjs'

/** @typedef {import('../python/protocol.mjs').Values} Values */

/** Numbers for the ids of new items, far above those in the built page. */
let fresh = 1000

/**
 * Add an item at the end of a group, or after another item.
 * @param {HTMLElement} group
 * @param {HTMLElement} [after]
 */
export function addItem(group, after) {
  const template = group.querySelector(':scope > template[data-new-item]')
  const list = group.querySelector(':scope > .so-group__items')
  if (!(template instanceof HTMLTemplateElement) || !list) throw new Error('group has no blank')
  let depth = 0
  for (let outer = group.closest('[data-group]'); outer; depth++)
    outer = outer.parentElement?.closest('[data-group]') ?? null
  const content = document.importNode(template.content, true)
  // Each level has one n more, so that copying the outer template leaves the inner tokens alone.
  substitute(content, `__${'n'.repeat(depth)}__`, String(fresh++))
  const item = /** @type {HTMLElement} */ (content.querySelector('[data-item]'))
  if (after) after.after(item)
  else list.append(item)
  return item
}

/**
 * @param {DocumentFragment} content
 * @param {string} token
 * @param {string} number
 */
function substitute(content, token, number) {
  for (const element of content.querySelectorAll('*')) {
    for (const attribute of element.attributes)
      if (attribute.value.includes(token))
        attribute.value = attribute.value.replaceAll(token, number)
    if (element instanceof HTMLTemplateElement) substitute(element.content, token, number)
  }
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
      else if (!(control instanceof HTMLSelectElement) || has(control, value)) control.value = value
    } else if (Array.isArray(value)) {
      for (const item of itemsOf(part).slice(value.length)) item.remove()
      for (const [index, inner] of value.entries())
        writeValues(itemsOf(part)[index] ?? addItem(part), inner)
    }
  }
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function has(select, value) {
  return [...select.options].some((option) => option.value === value)
}

/** Empty a scope. @param {Element} scope  the form or an item */
export function clear(scope) {
  for (const part of parts(scope)) {
    if (part.dataset.field === undefined) {
      for (const item of itemsOf(part).slice(limitOf(part, 'minimum'))) item.remove()
      for (const item of itemsOf(part)) clear(item)
      continue
    }
    const control = controlOf(part)
    if (isCheckbox(control)) control.checked = false
    else if (!(control instanceof HTMLSelectElement)) control.value = ''
    // Keep a choice that the reader made; replace the example's by the default.
    else if (isExample(part) && control.dataset.default) control.value = control.dataset.default
  }
}
