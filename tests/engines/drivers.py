"""A tab of any browser, driven by what that browser understands.

The other browser tests need Playwright, and Playwright needs browsers that it has built itself,
which many networks keep out; it cannot drive the Firefox and the WebKit that a system has. Those
have drivers of their own: Marionette for Firefox, WebDriver for WebKit. So these tests ask a tab
for six things only, and run the rest as functions in the page.
"""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from marionette_driver.by import By as MarionetteBy
from marionette_driver.marionette import Marionette

from calculators._sitebuild.paper import chromium
from tests.browser.conditions import COMPILE_ONCE
from tests.engines import programs
from tests.engines.webdriver import Session, WebKitTab, webkit_session

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Frame, Page, Playwright

# How long a function in the page may take. No test is about time: this only ends a wait.
PATIENCE = 40  # seconds
_QUIET_FIREFOX = {"app.update.disabledForTesting": True}


class Tab(Protocol):
    """One tab."""

    def open(self, address: str) -> None:
        """Go to a page, and wait until it is loaded."""

    def run(self, script: str, *arguments: object) -> Any:
        """Call a function in the page with an array, and wait for what it gives."""

    def press(self, css: str) -> None:
        """Click what the selector finds."""

    def keys(self, css: str, text: str) -> None:
        """Type this into a field, key by key, in place of what is there."""

    def enter(self, css: str) -> None:
        """Go on inside a frame."""

    def close(self) -> None:
        """Close the tab."""


class Browser(Protocol):
    """A running browser that nobody has used before."""

    version: str

    def tab(self) -> Tab:
        """Open an empty tab."""


class _PlaywrightTab:
    def __init__(self, page: Page) -> None:
        self._page = page
        self._at: Page | Frame = page

    def open(self, address: str) -> None:
        self._at = self._page
        self._page.goto(address)

    def run(self, script: str, *arguments: object) -> Any:
        return self._at.evaluate(script, list(arguments))

    def press(self, css: str) -> None:
        self._at.click(css)

    def keys(self, css: str, text: str) -> None:
        self._at.fill(css, "")
        self._at.locator(css).press_sequentially(text)

    def enter(self, css: str) -> None:
        frame = self._at.locator(css).element_handle().content_frame()
        assert frame
        self._at = frame

    def close(self) -> None:
        self._page.close()


class _PlaywrightBrowser:
    def __init__(self, context: BrowserContext, name: str) -> None:
        self._context = context
        version = context.browser.version if context.browser else ""
        self.version = f"{name} {version}, Playwright’s"

    def tab(self) -> Tab:
        return _PlaywrightTab(self._context.new_page())


@contextmanager
def _playwright(
    playwright: Playwright, engine: str, preferences: Mapping[str, Any], *, private: bool
) -> Iterator[Browser]:
    options: dict[str, Any] = {}
    if engine == "chromium":
        options = chromium.launch_options()
        # `make test-engines`, which asks for all engines, takes Chromium as it comes.
        if programs.asked_for() == [engine]:
            options["args"] = [*options["args"], COMPILE_ONCE]
    if engine == "firefox":
        options["firefox_user_prefs"] = dict(preferences)
    browser_type = getattr(playwright, engine)
    if private:  # what Playwright calls a context is a private window
        browser = browser_type.launch(**options)
        yield _PlaywrightBrowser(browser.new_context(), engine)
        browser.close()
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        context = browser_type.launch_persistent_context(folder, **options)
        yield _PlaywrightBrowser(context, engine)
        context.close()


class _FirefoxTab:
    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._window = driver.open(type="tab", focus=True)["handle"]
        driver.switch_to_window(self._window)

    def open(self, address: str) -> None:
        self._driver.switch_to_frame()
        self._driver.navigate(address)

    def run(self, script: str, *arguments: object) -> Any:
        return self._driver.execute_script(
            f"return ({script})([...arguments])", script_args=arguments, sandbox=None
        )

    def press(self, css: str) -> None:
        self._driver.find_element(MarionetteBy.CSS_SELECTOR, css).click()

    def keys(self, css: str, text: str) -> None:
        field = self._driver.find_element(MarionetteBy.CSS_SELECTOR, css)
        field.clear()
        field.send_keys(text)

    def enter(self, css: str) -> None:
        self._driver.switch_to_frame(self._driver.find_element(MarionetteBy.CSS_SELECTOR, css))

    def close(self) -> None:
        first = self._driver.window_handles[0]
        self._driver.switch_to_window(self._window)
        self._driver.close()
        self._driver.switch_to_window(first)


class _FirefoxBrowser:
    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self.version = f"Firefox {driver.session_capabilities['browserVersion']}"

    def tab(self) -> Tab:
        return _FirefoxTab(self._driver)


@contextmanager
def firefox(
    program: str, preferences: Mapping[str, Any], *, patience: int, strategy: str = "normal"
) -> Iterator[Browser]:
    """Start Firefox on a new profile; `strategy` says when a page counts as loaded."""
    # Marionette removes what is in the place of its log, and so must not be told /dev/null.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        with warnings.catch_warnings():
            # Until Firefox listens it leaves every socket to be closed by itself.
            warnings.simplefilter("ignore", ResourceWarning)
            driver = Marionette(
                bin=program,
                port=0,  # any that is free
                headless=True,
                prefs={**_QUIET_FIREFOX, **preferences},
                gecko_log=folder,
            )
        driver.start_session({"pageLoadStrategy": strategy})
        driver.timeout.script = patience
        try:
            yield _FirefoxBrowser(driver)
        finally:
            driver.delete_session()
            driver.instance.close(clean=True)


class _WebKitBrowser:
    def __init__(self, session: Session) -> None:
        self._session = session
        self.version = f"WebKitGTK {session.version}"

    def tab(self) -> Tab:
        return WebKitTab(self._session)


@contextmanager
def started(
    playwright: Playwright,
    engine: str,
    *,
    private: bool = False,
    preferences: Mapping[str, Any] | None = None,
) -> Iterator[Browser]:
    """Start a browser of this engine on a new profile; `preferences` are Firefox's."""
    if engine == "chromium" or programs.of_playwright(engine):
        with _playwright(playwright, engine, preferences or {}, private=private) as browser:
            yield browser
    elif engine == "firefox" and (program := programs.firefox()):
        wanted = {"browser.privatebrowsing.autostart": private, **(preferences or {})}
        with firefox(program, wanted, patience=PATIENCE) as browser:
            yield browser
    elif engine == "webkit" and (found := programs.webkit()):
        with webkit_session(found, PATIENCE, private=private) as session:
            yield _WebKitBrowser(session)
    else:
        raise AssertionError(programs.WAYS_OUT[engine])
