/**
 * Mends two faults of the theme's navigation, which fetches a page and puts it in place of the one
 * in sight.
 *
 * A step within the page, to one of its anchors or back, stays within it. The theme would fetch the
 * page again at the first such step: the focus, open sections and the numbers from somebody's link
 * would be gone.
 *
 * A step to another page leads to its top or to the anchor. The theme writes down how far down the
 * reader is a moment after they stop scrolling, even if they have followed a link meanwhile: it
 * would take the place on the old page for the place to go to on the new one.
 *
 * Stands in every page, before the theme's script: of two who listen to `window`, the first to ask
 * is told first. Hence it imports nothing.
 */

let shown = location.pathname

/** @param {Event} event */
function leaveToBrowser({ target }) {
  const link = target instanceof Element ? target.closest('a') : null
  const { origin, pathname, search } = location
  // The theme takes no link that names a target, even the one that is meant anyway.
  if (link?.hash && link.href === origin + pathname + search + link.hash) link.target ||= '_self'
}

/** @param {PopStateEvent} event */
function stay(event) {
  if (location.pathname !== shown) return
  event.stopImmediatePropagation()
  // What the theme would do now: it has taken this from the browser.
  if (history.scrollRestoration !== 'manual') return
  if (event.state || !location.hash) scrollTo(0, event.state?.y ?? 0)
  else document.querySelector(':target')?.scrollIntoView()
}

const replaceState = history.replaceState.bind(history)
history.replaceState = (state, unused, url) => {
  // Until the new page is there, a place without an address can only be one on the old page.
  if (url === undefined && location.pathname !== shown) return
  replaceState(state, unused, url)
}

addEventListener('click', leaveToBrowser, { capture: true })
addEventListener('popstate', stay)
addEventListener('DOMContentLoaded', () =>
  self.document$?.subscribe(() => {
    shown = location.pathname
  }),
)
