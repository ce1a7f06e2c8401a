/**
 * `<offer-calculator>`: wakes the form that the site builder wrote into the page.
 *
 * Light DOM, so that the theme's styles, printing, labels and links work through. The browser
 * calls connect and disconnect, whichever way the page came, instant navigation included; this
 * module itself is evaluated once a tab.
 */

import { Session } from './session.mjs'
import { offerKnown } from './take.mjs'
import './use.mjs'

/**
 * What was typed, by page and element, for when the reader comes back. In memory only.
 * @type {Map<string, import('./protocol.mjs').Values>}
 */
const typed = new Map()

// All of storage was cleared, by the reader's wish: what was typed goes with it.
addEventListener('storage', (event) => {
  if (event.key === null) typed.clear()
})

class OfferCalculator extends HTMLElement {
  #stop = new AbortController()
  /** @type {Session | null} */
  #session = null
  #key = ''

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    this.#stop = new AbortController()
    // In a task of its own: while a page is read, the theme's long ones stand around this one.
    const { signal } = this.#stop
    setTimeout(() => signal.aborted || this.#begin(form, signal))
  }

  /**
   * @param {HTMLFormElement} form
   * @param {AbortSignal} signal
   */
  #begin(form, signal) {
    // Not the fragment: the table of contents changes that within one page.
    this.#key = `${location.pathname} ${this.id}`
    const session = new Session(this, form, typed.get(this.#key), signal)
    this.#session = session
    offerKnown(this, form, (write) => session.fill(write), signal)
  }

  disconnectedCallback() {
    this.#stop.abort() // every listener, the place in the client's list, the observer
    if (this.#session) typed.set(this.#key, this.#session.stop())
    this.#session = null
  }
}

customElements.define('offer-calculator', OfferCalculator)
