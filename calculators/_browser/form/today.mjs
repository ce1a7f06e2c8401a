/**
 * Moves the dates of an example so that it starts today, and never shows a plan for past days.
 *
 * The field that means today gets the reader's own date; every other date that is still the
 * example's moves by as many days, and counts as the example's from then on. What the reader
 * typed, or the browser restored, stays.
 */

const DAY = 24 * 60 * 60 * 1000

/**
 * @param {HTMLFormElement} form
 * @param {Date} now
 * @returns {Element[]} the fields that were moved
 */
export function moveToToday(form, now) {
  const today = form.querySelector('input[type="date"][data-today]')
  if (!(today instanceof HTMLInputElement)) return []
  const days = (midnight(dayOf(now)) - midnight(today.defaultValue)) / DAY
  if (!days) return [] // also if the example has no date there
  const inputs = [...form.querySelectorAll('input[type="date"]')].filter(isInput)
  return inputs.flatMap((input) => (input.defaultValue ? move(input, days) : []))
}

/**
 * @param {HTMLInputElement} input
 * @param {number} days
 * @returns {Element[]} its field, if it was moved
 */
function move(input, days) {
  const field = input.closest('[data-field]')
  // The reader may have typed the example's own date.
  if (!field || field.hasAttribute('data-touched')) return []
  const moved = new Date(midnight(input.defaultValue) + days * DAY).toISOString().slice(0, 10)
  // A restored form may have the date that an earlier visit moved it to.
  if (input.value !== input.defaultValue && input.value !== moved) return []
  input.defaultValue = moved
  input.value = moved
  return [field]
}

/** @type {(node: unknown) => node is HTMLInputElement} */
function isInput(node) {
  return node instanceof HTMLInputElement
}

/**
 * The reader's day as a date field writes it, whatever the hour is elsewhere.
 * @param {Date} now
 */
export function dayOf(now) {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day as milliseconds in UTC, which has no daylight saving time. @param {string} day */
function midnight(day) {
  return Date.parse(`${day}T00:00:00Z`)
}
