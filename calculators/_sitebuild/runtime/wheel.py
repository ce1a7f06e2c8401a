"""Which one file carries our Python to the browser?

A wheel of what ships, with its modules compiled ahead, so that the browser need not. The same
sources always give the same bytes: the file's hash is part of the release's name.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from calculators._sitebuild.paths import ROOT, WHEELS

NEVER_SHIPS = "_sitebuild"
# Beside the modules, these decide what the wheel holds.
SETTINGS = ("pyproject.toml", "requirements.txt", "LICENSE")
# `pyodide py-compile`, without the second that its front end takes to find the other commands.
PY_COMPILE = "from pyodide_build.cli.py_compile import main; main()"
# The oldest time that a zip file can tell.
ZIP_START = (1980, 1, 1, 0, 0, 0)
ZIP_START_EPOCH = "315532800"


class WheelError(Exception):
    """The wheel could not be built, or holds what must not ship."""


def build_wheel(root: Path = ROOT, cache: Path = WHEELS) -> Path:
    """Give the compiled wheel of the checkout `root`, built now or kept from an earlier build.

    Raises WheelError with the tool's own words if the build fails.
    """
    kept = cache / _key(root)
    if found := sorted(kept.glob("*.whl")):
        return found[0]
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as folder:
        compiled = _compile(_collect(root, Path(folder)))
        check_wheel(compiled)
        kept.mkdir(exist_ok=True)
        # Moving is atomic: two builds at once end with one whole file.
        return compiled.replace(kept / compiled.name)


def check_wheel(path: Path) -> None:
    """Refuse a wheel that holds the site builder, uncompiled modules, or another Python's code."""
    with zipfile.ZipFile(path) as wheel:
        for name in wheel.namelist():
            if NEVER_SHIPS in name.split("/"):
                message = f"{path.name} holds {name}, which must never ship."
                raise WheelError(message)
            if name.endswith(".py"):
                message = f"{path.name} holds {name} uncompiled."
                raise WheelError(message)
            if name.endswith(".pyc") and wheel.read(name)[:4] != importlib.util.MAGIC_NUMBER:
                message = f"{path.name} holds {name}, compiled by another version of Python."
                raise WheelError(message)


def shipped_sources(root: Path) -> list[Path]:
    """List the files under `calculators/` that ship, in a fixed order."""
    package = root / "calculators"
    return sorted(
        path
        for path in package.rglob("*")
        if path.is_file() and not {NEVER_SHIPS, "__pycache__"} & {*path.relative_to(package).parts}
    )


def _key(root: Path) -> str:
    """Name the state of everything that decides the wheel's bytes."""
    key = hashlib.sha256(sys.version.encode() + Path(__file__).read_bytes())
    for path in [*shipped_sources(root), *(root / name for name in SETTINGS)]:
        content = path.read_bytes()
        key.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
        key.update(content)
    return key.hexdigest()[:16]


def _collect(root: Path, folder: Path) -> Path:
    """Build the ordinary wheel: sources, as hatchling gathers them."""
    _run(["-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)], root)
    (wheel,) = folder.glob("*.whl")
    return wheel


def _compile(wheel: Path) -> Path:
    """Compile its modules (the tool removes what it read) and set every time to one moment."""
    _run(["-c", PY_COMPILE, "--silent", wheel.name], wheel.parent)
    (compiled,) = wheel.parent.glob("*.whl")
    stamped = compiled.with_suffix(".stamped")
    with zipfile.ZipFile(compiled) as before, zipfile.ZipFile(stamped, "w") as after:
        for name in sorted(before.namelist()):
            entry = zipfile.ZipInfo(name, ZIP_START)
            entry.external_attr = 0o644 << 16
            after.writestr(entry, before.read(name), zipfile.ZIP_DEFLATED, compresslevel=9)
    return stamped.replace(compiled)


def _run(arguments: list[str], folder: Path) -> None:
    # The two settings make compiled modules the same at every time and in every process.
    settings = {"SOURCE_DATE_EPOCH": ZIP_START_EPOCH, "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        # What matters stands at the end, below the tool's own calls.
        words = "\n".join((done.stdout + done.stderr).strip().splitlines()[-8:])
        raise WheelError(f"The wheel could not be built:\n{words}")
