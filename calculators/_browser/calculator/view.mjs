/**
 * Shows everything but the problems: the state, the report, the readings and the announcements.
 * The report is HTML that Python has escaped; everything else is inserted as text.
 */

import { Bar } from './bar.mjs'
import { leadToPages, replaceReport } from './report.mjs'
import { Scrollers } from './scrollers.mjs'

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
  #bar
  #scrollers = new Scrollers()
  #announced = ''
  #html = ''
  /** How much has loaded, in percent as it is shown; -1 while it is not known. @type {number | undefined} */
  #percent
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
    this.#bar = new Bar(root)
    leadToPages(this.#report)
    this.#scrollers.watch(this.#report)
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
    const percent = total > 0 ? Math.floor((loaded / total) * 100) : -1
    // Showing it lays out and draws the page again, while the reader may be typing.
    if (percent === this.#percent) return
    this.#percent = percent
    const bar = this.#slot?.querySelector('progress')
    if (bar && percent >= 0) {
      bar.max = total
      bar.value = loaded
    } else bar?.removeAttribute('value')
    this.#write('[data-loaded]', String(Math.max(0, percent)))
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
    this.#bar.stale(outdated)
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
    // While it loads, those about that stand in their place, and what is hidden takes no focus.
    const isHidden = this.#stale && getComputedStyle(this.#stale).visibility === 'hidden'
    const words = isHidden ? this.#slot : this.#stale
    if (!(words instanceof HTMLElement)) return
    words.tabIndex = -1
    words.focus({ preventScroll: true })
    words.scrollIntoView({ block: 'nearest' })
  }

  /**
   * @param {string} html  escaped by Python
   * @param {string[]} short  the same in a few words
   */
  report(html, short) {
    this.#dropText()
    this.#bar.write(short)
    if (!this.#report || html === this.#html) return
    this.#html = html
    replaceReport(this.#report, html)
    this.#scrollers.watch(this.#report)
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
    this.showCard()
  }

  /** Bring the answer into sight; the focus stays where it is. */
  showCard() {
    if (!this.#report) return
    const lead = this.#report.querySelector('.so-beside') ?? this.#report
    lead.scrollIntoView({ block: isBeside(this.#root) ? 'nearest' : 'start' })
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
      fill(slot, texts.get(slot.closest('[data-field]') ?? slot) ?? '')
    }
  }

  /**
   * Tell what is filled in inside each folded section and item.
   * @param {import('../form/form.mjs').Form} form
   * @param {{[path: string]: string}} told
   */
  told(form, told) {
    /** @type {Map<Element, string>} */
    const texts = new Map()
    for (const [path, text] of Object.entries(told)) {
      const place = form.locate(path)
      const details = place?.matches('[data-item]')
        ? place.querySelector(':scope > details')
        : place?.closest('details')
      const slot = details?.querySelector(':scope > summary > [data-told]')
      if (slot) texts.set(slot, text)
    }
    for (const slot of form.element.querySelectorAll('[data-told]')) {
      fill(slot, texts.get(slot) ?? '')
    }
  }

  /**
   * Clear the line about how a text was understood: the text in the field has changed.
   * @param {Iterable<Element>} fields
   */
  forgetReadings(fields) {
    forget([...fields].map((field) => field.querySelector(':scope > [data-reading]')))
  }

  /**
   * Tell no more what was in the sections around a field: the reader is changing it.
   * @param {Element} field
   */
  forgetTold(field) {
    const slots = []
    for (let it = field.closest('details'); it; it = it.parentElement?.closest('details') ?? null)
      slots.push(it.querySelector(':scope > summary > [data-told]'))
    forget(slots)
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
    this.#bar.stop()
    this.#scrollers.stop()
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

/** Whether the answer stands beside the form, and not below it. @param {Element} root */
function isBeside(root) {
  const [form, lead] = [root.querySelector('form'), root.querySelector('.so-beside')]
  if (!form || !lead) return false
  return lead.getBoundingClientRect().left >= form.getBoundingClientRect().right
}

/**
 * Empty lines, but keep their places until the answer has new words for them: else all below would
 * move twice, and a finger miss.
 * @param {(Element | null)[]} slots
 */
function forget(slots) {
  const filled = slots.flatMap((slot) =>
    slot instanceof HTMLElement && slot.textContent ? [slot] : [],
  )
  // All are measured before any is changed: the browser lays the page out once.
  const heights = filled.map((slot) => slot.offsetHeight)
  filled.forEach((slot, at) => {
    if (heights[at]) slot.style.minHeight = `${heights[at]}px`
    slot.textContent = ''
  })
}

/**
 * @param {Element} slot
 * @param {string} text
 */
function fill(slot, text) {
  if (slot.textContent !== text) slot.textContent = text
  if (slot instanceof HTMLElement && slot.style.minHeight) slot.style.minHeight = ''
}
