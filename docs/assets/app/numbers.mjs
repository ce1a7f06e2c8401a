/**
 * The numbers in one form: the reader's own, or someone else's that are shown over them for a
 * while.
 */

import { snapshot, writeValues } from './fill.mjs'
import { builtValueOf, itemsOf, parts, readValues } from './form.mjs'

/** @typedef {import('./protocol.mjs').Values} Values */
/** @typedef {import('./shape.mjs').Shape} Shape */

export class Numbers {
  #form
  #shape
  #refilled
  /** Brings back the items that the page was built with. */
  #start
  #startItems
  /** The reader's own, while someone else's are shown. @type {Values | null} */
  #mine = null
  /** @type {(() => void) | null} */
  #bringBack = null
  /** Whether a change is our own doing. */
  isFilling = false

  /**
   * @param {HTMLFormElement} form  as it came
   * @param {Shape} shape
   * @param {() => void} refilled  the form holds something else now
   */
  constructor(form, shape, refilled) {
    this.#form = form
    this.#shape = shape
    this.#refilled = refilled
    this.#start = snapshot(form)
    const groups = parts(form).filter((part) => part.dataset.group !== undefined)
    this.#startItems = new Map(groups.map((group) => [group, itemsOf(group)]))
  }

  /** Whether someone else's are shown. */
  get areLent() {
    return this.#mine !== null
  }

  /** Whether the form holds anything but the example. */
  get differ() {
    const built = readValues(this.#form, builtValueOf)
    return JSON.stringify(readValues(this.#form)) !== JSON.stringify(built)
  }

  /**
   * The reader's own numbers. A date of the example that was left alone stays out, so that it goes
   * on moving with the days; so does a group that has such dates.
   */
  own() {
    if (this.#mine) return this.#mine
    const values = readValues(this.#form)
    const built = readValues(this.#form, builtValueOf)
    for (const part of parts(this.#form)) {
      const { field, group } = part.dataset
      const name = field ?? group ?? ''
      if (JSON.stringify(values[name]) !== JSON.stringify(built[name])) continue
      if (field !== undefined ? this.#shape[name]?.date : this.#asItCame(part, name))
        delete values[name]
    }
    return values
  }

  /**
   * @param {HTMLElement} group
   * @param {string} name
   */
  #asItCame(group, name) {
    const hasDates = Object.values(this.#shape[name]?.of ?? {}).some((part) => part.date)
    const [then = [], now] = [this.#startItems.get(group), itemsOf(group)]
    return hasDates && then.length === now.length && then.every((item, at) => item === now[at])
  }

  /**
   * Put these numbers in place of all that the form holds; the example stands where there are none.
   * @param {Values} values
   */
  fill(values) {
    this.take()
    this.#change(() => {
      this.#start()
      writeValues(this.#form, readValues(this.#form, builtValueOf))
      writeValues(this.#form, values)
    })
  }

  /** Show someone else's numbers over the reader's own. @param {Values} values */
  lend(values) {
    const [mine, bringBack] = [this.own(), this.#bringBack ?? snapshot(this.#form)]
    this.fill(values)
    this.#mine = mine
    this.#bringBack = bringBack
    this.#form.toggleAttribute('data-lent', true)
  }

  /** They are the reader's own from now on. */
  take() {
    this.#mine = this.#bringBack = null
    this.#form.toggleAttribute('data-lent', false)
  }

  /** Bring the reader's own back. */
  giveBack() {
    const bringBack = this.#bringBack
    this.take()
    if (bringBack) this.#change(bringBack)
  }

  /** @param {() => void} change */
  #change(change) {
    this.isFilling = true
    change()
    this.#refilled()
    this.isFilling = false
  }
}
