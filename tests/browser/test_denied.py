"""A browser that denies one thing: what needs it is left out, and the calculator still answers.

Each ends in the answer to what was typed, or in a plain sentence that says why there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.person import Person
from tests.server import SiteServer


def refused(of: str, name: str) -> str:
    """Let every look at a thing throw, as browsers do that block a site's data."""
    error = "new DOMException('denied', 'SecurityError')"
    return f"Object.defineProperty({of}, '{name}', {{ get() {{ throw {error} }} }})"


def gone(of: str, name: str) -> str:
    """Take a thing away, as old or hardened browsers do; modules, too, find none."""
    return f"delete {of}.{name}"


# In the page. The answer comes all the same.
PAGE = {
    "cookies": refused("Document.prototype", "cookie"),
    "databases": refused("self", "indexedDB"),
    "service workers": refused("Navigator.prototype", "serviceWorker"),
    "share": gone("Navigator.prototype", "share"),
    "connection": gone("Navigator.prototype", "connection"),
    "all of Intl": "delete self.Intl",
    "random numbers": "delete Crypto.prototype.getRandomValues",
    "broadcasts": gone("self", "BroadcastChannel"),
    "constructed styles": "delete self.CSSStyleSheet",
    "history": "History.prototype.replaceState = () => { throw new DOMException('denied') }",
    "sight of what is in view": gone("self", "IntersectionObserver"),
    "all storage at once": "; ".join(
        [refused("self", it) for it in ("localStorage", "sessionStorage", "caches", "indexedDB")]
        + [gone("Navigator.prototype", it) for it in ("serviceWorker", "storage", "clipboard")]
    ),
}
# In the worker that runs Python: the state that is told, if there is no answer.
WORKER = {
    "workers of its own": ("delete self.Worker", None),
    "compiling": (
        "WebAssembly.Module = function () { throw new WebAssembly.CompileError('denied') }",
        "no-wasm",
    ),
    "requests": ("self.fetch = () => Promise.reject(new TypeError('denied'))", "load"),
}


@pytest.fixture
def server(request: pytest.FixtureRequest, built_site: Path) -> Iterator[SiteServer]:
    """Serve the site; a worker that is to lose something begins with that."""
    (script,) = built_site.glob("assets/app-*/worker.mjs")
    lost, _ = WORKER.get(request.node.callspec.params.get("in_worker", ""), ("", None))
    code = f"{lost};\n{script.read_text('utf-8')}"
    name = script.relative_to(built_site).as_posix()
    server = SiteServer(built_site, {name: code.encode()} if lost else None)
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def _errors_are_expected(watch: Watch) -> None:
    """Expect the theme to miss what is denied: what counts is what becomes of the calculator."""
    watch.expects_errors = True


def _ends_well(person: Person, state: str | None) -> None:
    """Type: the answer comes, or one sentence of the page's own says why it does not."""
    person.type("target", "112k")
    if state is None:
        expect(person.figure("ask")).to_have_text("$124,000")
        expect(person.stale).to_have_attribute("hidden", "")
        return
    expect(person.state(state)).to_be_visible()
    expect(person.stale).to_be_visible()
    words = person.state(state).locator("p").inner_text()
    assert len(words.split()) > 5
    assert "Error" not in words
    expect(person.announcement).to_have_text(words)


@pytest.mark.parametrize("what", PAGE)
def test_page_without(visitor: Callable[..., Page], server: SiteServer, what: str) -> None:
    """The answer comes as ever, and nothing of it depends on what is missing."""
    page = visitor()
    page.add_init_script(PAGE[what])
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    _ends_well(person, None)
    # A step to another page and back is the theme's or the browser's, and works either way.
    page.goto(server.address + "guide/")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("in_worker", WORKER)
def test_worker_without(newcomer: Callable[..., Page], server: SiteServer, in_worker: str) -> None:
    """A slower start at most, or a plain sentence."""
    person = Person(newcomer(), server.address + "calculators/counter-offer/")
    person.open()
    _ends_well(person, WORKER[in_worker][1])
