/**
 * Starts Python: from our compiled library or, should that ever not do, from all that the
 * runtime has. Everything to load stands in the manifest, and every address is relative to it,
 * so the site works under any sub-path.
 */

import { bring, bringPacked, compile, expect, importCounted, sumOf } from './files.mjs'
import { unpack } from './image.mjs'
import manifest from './manifest.mjs'

/** @typedef {import('./protocol.mjs').FileEntry} FileEntry */
/** @typedef {{(request: string): string}} Answer */

const { pyodide, library, wheel } = manifest
const BASE = new URL(pyodide.base, import.meta.url)
const WASM = new URL('pyodide.asm.wasm', BASE)
const STANDARD_LIBRARY = new URL('python_stdlib.zip', BASE)

/** @param {URL} url  of a file of the runtime */
function entry(url) {
  return /** @type {FileEntry} */ (pyodide.files[url.href.slice(BASE.href.length)])
}

/** @typedef {{wasm: Promise<WebAssembly.Module>, scripts: Promise<any[]>}} Program */

const GLUE = ['pyodide.mjs', 'pyodide.asm.js'].map((name) => new URL(name, BASE))

/** Begin to load the scripts that every way to start needs. */
export function loadScripts() {
  const scripts = Promise.all(GLUE.map((url) => importCounted(url, entry(url))))
  scripts.catch(() => {}) // whoever needs them hears of it
  return scripts
}

/**
 * Begin to load the rest of the program, compiling from the first byte.
 * @param {Promise<any[]>} scripts
 * @returns {Program}
 */
export function loadProgram(scripts) {
  for (const url of [WASM, ...GLUE]) expect(entry(url).bytes)
  const wasm = compile(WASM, entry(WASM))
  wasm.catch(() => {})
  return { wasm, scripts }
}

/** Begin to load what it takes to start, and keep the bytes. */
export function loadForKeeping() {
  const wasm = bring(WASM, entry(WASM))
  const compiled = wasm.then((bytes) => WebAssembly.compile(bytes))
  compiled.catch(() => {})
  return { program: { wasm: compiled, scripts: loadScripts() }, wasm, library: loadLibrary() }
}

/** Begin to load the library that has all it takes, compiled. */
export function loadLibrary() {
  expect(library.bytes)
  return bringPacked(new URL(library.name, import.meta.url), library)
}

/**
 * @param {Program} program
 * @param {Promise<Uint8Array<ArrayBuffer>>} files  the library, a zip
 * @param {object} [options]  more, for Pyodide
 */
export async function startPython(program, files, options) {
  files.catch(() => {}) // heard of below
  const [{ loadPyodide }] = await program.scripts
  const log = (/** @type {string} */ line) => console.debug(line)
  const lock = pyodide.lock_info && { info: pyodide.lock_info, packages: {} }
  return interposed(program.wasm, files, () =>
    loadPyodide({
      indexURL: BASE.href,
      packageBaseUrl: BASE.href, // never a public host, whatever is asked for
      ...(lock && { lockFileContents: lock }), // no packages: saves a request and its parsing
      stdout: log,
      stderr: log,
      ...options,
    }),
  )
}

/** @param {any} python @returns {Answer} */
export function answerOf(python) {
  return python.pyimport('calculators._bridge').answer
}

/**
 * Start where an earlier Python of this browser stood; this one must prove itself.
 * @param {NonNullable<Awaited<ReturnType<typeof import('./store.mjs').recall>>>} kept
 * @param {Promise<any[]>} scripts
 */
export async function startFrom({ wasm, library, image, sound }, scripts) {
  const compiled = wasm.then((bytes) => WebAssembly.compile(bytes))
  compiled.catch(() => {})
  const program = { wasm: compiled, scripts }
  // Only when all of it is what was stored: damaged memory may do anything, even run for ever.
  const memory = sound.then(() => image).then(unpack)
  const python = await startPython(program, library, { _loadSnapshot: memory })
  const answer = answerOf(python)
  const [known] = manifest.known
  if (known) await checkAnswer(answer, known)
  return answer
}

/**
 * @param {Answer} answer
 * @param {{request: string, reply: string}} known
 */
export async function checkAnswer(answer, { request, reply }) {
  const found = await sumOf(new TextEncoder().encode(answer(request)))
  if (found !== reply) throw new Error(`a known question was answered wrongly: ${request}`)
}

/**
 * The way that always goes: the runtime's own library, and the calculators in their wheel.
 * @param {Program} program
 */
export async function startWhole(program) {
  await Promise.all([program.wasm, program.scripts]) // without it the rest need not be fetched
  expect(entry(STANDARD_LIBRARY).bytes + wheel.bytes)
  const files = bring(STANDARD_LIBRARY, entry(STANDARD_LIBRARY))
  const calculators = bring(new URL(wheel.name, import.meta.url), wheel)
  calculators.catch(() => {}) // awaited below, when Python has started
  const python = await startPython(program, files)
  python.unpackArchive(await calculators, 'wheel')
  return answerOf(python)
}

/**
 * Pyodide fetches and compiles by itself, one after the other, and only warns when that fails,
 * and then hangs. While `start` runs it gets what we have, and its errors are heard.
 * @param {Promise<WebAssembly.Module>} wasm
 * @param {Promise<Uint8Array<ArrayBuffer>>} files
 * @param {() => Promise<any>} start
 */
async function interposed(wasm, files, start) {
  const { fetch } = self
  const { instantiateStreaming } = WebAssembly
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    files.catch(reject)
    wasm.catch(reject)
    WebAssembly.instantiateStreaming = async (_source, imports) => {
      try {
        const module = await wasm
        return { module, instance: await WebAssembly.instantiate(module, imports) }
      } catch (error) {
        reject(error)
        throw error
      }
    }
  })
  self.fetch = async (input, options) => {
    const { href } = new URL(input instanceof Request ? input.url : input, self.location.href)
    if (href === WASM.href) return new Response()
    if (href === STANDARD_LIBRARY.href) return new Response(await files)
    return fetch(input, options)
  }
  try {
    return await Promise.race([start(), failed])
  } finally {
    self.fetch = fetch
    WebAssembly.instantiateStreaming = instantiateStreaming
  }
}
