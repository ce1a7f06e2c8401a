"""Someone who reads and types in a tab of any browser, and waits for what they see."""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest

from tests.engines.drivers import PATIENCE, Tab
from tests.server import SiteServer

COUNTER_OFFER = "calculators/counter-offer/"
# Marks what a selector cannot name: a button or a link by its words.
_FOUND = "data-found-by-test"
_FIND = f"""([scope, words]) => {{
  for (const it of document.querySelectorAll('[{_FOUND}]')) it.removeAttribute('{_FOUND}')
  const [found] = [...document.querySelectorAll(scope)].filter((it) =>
    it.textContent.trim() === words && it.getClientRects().length > 0)
  found?.setAttribute('{_FOUND}', '')
  return Boolean(found)
}}"""
# What is in sight of the first element that the selector finds.
_TEXT = """([css]) => {
  const it = document.querySelector(css)
  return it?.getClientRects().length ? it.innerText : null
}"""
_VALUE = "([css]) => document.querySelector(css)?.value ?? null"
_OPEN = """([css]) => {
  for (let it = document.querySelector(css); it; it = it.parentElement)
    if (it instanceof HTMLDetailsElement) it.open = true
}"""


class Reader:
    """Someone with one tab."""

    def __init__(self, tab: Tab, server: SiteServer) -> None:
        self.tab = tab
        self.server = server

    def opens(self, path: str = COUNTER_OFFER) -> None:
        """Go to a page of the site; of a calculator, wait until its form takes what is typed.

        WebKit may say that it is there while the page before is still answering.
        """
        self.tab.run("() => { self.isLeft = true }")
        self.tab.open(self.server.address + path)
        self.until("() => !self.isLeft", "the page before never goes")
        self.awakes()

    def awakes(self) -> None:
        """Wait until no form sleeps any more."""
        asleep = "main .so-form__all:disabled"
        self.until(f"() => !document.querySelector('{asleep}')", "the form never awakes")

    def until(self, script: str, complaint: str, *arguments: object) -> None:
        """Wait until a function in the page gives something true."""
        end = time.monotonic() + PATIENCE
        while not self.tab.run(script, *arguments):
            if time.monotonic() > end:
                pytest.fail(complaint)
            time.sleep(0.1)

    def until_asked(self, pattern: str, times: int) -> None:
        """Wait until the server was asked so often for files that match."""
        end = time.monotonic() + PATIENCE
        while len(self.server.asked(pattern)) < times:
            if time.monotonic() > end:
                pytest.fail(f"{pattern} is not asked for {times} times; {self._states()}")
            time.sleep(0.1)

    def types(self, field: str, text: str) -> None:
        """Type into a field of the counter offer."""
        css = f"#counter-offer-{field}"
        self.tab.run(_OPEN, css)
        self.tab.keys(css, text)

    def value(self, field: str) -> str | None:
        """Read what is in a field of the counter offer."""
        found: str | None = self.tab.run(_VALUE, f"#counter-offer-{field}")
        return found

    def presses(self, words: str, among: str = "button") -> None:
        """Press a button, or a link, by its words."""
        found = [among, words]
        self.until(_FIND, f"nothing to press that says {words!r}", *found)
        self.tab.press(f"[{_FOUND}]")

    def text(self, css: str) -> str | None:
        """Read what is in sight of an element."""
        found: str | None = self.tab.run(_TEXT, css)
        return found

    def sees(self, css: str, words: str = "") -> None:
        """Wait until an element is in sight and holds these words."""
        end = time.monotonic() + PATIENCE
        while words not in ((seen := self.text(css)) or "") or seen is None:
            if time.monotonic() > end:
                pytest.fail(f"{css} never shows {words!r}, but {seen!r}; {self._states()}")
            time.sleep(0.1)

    def sees_figures(self, figures: Mapping[str, str]) -> None:
        """Wait until the answer has these figures, wherever they stand in it."""
        for key, text in figures.items():
            self.until(
                """([key, text]) => {
                  const it = document.querySelector(`[data-report] [data-figure="${key}"]`)
                  return it?.textContent === text
                }""",
                f"the answer never has {text!r} as {key}; {self._states()}",
                key,
                text,
            )

    def asks_for(self, target: str, ask: str) -> None:
        """Type a target to their offer of 100,000, and get the ask."""
        self.types("target", target)
        self.sees_figures({"ask": ask})

    def _states(self) -> str:
        seen = self.tab.run(
            "() => [...document.querySelectorAll('[data-state]')]"
            ".filter((it) => it.getClientRects().length).map((it) => it.innerText)"
        )
        return f"the calculator says {seen}"
