/**
 * A table is a stop of the keyboard only while it is wider than its place: then it scrolls sideways,
 * and nothing in it could be reached otherwise. The page comes with all of them as stops, for
 * browsers that run no script or do not tell of sizes. Its first column stays in sight over the
 * others, so what gets the focus comes to stand beside that column, not under it.
 */
export class Scrollers {
  #sizes = self.ResizeObserver ? new ResizeObserver(mark) : null

  /** Look at these and no others from now on. @param {Element | null} report */
  watch(report) {
    this.#sizes?.disconnect()
    for (const it of report?.querySelectorAll('.so-table, .so-table > table') ?? [])
      this.#sizes?.observe(it)
  }

  stop() {
    this.#sizes?.disconnect()
  }
}

/** After a layout, so asking forces none; tables in a closed part are not among them.
 *  @param {ResizeObserverEntry[]} entries */
function mark(entries) {
  for (const { target } of entries) {
    const box = target.closest('.so-table')
    if (!(box instanceof HTMLElement)) continue
    const scrolls = box.scrollWidth > box.clientWidth
    box.tabIndex = scrolls ? 0 : -1
    const column = box.querySelector('tr > :first-child')
    box.style.scrollPaddingLeft = scrolls ? `${column?.clientWidth ?? 0}px` : ''
  }
}
