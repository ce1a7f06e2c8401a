/**
 * The buttons of repeated groups (add, copy, remove, up, down), and which of them are enabled.
 */

import { itemsOf, limitOf, readValues } from './read.mjs'
import { copyTouched } from './touched.mjs'
import { addItem, writeValues } from './write.mjs'

/**
 * Update the numbers and buttons of all groups to the number of their items.
 * @param {Element} form
 */
export function refreshGroups(form) {
  for (const group of form.querySelectorAll('[data-group]')) {
    if (!(group instanceof HTMLElement)) continue
    const items = itemsOf(group)
    const full = items.length >= limitOf(group, 'maximum')
    const least = items.length <= limitOf(group, 'minimum')
    switchOff(group, 'add', full, true)
    items.forEach((item, index) => {
      for (const number of item.querySelectorAll('[data-number]'))
        if (number.closest('[data-item]') === item) number.textContent = String(index + 1)
      switchOff(item, 'copy', full, true)
      switchOff(item, 'remove', least, true)
      // Not disabled entirely, because a disabled button would lose the focus.
      switchOff(item, 'up', index === 0, false)
      switchOff(item, 'down', index === items.length - 1, false)
    })
  }
}

/**
 * @param {Element} owner  the group or item whose button it is
 * @param {string} act
 * @param {boolean} off
 * @param {boolean} entirely  if not, the button only looks disabled, and says so to screen readers
 */
function switchOff(owner, act, off, entirely) {
  for (const button of owner.querySelectorAll(`[data-act="${act}"]`)) {
    if (!(button instanceof HTMLButtonElement)) continue
    if (ownerOf(button) !== owner) continue // the button of an inner group
    if (entirely) button.disabled = off
    else if (off) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
  }
}

/**
 * "Add" belongs to its group, every other button to its item.
 * @param {Element} button
 */
function ownerOf(button) {
  return button.closest(button.getAttribute('data-act') === 'add' ? '[data-group]' : '[data-item]')
}

/**
 * Do what a group's button says.
 * @param {HTMLElement} button
 * @returns {{group: HTMLElement, item: HTMLElement | null, blank: boolean} | null}  the item that
 *   was added, if one was; null if nothing was done
 */
export function pressGroupButton(button) {
  const owner = ownerOf(button)
  const group = button.closest('[data-group]')
  if (!(owner instanceof HTMLElement) || !(group instanceof HTMLElement)) return null
  if (button.getAttribute('aria-disabled') === 'true') return null
  switch (button.dataset.act) {
    case 'add':
      return { group, item: addItem(group), blank: true }
    case 'copy': {
      const item = addItem(group, owner)
      writeValues(item, readValues(owner))
      copyTouched(owner, item)
      return { group, item, blank: false }
    }
    case 'remove': {
      const next = owner.nextElementSibling?.querySelector('.so-item__title')
      const add = group.querySelector(':scope > [data-act="add"]')
      owner.remove()
      refreshGroups(group.closest('form') ?? group)
      const goal = next ?? add
      if (goal instanceof HTMLElement) {
        if (goal === next) goal.tabIndex = -1
        goal.focus()
      }
      return { group, item: null, blank: false }
    }
    // The neighbor moves, not the item: a moved element would lose the focus.
    case 'up':
      if (owner.previousElementSibling) owner.after(owner.previousElementSibling)
      return { group, item: null, blank: false }
    case 'down':
      if (owner.nextElementSibling) owner.before(owner.nextElementSibling)
      return { group, item: null, blank: false }
    default:
      return null
  }
}

/**
 * The first control of an item that is not hidden by a condition or a closed section.
 * @param {Element} item
 */
export function firstControl(item) {
  for (const control of item.querySelectorAll('[data-input]'))
    if (control instanceof HTMLElement && isShown(control)) return control
  return null
}

/** Phones have had `checkVisibility` only since 2024. @param {HTMLElement} control */
function isShown(control) {
  return control.getClientRects().length > 0 && !control.closest('details:not([open])')
}
