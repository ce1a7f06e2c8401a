"""The browsers of the benchmark: a fresh profile, and tabs in it that open a page and run code."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from marionette_driver.marionette import Marionette
from playwright.sync_api import BrowserContext, sync_playwright

from calculators._sitebuild.paper import chromium

# Clocks as exact as Chromium's; and our own server is not to be asked for more than pages.
_FIREFOX_PREFERENCES = {
    "privacy.reduceTimerPrecision": False,
    "app.update.disabledForTesting": True,
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


class _FirefoxTab:
    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._window = driver.open(type="tab", focus=True)["handle"]
        driver.switch_to_window(self._window)

    def open(self, address: str) -> None:
        self._driver.navigate(address)

    def run(self, script: str, *arguments: object) -> Any:
        return self._driver.execute_script(
            f"return ({script})([...arguments])", script_args=arguments, sandbox=None
        )

    def close(self) -> None:
        first = self._driver.window_handles[0]
        self._driver.switch_to_window(self._window)
        self._driver.close()
        self._driver.switch_to_window(first)


class _FirefoxProfile:
    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self.version = f"Firefox {driver.session_capabilities['browserVersion']}"

    def tab(self) -> Tab:
        return _FirefoxTab(self._driver)


@contextmanager
def firefox_profile() -> Iterator[Profile]:
    """Start the installed Firefox on a new profile: FIREFOX, `firefox-esr` or `firefox`."""
    program = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        raise SystemExit("No Firefox was found. Install it, or name its program: FIREFOX=…")
    driver = Marionette(
        bin=program, headless=True, prefs=_FIREFOX_PREFERENCES, gecko_log=os.devnull
    )
    driver.start_session({"pageLoadStrategy": "eager"})
    driver.timeout.script = 120
    try:
        yield _FirefoxProfile(driver)
    finally:
        driver.delete_session()
        driver.instance.close(clean=True)
