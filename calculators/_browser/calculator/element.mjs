/**
 * `<offer-calculator>`: wakes the form that the site builder wrote into the page.
 *
 * Light DOM, so that the theme's styles, printing, labels and links work through. The browser
 * calls connect and disconnect, whichever way the page came, instant navigation included; this
 * module itself is evaluated once a tab.
 */

import { offerKnown } from '../handover/prefill.mjs'
import { Controller } from './controller.mjs'
import '../handover/element.mjs'

class OfferCalculator extends HTMLElement {
  #stop = new AbortController()
  /** @type {Controller | null} */
  #controller = null

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
    const controller = new Controller(this, form, signal)
    this.#controller = controller
    offerKnown(this, form, (write) => controller.fill(write), signal)
  }

  disconnectedCallback() {
    this.#stop.abort() // every listener, the place in the client's list, the observer
    this.#controller?.stop()
    this.#controller = null
  }
}

customElements.define('offer-calculator', OfferCalculator)
