"""Decides which runtime and library the calculators start with: ours, or Pyodide's own.

Ours start several times faster, but our cuts are made for one version of Pyodide, and may fail on
the next one. `SLIM=0 make build` publishes Pyodide's own files instead, untouched, so that no cut
of ours can hold up a security release. The browser code is the same for both.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .pin import Runtime

LOADER, GLUE, MODULE = "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm"
WAY_OUT = "To publish without our cuts, slower but sound: SLIM=0 make build"


@dataclass(frozen=True, slots=True)
class ServedRuntime:
    """The paths of the files, by name, and a key for their content."""

    key: str
    files: Mapping[str, Path]

    @classmethod
    def of(cls, folder: Path) -> ServedRuntime:
        """Take the three files of a runtime from `folder`."""
        files = {name: folder / name for name in (LOADER, GLUE, MODULE)}
        hashes = b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files.values())
        return cls(hashlib.sha256(hashes).hexdigest()[:12], files)

    @property
    def folder(self) -> str:
        """The folder's name in the site: it changes with the content."""
        return f"python-{self.key}"


def slim_wanted() -> bool:
    """Whether to cut down what Pyodide ships: yes, unless `SLIM=0` is set."""
    return os.environ.get("SLIM", "1") != "0"


def plain_runtime(runtime: Runtime, source: Path) -> ServedRuntime:
    """Serve the pinned runtime as published; raises RuntimeFileError if it is another one."""
    runtime.verified(source)
    return ServedRuntime.of(source)
