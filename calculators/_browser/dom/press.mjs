/**
 * While a finger or a mouse button is down, nothing on the page may move: the click would miss its
 * target, or hit something that has moved into its place.
 */

/** On a touch screen, the click comes a moment after the finger has lifted. Milliseconds. */
const CLICK = 50
/** We may never hear the end of a press, if it became a menu or a drag. Milliseconds. */
const LONGEST = 2000

export class Press {
  #isDown = false
  /** @type {(() => void)[]} */
  #waiting = []
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #end

  /** @param {AbortSignal} signal  aborted at the end */
  constructor(signal) {
    // Before all other listeners: they may move the focus, and by then the press must have begun.
    const options = { signal, capture: true }
    for (const name of ['pointerdown', 'mousedown'])
      addEventListener(name, (event) => this.#begin(event), options)
    for (const name of ['pointerup', 'mouseup', 'pointercancel'])
      addEventListener(name, () => this.#endAfter(CLICK), options)
    addEventListener('click', () => this.#endAfter(0), options)
    signal.addEventListener('abort', () => clearTimeout(this.#end))
  }

  /** Make a change that may move something, now or once nothing is pressed. @param {() => void} change */
  after(change) {
    if (this.#isDown) this.#waiting.push(change)
    else change()
  }

  /** @param {Event} event */
  #begin(event) {
    // A `select` opens its list at once, and the end of the press never reaches us.
    if (event.target instanceof Element && event.target.closest('select')) return
    this.#isDown = true
    this.#endAfter(LONGEST)
  }

  /** @param {number} milliseconds */
  #endAfter(milliseconds) {
    if (!this.#isDown) return
    clearTimeout(this.#end)
    this.#end = setTimeout(() => {
      this.#isDown = false
      for (const change of this.#waiting.splice(0)) change()
    }, milliseconds)
  }
}
