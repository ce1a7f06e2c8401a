"""Which files does a reader's browser keep for use without a network, and what are their hashes?

Writes `sw.js` into a built site: the list, and behind it `service_worker.js`, which says how they
are kept. It works from whatever files stand in the site, so it comes last, and again when the PDFs
have changed the pages that link to them.

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

NAME = "sw.js"  # at the root: a worker may serve nothing above its own address
SOURCE = BROWSER / "offline" / "service_worker.js"
# Enough to tell damage and another release; nobody gains by a file of theirs with the same hash.
_DIGITS = 32

# Never kept. PDFs are files to save, and the pages that they are made of are kept.
LEFT_OUT = (
    NAME,
    "downloads/*",
    "sitemap.xml*",  # for robots, and some hosts write their own
    "*.map",
    "*.gz",
    "assets/javascripts/lunr/*",  # search in other languages
    "CNAME",
    ".*",
    "*/.*",
)
# Asked for only when something else has failed, and then from the network.
FALL_BACK = (
    "assets/app-*/*.whl",
    "assets/pyodide-*",
)
# What a page that only is to be read does not need: megabytes, kept once a calculator was opened.
PROGRAM = (
    "assets/python-*",
    "assets/app-*/python.pack",
    "assets/app-*/data/*",
)
_CALCULATOR = b"<offer-calculator"

type Files = dict[str, tuple[str, int]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Precache:
    """The list of a release: hash and size of each file, by its address in the site."""

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
    """Write the worker; the release is named after every byte of it."""
    told = {
        "PAGES": precache.pages,
        "PROGRAM": precache.program,
        "CALCULATORS": precache.calculators,
    }
    lists = "".join(f"const {name} = {json.dumps(it, indent=0)}\n" for name, it in told.items())
    release = hashlib.sha256((lists + source).encode()).hexdigest()[:12]
    return f"'use strict'\nconst RELEASE = '{release}'\n{lists}\n{source}"


def write_service_worker(site: Path) -> Precache:
    """Put the worker into the site, in place of an earlier one."""
    precache = precache_of(site)
    (site / NAME).write_text(worker_script(precache, SOURCE.read_text("utf-8")), "utf-8")
    return precache


def size(files: Files) -> int:
    """Add up the bytes, as they are kept: not compressed."""
    return sum(length for _, length in files.values())


def _any(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


if __name__ == "__main__":
    found = write_service_worker(Path(sys.argv[1]))
    sys.stdout.write(
        f"{NAME}: {len(found.pages)} files of pages, {size(found.pages)} bytes;"
        f" {len(found.program)} of the program, {size(found.program)} bytes\n"
    )
