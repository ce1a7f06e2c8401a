/**
 * Tells the style sheets that scripts run, as the theme's script would once the page stands. They ask
 * the root of the page, so by then the browser would work out the style of every element once more.
 *
 * Stands in the head of every page. Hence it imports nothing.
 */

document.documentElement.classList.replace('no-js', 'js')
