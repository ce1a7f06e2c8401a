/**
 * One calculator in one page, from the moment it appears until it goes: hears the reader, asks
 * the client, and has the answer shown.
 */

import { Buttons } from './buttons.mjs'
import * as client from './client.mjs'
import { copyText } from './copy.mjs'
import { writeValues } from './fill.mjs'
import { applyConditions, builtValueOf, markExamples, readValues } from './form.mjs'
import { refreshGroups } from './groups.mjs'
import { whenNear } from './near.mjs'
import { Passing } from './passing.mjs'
import { Problems } from './problems.mjs'
import { saveFile } from './report.mjs'
import { moveToToday } from './today.mjs'
import { View } from './view.mjs'

/** @typedef {import('./protocol.mjs').Values} Values */
/** @typedef {"page" | "change" | "submit"} Why  by itself, or on the reader's doing */

/** After the last key, before we ask. Milliseconds. */
const PAUSE = 150

export class Session {
  #root
  #form
  #view
  #problems
  #buttons
  #passing
  /** The values last asked about, as JSON; '' after a change that was not asked about yet. */
  #asked
  /** @type {Why} */
  #why = 'page'
  #pending = false
  /** The request last sent, and the one that the report in sight answers: '' for the page's own. */
  #request = ''
  #shown = ''
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause

  /** @type {client.Listener} */
  #listener = {
    loading: () => this.#view.loadingSoon(),
    progress: (loaded, total) => this.#view.progress(loaded, total),
    ready: () => this.#view.state('ready'),
    reply: (reply) => this.#show(reply),
    failure: (reason) => this.#fail(reason),
  }

  /**
   * @param {HTMLElement} root  the custom element
   * @param {HTMLFormElement} form
   * @param {Values | undefined} before  what the form held when the reader left it
   * @param {AbortSignal} signal  of the end
   */
  constructor(root, form, before, signal) {
    this.#root = root
    this.#form = form
    this.#view = new View(root)
    this.#problems = new Problems(form, (outdated) => this.#view.stale(outdated))
    this.#buttons = new Buttons(form, this.#problems, () => this.#changed())
    this.#passing = new Passing(root, form, () => this.#refilled(), signal)
    this.#asked = JSON.stringify(readValues(form, builtValueOf))
    const own = this.#passing.recall(before)
    if (own) writeValues(form, own)
    this.#view.state('ready')
    client.join(this.#listener, signal)
    this.#wakeUp()
    this.#listen(signal)
    this.#passing.begin()
  }

  /** @returns {Values} what the form holds, to be handed to the next session in its place */
  stop() {
    clearTimeout(this.#pause)
    this.#view.stop()
    this.#problems.stop()
    return this.#passing.stop()
  }

  /** Also when the page returns: the browser may have restored what was typed before. */
  #wakeUp() {
    for (const all of this.#form.querySelectorAll('fieldset.so-form__all'))
      if (all instanceof HTMLFieldSetElement) all.disabled = false
    this.#settle()
    if (this.#asked && this.#differs()) this.#ask('page') // else a question is on its way already
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const form = this.#form
    form.addEventListener('input', (event) => this.#input(event), { signal })
    form.addEventListener('compositionend', (event) => this.#input(event), { signal })
    form.addEventListener('change', (event) => this.#leave(event), { signal })
    form.addEventListener('focusout', (event) => this.#leave(event), { signal })
    form.addEventListener('submit', (event) => this.#submit(event), { signal })
    this.#root.addEventListener('click', (event) => this.#click(event), { signal })
    window.addEventListener('pageshow', () => this.#wakeUp(), { signal })
    whenNear(this.#root, signal, () => this.#begin())
  }

  /** The calculator is about to be used: start the runtime, and let an example begin today. */
  #begin() {
    client.wake()
    moveToToday(this.#form, new Date())
    this.#wakeUp()
  }

  /**
   * Something else fills in the form: nobody is blamed yet for what is still missing.
   * @param {() => void} write
   */
  fill(write) {
    write()
    this.#problems.emptied()
    this.#changed()
  }

  /** @param {Event} event */
  #input(event) {
    // Half a composed character is no figure yet; `compositionend` follows.
    if (event instanceof InputEvent && event.isComposing) return
    const field = fieldOf(event)
    if (field) this.#problems.typed(field)
    this.#changed()
  }

  /** @param {Event} event */
  #leave(event) {
    const field = fieldOf(event)
    if (field) this.#problems.left(field)
    // What fills in forms for people may not trouble to send `input`.
    if (event.type === 'change' && this.#differs()) this.#changed()
  }

  #differs() {
    return JSON.stringify(readValues(this.#form)) !== this.#asked
  }

  /** The form holds something else now: ask when the reader pauses. */
  #changed() {
    client.withdraw(this.#listener)
    this.#asked = ''
    this.#why = 'change'
    this.#view.hush()
    this.#settle()
    this.#passing.changed()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#ask('change'), PAUSE)
  }

  /** The form was filled anew, from a link, a file or another tab: nothing in it is half typed. */
  #refilled() {
    this.#problems.speak()
    this.#changed()
  }

  #settle() {
    applyConditions(this.#form)
    refreshGroups(this.#form)
    markExamples(this.#form)
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault() // else Enter would load the page anew
    this.#problems.speak()
    this.#ask('submit')
  }

  /** @param {Why} why */
  #ask(why) {
    clearTimeout(this.#pause)
    const values = readValues(this.#form)
    this.#asked = JSON.stringify(values)
    this.#why = why
    this.#pending = true
    const calculator = this.#root.getAttribute('name')
    const asked = { calculator, prefix: this.#root.id, values, decimal_mark: mark(values) }
    this.#request = JSON.stringify(asked)
    client.ask(this.#listener, this.#request)
  }

  /** @param {import('./protocol.mjs').Reply} reply */
  #show(reply) {
    const problems = reply.problems ?? []
    const bySubmit = this.#why === 'submit'
    this.#pending = false
    this.#view.state('ready')
    this.#view.readings(this.#form, reply.readings ?? {})
    if (reply.report !== undefined) {
      this.#view.report(reply.report)
      this.#shown = this.#request
    }
    this.#problems.set(problems)
    if (reply.announcement) this.#view.announceSoon(reply.announcement, this.#why !== 'page')
    if (bySubmit && problems.length > 0) this.#problems.summarise()
    else if (bySubmit) this.#view.showReport()
  }

  /** @param {import('./protocol.mjs').Reason} reason */
  #fail(reason) {
    if (this.#pending) this.#view.stale(true, false)
    this.#pending = false
    this.#view.failure(reason)
  }

  /** @param {Event} event */
  #click(event) {
    this.#problems.follow(event)
    if (event.target instanceof Element) this.#passing.click(event.target)
    const button = event.target instanceof Element ? event.target.closest('[data-act]') : null
    if (!(button instanceof HTMLElement)) return
    if (button.dataset.act === 'retry') {
      client.restart()
      this.#ask('change')
    } else if (button.dataset.act === 'copy-text') copyText(button, this.#textFor(button))
    else if (button.dataset.act === 'download') saveFile(button)
    else this.#buttons.press(button)
  }

  /**
   * The text of the report in sight, for the button that copies all of it. Few readers ever press
   * it, so it is made only then.
   * @param {HTMLElement} button
   */
  #textFor(button) {
    if (!this.#shown || !button.closest('.so-whole-text')) return undefined
    return textOf(this.#shown)
  }
}

/** @param {string} request */
async function textOf(request) {
  const { text } = await client.askOnce(JSON.stringify({ ...JSON.parse(request), text: true }))
  if (text === undefined) throw new Error('there is no text of this report')
  return text
}

/** @param {Event} event */
function fieldOf(event) {
  return event.target instanceof Element ? event.target.closest('[data-field]') : null
}

/**
 * The decimal mark of the reader's language, where it can matter: a browser takes as long to look
 * it up, the first time in a page, as Python for a whole answer.
 * @param {import('./protocol.mjs').Values} values
 */
function mark(values) {
  return mayHoldMark(values) ? decimalMark() : '.'
}

/**
 * Whether there is a sign in it that Python may read as a decimal mark (calculators/_core/fields/read_numbers.py).
 * @param {import('./protocol.mjs').Values} values
 * @returns {boolean}
 */
function mayHoldMark(values) {
  return Object.values(values).some((value) =>
    Array.isArray(value) ? value.some(mayHoldMark) : /[.,٫٬．，]/.test(value),
  )
}

/** How the reader's language writes one and a half. */
function decimalMark() {
  const parts = new Intl.NumberFormat(navigator.language).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
}
