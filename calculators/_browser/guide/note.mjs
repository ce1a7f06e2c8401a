/**
 * Opens what a footnote or a term of the glossary says on the spot: while one points at it, on
 * reaching it with the keyboard, and by a tap. Without script, or where the browser knows no
 * popovers, each is the link that it looks like.
 *
 * The theme has such cards too, but Escape does not close them, a tap jumps to the end of the page
 * instead, and what is in them cannot be reached with the keyboard.
 */

/** How long to wait before a pointer opens or leaves a card. Milliseconds. */
const WAIT = 200
const NOTES = '.footnote-ref, .so-term'
/** The room kept between a card and the edge of the view. Pixels. */
const MARGIN = 8

/** The one card, and the link that it belongs to. @type {HTMLElement | undefined} */
let card
/** @type {HTMLAnchorElement | null} */
let owner = null
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/** @param {HTMLAnchorElement} link */
function open(link) {
  clearTimeout(timer)
  if (owner === link) return
  close()
  const words = link.dataset.meaning ? meaning(link) : note(link)
  if (!words) return
  card = document.createElement('span')
  card.className = 'so-note'
  card.id = 'so-note'
  card.popover = 'manual' // an automatic one would close an open menu or dialog
  card.append(...words)
  link.after(card) // so that Tab leads from the link into its card
  owner = link
  link.setAttribute('aria-describedby', card.id)
  card.showPopover()
  place(link, card)
}

function close() {
  clearTimeout(timer)
  owner?.removeAttribute('aria-describedby')
  card?.remove()
  owner = null
  card = undefined
}

/** @param {HTMLAnchorElement} link */
function meaning(link) {
  const more = document.createElement('a')
  more.href = link.href
  more.textContent = 'In the glossary'
  return [link.dataset.meaning ?? '', ' ', more]
}

/** A copy of the footnote's words, without its way back. @param {HTMLAnchorElement} link */
function note(link) {
  const item = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  const paragraphs = [...(item?.querySelectorAll(':scope > p') ?? [])]
  const parts = paragraphs.flatMap((it) => [...it.cloneNode(true).childNodes])
  return parts.filter((it) => !(it instanceof Element && it.matches('.footnote-backref')))
}

/** Below the link, or above where there is no room. @param {Element} link @param {HTMLElement} it */
function place(link, it) {
  const { left, top, bottom } = link.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = it
  const { clientWidth, clientHeight } = document.documentElement
  const x = Math.min(left, clientWidth - width - MARGIN)
  const below = bottom + height + MARGIN <= clientHeight || top < height + MARGIN
  it.style.left = `${Math.max(MARGIN, x)}px`
  it.style.top = `${below ? bottom + 4 : top - height - 4}px`
}

/** @param {Event} event @returns {HTMLAnchorElement | null} */
function linkOf({ target }) {
  const link = target instanceof Element ? target.closest(NOTES) : null
  return link instanceof HTMLAnchorElement ? link : null
}

/** @param {EventTarget | null} target */
function isOurs(target) {
  return target instanceof Node && Boolean(card?.contains(target) || owner?.contains(target))
}

/** @param {MouseEvent} event */
function press(event) {
  const link = linkOf(event)
  if (!link) {
    if (!isOurs(event.target)) close()
  } else if (owner === link)
    close() // and the link is followed: its words are known by now
  else if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault()
    event.stopPropagation() // the theme would follow the link
    open(link)
  }
}

/** @param {PointerEvent} event */
function point(event) {
  if (event.pointerType !== 'mouse') return
  const link = linkOf(event)
  clearTimeout(timer)
  if (link) timer = setTimeout(open, WAIT, link)
  else if (owner && !isOurs(event.target) && !owner.matches(':focus'))
    timer = setTimeout(close, WAIT)
}

/** @param {FocusEvent} event */
function focus(event) {
  const link = linkOf(event)
  if (link?.matches(':focus-visible')) open(link)
  else if (!isOurs(event.target)) close()
}

if ('popover' in HTMLElement.prototype) {
  addEventListener('click', press, { capture: true })
  addEventListener('pointerover', point)
  addEventListener('focusin', focus)
  addEventListener('keydown', ({ key }) => key === 'Escape' && close())
  addEventListener('scroll', () => owner && card && place(owner, card), { passive: true })
  addEventListener('beforeprint', close)
}
