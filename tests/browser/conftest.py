"""A browser, the served site, a person at a calculator, and what must hold in every test."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    ViewportSize,
    WebError,
)

from calculators._sitebuild.paper import chromium
from tests.browser import conditions
from tests.browser.person import Person
from tests.browser.visitors import EMPTY_PAGE, Visitors
from tests.browser.waiting import PATIENCE, until
from tests.server import SUB_PATH, SiteServer

__all__ = ["PATIENCE", "Watch", "until"]

# What a tab can be told by itself. A browser for each would begin without the snapshot.
OF_A_TAB = {"viewport", "color_scheme"}
# What the tests' browser says where tests have it keep nothing for use without a network.
BLOCKED = "Service Worker registration blocked by Playwright"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of each page of a failed test, in .cache/playwright.

    Playwright's own would be taken of every page of every test, and thrown away.
    """
    report = yield
    values = getattr(item, "funcargs", {})
    if report.when == "call" and report.failed and {"browser", "output_path"} <= values.keys():
        contexts: list[BrowserContext] = values["browser"].contexts
        pages = [page for context in contexts for page in context.pages]
        for at, page in enumerate(it for it in pages if not it.url.endswith(EMPTY_PAGE)):
            with suppress(Error):
                page.screenshot(path=f"{values['output_path']}/failed-{at + 1}.png", timeout=5000)
    return report


@pytest.fixture(scope="session", autouse=True)
def _conditions(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let no test depend on the day of its run."""
    chosen = request.config.option
    with conditions.every_context(chosen.day or conditions.DAY, chosen.throttle):
        yield


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the Chromium that this machine has; tabs of the site share a process."""
    options = chromium.launch_options()
    arguments = ("--process-per-site", conditions.COMPILE_ONCE)
    return {**browser_type_launch_args, **options, "args": [*options["args"], *arguments]}


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
    _server.visited = False
    return _server


class Watch:
    """What went wrong in the pages of a test without the test looking for it."""

    def __init__(self, server: SiteServer) -> None:
        self._server = server
        self._troubles: list[str] = []
        self._contexts: list[BrowserContext] = []
        self.expects_errors = False  # set by tests that break something on purpose

    def add(self, context: BrowserContext) -> None:
        """Watch every page of this context."""
        self._contexts.append(context)
        context.on("console", self._hear)
        context.on("weberror", self._note_error)
        context.on("request", self._look)

    def leave(self) -> None:
        """Watch no more: a context that is kept is the next test's."""
        for context in self._contexts:
            context.remove_listener("console", self._hear)
            context.remove_listener("weberror", self._note_error)
            context.remove_listener("request", self._look)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.text == BLOCKED:
            return
        if message.type in {"error", "warning"}:
            self._note(f"console: {message.text} ({message.location['url']})")

    def _note(self, trouble: str) -> None:
        if not self.expects_errors:
            self._troubles.append(trouble)

    def _note_error(self, error: WebError) -> None:
        self._note(f"error: {error.error}")

    def _look(self, request: Request) -> None:
        url = request.url
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
    watch.leave()
    assert watch.troubles() == []


@pytest.fixture(scope="session")
def _visitors(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Visitors]:
    visitors = Visitors(lambda **its: browser.new_context(**browser_context_args, **its))
    yield visitors
    visitors.close()


def _first_page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    return page


def _tell(
    page: Page,
    viewport: ViewportSize | None = None,
    color_scheme: Literal["light", "dark"] | None = None,
) -> None:
    if viewport:
        page.set_viewport_size(viewport)
    if color_scheme:
        page.emulate_media(color_scheme=color_scheme)


@pytest.fixture
def newcomer(new_context: Callable[..., BrowserContext], watch: Watch) -> Callable[..., Page]:
    """Make the first page of somebody whose browser has nothing of the site yet.

    It costs three times as much as a `visitor`: for tests of what is fetched, and of starting.
    """

    def make(**properties: Any) -> Page:
        context = new_context(**properties)
        watch.add(context)
        return _first_page(context)

    return make


@pytest.fixture
def visitor(
    request: pytest.FixtureRequest, _visitors: Visitors, server: SiteServer, watch: Watch
) -> Iterator[Callable[..., Page]]:
    """Make the first page of a reader with properties such as `java_script_enabled=False`.

    Their browser was here before, and has the site's files; it keeps nothing else from one test to
    the next. Each that a test makes has a browser of its own; only its first tab has a `viewport`
    or a `color_scheme` that is asked for without anything else.
    """

    def make(day: dt.date | None = None, **properties: Any) -> Page:
        server.visited = True
        is_of_a_tab = properties.keys() <= OF_A_TAB
        context = _visitors.take(server, **({} if is_of_a_tab else properties))
        watch.add(context)
        page = _first_page(context)
        if is_of_a_tab:
            _tell(page, **properties)
        if day:
            conditions.move(page, request.config.option.day or conditions.DAY, day)
        return page

    yield make
    done = getattr(request.node, "rep_call", None)
    _visitors.release(failed=done is None or done.failed)


@pytest.fixture
def day() -> dt.date | None:
    """Name the day on which `page` is opened: that of all tests. A test may have a list of them."""
    return None


@pytest.fixture
def page(request: pytest.FixtureRequest, day: dt.date | None) -> Page:
    """Give the page of an ordinary visitor; of a newcomer to tests marked `first_visit`."""
    kind = "newcomer" if request.node.get_closest_marker("first_visit") else "visitor"
    page: Page = request.getfixturevalue(kind)(day=day)
    return page


@pytest.fixture
def person(page: Page, server: SiteServer) -> Person:
    """Put a person at the counter-offer calculator."""
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    return person
