/**
 * Offers to prefill a calculator with the values that were handed over elsewhere, and undoes it.
 *
 * They are filled in without asking only if the reader came for that and nothing typed would be
 * lost; otherwise a button asks. An untouched example is cleared as a whole first, so that its
 * made-up figures never stand among the reader's own.
 */

import { controlOf, valueIn } from '../form/read.mjs'
import { holdsTouched, isExample, isTouched, touch } from '../form/touched.mjs'
import { writeValues } from '../form/write.mjs'
import { comesTo, handedValues, lines } from './values.mjs'

/** @typedef {{field: HTMLElement, name: string, value: import('./values.mjs').HandedValue}} Fit */
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
    fill(() => (undo = fillFields(form, fits)))
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
  for (const field of form.element.querySelectorAll('[data-handed]')) {
    if (!(field instanceof HTMLElement)) continue
    const value = handedValues().get(field.dataset.handed ?? '')
    const control = controlOf(field)
    // An example figure may be the reader's number by chance: that does not make it theirs.
    if (!value || (valueIn(control) === value.typed && !isExample(field))) continue
    if (value.source.split(' ')[0] === calculator) continue
    const fits =
      !(control instanceof HTMLSelectElement) ||
      [...control.options].some((option) => option.value === value.typed)
    if (fits) found.push({ field, name: field.dataset.field ?? '', value })
  }
  return found
}

/** The reader's own answer, which must not go without asking. @param {HTMLElement} field */
function isTyped(field) {
  return valueIn(controlOf(field)) !== '' && isTouched(field)
}

/**
 * @param {Form} form
 * @param {Fit[]} fits
 * @returns {() => void}  restores what was there
 */
function fillFields(form, fits) {
  const today = [...form.element.querySelectorAll('[data-today]')].filter(isInput)
  const days = today.map(({ value }) => value)
  const undo = form.snapshot()
  if (isUntouched(form)) form.clear()
  for (const [index, input] of today.entries()) input.value = days[index] ?? ''
  writeValues(form.element, Object.fromEntries(fits.map(({ name, value }) => [name, value.typed])))
  for (const { field } of fits) touch(field)
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
