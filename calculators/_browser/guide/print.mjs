/**
 * Prepares the page for printing, and restores it: writes the date, opens collapsed sections, and
 * numbers the links, whose addresses follow at the end. A style sheet cannot do these.
 */

/** Links that are of no use on paper, or that show their address already. */
const LEFT_OUT = [
  '.headerlink, .footnote-ref, .footnote-backref, .footnote a, .so-source__cite a, .so-toc a',
  '.so-script__more a, .so-checklist__more a, .so-on-screen a, .so-downloads a, form a, .so-term',
].join(', ')
/** If a page has such an element, it prints nothing else: a report, or a checklist. */
const ALONE = ':scope > :is(offer-calculator, .so-sheet, .so-checklists)'

/** How to put the page back. @type {(() => void)[]} */
let undo = []

function prepare() {
  restore() // some browsers send the event twice
  const article = document.querySelector('article')
  if (!article) return
  tellDate(article)
  markSheets(article)
  openAll(article)
  if (!article.querySelector(ALONE)) numberLinks(article)
}

function restore() {
  for (const each of undo) each()
  undo = []
}

/** @param {Element} article */
function tellDate(article) {
  for (const slot of article.querySelectorAll('[data-printed]')) {
    if (!(slot instanceof HTMLElement)) continue
    const today = new Date().toLocaleDateString(document.documentElement.lang, {
      dateStyle: 'long',
    })
    slot.textContent = `· printed on ${today}`
    slot.hidden = false
    undo.push(() => (slot.hidden = true))
    undo.push(() => slot.replaceChildren())
  }
}

/**
 * A report that is not the reader's own answer says so on every sheet: in the margin, in browsers
 * that can print text there, and in any case above the answer on the first sheet.
 * @param {Element} article
 */
function markSheets(article) {
  const words = [
    ...article.querySelectorAll('.so-example, .so-stale:not([hidden]) > p:first-child'),
  ]
  if (words.length === 0) return
  const text = words.map((it) => it.textContent).join(' ')
  const sheet = new CSSStyleSheet()
  const style = `content: ${JSON.stringify(text)}; color: #000; font: 700 8pt sans-serif;`
  sheet.replaceSync(`@page { @top-left { ${style} white-space: nowrap; } }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  undo.push(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet)
  })
}

/** The theme opens the ones that came with the page, but not those of a live report. @param {Element} article */
function openAll(article) {
  for (const details of article.querySelectorAll('details:not([open])')) {
    if (!(details instanceof HTMLDetailsElement) || details.closest('form')) continue
    details.open = true
    undo.push(() => (details.open = false))
  }
}

/** @param {Element} article */
function numberLinks(article) {
  /** @type {Map<string, number>} */
  const numbers = new Map()
  // The page's footnotes have the first numbers.
  const lists = [...article.querySelectorAll('.footnote > ol')]
  const first = 1 + Math.max(0, ...lists.map((list) => list.children.length))
  for (const link of article.querySelectorAll('a[href]')) {
    if (!(link instanceof HTMLAnchorElement) || link.matches(LEFT_OUT) || isHere(link)) continue
    const number = numbers.get(link.href) ?? first + numbers.size
    numbers.set(link.href, number)
    const mark = made('sup', 'so-paper-note', String(number))
    link.after(mark)
  }
  if (!numbers.size) return
  const title = made('p', 'so-addresses__title', 'Addresses')
  const list = document.createElement('ol')
  list.start = first
  for (const address of numbers.keys()) {
    const link = document.createElement('a')
    link.href = address
    link.textContent = address
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  const section = made('section', 'so-addresses', '')
  section.append(title, list)
  article.append(section)
}

/** Whether a link leads to a place on this page. @param {HTMLAnchorElement} link */
function isHere(link) {
  return link.href.split('#')[0] === location.href.split('#')[0]
}

/**
 * @param {string} tag
 * @param {string} style
 * @param {string} words
 */
function made(tag, style, words) {
  const element = document.createElement(tag)
  element.className = style
  element.textContent = words
  undo.push(() => element.remove())
  return element
}

addEventListener('beforeprint', prepare)
addEventListener('afterprint', restore)
