"""A browser, the served site, a person at a calculator, and what must hold in every test."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from calculators._sitebuild.paper import chromium
from tests.browser import conditions
from tests.browser.person import Person
from tests.server import SUB_PATH, SiteServer

# Starting Python takes a busy machine a while. No test is about time: this only ends a wait.
PATIENCE = 40_000  # milliseconds
# What the tests' browser says where tests have it keep nothing for use without a network.
BLOCKED = "Service Worker registration blocked by Playwright"
expect.set_options(timeout=PATIENCE)


def pytest_configure(config: pytest.Config) -> None:
    """Keep a picture of each failed page, in .cache/playwright."""
    if config.option.screenshot == "off":
        config.option.screenshot = "only-on-failure"


def until(page: Page, expression: str, argument: object = None) -> None:
    """Wait until something holds in the page, whose policy lets no text become a program."""
    for _ in range(PATIENCE // 100):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never true: {expression}")


@pytest.fixture(scope="session", autouse=True)
def _conditions(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let no test depend on the day of its run."""
    chosen = request.config.option
    with conditions.every_context(chosen.day or conditions.DAY, chosen.throttle):
        yield


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the Chromium that this machine has."""
    return {**browser_type_launch_args, **chromium.launch_options()}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Let the reader write numbers the American way; nothing in the page moves by itself.

    Nothing is kept for use without a network, either: tests about that allow it.
    """
    return {
        **browser_context_args,
        "locale": "en-US",
        "reduced_motion": "reduce",
        "service_workers": "block",
    }


@pytest.fixture(scope="session")
def _server(built_site: Path) -> Iterator[SiteServer]:
    server = SiteServer(built_site)
    yield server
    server.stop()


@pytest.fixture
def server(_server: SiteServer) -> SiteServer:
    """Give the served site; requests are counted from here on."""
    _server.forget()
    return _server


class Watch:
    """What went wrong in the pages of a test without the test looking for it."""

    def __init__(self, server: SiteServer) -> None:
        self._server = server
        self._troubles: list[str] = []
        self.expects_errors = False  # set by tests that break something on purpose

    def add(self, context: BrowserContext) -> None:
        """Watch every page of this context."""
        context.on("console", self._hear)
        context.on("weberror", lambda error: self._note(f"error: {error.error}"))
        context.on("request", lambda request: self._look(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.text == BLOCKED:
            return
        if message.type in {"error", "warning"}:
            self._note(f"console: {message.text} ({message.location['url']})")

    def _note(self, trouble: str) -> None:
        if not self.expects_errors:
            self._troubles.append(trouble)

    def _look(self, url: str) -> None:
        if not url.startswith((self._server.origin, "blob:", "data:", "about:")):
            self._troubles.append(f"a request to somebody else: {url}")

    def troubles(self) -> list[str]:
        """List them all."""
        asked = self._server.requests
        outside = [f"outside the site: {r.path}" for r in asked if not r.path.startswith(SUB_PATH)]
        missing = [f"not found: {r.path}" for r in asked if r.status == 404]
        return self._troubles + outside + ([] if self.expects_errors else missing)


@pytest.fixture
def watch(server: SiteServer) -> Iterator[Watch]:
    """Fail any test in whose pages something went wrong, or that asked another host."""
    watch = Watch(server)
    yield watch
    assert watch.troubles() == []


@pytest.fixture
def visitor(new_context: Callable[..., BrowserContext], watch: Watch) -> Callable[..., Page]:
    """Make the first page of a visitor with properties such as `java_script_enabled=False`."""

    def make(**properties: Any) -> Page:
        context = new_context(**properties)
        watch.add(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        return page

    return make


@pytest.fixture
def day() -> dt.date | None:
    """Name the day on which `page` is opened: that of all tests. A test may have a list of them."""
    return None


@pytest.fixture
def page(visitor: Callable[..., Page], day: dt.date | None) -> Page:
    """Give the page of an ordinary visitor."""
    return visitor(day=day)


@pytest.fixture
def person(page: Page, server: SiteServer) -> Person:
    """Put a person at the counter-offer calculator."""
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    return person
