/**
 * The form of one calculator. Its controller makes one, and passes it to everything that reads or
 * changes the form.
 */

import { keepFirsts } from './blank.mjs'
import { describe } from './describe.mjs'
import { mayHoldMark, ownMark } from './device/decimal_mark.mjs'
import { refreshGroups } from './groups.mjs'
import { applyConditions, builtValueOf, locate, parts, readValues } from './read.mjs'
import {
  builtExamplePaths,
  examplePaths,
  markExamples,
  tellApart,
  touchedSnapshot,
} from './touched.mjs'
import { clear, clearExamples, writeValues } from './write.mjs'

/** @typedef {import('../python/protocol.mjs').Contents} Contents */
/** @typedef {import('../python/protocol.mjs').Values} Values */

export class Form {
  /**
   * Of texts that were not typed here.
   * @type {import('../python/protocol.mjs').Mark | undefined}
   */
  #mark

  /** @param {HTMLFormElement} element */
  constructor(element) {
    this.element = element
    keepFirsts(element)
    describe(element)
  }

  /** The fields and groups outside all items. */
  get parts() {
    return parts(this.element)
  }

  /** All fields, including those of items. */
  get fields() {
    return this.element.querySelectorAll('[data-field]')
  }

  /** The field, group or item that a path names. @param {string} path */
  locate(path) {
    return locate(this.element, path)
  }

  values() {
    return readValues(this.element)
  }

  /** The values that the page was built with, in the items that are there now. */
  builtValues() {
    return readValues(this.element, builtValueOf)
  }

  /** @returns {Contents} */
  contents() {
    return withMark(this.values(), examplePaths(this.element), () => this.#mark ?? ownMark())
  }

  /**
   * What the page was built with, and what its report answers. Its amounts have a decimal point.
   * @returns {Contents}
   */
  builtContents() {
    return withMark(this.builtValues(), builtExamplePaths(this.element), () => '.')
  }

  /** Write these over what the form holds. @param {Contents} contents */
  write({ values, example, mark }) {
    this.#mark = mark
    writeValues(this.element, values)
    tellApart(this.element, values, example)
  }

  /** Write these over a part of what the form holds, as the reader's own. @param {Values} values */
  fill(values) {
    writeValues(this.element, values)
    tellApart(this.element, values, [])
  }

  /** Empty the form. */
  clear() {
    this.#mark = undefined
    clear(this.element)
  }

  /** Take the example's figures out of the form. */
  startEmpty() {
    clearExamples(this.element)
  }

  /**
   * Returns a function that restores the form as it is now. It keeps the items themselves, not just
   * their values, so that built items keep their ids and example figures, and which fields are
   * touched.
   * @returns {() => void}
   */
  snapshot() {
    const values = this.values()
    const mark = this.#mark
    const restoreTouched = touchedSnapshot(this.element)
    const lists = [...this.element.querySelectorAll('.so-group__items')].map(
      (list) => /** @type {const} */ ([list, [...list.children]]),
    )
    return () => {
      for (const [list, items] of lists) list.replaceChildren(...items)
      writeValues(this.element, values)
      this.#mark = mark
      restoreTouched()
    }
  }

  /** Update what depends on the values: conditions, groups, marks of the example. */
  settle() {
    applyConditions(this.element)
    refreshGroups(this.element)
    markExamples(this.element)
  }
}

/**
 * @param {Values} values
 * @param {string[]} example
 * @param {() => import('../python/protocol.mjs').Mark} mark  asked only where it matters
 * @returns {Contents}
 */
function withMark(values, example, mark) {
  return mayHoldMark(values) ? { values, example, mark: mark() } : { values, example }
}
