/** The summary of problems above the form, and the links from its lines to the controls. */

import { controlOf } from './read.mjs'

/**
 * @param {HTMLElement} summary
 * @param {{message: string, place: HTMLElement | null}[]} problems
 */
export function drawLines(summary, problems) {
  summary.querySelector('ul')?.replaceChildren(...problems.map(lineFor))
  summary.hidden = problems.length === 0
}

/** @param {{message: string, place: HTMLElement | null}} problem */
function lineFor({ message, place }) {
  const line = document.createElement('li')
  const goal = place && goalOf(place)
  if (!goal) {
    line.textContent = message
    return line
  }
  const link = document.createElement('a')
  link.href = `#${encodeURIComponent(goal.id)}`
  link.textContent = message
  line.append(link)
  return line
}

/** @param {HTMLElement} place  a field, a group, or an item, for which its group's label is used */
function goalOf(place) {
  return place.dataset.field === undefined ? place.closest('[data-group]') : controlOf(place)
}

/**
 * Go to the field of a line that was clicked. The theme's navigation must not see the click: it
 * would push an entry to the history.
 * @param {HTMLElement} summary
 * @param {Event} event
 */
export function followLine(summary, event) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || !summary.contains(link)) return
  event.preventDefault()
  event.stopPropagation()
  const goal = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!goal) return
  openAround(goal)
  focusable(goal).focus({ preventScroll: true })
  // The label must be visible too, not just the control.
  const around = goal.closest('[data-field], [data-group]') ?? goal
  around.scrollIntoView({ block: 'start' })
}

/** @param {HTMLElement} goal  for a group, the button that adds to it is the most useful target */
function focusable(goal) {
  if (goal.dataset.group === undefined) return goal
  const add = goal.querySelector(':scope > [data-act="add"]')
  if (add instanceof HTMLButtonElement && !add.disabled) return add
  goal.tabIndex = -1 // without it a fieldset cannot take the focus
  return goal
}

/** Open the sections that an element is in. @param {Element} element */
export function openAround(element) {
  let outer = element.closest('details')
  while (outer) {
    outer.open = true
    outer = outer.parentElement?.closest('details') ?? null
  }
}

/**
 * Change the page's title: screen readers say it first, and browsers show it in the tab.
 * @param {string} prefix
 * @param {boolean} wanted
 */
export function prefixTitle(prefix, wanted) {
  const present = document.title.startsWith(prefix)
  if (wanted && !present) document.title = prefix + document.title
  if (!wanted && present) document.title = document.title.slice(prefix.length)
}
