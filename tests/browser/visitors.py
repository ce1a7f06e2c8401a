"""Readers who were here before: their browsers are kept from one test to the next, and emptied.

Most of a test's time used to be a browser that fetched, compiled and started everything anew. One
that stays has the files, the compiled runtime and the snapshot; storage, permissions and tabs are
each test's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext

from tests.browser.returning import Visitor, wait_for_snapshot
from tests.server import SiteServer

EMPTY_PAGE = "the-tab-that-stays"
_EMPTY = '<!doctype html><link rel="icon" href="data:,">'
KEPT = 4  # contexts; each holds a process of about 100 MB

type Key = tuple[Any, ...]


class KeptContext:
    """A context for one test after the other.

    One tab of it stays open: the browser keeps its process, which has the compiled runtime. With
    `--process-per-site`, every other tab of the site runs in it.
    """

    def __init__(self, context: BrowserContext, server: SiteServer) -> None:
        self.context = context
        self._tab = context.new_page()
        # Of the site's origin, though no server is asked for it.
        self._tab.route("**", lambda it: it.fulfill(body=_EMPTY, content_type="text/html"))
        self._tab.goto(server.address + EMPTY_PAGE)
        self._tab.unroute_all()

    def close_tabs(self) -> None:
        """Close what a test opened."""
        for page in self.context.pages:
            if page is not self._tab:
                page.close()

    def empty(self) -> None:
        """Leave nothing but the files, the compiled code and the snapshot."""
        self.context.clear_permissions()
        self.context.clear_cookies()
        self.context.set_offline(offline=False)
        self.context.unroute_all()
        self._tab.evaluate("localStorage.clear()")

    @property
    def is_spoilt(self) -> bool:
        """Whether a test changed what cannot be changed back: the clock of all its tabs."""
        return bool(self._tab.evaluate("'__pwClock' in globalThis"))


class Visitors:
    """The contexts that are kept, by their properties; those not used for longest come first."""

    def __init__(self, make: Callable[..., BrowserContext]) -> None:
        self._make = make
        self._kept: dict[Key, KeptContext] = {}
        self._in_use: list[Key] = []

    def take(self, server: SiteServer, **properties: Any) -> BrowserContext:
        """Give an emptied context with these properties, one that this test does not have yet."""
        wanted = (server.address, *sorted((name, repr(it)) for name, it in properties.items()))
        key = (wanted, Counter(it[0] for it in self._in_use)[wanted])
        kept = self._kept.pop(key, None)
        if kept is None:
            kept = KeptContext(self._make(**properties), server)
            if not properties:
                _start_once(kept.context, server)
        kept.empty()
        self._kept[key] = kept
        self._in_use.append(key)
        return kept.context

    def release(self, *, failed: bool) -> None:
        """End a test: what it may have spoilt is not kept, nor what was not used for long."""
        for key in self._in_use:
            if failed or self._kept[key].is_spoilt:
                self._kept.pop(key).context.close()
            else:
                self._kept[key].close_tabs()
        self._in_use.clear()
        while len(self._kept) > KEPT:
            self._kept.pop(next(iter(self._kept))).context.close()

    def close(self) -> None:
        """End them all."""
        for kept in self._kept.values():
            kept.context.close()
        self._kept.clear()


def _start_once(context: BrowserContext, server: SiteServer) -> None:
    """Let the usual visitor have the snapshot that a first visit leaves."""
    page = Visitor(context, server.address).visits()
    wait_for_snapshot(page)
    page.close()
