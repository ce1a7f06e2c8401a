/**
 * Fills in what the reader's device knows better than any reader: the time of day, the time zone,
 * and a mark that tells this form from every other one. What was typed or chosen by hand stays.
 */

import { controlOf, parts } from '../read.mjs'
import { dayOf } from '../today.mjs'
import { zoneAmong } from './own_zone.mjs'

const QUARTER = 15 // minutes

/**
 * @param {HTMLFormElement} form
 * @param {Date} now
 * @returns {Element[]} the fields that have changed
 */
export function fillFromDevice(form, now) {
  return [...fillHour(form, now), ...fillZones(form), ...fillMark(form)]
}

/**
 * The hour belongs to the reader's own day: whoever plans from another one has all of that day.
 * @param {HTMLFormElement} form
 * @param {Date} now
 */
function fillHour(form, now) {
  const input = form.querySelector('input[data-now]')
  const field = input?.closest('[data-field]')
  if (!(input instanceof HTMLInputElement) || !field || isChosen(field, input)) return []
  const day = form.querySelector('input[type="date"][data-today]')
  const isToday = !(day instanceof HTMLInputElement) || day.value === dayOf(now)
  const time = isToday ? timeOf(now) : ''
  // No plan changes with the minute, so a look at the page need not change the answer.
  if (quarterOf(input.value) === quarterOf(time)) return []
  input.defaultValue = time
  input.value = time
  return [field]
}

/** A form that was cleared as a whole has no hour in it, but none was chosen. @param {Element} field @param {HTMLInputElement} input */
function isChosen(field, input) {
  const differs = input.value !== '' && input.value !== input.defaultValue
  return field.hasAttribute('data-touched') || differs
}

/** As a time field writes it. @param {Date} now */
function timeOf(now) {
  return [now.getHours(), now.getMinutes()].map((it) => String(it).padStart(2, '0')).join(':')
}

/** @param {string} time */
function quarterOf(time) {
  const [hour = '', minute = ''] = time.split(':')
  return time && `${hour}:${Math.floor(Number(minute) / QUARTER)}`
}

/**
 * The reader's zone, once there is another one to tell it from. Looked up only then.
 * @param {HTMLFormElement} form
 */
function fillZones(form) {
  if (!form.querySelector('select[data-own-with]')) return []
  return parts(form).filter((field) => {
    const select = field.querySelector('select[data-own-with]')
    if (!(select instanceof HTMLSelectElement) || field.hasAttribute('data-touched')) return false
    const built = [...select.options].find((option) => option.defaultSelected)
    if (select.value !== (built ?? select.options[0])?.value) return false // restored by the browser
    const other = parts(form).find((it) => it.dataset.field === select.dataset.ownWith)
    const zone = other && controlOf(other).value ? ownZoneIn(select) : ''
    if (select.value === zone) return false
    for (const option of select.options) option.defaultSelected = option.value === zone
    select.value = zone
    return true
  })
}

/** @param {HTMLSelectElement} select */
function ownZoneIn(select) {
  return zoneAmong([...select.options].map((option) => option.value))
}

/** @param {HTMLFormElement} form */
function fillMark(form) {
  const input = form.querySelector('input[data-form-mark]')
  const field = input?.closest('[data-field]')
  if (!(input instanceof HTMLInputElement) || !field || input.value) return []
  const numbers = crypto.getRandomValues(new Uint32Array(2))
  input.value = Array.from(numbers, (it) => it.toString(36).padStart(7, '0')).join('')
  return [field]
}
