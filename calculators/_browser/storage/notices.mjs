/**
 * Shows the page's own sentences about saving, sharing and erasing. What goes into their gaps is
 * inserted as text.
 */

export class Notices {
  #root
  #states

  /** @param {HTMLElement} root  the calculator */
  constructor(root) {
    this.#root = root
    this.#states = root.querySelector('.so-storage__states')
  }

  /**
   * What stands under the form from now on.
   * @param {string} name
   */
  state(name) {
    const held = this.#states?.contains(document.activeElement)
    for (const each of this.#root.querySelectorAll('[data-saving]')) {
      if (!(each instanceof HTMLElement)) continue
      const hide = each.dataset.saving !== name
      if (each.hidden && !hide) this.#aloud(each)
      each.hidden = hide
    }
    // The pressed button is gone: keep the focus near it, not at the top of the page.
    if (held && this.#states instanceof HTMLElement) this.#states.focus({ preventScroll: true })
  }

  /**
   * @param {string} name
   * @param {{[slot: string]: string | number}} [says]  what goes into the gaps
   */
  show(name, says = {}) {
    const notice = this.#find(name)
    if (!notice) return
    for (const [slot, text] of Object.entries(says)) {
      const gap = notice.querySelector(`[data-say="${slot}"]`)
      if (gap) gap.textContent = String(text)
    }
    if (!notice.hidden) return
    notice.hidden = false
    this.#aloud(notice)
  }

  /**
   * The same in answer to a button: in place of the last answer, and the reader is led to it.
   * @param {string} name
   * @param {{[slot: string]: string | number}} [says]
   */
  answer(name, says) {
    const notice = this.#find(name)
    const others = notice?.parentElement?.querySelectorAll(':scope > [data-notice]') ?? []
    for (const other of others) if (other instanceof HTMLElement) other.hidden = true
    this.show(name, says)
    notice?.focus({ preventScroll: true })
    notice?.scrollIntoView({ block: 'nearest' })
  }

  /** @param {string[]} names */
  hide(...names) {
    for (const name of names) {
      const notice = this.#find(name)
      if (!notice || notice.hidden) continue
      const held = notice.contains(document.activeElement)
      notice.hidden = true
      const next = notice.closest('details')?.querySelector('summary') ?? this.#states
      if (held && next instanceof HTMLElement) next.focus({ preventScroll: true })
    }
  }

  /** @param {string} name @returns {HTMLElement | null} */
  #find(name) {
    return this.#root.querySelector(`[data-notice="${name}"]`)
  }

  /** @param {HTMLElement} element */
  #aloud(element) {
    const slot = this.#root.querySelector('[data-announce]')
    const words = (element.querySelector('p') ?? element).cloneNode(true)
    if (words instanceof Element) for (const it of words.querySelectorAll('button')) it.remove()
    if (slot) slot.textContent = (words.textContent ?? '').trim()
  }
}
