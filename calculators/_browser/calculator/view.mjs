/**
 * Shows everything but the problems: the state, the report, the readings and the announcements.
 * The report is HTML that Python has escaped; everything else is inserted as text.
 */

import { replaceReport } from './report.mjs'

/** @typedef {import('../python/protocol.mjs').State} State */

/** A warm start is shorter than this, so there is no need to mention it. Milliseconds. */
const SILENT = 400
/** From the last change to telling a screen reader the result. Milliseconds. */
const SETTLED = 1000
export class View {
  #root
  #report
  #slot
  /** @type {HTMLElement | null} */
  #stale
  #announced = ''
  #html = ''
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soonLoading
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soonAnnounced

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root
    this.#report = root.querySelector('[data-report]')
    this.#slot = root.querySelector('.so-state')
    this.#stale = root.querySelector('[data-stale]')
  }

  /** Show one sentence in the slot. @param {State} state */
  state(state) {
    clearTimeout(this.#soonLoading)
    for (const each of this.#slot?.querySelectorAll('[data-state]') ?? [])
      if (each instanceof HTMLElement) each.hidden = each.dataset.state !== state
    // The pressed button is gone: keep the focus near it, not at the top of the page.
    const gone = document.activeElement?.closest('[data-state][hidden]')
    if (gone && this.#slot instanceof HTMLElement && this.#slot.contains(gone)) {
      this.#slot.tabIndex = -1
      this.#slot.focus({ preventScroll: true })
    }
  }

  /** Mention loading only if it takes a while. */
  loadingSoon() {
    this.progress(0, 0)
    clearTimeout(this.#soonLoading)
    this.#soonLoading = setTimeout(() => this.state('loading'), SILENT)
  }

  /**
   * @param {number} loaded  bytes
   * @param {number} total  bytes; 0 while it is not known
   */
  progress(loaded, total) {
    const bar = this.#slot?.querySelector('progress')
    if (bar && total > 0) {
      bar.max = total
      bar.value = loaded
    } else bar?.removeAttribute('value')
    this.#write('[data-loaded]', megabytes(loaded))
    this.#write('[data-total]', total > 0 ? megabytes(total) : '')
  }

  /**
   * Show a failure in the page's own words, and announce it to screen readers.
   * @param {State} reason
   */
  failure(reason) {
    this.state(reason)
    const words = this.#slot?.querySelector(`[data-state="${reason}"] p`)
    this.hush()
    this.#announced = '' // announce the next answer even if it is the same as before
    this.#write('[data-announce]', words?.textContent ?? '')
  }

  /**
   * @param {boolean} outdated  the report does not belong to what is in the form
   * @param {boolean} failed  and no newer one will come unless the reader tries again
   */
  stale(outdated, failed) {
    this.#report?.classList.toggle('so-report--stale', outdated)
    if (!this.#stale) return
    this.#stale.hidden = !outdated
    const more = this.#stale.querySelector('[data-stale-failed]')
    if (more instanceof HTMLElement) more.hidden = !failed
  }

  /** What a copy of an outdated report must say; '' if it is up to date. */
  get staleWords() {
    return this.#stale?.hidden === false ? (this.#stale.querySelector('p')?.textContent ?? '') : ''
  }

  /** Lead the reader to the words that say why a button did nothing. */
  showStale() {
    this.#stale?.focus({ preventScroll: true })
    this.#stale?.scrollIntoView({ block: 'nearest' })
  }

  /** @param {string} html  escaped by Python */
  report(html) {
    this.#dropText()
    if (!this.#report || html === this.#html) return
    this.#html = html
    replaceReport(this.#report, html)
  }

  /** The plain text on the page, which may be shown to be selected, is that of an older report. */
  #dropText() {
    const text = this.#root.querySelector('[data-text]')
    if (!(text instanceof HTMLElement)) return
    text.hidden = true
    text.textContent = ''
  }

  /** After a submit, take the reader to the answer. */
  showReport() {
    if (!(this.#report instanceof HTMLElement)) return
    this.#report.focus({ preventScroll: true })
    this.#report.scrollIntoView({ block: 'start' })
  }

  /**
   * Show how each text was understood; clear the lines of fields with nothing to say.
   * @param {import('../form/form.mjs').Form} form
   * @param {{[path: string]: string}} readings
   */
  readings(form, readings) {
    /** @type {Map<Element, string>} */
    const texts = new Map()
    for (const [path, text] of Object.entries(readings)) {
      const field = form.locate(path)
      if (field) texts.set(field, text)
    }
    for (const slot of form.element.querySelectorAll('[data-reading]')) {
      const text = texts.get(slot.closest('[data-field]') ?? slot) ?? ''
      if (slot.textContent !== text) slot.textContent = text
    }
  }

  /**
   * Clear the line about how a text was understood: the text in the field has changed.
   * @param {Iterable<Element>} fields
   */
  forgetReadings(fields) {
    for (const field of fields) {
      const slot = field.querySelector(':scope > [data-reading]')
      if (slot?.textContent) slot.textContent = ''
    }
  }

  /**
   * Announce an answer once the reader has stopped typing, and only if it is new.
   * @param {string} text
   * @param {boolean} aloud  if not, only remember it: it is the page's own first answer
   */
  announceSoon(text, aloud) {
    this.hush()
    if (!aloud) this.#announced = text
    else this.#soonAnnounced = setTimeout(() => this.#announce(text), SETTLED)
  }

  /** The form has changed again: drop what was about to be announced. */
  hush() {
    clearTimeout(this.#soonAnnounced)
  }

  /** @param {string} text */
  #announce(text) {
    if (text === this.#announced) return
    this.#announced = text
    this.#write('[data-announce]', text)
  }

  stop() {
    clearTimeout(this.#soonLoading)
    this.hush()
  }

  /**
   * @param {string} selector
   * @param {string} text
   */
  #write(selector, text) {
    const slot = this.#root.querySelector(selector)
    if (slot) slot.textContent = text
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1)
}
