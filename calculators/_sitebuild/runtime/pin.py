"""Reads which Pyodide runs in the reader's browser, and verifies its files.

The version and the hashes are in `pyodide.toml`, and nowhere else in the code. The files come
from the npm package `pyodide`; a file whose hash differs is never published.
"""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

PIN = Path(__file__).with_name("pyodide.toml")
WAY_OUT = "Fetch it anew with: rm -rf node_modules && make setup"


class RuntimeFileError(Exception):
    """A runtime file is missing or is not the pinned one; the message says what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Runtime:
    """One pinned Pyodide: its version, its Python, and the SHA-256 (hex) of each file."""

    version: str
    python: str
    sha256: Mapping[str, str]

    @property
    def folder(self) -> str:
        """The folder's name in the site, such as `pyodide-0.29.5`: it changes with the version."""
        return f"pyodide-{self.version}"

    def verified(self, source: Path) -> dict[str, Path]:
        """Find every runtime file in `source` and check its hash.

        Raises RuntimeFileError for the first file that is missing or differs.
        """
        return {name: _verified(source / name, expected) for name, expected in self.sha256.items()}


def load_runtime(pin: Path = PIN) -> Runtime:
    """Read the pin."""
    return Runtime(**tomllib.loads(pin.read_text(encoding="utf-8")))


def _verified(path: Path, expected: str) -> Path:
    try:
        stat = path.stat()
    except FileNotFoundError:
        message = f"The runtime file {path} is missing. {WAY_OUT}"
        raise RuntimeFileError(message) from None
    actual = _hash_of(path, stat.st_mtime_ns, stat.st_size)
    if actual != expected:
        message = (
            f"The runtime file {path} is not the one that {PIN.name} pins:"
            f" its SHA-256 is {actual}, not {expected}. {WAY_OUT}"
        )
        raise RuntimeFileError(message)
    return path


# Cached by time and size, so that serving reads 12 MB once and not at every rebuild.
@lru_cache(maxsize=32)
def _hash_of(path: Path, _modified_ns: int, _size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
