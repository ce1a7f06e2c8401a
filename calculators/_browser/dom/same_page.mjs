/**
 * A step within the page, to one of its anchors or back, stays within it. The theme's navigation
 * fetches the page again at the first such step and puts it in place of the one in sight: the
 * focus, open sections and the numbers from somebody's link would be gone.
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

addEventListener('click', leaveToBrowser, { capture: true })
addEventListener('popstate', stay)
addEventListener('DOMContentLoaded', () =>
  self.document$?.subscribe(() => {
    shown = location.pathname
  }),
)
