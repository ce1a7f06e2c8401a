"""Drives WebKitGTK by W3C WebDriver, which is a few requests to the driver's own server.

Selenium would do it, with twelve packages more to lock, and nothing else here needs it.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_STARTING = 30  # seconds
_NAME_OF_ELEMENTS = "element-6066-11e4-a52e-4f735466cecf"  # the standard's own
# WebDriver's synchronous call need not wait for a promise.
_ASYNC = """const done = arguments[arguments.length - 1]
Promise.resolve().then(() => (SCRIPT)([...arguments].slice(0, -1)))
  .then((value) => done({ value }), (error) => done({ error: String(error) }))"""


class WebDriverError(Exception):
    """The driver refuses a command; the message is its own."""


class Session:
    """One browser, as its driver shows it."""

    def __init__(self, port: int, options: dict[str, Any], patience: float) -> None:
        self._port = port
        self._patience = patience
        self._path = ""
        asked = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        told = self.send("POST", "/session", {"capabilities": asked})
        self._path = f"/session/{told['sessionId']}"
        self.version = told["capabilities"]["browserVersion"]
        self.send("POST", "/timeouts", {"script": int(patience * 1000)})

    def send(self, method: str, path: str, body: object = None) -> Any:
        """Send one command, and give its value."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=2 * self._patience)
        try:
            connection.request(method, self._path + path, json.dumps(body or {}))
            reply = connection.getresponse()
            value = json.loads(reply.read())["value"]
        finally:
            connection.close()
        if reply.status != http.client.OK:
            raise WebDriverError(f"{value['error']}: {value['message']}")
        return value

    def find(self, css: str) -> str:
        """Find the first element, and give the path of its commands."""
        found = self.send("POST", "/element", {"using": "css selector", "value": css})
        return f"/element/{found[_NAME_OF_ELEMENTS]}"


class WebKitTab:
    """A window of it: what stands in a tab is hidden there, and its animations wait."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._window = session.send("POST", "/window/new", {"type": "window"})["handle"]
        self._go_on()

    def _go_on(self) -> None:
        self._session.send("POST", "/window", {"handle": self._window})

    def open(self, address: str) -> None:
        """Go to a page, and wait until it is loaded."""
        self._go_on()
        self._session.send("POST", "/url", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        """Call a function in the page with an array, and wait for what it gives."""
        asked = {"script": _ASYNC.replace("SCRIPT", script), "args": arguments}
        found = self._session.send("POST", "/execute/async", asked)
        if "error" in found:
            raise WebDriverError(found["error"])
        return found.get("value")

    def press(self, css: str) -> None:
        """Click what the selector finds."""
        self._session.send("POST", f"{self._session.find(css)}/click")

    def keys(self, css: str, text: str) -> None:
        """Type this into a field, key by key, in place of what is there."""
        field = self._session.find(css)
        self._session.send("POST", f"{field}/clear")
        self._session.send("POST", f"{field}/value", {"text": text})

    def enter(self, css: str) -> None:
        """Go on inside a frame."""
        name = self._session.find(css).rpartition("/")[2]
        self._session.send("POST", "/frame", {"id": {_NAME_OF_ELEMENTS: name}})

    def close(self) -> None:
        """Close the tab."""
        self._go_on()
        (first, *_) = self._session.send("DELETE", "/window")
        self._session.send("POST", "/window", {"handle": first})


@contextmanager
def webkit_session(
    programs: tuple[str, str, str], patience: float, *, private: bool
) -> Iterator[Session]:
    """Start a screen, the driver on it, and the browser that is the driver's own."""
    screen, driver, browser = programs
    arguments = ["--automation", *(["--private"] if private else [])]
    with _screen(screen) as display, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        running = subprocess.Popen(
            [driver, f"--port={port}"], env=os.environ | {"DISPLAY": display}
        )
        try:
            _wait_until_it_listens(port)
            session = Session(port, {"binary": browser, "args": arguments}, patience)
            yield session
            session.send("DELETE", "")
        finally:
            running.terminate()
            running.wait()


@contextmanager
def _screen(program: str) -> Iterator[str]:
    """Start a screen that exists in memory only, and give its name, such as `:1`."""
    told, tell = os.pipe()
    options = ("-displayfd", str(tell), "-nolisten", "tcp", "-screen", "0", "1280x1024x24")
    screen = subprocess.Popen(
        [program, *options], pass_fds=[tell], stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    os.close(tell)
    with os.fdopen(told) as number:
        display = f":{number.readline().strip()}"
    try:
        yield display
    finally:
        screen.terminate()
        screen.wait()


def _wait_until_it_listens(port: int) -> None:
    end = time.monotonic() + _STARTING
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
