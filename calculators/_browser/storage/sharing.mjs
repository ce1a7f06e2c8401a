/**
 * Makes a link to one calculator's numbers, and shows the numbers of someone else's link without
 * overwriting the reader's own.
 */

import { isTouched } from '../form/touched.mjs'
import { isLink, readLink, writeLink } from './link.mjs'
import { holdsPrivate, shared, whole } from './schema.mjs'

/** Longer ones are cut by some programs. */
const LONG_LINK = 2000
const LENT = 'offer-lent'
/**
 * Someone else's numbers for another calculator of the page, which may not have begun yet.
 * @type {Map<string, import('../python/protocol.mjs').Contents>}
 */
const lent = new Map()

/**
 * @typedef {object} Around
 * @property {import('./notices.mjs').Notices} notices
 * @property {import('./own_or_shared.mjs').OwnOrShared} numbers
 * @property {import('./autosave.mjs').Autosave} autosave
 */

export class Sharing {
  #root
  #slug
  #forms
  #shape
  #notices
  #numbers
  #autosave
  #signal

  /**
   * @param {HTMLElement} root  the calculator
   * @param {import('./formats.mjs').Forms} forms
   * @param {Around} around
   * @param {AbortSignal} signal
   */
  constructor(root, forms, { notices, numbers, autosave }, signal) {
    this.#root = root
    this.#slug = root.getAttribute('name') ?? ''
    this.#forms = forms
    this.#shape = forms[this.#slug]?.fields ?? {}
    this.#notices = notices
    this.#numbers = numbers
    this.#autosave = autosave
    this.#signal = signal
    root.addEventListener(LENT, () => this.#takeLent(), { signal })
    addEventListener('hashchange', () => this.open(), { signal })
  }

  /** Make a link of what the form holds. @param {boolean} withPrivate */
  async offer(withPrivate) {
    const { values, example } = this.#numbers.form.contents()
    for (const part of this.#numbers.form.parts) {
      const { field } = part.dataset
      if (field === undefined || !this.#shape[field]?.today) continue
      // The reader's own day, unless somebody chose it, is nobody else's.
      if (!isTouched(part)) delete values[field]
    }
    const told = { values: shared(values, this.#shape, withPrivate), example }
    const link = await writeLink(this.#slug, told)
    const address = location.origin + location.pathname + location.search + link
    const notice = this.#root.querySelector('[data-notice="link"]')
    const box = notice?.querySelector('input')
    if (box) box.checked = withPrivate
    const slot = notice?.querySelector('[data-copy-source]')
    if (slot) slot.textContent = address
    show(notice, '[data-private]', holdsPrivate(values, this.#shape))
    show(notice, '[data-long]', address.length > LONG_LINK)
    if (notice instanceof HTMLElement && notice.hidden) this.#notices.answer('link')
  }

  /** Open the link that the page was called by, if it was. */
  async open() {
    this.#takeLent()
    const fragment = location.hash
    if (!isLink(fragment)) return
    // So that neither the history nor a copied address has the numbers on.
    history.replaceState(history.state, '', location.pathname + location.search)
    this.#notices.hide('shared', 'link-refused', 'link-elsewhere')
    try {
      const { slug, ...contents } = await readLink(fragment, this.#forms)
      if (this.#signal.aborted) return
      // A page may have several calculators, and the first of them took the link.
      const target = document.querySelector(`offer-calculator[name="${slug}"]`)
      if (slug === this.#slug) this.#lend(contents)
      else if (target) {
        lent.set(slug, contents)
        target.dispatchEvent(new Event(LENT))
      } else this.#notices.answer('link-elsewhere', { calculator: this.#forms[slug]?.title ?? '' })
    } catch (error) {
      if (this.#signal.aborted) return
      console.debug('calculators: the link was refused:', error)
      this.#notices.answer('link-refused')
    }
  }

  #takeLent() {
    const contents = lent.get(this.#slug)
    lent.delete(this.#slug)
    if (contents) this.#lend(contents)
  }

  /** @param {import('../python/protocol.mjs').Contents} contents  that fit */
  #lend({ values, example }) {
    this.#autosave.save()
    this.#numbers.lend({ values: whole(values, this.#shape), example })
    this.#autosave.lent(false)
    this.#notices.answer('shared')
  }

  /** Show again what was lent before the page was left. @param {import('../python/protocol.mjs').Contents} contents */
  lendAgain(contents) {
    this.#numbers.lend(contents)
    this.#autosave.lent(true)
    this.#notices.show('shared')
  }

  /** @param {boolean} take  someone else's numbers, or go back to the reader's own */
  endLoan(take) {
    if (take) this.#numbers.take()
    else this.#numbers.giveBack()
    this.#notices.hide('shared')
    this.#autosave.ownAgain(take)
  }
}

/**
 * @param {Element | null} inside
 * @param {string} selector
 * @param {boolean} shown
 */
function show(inside, selector, shown) {
  const found = inside?.querySelector(selector)
  if (found instanceof HTMLElement) found.hidden = !shown
}
