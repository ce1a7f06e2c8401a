/**
 * Saves one calculator's form as the reader types: always in this tab and, if the reader agreed,
 * on this device. What another tab has saved meanwhile is offered, never overwritten.
 */

import { download } from '../calculator/report.mjs'
import { readRecord, writeRecord } from './formats.mjs'
import { HANDED } from './handover.mjs'
import * as local from './local.mjs'
import { LONGEST, RefusedError } from './schema.mjs'
import * as tab from './tab.mjs'

/** @typedef {import('../python/protocol.mjs').Contents} Contents */
/** @typedef {import('./schema.mjs').Schema} Schema */

/** From the last key to saving. Milliseconds. */
const PAUSE = 300

/** Calculators whose form holds what could not be saved. @type {Set<string>} */
const unsaved = new Set()

/**
 * @typedef {object} InTab  what the tab remembers
 * @property {Contents} own  the reader's own numbers
 * @property {Contents | null} preview  someone else's that were shown in place of them
 * @property {boolean} unsaved  whether the device lacks them, though it may save them
 * @property {string | null} seen  what the device had when they were typed
 */

export class Autosave {
  #place
  #slug
  #name
  #schema
  #notices
  #numbers
  /** What we know to be saved, as text. @type {string | null} */
  #seen = null
  /** Whether the reader must choose first. */
  #paused = false
  /** What is saved in its place though it cannot be read. @type {string | null} */
  #stuck = null
  #dirty = false
  #hasEditedPreview = false
  /** A form of a few fields: saved on the device, it would replace the whole one. */
  #isShort
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause

  /**
   * @param {string} place  which of the forms of the site this is
   * @param {string} slug
   * @param {Schema} schema
   * @param {import('./notices.mjs').Notices} notices
   * @param {import('./own_or_shared.mjs').OwnOrShared} numbers
   * @param {AbortSignal} signal
   */
  constructor(place, slug, schema, notices, numbers, signal) {
    this.#place = place
    this.#slug = slug
    this.#name = local.nameOf(slug)
    this.#schema = schema
    this.#notices = notices
    this.#numbers = numbers
    this.#isShort = numbers.form.element.closest('[data-short]') !== null
    local.watch([this.#name, local.SAVING], () => this.look(), signal)
    // A page may be thrown away, or come back old, without another word.
    addEventListener('pagehide', () => this.save(), { signal })
    document.addEventListener('visibilitychange', () => this.save(), { signal })
    addEventListener('pageshow', (event) => event.persisted && this.look(), { signal })
  }

  /** Whether to save on this device: true, false, or null if the reader has not said. */
  get #agreed() {
    return this.#isShort ? null : local.agreed()
  }

  /**
   * What the form should hold as it wakes up: the reader's own numbers, and a preview of someone
   * else's that was shown in place of them.
   * @returns {{own: Contents | null, preview: Contents | null}}
   */
  recall() {
    if (this.#asides.length) this.#notices.show('unread')
    const agreed = this.#agreed
    const before = this.#inTab()
    const preview = before?.preview ?? null
    if (agreed === false) this.#notices.state('off')
    else if (agreed === null && before) this.#notices.state('ask')
    if (!agreed) return { own: before?.own ?? null, preview }
    const found = this.#load()
    this.#notices.state(found ? 'saved' : this.#paused ? 'none' : 'will')
    if (!before?.unsaved) return { own: found ?? before?.own ?? null, preview }
    this.#dirty = true
    const isOther = before.seen !== this.#seen && this.#seen !== null
    if (isOther && this.#stuck === null) this.#askWhich()
    return { own: before.own, preview }
  }

  /** @returns {InTab | null} */
  #inTab() {
    const text = tab.recall(this.#place)
    if (text === null) return null
    try {
      const { own, lent: preview, unsaved: isUnsaved, seen } = JSON.parse(text)
      return {
        own: readRecord(own, this.#slug, this.#schema),
        preview: preview === null ? null : readRecord(preview, this.#slug, this.#schema),
        unsaved: Boolean(isUnsaved),
        seen,
      }
    } catch (error) {
      console.debug('calculators: what this tab remembers cannot be read:', error)
      tab.forget(this.#place)
      return null
    }
  }

  /** So that nothing is lost by going back, by a reload or by a crash. */
  #remember() {
    const now = new Date()
    // Someone else's numbers go with the page, unless the reader has gone on with them.
    const goesOn = this.#numbers.isPreview && this.#hasEditedPreview
    const preview = goesOn
      ? writeRecord(this.#numbers.storable(this.#numbers.form.contents()), now)
      : null
    const own = writeRecord(this.#numbers.own(), now)
    // `lent` is what the preview is called in this record.
    const told = { own, lent: preview, unsaved: this.#dirty, seen: this.#seen }
    tab.remember(this.#place, JSON.stringify(told))
  }

  /**
   * The page was asleep while another one of this tab went on: whether it knows better.
   * @returns {Contents | null}
   */
  newerInTab() {
    const before = tab.recall(this.#place)
    const now = tab.refresh(this.#place)
    return now === null || now === before ? null : (this.#inTab()?.own ?? null)
  }

  /** @returns {Contents | null} what is saved; the form may not show it yet */
  #load() {
    const text = local.load(this.#name)
    this.#seen = text
    this.#paused = false
    this.#stuck = null
    if (text === null) return null
    try {
      return readRecord(text, this.#slug, this.#schema)
    } catch (error) {
      console.debug('calculators: what is saved cannot be read:', error)
      // A newer version finds its own again where it is; all else makes room for what is typed.
      const isNewer = error instanceof RefusedError && error.why === 'newer'
      if (!isNewer && local.putAside(this.#name)) this.#seen = null
      else this.#stuck = text
      this.#paused = this.#stuck !== null
      this.#notices.show('unread')
      return null
    }
  }

  /** The reader changed the form. */
  changed() {
    if (this.#numbers.isFilling) return
    this.#hasEditedPreview = this.#numbers.isPreview
    if (this.#numbers.isPreview) {
      this.#remember()
      return
    }
    this.#dirty = true
    this.#remember()
    const agreed = this.#agreed
    if (!local.allowed()) this.#notSaved('refused')
    else if (agreed === null) this.#notices.state('ask')
    else if (agreed) {
      clearTimeout(this.#pause)
      this.#pause = setTimeout(() => this.save(), PAUSE)
    }
  }

  /** Save what the form holds, if there is anything new and the reader agreed to it. */
  save() {
    clearTimeout(this.#pause)
    if (!this.#dirty || this.#paused || this.#numbers.isPreview || !this.#agreed) return
    const text = writeRecord(this.#numbers.own(), new Date())
    if (text.length > LONGEST) {
      this.#notSaved('long')
      return
    }
    const outcome = local.save(this.#name, text, this.#seen)
    if (outcome === 'saved') this.#saved(text)
    else if (outcome === 'other') this.look()
    else this.#notSaved(outcome)
  }

  /** @param {string | null} text */
  #saved(text) {
    this.#seen = text
    this.#dirty = this.#paused = false
    this.#unstick()
    unsaved.delete(this.#slug)
    this.#notices.hide('refused', 'long', 'other')
    this.#notices.state('saved')
    this.#remember()
  }

  /** What could not be read is no longer in its place. */
  #unstick() {
    if (this.#stuck === null) return
    this.#stuck = null
    this.#paused = false
    if (this.#asides.length === 0) this.#notices.hide('unread')
  }

  /** @param {"refused" | "long"} why */
  #notSaved(why) {
    // Told once; the line under the form goes on saying that nothing is saved.
    if (!unsaved.has(this.#slug)) this.#notices.show(why)
    unsaved.add(this.#slug)
    this.#notices.state('none')
  }

  /** Another tab, or a file, may have written, agreed or erased. */
  look() {
    if (this.#numbers.isPreview) return
    const agreed = this.#agreed
    const text = local.load(this.#name)
    if (text !== this.#stuck) this.#unstick()
    if (!agreed) {
      this.#seen = text
      this.#paused = false
      this.#notices.hide('other')
      this.#notices.state(agreed === false ? 'off' : 'none')
    } else if (this.#stuck !== null) {
      return
    } else if (text === null || text === this.#seen) {
      this.#seen = text
      if (this.#dirty) this.save()
      else this.#notices.state(text === null ? 'will' : 'saved')
    } else {
      const there = this.#read(text)
      if (!there) this.#load()
      else if (JSON.stringify(there) === JSON.stringify(this.#numbers.own())) this.#saved(text)
      else this.#askWhich()
    }
  }

  /** Another tab wrote something else: the reader chooses. */
  #askWhich() {
    this.#paused = true
    this.#notices.state('none')
    this.#notices.show('other')
  }

  /** @param {string} text */
  #read(text) {
    try {
      return readRecord(text, this.#slug, this.#schema)
    } catch {
      return null
    }
  }

  /** Whether the reader has put anything into the form, now or before. */
  get isTouched() {
    return this.#seen !== null || this.#dirty || this.#numbers.isPreview || this.#numbers.differ
  }

  /**
   * Someone else's numbers are shown now: nothing of them is saved.
   * @param {boolean} isEdited  the reader had edited them before the page was left
   */
  previewStarted(isEdited) {
    this.#hasEditedPreview = isEdited
    this.#remember()
    this.#notices.hide('other')
    this.#notices.state('none')
  }

  /** The form shows the reader's own again. @param {boolean} adopted  those of the preview */
  previewEnded(adopted) {
    if (adopted || this.#dirty) this.changed()
    else this.#remember()
    this.save()
    if (!this.#dirty) this.look()
  }

  /** All is erased, here too. */
  erased() {
    clearTimeout(this.#pause)
    this.#seen = null
    this.#stuck = null
    this.#dirty = this.#paused = false
    unsaved.delete(this.#slug)
    tab.forgetAll()
    this.#notices.state('none')
  }

  /** The form was filled from a file. @param {boolean} isSaved  so was the storage */
  opened(isSaved) {
    if (isSaved) this.#saved(local.load(this.#name))
    else this.changed()
  }

  /**
   * @param {string | undefined} act
   * @returns {boolean} whether the button was ours
   */
  press(act) {
    if (act === 'yes') this.#agree()
    else if (act === 'no') {
      local.agree(false)
      this.#notices.state('off')
    } else if (act === 'use-other') this.#useOther()
    else if (act === 'keep-mine') this.#useMine()
    else if (act === 'save-unread') saveTexts(this.#unread)
    else if (act === 'drop-unread') this.#dropUnread()
    else return false
    return true
  }

  /** What could not be read, of this form and of what the scripts use. */
  get #asides() {
    return [this.#name, HANDED].filter((name) => local.aside(name) !== null)
  }

  /** All that the reader is told cannot be read. */
  get #unread() {
    const texts = this.#asides.map((name) => local.aside(name))
    return [...texts, this.#stuck].filter((text) => text !== null)
  }

  #dropUnread() {
    this.#asides.forEach(local.dropAside)
    // Another tab may have put something there that can be read.
    if (local.load(this.#name) === this.#stuck) local.drop(this.#name)
    this.#unstick()
    this.#notices.hide('unread')
    this.look()
  }

  #agree() {
    const outcome = local.agree(true)
    if (outcome === 'saved') local.tellPage(local.SAVING)
    unsaved.delete(this.#slug) // asked anew, so told anew
    this.#dirty = true
    if (outcome === 'saved') this.save()
    else if (outcome !== 'other') this.#notSaved(outcome)
  }

  #useOther() {
    this.#notices.hide('other')
    const contents = this.#load()
    if (!contents) return
    this.#numbers.fill(contents)
    this.#saved(this.#seen)
  }

  #useMine() {
    this.#notices.hide('other')
    this.#seen = local.load(this.#name)
    this.#paused = false
    this.#dirty = true
    this.save()
  }
}

/** @param {string[]} texts */
function saveTexts(texts) {
  if (texts.length) download(texts.join('\n'), 'second-offer-unread.txt', 'text/plain')
}
