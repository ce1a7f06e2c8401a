/**
 * `<offer-script>`: copy buttons for the words to say and for the email, and the reader's own
 * values in the blanks once there are any.
 *
 * The browser connects it however the page was reached, instant navigation included. Without
 * JavaScript the buttons stay hidden, and the words can be selected.
 */

import { copyText } from '../dom/copy.mjs'
import { drawSwitch, fillBlanks, pressSwitch } from './blanks.mjs'
import './details.mjs'
import { watch } from '../handover/values.mjs'

class OfferScript extends HTMLElement {
  #stop = new AbortController()

  connectedCallback() {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    /** @type {HTMLButtonElement | null} */
    const turn = this.querySelector('[data-act="switch"]')
    for (const button of this.querySelectorAll('button')) {
      if (button === turn) continue
      button.hidden = false
      button.addEventListener('click', () => this.#copy(button), { signal })
    }
    turn?.addEventListener('click', () => pressSwitch(turn, this.#status), { signal })
    const show = () => {
      const any = fillBlanks(this)
      if (turn) drawSwitch(turn, any)
    }
    watch(show, signal)
    show()
  }

  disconnectedCallback() {
    this.#stop.abort()
  }

  get #status() {
    return this.querySelector('[data-announce]')
  }

  /** @param {HTMLButtonElement} button */
  async #copy(button) {
    const status = this.#status
    if (status) status.textContent = ''
    const done = await copyText(button)
    const words = done === 'copied' ? this.dataset.copied : this.dataset.selected
    if (status && done !== 'nothing') status.textContent = words ?? ''
  }
}

/**
 * `<offer-script-index>`: one page had all scripts once. An address that names one, such as
 * `/scripts/#ask-for-time`, leads on to the page that has it now.
 */
class OfferScriptIndex extends HTMLElement {
  #stop = new AbortController()

  connectedCallback() {
    this.#stop = new AbortController()
    addEventListener('hashchange', () => this.#follow(), { signal: this.#stop.signal })
    this.#follow()
  }

  disconnectedCallback() {
    this.#stop.abort()
  }

  #follow() {
    const key = location.hash.slice(1) // keys are plain letters, which no browser encodes
    const line = key ? document.getElementById(key)?.closest('li') : null
    const link = line && this.contains(line) ? line.querySelector('a') : null
    if (link) location.replace(link.href)
  }
}

customElements.define('offer-script', OfferScript)
customElements.define('offer-script-index', OfferScriptIndex)
