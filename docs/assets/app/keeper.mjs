/**
 * Keeps one calculator's form on this device as the reader types, once that was agreed to, and
 * says so. What another tab wrote in the meantime is offered, never overwritten.
 */

import { readRecord, writeRecord } from './formats.mjs'
import * as keeping from './keeping.mjs'
import { KNOWN } from './known-kept.mjs'
import { download } from './report.mjs'
import { LONGEST, RefusedError } from './shape.mjs'

/** @typedef {import('./protocol.mjs').Values} Values */
/** @typedef {import('./shape.mjs').Shape} Shape */

/** After the last key, before it is kept. Milliseconds. */
const PAUSE = 300

/** Calculators whose form holds what could not be kept. @type {Set<string>} */
const unsaved = new Set()

export class Keeper {
  #slug
  #name
  #shape
  #notices
  #numbers
  /** What we know to be kept, as text. @type {string | null} */
  #seen = null
  /** Whether the reader must choose first. */
  #paused = false
  #dirty = false
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause

  /**
   * @param {string} slug
   * @param {Shape} shape
   * @param {import('./notices.mjs').Notices} notices
   * @param {import('./numbers.mjs').Numbers} numbers
   * @param {AbortSignal} signal
   */
  constructor(slug, shape, notices, numbers, signal) {
    this.#slug = slug
    this.#name = keeping.nameOf(slug)
    this.#shape = shape
    this.#notices = notices
    this.#numbers = numbers
    keeping.watch([this.#name, keeping.SAVING], () => this.look(), signal)
    // A page may be thrown away, or come back old, without another word.
    addEventListener('pagehide', () => this.save(), { signal })
    document.addEventListener('visibilitychange', () => this.save(), { signal })
    addEventListener('pageshow', (event) => event.persisted && this.look(), { signal })
  }

  /**
   * What the form should hold as it wakes up.
   * @param {Values | undefined} before  what it held when the reader left the page
   */
  recall(before) {
    if (this.#asides.length) this.#notices.show('unread')
    const agreed = keeping.agreed()
    if (agreed === false) this.#notices.state('off')
    if (!agreed) return before
    const found = this.#load()
    this.#notices.state(found ? 'saved' : this.#paused ? 'none' : 'will')
    this.#dirty = unsaved.has(this.#slug)
    return this.#dirty ? (before ?? found) : (found ?? before)
  }

  /** @returns {Values | null} what is kept; the form need not hold it yet */
  #load() {
    const text = keeping.load(this.#name)
    this.#seen = text
    this.#paused = false
    if (text === null) return null
    try {
      return readRecord(text, this.#slug, this.#shape)
    } catch (error) {
      if (error instanceof RefusedError && error.why === 'newer') {
        // Where it is, the newer version finds it again.
        this.#paused = true
        this.#notices.show('newer')
      } else {
        console.debug('calculators: what is kept cannot be read:', error)
        this.#paused = !keeping.putAside(this.#name)
        if (!this.#paused) this.#seen = null
        this.#notices.show('unread')
      }
      return null
    }
  }

  /** The reader changed the form. */
  changed() {
    if (this.#numbers.isFilling || this.#numbers.areLent) return
    this.#dirty = true
    const agreed = keeping.agreed()
    if (!keeping.allowed()) this.#notKept('forbidden')
    else if (agreed === null) this.#notices.state('ask')
    else if (agreed) {
      clearTimeout(this.#pause)
      this.#pause = setTimeout(() => this.save(), PAUSE)
    }
  }

  /** Keep what the form holds, if there is anything new and the reader wants it. */
  save() {
    clearTimeout(this.#pause)
    if (!this.#dirty || this.#paused || this.#numbers.areLent || !keeping.agreed()) return
    const text = writeRecord(this.#numbers.own(), new Date())
    if (text.length > LONGEST) {
      this.#notKept('long')
      return
    }
    const outcome = keeping.save(this.#name, text, this.#seen)
    if (outcome === 'kept') this.#kept(text)
    else if (outcome === 'other') this.look()
    else this.#notKept(outcome)
  }

  /** @param {string | null} text */
  #kept(text) {
    this.#seen = text
    this.#dirty = this.#paused = false
    unsaved.delete(this.#slug)
    this.#notices.hide('full', 'forbidden', 'long', 'other', 'newer')
    this.#notices.state('saved')
  }

  /** @param {"full" | "forbidden" | "long"} why */
  #notKept(why) {
    // Told once; the line under the form goes on saying that nothing is saved.
    if (!unsaved.has(this.#slug)) this.#notices.show(why)
    unsaved.add(this.#slug)
    this.#notices.state('none')
  }

  /** Another tab, or a file, may have written, agreed or erased. */
  look() {
    if (this.#numbers.areLent) return
    const agreed = keeping.agreed()
    const text = keeping.load(this.#name)
    if (!agreed) {
      this.#seen = text
      this.#paused = false
      this.#notices.hide('other')
      this.#notices.state(agreed === false ? 'off' : 'none')
    } else if (this.#paused && text !== null && text === this.#seen) {
      return // it is a newer version's, or could not be put aside
    } else if (text === null || text === this.#seen) {
      this.#seen = text
      if (this.#dirty) this.save()
      else this.#notices.state(text === null ? 'will' : 'saved')
    } else if (this.#isHere(text)) this.#kept(text)
    else {
      this.#paused = true
      this.#notices.state('none')
      this.#notices.show('other')
    }
  }

  /** @param {string} text */
  #isHere(text) {
    try {
      const kept = readRecord(text, this.#slug, this.#shape)
      return JSON.stringify(kept) === JSON.stringify(this.#numbers.own())
    } catch {
      return false
    }
  }

  /** Whether the reader has put anything into the form, now or before. */
  get isTouched() {
    return this.#seen !== null || this.#dirty || this.#numbers.areLent || this.#numbers.differ
  }

  /** Someone else's numbers are shown now: nothing of them is kept. */
  lent() {
    this.#notices.hide('other')
    this.#notices.state('none')
  }

  /** The form holds the reader's own again; `taken` if these are new. @param {boolean} taken */
  ownAgain(taken) {
    if (taken || this.#dirty) this.changed()
    this.save()
    if (!this.#dirty) this.look()
  }

  /** All is erased, here too. */
  erased() {
    clearTimeout(this.#pause)
    this.#seen = null
    this.#dirty = this.#paused = false
    unsaved.delete(this.#slug)
    this.#notices.state('none')
  }

  /** The form was filled from a file. @param {boolean} kept  and storage, too */
  opened(kept) {
    if (kept) this.#kept(keeping.load(this.#name))
    else this.changed()
  }

  /**
   * @param {string | undefined} act
   * @returns {boolean} whether the button was ours
   */
  press(act) {
    if (act === 'yes') this.#agree()
    else if (act === 'no') {
      keeping.agree(false)
      this.#notices.state('off')
    } else if (act === 'use-other') this.#useOther()
    else if (act === 'keep-mine') this.#keepMine()
    else if (act === 'save-unread') saveText(this.#unread)
    else if (act === 'save-newer') saveText(keeping.load(this.#name))
    else if (act === 'drop-unread') this.#dropUnread()
    else return false
    return true
  }

  /** What could not be read, of this form and of what the scripts use. */
  get #asides() {
    return [this.#name, KNOWN].filter((name) => keeping.aside(name) !== null)
  }

  /** Where there was no room to put it aside, it is still in its place. */
  get #unread() {
    const texts = this.#asides.map((name) => keeping.aside(name))
    return texts.length ? texts.join('\n') : keeping.load(this.#name)
  }

  #dropUnread() {
    this.#notices.hide('unread')
    const asides = this.#asides
    asides.forEach(keeping.dropAside)
    if (asides.length === 0) {
      keeping.drop(this.#name)
      this.#paused = false
      this.look()
    }
  }

  #agree() {
    const outcome = keeping.agree(true)
    if (outcome === 'kept') keeping.tellPage(keeping.SAVING)
    unsaved.delete(this.#slug) // asked anew, so told anew
    this.#dirty = true
    if (outcome === 'kept') this.save()
    else if (outcome !== 'other') this.#notKept(outcome)
  }

  #useOther() {
    this.#notices.hide('other')
    const values = this.#load()
    if (!values) return
    this.#numbers.fill(values)
    this.#kept(this.#seen)
  }

  #keepMine() {
    this.#notices.hide('other')
    this.#seen = keeping.load(this.#name)
    this.#paused = false
    this.#dirty = true
    this.save()
  }
}

/** @param {string | null} text */
function saveText(text) {
  if (text !== null) download(text, 'second-offer-unread.txt', 'text/plain')
}
