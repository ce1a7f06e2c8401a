/**
 * The button of the menu on narrow screens, for keyboards and screen readers: the theme has a label
 * there that no key reaches. Escape closes what was opened last, and the focus goes with it.
 */

const MENU = '.md-sidebar--primary'
const STOPS = 'a[href], label[tabindex="0"]'

/** @type {HTMLInputElement | null} */
const toggle = document.querySelector('#__drawer')
const label = document.querySelector('.md-header__button[for="__drawer"]')

/** @param {HTMLElement} button */
function drawState(button) {
  button.setAttribute('aria-expanded', String(toggle?.checked ?? false))
}

/** The first stop of a list that can be seen. @param {Element | null | undefined} list */
function enter(list) {
  for (const stop of list?.querySelectorAll(STOPS) ?? [])
    if (stop instanceof HTMLElement && getComputedStyle(stop).visibility === 'visible')
      return stop.focus()
}

/** @param {HTMLInputElement} open */
function begin(open) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'md-header__button md-icon so-menu'
  button.setAttribute('aria-label', 'Menu')
  button.append(...[...(label?.children ?? [])].map((icon) => icon.cloneNode(true)))
  if (label instanceof HTMLElement) label.hidden = true
  label?.after(button)
  drawState(button)
  button.addEventListener('click', () => {
    open.click()
    if (open.checked) enter(document.querySelector(MENU))
  })
  open.addEventListener('change', () => {
    drawState(button)
    // The way back from an inner list; the theme hears Enter on every label that can be focused.
    for (const title of document.querySelectorAll(`${MENU} .md-nav__title[for^="__nav"]`))
      if (title instanceof HTMLElement) title.tabIndex = 0
  })
  document.addEventListener('change', ({ target }) => followList(target))
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open.checked) closeLast(open, button)
  })
  document.addEventListener('focusin', ({ target }) => {
    // Past the end of the menu, it would cover what has the focus.
    const inside = target instanceof Element && target.closest(`${MENU}, .so-menu`)
    if (open.checked && !inside) open.click()
  })
}

/** A list of the menu that was opened or closed by a key takes the focus along. @param {EventTarget | null} target */
function followList(target) {
  if (!(target instanceof HTMLInputElement) || !target.matches('.md-nav__toggle')) return
  const list = target.parentElement?.querySelector(':scope > .md-nav')
  if (!list || !document.activeElement?.closest(MENU)) return
  if (target.checked) enter(list)
  else enter(target.parentElement)
}

/**
 * @param {HTMLInputElement} open
 * @param {HTMLElement} button
 */
function closeLast(open, button) {
  const lists = [...document.querySelectorAll(`${MENU} .md-nav__toggle:checked`)]
  const around = lists.filter((it) => it.parentElement?.contains(document.activeElement))
  const inner = around.at(-1)
  if (inner instanceof HTMLInputElement) return inner.click()
  open.click()
  button.focus()
}

if (toggle) begin(toggle)
