"""Serves the built site as GitHub Pages would, and misbehaves on demand.

Under a sub-path, with gzip for the types that Pages compresses, ten minutes of caching (none for
what is not found), and 404.html. Only the sitemap is changed on its way out: it names the public
address, and instant navigation needs the one that serves.
"""

from __future__ import annotations

import fnmatch
import gzip
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal, Protocol

SUB_PATH = "/second-offer/"
KEYS = f"second-offer:{SUB_PATH}:"  # how all keys begin that this copy keeps in a browser
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mjs": "application/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
ZIPPED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".xml"}
HANG = 300  # seconds: longer than any test waits

type Fault = Literal["missing", "hanging", "held", "cut", "truncated", "damaged"]
"""
missing    not found
hanging    no answer; the connection breaks when the fault ends
held       no answer until the fault ends, then the right one
cut        the connection breaks in the middle of the file
truncated  half of the file, as if that were all
damaged    some bytes in the middle of the file are others
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, and what was sent."""

    path: str
    status: int
    sent: int  # bytes of the body, compressed if it was


class Line(Protocol):
    """What carries a body to the browser; the benchmark has one that is slow."""

    def send(self, file: Any, body: bytes, /) -> None:
        """Write all of it."""


class SiteServer:
    """A running server. `extra` are pages of the caller's own, by path under the sub-path.

    `headers` go out with every file.
    """

    def __init__(
        self,
        root: Path,
        extra: Mapping[str, bytes | Path] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.root = root
        self.headers = headers or {}
        self.requests: list[Request] = []
        self.line: Line | None = None
        self.visited = False  # a browser has files from before: what it asks for says nothing
        self._extra = extra or {}
        self._faults: dict[str, tuple[Fault, threading.Event]] = {}
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._http.server_port}"
        self.address = self.origin + SUB_PATH
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Let hanging answers go, and end."""
        for _, over in self._faults.values():
            over.set()
        self._http.shutdown()
        self._http.server_close()

    @contextmanager
    def broken(self, pattern: str, fault: Fault) -> Iterator[None]:
        """Break the files that match a pattern such as `*.wasm`, for a while."""
        self._is_asked_for_all()
        over = threading.Event()
        self._faults[pattern] = (fault, over)
        try:
            yield
        finally:
            del self._faults[pattern]
            over.set()

    @property
    def bytes_sent(self) -> int:
        """Add up the bodies, compressed as they were."""
        return sum(request.sent for request in self.requests)

    def forget(self) -> None:
        """Count requests and bytes anew."""
        self.requests.clear()

    def asked(self, pattern: str) -> list[str]:
        """List the paths asked for so far that match, in order."""
        self._is_asked_for_all()
        return [r.path for r in self.requests if fnmatch.fnmatch(r.path, pattern)]

    def find(self, name: str) -> bytes | None:
        """Read a file of the site, or give None."""
        path = self._extra.get(name, self.root / name)
        if isinstance(path, bytes):
            return path
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            return None
        body = _read(path, path.stat().st_mtime_ns)
        return self._own_address(body) if path.name == "sitemap.xml" else body

    def fault_of(self, name: str) -> tuple[Fault | None, threading.Event]:
        """Say what is wrong with a file just now, and what tells the end of it."""
        # Where two patterns match, the one that came later counts.
        for pattern, found in reversed(list(self._faults.items())):
            if fnmatch.fnmatch(name, pattern):
                return found
        return None, threading.Event()

    def _is_asked_for_all(self) -> None:
        assert not self.visited, "this browser has the files: mark the test `first_visit`"

    def _own_address(self, sitemap: bytes) -> bytes:
        text = sitemap.decode()
        # The shortest address is the home page's: every other one starts with it.
        public = min(re.findall(r"<loc>(.*?)</loc>", text), key=len)
        return text.replace(f"<loc>{public}", f"<loc>{self.address}").encode()


# A large file is read and compressed once, not once a visit.
@lru_cache(maxsize=256)
def _read(path: Path, _modified_ns: int) -> bytes:
    return path.read_bytes()


@lru_cache(maxsize=256)
def _zipped(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


def _spoilt(body: bytes, fault: Fault | None) -> bytes:
    middle = len(body) // 2
    if fault == "truncated":
        return body[:middle]
    if fault == "damaged":
        others = bytes(255 - byte for byte in body[middle : middle + 64])
        return body[:middle] + others + body[middle + 64 :]
    return body


def _handler(site: SiteServer) -> type[BaseHTTPRequestHandler]:  # noqa: C901 - one small server
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            inside = path.startswith(SUB_PATH)
            name = path.removeprefix(SUB_PATH)
            fault, over = site.fault_of(name)
            if fault in {"hanging", "held"}:
                over.wait(HANG)
            if fault == "hanging":
                self._note(path, 0, 0)
                self.close_connection = True
                return
            body = site.find(name) if inside and fault != "missing" else None
            if body is None:
                self._send(path, 404, site.find("404.html") or b"not found", ".html")
            elif name and not name.endswith("/") and (site.root / name).is_dir():
                self._send(path, 301, b"", ".html", {"Location": f"{path}/"})
            else:
                suffix = Path(name).suffix or ".html"
                self._send(path, 200, _spoilt(body, fault), suffix, cut=fault == "cut")

        def do_POST(self) -> None:
            # A host of files takes nothing, but the tests want to know that somebody tried.
            # What is not read would be taken for the start of the connection's next request.
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self._send(self.path, 405, b"", ".html")

        def _send(  # noqa: PLR0913 - what makes an answer
            self,
            path: str,
            status: int,
            body: bytes,
            suffix: str,
            headers: Mapping[str, str] | None = None,
            *,
            cut: bool = False,
        ) -> None:
            if suffix in ZIPPED and "gzip" in self.headers.get("Accept-Encoding", ""):
                body = _zipped(body)
                headers = {**(headers or {}), "Content-Encoding": "gzip"}
            self._note(path, status, len(body))
            self.send_response(status)
            self.send_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(body)))
            if status != 404:
                self.send_header("Cache-Control", "max-age=600")
            for header, value in {**site.headers, **(headers or {})}.items():
                self.send_header(header, value)
            self.end_headers()
            body = body[: len(body) // 2] if cut else body
            if site.line:
                site.line.send(self.wfile, body)
            else:
                self.wfile.write(body)
            self.close_connection = cut

        def _note(self, path: str, status: int, sent: int) -> None:
            site.requests.append(Request(path, status, sent))

        def log_message(self, *_: object) -> None:
            """Say nothing: the tests read `requests`."""

        def handle_one_request(self) -> None:
            try:
                super().handle_one_request()
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the browser left

    return Handler
