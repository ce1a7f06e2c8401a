/**
 * The values that the reader handed over for use elsewhere: names, amounts and dates, under the
 * names that Python declares. This tab has them until it is closed; storage/handover.mjs saves
 * them on the device if the reader agreed to that.
 *
 * @typedef {object} HandedValue
 * @property {string} shown  as a reader sees it
 * @property {string} typed  as a field takes it
 * @property {string} label
 * @property {string} of  `you`, `job`, or `name`: that which tells one job from another
 * @property {boolean} said  whether it may stand in a script
 * @property {string} source  the calculator that it came from, and which part of its numbers it
 *   is, if they stand side by side; '' for what was typed as such
 * @property {string} from  the same in words
 *
 * @typedef {{[name: string]: HandedValue}} HandedValues
 */

import { forget as forgetInTab, recall, refresh, remember } from '../storage/tab.mjs'

const HANDED = 'handed'
const GOAL = 'goal'

/** @type {Map<string, HandedValue>} */
let values = new Map()
/** @type {(values: HandedValues) => void} */
let save = () => {}
let blanks = false
const news = new EventTarget()

/** @returns {ReadonlyMap<string, HandedValue>} */
export function handedValues() {
  return values
}

/**
 * Take over a calculator's numbers; those that it gave before, and does not give now, go.
 * @param {string} source
 * @param {Map<string, HandedValue>} given
 * @param {boolean} another  whether they are about another job than the values so far
 */
export function takeOver(source, given, another) {
  const stay = [...values].filter(
    ([, value]) => value.source !== source && !(another && value.of !== 'you'),
  )
  change(new Map([...stay, ...given]))
}

/**
 * One value, or nothing in its place.
 * @param {string} name
 * @param {HandedValue | null} value
 */
export function put(name, value) {
  const next = new Map(values)
  if (value) next.set(name, value)
  else next.delete(name)
  change(next)
}

export function forget() {
  change(new Map())
}

/** The scripts show their blanks, though they could be filled. */
export function showsBlanks() {
  return blanks
}

/** @param {boolean} wanted */
export function showBlanks(wanted) {
  blanks = wanted
  news.dispatchEvent(new Event('change'))
}

/** The reader goes to a place to use the numbers there. @param {string} place */
export function goTo(place) {
  remember(GOAL, place)
}

/** Whether the reader has come for that; asked once. @param {string | null} place */
export function comesTo(place) {
  const comes = Boolean(place) && recall(GOAL) === place
  if (comes) forgetInTab(GOAL)
  return comes
}

/**
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watch(changed, signal) {
  news.addEventListener('change', changed, { signal })
}

/**
 * Have every later change to the handed values saved with this function.
 * @param {(values: HandedValues) => void} each
 */
export function saveWith(each) {
  save = each
}

/** Replace all handed values, with another tab's or a file's. @param {HandedValues} others */
export function replaceHanded(others) {
  hold(new Map(Object.entries(others)))
}

/**
 * The values in words, a line a source: `From your counter offer: your ask $120,000`.
 * @param {Iterable<HandedValue>} some
 */
export function lines(some) {
  /** @type {Map<string, string[]>} */
  const bySource = new Map()
  for (const { from, label, shown } of some)
    bySource.set(from, [...(bySource.get(from) ?? []), `${label} ${shown}`])
  return [...bySource].map(([from, its]) => `${from}: ${its.join(', ')}.`)
}

/** @param {Map<string, HandedValue>} next */
function change(next) {
  save(Object.fromEntries(next))
  hold(next)
}

/** @param {Map<string, HandedValue>} next */
function hold(next) {
  values = next
  if (values.size) remember(HANDED, JSON.stringify(Object.fromEntries(values)))
  else forgetInTab(HANDED)
  news.dispatchEvent(new Event('change'))
}

/** @param {string | null} text */
function receive(text) {
  try {
    values = new Map(sound(JSON.parse(text ?? '{}')))
  } catch {} // damaged by something else: there are no values
}

// A page from the browser's back/forward cache may return to a tab that has newer values.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  receive(refresh(HANDED))
  news.dispatchEvent(new Event('change'))
})
receive(recall(HANDED))

/** @param {unknown} stored @returns {[string, HandedValue][]} */
function sound(stored) {
  const entries = Object.entries(stored && typeof stored === 'object' ? stored : {})
  return entries.filter(([, value]) => isHandedValue(value))
}

/** Storage may hold what something else has put there. @param {unknown} value */
function isHandedValue(value) {
  if (typeof value !== 'object' || value === null) return false
  const { shown, typed, label, of, said, source, from } = /** @type {Partial<HandedValue>} */ (
    value
  )
  const texts = [shown, typed, label, of, source, from]
  return texts.every((text) => typeof text === 'string') && typeof said === 'boolean'
}
