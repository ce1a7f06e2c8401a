/**
 * Stores what the next start can begin from: the snapshot of a Python that is ready to answer, and
 * the files that belong to it. Any of it may be missing, damaged or forbidden at any time; the
 * calculator then starts without it.
 *
 * It is one file in the origin's private file system: a worker reads its 20 MB there in a fifth
 * of the time that the Cache API takes. The header describes the parts and is written last. Each
 * part begins on a page boundary, so that it can be read as 32-bit words.
 */

import { hashOf } from './fetch.mjs'
import manifest from './manifest.mjs'
import { folder } from './opfs.mjs'

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {{wasm: Bytes, library: Bytes, snapshot: Bytes}} Stored */
/** @typedef {keyof Stored} Part */
/** @typedef {{[name: string]: {at: number, bytes: number, hash: string}}} Parts */
/** @typedef {{agent: string, parts: Parts}} Head */

const PAGE = 4096
/** The release identifies every file. The header describes what the browser made of them. */
const NAME = manifest.release
const REFUSED = 'refused'
const AGENT = navigator.userAgent

/** @param {FileSystemFileHandle} file @param {object} [options]  not all browsers take any */
async function access(file, options) {
  // The types lack synchronous access, which only workers have.
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
    // Another tab is reading it right now, and this browser allows only one reader.
    return new Uint8Array(await (await file.getFile()).arrayBuffer())
  }
}

/** @param {string} name @param {[number, Bytes][]} pieces  positions and bytes, in writing order */
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
    const stored = { wasm: part('wasm'), library: part('library'), snapshot: part('snapshot') }
    const sound = check(stored, parts)
    sound.catch(() => {}) // the start awaits it
    return { ...stored, sound }
  } catch (error) {
    const first = error instanceof DOMException && error.name === 'NotFoundError'
    if (!first) console.debug('calculators: nothing to start from:', error)
    return null
  }
}

/**
 * @param {Stored} stored
 * @param {Parts} parts
 */
async function check(stored, parts) {
  /** The manifest has the hashes of these two. @type {{[part: string]: string | undefined}} */
  const hashes = {
    wasm: manifest.python.files['pyodide.asm.wasm']?.integrity,
    library: manifest.library.integrity,
  }
  const each = Object.entries(stored).map(async ([name, bytes]) => {
    const [wanted, found] = [hashes[name] ?? parts[name]?.hash, await hashOf(bytes)]
    if (found !== wanted) throw new DamagedError(`${name}: ${found}, expected ${wanted}`)
  })
  await Promise.all(each)
}

export class DamagedError extends Error {}

/** Whether a snapshot should be made: it can be stored, and none of this release has failed. */
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

/** @param {Stored} files */
export async function store(files) {
  await clear()
  /** @type {Head} */
  const head = { agent: AGENT, parts: {} }
  /** @type {[number, Bytes][]} */
  const pieces = []
  let at = PAGE
  for (const [name, bytes] of Object.entries(files)) {
    head.parts[name] = { at, bytes: bytes.length, hash: await hashOf(bytes) }
    pieces.push([at, bytes])
    at += Math.ceil(bytes.length / PAGE) * PAGE
  }
  try {
    await write(NAME, [...pieces, [0, new TextEncoder().encode(JSON.stringify(head))]])
  } catch (error) {
    await clear() // the storage is full, and a part of it is no use
    throw error
  }
}

/** Delete everything, of this release and of others. */
async function clear() {
  const place = /** @type {any} */ (await folder(true))
  const names = []
  for await (const name of place.keys()) names.push(name)
  for (const name of names) await place.removeEntry(name)
}

/**
 * Delete what is stored. If it was undamaged and failed all the same, making another one would not
 * help, so remember that until the next release.
 * @param {unknown} reason
 */
export async function forget(reason) {
  try {
    await clear()
    if (reason instanceof DamagedError) return
    await write(REFUSED, [[0, new TextEncoder().encode(`${NAME} ${AGENT}`)]])
  } catch {
    // Storage that cannot be written to will not be read at the next start either.
  }
}
