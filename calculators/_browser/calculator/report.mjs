/** Replaces the report without disturbing someone who is reading it, and saves files from it. */

import { openAround } from '../form/summary.mjs'

/** By now a browser has certainly read what it saves. Milliseconds. */
const SAVED = 60_000

const FOCUSABLE = 'a[href], button, summary, input, select, [tabindex]'

/** The pieces of a report, each of which is replaced as a whole. */
const PIECES = ['[data-card]', '[data-parts]']

/**
 * @param {Element} report
 * @param {string} html  escaped by Python: all pieces
 */
export function replaceReport(report, html) {
  const { scrollX, scrollY } = window
  const open = openDetails(report)
  const scrolled = [...report.querySelectorAll('.so-table')].map((box) => box.scrollLeft)
  const focused = document.activeElement
  const held = PIECES.find((piece) => focused?.closest(piece)?.parentElement?.closest('.so-report'))
  const stops = () => [...report.querySelectorAll(`${held} :is(${FOCUSABLE})`)]
  const focus = held && focused && report.contains(focused) ? stops().indexOf(focused) : -1
  const enterAgain = entriesOf(report)
  const fresh = document.createElement('template')
  fresh.innerHTML = html
  for (const piece of PIECES) {
    const [old, now] = [report.querySelector(piece), fresh.content.querySelector(piece)]
    if (old && now) old.replaceChildren(...now.childNodes)
  }
  leadToPages(report)
  for (const [key, details] of keyed(report)) details.open = open.get(key) ?? details.open
  report.querySelectorAll('.so-table').forEach((box, index) => {
    if (scrolled[index]) box.scrollLeft = scrolled[index]
  })
  enterAgain()
  const same = focus < 0 ? null : document.getElementById(focused?.id || '-')
  const again = focus < 0 ? null : (same ?? stops()[focus])
  if (again instanceof HTMLElement) again.focus({ preventScroll: true })
  if (focused instanceof HTMLInputElement && again instanceof HTMLInputElement)
    if (again.type === 'text') again.setSelectionRange(focused.selectionStart, focused.selectionEnd)
  // A report that gets shorter above what the reader sees would move the page. Asking for its
  // position forces a layout, so don't ask at the top of the page, where nothing can move.
  if (scrollY > 0 && window.scrollY !== scrollY) window.scrollTo(scrollX, scrollY)
}

/**
 * Returns a function that enters into a fresh report what the reader has entered into this one: the
 * text beside each move, and the value chosen in each chart.
 * @param {Element} report
 * @returns {() => void}
 */
function entriesOf(report) {
  const texts = inputsOf(report, '[data-own]').map(({ value }) => value)
  const chosen = chartsOf(report).map((radios) => radios.findIndex(({ checked }) => checked))
  return () => {
    inputsOf(report, '[data-own]').forEach((own, at) => {
      own.value = texts[at] ?? ''
    })
    chartsOf(report).forEach((radios, at) => {
      const radio = radios[chosen[at] ?? -1]
      if (radio) radio.checked = true
    })
  }
}

/** The single values to choose from, chart by chart. @param {Element} report */
function chartsOf(report) {
  const charts = [...report.querySelectorAll('.so-readings')]
  return charts.map((chart) => inputsOf(chart, '[type=radio]'))
}

/** @param {Element} around @param {string} which */
function inputsOf(around, which) {
  return [...around.querySelectorAll(which)].filter((it) => it instanceof HTMLInputElement)
}

/**
 * Python knows the pages of the guide by their files; their addresses are in the page.
 * @param {Element | null} report
 */
export function leadToPages(report) {
  const links = report?.closest('offer-calculator')?.querySelector('[data-page-links]')
  for (const one of report?.querySelectorAll('[data-page]') ?? []) {
    const page = CSS.escape(one.getAttribute('data-page') ?? '')
    const link = links?.querySelector(`[data-page="${page}"]`)
    if (link instanceof HTMLAnchorElement) one.setAttribute('href', link.href)
  }
}

/**
 * @param {Element} report
 * @returns {Map<string, boolean>}
 */
function openDetails(report) {
  return new Map([...keyed(report)].map(([key, details]) => [key, details.open]))
}

/**
 * Each `details` with a key: its title, and its number among those with the same. What stands beside
 * a title tells the result, which changes.
 * @param {Element} report
 * @returns {Generator<[string, HTMLDetailsElement]>}
 */
function* keyed(report) {
  /** @type {Map<string, number>} */
  const seen = new Map()
  for (const details of report.querySelectorAll('details')) {
    const title = details.querySelector('summary > h3') ?? details.querySelector('summary')
    const words = title?.textContent?.trim() ?? ''
    const count = seen.get(words) ?? 0
    seen.set(words, count + 1)
    yield [`${words} ${count}`, details]
  }
}

/** A link of the answer leads to a part of it, which may be folded. @param {Event} event */
export function openTarget(event) {
  const target = event.target instanceof Element ? event.target : null
  // The theme writes the whole address into the links that came with the page.
  const link = target?.closest('.so-report a[href*="#"]')
  const goal = link instanceof HTMLAnchorElement && document.getElementById(link.hash.slice(1))
  if (!goal) return
  openAround(goal)
  // Several figures may have one formula: it leads back to the one that was followed.
  if (link.matches('.so-why'))
    goal.querySelector('.so-formula__back')?.setAttribute('href', `#${link.id}`)
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

/** The first moment of 2026, on the scale of `SEQUENCE` (calculators/_core/offer/calendar_file.py). */
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
 * @param {string | Uint8Array<ArrayBuffer>} content
 * @param {string} filename
 * @param {string} type
 */
export function download(content, filename, type) {
  const link = document.createElement('a')
  const whole = typeof content === 'string' ? `${type};charset=utf-8` : type
  link.href = URL.createObjectURL(new Blob([content], { type: whole }))
  link.download = filename
  link.hidden = true
  document.body.append(link) // some browsers follow only links that are in the page
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED)
}
