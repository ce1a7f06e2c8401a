/**
 * Tells the style sheets that scripts run. The theme's script would do so once the page is there; as
 * they look for it on the root element, the browser would then have to restyle the whole page.
 *
 * Stands in the head of every page. Hence it imports nothing.
 */

document.documentElement.classList.replace('no-js', 'js')
