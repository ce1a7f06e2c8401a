/**
 * Starts Python: our cut-down runtime with our compiled library or, if that ever fails, Pyodide as
 * published with its whole standard library. The manifest names every file, and every address is
 * relative to it, so the site works under any sub-path.
 */

import { compile, expect, fetchFile, fetchPacked, hashOf, importCounted } from './fetch.mjs'
import manifest from './manifest.mjs'
import { unpack } from './snapshot_pack.mjs'

/** @typedef {import('./protocol.mjs').FileEntry} FileEntry */
/** @typedef {import('./protocol.mjs').Pack} Pack */
/** @typedef {{(request: string): string}} Answer */
/**
 * @typedef {object} Bridge  the functions of a running Python
 * @property {Answer} answer
 * @property {(name: string, text: string) => void} remember  a data file, for later requests
 * @property {(slug: string, modules: Uint8Array<ArrayBuffer>) => void} add  a calculator's modules
 * @property {(slug: string) => boolean} lacks  whether its modules are still to be added
 */

const { library, wheel, lock_info: info } = manifest
export const CALCULATORS = Object.keys(manifest.calculators)
const LOADER = 'pyodide.mjs'
const GLUE = 'pyodide.asm.js'
const WASM = 'pyodide.asm.wasm'
const STANDARD_LIBRARY = 'python_stdlib.zip'

/** @typedef {{base: URL, files: {[name: string]: FileEntry}}} Runtime */

/** @param {{base: string, files: {[name: string]: FileEntry}}} facts @returns {Runtime} */
const runtime = ({ base, files }) => ({ base: new URL(base, import.meta.url), files })
/** Cut down to what a page without packages needs. */
const OURS = runtime(manifest.python)
/** As published, in case ours fails. */
const SPARE = runtime(manifest.pyodide)

/** @param {Runtime} runtime @param {string} name @returns {[URL, FileEntry]} */
function file({ base, files }, name) {
  return [new URL(name, base), /** @type {FileEntry} */ (files[name])]
}

/** @typedef {{runtime: Runtime, wasm: Promise<WebAssembly.Module>, scripts: Promise<any[]>}} Program */

/**
 * Begin to load the scripts of a runtime. If one fails, wait for the other before saying so: it
 * leaves a global behind, which must not replace that of the spare runtime later.
 * @param {Runtime} [from]
 */
export function loadScripts(from = OURS) {
  const imports = [LOADER, GLUE].map((name) => importCounted(...file(from, name)))
  const scripts = Promise.allSettled(imports).then(() => Promise.all(imports))
  scripts.catch(() => {}) // the error reaches whoever awaits them
  return scripts
}

/**
 * Begin to load the rest of the program, compiling from the first byte.
 * @param {Promise<any[]>} scripts
 * @returns {Program}
 */
export function loadProgram(scripts, from = OURS) {
  for (const name of [WASM, LOADER, GLUE]) expect(file(from, name)[1].bytes)
  const wasm = compile(...file(from, WASM))
  wasm.catch(() => {})
  return { runtime: from, wasm, scripts }
}

/** Begin to load what a start needs, as bytes to store with the snapshot. */
export function loadForSnapshot() {
  const wasm = fetchFile(...file(OURS, WASM))
  return { program: programOf(wasm, loadScripts()), wasm, library: loadLibrary() }
}

/**
 * @param {Promise<Uint8Array<ArrayBuffer>>} bytes
 * @param {Promise<any[]>} scripts
 * @returns {Program}
 */
function programOf(bytes, scripts) {
  const wasm = bytes.then((it) => WebAssembly.compile(it))
  wasm.catch(() => {})
  return { runtime: OURS, wasm, scripts }
}

/** Begin to load our library: the modules that all calculators need, compiled. */
export function loadLibrary() {
  return loadPack(library)
}

/** Begin to load the modules of one calculator. @param {string} slug */
export function loadCalculator(slug) {
  return loadPack(/** @type {Pack} */ (manifest.calculators[slug]))
}

/** @param {Pack} pack */
function loadPack(pack) {
  expect(pack.bytes)
  const loaded = fetchPacked(new URL(pack.name, import.meta.url), pack)
  loaded.catch(() => {}) // the error reaches whoever awaits it
  return loaded
}

/**
 * @param {Program} program
 * @param {Promise<Uint8Array<ArrayBuffer>>} files  the library, a zip
 * @param {object} [options]  further options for Pyodide
 */
export async function startPython(program, files, options) {
  files.catch(() => {}) // `interposed` handles it
  const [{ loadPyodide }] = await program.scripts
  const log = (/** @type {string} */ line) => console.debug(line)
  const { href } = program.runtime.base
  return interposed(program, files, () =>
    loadPyodide({
      indexURL: href,
      packageBaseUrl: href, // never a public host
      lockFileContents: { info, packages: {} }, // no packages, so no file to fetch and parse
      stdout: log,
      stderr: log,
      ...options,
    }),
  )
}

/**
 * @param {any} python
 * @param {string[]} lacking  the calculators whose modules it does not have yet
 * @returns {Bridge}
 */
export function bridgeOf(python, lacking) {
  const { answer, add_modules: addModules, DataFiles } = python.pyimport('calculators._bridge')
  const files = DataFiles()
  const missing = new Set(lacking)
  return {
    answer: (request) => answer(request, files),
    remember: (name, text) => files.remember(name, text),
    lacks: (slug) => missing.has(slug),
    add: (slug, modules) => {
      const path = `/lib/${slug}.zip`
      python.FS.writeFile(path, modules, { canOwn: true })
      addModules(path)
      missing.delete(slug)
    },
  }
}

/**
 * Start from the snapshot that an earlier visit left, and check that it answers correctly.
 * @param {NonNullable<Awaited<ReturnType<typeof import('./snapshot_store.mjs').recall>>>} stored
 * @param {Promise<any[]>} scripts
 */
export async function startFrom({ wasm, library, snapshot, sound }, scripts) {
  // Only once its hashes are checked: damaged memory may do anything, even run forever.
  const memory = sound.then(() => unpack(snapshot))
  const program = programOf(Promise.resolve(wasm), scripts)
  const python = await startPython(program, Promise.resolve(library), { _loadSnapshot: memory })
  const bridge = bridgeOf(python, [])
  const [sample] = manifest.samples
  if (sample) await checkAnswer(bridge.answer, sample)
  return bridge
}

/**
 * @param {Answer} answer
 * @param {{request: string, reply: string}} sample
 */
export async function checkAnswer(answer, { request, reply }) {
  const found = await hashOf(new TextEncoder().encode(answer(request)))
  if (found !== reply) throw new Error(`a sample request was answered wrongly: ${request}`)
}

/**
 * The fallback without any of our cuts: the runtime as published, its own library, and the
 * calculators in their wheel.
 * @param {Promise<any[]>} others  the scripts of our runtime, which leave a global behind
 */
export async function startWhole(others) {
  await others.catch(() => {})
  Reflect.deleteProperty(self, '_createPyodideModule')
  const scripts = loadScripts(SPARE)
  const program = loadProgram(scripts, SPARE)
  await Promise.all([program.wasm, scripts]) // if these fail, do not fetch the rest
  const [address, facts] = file(SPARE, STANDARD_LIBRARY)
  expect(facts.bytes + wheel.bytes)
  const files = fetchFile(address, facts)
  const calculators = fetchFile(new URL(wheel.name, import.meta.url), wheel)
  calculators.catch(() => {}) // awaited below, when Python has started
  const python = await startPython(program, files)
  python.unpackArchive(await calculators, 'wheel')
  return bridgeOf(python, [])
}

/**
 * Pyodide would fetch and compile by itself, one after the other, and if that fails it only warns,
 * and then hangs. While `start` runs, it gets what we have fetched, and its errors reach us.
 * @param {Program} program
 * @param {Promise<Uint8Array<ArrayBuffer>>} files
 * @param {() => Promise<any>} start
 */
async function interposed({ runtime, wasm }, files, start) {
  const [module, library] = [WASM, STANDARD_LIBRARY].map((name) => new URL(name, runtime.base).href)
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
    if (href === module) return new Response()
    if (href === library) return new Response(await files)
    return fetch(input, options)
  }
  try {
    return await Promise.race([start(), failed])
  } finally {
    self.fetch = fetch
    WebAssembly.instantiateStreaming = instantiateStreaming
  }
}
