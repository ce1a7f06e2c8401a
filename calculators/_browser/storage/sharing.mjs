/**
 * Makes a link to one calculator's numbers, and previews the numbers of someone else's link without
 * overwriting the reader's own.
 */

import { isTouched } from '../form/touched.mjs'
import { isLink, readLink, writeLink } from './link.mjs'
import { holdsPrivate, shared, whole } from './schema.mjs'

/** Longer ones are cut by some programs. */
const LONG_LINK = 2000
const PREVIEW = 'offer-preview'
/**
 * Numbers to preview in another calculator of the page, which may not have started yet, by slug.
 * @type {Map<string, import('../python/protocol.mjs').Contents>}
 */
const waiting = new Map()

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
  #schema
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
    this.#schema = forms[this.#slug]?.fields ?? {}
    this.#notices = notices
    this.#numbers = numbers
    this.#autosave = autosave
    this.#signal = signal
    root.addEventListener(PREVIEW, () => this.#previewWaiting(), { signal })
    addEventListener('hashchange', () => this.open(), { signal })
  }

  /** Make a link of what the form holds. @param {boolean} withPrivate */
  async offer(withPrivate) {
    const { values, example, mark } = this.#numbers.form.contents()
    for (const part of this.#numbers.form.parts) {
      const { field } = part.dataset
      if (field === undefined || !this.#schema[field]?.today) continue
      // The reader's own day, hour and zone, unless somebody chose them, are nobody else's.
      if (!isTouched(part)) delete values[field]
    }
    const told = { values: shared(values, this.#schema, withPrivate), example, mark }
    const link = await writeLink(this.#slug, told)
    const address = location.origin + location.pathname + location.search + link
    const notice = this.#root.querySelector('[data-notice="link"]')
    const box = notice?.querySelector('input')
    if (box) box.checked = withPrivate
    const slot = notice?.querySelector('[data-copy-source]')
    if (slot) slot.textContent = address
    show(notice, '[data-private]', holdsPrivate(values, this.#schema))
    show(notice, '[data-long]', address.length > LONG_LINK)
    if (notice instanceof HTMLElement && notice.hidden) this.#notices.answer('link')
  }

  /** Open the link that the page was called by, if it was. */
  async open() {
    this.#previewWaiting()
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
      if (slug === this.#slug) this.#preview(contents)
      else if (target) {
        waiting.set(slug, contents)
        target.dispatchEvent(new Event(PREVIEW))
      } else this.#notices.answer('link-elsewhere', { calculator: this.#forms[slug]?.title ?? '' })
    } catch (error) {
      if (this.#signal.aborted) return
      console.debug('calculators: the link was refused:', error)
      this.#notices.answer('link-refused')
    }
  }

  #previewWaiting() {
    const contents = waiting.get(this.#slug)
    waiting.delete(this.#slug)
    if (contents) this.#preview(contents)
  }

  /** @param {import('../python/protocol.mjs').Contents} contents  that fit the form */
  #preview({ values, ...rest }) {
    this.#autosave.save()
    this.#numbers.preview({ values: whole(values, this.#schema), ...rest })
    this.#autosave.previewStarted(false)
    this.#notices.answer('shared')
  }

  /** Show again the preview that the reader had edited before the page was left. @param {import('../python/protocol.mjs').Contents} contents */
  resumePreview(contents) {
    this.#numbers.preview(contents)
    this.#autosave.previewStarted(true)
    this.#notices.show('shared')
  }

  /** @param {boolean} adopt  make the numbers the reader's own; if not, go back to those */
  endPreview(adopt) {
    if (adopt) this.#numbers.adopt()
    else this.#numbers.goBack()
    this.#notices.hide('shared')
    this.#autosave.previewEnded(adopt)
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
