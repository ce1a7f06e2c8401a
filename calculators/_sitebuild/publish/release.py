"""Collects the files that the calculators need, and gives each its address in the site.

Our cut-down runtime is in a folder named after its content, the published one, its fallback, in one
named after its version, and everything else in one named after the release: a hash over all of it.
A browser that caches by address can then never mix two releases, and does not download the large
runtime again for each release.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from calculators._bridge import answer
from calculators._sitebuild.data.files import data_folder
from calculators._sitebuild.paths import PYODIDE
from calculators._sitebuild.runtime.library import Library, Pack, build_library, plain_library
from calculators._sitebuild.runtime.pin import Runtime, load_runtime
from calculators._sitebuild.runtime.sample_requests import sample_requests
from calculators._sitebuild.runtime.served import ServedRuntime, plain_runtime, slim_wanted
from calculators._sitebuild.runtime.slim import slim_runtime
from calculators._sitebuild.runtime.wheel import build_wheel

from .browser_code import bundled_code

APP = "assets/app/"  # as in mkdocs.yml; the published name has the release in it
DATA = "data/"  # inside the release's folder
MANIFEST = "manifest.mjs"
# A script rather than JSON, so that it loads with the worker's other scripts, and the worker can
# request all large files at once.
PREFIX = "export default "
LOCK = "pyodide-lock.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """Every file of the calculators, by its address in the site; `name` is a hash over them."""

    name: str
    manifest: str
    files: Mapping[str, Path]

    @property
    def folder(self) -> str:
        """The address of this release's folder, such as `assets/app-0123456789ab/`."""
        return _folder(self.name)

    def address(self, uri: str) -> str:
        """Give the published address of what mkdocs.yml calls `uri`; other files keep theirs."""
        return self.folder + uri.removeprefix(APP) if uri.startswith(APP) else uri


@dataclass(frozen=True, kw_only=True, slots=True)
class PythonSide:
    """What is made from our Python and the pinned runtime, whatever the browser code is.

    `samples` maps requests to the replies that every Python must give.
    """

    wheel: Path
    runtime: Runtime
    runtime_source: Path
    served: ServedRuntime
    library: Library
    samples: Mapping[str, str]


def build_python_side(runtime_source: Path = PYODIDE) -> PythonSide:
    """Build our wheel and our library, and cut down the runtime unless `SLIM=0` says not to."""
    wheel, runtime = build_wheel(), load_runtime()
    if slim_wanted():
        served = slim_runtime(runtime, runtime_source)
        library = build_library(runtime, runtime_source, wheel)
    else:
        served = plain_runtime(runtime, runtime_source)
        library = plain_library(runtime, runtime_source, wheel)
    return PythonSide(
        wheel=wheel,
        runtime=runtime,
        runtime_source=runtime_source,
        served=served,
        library=library,
        samples={request: answer(request) for request in sample_requests()},
    )


def collect_release(python: PythonSide) -> Release:
    """Put the browser code and the data files beside what was made from Python."""
    return make_release(bundled_code(), python, data_folder())


def make_release(app: Path, python: PythonSide, data: Path | None = None) -> Release:
    """Name the release after its content and give every file its address.

    The files of `data` are in the release's folder too; the worker fetches them one by one, when
    they are chosen, so the manifest does not list them.
    """
    served, library, wheel, runtime = python.served, python.library, python.wheel, python.runtime
    ours = {path.relative_to(app).as_posix(): path for path in _visible_files(app)}
    ours |= {**{it.name: it.path for it in library.packs}, wheel.name: wheel}
    if data is not None:
        ours |= {f"{DATA}{p.relative_to(data).as_posix()}": p for p in _visible_files(data)}
    runtime_files = runtime.verified(python.runtime_source)
    manifest = {
        "python": {"base": f"../{served.folder}/", "files": _facts(served.files)},
        # The fallback, in case that one fails.
        "pyodide": {
            "version": runtime.version,
            "base": f"../{runtime.folder}/",
            "files": _facts(runtime_files),
        },
        # A start needs no more of this file's 120 kB: the rest lists packages.
        "lock_info": json.loads(runtime_files[LOCK].read_bytes())["info"],
        "library": _pack(library.shared),
        # Beside what they share, a page loads the modules of its own calculators.
        "calculators": {slug: _pack(it) for slug, it in library.calculators.items()},
        # A Python that starts from a snapshot must give the same replies.
        "samples": [
            {"request": request, "reply": integrity(hashlib.sha256(reply.encode()).hexdigest())}
            for request, reply in python.samples.items()
        ],
        "wheel": {"name": wheel.name, **_entry(wheel)},
    }
    name = _hash_of_all({name: _sha256(path) for name, path in ours.items()}, manifest)
    return Release(
        name=name,
        manifest=f"{PREFIX}{json.dumps(manifest | {'release': name}, indent=1)}\n",
        files={
            **{f"{_folder(name)}{uri}": path for uri, path in ours.items()},
            **{f"assets/{served.folder}/{name}": path for name, path in served.files.items()},
            **{f"assets/{runtime.folder}/{name}": path for name, path in runtime_files.items()},
        },
    )


def _folder(release: str) -> str:
    return f"{APP.rstrip('/')}-{release}/"


def _facts(files: Mapping[str, Path]) -> dict[str, dict[str, object]]:
    return {name: _entry(path) for name, path in files.items()}


def _pack(pack: Pack) -> dict[str, object]:
    """Tell its size and hash as unpacked: that is what the worker counts and checks."""
    return {"name": pack.name, "bytes": pack.size, "integrity": integrity(pack.sha256)}


def _entry(path: Path) -> dict[str, object]:
    return {"bytes": path.stat().st_size, "integrity": integrity(_sha256(path))}


def integrity(sha256: str) -> str:
    """Convert a hexadecimal SHA-256 to the form of `integrity`: `sha256-` and base64."""
    return "sha256-" + base64.b64encode(bytes.fromhex(sha256)).decode("ascii")


def _visible_files(folder: Path) -> list[Path]:
    return sorted(
        path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")
    )


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _hash_of_all(hashes: Mapping[str, str], manifest: Mapping[str, object]) -> str:
    """Make twelve hexadecimal digits that change with any file and with the runtime's pin."""
    everything = json.dumps([hashes, manifest], sort_keys=True)
    return hashlib.sha256(everything.encode()).hexdigest()[:12]
