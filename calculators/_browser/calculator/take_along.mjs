/**
 * What a reader takes along from an answer, made when its button is pressed: the text in index
 * numbers, which is shown before it is copied, and the spreadsheet.
 */

import { download } from './report.mjs'

/** @typedef {import('../python/protocol.mjs').Reply} Reply */
/** @typedef {"text" | "indexed" | "sheet"} Form */

/** A wait shorter than this is not mentioned. Milliseconds. */
const SILENT = 400
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export class TakeAlong {
  #root
  #notices
  #view
  #made
  /** Grows with each press and each change: what was asked for before is no longer wanted. */
  #turn = 0

  /**
   * @param {HTMLElement} root  the calculator
   * @param {import('../storage/notices.mjs').Notices} notices
   * @param {import('./view.mjs').View} view
   * @param {(as: Form) => Promise<Reply>} made  the report on the page in another form
   */
  constructor(root, notices, view, made) {
    this.#root = root
    this.#notices = notices
    this.#view = view
    this.#made = made
  }

  /** @param {string | undefined} act @returns {boolean} whether the button is one of these */
  press(act) {
    if (act === 'indexed') void this.#preview()
    else if (act === 'sheet') void this.#save()
    else return false
    return true
  }

  /** The form has changed: what is shown belongs to the old values. */
  drop() {
    this.#turn += 1
    this.#notices.hide('indexed', 'sheet', 'wait')
  }

  async #preview() {
    const words = this.#view.staleWords
    const text = await this.#wait('indexed', textOf)
    const source = this.#root.querySelector('[data-notice="indexed"] [data-copy-source]')
    if (!text || !source) return
    source.textContent = words ? `${words}\n\n${text}` : text
    this.#notices.answer('indexed')
  }

  /** A spreadsheet has no place to say that it is outdated. */
  async #save() {
    if (this.#view.staleWords) return this.#view.showStale()
    const file = await this.#wait('sheet', fileOf)
    if (!file) return
    const name = `second-offer-${this.#root.getAttribute('name')}.xlsx`
    try {
      download(file, name, XLSX)
      this.#notices.answer('sheet', { name })
    } catch (error) {
      console.debug('calculators: not saved:', error)
      this.#notices.answer('not-saved')
    }
  }

  /**
   * @template T
   * @param {Form} as
   * @param {(reply: Reply) => T} taken  what is wanted of the reply; throws where it is not there
   * @returns {Promise<T | null>}  null if it did not come, or is not wanted any more
   */
  async #wait(as, taken) {
    this.#turn += 1
    const turn = this.#turn
    const late = setTimeout(() => turn === this.#turn && this.#notices.answer('wait'), SILENT)
    try {
      const found = taken(await this.#made(as))
      return turn === this.#turn ? found : null
    } catch (error) {
      console.debug(`calculators: not made, ${as}:`, error)
      if (turn === this.#turn) this.#notices.answer('not-made')
      return null
    } finally {
      clearTimeout(late)
    }
  }
}

/** @param {Reply} reply */
export function textOf({ text }) {
  if (text === undefined) throw new Error('there is no text of this report')
  return text
}

/** @param {Reply} reply */
function fileOf({ file }) {
  if (file === undefined) throw new Error('there is no file of this report')
  return Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0))
}
