/**
 * The page's side of offline use: asks the service worker to keep, report or erase what this device
 * has. `sw.js` at the site's root does the work (offline/service_worker.js).
 *
 * Storage and workers may be forbidden, full or missing: the site then works from the network, and
 * mentions it in the console only.
 */

import { root } from '../dom/root.mjs'
import { savesData } from '../dom/visibility.mjs'
import { load, OFFLINE, save } from '../storage/local.mjs'

/** @typedef {'kept' | 'pages' | 'working' | 'off' | 'sparing' | 'impossible'} State */

/** Milliseconds; the worker may have to start before it can answer. */
const PATIENCE = 5_000
/** Each tab asks only once whether there is a newer release. */
let updated = false
const caching = root && `second-offer offline of ${root.pathname}: `

/** @returns {'on' | 'off' | null} null: the reader has not decided */
export function choice() {
  const chosen = load(OFFLINE)
  return chosen === 'on' || chosen === 'off' ? chosen : null
}

/** @param {'on' | 'off'} chosen */
export async function choose(chosen) {
  if (save(OFFLINE, chosen) !== 'saved') console.debug('offline: the choice is not kept')
  if (chosen === 'off') await erase()
  else await visit(true)
}

/**
 * Keep the pages, and the program if it is used. With the browser's data saver on, the reader has
 * to ask for it.
 * @param {boolean} [program]
 */
export async function visit(program = false) {
  try {
    if (choice() === 'off') return await erase()
    if (!possible() || !root || (savesData() && choice() !== 'on')) return
    const address = new URL('sw.js', root)
    const registration = await navigator.serviceWorker.register(address, { scope: root.pathname })
    if (registration.active && !updated) registration.update().catch(() => eraseIfGone(address))
    updated = true
    const worker = registration.active ?? (await activated(registration))
    await ask(worker, program && !savesData() ? 'keep all' : 'keep pages', 0)
  } catch (error) {
    console.debug('offline: nothing kept:', error)
  }
}

/** @returns {Promise<{state: State, bytes: number}>} */
export async function state() {
  const told = (/** @type {State} */ state, bytes = 0) => ({ state, bytes })
  if (choice() === 'off') return told('off')
  if (!possible()) return told('impossible')
  try {
    const registration = await ours()
    if (registration?.active) {
      const { bytes, whole } = await ask(registration.active, 'state')
      return told(whole ? 'kept' : 'pages', bytes)
    }
    if (registration?.installing) return told('working')
  } catch (error) {
    console.debug('offline:', error)
    return told('impossible')
  }
  return told(savesData() && choice() !== 'on' ? 'sparing' : 'working')
}

/** Whether the next release is here, complete, and waiting. */
export async function isNewerReady() {
  try {
    return Boolean((await ours())?.waiting)
  } catch {
    return false
  }
}

/** Change to the next release by a reload. @returns false if another tab prevents it */
export async function takeNewer() {
  const waiting = (await ours())?.waiting
  if (!waiting) return true
  const reload = () => location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  const { alone } = await ask(waiting, 'take over')
  if (!alone) navigator.serviceWorker.removeEventListener('controllerchange', reload)
  // A page without a controlling worker gets no event when that changes.
  else if (!navigator.serviceWorker.controller) reload()
  return alone
}

function possible() {
  return Boolean(root) && 'serviceWorker' in navigator && 'caches' in self
}

async function ours() {
  if (!possible() || !root) return undefined
  const found = await navigator.serviceWorker.getRegistration(root)
  // A site above this one may have a worker of its own.
  return found?.scope === root.href ? found : undefined
}

/** Erase all copies; the next page makes new ones, unless that is switched off. */
export async function erase() {
  if (!possible() || !caching) return
  try {
    const registration = await ours()
    const worker = registration?.active ?? registration?.installing
    // Otherwise a fetch in progress would create the cache again.
    if (worker) await ask(worker, 'erase').catch((error) => console.debug('offline:', error))
    await registration?.unregister()
    for (const name of await caches.keys()) if (name.startsWith(caching)) await caches.delete(name)
  } catch (error) {
    console.debug('offline: nothing to erase:', error)
  }
}

/** If the site no longer publishes the worker, erase the copies, whatever the browser does itself.
 *  @param {URL} address */
async function eraseIfGone(address) {
  try {
    const { status } = await fetch(address, { cache: 'no-store' })
    if (status === 404 || status === 410) await erase()
  } catch {
    // No network: this is what the copies are for.
  }
}

/** @param {ServiceWorkerRegistration} registration @returns {Promise<ServiceWorker>} */
function activated(registration) {
  return new Promise((resolve, reject) => {
    const worker = registration.installing ?? registration.waiting
    const look = () => {
      if (worker?.state === 'activated') resolve(worker)
      if (!worker || worker.state === 'redundant') reject(new Error('the install failed'))
    }
    worker?.addEventListener('statechange', look)
    look()
  })
}

/**
 * @param {ServiceWorker} worker
 * @param {string} question
 * @param {number} [patience]  milliseconds; 0: as long as it takes
 * @returns {Promise<any>}
 */
function ask(worker, question, patience = PATIENCE) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) =>
      data.error ? reject(new Error(String(data.error))) : resolve(data)
    if (patience) setTimeout(() => reject(new Error('no answer')), patience)
    worker.postMessage(question, [port2])
  })
}
