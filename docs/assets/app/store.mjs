/**
 * What this browser keeps for the next start: the image of a Python that is ready to answer, and
 * the files that belong to it. Any of it may be missing, damaged or forbidden at any time; then
 * the start goes without.
 */

import { sumOf } from './files.mjs'
import manifest from './manifest.mjs'

/** @typedef {{[name in Part]: Uint8Array<ArrayBuffer>}} Kept */
/** @typedef {typeof PARTS[number]} Part */

/** The image comes last: where it is, the others are. */
const PARTS = /** @type {const} */ (['wasm', 'library', 'image'])
const REFUSED = 'refused'
/** One origin may hold several sites, and this one under another path: each has its own. */
const OURS = `python of ${new URL('..', import.meta.url).pathname}: `
/** The release stands for every file; the browser's version, for what it makes of them. */
const NAME = `${OURS}${manifest.release}, ${navigator.userAgent}`
const SUM = 'integrity'

/** @param {string} part  a name inside the cache; nothing is ever fetched from there */
function address(part) {
  return new URL(`./kept/${part}`, import.meta.url).href
}

/** Absent where the page is not a secure context. */
function storage() {
  return 'caches' in self && self.crypto.subtle ? self.caches : null
}

/** @param {string} part */
async function find(part) {
  return storage()?.match(address(part), { cacheName: NAME })
}

/**
 * @returns the parts, or null; `sound` rejects if one of them is not what was stored
 */
export async function recall() {
  try {
    const found = await Promise.all(PARTS.map(find))
    if (!found.every((response) => response !== undefined)) return null
    const reading = found.map((response) => response.arrayBuffer().then((it) => new Uint8Array(it)))
    const [wasm, library, image] = /** @type {[Bytes, Bytes, Bytes]} */ (reading)
    const checks = found.map(async (response, at) => check(response, await reading[at], PARTS[at]))
    const sound = Promise.all(checks)
    sound.catch(() => {}) // whoever starts from it waits for it
    return { wasm, library, image, sound }
  } catch (error) {
    console.debug('calculators: nothing kept:', error)
    return null
  }
}
/** @typedef {Promise<Uint8Array<ArrayBuffer>>} Bytes */

/** These two have sums of their own. @type {{[part: string]: string | undefined}} */
const SUMS = {
  wasm: manifest.python.files['pyodide.asm.wasm']?.integrity,
  library: manifest.library.integrity,
}

/**
 * @param {Response} response
 * @param {Uint8Array<ArrayBuffer> | undefined} bytes
 * @param {string | undefined} part
 */
async function check(response, bytes, part) {
  const wanted = SUMS[String(part)] ?? response.headers.get(SUM)
  const found = bytes && (await sumOf(bytes))
  if (found !== wanted) throw new DamagedError(`${part}: ${found}, expected ${wanted}`)
}

export class DamagedError extends Error {}

/** Whether it makes sense to make an image: it can be stored, and was not refused before. */
export async function wanted() {
  try {
    return storage() !== null && !(await find(REFUSED))
  } catch {
    return false
  }
}

/** @param {Kept} parts */
export async function keep(parts) {
  const caches = storage()
  if (!caches) return
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name)
  try {
    const cache = await caches.open(NAME)
    for (const part of PARTS) {
      const headers = { [SUM]: await sumOf(parts[part]) }
      await cache.put(address(part), new Response(parts[part], { headers }))
    }
  } catch (error) {
    await caches.delete(NAME) // the storage is full: no half of it is of any use
    throw error
  }
}

/**
 * Never use again what is kept. If it was whole and did not do all the same, making another one
 * would not help, so remember that until the next release.
 * @param {unknown} reason
 */
export async function forget(reason) {
  try {
    await storage()?.delete(NAME)
    if (reason instanceof DamagedError) return
    const cache = await storage()?.open(NAME)
    await cache?.put(address(REFUSED), new Response(String(reason)))
  } catch {
    // A storage that cannot be changed cannot be asked for anything at the next start either.
  }
}
