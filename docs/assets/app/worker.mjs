/**
 * Starts Python in this worker and answers questions: text in, a reply out. It knows no calculator.
 */

import { expect } from './files.mjs'
import {
  answerOf,
  loadLibrary,
  loadProgram,
  loadScripts,
  startFrom,
  startPython,
  startWhole,
} from './python.mjs'
import { DamagedError, forget, recall, wanted } from './store.mjs'

/** @typedef {import('./protocol.mjs').FromWorker} FromWorker */
/** @typedef {import('./protocol.mjs').Reason} Reason */
/** @typedef {import('./protocol.mjs').Reply} Reply */
/** @typedef {import('./python.mjs').Answer} Answer */

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

/** What is tried when a start or an answer fails, once. @type {(() => Promise<Answer>) | null} */
let spare = null

/** @param {() => Promise<Answer>} start */
function spareOnce(start) {
  spare = () => {
    spare = null
    return start()
  }
}

/** The page names a worker so after one that failed. */
const FRESH = 'fresh'
/** Starting from what is kept takes a quarter of a second; after this long it hangs. */
const RESTORING = 5_000

/** @returns {Promise<{answer: Answer, prepare: boolean}>} */
async function start() {
  expect(0, (loaded, total) => tell({ kind: 'progress', loaded, total }))
  const scripts = loadScripts()
  if (self.name === FRESH) await forget('the worker before this one failed')
  const kept = await recall()
  if (kept) {
    spareOnce(() => startWhole(scripts))
    try {
      const late = new Promise((_, reject) => setTimeout(reject, RESTORING, new Error('it hangs')))
      const answer = await Promise.race([startFrom(kept, scripts), late])
      console.debug('calculators: started from what an earlier visit left')
      return { answer, prepare: false }
    } catch (error) {
      console.warn('calculators: what was kept from an earlier visit does not do:', error)
      // What is damaged fails in many ways; its sum is what tells.
      const reason = await kept.sound.then(
        () => error,
        (damage) => damage,
      )
      await forget(reason)
      const prepare = reason instanceof DamagedError
      return { answer: await startCompiled(scripts), prepare }
    }
  }
  return { answer: await startCompiled(scripts), prepare: await wanted() }
}

/**
 * @param {Promise<any[]>} scripts
 * @returns {Promise<Answer>}
 */
async function startCompiled(scripts) {
  const program = loadProgram(scripts)
  const library = loadLibrary()
  spareOnce(() => startWhole(scripts))
  try {
    return answerOf(await startPython(program, library))
  } catch (error) {
    return await instead(error)
  }
}

/**
 * The compiled library does not do: go on with all that the runtime has. The reader waits a
 * little longer, and notices nothing else.
 * @param {unknown} error
 */
async function instead(error) {
  if (!spare) throw error
  const whole = await spare()
  console.warn('calculators: went on with the whole library:', error)
  return whole
}

/**
 * Python looked for a module that our library does not have.
 * @param {unknown} error
 */
function lacksModule(error) {
  const { type } = /** @type {{type?: string}} */ (error ?? {})
  return type === 'ModuleNotFoundError' || type === 'ImportError' || type === 'ZipImportError'
}

/** What data files hold, by name. @type {Map<string, unknown>} */
const files = new Map()

class DataError extends Error {}

/**
 * Python reads no files: where an answer hangs on some, it names them, and is asked again.
 * @param {Answer} answer
 * @param {number} id
 * @param {string} request
 * @returns {Promise<Reply>}
 */
async function answerWithData(answer, id, request) {
  /** @type {Reply} */
  const reply = JSON.parse(answer(request))
  const { needs } = reply
  if (!needs) return reply
  const missing = needs.filter((name) => !files.has(name))
  if (missing.length > 0) {
    tell({ kind: 'fetching', id })
    await Promise.all(missing.map(fetchData))
  }
  const data = Object.fromEntries(needs.map((name) => [name, files.get(name)]))
  return JSON.parse(answer(JSON.stringify({ ...JSON.parse(request), data })))
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
    let { answer, prepare } = await start()
    self.onmessage = async ({ data: { id, request } }) => {
      try {
        let reply
        try {
          reply = await answerWithData(answer, id, request)
        } catch (error) {
          if (!spare || !lacksModule(error)) throw error
          tell({ kind: 'fetching', id })
          answer = await instead(error)
          reply = await answerWithData(answer, id, request)
        }
        tell({ kind: 'reply', id, reply })
      } catch (error) {
        fail(error instanceof DataError ? 'load' : 'answer', error, id)
      }
    }
    tell({ kind: 'ready', prepare })
  } catch (error) {
    fail('load', error)
  }
}

main()
