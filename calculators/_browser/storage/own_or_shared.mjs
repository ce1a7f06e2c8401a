/**
 * Whose numbers one form shows: the reader's own, or a preview of the ones in someone else's link.
 */

import { itemsOf } from '../form/read.mjs'
import { holdsTouched, isTouched } from '../form/touched.mjs'
import { writeValues } from '../form/write.mjs'
import { unkept } from './schema.mjs'

/** @typedef {import('../python/protocol.mjs').Contents} Contents */
/** @typedef {import('./schema.mjs').Schema} Schema */

export class OwnOrShared {
  #schema
  #refilled
  /** Restores the items that the page was built with. */
  #start
  #startItems
  /** The reader's own, during a preview. @type {Contents | null} */
  #mine = null
  /** @type {(() => void) | null} */
  #restore = null
  /** Whether a change is our own doing. */
  isFilling = false

  /**
   * @param {import('../form/form.mjs').Form} form  as it came
   * @param {Schema} schema
   * @param {() => void} refilled  the form holds something else now
   */
  constructor(form, schema, refilled) {
    this.form = form
    this.#schema = schema
    this.#refilled = refilled
    this.#start = form.snapshot()
    const groups = form.parts.filter((part) => part.dataset.group !== undefined)
    this.#startItems = new Map(groups.map((group) => [group, itemsOf(group)]))
  }

  /** Whether the form shows someone else's numbers. */
  get isPreview() {
    return this.#mine !== null
  }

  /** Whether the form holds anything but the untouched example. */
  get differ() {
    const same = [...this.#startItems].every(([group, then]) => areSame(itemsOf(group), then))
    return !same || holdsTouched(this.form.element)
  }

  /**
   * The reader's own numbers. A date of the example that was left alone stays out, so that it goes
   * on moving with the days; so do a group that has such dates, the hour of now, and the time zone
   * of the device.
   * @returns {Contents}
   */
  own() {
    if (this.#mine) return this.#mine
    const contents = this.form.contents()
    /** @type {string[]} */
    const left = []
    for (const part of this.form.parts) {
      const { field, group } = part.dataset
      const name = field ?? group ?? ''
      const alone =
        field !== undefined
          ? (this.#schema[name]?.date || this.#schema[name]?.today) && !isTouched(part)
          : this.#asItCame(part, name)
      if (alone) left.push(name)
    }
    return this.storable(contents, left)
  }

  /**
   * What of some contents may be stored: nothing that is kept only with the tick of a box.
   * @param {Contents} contents
   * @param {string[]} [others]  names that stay out as well
   * @returns {Contents}
   */
  storable({ values: all, example, mark }, others = []) {
    const values = { ...all }
    const left = [...others, ...unkept(values, this.#schema)]
    for (const name of left) delete values[name]
    const stays = (/** @type {string} */ path) => !left.includes(path.split('.')[0] ?? '')
    return { values, example: example?.filter(stays) ?? null, ...(mark && { mark }) }
  }

  /**
   * @param {HTMLElement} group
   * @param {string} name
   */
  #asItCame(group, name) {
    const hasDates = Object.values(this.#schema[name]?.of ?? {}).some((part) => part.date)
    const same = areSame(itemsOf(group), this.#startItems.get(group) ?? [])
    return hasDates && same && !holdsTouched(group)
  }

  /**
   * Put these numbers in place of all that the form holds; the example stands where there are none.
   * @param {Contents} contents
   */
  fill(contents) {
    this.adopt()
    this.#change(() => {
      this.#start()
      writeValues(this.form.element, this.form.builtValues())
      this.form.write(contents)
    })
  }

  /** Show someone else's numbers in place of the reader's own. @param {Contents} contents */
  preview(contents) {
    const [mine, restore] = [this.own(), this.#restore ?? this.form.snapshot()]
    this.fill(contents)
    this.#mine = mine
    this.#restore = restore
    this.form.element.toggleAttribute('data-preview', true)
  }

  /** What the form shows is the reader's own from now on. */
  adopt() {
    this.#mine = this.#restore = null
    this.form.element.toggleAttribute('data-preview', false)
  }

  /** Restore the reader's own. */
  goBack() {
    const restore = this.#restore
    this.adopt()
    if (restore) this.#change(restore)
  }

  /** @param {() => void} change */
  #change(change) {
    this.isFilling = true
    change()
    this.#refilled()
    this.isFilling = false
  }
}

/**
 * @param {unknown[]} some
 * @param {unknown[]} others
 */
function areSame(some, others) {
  return some.length === others.length && some.every((item, at) => item === others[at])
}
