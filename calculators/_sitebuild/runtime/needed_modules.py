"""Which modules of the standard library does the reader's Python import?

Found by asking: the runtime as it comes starts under Node and answers all that can be asked.
That takes seconds, so the list is kept until it may change: with the runtime, or with the names
that our own code uses. A wrong figure or a new wording does not change what is imported.
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
from .stubs import stubs
from .wheel import shipped_sources

ASK = Path(__file__).with_name("ask.mjs")
# Beside what was seen: what Python reaches for when something is wrong in a way nobody saw yet.
MARGIN = (
    "_strptime",
    "calendar",
    "codecs",
    "difflib",
    "encodings.ascii",
    "encodings.idna",
    "encodings.latin_1",
    "encodings.utf_16",
    "fractions",
    "io",
    "linecache",
    "pprint",
    "statistics",
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
    """List the library's files, such as `json/decoder.py`: found now or kept."""
    # Asked of the library that will be made: the real event loop would bring eighty modules.
    own = {name for name in _imports(root) if name.partition(".")[0] != "calculators"}
    names = sorted({*own, *_attributes(root)})
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
    """Ask of the runtime's own library with the stubs in their places, and ours beside."""
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
    """Ask the calculators under Node. See `ask.mjs` for what comes back."""
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
    """Write a file that is never seen half written, by another build at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(path)


def _trees(root: Path) -> Iterator[ast.AST]:
    for path in shipped_sources(root):
        if path.suffix == ".py":
            try:
                yield from ast.walk(ast.parse(path.read_bytes()))
            except SyntaxError:
                continue  # the wheel's compiler says it better


def _imports(root: Path) -> Iterator[str]:
    """Name every module that our code imports from outside, at its start or later."""
    for node in _trees(root):
        if isinstance(node, ast.Import):
            yield from (it.name for it in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module


def _attributes(root: Path) -> Iterator[str]:
    """`.strptime` imports a module when it is called: a new name may mean a new import."""
    return (node.attr for node in _trees(root) if isinstance(node, ast.Attribute))
