/**
 * A worker that makes the image for the next start, when the reader has an answer and the page
 * is idle. It starts a Python of its own, so that the reader's is never held up, and nothing
 * that was typed is in the image: only the questions that the manifest has.
 */

import manifest from './manifest.mjs'
import { pack } from './snapshot_pack.mjs'
import { keep } from './snapshot_store.mjs'
import { bridgeOf, checkAnswer, loadForKeeping, startPython } from './start.mjs'

async function make() {
  const { program, wasm, library } = loadForKeeping()
  const python = await startPython(program, library, { _makeSnapshot: true })
  const { answer } = bridgeOf(python)
  // Each calculator is imported when it is asked. None is given a data file: the image has none.
  for (const known of manifest.known) await checkAnswer(answer, known)
  const image = pack(python.makeMemorySnapshot())
  await keep({ wasm: await wasm, library: await library, image })
}

make()
  .catch((error) => console.debug('calculators: no image for the next start:', error))
  .finally(() => self.postMessage('done'))
