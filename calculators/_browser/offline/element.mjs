/**
 * `<offer-update>`, on every page: keeps the site for use offline, and says when a new release is
 * ready. `<offer-offline>`, on the privacy page: shows what is kept, and the switch.
 *
 * All words are in the HTML; without JavaScript both stay hidden or say what is true then.
 */

import { isReady, READY } from '../python/client.mjs'
import { choose, isNewerReady, state, takeNewer, visit } from './page.mjs'

/** Between two checks of what is kept. Milliseconds. */
const PAUSE = 1_000

/** A calculator that has not started by now will not start by itself. Milliseconds. */
const LONG = 20_000

/** Wait until the page's own files have loaded. @param {() => void} work */
function whenIdle(work) {
  const soon = () => ('requestIdleCallback' in self ? requestIdleCallback(work) : setTimeout(work))
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon, { once: true })
}

/**
 * Do this after what the reader waits for: on a slow connection both would take twice as long.
 * @param {(there: boolean) => void} work
 */
function whenCalculatorIsThere(work) {
  const over = new AbortController()
  const once = (/** @type {boolean} */ there) => {
    if (!over.signal.aborted) whenIdle(() => work(there))
    over.abort()
  }
  if (isReady()) once(true)
  addEventListener(READY, () => once(true), { signal: over.signal })
  setTimeout(once, LONG, false)
}

class OfferUpdate extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    button?.addEventListener('click', () => this.#take())
    // A short one, as at home, starts only when it is touched: that is not waited for.
    const starts = document.querySelector('offer-calculator:not([data-short])')
    if (starts) whenCalculatorIsThere((there) => visit(there))
    else whenIdle(() => visit())
    // Only a release that was ready before this page: nothing may move while somebody reads.
    void isNewerReady().then((ready) => (this.hidden = !ready))
  }

  async #take() {
    const note = this.querySelector('[data-others]')
    const alone = await takeNewer().catch(() => false)
    if (note instanceof HTMLElement) note.textContent = alone ? '' : (note.dataset.others ?? '')
  }
}

class OfferOffline extends HTMLElement {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #clock

  connectedCallback() {
    const button = this.querySelector('button')
    button?.addEventListener('click', () => this.#switch(button))
    this.#clock = setInterval(() => this.#show(), PAUSE)
    void this.#show()
  }

  disconnectedCallback() {
    clearInterval(this.#clock)
  }

  /** @param {HTMLButtonElement} button */
  async #switch(button) {
    const done = choose(button.dataset.act === 'off' ? 'off' : 'on')
    await this.#show()
    await done
    await this.#show()
  }

  async #show() {
    const { state: found, bytes } = await state()
    const words = this.querySelector('[data-offline-state]')
    const button = this.querySelector('button')
    if (!(words instanceof HTMLElement) || !button) return
    const size = (bytes / 1e6).toFixed(1)
    const text = (words.getAttribute(`data-words-${found}`) ?? '').replace('{size}', size)
    // Tell screen readers about changes only.
    if (words.textContent !== text) words.textContent = text
    const act = found === 'off' || found === 'sparing' ? 'on' : 'off'
    button.hidden = found === 'impossible'
    button.dataset.act = act
    button.textContent = button.getAttribute(`data-words-switch-${act}`)
  }
}

customElements.define('offer-update', OfferUpdate)
customElements.define('offer-offline', OfferOffline)
