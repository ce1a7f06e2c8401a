"""A browser that denies something: private windows, settings, frames, each capability in turn.

Each ends in the right answer, or in a plain sentence beside the worked example.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.engines.drivers import Browser
from tests.engines.reader import COUNTER_OFFER, Reader
from tests.server import SUB_PATH, SiteServer

# Cookies and all that a site may keep are refused to it, one way and the other.
FIREFOX_SETTINGS = {
    "cookies blocked": {"network.cookie.cookieBehavior": 2},
    "storage off": {"dom.storage.enabled": False},
    "no workers of pages": {"dom.serviceWorkers.enabled": False},
    "no private file system": {"dom.fs.enabled": False},
    "fingerprinting resisted": {"privacy.resistFingerprinting": True},
    "no WebAssembly": {"javascript.options.wasm": False},
}


def _gone(name: str) -> str:
    return f"Object.defineProperty(self, '{name}', {{ value: undefined }})"


def _throws(name: str) -> str:
    return (
        f"Object.defineProperty(self, '{name}', {{"
        " get() { throw new DOMException('denied', 'SecurityError') } })"
    )


def _without(*names: str) -> str:
    """Write what takes members away, wherever they are: pages and workers have different ones."""
    return ";".join(f"try {{ delete {name} }} catch {{}}" for name in names)


def _in_worker(code: str) -> str:
    return f"if (!self.document) {{ {code} }}"


ANSWER, TOLD = "answer", "load"
# What is denied to pages and workers, and what the reader gets.
CAPABILITIES = {
    "local storage": (_throws("localStorage"), ANSWER),
    "session storage": (_throws("sessionStorage"), ANSWER),
    "cache storage": (_throws("caches"), ANSWER),
    "workers of the site": (_without("Navigator.prototype.serviceWorker"), ANSWER),
    "private file system": (
        "StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('denied'))",
        ANSWER,
    ),
    "any storage manager": (
        _without("Navigator.prototype.storage", "WorkerNavigator.prototype.storage"),
        ANSWER,
    ),
    "writing files in workers": (
        _without("FileSystemFileHandle.prototype.createSyncAccessHandle"),
        ANSWER,
    ),
    "hashes": ("Object.defineProperty(crypto, 'subtle', { value: undefined })", ANSWER),
    "unpacking": (_gone("DecompressionStream"), ANSWER),
    "packing": (_gone("CompressionStream"), ANSWER),
    "number formats": ("Intl.NumberFormat = () => { throw new RangeError() }", ANSWER),
    "date formats": ("Intl.DateTimeFormat = () => { throw new RangeError() }", ANSWER),
    "a language with a name": (
        "Object.defineProperty(navigator, 'language', { value: 'C' })",
        ANSWER,
    ),
    "clipboard": (_without("Navigator.prototype.clipboard"), ANSWER),
    "idle time": (_without("self.requestIdleCallback"), ANSWER),
    "popovers": (
        _without("HTMLElement.prototype.popover", "HTMLElement.prototype.showPopover"),
        ANSWER,
    ),
    "sizes that change": (_gone("ResizeObserver"), ANSWER),
    "sight of what is in view": (_gone("IntersectionObserver"), ANSWER),
    "cookies": (_throws("cookie").replace("self", "Document.prototype"), ANSWER),
    "databases": (_throws("indexedDB"), ANSWER),
    "all storage at once": (
        ";".join(map(_throws, ("localStorage", "sessionStorage", "caches", "indexedDB")))
        + ";"
        + _without("Navigator.prototype.serviceWorker", "Navigator.prototype.storage"),
        ANSWER,
    ),
    "sharing": (_without("Navigator.prototype.share"), ANSWER),
    "what the line is like": (_without("Navigator.prototype.connection"), ANSWER),
    "all of Intl": (_without("self.Intl"), ANSWER),
    # In the page only: every worker of every browser has them, and WebAssembly asks there.
    "random numbers": (
        "if (self.document) delete Crypto.prototype.getRandomValues",
        ANSWER,
    ),
    "broadcasts": (_without("self.BroadcastChannel"), ANSWER),
    "style sheets made by script": (_without("self.CSSStyleSheet"), ANSWER),
    "writing the history": (
        "History.prototype.replaceState = () => { throw new DOMException('denied') }",
        ANSWER,
    ),
    "workers of a worker": (_in_worker("delete self.Worker"), ANSWER),
    "requests of the worker": (
        _in_worker("self.fetch = () => Promise.reject(new TypeError('denied'))"),
        TOLD,
    ),
    "compiling": (
        "WebAssembly.Module = function () { throw new WebAssembly.CompileError('denied') }",
        "no-wasm",
    ),
    "workers": (_gone("Worker"), TOLD),
    "compiling on the way": (_without("WebAssembly.compileStreaming"), TOLD),
    "WebAssembly": (_gone("WebAssembly"), "no-wasm"),
}


_FILL = """() => {
  const it = document.querySelector('#counter-offer-target')
  it.value = '112k'
  it.dispatchEvent(new InputEvent('input', { bubbles: true }))
}"""


class DenyingServer(SiteServer):
    """Begins every page and every worker with a line that takes something away."""

    code = ""

    def find(self, name: str) -> bytes | None:
        """Read a file of the site, with that line in it."""
        body = super().find(name)
        if body is None or not self.code:
            return body
        # What one of them does not have to begin with is denied already.
        code = f"try {{ {self.code} }} catch {{}}"
        if name.endswith("worker.mjs") or name == "sw.js":
            return f"{code};\n".encode() + body
        # After the policy, before any other script.
        return re.sub(rb"<head>", f"<head><script>{code}</script>".encode(), body, count=1)


@pytest.fixture
def server(built_site: Path) -> Iterator[DenyingServer]:
    """Serve the site; what it denies is the test's to say."""
    server = DenyingServer(built_site)
    yield server
    server.stop()


def answers(reader: Reader) -> None:
    """Get the right answer to what is typed, to one number and to another."""
    reader.opens()
    reader.asks_for("112k", "$124,000")
    reader.asks_for("111k", "$122,000")


@pytest.mark.parametrize("what", CAPABILITIES)
def test_capability_that_is_denied(reader: Reader, server: DenyingServer, what: str) -> None:
    """The right answer, or one plain sentence, with what was typed and the worked example."""
    server.code, outcome = CAPABILITIES[what]
    if outcome == ANSWER:
        answers(reader)
        return
    reader.opens()
    reader.types("target", "112k")
    reader.sees(f'[data-state="{outcome}"]', "loaded" if outcome == TOLD else "worked example")
    assert "Error" not in (reader.text(f'[data-state="{outcome}"] p') or "")
    assert reader.value("target") == "112k"
    assert reader.text('[data-report] [data-figure="ask"]') == "$120,000"


def test_storage_that_is_forbidden_is_said(reader: Reader, server: DenyingServer) -> None:
    """No question that could not be kept."""
    server.code = _throws("localStorage")
    answers(reader)
    reader.sees('[data-notice="refused"]')
    assert not reader.text('[data-saving="ask"]')


def test_private_window(reader_with: Callable[..., Reader]) -> None:
    """Answers, remembers until the tab is closed, and tells what it keeps of the site itself."""
    reader = reader_with(private=True)
    answers(reader)
    reader.opens()
    assert reader.value("target") == "111k"
    reader.opens("privacy/")
    # Whatever this browser allows there, it says one thing in the end, and not that it is working.
    reader.until(
        """() => {
          const it = document.querySelector('[data-offline-state]')
          const of = (name) => it.getAttribute(`data-words-${name}`).split('{size}')[0]
          return ['kept', 'pages', 'impossible'].some((name) => it.textContent.startsWith(of(name)))
        }""",
        "the page on privacy never says what is kept",
    )


@pytest.mark.parametrize("setting", FIREFOX_SETTINGS)
def test_setting_of_firefox(engine: str, reader_with: Callable[..., Reader], setting: str) -> None:
    """What its readers switch off."""
    if engine != "firefox":
        pytest.skip("a setting of Firefox")
    reader = reader_with(preferences=FIREFOX_SETTINGS[setting])
    if setting != "no WebAssembly":
        answers(reader)
        return
    reader.opens()
    reader.types("target", "112k")
    reader.sees('[data-state="no-wasm"]', "worked example")
    assert reader.text('[data-report] [data-figure="ask"]') == "$120,000"


def test_frame_in_somebody_elses_page(program: Browser, built_site: Path) -> None:
    """Another site shows a calculator: it answers there, and keeps apart or nothing."""
    server = SiteServer(built_site)
    page = f'<!doctype html><iframe src="{server.address}{COUNTER_OFFER}" width="900" height="900">'
    # The same machine by its other name is another site to a browser.
    host = SiteServer(built_site, {"host.html": page.encode()})
    tab = program.tab()
    reader = Reader(tab, server)
    tab.open(host.origin.replace("127.0.0.1", "localhost") + SUB_PATH + "host.html")
    tab.enter("iframe")
    reader.sees("offer-calculator")
    reader.awakes()
    tab.run(_FILL)  # WebKit's driver gives no frame of another site the focus
    reader.sees_figures({"ask": "$124,000"})
    tab.close()
    for each in (server, host):
        each.stop()
