/**
 * The bar at the foot of a small screen: the answer in short, while the answer itself is out of
 * sight. It is a link in the flow of the form, which the style sheet keeps at the foot of the screen.
 */

/** Around the bar, between it and the control that has the focus. Pixels. */
const APART = 8

/**
 * How much of the screen the card has to reach into before the bar goes: with less, its sentence is
 * not whole in view yet, and nothing would tell the answer.
 */
const REACHED = '0px 0px -30% 0px'

export class Bar {
  #bar
  #stop = new AbortController()

  /** @param {HTMLElement} root  the calculator */
  constructor(root) {
    this.#bar = /** @type {HTMLElement | null} */ (root.querySelector('[data-bar]'))
    const card = root.querySelector('[data-card]')
    if (!this.#bar || !card || !self.IntersectionObserver) return
    const bar = this.#bar
    const watch = new IntersectionObserver(
      ([seen]) => bar.classList.toggle('so-bar--done', Boolean(seen?.isIntersecting)),
      { rootMargin: REACHED },
    )
    watch.observe(card)
    const { signal } = this.#stop
    signal.addEventListener('abort', () => watch.disconnect())
    root.addEventListener('focusin', () => this.#clear(), { signal })
    // Where a keyboard covers the foot of the page, the bar stands above it.
    const view = window.visualViewport
    view?.addEventListener('resize', () => this.#place(view), { signal })
    view?.addEventListener('scroll', () => this.#place(view), { signal })
  }

  /** @param {string[]} short  the answer, and what comes with it */
  write([answer = '', more = '']) {
    for (const slot of this.#bar?.querySelectorAll('[data-glance]') ?? []) {
      const text = slot.getAttribute('data-glance') === 'answer' ? answer : more
      if (slot.textContent !== text) slot.textContent = text
    }
  }

  /** @param {boolean} outdated */
  stale(outdated) {
    this.#bar?.classList.toggle('so-bar--stale', outdated)
  }

  stop() {
    this.#stop.abort()
  }

  /** @param {VisualViewport} view */
  #place(view) {
    const hidden = document.documentElement.clientHeight - view.height - view.offsetTop
    // A page that was made larger with two fingers shows a part of it only: leave the bar be.
    const raised = view.scale === 1 ? Math.max(0, Math.round(hidden)) : 0
    this.#bar?.style.setProperty('--so-raised', `${raised}px`)
    this.#clear()
  }

  /** Scroll what has the focus out from under the bar. */
  #clear() {
    const bar = this.#bar
    const focused = document.activeElement
    if (!bar || !focused || focused === bar || !bar.closest('form')?.contains(focused)) return
    requestAnimationFrame(() => {
      const [over, under] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()]
      if (over.height === 0 || getComputedStyle(bar).visibility === 'hidden') return
      const covered = under.bottom + APART - over.top
      if (covered > 0 && under.top < over.bottom) window.scrollBy(0, covered)
    })
  }
}
