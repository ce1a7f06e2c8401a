/**
 * Cuts a WebAssembly module down to what some of its exports reach, by Binaryen.
 *
 * In, as JSON: `module` and `out`, paths; `exports`, the names to keep; `memory`, if wanted, the path
 * of a memory in which all addresses are the final ones: the module then begins with those data, and
 * `relocate` names the function that has nothing left to do. Out: what the module still imports.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import binaryen from 'binaryen'

/** Where Emscripten puts a main module's data: the value of `__memory_base`. */
const BASE = 1024
/** What Binaryen calls the first global and the first memory that a module imports. */
const [PLACE, MEMORY] = ['gimport$0', 'mimport$0']

const asked = JSON.parse(readFileSync(0, 'utf8'))
const bytes = readFileSync(asked.module)
const module = binaryen.readBinary(bytes)

for (const { name } of WebAssembly.Module.exports(new WebAssembly.Module(bytes))) {
  if (!asked.exports.includes(name)) module.removeExport(name)
}
if (asked.memory) {
  const { value } = binaryen.getExportInfo(module.getExport(asked.relocate))
  binaryen.Function.setBody(module.getFunction(value), module.nop())
  begin(readFileSync(asked.memory))
}
module.runPasses(['remove-unused-module-elements'])
const made = module.emitBinary()
writeFileSync(asked.out, made)
console.log(JSON.stringify(WebAssembly.Module.imports(new WebAssembly.Module(made))))

/** Replace the data, which Emscripten links into one segment. @param {Uint8Array} memory */
function begin(memory) {
  const place = binaryen.getGlobalInfo(module.getGlobal(PLACE))
  if (module.getNumDataSegments() !== 1 || place.base !== '__memory_base') {
    throw new Error("the data are not in one segment at the memory's base")
  }
  const size = binaryen._BinaryenGetDataSegmentByteLength(module.getDataSegmentByIndex(0))
  const { initial, max, module: from, base } = module.getMemoryInfo(MEMORY)
  const data = memory.subarray(BASE, BASE + size)
  const offset = module.global.get(PLACE, binaryen.i32)
  module.setMemory(initial, max ?? -1, null, [{ offset, data }], false, false, MEMORY)
  module.addMemoryImport(MEMORY, from, base)
}
