"""Finds the browsers of each engine; run as a program, installs those that it is given.

Three engines draw the web, and readers come with all of them: Chromium (Chrome, Edge, Samsung's),
Firefox, and WebKit (Safari, and every browser of an iPhone). For each there are two ways: the
browser that Playwright brings, where it can be downloaded, and the system's own package.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from calculators._sitebuild.paper import chromium
from calculators._sitebuild.paths import BROWSERS

ENGINES = ("chromium", "firefox", "webkit")
PACKAGES = {
    "firefox": ("firefox-esr",),
    # Its driver, what it draws on where there is no screen, and words to draw.
    "webkit": ("webkit2gtk-driver", "xvfb", "fonts-liberation"),
}
WAYS_OUT = {
    "chromium": chromium.WAY_OUT,
    "firefox": (
        "No Firefox was found, and none could be installed. Install Firefox (Debian: apt-get"
        " install firefox-esr), or name its program: FIREFOX=/path/to/firefox"
    ),
    "webkit": (
        "No WebKit was found, and none could be installed. On Debian and Ubuntu: apt-get install"
        " webkit2gtk-driver xvfb. Elsewhere: .venv/bin/playwright install webkit"
    ),
}


def asked_for() -> list[str]:
    """Name the engines in ENGINES, the setting of `make test`; without it, Chromium."""
    named = os.environ.get("ENGINES", "").replace(",", " ").split() or ["chromium"]
    if strange := [name for name in named if name not in ENGINES]:
        message = f"ENGINES names {strange[0]}, which is none of {', '.join(ENGINES)}."
        raise SystemExit(message)
    return named


def of_playwright(engine: str) -> bool:
    """Say whether Playwright's own browser of this engine has been downloaded."""
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", BROWSERS))
    return any(folder.glob(f"{engine}-*/INSTALLATION_COMPLETE"))


def firefox() -> str | None:
    """Give the system's Firefox: what FIREFOX names, `firefox-esr` or `firefox`."""
    named = os.environ.get("FIREFOX")
    return shutil.which(named) if named else shutil.which("firefox-esr") or shutil.which("firefox")


def webkit() -> tuple[str, str, str] | None:
    """Give the system's WebKit: the program for a screen, the driver, and the browser."""
    screen, driver = shutil.which("Xvfb"), shutil.which("WebKitWebDriver")
    # The driver's own browser; each Debian has it in another folder.
    places = (
        Path("/usr/lib").glob("*/webkit2gtk-4.*"),
        Path("/usr/libexec").glob("webkit2gtk-4.*"),
    )
    browsers = (str(it / "MiniBrowser") for place in places for it in sorted(place))
    browser = next(filter(os.path.exists, browsers), None)
    return (screen, driver, browser) if screen and driver and browser else None


def is_there(engine: str) -> bool:
    """Say whether this machine has a browser of this engine."""
    if engine == "chromium":
        try:
            return bool(chromium.find())
        except chromium.ChromiumError:
            return False
    return of_playwright(engine) or bool(firefox() if engine == "firefox" else webkit())


def install(engine: str) -> None:
    """Find a browser of this engine, or install Playwright's, or the system's package."""
    for install_one in (_install_from_playwright, _install_packages):
        if is_there(engine):
            return
        install_one(engine)
    if not is_there(engine):
        raise SystemExit(WAYS_OUT[engine])


def _install_from_playwright(engine: str) -> None:
    print(f"==> Fetching Playwright's {engine} into .cache/browsers")
    playwright = [sys.executable, "-m", "playwright"]
    if not chromium.succeeds([*playwright, "install", engine], quiet=True):
        print("    not to be had from here")
    elif sys.platform == "linux":
        chromium.succeeds([*playwright, "install-deps", engine], quiet=True)


def _install_packages(engine: str) -> None:
    if engine in PACKAGES:
        chromium.install_packages(*PACKAGES[engine])


if __name__ == "__main__":
    for asked in asked_for():
        install(asked)
        print(f"==> Browser for the tests of engines: {asked}")
