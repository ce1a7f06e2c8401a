/**
 * Starts Python in this worker and answers questions; text in, text out.
 *
 * It knows no calculator: everything to load stands in `manifest.json` beside this file, and
 * every address is relative to it, so the site works under any sub-path.
 */

import { begin, expect, failed, importCounted, interpose } from './files.mjs'

/** @typedef {import('./protocol.mjs').FileEntry} FileEntry */
/** @typedef {import('./protocol.mjs').FromWorker} FromWorker */
/** @typedef {import('./protocol.mjs').Manifest} Manifest */
/** @typedef {import('./protocol.mjs').Reason} Reason */
/** @typedef {import('./protocol.mjs').Reply} Reply */

const WASM = 'pyodide.asm.wasm'
const STANDARD_LIBRARY = 'python_stdlib.zip'
const LOCK = 'pyodide-lock.json'

/** @param {FromWorker} message */
function tell(message) {
  self.postMessage(message)
}

/** Present but forbidden (a policy, a lockdown mode) is as good as missing. */
function hasWebAssembly() {
  try {
    const smallest = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0) // "\0asm", version 1
    return new WebAssembly.Module(smallest) instanceof WebAssembly.Module
  } catch {
    return false
  }
}

/** @returns {Promise<(request: string) => string>} */
async function start() {
  const manifestUrl = new URL('./manifest.json', import.meta.url)
  const response = await fetch(manifestUrl)
  if (!response.ok) throw new Error(`${manifestUrl}: status ${response.status}`)
  const { pyodide, wheel } = /** @type {Manifest} */ (await response.json())
  const base = new URL(pyodide.base, manifestUrl)
  const file = (/** @type {string} */ name) => /** @type {FileEntry} */ (pyodide.files[name])

  let total = wheel.bytes
  for (const [name, { bytes }] of Object.entries(pyodide.files)) if (name !== LOCK) total += bytes
  expect(total, (loaded) => tell({ kind: 'progress', loaded, total }))
  // Everything at once: left alone, Pyodide asks for these one after the other.
  const wasm = new URL(WASM, base)
  interpose(wasm)
  begin(wasm)
  begin(new URL(STANDARD_LIBRARY, base), file(STANDARD_LIBRARY).integrity)
  const wheelResponse = begin(new URL(wheel.name, manifestUrl), wheel.integrity)
  const [{ loadPyodide }] = await Promise.all([
    importCounted(new URL('pyodide.mjs', base), file('pyodide.mjs').bytes),
    importCounted(new URL('pyodide.asm.js', base), file('pyodide.asm.js').bytes),
  ])
  const log = (/** @type {string} */ line) => console.debug(line)
  const lock = pyodide.lock_info && { info: pyodide.lock_info, packages: {} }
  const python = await loadPyodide({
    indexURL: base.href,
    packageBaseUrl: base.href, // never a public host, whatever is asked for
    ...(lock && { lockFileContents: lock }), // no packages: saves a request and its parsing
    stdout: log,
    stderr: log,
  })
  python.unpackArchive(await (await wheelResponse).arrayBuffer(), 'wheel')
  return python.pyimport('calculators._bridge').answer
}

/** What data files hold, by name. @type {Map<string, unknown>} */
const files = new Map()

class DataError extends Error {}

/**
 * Python reads no files: where an answer hangs on some, it names them, and is asked again.
 * @param {(request: string) => string} answer
 * @param {number} id
 * @param {string} request
 */
async function answerWithData(answer, id, request) {
  const reply = answer(request)
  /** @type {Reply} */
  const { needs } = JSON.parse(reply)
  if (!needs) return reply
  const missing = needs.filter((name) => !files.has(name))
  if (missing.length > 0) {
    tell({ kind: 'fetching', id })
    await Promise.all(missing.map(fetchData))
  }
  const data = Object.fromEntries(needs.map((name) => [name, files.get(name)]))
  return answer(JSON.stringify({ ...JSON.parse(request), data }))
}

/** @param {string} name  such as `holidays/US.json`; it lies beside the manifest */
async function fetchData(name) {
  const url = new URL(`./data/${name}`, import.meta.url)
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`status ${response.status}`)
    files.set(name, await response.json())
  } catch (error) {
    throw new DataError(`${url}: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * @param {Reason} reason
 * @param {unknown} error
 * @param {number} [id]
 */
function fail(reason, error, id) {
  const detail = error instanceof Error ? `${error.message}\n${error.stack}` : String(error)
  tell({ kind: 'failure', reason, detail, ...(id !== undefined && { id }) })
}

async function main() {
  if (!hasWebAssembly()) return fail('no-wasm', 'this browser cannot run WebAssembly')
  try {
    const answer = await Promise.race([start(), failed])
    self.onmessage = async ({ data: { id, request } }) => {
      try {
        tell({ kind: 'reply', id, reply: await answerWithData(answer, id, request) })
      } catch (error) {
        fail(error instanceof DataError ? 'load' : 'answer', error, id)
      }
    }
    tell({ kind: 'ready' })
  } catch (error) {
    fail('load', error)
  }
}

main()
