"""Builds the library: all the Python that the calculators need in the browser.

The runtime's own library is 2.4 MB of sources, which every browser would compile at every start.
This one has only the modules that are imported, compiled, including ours. What all calculators
share is one file, and each calculator has one of its own, so that nobody waits for the others. A
file is a zip without compression, packed as a whole with gzip: that is smaller than a compressed
zip, unpacked by the browser's own code, and Python then reads it without inflating anything. The
runtime's library and the wheel are published beside them, as the fallback.
"""

import gzip
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
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
CALCULATOR_NAME = "calculators/{}.pack"
STOCK = "python_stdlib.zip"
# A module or package of ours that is one calculator.
OWN = re.compile(r"calculators/([a-z]+(?:_[a-z]+)*)(?=[./])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Pack:
    """A packed zip of modules, and its size and hash once it is unpacked.

    `name` is its address in the release's folder.
    """

    name: str
    path: Path
    size: int
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """What all calculators share, and each calculator's own modules, by its slug."""

    shared: Pack
    calculators: Mapping[str, Pack]

    @property
    def packs(self) -> tuple[Pack, ...]:
        """List all of them."""
        return (self.shared, *self.calculators.values())


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
    kept = cache / key
    if not (kept / NAME).is_file():
        sorted_ = _sorted(standard, wheel)
        # What all share comes last: where it is, everything is.
        for slug in sorted(sorted_, reverse=True):
            name = CALCULATOR_NAME.format(slug) if slug else NAME
            write_whole(kept / name, gzip.compress(sorted_[slug], 9, mtime=0))
    own = sorted(kept.glob(CALCULATOR_NAME.format("*")))
    return Library(
        shared=_pack(kept, NAME),
        calculators={it.stem: _pack(kept, CALCULATOR_NAME.format(it.stem)) for it in own},
    )


def _pack(folder: Path, name: str) -> Pack:
    path = folder / name
    content = gzip.decompress(path.read_bytes())
    sum_ = hashlib.sha256(content).hexdigest()
    return Pack(name=name, path=path, size=len(content), sha256=sum_)


def _compiled(
    runtime: Runtime, source: Path, files: list[str], methods: dict[str, list[str]], cache: Path
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


def dataclass_methods(root: Path) -> dict[str, list[str]]:
    """Give the texts that `dataclasses` compiles when our modules are imported.

    They are sorted by the folder of the calculator that they are for; "" has those of all others.
    """
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
    texts: dict[str, dict[str, None]] = {"": {}}
    for module, found in json.loads(done.stdout).items():
        own = OWN.match(module.replace(".", "/") + "/")
        folder = own[0] if own and (root / own[0]).is_dir() else ""
        texts.setdefault(folder, {}).update(dict.fromkeys(found))
    return {folder: [*found] for folder, found in texts.items()}


def _sorted(standard: Path, wheel: Path) -> dict[str, bytes]:
    """Sort the modules of both into zips: one for each slug, and "" for what all share."""
    members: dict[str, dict[str, bytes]] = {"": {}}
    for path in (standard, wheel):
        with zipfile.ZipFile(path) as given:
            for name in given.namelist():
                if ".dist-info/" in name:
                    continue
                own = OWN.match(name)
                slug = own[1].replace("_", "-") if own else ""
                members.setdefault(slug, {})[name] = given.read(name)
    return {slug: _zipped(contents) for slug, contents in members.items()}


def _zipped(contents: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in contents.items():
            compile_library.add(archive, name, content)
    return made.getvalue()


def _key(*parts: bytes) -> str:
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[
        :16
    ]
