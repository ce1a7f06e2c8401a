/**
 * Controls one calculator while it is in the page: listens to the reader, sends requests to Python
 * and shows the answers.
 */

import { copyText } from '../dom/copy.mjs'
import { pause } from '../dom/pause.mjs'
import { Press } from '../dom/press.mjs'
import { whenNear } from '../dom/visibility.mjs'
import { Buttons } from '../form/buttons.mjs'
import { fillListsAround } from '../form/currencies.mjs'
import { ownMark } from '../form/device/decimal_mark.mjs'
import { fillFromDevice } from '../form/device/device.mjs'
import { Form } from '../form/form.mjs'
import { onLaterTime } from '../form/new_day.mjs'
import { openTextFiles } from '../form/open_text.mjs'
import { Problems } from '../form/problems.mjs'
import { controlOf } from '../form/read.mjs'
import { selectOnFocus } from '../form/select.mjs'
import { dayOf, moveToToday } from '../form/today.mjs'
import { touch } from '../form/touched.mjs'
import '../handover/element.mjs'
import { offerPrefill } from '../handover/prefill.mjs'
import * as client from '../python/client.mjs'
import { Autosave } from '../storage/autosave.mjs'
import { Notices } from '../storage/notices.mjs'
import { OwnOrShared } from '../storage/own_or_shared.mjs'
import { Panel, panelOf } from '../storage/panel.mjs'
import { Sharing } from '../storage/sharing.mjs'
import { openNamed } from './about.mjs'
import { Moves } from './moves.mjs'
import { openTarget, saveFile } from './report.mjs'
import { TakeAlong, textOf } from './take_along.mjs'
import { View } from './view.mjs'

/** @typedef {"page" | "change" | "submit" | "move"} Why  what made us ask: the page itself, or the reader */

/** From the last key to the request. Milliseconds. */
const PAUSE = 150

export class Controller {
  #root
  #signal
  #form
  #view
  #problems
  #buttons
  #notices
  #numbers
  #autosave
  #panel
  #taken
  #press
  #moves
  /** The contents when they were last looked at, as JSON. */
  #noticed
  /** The contents that the form was last settled with, as JSON. */
  #settled = ''
  /** The contents of the last request, as JSON; '' after a change that has not been sent yet. */
  #asked
  /** The contents that the report on the page was made from, as JSON. */
  #answered
  /** @type {Why} */
  #why = 'page'
  #openNamed = () => {}
  #pending = false
  #hasFailed = false
  /** The last request, and the one that the report on the page answers: '' for the built one. */
  #request = ''
  #shown = ''
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause

  /** @type {client.Listener} */
  #listener = {
    loading: () => this.#view.loadingSoon(),
    progress: (loaded, total) => this.#view.progress(loaded, total),
    ready: () => this.#view.state('ready'),
    reply: (reply) => this.#receive(reply),
    failure: (reason) => this.#press.after(() => this.#fail(reason)),
  }

  /**
   * Start in several tasks, because a cheap phone responds to nobody while one is running. The form
   * takes nothing until the end of the last one, so nothing that is typed gets lost.
   * @param {HTMLElement} root  the custom element
   * @param {HTMLFormElement} element  its form
   * @param {AbortSignal} signal  aborted at the end
   */
  static async start(root, element, signal) {
    const form = new Form(element)
    const built = form.builtContents()
    await pause()
    if (built.mark) ownMark() // looked up here, because the first time takes a while
    await pause()
    return signal.aborted ? null : new Controller(root, form, JSON.stringify(built), signal)
  }

  /**
   * @param {HTMLElement} root  the custom element
   * @param {Form} form
   * @param {string} built  what it was built with, as JSON
   * @param {AbortSignal} signal
   */
  constructor(root, form, built, signal) {
    const slug = root.getAttribute('name') ?? ''
    this.#root = root
    this.#signal = signal
    this.#form = form
    this.#view = new View(root)
    this.#press = new Press(signal)
    this.#problems = new Problems(form, this.#press)
    this.#buttons = new Buttons(form, this.#problems, () => this.#changed())
    const facts = panelOf(root)
    const schema = facts.forms[slug]?.fields ?? {}
    // Not the fragment: the table of contents changes that within one page.
    const place = `${location.pathname} ${root.id}`
    this.#notices = new Notices(root)
    this.#numbers = new OwnOrShared(form, schema, () => this.#refilled())
    this.#autosave = new Autosave(place, slug, schema, this.#notices, this.#numbers, signal)
    const around = { notices: this.#notices, numbers: this.#numbers, autosave: this.#autosave }
    const sharing = new Sharing(root, facts.forms, around, signal)
    this.#taken = new TakeAlong(root, this.#notices, this.#view, (as) => this.#made(as))
    this.#panel = new Panel(slug, facts, around, { sharing, taken: this.#taken }, signal)
    this.#moves = new Moves(root, form, signal)
    this.#noticed = this.#asked = this.#answered = built
    const { own, preview } = this.#autosave.recall()
    if (own) form.write(own)
    this.#view.state('ready')
    client.join(this.#listener, signal)
    this.#wakeUp()
    this.#listen(signal)
    // Someone else's numbers, previewed before the page was left or opened by a link.
    if (preview) sharing.resumePreview(preview)
    void sharing.open()
    offerPrefill(root, form, (write) => this.#fill(write), signal)
  }

  stop() {
    clearTimeout(this.#pause)
    this.#view.stop()
    this.#problems.stop()
    this.#autosave.save()
  }

  /** Also when the page comes back: the browser may have restored what was typed before. */
  #wakeUp() {
    for (const all of this.#form.element.querySelectorAll('fieldset.so-form__all'))
      if (all instanceof HTMLFieldSetElement) all.disabled = false
    const contents = this.#contents()
    if (contents !== this.#settled) this.#form.settle()
    this.#settled = contents
    if (!this.#asked || contents === this.#asked) return // else a request is on its way already
    this.#view.forgetReadings(this.#form.fields)
    this.#ask('page')
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const form = this.#form.element
    /** @type {(name: string, react: (event: Event) => void) => void} */
    const on = (name, react) =>
      form.addEventListener(name, (event) => this.#guard(() => react(event)), { signal })
    on('input', (event) => this.#input(event))
    on('compositionend', (event) => this.#input(event))
    on('change', (event) => this.#leave(event))
    on('focusout', (event) => this.#leave(event))
    on('focusin', fillListsAround)
    on('pointerdown', fillListsAround)
    on('submit', (event) => this.#submit(event))
    selectOnFocus(form, signal)
    openTextFiles(form, signal)
    this.#root.addEventListener('click', (event) => this.#click(event), { signal })
    const back = (/** @type {PageTransitionEvent} */ event) => {
      // From the back/forward cache; this tab may have gone on since.
      const newer = event.persisted ? this.#autosave.newerInTab() : null
      if (newer) this.#numbers.fill(newer)
      this.#wakeUp()
    }
    window.addEventListener('pageshow', back, { signal })
    this.#openNamed = openNamed(signal)
    whenNear(this.#root, signal, () => this.#begin())
  }

  /** About to be used: start the runtime, and move the example's dates to today. */
  #begin() {
    client.wake()
    this.#view.forgetReadings(moveToToday(this.#form.element, new Date()))
    this.#fillFromDevice()
    this.#wakeUp()
    onLaterTime((isNewDay) => this.#guard(() => this.#goOn(isNewDay)), this.#signal)
  }

  /** @returns {boolean} whether something has changed by it */
  #fillFromDevice() {
    const filled = fillFromDevice(this.#form.element, new Date())
    this.#view.forgetReadings(filled)
    return filled.length > 0
  }

  /** Move what was never typed by hand, and answer as of now. @param {boolean} isNewDay */
  #goOn(isNewDay) {
    const moved = isNewDay ? moveToToday(this.#form.element, new Date()) : []
    this.#view.forgetReadings(moved)
    if (moved.length && this.#autosave.isTouched) this.#notices.show('new-day')
    // Some figures are for a certain year, even where the form asks for no day.
    const differs = this.#fillFromDevice() || isNewDay
    if (differs && this.#asked) this.#ask('page')
  }

  /**
   * Let a function fill in the form. Fields that it leaves empty are not reported as missing yet.
   * @param {() => void} write
   */
  #fill(write) {
    write()
    this.#problems.emptied()
    this.#view.forgetReadings(this.#form.fields)
    this.#changed()
  }

  /** @param {Event} event */
  #input(event) {
    // A half-composed character is not a value yet; `compositionend` follows.
    if (event instanceof InputEvent && event.isComposing) return
    const field = fieldOf(event)
    if (field) this.#take(field)
    this.#changed()
  }

  /** The reader has typed or chosen in a field. @param {Element} field */
  #take(field) {
    touch(field)
    this.#view.forgetTold(field)
    this.#problems.typed(field)
    // A choice may be the currency, which decides how every amount is read.
    const isChoice = controlOf(field) instanceof HTMLSelectElement
    this.#view.forgetReadings(isChoice ? this.#form.fields : [field])
  }

  /** @param {Event} event */
  #leave(event) {
    const field = fieldOf(event)
    if (field) this.#problems.left(field)
    // Password managers and the like may fill in a field without an `input` event. A field that
    // was typed in before we filled it sends `change`, too, as it loses the focus.
    if (event.type !== 'change' || this.#contents() === this.#noticed) return
    if (field) this.#view.forgetReadings([field])
    this.#changed()
  }

  /**
   * Whatever breaks between a key and its answer, a report that no longer fits must not look as if
   * it did.
   * @param {() => void} react
   */
  #guard(react) {
    try {
      react()
    } catch (error) {
      console.error('calculators: no answer to what was typed:', error)
      clearTimeout(this.#pause)
      client.withdraw(this.#listener)
      this.#pending = false
      this.#hasFailed = true
      this.#view.stale(true, true)
      this.#view.failure('answer')
    }
  }

  /** What is in the form, and which of it is the example's, as JSON. */
  #contents() {
    return JSON.stringify(this.#form.contents())
  }

  /**
   * Mark the report as outdated unless it belongs to exactly what is in the form.
   * @param {string} [contents]
   */
  #markOutdated(contents = this.#contents()) {
    this.#view.stale(contents !== this.#answered, this.#hasFailed)
  }

  /** The form has changed: ask once the reader pauses. */
  #changed() {
    client.withdraw(this.#listener)
    this.#asked = ''
    this.#why = 'change'
    this.#hasFailed = false
    this.#view.hush()
    this.#problems.outdated()
    this.#fillFromDevice()
    this.#form.settle()
    this.#noticed = this.#settled = this.#contents()
    this.#markOutdated(this.#noticed)
    this.#notices.hide('link') // it has the old values
    this.#taken.drop()
    this.#autosave.changed()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#guard(() => this.#ask('change')), PAUSE)
  }

  /** The form was filled from a link, a file or another tab: nothing in it is half typed. */
  #refilled() {
    this.#problems.speak()
    this.#view.forgetReadings(this.#form.fields)
    this.#changed()
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault() // else Enter would reload the page
    this.#problems.speak()
    this.#ask('submit')
  }

  /** @param {Why} why */
  #ask(why) {
    clearTimeout(this.#pause)
    const contents = this.#form.contents()
    this.#noticed = this.#asked = JSON.stringify(contents)
    this.#why = why
    this.#pending = true
    this.#hasFailed = false
    this.#markOutdated(this.#asked)
    this.#request = this.#requestFor(contents)
    client.ask(this.#listener, this.#request)
  }

  /** @param {import('../python/protocol.mjs').Contents} contents */
  #requestFor({ values, example, mark }) {
    const calculator = this.#root.getAttribute('name')
    const [prefix, today] = [this.#root.id, dayOf(new Date())]
    const asked = { calculator, prefix, values, example, decimal_mark: mark ?? '.', today }
    return JSON.stringify(asked)
  }

  /** @param {import('../python/protocol.mjs').Reply} reply */
  #receive(reply) {
    const asked = this.#asked
    // The press may end in another change, and this reply would then be outdated.
    this.#press.after(() => this.#guard(() => asked === this.#asked && this.#show(reply)))
  }

  /** @param {import('../python/protocol.mjs').Reply} reply */
  #show(reply) {
    const problems = reply.problems ?? []
    const bySubmit = this.#why === 'submit'
    this.#pending = false
    this.#view.state('ready')
    if (this.#moves.takeBack(problems)) {
      this.#refilled()
      this.#ask('change')
      return
    }
    this.#view.readings(this.#form, reply.readings ?? {})
    if (reply.report !== undefined) {
      this.#view.told(this.#form, reply.told ?? {})
      this.#view.report(reply.report, reply.short ?? [])
      this.#moves.tell()
      this.#shown = this.#request
      this.#answered = this.#asked
      this.#openNamed()
    }
    this.#markOutdated()
    this.#problems.set(problems)
    if (reply.announcement) this.#view.announceSoon(reply.announcement, this.#why !== 'page')
    if (bySubmit && problems.length > 0) this.#problems.summarize()
    else if (bySubmit) this.#view.showReport()
    else if (this.#why === 'move') this.#view.showCard()
  }

  /** @param {import('../python/protocol.mjs').Reason} reason */
  #fail(reason) {
    if (this.#pending) this.#hasFailed = true
    this.#pending = false
    this.#markOutdated()
    this.#view.failure(reason)
  }

  /** @param {Event} event */
  #click(event) {
    this.#problems.follow(event)
    openTarget(event)
    if (event.target instanceof Element) this.#panel.click(event.target)
    const target = event.target instanceof Element ? event.target : null
    const button = target?.closest('[data-act], [data-set], [data-write]')
    if (!(button instanceof HTMLElement)) return
    if (button.dataset.act === 'retry') {
      client.restart()
      this.#ask('change')
    } else if (button.dataset.act === 'copy-text') this.#copy(button)
    else if (button.dataset.act === 'download') this.#save(button)
    else if (button.dataset.set !== undefined) this.#choose(button)
    else if (button.dataset.write !== undefined) this.#move(button)
    else this.#buttons.press(button)
  }

  /** A copy of an outdated answer says that it is outdated. @param {HTMLElement} button */
  #copy(button) {
    const words = this.#isOfReport(button) ? this.#view.staleWords : ''
    void copyText(button, { coming: this.#textFor(button), before: words && `${words}\n\n` })
  }

  /**
   * The text of the report on the page, for the button that copies all of it: in the page as built,
   * and else made now.
   * @param {HTMLElement} button
   */
  #textFor(button) {
    if (!this.#shown || !button.closest('.so-whole-text')) return undefined
    return this.#made('text').then(textOf)
  }

  /**
   * The report on the page once more, in another form. Few readers ever ask for one, so it is made
   * only then.
   * @param {import('./take_along.mjs').Form} as
   */
  #made(as) {
    const request = this.#shown || this.#requestFor(JSON.parse(this.#answered))
    return client.askOnce(JSON.stringify({ ...JSON.parse(request), as }))
  }

  /** A file that calendars open has no place to say that it is outdated. @param {HTMLElement} button */
  #save(button) {
    if (this.#view.staleWords) return this.#view.showStale()
    saveFile(button)
    if (button.dataset.set !== undefined) this.#choose(button)
  }

  /** @param {HTMLElement} button */
  #isOfReport(button) {
    return button.closest('[data-card], [data-parts], .so-whole-text') !== null
  }

  /**
   * A button in the answer answered a field of the form: change the form too.
   * @param {HTMLElement} button
   */
  #choose(button) {
    const field = this.#form.locate(button.dataset.set ?? '')
    const control = field && controlOf(field)
    if (!field || !control || control.value === button.dataset.to) return
    control.value = button.dataset.to ?? ''
    this.#take(field)
    this.#problems.left(field)
    this.#changed()
    this.#ask('change') // nothing is half typed
  }

  /** A button in the answer goes on from it. @param {HTMLElement} button */
  #move(button) {
    if (!this.#moves.make(button)) return
    this.#refilled()
    this.#ask('move')
  }
}

/** @param {Event} event */
function fieldOf(event) {
  return event.target instanceof Element ? event.target.closest('[data-field]') : null
}
