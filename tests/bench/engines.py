"""The browsers of the benchmark: a fresh profile, and tabs in it that open a page and run code."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from playwright.sync_api import BrowserContext, sync_playwright

from calculators._sitebuild.paper import chromium
from tests.engines import programs
from tests.engines.drivers import firefox

# Clocks as exact as Chromium's; and our own server is not to be asked for more than pages.
_FIREFOX_PREFERENCES = {
    "privacy.reduceTimerPrecision": False,
    "dom.serviceWorkers.enabled": False,
}


class Tab(Protocol):
    """One tab."""

    def open(self, address: str) -> None:
        """Begin to load a page, without waiting for it."""

    def run(self, script: str, *arguments: object) -> Any:
        """Call a function in the page with an array, and wait for what it gives."""

    def close(self) -> None:
        """Close the tab."""


class Profile(Protocol):
    """A browser that nobody has used before."""

    version: str

    def tab(self) -> Tab:
        """Open an empty tab."""


type Engine = Callable[[], AbstractContextManager[Profile]]


class _ChromiumTab:
    def __init__(self, context: BrowserContext) -> None:
        self._page = context.new_page()

    def open(self, address: str) -> None:
        self._page.goto(address, wait_until="commit")

    def run(self, script: str, *arguments: object) -> Any:
        return self._page.evaluate(script, arguments)

    def close(self) -> None:
        self._page.close()


class _ChromiumProfile:
    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        browser = context.browser
        self.version = f"Chromium {browser.version}" if browser else "Chromium"

    def tab(self) -> Tab:
        return _ChromiumTab(self._context)


@contextmanager
def chromium_profile() -> Iterator[Profile]:
    """Start Chromium on a profile on disk, as readers have it: its caches are kept there."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            folder, **chromium.launch_options(), service_workers="block"
        )
        try:
            yield _ChromiumProfile(context)
        finally:
            context.close()


@contextmanager
def firefox_profile() -> Iterator[Profile]:
    """Start the installed Firefox on a new profile: FIREFOX, `firefox-esr` or `firefox`."""
    program = programs.firefox()
    if not program:
        raise SystemExit("No Firefox was found. Install it, or name its program: FIREFOX=…")
    with firefox(program, _FIREFOX_PREFERENCES, patience=120, strategy="eager") as browser:
        yield browser
