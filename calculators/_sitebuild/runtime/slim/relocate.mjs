/**
 * Starts the runtime under Node up to the point where all addresses in its data are the final
 * ones, and writes down its memory. A browser would work them out anew at each start.
 *
 *     node relocate.mjs FOLDER MEMORY LOCK
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// Left alone, Node would show the line that failed: the runtime is one line of half a megabyte.
process.on('uncaughtException', (error) => {
  console.error(error.message)
  process.exit(1)
})

const [folder, memory, lock] = process.argv.slice(2).map((path) => resolve(path))
const { instantiate } = WebAssembly

WebAssembly.instantiate = async (source, imports) => {
  const made = await instantiate(source, imports)
  const relocate = made.instance?.exports.__wasm_apply_data_relocs
  if (!relocate) return made // a small helper of the loader
  const exports = {
    ...made.instance.exports,
    __wasm_apply_data_relocs() {
      relocate()
      writeFileSync(memory, new Uint8Array(imports.env.memory.buffer))
      process.exit(0)
    },
  }
  return { module: made.module, instance: { exports } }
}

const { loadPyodide } = await import(pathToFileURL(resolve(folder, 'pyodide.mjs')).href)
const { info } = JSON.parse(readFileSync(lock, 'utf8'))
const lockFileContents = { info, packages: {} }
await loadPyodide({ indexURL: `${folder}/`, lockFileContents, stdLibURL: import.meta.filename })
console.error('Python started without asking for its addresses')
process.exit(1)
