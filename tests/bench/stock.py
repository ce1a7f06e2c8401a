"""What to measure against: the same page with other programs behind it.

Stock is untouched Pyodide in a module worker, with our package as a plain wheel: what a site gets
by following the runtime's own documentation. MicroPython is a Python of a tenth of the size, which
cannot run the calculators (no Decimal, no dataclasses): it computes the one number. Plain script
computes it too, and shows what the page alone takes.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from calculators._sitebuild.runtime.pin import load_runtime
from tests.bench.in_page import BEFORE

ROOT = Path(__file__).parents[2]
SOURCE = "calculators/counter-offer/index.html"
PAGES = "calculators/"  # as deep as the source, whose addresses are relative
WORKER = "assets/stock/worker.js"
MICROPYTHON = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript"

EMPTY = f"""<!doctype html><meta charset="utf-8"><title>Stock</title><script>{BEFORE}</script>
<input id="counter-offer-offer" value="100000"><div data-report></div>
<script type="module" src="../../assets/stock/page.js"></script>"""

# The page asks when the worker is ready, and at every key.
WITH_WORKER = """
const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' })
const field = document.querySelector('#counter-offer-offer')
const ask = () => worker.postMessage(JSON.stringify({
  calculator: 'counter-offer', values: { offer: field.value, target: '110000' },
}))
worker.onmessage = ({ data }) => {
  if (data === 'ready') return ask()
  document.querySelector('[data-report]').innerHTML = JSON.parse(data).report
}
field.addEventListener('input', ask)
"""

STOCK = """
import { loadPyodide } from './pyodide.mjs'
const python = await loadPyodide()
const wheel = await fetch('second_offer.whl')
python.unpackArchive(await wheel.arrayBuffer(), 'wheel')
const { answer, DataFiles } = python.pyimport('calculators._bridge')
const files = DataFiles()
self.onmessage = ({ data }) => {
  if (typeof data === 'string') return self.postMessage(answer(data, files))
  for (const [name, text] of Object.entries(data)) files.remember(name, text)
}
self.postMessage('ready')
"""

SMALL = """
import { loadMicroPython } from './micropython.mjs'
const python = await loadMicroPython({ url: new URL('micropython.wasm', import.meta.url).href })
python.runPython(`
import json
def answer(text):
    values = json.loads(text)["values"]
    ask = 2 * int(values["target"]) - int(values["offer"])
    return json.dumps({"report": "<p>$%d,%03d</p>" % (ask // 1000, ask % 1000)})
`)
const answer = python.globals.get('answer')
self.onmessage = ({ data }) => self.postMessage(answer(data))
self.postMessage('ready')
"""

PLAIN = """
const field = document.querySelector('#counter-offer-offer')
const show = () => {
  const ask = 2 * 110000 - Number(field.value)
  document.querySelector('[data-report]').innerHTML = `<p>$${ask.toLocaleString('en-US')}</p>`
}
field.addEventListener('input', show)
show()
"""


def files(site: Path) -> dict[str, bytes]:
    """Give the files of every other kind by address; the pages are `calculators/<kind>/`."""
    runtime = ROOT / "node_modules" / "pyodide"
    found = {
        **_kind("stock", WITH_WORKER, STOCK),
        **_kind("micropython", WITH_WORKER, SMALL),
        **_kind("plain", PLAIN),
    }
    found |= {
        f"assets/stock/{name}": (runtime / name).read_bytes() for name in load_runtime().sha256
    }
    found["assets/stock/second_offer.whl"] = _plain_wheel()
    for name in ("micropython.mjs", "micropython.wasm"):
        found[f"assets/micropython/{name}"] = (MICROPYTHON / name).read_bytes()
    page = (
        (site / SOURCE).read_text("utf-8").replace("<head>", f"<head><script>{BEFORE}</script>", 1)
    )
    found[f"{PAGES}ours/index.html"] = page.encode()
    found[f"{PAGES}empty/index.html"] = EMPTY.encode()
    found[f"{PAGES}ours-empty/index.html"] = _bare(page).encode()
    ours = "early|worker|manifest|controller|shared"
    page, early = re.subn(rf"<(script|link)[^>]*/({ours})\.m?js[^>]*>", "", page)
    page = page.replace('type="text/plain" data-held ', "")  # the theme's script, as it comes
    if not early:
        raise SystemExit(f"{SOURCE} has no early start, which only ours may have")
    for kind in ("stock", "micropython", "plain"):
        script = f'<script src="../../assets/{kind}/page.js" type="module">'
        changed, count = re.subn(r'<script src="[^"]*/site\.mjs" type="module">', script, page)
        if count != 1:
            raise SystemExit(f"{SOURCE} has {count} scripts of ours, not one")
        found[f"{PAGES}{kind}/index.html"] = changed.encode()
    return found


def _bare(page: str) -> str:
    """Give the calculator alone, with its scripts and without the theme around it."""
    (calculator,) = re.findall(r"<offer-calculator.*?</offer-calculator>", page, re.DOTALL)
    (start,) = re.findall(r"<script[^>]*/early\.js[^>]*></script>", page)
    (script,) = re.findall(r"<script[^>]*/site\.mjs[^>]*></script>", page)
    head = f'<meta charset="utf-8"><title>Ours</title><script>{BEFORE}</script>{start}'
    return f"<!doctype html>{head}{calculator}{script}"


def _kind(name: str, page: str, worker: str = "") -> dict[str, bytes]:
    scripts = {"page.js": page, "worker.js": worker}
    return {f"assets/{name}/{it}": text.encode() for it, text in scripts.items() if text}


def _plain_wheel() -> bytes:
    """Build the wheel with its sources, as a package index would carry it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        (wheel,) = Path(folder).glob("*.whl")
        return wheel.read_bytes()
