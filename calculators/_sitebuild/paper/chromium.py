"""Finds the Chromium that prints the PDFs and runs the tests; run as a program, installs one.

It tries the program that CHROMIUM names, then an installed one, then Playwright's own. Some
networks do not allow the download of Playwright's; then the system's package is installed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from calculators._sitebuild.paths import BROWSERS

# A browser without windows opens a page with two thirds of the work.
SHELL = "chromium-headless-shell"
INSTALLED = (
    SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
# A browser that calls home is slow to start without a network, and clutters the log.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
WAY_OUT = (
    "No Chromium was found, and none could be installed. Install Chromium, Chrome or Edge,"
    " or name its program: CHROMIUM=/path/to/chromium make test"
)


class ChromiumError(Exception):
    """There is no usable Chromium; the message says what to do."""


def find() -> str:
    """Give the path of the first browser that runs, or raise ChromiumError."""
    if found := next(filter(_starts, _candidates()), None):
        return found
    raise ChromiumError(WAY_OUT)


def launch_options() -> dict[str, Any]:
    """Give what Playwright's `launch` needs to start the browser that `find` finds."""
    # Chromium's sandbox refuses to run as root, as tests in a container do.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {"executable_path": find(), "args": [*QUIET, *(["--no-sandbox"] if is_root else [])]}


def install() -> str:
    """Find a browser, or install Playwright's own, or the system's package, and give its path.

    A machine that runs checks gets the lighter one where the system has a package of it.
    """
    if os.environ.get("CI") and not os.environ.get("CHROMIUM") and not shutil.which(SHELL):
        _install_system_package(SHELL)
    for install_one in (_install_from_playwright, _install_system_package):
        try:
            return find()
        except ChromiumError:
            if os.environ.get("CHROMIUM"):
                raise
            install_one()
    return find()


def _candidates() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM"):
        if not (found := shutil.which(named)):
            message = f"CHROMIUM names {named}, which is no program."
            raise ChromiumError(message)
        yield found
        return
    yield from filter(None, map(shutil.which, INSTALLED))
    yield from (path for path in APPLICATIONS if Path(path).exists())
    yield from _of_playwright()


def _of_playwright() -> Iterator[str]:
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", BROWSERS))
    for name in ("chrome", "Google Chrome for Testing", "chrome.exe"):
        yield from (str(path) for path in folder.glob(f"chromium-*/**/{name}") if path.is_file())


def _starts(program: str) -> bool:
    """Say whether it runs at all: libraries may be missing, or it may be a stub of the system."""
    return succeeds([program, "--version"], quiet=True)


def _install_from_playwright() -> None:
    print("==> Fetching Playwright's Chromium into .cache/browsers")
    playwright = [sys.executable, "-m", "playwright"]
    if not succeeds([*playwright, "install", "--no-shell", "chromium"], quiet=True):
        print("    not to be had from here")
    elif not any(map(_starts, _of_playwright())):
        succeeds([*playwright, "install-deps", "chromium"])


def _install_system_package(name: str = "chromium") -> None:
    install_packages(name, "fonts-liberation")  # without a font, pages have no text


def install_packages(*names: str) -> None:
    """Install packages of the system, where it is one of Debian's kind."""
    if not shutil.which("apt-get"):
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    print(f"==> Installing with apt-get: {' '.join(names)}")
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    succeeds([*apt, "update"])
    succeeds([*apt, "install", "--no-install-recommends", *names], quiet=True)


def succeeds(command: list[str], *, quiet: bool = False) -> bool:
    """Run a command, which may be one of Playwright's, and say whether it worked."""
    output = subprocess.DEVNULL if quiet else None
    environment = {"PLAYWRIGHT_BROWSERS_PATH": str(BROWSERS)} | os.environ
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=environment,
        )
    except OSError:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    try:
        print(f"==> Browser for PDFs and tests: {install()}")
    except ChromiumError as error:
        sys.exit(str(error))
