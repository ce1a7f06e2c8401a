/**
 * The panel under a calculator: export, share, open a file, erase everything.
 */

import { replaceHanded } from '../handover/values.mjs'
import { erase as dropCopies } from '../offline/page.mjs'
import { dropSnapshots } from '../python/opfs.mjs'
import { contents, everything, exportAll, readFile, restoreBackup } from './backup.mjs'
import { dropAll, tellPage } from './local.mjs'
import { NAME as TICKS } from './ticks.mjs'

/** @typedef {import('./formats.mjs').Forms} Forms */

/**
 * What the page says about every form of the site, and the names of its checklists.
 * @param {Element} root  the calculator
 * @returns {{panel: HTMLElement, forms: Forms, lists: string[]}}
 */
export function panelOf(root) {
  const panel = root.querySelector('[data-storage]')
  if (!(panel instanceof HTMLElement)) throw new Error('the calculator has no panel for storage')
  const [forms, lists] = [panel.dataset.forms ?? '{}', panel.dataset.lists ?? '[]']
  return { panel, forms: JSON.parse(forms), lists: JSON.parse(lists) }
}

export class Panel {
  #slug
  #panel
  #forms
  #lists
  #notices
  #numbers
  #autosave
  #sharing
  #taken
  /** The file that waits for the reader's word. @type {import('./formats.mjs').Backup | null} */
  #file = null

  /**
   * @param {string} slug
   * @param {ReturnType<typeof panelOf>} facts
   * @param {import('./sharing.mjs').Around} around
   * @param {object} others  what else the buttons do
   * @param {import('./sharing.mjs').Sharing} others.sharing
   * @param {import('../calculator/take_along.mjs').TakeAlong} others.taken
   * @param {AbortSignal} signal
   */
  constructor(slug, { panel, forms, lists }, { notices, numbers, autosave }, others, signal) {
    this.#slug = slug
    this.#panel = panel
    this.#forms = forms
    this.#lists = lists
    this.#notices = notices
    this.#numbers = numbers
    this.#autosave = autosave
    this.#sharing = others.sharing
    this.#taken = others.taken
    panel.hidden = false
    panel.addEventListener('change', (event) => this.#change(event), { signal })
    panel.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#fold(true), { signal })
    const away = (/** @type {Event} */ { target }) =>
      target instanceof Node && !this.#menu?.contains(target) && this.#fold(false)
    document.addEventListener('pointerdown', away, { signal })
  }

  get #menu() {
    return this.#panel.querySelector('details')
  }

  /** Close the menu. @param {boolean} stay  with the focus on what opens it */
  #fold(stay) {
    const menu = this.#menu
    if (!menu?.open) return
    menu.open = false
    if (stay) menu.querySelector('summary')?.focus({ preventScroll: true })
  }

  /** @param {Element} target  what was clicked */
  click(target) {
    const button = target.closest('[data-storage-act]')
    if (!(button instanceof HTMLElement)) return
    const act = button.dataset.storageAct
    if (this.#menu?.contains(button)) this.#fold(true)
    if (this.#autosave.press(act) || this.#taken.press(act)) return
    if (act === 'dismiss') this.#dismiss(button)
    else if (act === 'export') this.#export()
    else if (act === 'open') this.#picker?.click()
    else if (act === 'open-file') this.#openFile()
    else if (act === 'share') this.#sharing.offer(false)
    else if (act === 'erase') this.#notices.answer('erase')
    else if (act === 'erase-all') void this.#erase()
    else if (act === 'use-shared' || act === 'go-back')
      this.#sharing.endPreview(act === 'use-shared')
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
      void this.#askAbout(input.files[0])
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
      this.#notices.answer('file-refused')
    }
  }

  #openFile() {
    const file = this.#file
    if (!file) return
    this.#file = null
    const isSaved = restoreBackup(file)
    const offer = file.offers[this.#slug]
    if (offer) {
      this.#notices.hide('shared')
      this.#numbers.fill(offer)
      this.#autosave.opened(isSaved)
    } else if (isSaved) this.#autosave.look()
    replaceHanded(file.known)
    this.#notices.answer(isSaved ? 'file-opened' : 'file-shown', contents(file, this.#forms))
    if (isSaved) tellPage(TICKS)
  }

  async #erase() {
    const says = contents(everything(this.#forms), this.#forms)
    try {
      dropAll()
      await Promise.all([dropSnapshots(), dropCopies()])
      this.#numbers.fill({ values: {}, example: null })
      this.#autosave.erased()
      tellPage(null)
      this.#notices.hide('shared', 'other', 'unread', 'refused', 'long')
      this.#notices.answer('erased', says)
    } catch (error) {
      console.debug('calculators: not erased:', error)
      this.#notices.answer('not-erased')
    }
  }
}
