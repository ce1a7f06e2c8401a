"""The same few tests in each engine that `make test ENGINES="chromium firefox webkit"` names.

One browser an engine; each test has a server of its own, and so an origin that has kept nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from tests.engines import programs
from tests.engines.drivers import Browser, started
from tests.engines.reader import Reader
from tests.server import SiteServer


@pytest.fixture(scope="session", params=programs.ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Give each engine; skip those that nobody asked for, and fail for one that is not there."""
    name: str = request.param
    if name not in programs.asked_for():
        pytest.skip(f'not asked for: make test ENGINES="{" ".join(programs.ENGINES)}"')
    if not programs.is_there(name):
        pytest.fail(programs.WAYS_OUT[name])
    return name


@pytest.fixture(scope="session")
def program(playwright: Playwright, engine: str) -> Iterator[Browser]:
    """Start the engine's browser, once for all tests."""
    with started(playwright, engine) as browser:
        yield browser


@pytest.fixture
def server(built_site: Path) -> Iterator[SiteServer]:
    """Serve the built site."""
    server = SiteServer(built_site)
    yield server
    server.stop()


@pytest.fixture
def reader(program: Browser, server: SiteServer) -> Iterator[Reader]:
    """Give somebody whose browser has never been on the site."""
    tab = program.tab()
    yield Reader(tab, server)
    tab.close()


@pytest.fixture
def reader_with(
    playwright: Playwright, engine: str, server: SiteServer
) -> Iterator[Callable[..., Reader]]:
    """Start a browser of its own: `private=True`, or with `preferences` of Firefox."""
    with ExitStack() as stack:

        def make(*, private: bool = False, preferences: Mapping[str, Any] | None = None) -> Reader:
            one = started(playwright, engine, private=private, preferences=preferences)
            browser = stack.enter_context(one)
            return Reader(browser.tab(), server)

        yield make
