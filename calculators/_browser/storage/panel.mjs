/**
 * The panel under a calculator: export, share, open a file, erase everything.
 */

import { replaceHanded } from '../handover/values.mjs'
import { erase as dropCopies } from '../offline/page.mjs'
import { dropSnapshots } from '../python/opfs.mjs'
import { Autosave } from './autosave.mjs'
import { contents, everything, exportAll, keepBackup, readFile } from './backup.mjs'
import { dropAll, tellPage } from './local.mjs'
import { Notices } from './notices.mjs'
import { OwnOrShared } from './own_or_shared.mjs'
import { RefusedError } from './schema.mjs'
import { Sharing } from './sharing.mjs'
import { NAME as TICKS } from './ticks.mjs'

export class Panel {
  #slug
  #panel
  #notices
  #autosave
  #numbers
  #forms
  #lists
  #sharing
  /** Someone else's numbers, shown before the page was left. @type {import('../python/protocol.mjs').Contents | null} */
  #lent = null
  /** The file that waits for the reader's word. @type {import('./formats.mjs').Backup | null} */
  #file = null

  /**
   * @param {HTMLElement} root  the calculator
   * @param {HTMLFormElement} form
   * @param {() => void} refilled  the form holds something else now
   * @param {AbortSignal} signal
   */
  constructor(root, form, refilled, signal) {
    const panel = root.querySelector('[data-keeping]')
    if (!(panel instanceof HTMLElement)) throw new Error('the calculator has no place to keep')
    this.#slug = root.getAttribute('name') ?? ''
    this.#panel = panel
    this.#notices = new Notices(root)
    this.#forms = /** @type {import('./formats.mjs').Forms} */ (
      JSON.parse(panel.dataset.forms ?? '{}')
    )
    this.#lists = /** @type {string[]} */ (JSON.parse(panel.dataset.lists ?? '[]'))
    const shape = this.#forms[this.#slug]?.fields ?? {}
    this.#numbers = new OwnOrShared(form, shape, refilled)
    // Not the fragment: the table of contents changes that within one page.
    const place = `${location.pathname} ${root.id}`
    this.#autosave = new Autosave(place, this.#slug, shape, this.#notices, this.#numbers, signal)
    this.#sharing = new Sharing(root, form, this.#forms, {
      notices: this.#notices,
      numbers: this.#numbers,
      autosave: this.#autosave,
      signal,
    })
    panel.hidden = false
    panel.addEventListener('change', (event) => this.#change(event), { signal })
  }

  /** The form wakes up with the reader's own numbers, if there are any. */
  recall() {
    const { own, lent } = this.#autosave.recall()
    if (own) this.#numbers.write(own)
    this.#lent = lent
  }

  /** A link may bring other numbers, or have brought them before the page was left. */
  begin() {
    if (this.#lent) this.#sharing.lendAgain(this.#lent)
    this.#lent = null
    this.#sharing.open()
  }

  /** The browser brings back a page that it kept asleep; this tab may have gone on since. */
  wokenUp() {
    const newer = this.#autosave.newerInTab()
    if (newer) this.#numbers.fill(newer)
  }

  /** The form was changed, by the reader or by us. */
  changed() {
    this.#notices.hide('link') // it holds what the form held
    this.#autosave.changed()
  }

  /** The page goes. */
  stop() {
    this.#autosave.save()
  }

  /** @param {Element} target  what was clicked */
  click(target) {
    const button = target.closest('[data-keep]')
    if (!(button instanceof HTMLElement)) return
    const act = button.dataset.keep
    if (this.#autosave.press(act)) return
    if (act === 'dismiss') this.#dismiss(button)
    else if (act === 'export') this.#export()
    else if (act === 'open') this.#picker?.click()
    else if (act === 'open-file') this.#openFile()
    else if (act === 'share') this.#sharing.offer(false)
    else if (act === 'erase') this.#notices.answer('erase')
    else if (act === 'erase-all') this.#erase()
    else if (act === 'use-shared' || act === 'go-back') this.#sharing.endLoan(act === 'use-shared')
  }

  /** @param {HTMLElement} button */
  #dismiss(button) {
    const notice = button.closest('[data-notice]')
    if (notice instanceof HTMLElement) this.#notices.hide(notice.dataset.notice ?? '')
  }

  /** @returns {HTMLInputElement | null} */
  get #picker() {
    return this.#panel.querySelector('input[type="file"]')
  }

  /** @param {Event} event */
  #change(event) {
    const input = event.target
    if (!(input instanceof HTMLInputElement)) return
    if (input.type === 'checkbox') this.#sharing.offer(input.checked)
    else if (input.files?.[0]) {
      this.#askAbout(input.files[0])
      input.value = '' // the same file may be chosen again
    }
  }

  #export() {
    const here = this.#autosave.isTouched ? { [this.#slug]: this.#numbers.own() } : {}
    exportAll(this.#forms, here)
  }

  /** @param {File} file */
  async #askAbout(file) {
    try {
      this.#file = await readFile(file, this.#forms, this.#lists)
      const day = new Date(this.#file.saved)
      const saved = day.toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' })
      this.#notices.answer('file', { saved, ...contents(this.#file, this.#forms) })
    } catch (error) {
      console.debug('calculators: the file was refused:', error)
      const why = error instanceof RefusedError ? error.why : 'damaged'
      this.#notices.answer(`file-${why}`)
    }
  }

  #openFile() {
    const file = this.#file
    if (!file) return
    this.#file = null
    const kept = keepBackup(file)
    const offer = file.offers[this.#slug]
    if (offer) {
      this.#notices.hide('shared')
      this.#numbers.fill(offer)
      this.#autosave.opened(kept)
    } else if (kept) this.#autosave.look()
    replaceHanded(file.known)
    this.#notices.answer(kept ? 'file-opened' : 'file-shown', contents(file, this.#forms))
    if (kept) tellPage(TICKS)
  }

  async #erase() {
    const says = contents(everything(this.#forms), this.#forms)
    try {
      dropAll()
      await Promise.all([dropSnapshots(), dropCopies()])
      this.#numbers.fill({ values: {}, example: null })
      this.#autosave.erased()
      tellPage(null)
      this.#notices.hide('shared', 'other', 'unread', 'newer', 'full', 'forbidden', 'long')
      this.#notices.answer('erased', says)
    } catch (error) {
      console.debug('calculators: not erased:', error)
      this.#notices.answer('not-erased')
    }
  }
}
