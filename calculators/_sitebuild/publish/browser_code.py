"""Bundles the browser code into few files.

There is one style; one script for all pages and another one for calculators, with one that both
share; and one script a worker. A browser requests what a script imports only after reading the
script, so on a slow connection each step of such a chain costs a round trip. Only the manifest
stays a file of its own, because it is made from all the others.
"""

import hashlib
import shutil
import tempfile
from pathlib import Path

from calculators._sitebuild import node
from calculators._sitebuild.node import ESBUILD_FACTS, bundle_scripts, minified
from calculators._sitebuild.paths import BROWSER, BROWSER_CODE

# The pages' script, as in mkdocs.yml, and what it imports where there is a calculator. What both
# need is a chunk of its own.
PAGES = ("site.mjs", "calculator/controller.mjs")
CHUNK = "shared.mjs"
# The style, as in mkdocs.yml; the workers; and the script at the start of the head.
ENTRIES = ("styles/site.css", "python/worker.mjs", "python/snapshot_worker.mjs")
CLASSIC = ("early.mjs",)  # published as early.js
APART = ("./manifest.mjs",)


def bundled_code(source: Path = BROWSER, cache: Path = BROWSER_CODE) -> Path:
    """Bundle the scripts and styles of `source`, or give the folder cached from an earlier build.

    Raises NodeError with the bundler's words when one does not parse or imports what is missing.
    """
    every = sorted(path for path in source.rglob("*.*") if path.suffix in (".mjs", ".css"))
    made_from = [Path(__file__), Path(node.__file__), ESBUILD_FACTS, *every]
    hashes = (path.name.encode() + hashlib.sha256(path.read_bytes()).digest() for path in made_from)
    kept = cache / hashlib.sha256(b"".join(hashes)).hexdigest()[:16]
    if not kept.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            made = Path(folder) / "made"
            bundle_scripts([source / name for name in PAGES], made, chunk=CHUNK)
            bundle_scripts([source / name for name in ENTRIES], made, apart=APART)
            bundle_scripts([source / name for name in CLASSIC], made, classic=True)
            try:
                made.replace(kept)
            except OSError:  # another build was faster
                shutil.rmtree(made)
    return kept


def inline_script(name: str, source: Path = BROWSER) -> str:
    """Write a script that imports nothing as it stands in a page: short, and with its own names."""
    return f"(()=>{{{minified((source / name).read_text('utf-8')).strip()}}})()"
