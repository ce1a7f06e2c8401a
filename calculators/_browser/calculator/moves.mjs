/**
 * The moves of an answer: buttons that fill in a part of the form, so that the next answer goes on
 * from there.
 */

import { controlOf } from '../form/read.mjs'
import { touch } from '../form/touched.mjs'

/** @typedef {import('../python/protocol.mjs').Contents} Contents */
/** @typedef {import('../python/protocol.mjs').Problem} Problem */

export class Moves {
  #root
  #form
  /**
   * The last move that held something typed: the field that took it, the text, the form before.
   * @type {{path: string, text: string, before: Contents} | null}
   */
  #typed = null
  /** What is wrong with a text that was refused. @type {{message: string, text: string} | null} */
  #refused = null

  /**
   * @param {HTMLElement} root  the custom element
   * @param {import('../form/form.mjs').Form} form
   * @param {AbortSignal} signal
   */
  constructor(root, form, signal) {
    this.#root = root
    this.#form = form
    root.addEventListener('keydown', pressOnEnter, { signal })
  }

  /**
   * Fill in what a button says. A second press of the same button fills in the same once more.
   * @param {HTMLElement} button
   * @returns {boolean} whether there was anything to fill in
   */
  make(button) {
    const into = button.dataset.into
    const around = button.closest('[data-moves]')
    const line = ownField(around)
    const own = into === undefined ? null : line
    if (own && !own.value.trim()) {
      own.focus()
      return false
    }
    const before = this.#form.contents()
    this.#form.fill(JSON.parse(button.dataset.write ?? '{}'))
    this.#typed = null
    const field = own && into ? this.#form.locate(into) : null
    if (own && into && field) {
      controlOf(field).value = own.value
      touch(field)
      this.#typed = { path: into, text: own.value, before }
    }
    if (line) line.value = '' // what is typed outlasts an answer, but it belongs to this move
    // The button will be gone, and what stands around the next ones has the same id.
    if (around instanceof HTMLElement) around.focus({ preventScroll: true })
    return true
  }

  /**
   * What was typed could not be read: take the move back.
   * @param {Problem[]} problems
   * @returns {boolean} whether it was taken back
   */
  takeBack(problems) {
    const typed = this.#typed
    const found = problems.find(({ paths }) => typed && paths.includes(typed.path))
    this.#typed = null
    if (!typed || !found) return false
    this.#form.write(typed.before)
    this.#refused = { message: found.message, text: typed.text }
    return true
  }

  /** The answer from before is back: say in it what was wrong, where it was typed. */
  tell() {
    const refused = this.#refused
    this.#refused = null
    if (!refused) return
    const place = this.#root.querySelector('[data-refused]')
    if (place instanceof HTMLElement) {
      place.textContent = refused.message
      place.hidden = false
    }
    const own = ownField(this.#root)
    if (own) {
      own.value = refused.text
      own.setAttribute('aria-invalid', 'true')
      own.focus()
    }
  }
}

/** @param {KeyboardEvent} event */
function pressOnEnter(event) {
  if (event.key !== 'Enter' || event.isComposing) return
  if (!(event.target instanceof Element) || !event.target.matches('[data-own]')) return
  event.preventDefault()
  const button = event.target.parentElement?.querySelector('[data-write]')
  if (button instanceof HTMLElement) button.click()
}

/** Where a number of the reader's own is typed. @param {Element | null} around */
function ownField(around) {
  const own = around?.querySelector('[data-own]')
  return own instanceof HTMLInputElement ? own : null
}
