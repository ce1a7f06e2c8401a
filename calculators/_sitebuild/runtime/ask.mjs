/**
 * Asks the calculators under Node what the page would ask them in a browser. The site builder
 * learns from it which modules that takes; the tests compare the replies.
 *
 * In, as JSON: `runtime` (the folder of Pyodide), `lock` (its `pyodide-lock.json`), `library` (a zip
 * that stands in for its own library and has the calculators), `requests` (texts for the bridge),
 * `files` (the texts of data files, by name), `imports` (modules to import at the end). Out:
 * `replies`, where an error is `[its type, its traceback]`; `modules`, the library's files that were
 * imported; `magic`, the number that compiled modules of this Python begin with.
 */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const IMPORTED = `
import sys
files = (getattr(getattr(it, '__spec__', None), 'origin', None) for it in [*sys.modules.values()])
'\\n'.join(sorted({it.partition('.zip/')[2] for it in files if it and '/lib/python' in it}))
`

// Left alone, Node would show the line that failed: the runtime is one line of a megabyte.
process.on('uncaughtException', (error) => {
  console.error(error.message)
  process.exit(1)
})

const { runtime, lock, library, requests, files, imports } = JSON.parse(readFileSync(0, 'utf8'))
const folder = resolve(runtime)
const { loadPyodide } = await import(pathToFileURL(resolve(folder, 'pyodide.mjs')).href)
const { info } = JSON.parse(readFileSync(lock, 'utf8'))
const python = await loadPyodide({
  indexURL: `${folder}/`,
  lockFileContents: { info, packages: {} },
  ...(library && { stdLibURL: resolve(library) }),
  stdout: (line) => console.error(line),
  stderr: (line) => console.error(line),
})
const { answer, DataFiles } = python.pyimport('calculators._bridge')
const replies = requests.map((request) => {
  try {
    const reply = answer(request)
    const { needs } = JSON.parse(reply)
    if (!needs) return reply
    const data = DataFiles()
    for (const name of needs) data.remember(name, files[name])
    return answer(request, data)
  } catch (error) {
    return [error.type ?? error.name, error.message]
  }
})
for (const name of imports) python.pyimport(name)
const modules = python.runPython(IMPORTED).split('\n').filter(Boolean)
const magic = python.runPython('import importlib.util; importlib.util.MAGIC_NUMBER.hex()')
console.log(JSON.stringify({ replies, modules, magic }))
