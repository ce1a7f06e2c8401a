/**
 * Shows the reader what is wrong: beside the fields and, after a submit, in the summary as well.
 *
 * It interrupts as little as possible. A message is *held* while the reader is still typing in its
 * field. A field that was just added or cleared is *hushed* until the reader types in it or leaves
 * it. A submit ends both. Nothing is shown once the form has changed since the latest reply: what
 * was missing then may have been typed by now.
 */

import { controlOf } from './read.mjs'
import { drawLines, followLine, openAround, prefixTitle } from './summary.mjs'

/** @typedef {import('../python/protocol.mjs').Problem} Problem */
/** @typedef {HTMLElement | null} Place */
/** @typedef {{message: string, place: Place, involved: Place[]}} Placed  found in the form */

/** From the last key to a message beside the same field. Milliseconds. */
const TYPING = 1500

export class Problems {
  #form
  #summary
  #press
  /** @type {Problem[]} */
  #latest = []
  /** Whether the form has changed since. */
  #isOutdated = false
  /** The field being typed in. @type {Element | null} */
  #typing = null
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer
  /** @type {Set<Element>} */
  #hushed = new Set()
  /** What the summary lists since the submit: the places of its problems. @type {Placed[]} */
  #listed = []

  /**
   * @param {import('./form.mjs').Form} form
   * @param {import('../dom/press.mjs').Press} press
   */
  constructor(form, press) {
    this.#form = form
    this.#press = press
    this.#summary = /** @type {HTMLElement | null} */ (form.element.querySelector('.so-summary'))
  }

  /** @param {Problem[]} problems  of the latest reply */
  set(problems) {
    this.#latest = problems
    this.#isOutdated = false
    this.#draw()
  }

  /** The form has changed, and the reply to that is still to come. */
  outdated() {
    this.#isOutdated = true
  }

  /** @param {Element} field  that is being typed in */
  typed(field) {
    this.#hushed.delete(field)
    this.#typing = field
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#release(), TYPING)
  }

  /** @param {Element} field  that lost the focus, or whose change is complete */
  left(field) {
    const wasHushed = this.#hushed.delete(field)
    if (this.#typing === field) this.#release()
    else if (wasHushed) this.#drawSoon()
  }

  /**
   * Say nothing yet about these new or emptied parts.
   * @param {Element} scope
   */
  hush(scope) {
    for (const part of scope.querySelectorAll('[data-field], [data-group]')) this.#hushed.add(part)
    this.#draw()
  }

  /** The form was cleared: empty fields are not mistakes yet. */
  emptied() {
    this.hush(this.#form.element)
  }

  /** Show every problem from now on. */
  speak() {
    this.#hushed.clear()
    this.#release()
  }

  /** After a submit: list every problem at the top, and take the reader there. */
  summarize() {
    this.#listed = this.#placed()
    this.#draw()
    if (!this.#summary || this.#listed.length === 0) return
    this.#summary.focus({ preventScroll: true })
    this.#summary.scrollIntoView({ block: 'start' })
  }

  /** Drop everything that is pending, and restore the page's title. */
  stop() {
    clearTimeout(this.#timer)
    this.#listed = []
    this.#drawSummary([])
  }

  /** @param {Event} event  a click */
  follow(event) {
    if (this.#summary) followLine(this.#summary, event)
  }

  #release() {
    clearTimeout(this.#timer)
    this.#typing = null
    this.#drawSoon()
  }

  /** Draw the problems, unless a reply is on its way that will draw all of them. */
  #drawSoon() {
    this.#press.after(() => this.#isOutdated || this.#draw())
  }

  /** @returns {Placed[]} */
  #placed() {
    return this.#latest.map(({ paths, message }) => {
      const [place = null, ...involved] = paths.map((path) => this.#form.locate(path))
      return { message, place, involved }
    })
  }

  #draw() {
    const problems = this.#placed()
    const shown = problems.filter((problem) => this.#isShown(problem))
    /** @type {Map<Element, string[]>} */
    const messages = new Map()
    for (const { place, message } of shown) {
      const slot = place && errorSlot(place)
      if (slot) messages.set(slot, [...(messages.get(slot) ?? []), message])
    }
    for (const slot of this.#form.element.querySelectorAll('[data-error]'))
      if (slot instanceof HTMLElement) write(slot, (messages.get(slot) ?? []).join('\n'))
    const involved = new Set(shown.flatMap((problem) => problem.involved))
    for (const field of this.#form.fields)
      field.classList.toggle('so-field--involved', involved.has(/** @type {HTMLElement} */ (field)))
    this.#drawSummary(shown)
  }

  /** @param {Placed} problem */
  #isHeld({ place, involved }) {
    if (!this.#typing || (place && errorSlot(place)?.hidden === false)) return false
    return place === this.#typing || involved.some((part) => part === this.#typing)
  }

  /** @param {Placed} problem */
  #isShown(problem) {
    return !this.#isHeld(problem) && !(problem.place && this.#hushed.has(problem.place))
  }

  /**
   * Lines disappear as problems are fixed. None is added before the next submit, because the form
   * would move while the reader types. A problem that belongs to no field is shown only here.
   * @param {Placed[]} problems
   */
  #drawSummary(problems) {
    if (!this.#summary) return
    const lines = problems.filter(
      ({ place }) => !place || this.#listed.some((listed) => listed.place === place),
    )
    if (lines.length === 0) this.#listed = []
    drawLines(this.#summary, lines)
    prefixTitle(this.#summary.dataset.titlePrefix ?? '', this.#listed.length > 0)
  }
}

/** @param {HTMLElement} place */
function errorSlot(place) {
  // An item has no slot of its own, so its group's is used.
  const owner = ownerOf(place)
  for (const slot of owner?.querySelectorAll('[data-error]') ?? [])
    if (slot instanceof HTMLElement && ownerOf(slot) === owner) return slot
  return null
}

/** @param {Element} element */
function ownerOf(element) {
  return element.closest('[data-field], [data-group]')
}

/**
 * @param {HTMLElement} slot
 * @param {string} text
 */
function write(slot, text) {
  if (slot.textContent !== text) slot.textContent = text
  slot.hidden = text === ''
  const owner = ownerOf(slot)
  owner?.classList.toggle('so-invalid', text !== '')
  if (owner?.hasAttribute('data-field')) {
    const control = controlOf(owner)
    if (text) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
  if (text) openAround(slot)
}
