"""Runs Node and esbuild, the bundler."""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from calculators._sitebuild.paths import NODE_MODULES

# Browsers that are three years old: Chromium 109, Firefox 114, Safari 16.4.
TARGETS = "es2022"
ESBUILD = str(NODE_MODULES / "esbuild" / "bin" / "esbuild")
ESBUILD_FACTS = NODE_MODULES / "esbuild" / "package.json"  # for its version


class NodeError(Exception):
    """A program under Node failed, or Node is missing; the message says why."""


def run_node(command: Sequence[str], *, stdin: str = "") -> str:
    """Run a script under Node with `stdin` as its input, and give its output."""
    node = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    if not node:
        raise NodeError("Node is missing. Fetch it with: make setup")
    done = subprocess.run(
        [node, *command], input=stdin, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise NodeError("\n".join(done.stderr.strip().splitlines()[:12])[:2000])
    return done.stdout


def bundle_scripts(
    entries: Iterable[Path],
    folder: Path,
    *,
    apart: Iterable[str] = (),
    classic: bool = False,
    chunk: str | None = None,
) -> None:
    """Bundle each of these scripts or styles, with all that it imports, into one file in `folder`.

    Imports of `apart` stay imports. A classic script needs no `type="module"`. With the name of a
    chunk, that file has what the entries share.
    """
    shared = [] if chunk is None else ["--splitting", f"--chunk-names={Path(chunk).stem}"]
    run_node(
        [
            ESBUILD,
            *map(str, entries),
            "--bundle",
            *(f"--external:{name}" for name in apart),
            f"--format={'iife' if classic else 'esm'}",
            *shared,
            "--minify",
            f"--target={TARGETS}",
            "--charset=utf8",
            "--legal-comments=none",
            "--log-level=warning",
            f"--out-extension:.js={'.js' if classic else '.mjs'}",
            f"--outdir={folder}",
            "--entry-names=[name]",  # all in one folder, whichever folders they come from
        ]
    )


@lru_cache
def minified(script: str) -> str:
    """Minify one script, and drop the code that it never calls."""
    return run_node([ESBUILD, "--minify", "--charset=utf8", f"--target={TARGETS}"], stdin=script)
