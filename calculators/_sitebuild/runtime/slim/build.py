"""Which runtime starts fastest? The pinned one, without what a page with no packages never uses.

Of its 9,700 exports some 230 are looked up; each of the others costs a wrapper in the script and a
slot in a table at every start. Most of the script serves graphics and sound. And the addresses in
its data are worked out while it starts, though they always come out the same. All that is done
here, once, at the build. The untouched runtime is published beside it, for the day it does not do.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from calculators._sitebuild.node import ESBUILD_FACTS, NodeError, minified, run_node
from calculators._sitebuild.paths import RUNTIMES
from calculators._sitebuild.runtime.pin import Runtime
from calculators._sitebuild.runtime.served import GLUE, LOADER, MODULE, WAY_OUT, ServedRuntime

from . import glue, wasm
from .glue import GlueError, slim_glue, used_exports
from .wasm import WasmError

RELOCATE = Path(__file__).with_name("relocate.mjs")
LOCK = "pyodide-lock.json"
STARTS = {"__main_argc_argv", "__wasm_apply_data_relocs", "__wasm_call_ctors"}
SERVICES = {"env", "wasi_snapshot_preview1"}
BASE = 1024  # where Emscripten puts a main module's data
NOTICE = (
    "/*! Pyodide {version}, MPL-2.0, cut down by calculators/_sitebuild/runtime/slim/ of this"
    " project; its source is that of the npm package pyodide. */"
)


class SlimError(Exception):
    """The runtime could not be cut down; the message says why."""


def slim_runtime(runtime: Runtime, source: Path, cache: Path = RUNTIMES) -> ServedRuntime:
    """Cut down the runtime in `source`, or give what is kept of an earlier build."""
    made_from = json.dumps([runtime.version, *sorted(runtime.sha256.items()), *_ways()])
    kept = cache / hashlib.sha256(made_from.encode()).hexdigest()[:16]
    if not kept.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            made = Path(folder) / "made"
            made.mkdir()
            try:
                _make(runtime, runtime.verified(source), made)
            except (GlueError, NodeError, WasmError) as error:
                raise SlimError(f"The runtime could not be cut down: {error}\n{WAY_OUT}") from error
            try:
                made.replace(kept)
            except OSError:  # another build was faster
                shutil.rmtree(made)
    return ServedRuntime.of(kept)


def _make(runtime: Runtime, stock: Mapping[str, Path], folder: Path) -> None:
    module = stock[MODULE].read_bytes()
    linked = {name for place, name, _ in wasm.imports(module) if place.startswith("GOT.")}
    asked = {name for place, name, _ in wasm.imports(module) if place in SERVICES}
    loader = stock[LOADER].read_text("utf-8")
    script = slim_glue(stock[GLUE].read_text("utf-8"), loader, asked, linked)
    (folder / GLUE).write_text(
        NOTICE.format(version=runtime.version) + "\n" + minified(script), "utf-8"
    )
    shutil.copyfile(stock[LOADER], folder / LOADER)
    names = STARTS | linked | used_exports(script)
    module = wasm.with_exports(module, names)
    (folder / MODULE).write_bytes(module)
    memory = folder / "memory"
    run_node([str(RELOCATE), str(folder), str(memory), str(stock[LOCK])])
    module = wasm.with_data(module, BASE, memory.read_bytes())
    memory.unlink()
    (folder / MODULE).write_bytes(wasm.without_body(module, "__wasm_apply_data_relocs"))


def _ways() -> Iterator[str]:
    """Whatever decides how it is done."""
    for path in (Path(__file__), Path(glue.__file__), Path(wasm.__file__), RELOCATE):
        yield path.read_text("utf-8")
    yield ESBUILD_FACTS.read_text("utf-8")
