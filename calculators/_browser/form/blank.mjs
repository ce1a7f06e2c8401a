/**
 * The blank item of a group that is never empty: made from its first item, so that the page need
 * not carry every field of it once more. All other groups have theirs in the page.
 */

import { builtValueOf, controlOf, isCheckbox, itemsOf, limitOf, parts } from './read.mjs'

/**
 * For each group without a blank item, a copy of its first item as the page was built. The blank one
 * is made from that only when it is needed: most readers never add an item, and making a large one
 * took longer than everything else at the start.
 * @type {WeakMap<Element, HTMLElement>}
 */
const firsts = new WeakMap()

/** The template that a group's new items are made from. @param {Element} group */
export function blankOf(group) {
  const template = templateIn(group)
  const first = firsts.get(group)
  return template ?? (first ? makeBlank(group, first) : null)
}

/** @param {Element} group */
function templateIn(group) {
  const template = group.querySelector(':scope > template[data-new-item]')
  return template instanceof HTMLTemplateElement ? template : null
}

/**
 * Keep what missing blank items can be made from, before anything in the form changes.
 * @param {HTMLFormElement} form
 */
export function keepFirsts(form) {
  for (const group of form.querySelectorAll('[data-group]')) {
    if (firsts.has(group) || templateIn(group)) continue
    const [first] = itemsOf(group)
    if (first) firsts.set(group, /** @type {HTMLElement} */ (first.cloneNode(true)))
  }
}

/**
 * @param {Element} group
 * @param {HTMLElement} item  the copy of its first item
 */
function makeBlank(group, item) {
  const template = document.createElement('template')
  template.toggleAttribute('data-new-item', true)
  empty(item)
  template.content.append(item)
  rename(template.content, `${group.id}-0-`, `${group.id}-__n__-`)
  group.querySelector(':scope > .so-group__items')?.after(template)
  return template
}

/**
 * Replace a part of all attributes, those of blank items within included.
 * @param {DocumentFragment} content
 * @param {string} part
 * @param {string} by
 */
export function rename(content, part, by) {
  for (const element of content.querySelectorAll('*')) {
    for (const attribute of element.attributes)
      if (attribute.value.includes(part)) attribute.value = attribute.value.replaceAll(part, by)
    if (element instanceof HTMLTemplateElement) rename(element.content, part, by)
  }
}

/** Take out all that the example has filled in. @param {Element} item */
function empty(item) {
  for (const told of item.querySelectorAll('[data-told]')) told.textContent = ''
  const fold = item.querySelector(':scope > details')
  if (fold instanceof HTMLDetailsElement) fold.open = true
  for (const part of parts(item)) {
    if (part.dataset.field === undefined) {
      for (const inner of itemsOf(part).slice(limitOf(part, 'minimum'))) inner.remove()
      for (const inner of itemsOf(part)) empty(inner)
      continue
    }
    const control = controlOf(part)
    setBuilt(control, control.dataset.default ?? builtValueOf(control))
    delete control.dataset.default
    part.toggleAttribute('data-example', false)
    part.classList.toggle('so-field--example', false)
    for (const reading of part.querySelectorAll(':scope > [data-reading]')) reading.textContent = ''
  }
}

/**
 * Set a value as if the page had been built with it.
 * @param {import('./read.mjs').Control} control
 * @param {string} value
 */
function setBuilt(control, value) {
  if (control instanceof HTMLSelectElement) {
    for (const option of control.options) option.defaultSelected = option.value === value
    control.value = value
  } else if (isCheckbox(control)) {
    control.checked = control.defaultChecked = value === 'yes'
  } else control.value = control.defaultValue = value
}
