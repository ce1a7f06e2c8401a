/**
 * `<offer-script>`: a copy button for the words to say and one for the email.
 *
 * As with the calculators, the browser connects it whichever way the page came. Without script
 * the buttons stay hidden, and the words can be selected.
 */

import { copyText } from './copy.mjs'

class OfferScript extends HTMLElement {
  #stop = new AbortController()

  connectedCallback() {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false
      button.addEventListener('click', () => this.#copy(button), { signal })
    }
  }

  disconnectedCallback() {
    this.#stop.abort()
  }

  /** @param {HTMLButtonElement} button */
  async #copy(button) {
    const status = this.querySelector('[data-announce]')
    if (status) status.textContent = ''
    const done = await copyText(button)
    const words = done === 'copied' ? this.dataset.copied : this.dataset.selected
    if (status && done !== 'nothing') status.textContent = words ?? ''
  }
}

customElements.define('offer-script', OfferScript)
