/**
 * `<offer-handover>`: hands a report's values over to another calculator or to the scripts. Nothing
 * is handed over until the reader follows one of its links, and a question comes first where the
 * result could be a surprise: an outdated answer, example figures, another job.
 *
 * The report is replaced at every change, so its links are copied from a part of the page that is
 * not.
 */

import { controlOf } from '../form/read.mjs'
import { isExample } from '../form/touched.mjs'
import { goTo, handedValues, takeOver } from './values.mjs'

/** @typedef {import('./values.mjs').HandedValue} HandedValue */

/** The offer chosen, by calculator: a new report starts with it again. @type {Map<string, string>} */
const chosen = new Map()
/** What is ticked, by calculator: a new report with the same value has its tick again. @type {Map<string, Set<string>>} */
const picked = new Map()
/**
 * The link that was pressed while a new answer was on its way, by calculator: it is followed with
 * that answer, unless the reader does something else first.
 * @type {{source: string, place: string} | null}
 */
let early = null
for (const name of ['pointerdown', 'keydown'])
  addEventListener(
    name,
    () => {
      early = null
    },
    { capture: true },
  )

class OfferHandover extends HTMLElement {
  /** Whether every question that comes first is answered. */
  #answered = false
  /** The link that the reader pressed. @type {HTMLAnchorElement | null} */
  #link = null

  connectedCallback() {
    const links = this.#calculator?.querySelectorAll('[data-handover-links] a') ?? []
    const slot = this.querySelector('[data-handover-slot]')
    if (!slot || links.length === 0) return
    slot.replaceChildren(...[...links].map((link) => link.cloneNode(true)))
    this.hidden = false
    const choice = this.querySelector('select')
    if (choice) {
      const before = chosen.get(this.#source) ?? choice.value
      if ([...choice.options].some(({ value }) => value === before)) choice.value = before
      choice.onchange = () => this.#choose()
    }
    for (const box of this.#boxes) {
      box.checked = picked.get(this.#source)?.has(keyOf(box)) ?? false
      box.onchange = () => this.#pick()
    }
    this.#choose()
    this.onclick = (/** @type {MouseEvent} */ event) => this.#click(event)
    queueMicrotask(() => this.#goOn()) // once the report is marked as that of the latest values
  }

  #goOn() {
    if (early?.source !== this.#source || this.#question() === 'stale') return
    const links = [...this.querySelectorAll('a')]
    const link = links.find(({ dataset }) => dataset.place === early?.place)
    early = null
    link?.click()
  }

  get #calculator() {
    return this.closest('offer-calculator')
  }

  get #source() {
    const name = this.#calculator?.getAttribute('name')
    // A form of a few fields is another source: the whole one takes its numbers.
    const few = this.#calculator?.hasAttribute('data-short') ? '-short' : ''
    const names = [name && name + few, this.dataset.part]
    return names.filter(Boolean).join(' ')
  }

  /** @returns {HTMLInputElement[]} the boxes to tick, where values are picked */
  get #boxes() {
    const found = this.querySelectorAll('[data-pick]')
    return [...found].filter((it) => it instanceof HTMLInputElement)
  }

  #pick() {
    const ticked = this.#boxes.filter(({ checked }) => checked)
    picked.set(this.#source, new Set(ticked.map(keyOf)))
    this.#ask('')
  }

  #choose() {
    const choice = this.querySelector('select')
    if (choice) chosen.set(this.#source, choice.value)
    this.querySelectorAll('dl').forEach((list, at) => {
      list.hidden = choice !== null && choice.value !== String(at)
    })
    this.#ask('')
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const pressed = event.target instanceof Element ? event.target.closest('a, [data-go]') : null
    if (pressed instanceof HTMLAnchorElement) {
      if (this.#answered) return // our own click, after the last question
      this.#link = pressed
      const question = this.#question()
      this.#ask(question)
      if (question === 'stale') early = { source: this.#source, place: pressed.dataset.place ?? '' }
      if (question) {
        event.preventDefault()
        event.stopPropagation() // the theme follows links by itself
      } else this.#handOver(false)
    } else if (pressed instanceof HTMLElement) {
      const { go } = pressed.dataset
      if (go === 'go' && this.#otherJob()) {
        this.#ask('other-job')
        return
      }
      this.#handOver(go === 'another')
      this.#answered = true
      this.#link?.click()
      this.#answered = false
      this.#ask('')
    }
  }

  /** What has to be asked first; '' if nothing has. */
  #question() {
    if (this.closest('.so-report--stale')) return 'stale'
    if (this.#boxes.length && this.#values.size === 0) return 'none-picked'
    if (this.#holdsExamples()) return 'example'
    return this.#otherJob() ? 'other-job' : ''
  }

  #holdsExamples() {
    const fields = this.#calculator?.querySelectorAll('form [data-field]') ?? []
    // A list or a box says little by being as it was, and the reader's own day is no example.
    const telling = 'input:not([type=checkbox], [type=hidden], [data-today], [data-now]), textarea'
    return [...fields].some(
      (field) =>
        isExample(field) && !field.closest('[hidden]') && controlOf(field).matches(telling),
    )
  }

  /** The name of the job that the values so far are about, if these are about another one. */
  #otherJob() {
    /** @param {Iterable<HandedValue>} some */
    const name = (some) => [...some].find(({ of }) => of === 'name')?.shown ?? ''
    const before = name(handedValues().values())
    const now = name(this.#values.values())
    return before && now && before.toLowerCase() !== now.toLowerCase() ? before : ''
  }

  /** @param {string} question */
  #ask(question) {
    for (const each of this.querySelectorAll('[data-question]'))
      if (each instanceof HTMLElement) each.hidden = each.dataset.question !== question
    const job = this.querySelector('[data-other-job]')
    if (job) job.textContent = this.#otherJob()
  }

  /** @param {boolean} another  whether this is another job than that of the values so far */
  #handOver(another) {
    takeOver(this.#source, this.#values, another)
    goTo(this.#link?.dataset.place ?? '')
  }

  /** @returns {Map<string, HandedValue>} */
  get #values() {
    const rows = this.querySelectorAll('dl:not([hidden]) > [data-handed]')
    const from = this.dataset.from ?? ''
    const ticked = this.#boxes.filter(({ checked }) => checked).map(nameOf)
    /** @param {HTMLElement} row */
    const goes = (row) =>
      this.#boxes.length === 0 || ticked.includes(row.dataset.follows ?? row.dataset.handed ?? '')
    return new Map(
      [...rows]
        .filter(isHtml)
        .filter(goes)
        .map((row) => [
          row.dataset.handed ?? '',
          {
            shown: row.querySelector('dd')?.textContent ?? '',
            typed: row.dataset.typed ?? '',
            label: row.dataset.label ?? '',
            of: row.dataset.of ?? '',
            said: row.dataset.said !== undefined,
            source: this.#source,
            from,
          },
        ]),
    )
  }
}

/** The name of the value that a box is for. @param {HTMLElement} box */
function nameOf(box) {
  const row = box.closest('[data-handed]')
  return (row instanceof HTMLElement && row.dataset.handed) || ''
}

/** Its name with the value: another value needs a tick of its own. @param {HTMLElement} box */
function keyOf(box) {
  const row = box.closest('[data-handed]')
  return `${nameOf(box)} ${row instanceof HTMLElement ? row.dataset.typed : ''}`
}

/** @type {(node: unknown) => node is HTMLElement} */
function isHtml(node) {
  return node instanceof HTMLElement
}

customElements.define('offer-handover', OfferHandover)
