/**
 * Keeps the site for use without a network. The build writes the release's list of files before it.
 *
 * - A release has one cache, and each worker one release: a page gets all its files from there. It
 *   is served only when whole, as the browser never lets a worker run whose install failed.
 * - Pages, styles and scripts are kept at the first visit. The program (runtime, library and data,
 *   megabytes) is kept once a calculator was opened: those who only read must not pay for it. Until
 *   then a calculator's page comes from the network first, since its program must, too.
 * - The next release is fetched into a cache of its own, only what has changed, and then
 *   waits until no page of the old one is open, or the reader asks for it. No `clients.claim`.
 * - Files are looked for in the browser's own cache first, so that nobody pays twice, and kept only
 *   with the right hash. A host that rewrites pages can therefore not be used without a network.
 * - Only `keep` writes. If anything fails here, the page gets its file from the network.
 *
 * A classic script, because not every browser in use runs service workers as modules.
 *
 * @typedef {{[path: string]: [hash: string, size: number]}} Files
 * @typedef {{cache: Cache, request: Request}} Place
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))
const SCOPE = new URL('./', worker.location.href)
/** One origin may host several sites, each with caches of its own. */
const OURS = `second-offer offline of ${SCOPE.pathname}: `
const CACHE = OURS + RELEASE
/** @type {Files} */
const FILES = { ...PAGES, ...PROGRAM }
const HASH = 'second-offer-sum'
const AT_ONCE = 6
/** Milliseconds; if we have the page, a network that takes longer counts as none. */
const PATIENCE = 5_000

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()))
worker.addEventListener('message', (event) => event.waitUntil(obey(event)))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const inside = url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname)
  if (request.method !== 'GET' || !inside) return
  const path = pathOf(url)
  if (request.mode === 'navigate') event.respondWith(showPage(event, path, url))
  else if (Object.hasOwn(FILES, path)) event.respondWith(serveFile(event, path))
})

/** @param {URL} url @returns the file's name in the list, if it is in it */
function pathOf(url) {
  return url.pathname.slice(SCOPE.pathname.length).replace(/(^|\/)index\.html$/, '$1')
}

/** The hash and size of a file of this release. @param {string} path  as in the list */
function factsOf(path) {
  const facts = FILES[path]
  if (!facts) throw new Error(`${path}: no file of this release`)
  return facts
}

/** @param {string} path */
function addressOf(path) {
  return new URL(path, SCOPE).href
}

/** The kept copy of a file of this release, unless storage is forbidden. @param {string} path */
async function find(path) {
  try {
    return await caches.match(addressOf(path), { cacheName: CACHE })
  } catch {
    return undefined
  }
}

/**
 * Answer a navigation: a page that the reader opens.
 * @param {FetchEvent} event
 * @param {string} path
 * @param {URL} url
 */
async function showPage(event, path, url) {
  if (Object.hasOwn(FILES, `${path}/`)) return Response.redirect(`${addressOf(path)}/${url.search}`)
  const kept = Object.hasOwn(FILES, path) ? await find(path) : undefined
  if (kept && !(await needsNetwork(path))) return kept
  try {
    const response = await askServer(event.request, kept)
    if (kept && response.status >= 500) return kept
    if (!(await isOurs(response.clone(), path))) await welcome(event.resultingClientId)
    return response
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

/**
 * Answer the request of an open page for a file; the theme's instant navigation fetches pages too.
 * @param {FetchEvent} event
 * @param {string} path
 */
async function serveFile(event, path) {
  const { request } = event
  if (await isGuest(event.clientId)) return fetch(request)
  if (request.cache === 'reload') return fetch(request) // what it got was damaged, maybe by us
  const kept = await find(path)
  const page = path === '' || path.endsWith('/')
  if (kept && !(await needsNetwork(path))) return kept
  if (!page) return fetch(request) // its address names its content
  try {
    const response = await askServer(request, kept)
    // A page of another release must not be mixed with this one; on an error the theme reloads it.
    return (await isOurs(response.clone(), path)) ? response : Response.error()
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

/**
 * Ask the server itself: an older page, from the browser's own cache, may need a program that is
 * gone.
 * @param {Request} request
 * @param {Response | undefined} kept
 */
function askServer(request, kept) {
  if (!kept) return fetch(request)
  return fetch(request, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) })
}

/** @param {string} path */
async function needsNetwork(path) {
  return CALCULATORS.includes(path) && (await missing(PROGRAM)).length > 0
}

/**
 * @param {Response} response
 * @param {string} path
 */
async function isOurs(response, path) {
  if (!response.ok || !Object.hasOwn(FILES, path)) return false
  return (await hashOf(await response.arrayBuffer())) === factsOf(path)[0]
}

/**
 * Pages of another release, which came from the network: so must everything that they ask for. The
 * list is also saved, because the browser may stop and start a worker at any time.
 * @type {Set<string>}
 */
const guests = new Set()

/** @param {string} client */
async function welcome(client) {
  guests.add(client)
  try {
    if (await caches.has(CACHE)) {
      await (await ourCache()).put(guestBook(client), new Response())
    }
  } catch {
    // The storage is full: this worker's memory has to do.
  }
}

/** @param {string} client */
async function isGuest(client) {
  return guests.has(client) || Boolean(client && (await find(guestBook(client))))
}

/** @param {string} client */
function guestBook(client) {
  return addressOf(`guests/${client}`)
}

async function install() {
  const names = await olderCaches()
  await keep(PAGES)
  // With the data saver on, the program of a new release is kept only when asked for.
  if (!names.length || navigator.connection?.saveData) return
  // Readers who could calculate without a network still can after this release.
  const older = await hashesOf(names)
  const hashes = Object.values(PROGRAM).map(([hash]) => hash)
  if (hashes.some((hash) => older.has(hash))) await keep(PROGRAM)
}

async function dropOthers() {
  for (const name of await olderCaches()) await caches.delete(name)
}

async function olderCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE)
}

/**
 * Where each file that an older release has kept is found, by its hash.
 * @param {string[]} names  of its caches
 */
async function hashesOf(names) {
  /** @type {Map<string, Place>} */
  const found = new Map()
  for (const name of names) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const response = await cache.match(request)
      const hash = response?.headers.get(HASH)
      if (hash) found.set(hash, { cache, request })
    }
  }
  return found
}

/** Whether the page has asked to erase everything, and not to keep anything since. */
let erased = false

/** Opening a cache creates it, which must not happen after the reader has erased everything. */
async function ourCache() {
  const cache = await caches.open(CACHE)
  if (!erased) return cache
  await caches.delete(CACHE)
  throw new Error('all is erased')
}

/** @param {Files} files */
async function missing(files) {
  const cache = (await caches.has(CACHE)) && (await ourCache())
  const kept = new Set(cache ? (await cache.keys()).map(({ url }) => url) : [])
  return Object.keys(files).filter((path) => !kept.has(addressOf(path)))
}

/** The update in progress: two open pages may ask for the same one. @type {Promise<void>} */
let working = Promise.resolve()

/** @param {Files} files */
function keep(files) {
  const done = working.then(() => fetchAll(files))
  working = done.catch(() => {})
  return done
}

/** @param {Files} files */
async function fetchAll(files) {
  const wanted = await missing(files)
  if (!wanted.length) return
  await findRoom(wanted)
  const [cache, older] = [await ourCache(), await hashesOf(await olderCaches())]
  let stopped = false
  const next = () => (stopped || erased ? undefined : wanted.shift())
  const work = async () => {
    for (let path = next(); path !== undefined; path = next())
      await cache.put(addressOf(path), await fetchChecked(path, older.get(factsOf(path)[0])))
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, () => work()))
    if (erased) throw new Error('all is erased')
  } catch (error) {
    stopped = true
    // Full storage must not end up with half of it; after a network error, the rest is used later.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') await forget(files)
    throw error
  }
}

/** @param {Files} files */
async function forget(files) {
  const cache = await ourCache()
  for (const path of Object.keys(files)) await cache.delete(addressOf(path))
  if (files === PAGES) await caches.delete(CACHE)
}

/**
 * Do not begin if it might fill the storage: the reader's numbers need some of it.
 * @param {string[]} paths
 */
async function findRoom(paths) {
  const needed = paths.reduce((bytes, path) => bytes + factsOf(path)[1], 0)
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  if (quota - usage < needed) throw new Error(`no room for ${needed} bytes`)
}

/**
 * @param {string} path
 * @param {Place | undefined} older
 * @returns a response whose content has the right hash, from the cheapest place that has it
 */
async function fetchChecked(path, older) {
  const [hash] = factsOf(path)
  const tries = [
    () => older?.cache.match(older.request),
    () => fetch(addressOf(path)),
    () => fetch(addressOf(path), { cache: 'reload' }),
  ]
  for (const attempt of tries) {
    const response = await attempt()
    if (!response?.ok) continue
    const bytes = await response.arrayBuffer()
    if ((await hashOf(bytes)) !== hash) continue
    const type = response.headers.get('Content-Type') ?? 'application/octet-stream'
    return new Response(bytes, { headers: { 'Content-Type': type, [HASH]: hash } })
  }
  throw new Error(`${path}: not what this release has there`)
}

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Answer a page's message on the port that came with it.
 * @param {ExtendableMessageEvent} event
 */
async function obey({ data, ports: [port] }) {
  try {
    if (data === 'erase') {
      erased = true
      await caches.delete(CACHE)
    } else if (data.startsWith('keep ')) erased = false
    if (data === 'keep pages') await keep(PAGES)
    if (data === 'keep all') await keep(FILES)
    if (data === 'take over') return port?.postMessage(await takeOver())
    port?.postMessage({ bytes: await bytesKept(), whole: !(await missing(PROGRAM)).length })
  } catch (error) {
    port?.postMessage({ error: String(error) })
  }
}

async function bytesKept() {
  const not = new Set(await missing(FILES))
  const kept = Object.entries(FILES).filter(([path]) => !not.has(path))
  return kept.reduce((bytes, [, [, size]]) => bytes + size, 0)
}

/** Another open tab would mix the files of two releases, so it has to be closed first. */
async function takeOver() {
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' })
  const alone = open.filter(({ url }) => url.startsWith(SCOPE.href)).length < 2
  if (alone) await worker.skipWaiting()
  return { alone }
}
