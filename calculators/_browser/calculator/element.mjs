/**
 * `<offer-calculator>`: connects the form that the site builder wrote to its controller.
 *
 * It uses light DOM, so the theme's styles, printing, labels and links work. The browser calls
 * connect and disconnect however the page was reached, instant navigation included; this module
 * is evaluated once per tab. The controller comes with the first calculator: pages to read, most of
 * the site, do without it.
 */

class OfferCalculator extends HTMLElement {
  #stop = new AbortController()
  /** @type {import('./controller.mjs').Controller | null} */
  #controller = null

  async connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const { Controller } = await import('./controller.mjs')
    const controller = signal.aborted ? null : await Controller.start(this, form, signal)
    if (controller) this.#controller = controller // else there may be another one by now
  }

  disconnectedCallback() {
    this.#stop.abort() // removes all listeners, the observer, and this one from the client's list
    this.#controller?.stop()
    this.#controller = null
  }
}

customElements.define('offer-calculator', OfferCalculator)
