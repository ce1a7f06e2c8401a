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
    if (button.dataset.act === 'clear') this.#clear()
    else if (button.dataset.act === 'undo') this.#restore()
    else this.#pressGroup(button)
  }

  #clear() {
    this.#undo = this.#form.snapshot()
    this.#form.clear()
    const undo = this.#find('undo')
    if (undo) undo.hidden = false
    this.#problems.emptied()
    this.#changed()
  }

  #restore() {
    this.#undo?.()
    this.#undo = null
    this.#find('clear')?.focus() // the pressed button is hidden now
    const undo = this.#find('undo')
    if (undo) undo.hidden = true
    this.#problems.speak()
    this.#changed()
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
