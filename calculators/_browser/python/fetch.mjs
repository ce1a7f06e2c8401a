/**
 * Fetches the runtime's files into the worker, counts the bytes for the progress bar, and checks
 * each file against its hash.
 */

/** The browser's own fetch; python/start.mjs replaces it for a while, for Pyodide. */
const networkFetch = self.fetch.bind(self)

/** Between two reports: the page draws no faster. Milliseconds. */
const PAUSE = 50

const progress = {
  loaded: 0,
  total: 0,
  reported: 0,
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  later: undefined,
  /** @type {(loaded: number, total: number) => void} */
  report: () => {},
}

/**
 * @param {number} bytes  still to come; all are counted unpacked
 * @param {(loaded: number, total: number) => void} [report]
 */
export function expect(bytes, report) {
  progress.total += bytes
  if (report) progress.report = report
}

/** @param {number} bytes  arrived since the last call */
function count(bytes) {
  progress.loaded = Math.min(progress.loaded + bytes, progress.total)
  const since = performance.now() - progress.reported
  if (since >= PAUSE) tell()
  // What comes last is told too: the next file may keep the reader waiting.
  else progress.later ??= setTimeout(tell, PAUSE - since)
}

function tell() {
  clearTimeout(progress.later)
  progress.later = undefined
  progress.reported = performance.now()
  progress.report(progress.loaded, progress.total)
}

/**
 * The hash as the manifest writes it.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export async function hashOf(bytes) {
  const digest = new Uint8Array(await self.crypto.subtle.digest('SHA-256', bytes))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} integrity
 * @param {URL} url
 */
async function check(bytes, integrity, url) {
  const found = await hashOf(bytes)
  if (found !== integrity) throw new Error(`${url}: ${found}, expected ${integrity}`)
}

/**
 * Reads a body to its end, and counts the bytes.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} body
 * @param {number} size  as expected; the hash check notices if it is not
 */
async function read(body, size) {
  let bytes = new Uint8Array(size)
  let filled = 0
  const reader = body.getReader()
  for (;;) {
    const { value } = await reader.read()
    if (!value) return bytes.subarray(0, filled)
    if (filled + value.length > bytes.length) {
      const more = new Uint8Array(2 * (filled + value.length))
      more.set(bytes.subarray(0, filled))
      bytes = more
    }
    bytes.set(value, filled)
    filled += value.length
    count(value.length)
  }
}

/**
 * Try twice, the second time without the browser's cache: a file that is damaged there would stay
 * damaged.
 * @template T
 * @param {(cache: RequestCache) => Promise<T>} attempt
 */
function twice(attempt) {
  return attempt('default').catch(() => attempt('reload'))
}

/**
 * @param {URL} url
 * @param {RequestInit} options
 */
async function ask(url, options) {
  const response = await networkFetch(url, options)
  if (!response.ok || !response.body) throw new Error(`${url}: status ${response.status}`)
  return response
}

/**
 * Fetch's own check holds back the whole body, which looks stalled on a slow connection, so we
 * compute the hash ourselves, except where the page is not a secure context and has no `subtle`.
 * @param {string} integrity
 */
function checkedByFetch(integrity) {
  return self.crypto.subtle ? {} : { integrity }
}

/**
 * @param {URL} url
 * @param {import('./protocol.mjs').FileEntry} entry
 */
export function fetchFile(url, { bytes: size, integrity }) {
  return twice(async (cache) => {
    const response = await ask(url, { cache, ...checkedByFetch(integrity) })
    const bytes = await read(/** @type {ReadableStream} */ (response.body), size)
    if (self.crypto.subtle) await check(bytes, integrity, url)
    return bytes
  })
}

/**
 * Fetch a file that we packed with gzip; size and hash are those of its content.
 * @param {URL} url
 * @param {import('./protocol.mjs').FileEntry} entry
 */
export function fetchPacked(url, { bytes: size, integrity }) {
  return twice(async (cache) => {
    // Without `subtle`, gzip's own checksum has to be enough.
    const { body } = await ask(url, { cache })
    const unpack = new DecompressionStream('gzip')
    const bytes = await read(/** @type {ReadableStream} */ (body).pipeThrough(unpack), size)
    if (self.crypto.subtle) await check(bytes, integrity, url)
    return bytes
  })
}

/**
 * Compiles while the bytes arrive. Counts and hashes a copy of the body: wrapping the body in a
 * new response would be simpler, but then Chromium does not find the machine code that it has
 * cached for the file, and a warm start took half as long again.
 * @param {URL} url
 * @param {import('./protocol.mjs').FileEntry} entry
 */
export function compile(url, { bytes: size, integrity }) {
  return twice(async (cache) => {
    const response = await ask(url, { cache, ...checkedByFetch(integrity) })
    const copy = /** @type {ReadableStream} */ (response.clone().body)
    const [module] = await Promise.all([
      WebAssembly.compileStreaming(asWasm(response)),
      read(copy, size).then((bytes) => self.crypto.subtle && check(bytes, integrity, url)),
    ])
    return module
  })
}

/**
 * Some hosts send wasm files with another type, which streaming compilation refuses.
 * @param {Response} response
 */
function asWasm(response) {
  const type = 'application/wasm'
  if (response.headers.get('content-type')?.split(';')[0] === type) return response
  return new Response(response.body, { headers: { 'content-type': type } })
}

/**
 * @param {URL} url
 * @param {import('./protocol.mjs').FileEntry} entry
 */
export async function importCounted(url, { bytes }) {
  const module = await import(url.href)
  count(bytes)
  return module
}
