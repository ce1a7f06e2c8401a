/**
 * The page's end of the worker: one for each tab, in module scope so that it survives instant
 * navigation.
 *
 * Requests are sent one at a time, and only the latest of each calculator counts. There are two
 * timeouts: a blocked or hanging wasm file never rejects by itself, and Python may never return.
 * When one runs out, the worker is terminated; the next request starts a fresh one. No retry loop.
 */

import { prepareNextStart } from './snapshot_schedule.mjs'
import { earlyWorker, newWorker } from './spawn.mjs'

/** @typedef {import('./protocol.mjs').Reason} Reason */
/** @typedef {import('./protocol.mjs').FromWorker} FromWorker */
/** @typedef {import('./protocol.mjs').Reply} Reply */

/**
 * @typedef {object} Listener  one calculator in the page
 * @property {() => void} loading
 * @property {(loaded: number, total: number) => void} progress  bytes
 * @property {() => void} ready
 * @property {(reply: Reply) => void} reply
 * @property {(reason: Reason) => void} failure
 */

/** The event on `window` when a worker is ready and has answered what it was asked meanwhile; less
 *  urgent work waits for it. */
export const READY = 'offer-calculator-ready'

/** Without a byte of progress for this long, loading has stalled. Milliseconds. */
const LOADING = 30_000
/** An answer takes a few milliseconds; after this long it will not come. Milliseconds. */
const ANSWERING = 10_000
/** A timeout is counted in so many beats, since a computer that slept wakes with its timers due. */
const BEATS = 5

/** @type {Set<Listener>} */
const listeners = new Set()
/** The latest request of each calculator that is not sent yet. @type {Map<Listener, string>} */
const waiting = new Map()
/** The request in flight; its listener is null once the answer would be outdated.
 *  @type {{id: number, request: string, listener: Listener | null} | null} */
let current = null
/** @type {Worker | null} */
let worker = null
let ready = false
let told = false // that it is ready
let mayPrepare = false
let loaded = 0
let lastId = 0
let fresh = false // start without the snapshot of an earlier visit: it may be what failed
/** @type {ReturnType<typeof setInterval> | undefined} */
let clock

/**
 * Tell a listener what happens to the worker, until `signal` aborts.
 * @param {Listener} listener
 * @param {AbortSignal} signal
 */
export function join(listener, signal) {
  listeners.add(listener)
  signal.addEventListener('abort', () => {
    listeners.delete(listener)
    withdraw(listener)
  })
  if (worker && !ready) listener.loading()
}

export function isReady() {
  return ready
}

/** Start the runtime, unless it runs already. */
export function wake() {
  if (!worker) start()
}

/**
 * Send a request; an older one of the same calculator is dropped.
 * @param {Listener} listener
 * @param {string} request  JSON
 */
export function ask(listener, request) {
  withdraw(listener)
  waiting.set(listener, request)
  wake()
  next()
}

/**
 * Send a request besides those of the calculators, and wait for its reply.
 * @param {string} request  JSON
 * @returns {Promise<Reply>}  rejects if there is no reply
 */
export function askOnce(request) {
  return new Promise((resolve, reject) => {
    const ignore = () => {}
    const failure = (/** @type {Reason} */ reason) => reject(new Error(reason))
    const listener = { loading: ignore, progress: ignore, ready: ignore, reply: resolve, failure }
    ask(listener, request)
  })
}

/**
 * The form has changed: the answer to an earlier request is no longer wanted.
 * @param {Listener} listener
 */
export function withdraw(listener) {
  waiting.delete(listener)
  if (current?.listener === listener) current.listener = null
}

/** Terminate the worker, if there is one, and start a fresh one. */
export function restart() {
  // A request in flight is sent to the new worker.
  if (current?.listener && !waiting.has(current.listener))
    waiting.set(current.listener, current.request)
  stop()
  start()
}

function start() {
  ready = false
  loaded = 0
  const early = earlyWorker()
  try {
    worker = early?.worker ?? newWorker(fresh)
  } catch (error) {
    fail('load', String(error)) // thrown at once if a policy forbids workers
    return
  }
  const mine = worker
  // A message sent before terminate() may still arrive after it, so check which worker it is from.
  mine.onmessage = (event) => mine === worker && hear(event.data)
  mine.onerror = (event) => mine === worker && fail(ready ? 'answer' : 'load', event.message)
  mine.onmessageerror = () => mine === worker && fail(ready ? 'answer' : 'load', 'messageerror')
  wind(LOADING, 'stalled')
  for (const listener of listeners) listener.loading()
  // What the early worker posted before anybody listened.
  for (const event of early?.said ?? []) {
    if (event instanceof MessageEvent) mine.onmessage(event)
    else if (mine === worker) fail('load', 'the script of the worker did not come')
  }
}

function stop() {
  clearInterval(clock)
  worker?.terminate()
  worker = null
  ready = false
  current = null
}

/** @param {FromWorker} message */
function hear(message) {
  if (message.kind === 'progress') {
    // Only growth restarts the timeout: a worker that repeats the same number is stuck. The last
    // word of what came for an answer may arrive after it, when nothing is waited for.
    if (message.loaded > loaded && (!ready || current)) wind(LOADING, 'stalled')
    loaded = message.loaded
    for (const listener of listeners) listener.progress(message.loaded, message.total)
  } else if (message.kind === 'ready') {
    clearInterval(clock)
    ready = true
    mayPrepare = message.prepare
    told = false
    for (const listener of listeners) listener.ready()
    next()
  } else if (message.kind === 'fetching') {
    wind(LOADING, 'stalled') // the answer waits for the network
  } else if (message.kind === 'reply') {
    deliver(message.id, message.reply)
  } else {
    fail(message.reason, message.detail)
  }
}

/**
 * @param {number} id
 * @param {Reply} reply
 */
function deliver(id, reply) {
  if (current?.id !== id) return
  const { listener } = current
  clearInterval(clock)
  current = null
  listener?.reply(reply)
  next()
  if (mayPrepare) prepareNextStart()
}

/** Send the oldest waiting request, if the worker is free. */
function next() {
  if (!worker || !ready || current) return
  for (const [listener, request] of waiting) {
    waiting.delete(listener)
    current = { id: ++lastId, request, listener }
    worker.postMessage({ kind: 'ask', id: current.id, request })
    wind(ANSWERING, 'answer')
    return
  }
  if (!told) dispatchEvent(new Event(READY))
  told = true
}

/**
 * @param {number} time  milliseconds
 * @param {Reason} reason
 */
function wind(time, reason) {
  clearInterval(clock)
  let left = BEATS
  clock = setInterval(() => {
    // A hidden page may have been suspended with its worker: give both the full time again.
    left = document.hidden ? BEATS : left - 1
    if (left === 0) fail(reason, `no sign of life for ${time / 1000} s`)
  }, time / BEATS)
}

/**
 * @param {Reason} reason
 * @param {string} detail  for developers; the reader sees the page's own words
 */
function fail(reason, detail) {
  console.error(`calculators: ${reason}: ${detail}`)
  const asking = new Set(waiting.keys())
  if (current?.listener) asking.add(current.listener)
  fresh = true
  stop()
  waiting.clear()
  // A runtime that fails to load concerns every calculator, a lost answer only those that asked.
  const concerned = reason === 'answer' ? asking : new Set([...listeners, ...asking])
  for (const listener of concerned) listener.failure(reason)
}
