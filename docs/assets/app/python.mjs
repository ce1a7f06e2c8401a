/**
 * Starts Python: from our compiled library or, should that ever not do, from all that the
 * runtime has. Everything to load stands in the manifest, and every address is relative to it,
 * so the site works under any sub-path.
 */

import { bring, bringPacked, compile, expect, importCounted } from './files.mjs'
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

/** Begin to load the program itself: everything at once, and compiling from the first byte. */
export function loadProgram() {
  const glue = ['pyodide.mjs', 'pyodide.asm.js'].map((name) => new URL(name, BASE))
  for (const url of [WASM, ...glue]) expect(entry(url).bytes)
  const wasm = compile(WASM, entry(WASM))
  const scripts = Promise.all(glue.map((url) => importCounted(url, entry(url))))
  const whole = Promise.all([wasm, scripts])
  whole.catch(() => {}) // whoever needs it hears of it
  return { wasm, scripts, whole }
}

/** Begin to load the library that has all it takes, compiled. */
export function loadLibrary() {
  expect(library.bytes)
  return bringPacked(new URL(library.name, import.meta.url), library)
}

/**
 * @param {ReturnType<typeof loadProgram>} program
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
 * The way that always goes: the runtime's own library, and the calculators in their wheel.
 * @param {ReturnType<typeof loadProgram>} program
 */
export async function startWhole(program) {
  await program.whole // without it the rest need not be fetched
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
