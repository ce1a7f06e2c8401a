/**
 * Shows everything but the problems: the state, the report, the readings and the announcements.
 * The report is HTML that Python has escaped; everything else is inserted as text.
 */

import { replaceReport } from './report.mjs'

/** @typedef {import('../python/protocol.mjs').State} State */

/** A warm start is shorter than this: no need to speak of it. Milliseconds. */
const SILENT = 400
/** After the last change, before a screen reader is told the result. Milliseconds. */
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
    // The button that was pressed has gone: stay in its place, not at the top of the page.
    const gone = document.activeElement?.closest('[data-state][hidden]')
    if (gone && this.#slot instanceof HTMLElement && this.#slot.contains(gone)) {
      this.#slot.tabIndex = -1
      this.#slot.focus({ preventScroll: true })
    }
  }

  /** Speak of loading only if it takes a while. */
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
   * A failure, in the page's own words, for the eye and for screen readers.
   * @param {State} reason
   */
  failure(reason) {
    this.state(reason)
    const words = this.#slot?.querySelector(`[data-state="${reason}"] p`)
    this.hush()
    this.#announced = '' // the next answer is news again, even if it is the one from before
    this.#write('[data-announce]', words?.textContent ?? '')
  }

  /**
   * @param {boolean} outdated  the report does not belong to what the form holds
   * @param {boolean} failed  and there will be none that does, unless the reader tries again
   */
  stale(outdated, failed) {
    this.#report?.classList.toggle('so-report--stale', outdated)
    if (!this.#stale) return
    this.#stale.hidden = !outdated
    const more = this.#stale.querySelector('[data-stale-failed]')
    if (more instanceof HTMLElement) more.hidden = !failed
  }

  /** What a copy of an outdated report must say; '' where it fits. */
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

  /** The text in the page, which may be in sight to be selected, is that of an older report. */
  #dropText() {
    const text = this.#root.querySelector('[data-text]')
    if (!(text instanceof HTMLElement)) return
    text.hidden = true
    text.textContent = ''
  }

  /** After a submit the reader is led to the answer. */
  showReport() {
    if (!(this.#report instanceof HTMLElement)) return
    this.#report.focus({ preventScroll: true })
    this.#report.scrollIntoView({ block: 'start' })
  }

  /**
   * How each text was understood; nothing where there is nothing to say.
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
   * How a text was understood no longer says anything about what stands in its field.
   * @param {Iterable<Element>} fields
   */
  forgetReadings(fields) {
    for (const field of fields) {
      const slot = field.querySelector(':scope > [data-reading]')
      if (slot?.textContent) slot.textContent = ''
    }
  }

  /**
   * Once, when all is quiet, and only what is new.
   * @param {string} text
   * @param {boolean} aloud  else only remembered, as the page's own first answer
   */
  announceSoon(text, aloud) {
    this.hush()
    if (!aloud) this.#announced = text
    else this.#soonAnnounced = setTimeout(() => this.#announce(text), SETTLED)
  }

  /** The form changes again: what was about to be said is outdated. */
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
