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
from dataclasses import dataclass
from pathlib import Path

from calculators._sitebuild.node import ESBUILD_FACTS, NodeError, minified, run_node
from calculators._sitebuild.paths import RUNTIMES
from calculators._sitebuild.runtime.pin import Runtime

from . import glue, wasm
from .glue import GlueError, slim_glue, used_exports
from .wasm import WasmError

RELOCATE = Path(__file__).with_name("relocate.mjs")
LOADER, GLUE, MODULE = "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm"
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


@dataclass(frozen=True, slots=True)
class SlimRuntime:
    """Where the files lie, by name, and a name that stands for their content."""

    key: str
    files: Mapping[str, Path]

    @property
    def folder(self) -> str:
        """The folder's name in the site: it changes with the content."""
        return f"python-{self.key}"


def slim_runtime(runtime: Runtime, source: Path, cache: Path = RUNTIMES) -> SlimRuntime:
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
                raise SlimError(f"The runtime could not be cut down: {error}") from error
            try:
                made.replace(kept)
            except OSError:  # another build was faster
                shutil.rmtree(made)
    files = {name: kept / name for name in (LOADER, GLUE, MODULE)}
    hashes = b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files.values())
    return SlimRuntime(hashlib.sha256(hashes).hexdigest()[:12], files)


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
