/**
 * `<offer-calculator>`: connects the form that the site builder wrote to its controller.
 *
 * It uses light DOM, so the theme's styles, printing, labels and links work. The browser calls
 * connect and disconnect however the page was reached, instant navigation included; this module
 * is evaluated once per tab.
 */

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
    // In a task of its own: while the page loads, the theme has long tasks right before and after.
    const { signal } = this.#stop
    setTimeout(() => {
      if (!signal.aborted) this.#controller = new Controller(this, form, signal)
    })
  }

  disconnectedCallback() {
    this.#stop.abort() // removes all listeners, the observer, and this one from the client's list
    this.#controller?.stop()
    this.#controller = null
  }
}

customElements.define('offer-calculator', OfferCalculator)
