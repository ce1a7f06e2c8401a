/**
 * Stores what this browser can start from next time: the snapshot of a Python that is ready to
 * answer, and the files that belong to it. Any of it may be missing, damaged or forbidden at any
 * time; the start then does without.
 *
 * It is one file in the origin's private file system: a worker reads its 20 MB there in a fifth
 * of the time that the Cache API takes. The header describes the parts and is written last; each
 * part begins on a page boundary, so that it can be read as words.
 */

import { hashOf } from './fetch.mjs'
import manifest from './manifest.mjs'
import { folder } from './opfs.mjs'

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {{wasm: Bytes, library: Bytes, snapshot: Bytes}} Kept */
/** @typedef {keyof Kept} Part */
/** @typedef {{[name: string]: {at: number, bytes: number, hash: string}}} Parts */
/** @typedef {{agent: string, parts: Parts}} Head */

const PAGE = 4096
/** The release stands for every file. What the browser made of them is said in the head. */
const NAME = manifest.release
const REFUSED = 'refused'
const AGENT = navigator.userAgent

/** @param {FileSystemFileHandle} file @param {object} [options]  not every browser knows any */
async function access(file, options) {
  // Types know no synchronous access: it is for workers.
  return /** @type {any} */ (file).createSyncAccessHandle(options)
}

/** @param {string} name @returns {Promise<Bytes>} */
async function read(name) {
  const file = await (await folder()).getFileHandle(name)
  try {
    const handle = await access(file, { mode: 'read-only' })
    try {
      const bytes = new Uint8Array(handle.getSize())
      handle.read(bytes, { at: 0 })
      return bytes
    } finally {
      handle.close()
    }
  } catch {
    // Another tab reads it at this very moment, and this browser lets only one do so.
    return new Uint8Array(await (await file.getFile()).arrayBuffer())
  }
}

/** @param {string} name @param {[number, Bytes][]} pieces  where each goes, in the order of writing */
async function write(name, pieces) {
  const file = await (await folder(true)).getFileHandle(name, { create: true })
  const handle = await access(file)
  try {
    handle.truncate(0)
    for (const [at, bytes] of pieces) {
      const written = handle.write(bytes, { at })
      if (written !== bytes.length) throw new Error(`${written} of ${bytes.length} bytes written`)
      handle.flush()
    }
  } finally {
    handle.close()
  }
}

/**
 * @returns the parts, or null; `sound` rejects if one of them is not what was stored
 */
export async function recall() {
  try {
    const all = await read(NAME)
    const words = new TextDecoder().decode(all.subarray(0, PAGE)).replace(/\0.*/s, '')
    /** @type {Head} */
    const { agent, parts } = JSON.parse(words)
    if (agent !== AGENT) return null
    const part = (/** @type {Part} */ name) => {
      const { at, bytes } = /** @type {Parts[string]} */ (parts[name])
      return all.subarray(at, at + bytes)
    }
    const kept = { wasm: part('wasm'), library: part('library'), snapshot: part('snapshot') }
    const sound = check(kept, parts)
    sound.catch(() => {}) // whoever starts from it waits for it
    return { ...kept, sound }
  } catch (error) {
    const first = error instanceof DOMException && error.name === 'NotFoundError'
    if (!first) console.debug('calculators: nothing to start from:', error)
    return null
  }
}

/**
 * @param {Kept} kept
 * @param {Parts} parts
 */
async function check(kept, parts) {
  /** The manifest has the hashes of these two. @type {{[part: string]: string | undefined}} */
  const hashes = {
    wasm: manifest.python.files['pyodide.asm.wasm']?.integrity,
    library: manifest.library.integrity,
  }
  const each = Object.entries(kept).map(async ([name, bytes]) => {
    const [wanted, found] = [hashes[name] ?? parts[name]?.hash, await hashOf(bytes)]
    if (found !== wanted) throw new DamagedError(`${name}: ${found}, expected ${wanted}`)
  })
  await Promise.all(each)
}

export class DamagedError extends Error {}

/** Whether it makes sense to make a snapshot: it can be stored, and was not refused before. */
export async function wanted() {
  try {
    await folder(true)
  } catch {
    return false
  }
  try {
    return new TextDecoder().decode(await read(REFUSED)) !== `${NAME} ${AGENT}`
  } catch {
    return true
  }
}

/** @param {Kept} kept */
export async function keep(kept) {
  await clear()
  /** @type {Head} */
  const head = { agent: AGENT, parts: {} }
  /** @type {[number, Bytes][]} */
  const pieces = []
  let at = PAGE
  for (const [name, bytes] of Object.entries(kept)) {
    head.parts[name] = { at, bytes: bytes.length, hash: await hashOf(bytes) }
    pieces.push([at, bytes])
    at += Math.ceil(bytes.length / PAGE) * PAGE
  }
  try {
    await write(NAME, [...pieces, [0, new TextEncoder().encode(JSON.stringify(head))]])
  } catch (error) {
    await clear() // the storage is full: no half of it is of any use
    throw error
  }
}

/** Whatever is there, of this release and of others. */
async function clear() {
  const place = /** @type {any} */ (await folder(true))
  const names = []
  for await (const name of place.keys()) names.push(name)
  for (const name of names) await place.removeEntry(name)
}

/**
 * Never use again what is kept. If it was whole and did not do all the same, making another one
 * would not help, so remember that until the next release.
 * @param {unknown} reason
 */
export async function forget(reason) {
  try {
    await clear()
    if (reason instanceof DamagedError) return
    await write(REFUSED, [[0, new TextEncoder().encode(`${NAME} ${AGENT}`)]])
  } catch {
    // A storage that cannot be changed cannot be asked for anything at the next start either.
  }
}
