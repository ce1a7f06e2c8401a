/**
 * Fills the blanks of scripts with the reader's own values, and empties them again. Values are
 * inserted as plain text.
 */

import { handedValues, showBlanks, showsBlanks } from '../handover/values.mjs'

/** The words that each blank was built with. @type {WeakMap<Element, string>} */
const built = new WeakMap()

/**
 * @param {Element} root
 * @returns {boolean}  whether anything in it can be filled
 */
export function fillBlanks(root) {
  let any = false
  for (const blank of root.querySelectorAll('[data-blank]')) {
    if (!(blank instanceof HTMLElement)) continue
    const words = built.get(blank) ?? blank.textContent ?? ''
    built.set(blank, words)
    const value = handedValues().get(blank.dataset.blank ?? '')
    const own = value?.said && value.shown ? value.shown : ''
    any ||= own !== ''
    const text = own && !showsBlanks() ? own : words
    if (blank.textContent !== text) blank.textContent = text
    blank.classList.toggle('so-blank--own', text !== words)
  }
  return any
}

/**
 * Label the switch between numbers and blanks with what pressing it does.
 * @param {HTMLElement} button
 * @param {boolean} any  whether there is anything to fill in
 */
export function drawSwitch(button, any) {
  button.hidden = !any
  const { fill = '', blanks = '' } = button.dataset
  button.textContent = showsBlanks() ? fill : blanks
}

/**
 * @param {HTMLElement} button
 * @param {Element | null} status  tells a screen reader
 */
export function pressSwitch(button, status) {
  showBlanks(!showsBlanks())
  const { filledSaid = '', blanksSaid = '' } = button.dataset
  if (status) status.textContent = showsBlanks() ? blanksSaid : filledSaid
}
