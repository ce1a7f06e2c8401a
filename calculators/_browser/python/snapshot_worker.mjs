/**
 * The worker that makes the snapshot for the next start, once the reader has an answer and the page
 * is idle. It starts a Python of its own, so that the reader's is never held up and nothing typed
 * gets into the snapshot: it has answered only the manifest's sample requests.
 */

import manifest from './manifest.mjs'
import { pack } from './snapshot_pack.mjs'
import { store } from './snapshot_store.mjs'
import {
  bridgeOf,
  CALCULATORS,
  checkAnswer,
  loadCalculator,
  loadForSnapshot,
  startPython,
} from './start.mjs'

async function make() {
  const { program, wasm, library } = loadForSnapshot()
  const python = await startPython(program, library, { _makeSnapshot: true })
  const bridge = bridgeOf(python, CALCULATORS)
  for (const slug of CALCULATORS) bridge.add(slug, await loadCalculator(slug))
  // Answering imports every module, so the next start needs none of these files, and neither does
  // the store. No data file is given, so the snapshot holds none.
  for (const sample of manifest.samples) await checkAnswer(bridge.answer, sample)
  const snapshot = pack(python.makeMemorySnapshot())
  await store({ wasm: await wasm, library: await library, snapshot })
}

make()
  .catch((error) => console.debug('calculators: no snapshot for the next start:', error))
  .finally(() => self.postMessage('done'))
