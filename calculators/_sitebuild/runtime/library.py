"""Builds the library: one file with all the Python that the calculators need in the browser.

The runtime's own library is 2.4 MB of sources, which every browser would compile at every start.
This one has only the modules that are imported, compiled, including ours. It is a zip without
compression, packed as a whole with gzip: that is smaller than a compressed zip, unpacked by the
browser's own code, and Python then reads it without inflating anything. The runtime's library and
the wheel are published beside it, as the fallback.
"""

import gzip
import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from calculators._sitebuild.paths import LIBRARIES, ROOT

from . import compile_library, dataclass_code
from .needed_modules import LibraryError, needed_files, write_whole
from .pin import Runtime
from .sample_requests import modules
from .served import WAY_OUT
from .stubs import stubs

# Not `.gz`: some hosts unpack such files when they send them, others do not.
NAME = "python.pack"
STOCK = "python_stdlib.zip"


@dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """The packed file, and its size and hash once it is unpacked."""

    packed: Path
    size: int
    sha256: str


def build_library(
    runtime: Runtime,
    runtime_source: Path,
    wheel: Path,
    *,
    root: Path = ROOT,
    cache: Path = LIBRARIES,
) -> Library:
    """Make the library with this wheel, or give the one cached from an earlier build."""
    state = json.dumps([runtime.version, *sorted(runtime.sha256.items())])
    files = needed_files(runtime_source, state, wheel, root, cache)
    standard = _compiled(runtime, runtime_source / STOCK, files, dataclass_methods(root), cache)
    return _packed(standard, wheel, cache)


def plain_library(
    runtime: Runtime, runtime_source: Path, wheel: Path, cache: Path = LIBRARIES
) -> Library:
    """Put the calculators into the runtime's own library, otherwise unchanged."""
    return _packed(runtime.verified(runtime_source)[STOCK], wheel, cache)


def _packed(standard: Path, wheel: Path, cache: Path) -> Library:
    key = _key(standard.read_bytes(), wheel.read_bytes(), Path(__file__).read_bytes())
    kept = cache / key / NAME
    if not kept.is_file():
        write_whole(kept, gzip.compress(_joined(standard, wheel), 9, mtime=0))
    content = gzip.decompress(kept.read_bytes())
    return Library(packed=kept, size=len(content), sha256=hashlib.sha256(content).hexdigest())


def _compiled(
    runtime: Runtime, source: Path, files: list[str], methods: list[str], cache: Path
) -> Path:
    """Compile the standard library's part, cached apart so that it outlasts changes of ours."""
    program = Path(compile_library.__file__)
    asked = {"files": files, "stubs": stubs(), "methods": methods}
    settings = json.dumps([runtime.sha256[STOCK], runtime.python, sys.version, asked])
    kept = cache / f"{_key(settings.encode(), program.read_bytes())}.zip"
    if kept.is_file():
        return kept
    place = f"/lib/python{runtime.python.replace('.', '')}.zip"
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        made = Path(folder) / "standard.zip"
        done = subprocess.run(
            [sys.executable, str(program), str(source), place, str(made)],
            input=json.dumps(asked),
            env=os.environ | {"PYTHONHASHSEED": "0"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise LibraryError(
                f"The library could not be compiled:\n{done.stderr.strip()}\n{WAY_OUT}"
            )
        return made.replace(kept)


def dataclass_methods(root: Path) -> list[str]:
    """Give the texts that `dataclasses` compiles when our modules are imported."""
    done = subprocess.run(
        [sys.executable, "-OO", str(Path(dataclass_code.__file__)), *modules()],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise LibraryError(f"The calculators could not be imported:\n{done.stderr.strip()}")
    found: list[str] = json.loads(done.stdout)
    return found


def _joined(standard: Path, wheel: Path) -> bytes:
    """Put the calculators' compiled modules beside the standard library's."""
    joined = io.BytesIO(standard.read_bytes())
    with zipfile.ZipFile(joined, "a") as library, zipfile.ZipFile(wheel) as ours:
        for name in ours.namelist():
            if ".dist-info/" not in name:
                compile_library.add(library, name, ours.read(name))
    return joined.getvalue()


def _key(*parts: bytes) -> str:
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[
        :16
    ]
