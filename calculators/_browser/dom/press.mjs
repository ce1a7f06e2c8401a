/**
 * While a finger or a button of the mouse is down, nothing in the page may move: the click would
 * miss what it was aimed at, or hit what has come into its place.
 */

/** The click of a finger comes a moment after the finger has left. Milliseconds. */
const CLICK = 50
/** A press may never end for us: the browser took it for a menu or a drag. Milliseconds. */
const LONGEST = 2000

export class Press {
  #isDown = false
  /** @type {(() => void)[]} */
  #waiting = []
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #end

  /** @param {AbortSignal} signal  of the end */
  constructor(signal) {
    // Before anybody else: what a press does to the focus must find it begun.
    const options = { signal, capture: true }
    for (const name of ['pointerdown', 'mousedown'])
      addEventListener(name, (event) => this.#begin(event), options)
    for (const name of ['pointerup', 'mouseup', 'pointercancel'])
      addEventListener(name, () => this.#endAfter(CLICK), options)
    addEventListener('click', () => this.#endAfter(0), options)
    signal.addEventListener('abort', () => clearTimeout(this.#end))
  }

  /** Make a change that may move something: now, or once nothing is pressed. @param {() => void} change */
  after(change) {
    if (this.#isDown) this.#waiting.push(change)
    else change()
  }

  /** @param {Event} event */
  #begin(event) {
    // The list of a `select` opens at once, and takes the end of the press with it.
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
