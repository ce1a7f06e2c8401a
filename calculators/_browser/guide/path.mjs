/**
 * `<offer-path>`: the steps from the letter to the signature. Marks those that hold something of
 * the reader's own, and names the numbers that were let go on from elsewhere and that a step takes.
 *
 * It keeps nothing itself: it reads what the calculators keep in this tab and on the device.
 */

import { goTo, handedValues, watch } from '../handover/values.mjs'
import { agreed, load, nameOf, SAVING, watch as watchDevice } from '../storage/local.mjs'
import { follow, recall } from '../storage/tab.mjs'

/** More names than these would not be read. */
const MOST = 3

class OfferPath extends HTMLElement {
  #stop = new AbortController()

  connectedCallback() {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const show = () => this.#show()
    watch(show, signal)
    watchDevice(
      [SAVING, ...this.#steps.map(({ dataset }) => nameOf(dataset.step ?? ''))],
      show,
      signal,
    )
    follow(show, signal)
    addEventListener('pageshow', show, { signal })
    this.addEventListener('click', (event) => this.#follow(event), { signal })
    show()
  }

  disconnectedCallback() {
    this.#stop.abort()
  }

  /** @returns {HTMLElement[]} */
  get #steps() {
    return [...this.querySelectorAll('li')]
  }

  #show() {
    for (const step of this.#steps) {
      const known = taken(step).map(({ label, shown }) => `${label} ${shown}`)
      const more = known.length - MOST
      const words = known.slice(0, MOST).join(', ') + (more > 0 ? ` and ${more} more` : '')
      const line = step.querySelector('[data-handed-lines]')
      if (line && line.textContent !== words) line.textContent = words
      reveal(step, '[data-knows]', known.length > 0)
      reveal(step, '[data-filled]', isFilled(step))
    }
  }

  /** The step fills in what it takes, unless something typed would be lost. @param {Event} event */
  #follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const step = link?.closest('li')
    if (step && taken(step).length) goTo(step.dataset.step ?? '')
  }
}

/** The handed values that a step takes. @param {HTMLElement} step */
function taken(step) {
  const names = (step.dataset.takes ?? '').split(' ')
  return names.flatMap((name) => handedValues().get(name) ?? [])
}

/**
 * Whether a calculator's form, in this tab or on the device, holds one of the answers that it needs
 * and that is not its example's.
 * @param {HTMLElement} step
 */
function isFilled(step) {
  const { step: slug = '', needs = '' } = step.dataset
  const link = step.querySelector('a')
  const inTab = parsed(recall(`${link?.pathname} ${slug}`))
  const kept = parsed(agreed() ? load(nameOf(slug)) : null)
  const paths = needs.split(' ').filter(Boolean)
  return [parsed(inTab.own), kept].some((record) => holdsOwn(record, paths))
}

/**
 * @param {Record<string, unknown>} record  as the calculators write it
 * @param {string[]} paths  such as `offer`, or `offers.base` for that of each item
 */
function holdsOwn({ values, example }, paths) {
  const theirs = new Set(Array.isArray(example) ? example : [])
  return paths.some((path) => {
    const [name = '', inside] = path.split('.')
    const value = /** @type {any} */ (values)?.[name]
    if (!inside) return isText(value) && !theirs.has(name)
    const items = Array.isArray(value) ? value : []
    return items.some(
      (item, at) => isText(item?.[inside]) && !theirs.has(`${name}.${at}.${inside}`),
    )
  })
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === 'string' && value.trim() !== ''
}

/** Storage may hold what something else has put there. @param {unknown} text @returns {Record<string, unknown>} */
function parsed(text) {
  try {
    const found = typeof text === 'string' ? JSON.parse(text) : null
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    return {}
  }
}

/** @param {Element} step @param {string} place @param {boolean} shown */
function reveal(step, place, shown) {
  const element = step.querySelector(place)
  if (element instanceof HTMLElement && element.hidden === shown) element.hidden = !shown
}

customElements.define('offer-path', OfferPath)
