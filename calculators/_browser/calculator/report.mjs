/** Replaces the report without disturbing someone who is reading it, and saves files from it. */

/** By now a browser has certainly read what it saves. Milliseconds. */
const SAVED = 60_000

const FOCUSABLE = 'a[href], button, summary, [tabindex]'

/**
 * @param {Element} report
 * @param {string} html  escaped by Python
 */
export function replaceReport(report, html) {
  const { scrollX, scrollY } = window
  const open = openDetails(report)
  const scrolled = [...report.querySelectorAll('.so-table')].map((box) => box.scrollLeft)
  const focused = document.activeElement
  const focus = focused ? [...report.querySelectorAll(FOCUSABLE)].indexOf(focused) : -1
  report.innerHTML = html
  for (const [key, details] of keyed(report)) details.open = open.get(key) ?? details.open
  report.querySelectorAll('.so-table').forEach((box, index) => {
    if (scrolled[index]) box.scrollLeft = scrolled[index]
  })
  const again = focus < 0 ? null : report.querySelectorAll(FOCUSABLE)[focus]
  if (again instanceof HTMLElement) again.focus({ preventScroll: true })
  // A report that gets shorter above what the reader sees would move the page. Asking for its
  // position forces a layout, so don't ask at the top of the page, where nothing can move.
  if (scrollY > 0 && window.scrollY !== scrollY) window.scrollTo(scrollX, scrollY)
}

/**
 * @param {Element} report
 * @returns {Map<string, boolean>}
 */
function openDetails(report) {
  return new Map([...keyed(report)].map(([key, details]) => [key, details.open]))
}

/**
 * Each `details` with a key: the words of its summary, and its number among those with the same.
 * @param {Element} report
 * @returns {Generator<[string, HTMLDetailsElement]>}
 */
function* keyed(report) {
  /** @type {Map<string, number>} */
  const seen = new Map()
  for (const details of report.querySelectorAll('details')) {
    const words = details.querySelector('summary')?.textContent?.trim() ?? ''
    const count = seen.get(words) ?? 0
    seen.set(words, count + 1)
    yield [`${words} ${count}`, details]
  }
}

/**
 * Save the text that stands beside a button as a file.
 * @param {HTMLElement} button
 */
export function saveFile(button) {
  const source = button.closest('[data-copy]')?.querySelector('[data-copy-source]')
  if (!source) return
  const { filename = 'file.txt', type = 'text/plain', lines } = button.dataset
  const content = source.textContent ?? ''
  const text = type === 'text/calendar' ? stamped(content, new Date()) : content
  download(lines === 'crlf' ? text.replaceAll('\n', '\r\n') : text, filename, type)
}

/** The first moment of 2026, on the scale of `SEQUENCE` (calculators/deadline/report/calendar.py). */
const SEQUENCE_FROM = Date.UTC(2026)

/**
 * A calendar file as of the second in which it is saved: the report knows only the day, and a
 * calendar passes over a file that is not newer than the one it has.
 * @param {string} text
 * @param {Date} now
 */
function stamped(text, now) {
  const sequence = Math.max(0, Math.floor((now.valueOf() - SEQUENCE_FROM) / 1000))
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  return text
    .replaceAll(/^DTSTAMP:.*$/gm, `DTSTAMP:${stamp}`)
    .replaceAll(/^SEQUENCE:.*$/gm, `SEQUENCE:${sequence}`)
}

/**
 * @param {string} content
 * @param {string} filename
 * @param {string} type
 */
export function download(content, filename, type) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = filename
  link.hidden = true
  document.body.append(link) // some browsers follow only links that are in the page
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED)
}
