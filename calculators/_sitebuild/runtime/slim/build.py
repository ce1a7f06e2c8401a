"""Cuts down the pinned runtime to what a page without packages uses.

Of its 9,700 exports some 130 are called; each of the others costs a wrapper in the script and a
slot in a table at every start, and keeps code that nothing calls. Most of the script is for
graphics and sound. The addresses in its data are computed at every start, with the same result. And
a third of the download is tables for modules that no calculator imports. All of this is done here,
once, during the build. The published runtime goes beside it, as the fallback.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from calculators._sitebuild.node import ESBUILD_FACTS, NodeError, minified, run_node
from calculators._sitebuild.paths import NODE_MODULES, RUNTIMES
from calculators._sitebuild.runtime.pin import Runtime
from calculators._sitebuild.runtime.served import GLUE, LOADER, MODULE, WAY_OUT, ServedRuntime

from . import glue, unused_data
from .glue import GlueError, Import, slim_glue, used_exports
from .unused_data import UnusedDataError, without_unused_data

TRIM = Path(__file__).with_name("trim.mjs")
RELOCATE = Path(__file__).with_name("relocate.mjs")
BINARYEN_FACTS = NODE_MODULES / "binaryen" / "package.json"  # for its version
LOCK = "pyodide-lock.json"
RELOCATES = "__wasm_apply_data_relocs"
STARTS = {"__main_argc_argv", RELOCATES, "__wasm_call_ctors"}
# Node lists what a module imports: the module, name and kind of each.
IMPORTS = (
    "JSON.stringify(WebAssembly.Module.imports("
    "new WebAssembly.Module(require('fs').readFileSync(process.argv[1]))))"
)
NOTICE = (
    "/*! Pyodide {version}, MPL-2.0, cut down by calculators/_sitebuild/runtime/slim/ of this"
    " project; its source is that of the npm package pyodide. */"
)


class SlimError(Exception):
    """The runtime could not be cut down; the message says why, and how to publish without."""


def slim_runtime(runtime: Runtime, source: Path, cache: Path = RUNTIMES) -> ServedRuntime:
    """Cut down the runtime in `source`, or give what is cached from an earlier build."""
    made_from = json.dumps([runtime.version, *sorted(runtime.sha256.items()), *_recipe()])
    kept = cache / hashlib.sha256(made_from.encode()).hexdigest()[:16]
    if not kept.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            made = Path(folder) / "made"
            made.mkdir()
            try:
                _make(runtime, runtime.verified(source), made)
            except (GlueError, NodeError, UnusedDataError) as error:
                raise SlimError(f"The runtime could not be cut down: {error}\n{WAY_OUT}") from error
            try:
                made.replace(kept)
            except OSError:  # another build was faster
                shutil.rmtree(made)
    return ServedRuntime.of(kept)


def _make(runtime: Runtime, stock: Mapping[str, Path], folder: Path) -> None:
    shutil.copyfile(stock[LOADER], folder / LOADER)
    loader, whole = (stock[name].read_text("utf-8") for name in (LOADER, GLUE))
    # The script calls the module's exports, and the module imports from the script, so less of one
    # allows less of the other.
    script = slim_glue(whole, loader, json.loads(run_node(["-p", IMPORTS, str(stock[MODULE])])))
    exports = STARTS | used_exports(script)
    script = slim_glue(whole, loader, _trim(stock[MODULE], folder / MODULE, exports))
    (folder / GLUE).write_text(
        NOTICE.format(version=runtime.version) + "\n" + minified(script), "utf-8"
    )
    memory = folder / "memory"
    run_node([str(RELOCATE), str(folder), str(memory), str(stock[LOCK])])
    memory.write_bytes(without_unused_data(memory.read_bytes()))
    _trim(folder / MODULE, folder / MODULE, exports, memory=str(memory), relocate=RELOCATES)
    memory.unlink()


def _trim(module: Path, out: Path, exports: Collection[str], **more: str) -> list[Import]:
    """Keep these exports and what they use; give what the module still imports."""
    asked = {"module": str(module), "out": str(out), "exports": sorted(exports), **more}
    found: list[Import] = json.loads(run_node([str(TRIM)], stdin=json.dumps(asked)))
    return found


def _recipe() -> Iterator[str]:
    """Give the text of everything that decides the result."""
    for path in (
        Path(__file__),
        Path(glue.__file__),
        Path(unused_data.__file__),
        TRIM,
        RELOCATE,
        ESBUILD_FACTS,
        BINARYEN_FACTS,
    ):
        yield path.read_text("utf-8")
