/**
 * What the buttons of a form do: clear it, undo that, and change its repeated groups.
 */

import { firstControl, pressGroupButton } from './groups.mjs'

export class Buttons {
  #form
  #problems
  #changed
  /** Restores what was cleared last. @type {(() => void) | null} */
  #undo = null

  /**
   * @param {import('./form.mjs').Form} form
   * @param {import('./problems.mjs').Problems} problems
   * @param {() => void} changed  called after each change
   */
  constructor(form, problems, changed) {
    this.#form = form
    this.#problems = problems
    this.#changed = changed
  }

  /** @param {HTMLElement} button */
  press(button) {
    const { act } = button.dataset
    if (act === 'clear' || act === 'empty') this.#clear(act, button)
    else if (act === 'undo') this.#restore(button)
    else this.#pressGroup(button)
  }

  /**
   * @param {'clear' | 'empty'} act  all that is in the form, or only what is the example's
   * @param {HTMLElement} button
   */
  #clear(act, button) {
    this.#undo = this.#form.snapshot()
    if (act === 'clear') this.#form.clear()
    else this.#form.startEmpty()
    this.#offerUndo(true)
    this.#problems.emptied()
    this.#changed()
    // What was pressed above the form may be gone: go on with the first thing to fill in.
    if (button.hidden || button.closest('[hidden]')) firstControl(this.#form.element)?.focus()
  }

  /** @param {HTMLElement} button */
  #restore(button) {
    this.#undo?.()
    this.#undo = null
    const isAbove = button.closest('.so-whose') !== null
    this.#find('clear')?.focus({ preventScroll: isAbove }) // the pressed button is hidden now
    this.#offerUndo(false)
    this.#problems.speak()
    this.#changed()
    const again = '[data-whose]:not([hidden]) [data-act="empty"]'
    const beside = isAbove ? this.#form.element.querySelector(again) : null
    if (beside instanceof HTMLElement) beside.focus({ preventScroll: true })
  }

  /** @param {boolean} offered */
  #offerUndo(offered) {
    for (const undo of this.#form.element.querySelectorAll('[data-act="undo"]'))
      if (undo instanceof HTMLElement) undo.hidden = !offered
  }

  /** @param {HTMLElement} button */
  #pressGroup(button) {
    const done = pressGroupButton(button)
    if (!done) return
    const { group, item, blank } = done
    this.#problems.left(group)
    if (item && blank) this.#problems.hush(item)
    this.#changed()
    // After the conditions, which decide which control of the new item comes first.
    if (item) firstControl(item)?.focus()
  }

  /**
   * @param {string} act
   * @returns {HTMLElement | null}
   */
  #find(act) {
    return this.#form.element.querySelector(`[data-act="${act}"]`)
  }
}
