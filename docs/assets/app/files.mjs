/**
 * Brings the files of the runtime into the worker: counted for the progress bar, checked against
 * their hashes, and with the errors told that Pyodide would keep to itself.
 */

const networkFetch = self.fetch.bind(self)
/**
 * Files under way, by address; Pyodide's own requests get these.
 * @type {Map<string, Promise<Response>>}
 */
const underWay = new Map()
/** @type {(reason: unknown) => void} */
let breakOff
/**
 * Rejects as soon as a file turns out to be broken or missing: Pyodide only warns about some of
 * these, and then hangs.
 * @type {Promise<never>}
 */
export const failed = new Promise((_, reject) => (breakOff = reject))
failed.catch(() => {}) // whoever races against it sees the reason

const progress = {
  loaded: 0,
  total: 0,
  told: 0,
  /** @type {(loaded: number, total: number) => void} */
  tell: () => {},
}

/**
 * @param {number} total  bytes to come
 * @param {(loaded: number, total: number) => void} tell
 */
export function expect(total, tell) {
  Object.assign(progress, { total, tell })
}

/** @param {number} bytes  that have arrived since the last call */
function count(bytes) {
  progress.loaded = Math.min(progress.loaded + bytes, progress.total)
  const now = performance.now()
  if (now - progress.told < 50) return // the page draws no faster
  progress.told = now
  progress.tell(progress.loaded, progress.total)
}

/**
 * Counts a copy of the body. Wrapping the body in a new response would be simpler, but then
 * Chromium does not find the machine code it cached for the file: a warm start took half as long
 * again.
 * @param {Response} copy
 */
async function countBody(copy) {
  const reader = copy.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part?.value) return
    count(part.value.length)
  }
}

/**
 * Fetches one file, counts its bytes, and checks it if `integrity` is given. A second try goes
 * past the browser's cache: what is broken there would stay broken however often we ask.
 * @param {URL} url
 * @param {string} [integrity]
 */
function bring(url, integrity) {
  return bringOnce(url, integrity, 'default').catch(() => bringOnce(url, integrity, 'reload'))
}

/**
 * @param {URL} url
 * @param {string | undefined} integrity
 * @param {RequestCache} cache
 */
async function bringOnce(url, integrity, cache) {
  // fetch's own check holds the whole body back, which on a slow line looks like a standstill;
  // so hash here, except where the page is not a secure context and has no `subtle`.
  const ownCheck = integrity && self.crypto.subtle
  const response = await networkFetch(url, { cache, ...(!ownCheck && { integrity }) })
  if (!response.ok) throw new Error(`${url}: status ${response.status}`)
  countBody(response.clone()).catch(() => {}) // the original fails in the same way
  if (!integrity) return asWasm(response)
  const bytes = await response.arrayBuffer()
  if (ownCheck) {
    const digest = new Uint8Array(await self.crypto.subtle.digest('SHA-256', bytes))
    const found = `sha256-${btoa(String.fromCharCode(...digest))}`
    if (found !== integrity) throw new Error(`${url}: ${found}, expected ${integrity}`)
  }
  return new Response(bytes)
}

/**
 * Some hosts do not know the type of a wasm file, and streaming refuses any other.
 * @param {Response} response
 */
function asWasm(response) {
  const type = 'application/wasm'
  if (response.headers.get('content-type')?.split(';')[0] === type) return response
  return new Response(response.body, { headers: { 'content-type': type } })
}

/**
 * @param {URL} url
 * @param {string} [integrity]
 */
export function begin(url, integrity) {
  const response = bring(url, integrity)
  response.catch(breakOff)
  underWay.set(url.href, response)
  return response
}

/**
 * Hand Pyodide the files that are under way, and hear of the errors that it swallows.
 * @param {URL} wasm
 */
export function interpose(wasm) {
  self.fetch = (input, options) => {
    const { href } = new URL(input instanceof Request ? input.url : input, self.location.href)
    const response = underWay.get(href)
    underWay.delete(href) // a body can be read only once
    return response ?? networkFetch(input, options)
  }
  const stream = WebAssembly.instantiateStreaming.bind(WebAssembly)
  WebAssembly.instantiateStreaming = (source, imports) => {
    const again = () => stream(bringOnce(wasm, undefined, 'reload'), imports)
    const result = stream(source, imports).catch(again)
    result.catch(breakOff)
    return result
  }
}

/**
 * @param {URL} url
 * @param {number} bytes  its size
 */
export async function importCounted(url, bytes) {
  const module = await import(url.href)
  count(bytes)
  return module
}
