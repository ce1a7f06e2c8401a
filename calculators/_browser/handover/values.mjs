/**
 * What the reader said may be used elsewhere: names, numbers, days, by the names that Python
 * declares. This tab remembers it until it is closed; storage/handover.mjs keeps it on the device for
 * those who want that.
 *
 * @typedef {object} Known
 * @property {string} shown  as a reader sees it
 * @property {string} typed  as a field takes it
 * @property {string} label
 * @property {string} of  `you`, `job`, or `name`: that which tells one job from another
 * @property {boolean} said  whether it may stand in a script
 * @property {string} source  the calculator that it came from, and which part of its numbers it
 *   is, if they stand side by side; '' for what was typed as such
 * @property {string} from  the same in words
 *
 * @typedef {{[name: string]: Known}} Knowns
 */

import { forget as forgetInTab, recall, refresh, remember } from '../storage/tab.mjs'

const HANDED = 'handed'
const GOAL = 'goal'

/** @type {Map<string, Known>} */
let values = new Map()
/** @type {(values: Knowns) => void} */
let save = () => {}
let blanks = false
const news = new EventTarget()

/** @returns {ReadonlyMap<string, Known>} */
export function known() {
  return values
}

/**
 * Take over a calculator's numbers; those that it gave before, and does not give now, go.
 * @param {string} source
 * @param {Map<string, Known>} given
 * @param {boolean} another  whether they are about another job than what is known so far
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
 * @param {Known | null} value
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

/** Hand over what is known, at every change from now on. @param {(values: Knowns) => void} keep */
export function saveWith(keep) {
  save = keep
}

/** All that is known from now on, as another tab or a file has it. @param {Knowns} others */
export function replaceKnown(others) {
  hold(new Map(Object.entries(others)))
}

/**
 * The values in words, a line a source: `From your counter-offer: your ask $120,000`.
 * @param {Iterable<Known>} some
 */
export function lines(some) {
  /** @type {Map<string, string[]>} */
  const told = new Map()
  for (const { from, label, shown } of some)
    told.set(from, [...(told.get(from) ?? []), `${label} ${shown}`])
  return [...told].map(([from, its]) => `${from}: ${its.join(', ')}.`)
}

/** @param {Map<string, Known>} next */
function change(next) {
  save(Object.fromEntries(next))
  hold(next)
}

/** @param {Map<string, Known>} next */
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
  } catch {} // damaged by something else: nothing is known
}

// A page that the browser kept asleep may come back to a tab that knows more by now.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  receive(refresh(HANDED))
  news.dispatchEvent(new Event('change'))
})
receive(recall(HANDED))

/** @param {unknown} kept @returns {[string, Known][]} */
function sound(kept) {
  const entries = Object.entries(kept && typeof kept === 'object' ? kept : {})
  return entries.filter(([, value]) => isKnown(value))
}

/** Storage may hold what something else has put there. @param {unknown} value */
function isKnown(value) {
  if (typeof value !== 'object' || value === null) return false
  const { shown, typed, label, of, said, source, from } = /** @type {Partial<Known>} */ (value)
  const texts = [shown, typed, label, of, source, from]
  return texts.every((text) => typeof text === 'string') && typeof said === 'boolean'
}
