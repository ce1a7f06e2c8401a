/**
 * Mends two faults of the theme's navigation, which fetches a page and shows it in place of the
 * current one.
 *
 * A step within the page, to one of its anchors or back, stays within it. The theme would fetch the
 * page again at the first such step: the focus, open sections and the numbers from somebody's link
 * would be gone.
 *
 * A step to another page leads to its top or to the anchor. The theme saves the scroll position a
 * moment after the reader stops scrolling, even if they have followed a link by then: it would take
 * the position on the old page for the one to restore on the new page.
 *
 * Stands in every page, before the theme's script: of two who listen to `window`, the first to ask
 * is told first. Hence it imports nothing.
 */

/** The paths of the page that is shown, and of the one that was asked for last. */
let shown = location.pathname
let asked = location.pathname
/** @type {Element | null} */
let content = null

/**
 * See which page is shown. The theme puts a page in its place when it has come, and tells of it only
 * after its scripts: by then, the reader may have gone back.
 */
function look() {
  const now = document.querySelector('.md-container')
  if (now !== content) shown = asked
  content = now
}

/** @param {Event} event */
function leaveToBrowser({ target }) {
  const link = target instanceof Element ? target.closest('a') : null
  const { origin, pathname, search } = location
  // The theme takes no link that names a target, even the one that is meant anyway.
  if (link?.hash && link.href === origin + pathname + search + link.hash) link.target ||= '_self'
}

/** @param {PopStateEvent} event */
function stay(event) {
  look()
  const leaving = asked !== shown // then the theme has to hear that the reader stays after all
  asked = location.pathname
  if (leaving || asked !== shown) return
  event.stopImmediatePropagation()
  // What the theme would do now: it has taken this from the browser.
  if (history.scrollRestoration !== 'manual') return
  if (event.state || !location.hash) scrollTo(0, event.state?.y ?? 0)
  else document.querySelector(':target')?.scrollIntoView()
}

const pushState = history.pushState.bind(history)
history.pushState = (state, unused, url) => {
  look()
  pushState(state, unused, url)
  asked = location.pathname
}

const replaceState = history.replaceState.bind(history)
history.replaceState = (state, unused, url) => {
  look()
  // Until the new page is shown, a position without an address can only be one on the old page.
  if (url === undefined && location.pathname !== shown) return
  replaceState(state, unused, url)
}

addEventListener('click', leaveToBrowser, { capture: true })
addEventListener('popstate', stay)
addEventListener('DOMContentLoaded', look)
