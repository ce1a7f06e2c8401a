/**
 * The worker that starts Python and answers requests: text in, a reply out. It knows no calculator.
 */

import { expect } from './fetch.mjs'
import { DamagedError, forget, recall, wanted } from './snapshot_store.mjs'
import {
  bridgeOf,
  CALCULATORS,
  loadCalculator,
  loadLibrary,
  loadProgram,
  loadScripts,
  startFrom,
  startPython,
  startWhole,
} from './start.mjs'

/** @typedef {import('./protocol.mjs').FromWorker} FromWorker */
/** @typedef {import('./protocol.mjs').Reason} Reason */
/** @typedef {import('./protocol.mjs').Reply} Reply */
/** @typedef {import('./start.mjs').Bridge} Bridge */

/** @param {FromWorker} message */
function post(message) {
  self.postMessage(message)
}

/** WebAssembly may be there but forbidden, by a policy or a lockdown mode. */
function hasWebAssembly() {
  try {
    const smallest = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0) // "\0asm", version 1
    return new WebAssembly.Module(smallest) instanceof WebAssembly.Module
  } catch {
    return false
  }
}

/** What to do if a start or an answer fails; used once. @type {(() => Promise<Bridge>) | null} */
let spare = null

/** @param {() => Promise<Bridge>} start */
function spareOnce(start) {
  spare = () => {
    spare = null
    return start()
  }
}

/** See spawn.mjs for what the page says in the name. */
const [first = '', fresh] = self.name.split(' ')
/** A start from a snapshot takes a quarter of a second; after this long it hangs. Milliseconds. */
const RESTORING = 5_000

/** @returns {Promise<{bridge: Bridge, prepare: boolean}>} */
async function start() {
  expect(0, (loaded, total) => post({ kind: 'progress', loaded, total }))
  const scripts = loadScripts()
  if (fresh) await forget('the worker before this one failed')
  const stored = await recall()
  if (stored) {
    spareOnce(() => startWhole(scripts))
    try {
      const late = new Promise((_, reject) => setTimeout(reject, RESTORING, new Error('it hangs')))
      const bridge = await Promise.race([startFrom(stored, scripts), late])
      console.debug('calculators: started from the snapshot of an earlier visit')
      return { bridge, prepare: false }
    } catch (error) {
      console.warn('calculators: the snapshot of an earlier visit does not work:', error)
      // Damaged files fail in many ways; only the hash is conclusive.
      const reason = await stored.sound.then(
        () => error,
        (damage) => damage,
      )
      await forget(reason)
      const prepare = reason instanceof DamagedError
      return { bridge: await startCompiled(scripts), prepare }
    }
  }
  return { bridge: await startCompiled(scripts), prepare: await wanted() }
}

/**
 * @param {Promise<any[]>} scripts
 * @returns {Promise<Bridge>}
 */
async function startCompiled(scripts) {
  const program = loadProgram(scripts)
  const library = loadLibrary()
  const own = CALCULATORS.includes(first) && loadCalculator(first)
  spareOnce(() => startWhole(scripts))
  try {
    const bridge = bridgeOf(await startPython(program, library), CALCULATORS)
    if (own) bridge.add(first, await own)
    return bridge
  } catch (error) {
    return await instead(error)
  }
}

/**
 * The compiled library does not work: use the whole runtime instead. The reader waits a little
 * longer, and notices nothing else.
 * @param {unknown} error
 */
async function instead(error) {
  if (!spare) throw error
  const whole = await spare()
  console.warn('calculators: using the whole library instead:', error)
  return whole
}

/**
 * Whether modules did not come, or Python looked for one that our library does not have.
 * @param {unknown} error
 */
function lacksModule(error) {
  if (error instanceof ModulesError) return true
  const { type } = /** @type {{type?: string}} */ (error ?? {})
  return type === 'ModuleNotFoundError' || type === 'ImportError' || type === 'ZipImportError'
}

class DataError extends Error {}
class ModulesError extends Error {}

/**
 * A calculator's modules are fetched before it is first asked. Python cannot read data files: if an
 * answer needs some that it has not been given, it names them, and is asked again.
 * @param {Bridge} bridge
 * @param {number} id
 * @param {string} request
 * @returns {Promise<Reply>}
 */
async function answerWithFiles(bridge, id, request) {
  const { calculator } = JSON.parse(request)
  if (bridge.lacks(calculator)) {
    post({ kind: 'fetching', id })
    bridge.add(calculator, await fetchModules(calculator))
  }
  /** @type {Reply} */
  const reply = JSON.parse(bridge.answer(request))
  const { needs } = reply
  if (!needs) return reply
  post({ kind: 'fetching', id })
  await Promise.all(needs.map((name) => fetchData(bridge, name)))
  return JSON.parse(bridge.answer(request))
}

/** @param {string} calculator */
async function fetchModules(calculator) {
  try {
    return await loadCalculator(calculator)
  } catch (error) {
    throw new ModulesError(String(error))
  }
}

/** @param {Bridge} bridge @param {string} name  such as `holidays/US.json`, beside the manifest */
async function fetchData(bridge, name) {
  const url = new URL(`./data/${name}`, import.meta.url)
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`status ${response.status}`)
    bridge.remember(name, await response.text())
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
  post({ kind: 'failure', reason, detail, ...(id !== undefined && { id }) })
}

async function main() {
  if (!hasWebAssembly()) return fail('no-wasm', 'this browser cannot run WebAssembly')
  try {
    let { bridge, prepare } = await start()
    self.onmessage = async ({ data: { id, request } }) => {
      try {
        let reply
        try {
          reply = await answerWithFiles(bridge, id, request)
        } catch (error) {
          if (!spare || !lacksModule(error)) throw error
          post({ kind: 'fetching', id })
          bridge = await instead(error)
          reply = await answerWithFiles(bridge, id, request)
        }
        post({ kind: 'reply', id, reply })
      } catch (error) {
        fail(error instanceof DataError ? 'load' : 'answer', error, id)
      }
    }
    post({ kind: 'ready', prepare })
  } catch (error) {
    fail('load', error)
  }
}

void main()
