"""The mark to beat: untouched Pyodide in a module worker, with our package as a plain wheel.

What a site gets by following the runtime's own documentation, asked the same question as ours.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from calculators._sitebuild.runtime import load_runtime

ROOT = Path(__file__).parents[2]
FOLDER = "stock/"

PAGE = """<!doctype html><meta charset="utf-8"><title>Stock</title>
<input id="offer" value="100000"><div id="report"></div>
<script type="module" src="page.js"></script>"""

SCRIPT = """
const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' })
const field = document.querySelector('#offer')
const ask = () => worker.postMessage(JSON.stringify({
  calculator: 'counter-offer', values: { offer: field.value, target: '110000' },
}))
worker.onmessage = ({ data }) => {
  if (data === 'ready') return ask()
  document.querySelector('#report').innerHTML = JSON.parse(data).report
}
field.addEventListener('input', ask)
"""

WORKER = """
import { loadPyodide } from './pyodide.mjs'
const python = await loadPyodide()
const wheel = await fetch('second_offer.whl')
python.unpackArchive(await wheel.arrayBuffer(), 'wheel')
const answer = python.pyimport('calculators._bridge').answer
self.onmessage = ({ data }) => self.postMessage(answer(data))
self.postMessage('ready')
"""


def files() -> dict[str, bytes]:
    """Give the stock page's files by address: the runtime's own, a plain wheel, two scripts."""
    runtime = ROOT / "node_modules" / "pyodide"
    names = load_runtime().sha256
    found = {FOLDER + name: (runtime / name).read_bytes() for name in names}
    found[FOLDER + "second_offer.whl"] = _plain_wheel()
    for name, text in (("index.html", PAGE), ("page.js", SCRIPT), ("worker.js", WORKER)):
        found[FOLDER + name] = text.encode()
    return found


def _plain_wheel() -> bytes:
    """Build the wheel with its sources, as a package index would carry it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        (wheel,) = Path(folder).glob("*.whl")
        return wheel.read_bytes()
