"""Writes `sw.js` into a built site: the list of files to keep for offline use, and the worker.

The worker itself is `calculators/_browser/offline/service_worker.js`. The list has the hash of
every file of the site, so it is written last, and again when links to PDFs have changed the pages.

Usage: python -m calculators._sitebuild.publish.service_worker site
"""

from __future__ import annotations

import fnmatch
import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from calculators._sitebuild.paths import BROWSER

NAME = "sw.js"  # at the root, because a worker serves nothing above its own address
SOURCE = BROWSER / "offline" / "service_worker.js"
# Long enough to detect damage and other releases; it does not have to resist an attacker.
_DIGITS = 32

# Never kept. PDFs are meant to be saved, and the pages that they are made from are kept.
LEFT_OUT = (
    NAME,
    "downloads/*",
    "sitemap.xml*",  # for robots, and some hosts write their own
    "robots.txt",
    "llms.txt",
    "*index.md",
    "licenses/*.txt",  # the page that lists them is kept
    "assets/cards/*",
    "*.gz",
    "CNAME",
    ".*",
    "*/.*",
)
# Fetched from the network, and only when something else has failed.
FALL_BACK = (
    "assets/app-*/*.whl",
    "assets/pyodide-*",
)
# What reading a page does not need: megabytes, kept once a calculator was opened.
PROGRAM = (
    "assets/python-*",
    "assets/app-*/python.pack",
    "assets/app-*/calculators/*",
    "assets/app-*/data/*",
)
_CALCULATOR = b"<offer-calculator"

type Files = dict[str, tuple[str, int]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Precache:
    """The list of a release: the hash and size of each file, by its address in the site."""

    pages: Files  # with their styles and scripts
    program: Files
    calculators: tuple[str, ...]  # the pages that need the program


def precache_of(site: Path) -> Precache:
    """Walk through a built site."""
    pages: Files = {}
    program: Files = {}
    calculators = []
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file() or _any(name, (*LEFT_OUT, *FALL_BACK)):
            continue
        content = path.read_bytes()
        address = name.removesuffix("index.html") if path.name == "index.html" else name
        group = program if _any(name, PROGRAM) else pages
        group[address] = (hashlib.sha256(content).hexdigest()[:_DIGITS], len(content))
        if path.suffix == ".html" and _CALCULATOR in content:
            calculators.append(address)
    return Precache(pages=pages, program=program, calculators=tuple(calculators))


def worker_script(precache: Precache, source: str) -> str:
    """Write the worker; its release is a hash over all of it."""
    told = {
        "PAGES": precache.pages,
        "PROGRAM": precache.program,
        "CALCULATORS": precache.calculators,
    }
    lists = "".join(f"const {name} = {json.dumps(it, indent=0)}\n" for name, it in told.items())
    release = hashlib.sha256((lists + source).encode()).hexdigest()[:12]
    return f"'use strict'\nconst RELEASE = '{release}'\n{lists}\n{source}"


def write_service_worker(site: Path) -> Precache:
    """Write the worker into the site, replacing an earlier one."""
    precache = precache_of(site)
    (site / NAME).write_text(worker_script(precache, SOURCE.read_text("utf-8")), "utf-8")
    return precache


def size(files: Files) -> int:
    """Add up the bytes as they are stored, uncompressed."""
    return sum(length for _, length in files.values())


def _any(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


if __name__ == "__main__":
    found = write_service_worker(Path(sys.argv[1]))
    sys.stdout.write(
        f"{NAME}: {len(found.pages)} files of pages, {size(found.pages)} bytes;"
        f" {len(found.program)} of the program, {size(found.program)} bytes\n"
    )
