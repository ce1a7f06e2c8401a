/**
 * `<offer-details>`: asks once for the names that scripts need and no calculator asks for, lists
 * what calculators handed over, and has the switch back to blanks and the button to forget it all.
 */

import { comesTo, forget, handedValues, lines, put, watch } from '../handover/values.mjs'
import { drawSwitch, pressSwitch } from './blanks.mjs'

class OfferDetails extends HTMLElement {
  #stop = new AbortController()

  connectedCallback() {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.hidden = false
    comesTo('scripts')
    this.addEventListener('input', (event) => this.#typed(event), { signal })
    this.addEventListener('submit', (event) => event.preventDefault(), { signal })
    this.addEventListener('click', (event) => this.#click(event), { signal })
    watch(() => this.#show(), signal)
    this.#show()
  }

  disconnectedCallback() {
    this.#stop.abort()
  }

  /** @param {Event} event */
  #typed(event) {
    const input = event.target
    if (!(input instanceof HTMLInputElement)) return
    const text = input.value.split(/\s+/).filter(Boolean).join(' ')
    const { handed: name = '', label = '', of = '', from = '' } = input.dataset
    const value = { shown: text, typed: text, label, of, said: true, source: '', from }
    put(name, text ? value : null)
  }

  #show() {
    const values = [...handedValues().values()].filter(({ said }) => said)
    for (const input of this.querySelectorAll('input')) {
      const text = handedValues().get(input.dataset.handed ?? '')?.shown ?? ''
      if (input !== document.activeElement) input.value = text
    }
    const told = lines(values.filter(({ source }) => source)).map(item)
    const box = this.querySelector('[data-from-calculators]')
    if (box instanceof HTMLElement) box.hidden = told.length === 0
    this.querySelector('[data-handed-lines]')?.replaceChildren(...told)
    const [turn, wipe] = ['switch', 'forget'].map((act) => this.#button(act))
    if (turn) drawSwitch(turn, values.length > 0)
    if (wipe) wipe.hidden = handedValues().size === 0
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest('[data-act]') : null
    if (!(button instanceof HTMLElement)) return
    const status = this.querySelector('[data-announce]')
    if (button.dataset.act === 'switch') pressSwitch(button, status)
    else if (button.dataset.act === 'forget') {
      this.querySelector('summary')?.focus() // the pressed button is hidden now
      forget()
      if (status) status.textContent = button.dataset.forgottenSaid ?? ''
    }
  }

  /** @param {string} act @returns {HTMLElement | null} */
  #button(act) {
    return this.querySelector(`[data-act="${act}"]`)
  }
}

/** @param {string} words */
function item(words) {
  const element = document.createElement('li')
  element.textContent = words
  return element
}

customElements.define('offer-details', OfferDetails)
