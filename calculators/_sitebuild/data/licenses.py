"""What does the site hand on, and under which license? The texts come from installed packages.

`licenses.toml` lists the parts. Every text is read while the site is built, so that it is that of
the version in use; `license_texts/` has those of parts that no package here brings a text for.
"""

from __future__ import annotations

import fnmatch
import json
import sysconfig
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path

from calculators._sitebuild.paths import PYODIDE, ROOT

FOLDER = "licenses/"
# The Mozilla Public License asks for the source of what we changed: here it is, whole.
CHANGES = f"{FOLDER}pyodide-changes.txt"

_PARTS = Path(__file__).with_name("licenses.toml")
_KEPT = Path(__file__).with_name("license_texts")
_RUNTIME = ROOT / "calculators" / "_sitebuild" / "runtime"
_CHANGES_SAY = """\
How this site's smaller Pyodide is made
=======================================

assets/pyodide-*/ has the files of the npm package "pyodide" as they are published, except for
their source maps. The files in assets/python-*/ are made from them, while the site is built, by the
programs below, which belong to this site and are under the MIT License. The source of Pyodide
itself, under the Mozilla Public License 2.0, is at {source}
"""


class LicenseError(Exception):
    """A license text cannot be found."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """Something that the site hands on."""

    key: str
    name: str
    what: str
    license: str
    texts: list[list[str]]
    version: str = ""  # of which package
    files: tuple[str, ...] = ()  # patterns of addresses in the site
    inside: str = ""  # the part whose files it comes in
    source: str = ""

    @property
    def address(self) -> str:
        """Where in the site its license is."""
        return f"{FOLDER}{self.key}.txt"

    @property
    def released(self) -> str:
        """Give its version here, if there is a package to ask."""
        if self.version == PYODIDE.name:
            told: str = json.loads((PYODIDE / "package.json").read_text("utf-8"))["version"]
            return told
        return metadata.version(self.version) if self.version else ""

    @property
    def origin(self) -> str:
        """Where its source is, in this version."""
        return self.source.format(version=self.released)

    def text(self) -> str:
        """Read its license; raise `LicenseError` for one that is not to be found."""
        return "\n\n".join(_first(self.key, candidates) for candidates in self.texts)

    def has(self, address: str) -> bool:
        """Say whether a file of the site belongs to it."""
        return any(fnmatch.fnmatchcase(address, pattern) for pattern in self.files)


@lru_cache
def parts() -> dict[str, Part]:
    """Read all parts by key, in their order."""
    tables = tomllib.loads(_PARTS.read_text("utf-8"))
    return {
        key: Part(key=key, **{**table, "files": tuple(table.get("files", ()))})
        for key, table in tables.items()
    }


def license_files() -> dict[str, str]:
    """Write every license text, by its address in the site."""
    texts = {part.address: part.text() for part in parts().values()}
    return texts | {CHANGES: _changes()}


def _changes() -> str:
    sources = [
        path
        for folder in ("slim", "stubs")
        for path in sorted((_RUNTIME / folder).glob("*.*"))
        if path.suffix in (".py", ".mjs")
    ]
    said = [_CHANGES_SAY.format(source=parts()["pyodide"].origin)]
    for path in sources:
        name = path.relative_to(ROOT).as_posix()
        said.append(f"\n{name}\n{'-' * len(name)}\n\n{path.read_text('utf-8')}")
    return "\n".join(said)


def _first(key: str, candidates: list[str]) -> str:
    for candidate in candidates:
        kind, _, name = candidate.partition(":")
        if text := _read(kind, name):
            return text.strip() + "\n"
    raise LicenseError(f"the license of {key} is not here: {' or '.join(candidates)}")


def _read(kind: str, name: str) -> str | None:
    match kind:
        case "dist":
            return _of_package(*name.split("/", 1))
        case "package":
            path = Path(sysconfig.get_path("purelib")) / name
        case "stdlib":
            path = Path(sysconfig.get_path("stdlib")) / name
        case "project":
            path = ROOT / name
        case _:
            path = _KEPT / name
    return path.read_text("utf-8") if path.is_file() else None


def _of_package(package: str, name: str) -> str | None:
    try:
        return metadata.distribution(package).read_text(f"licenses/{name}")
    except metadata.PackageNotFoundError:
        return None
