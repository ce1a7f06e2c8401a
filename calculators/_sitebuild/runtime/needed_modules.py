"""Finds out which modules of the standard library the calculators import.

The published runtime starts under Node and answers every sample request. That takes seconds, so the
list is cached until it may change: with the runtime, or with the names that our own code uses. New
figures or words do not change what is imported.
"""

import ast
import hashlib
import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from calculators._sitebuild.node import NodeError, run_node
from calculators._sitebuild.paths import LIBRARIES, ROOT

from .sample_requests import BROKEN_REQUESTS, data_texts, good_requests
from .served import WAY_OUT
from .slim import unused_data
from .stubs import stubs
from .wheel import shipped_sources

ASK = Path(__file__).with_name("ask.mjs")
# Besides what was seen: what Python imports when something fails in a way that no sample does.
MARGIN = (
    "codecs",
    "encodings.ascii",
    "encodings.latin_1",
    "encodings.utf_16",
    "io",
    "linecache",
    "textwrap",
    "traceback",
)


class LibraryError(Exception):
    """The library for the browser could not be made; the message says why."""


def needed_files(
    runtime_source: Path,
    runtime_state: str,
    wheel: Path,
    root: Path = ROOT,
    cache: Path = LIBRARIES,
) -> list[str]:
    """List the library's files, such as `json/decoder.py`: found now or cached."""
    # With the stubs in place: the real event loop would import eighty modules.
    imported, used = _names(root)
    own = {name for name in imported if name.partition(".")[0] != "calculators"}
    if emptied := sorted(own & {*unused_data.MODULES}):
        raise LibraryError(
            f"A calculator imports {emptied[0]}, which the runtime that readers load does not have:"
            f" do without it, or take it out of MODULES and its tables out of"
            f" {Path(unused_data.__file__).relative_to(ROOT)}."
        )
    names = sorted(own | used)
    state = json.dumps([runtime_state, sys.version, names, ASK.read_text(), MARGIN, stubs()])
    code = [Path(__file__).read_text(), Path(good_requests.__code__.co_filename).read_text()]
    key = hashlib.sha256("".join([state, *code]).encode()).hexdigest()[:16]
    kept = cache / f"{key}.json"
    if not kept.is_file():
        answered = _ask_with_stubs(
            runtime_source,
            wheel,
            requests=[*good_requests(), *BROKEN_REQUESTS],
            imports=sorted({*own, *MARGIN}),
        )
        if answered["magic"] != importlib.util.MAGIC_NUMBER.hex():
            raise LibraryError(
                f"Python {sys.version.split()[0]} builds modules that the runtime's Python cannot"
                f" load: {importlib.util.MAGIC_NUMBER.hex()}, wanted {answered['magic']}."
            )
        modules = [it for it in answered["modules"] if not it.startswith("calculators/")]
        write_whole(kept, json.dumps(modules, indent=0).encode())
    found: list[str] = json.loads(kept.read_bytes())
    return found


def _ask_with_stubs(runtime_source: Path, wheel: Path, **asked: Any) -> Any:
    """Run the samples on the runtime's own library, with the stubs and our modules in it."""
    ours = stubs()
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.zip"
        with ZipFile(runtime_source / "python_stdlib.zip") as stock, ZipFile(library, "w") as made:
            for name in stock.namelist():
                made.writestr(name, ours.get(name) or stock.read(name))
            with ZipFile(wheel) as calculators:
                for name in calculators.namelist():
                    made.writestr(name, calculators.read(name))
        try:
            return ask(runtime_source, library=library, **asked)
        except LibraryError as error:
            raise LibraryError(f"{error}\n{WAY_OUT}") from error


def ask(
    runtime_source: Path,
    *,
    requests: Iterable[str],
    library: Path | None = None,
    lock: Path | None = None,
    imports: Iterable[str] = (),
) -> Any:
    """Send requests to the calculators under Node. See `ask.mjs` for the result."""
    asked = {
        "runtime": str(runtime_source),
        "lock": str(lock or runtime_source / "pyodide-lock.json"),
        "library": library and str(library),
        "requests": [*requests],
        "files": data_texts(),
        "imports": [*imports],
    }
    try:
        return json.loads(run_node([str(ASK)], stdin=json.dumps(asked)))
    except NodeError as error:
        raise LibraryError(f"The calculators did not answer under Node:\n{error}") from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file atomically, so that no other build sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(path)


def _nodes(root: Path) -> Iterator[ast.AST]:
    for path in shipped_sources(root):
        if path.suffix == ".py":
            try:
                yield from ast.walk(ast.parse(path.read_bytes()))
            except SyntaxError:
                continue  # the wheel's compiler reports it better


def _names(root: Path) -> tuple[set[str], set[str]]:
    """List every module that our code imports, at its start or later, and the attributes it uses.

    `.strptime` imports a module, so the name of an attribute may decide what is needed.
    """
    imported: set[str] = set()
    used: set[str] = set()
    for node in _nodes(root):
        if isinstance(node, ast.Attribute):
            used.add(node.attr)
        elif isinstance(node, ast.Import):
            imported.update(it.name for it in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            imported.add(node.module)
    return imported, used
