/**
 * `<offer-checklist>`: ten boxes whose ticks are saved on this device, the same on every page where
 * the list is. `<offer-print>`: a button that prints the page.
 *
 * Without JavaScript the boxes can be ticked while the page is open, and printed empty.
 */

import { save, ticked, watch } from '../storage/ticks.mjs'

class OfferChecklist extends HTMLElement {
  #stop = new AbortController()
  #name = ''

  connectedCallback() {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#name = this.getAttribute('name') ?? ''
    this.addEventListener('change', () => this.#changed(), { signal })
    this.querySelector('button')?.addEventListener('click', () => this.#untick(), { signal })
    watch(() => this.#show(), signal)
    // A page that comes back from the browser's own cache may be older than the ticks.
    const back = (/** @type {PageTransitionEvent} */ event) => event.persisted && this.#show()
    addEventListener('pageshow', back, { signal })
    this.#show()
  }

  disconnectedCallback() {
    this.#stop.abort()
  }

  get #boxes() {
    return [...this.querySelectorAll('input')]
  }

  #show() {
    const items = ticked(this.#name)
    for (const box of this.#boxes) box.checked = items.has(box.value)
    this.#count()
  }

  #changed() {
    const items = this.#boxes.filter((box) => box.checked).map((box) => box.value)
    const isSaved = save(this.#name, items)
    const note = this.querySelector('[data-not-saved]')
    if (note instanceof HTMLElement) note.hidden = isSaved
    this.#count()
  }

  #untick() {
    for (const box of this.#boxes) box.checked = false
    this.#changed()
    // The button has just been hidden; the focus must not be lost with it.
    this.#boxes[0]?.focus()
  }

  #count() {
    const done = this.#boxes.filter((box) => box.checked).length
    const count = this.querySelector('[data-count]')
    if (count instanceof HTMLElement)
      count.textContent = done ? `${done} ${count.dataset.count}` : ''
    const button = this.querySelector('button')
    if (button) button.hidden = done === 0
  }
}

class OfferPrint extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    button.onclick = () => print()
  }
}

customElements.define('offer-checklist', OfferChecklist)
customElements.define('offer-print', OfferPrint)
