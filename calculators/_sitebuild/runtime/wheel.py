"""Builds the wheel with the Python that ships.

Its modules are compiled, so that the browser does not have to. The same sources always give the
same bytes, because the file's hash is part of the release's name.
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
# Besides the modules, these decide the content of the wheel.
SETTINGS = ("pyproject.toml", "requirements.txt", "LICENSE")
# `pyodide py-compile`, without the second that its front end takes to find other commands.
PY_COMPILE = "from pyodide_build.cli.py_compile import main; main()"
# The oldest time that a zip file can have.
ZIP_START = (1980, 1, 1, 0, 0, 0)
ZIP_START_EPOCH = "315532800"


class WheelError(Exception):
    """The wheel could not be built, or holds what must not ship."""


def build_wheel(root: Path = ROOT, cache: Path = WHEELS) -> Path:
    """Give the compiled wheel of the checkout `root`, built now or in an earlier build.

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
        # Atomic, so two builds at the same time end with one complete file.
        return compiled.replace(kept / compiled.name)


def check_wheel(path: Path) -> None:
    """Refuse a wheel with the site builder, uncompiled modules, or another Python's code."""
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
    """Hash everything that decides the wheel's bytes."""
    key = hashlib.sha256(sys.version.encode() + Path(__file__).read_bytes())
    for path in [*shipped_sources(root), *(root / name for name in SETTINGS)]:
        content = path.read_bytes()
        key.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
        key.update(content)
    return key.hexdigest()[:16]


def _collect(root: Path, folder: Path) -> Path:
    """Build the ordinary wheel, with sources, as hatchling collects them."""
    _run(["-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)], root)
    (wheel,) = folder.glob("*.whl")
    return wheel


def _compile(wheel: Path) -> Path:
    """Compile its modules (the tool removes the sources) and set all times to the same moment."""
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
    # These settings make compiled modules the same in every process and at any time.
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
        # What matters is at the end, below the tool's own calls.
        words = "\n".join((done.stdout + done.stderr).strip().splitlines()[-8:])
        raise WheelError(f"The wheel could not be built:\n{words}")
