/**
 * Offers to prefill a calculator with the values that were handed over elsewhere, and undoes it.
 *
 * They are filled in without asking only if the reader came for that and nothing typed would be
 * lost; otherwise a button asks. An untouched example is cleared as a whole first, so that its
 * made-up figures never stand among the reader's own.
 */

import { blankOf } from '../form/blank.mjs'
import { controlOf, itemsOf, scopeOf, valueIn } from '../form/read.mjs'
import { holdsTouched, isExample, isTouched, touch } from '../form/touched.mjs'
import { addItem, writeValues } from '../form/write.mjs'
import { comesTo, handedValues, lines } from './values.mjs'

/**
 * @typedef {object} Fit
 * @property {HTMLElement} field
 * @property {string} name
 * @property {import('./values.mjs').HandedValue} value
 * @property {HTMLElement} [group]  that has no item yet: the field is in its blank one
 */
/** @typedef {import('../form/form.mjs').Form} Form */
/** @typedef {"offered" | "replace" | "filled"} State */

/** What was left out with "Not here", as typed, by calculator. @type {Map<string | null, string>} */
const left = new Map()

/**
 * @param {HTMLElement} root  the custom element
 * @param {Form} form
 * @param {(write: () => void) => void} fill  writes into the form, and tells the controller
 * @param {AbortSignal} signal
 */
export function offerPrefill(root, form, fill, signal) {
  const box = root.querySelector('[data-prefill]')
  if (!(box instanceof HTMLElement)) return
  const calculator = root.getAttribute('name')
  const isExpected = comesTo(calculator)
  /** @type {() => void} */
  let undo = () => {}

  const look = () => {
    const fits = fitting(form, calculator)
    const typed = fits.filter(({ field }) => isTyped(field))
    if (fits.length === 0 || left.get(calculator) === written(fits)) box.hidden = true
    else show(fits, typed.length ? 'replace' : 'offered', typed)
    return { fits, typed }
  }
  /** @param {Fit[]} fits */
  const prefill = (fits) => {
    fill(() => (undo = fillFields(form, calculator)))
    show(fits, 'filled', [])
    box.focus({ preventScroll: true })
    box.scrollIntoView({ block: 'start' })
  }
  /**
   * @param {Fit[]} fits
   * @param {State} state
   * @param {Fit[]} typed  would be replaced
   */
  const show = (fits, state, typed) => {
    box.hidden = false
    const paragraphs = lines(fits.map(({ value }) => value)).map((line) => paragraph(line))
    box.querySelector('[data-handed-lines]')?.replaceChildren(...paragraphs)
    const replaced = box.querySelector('[data-replaced]')
    if (replaced) replaced.textContent = typed.map(({ field }) => labelOf(field)).join(', ')
    for (const line of box.querySelectorAll('[data-prefill-when]'))
      if (line instanceof HTMLElement) line.hidden = line.dataset.prefillWhen !== state
    for (const button of box.querySelectorAll('[data-prefill-act]'))
      if (button instanceof HTMLElement)
        button.hidden = (button.dataset.prefillAct === 'give-back') !== (state === 'filled')
  }
  /** @param {Event} event */
  const press = (event) => {
    const button =
      event.target instanceof Element ? event.target.closest('[data-prefill-act]') : null
    if (!(button instanceof HTMLElement)) return
    if (button.dataset.prefillAct === 'fill') prefill(fitting(form, calculator))
    else if (button.dataset.prefillAct === 'leave') {
      left.set(calculator, written(fitting(form, calculator)))
      box.hidden = true
      firstControl(form)?.focus({ preventScroll: true })
    } else {
      fill(undo)
      look()
      box.focus({ preventScroll: true })
    }
  }

  box.addEventListener('click', press, { signal })
  if (isExpected) left.delete(calculator)
  const { fits, typed } = look()
  if (isExpected && fits.length > 0 && typed.length === 0) prefill(fits)
}

/**
 * The handed values that come from elsewhere and are not in the form already.
 * @param {Form} form
 * @param {string | null} calculator
 * @returns {Fit[]}
 */
function fitting(form, calculator) {
  /** @type {Fit[]} */
  const found = []
  if (handedValues().size === 0) return found // without looking at any field
  const seen = new Set()
  for (const { field, group } of takers(form.element)) {
    if (seen.has(field.dataset.handed)) continue
    seen.add(field.dataset.handed)
    const value = handedValues().get(field.dataset.handed ?? '')
    const control = controlOf(field)
    // An example figure may be the reader's number by chance: that does not make it theirs.
    if (!value || (valueIn(control) === value.typed && !isExample(field))) continue
    if (value.source.split(' ')[0] === calculator) continue
    const fits =
      !(control instanceof HTMLSelectElement) ||
      [...control.options].some((option) => option.value === value.typed)
    if (fits)
      found.push({ field, name: field.dataset.handed ?? '', value, ...(group && { group }) })
  }
  return found
}

/**
 * The fields that take handed values: of a group the first item's, or else its blank one's.
 * @param {HTMLElement} form
 * @returns {{field: HTMLElement, group?: HTMLElement}[]}
 */
function takers(form) {
  const fields = [...form.querySelectorAll('[data-handed]')].filter(isHtml).filter(isFirst)
  const empty = [...form.querySelectorAll('[data-group]')]
    .filter(isHtml)
    .filter((group) => itemsOf(group).length === 0 && isFirst(group))
  const blank = empty.flatMap((group) => {
    const inside = blankOf(group)?.content.querySelectorAll('[data-handed]') ?? []
    return [...inside].filter(isHtml).map((field) => ({ field, group }))
  })
  return [...fields.map((field) => ({ field })), ...blank]
}

/** Whether every item that it is in is the first of its group. @param {Element} part @returns {boolean} */
function isFirst(part) {
  const item = part.parentElement?.closest('[data-item]')
  if (!item) return true
  const group = item.closest('[data-group]')
  return group !== null && itemsOf(group)[0] === item && isFirst(group)
}

/** @type {(node: unknown) => node is HTMLElement} */
function isHtml(node) {
  return node instanceof HTMLElement
}

/** The reader's own answer, which must not go without asking. @param {HTMLElement} field */
function isTyped(field) {
  return field.isConnected && valueIn(controlOf(field)) !== '' && isTouched(field)
}

/**
 * @param {Form} form
 * @param {string | null} calculator
 * @returns {() => void}  restores what was there
 */
function fillFields(form, calculator) {
  const today = [...form.element.querySelectorAll('[data-today]')].filter(isInput)
  const days = today.map(({ value }) => value)
  const undo = form.snapshot()
  if (isUntouched(form)) form.clear()
  for (const [index, input] of today.entries()) input.value = days[index] ?? ''
  // Only now: clearing may have taken items away, and a new item brings fields.
  const groups = new Set(fitting(form, calculator).map(({ group }) => group))
  for (const group of groups) if (group) addItem(group)
  for (const { field, value } of fitting(form, calculator)) {
    const scope = scopeOf(field)
    if (scope) writeValues(scope, { [field.dataset.field ?? '']: value.typed })
    touch(field)
  }
  return undo
}

/** Whether the form is the example, all of it and nothing else. @param {Form} form */
function isUntouched(form) {
  const [now, built] = [form.values(), form.builtValues()].map((it) => JSON.stringify(it))
  return !holdsTouched(form.element) && now === built
}

/** @type {(node: unknown) => node is HTMLInputElement} */
function isInput(node) {
  return node instanceof HTMLInputElement
}

/** @param {Fit[]} fits */
function written(fits) {
  return JSON.stringify(fits.map(({ name, value }) => [name, value.typed]))
}

/** @param {HTMLElement} field */
function labelOf(field) {
  return field.querySelector('label')?.firstChild?.textContent?.trim() ?? ''
}

/** @param {Form} form @returns {HTMLElement | null} */
function firstControl(form) {
  return form.element.querySelector('[data-input]')
}

/** @param {string} words */
function paragraph(words) {
  const element = document.createElement('p')
  element.textContent = words
  return element
}
