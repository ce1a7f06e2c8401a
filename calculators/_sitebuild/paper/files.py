"""Lets a browser read a built site: under its public address without a network, or served here.

What is served is cached and compiled once by the browser, which makes a long walk quick.
"""

from __future__ import annotations

import html
import mimetypes
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urldefrag

from playwright.sync_api import BrowserContext, Route

# Modules need a JavaScript type, and a runtime that starts at once its own.
_TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm"}
_LISTED = re.compile(r"<loc>([^<]+)</loc>")


class NoAddressError(Exception):
    """The site does not say where it will be published; the message says what to do."""


def address_of(site: Path) -> str:
    """Give the address that a site was built for: the shortest of its list is the first page's."""
    listed = _LISTED.findall((site / "sitemap.xml").read_text("utf-8"))
    if not listed:
        raise NoAddressError("The site does not say its address: set SITE_URL.")
    return html.unescape(min(listed, key=len))


def answer_from_files(context: BrowserContext, site: Path) -> str:
    """Answer every request of this context from the site's files, and give the site's address."""
    address = address_of(site)
    context.route("**/*", lambda route: _answer(route, site, address))
    return address


def _answer(route: Route, site: Path, address: str) -> None:
    url = urldefrag(route.request.url)[0].partition("?")[0]
    path = site / url.removeprefix(address)
    path = path / "index.html" if path.is_dir() else path
    if not url.startswith(address):
        route.abort()
    elif not path.is_file():
        route.fulfill(path=site / "404.html", status=404, content_type="text/html")
    else:
        kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
        route.fulfill(path=path, content_type=kind or "application/octet-stream")


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve the files on this machine for a while, and give the address of the home page."""

    class Handler(SimpleHTTPRequestHandler):
        def guess_type(self, path: str | os.PathLike[str]) -> str:
            return _TYPES.get(Path(path).suffix) or super().guess_type(path)

        def end_headers(self) -> None:
            self.send_header("Cache-Control", "max-age=600")
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
