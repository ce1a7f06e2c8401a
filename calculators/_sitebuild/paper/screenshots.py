"""Photographs a built site in every light it is read in, on one contact sheet: `make screenshots`.

Each page is drawn on a phone and on a wide screen, light and dark, in forced colors, with the
text at twice its size, and as it goes to paper. Calculators are also filled in, wrong and with
everything opened. No test sees that a page is ugly or confusing: look at the sheet after a change.
Usage: python -m calculators._sitebuild.paper.screenshots site [--only counter-offer] [--readme]
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import BrowserContext, sync_playwright

from calculators._sitebuild.catalogue import declared, slugs
from calculators._sitebuild.nearest import suggest
from calculators._sitebuild.paths import README_PICTURE, SCREENSHOTS

from . import chromium
from .contact_sheet import Shot, write_sheet
from .files import NoAddressError, answer_from_files, served

type State = Literal["plain", "opened", "filled", "wrong"]

_PATIENCE = 60_000  # milliseconds, for the start of a calculator on a busy machine
_PHONE, _WIDE, _A4 = (390, 844), (1440, 900), (718, 1015)  # A4 less its margins, at 96 to the inch


@dataclass(frozen=True, kw_only=True, slots=True)
class Mode:
    """One way in which pages are read."""

    name: str
    size: tuple[int, int]
    states: tuple[State, ...] = ("plain",)
    dark: bool = False
    forced: bool = False
    large_text: bool = False
    paper: bool = False

    @property
    def context(self) -> dict[str, Any]:
        """What Playwright's `new_context` takes."""
        return {
            "viewport": {"width": self.size[0], "height": self.size[1]},
            "color_scheme": "dark" if self.dark else "light",
            "forced_colors": "active" if self.forced else "none",
            "reduced_motion": "reduce",
            "locale": "en-US",
            "service_workers": "block",
        }


MODES = (
    Mode(name="phone", size=_PHONE, states=("plain", "opened", "wrong", "filled")),
    Mode(name="phone-dark", size=_PHONE, states=("plain", "opened"), dark=True),
    Mode(name="wide", size=_WIDE, states=("plain", "opened", "wrong", "filled")),
    Mode(name="wide-dark", size=_WIDE, states=("plain", "filled"), dark=True),
    Mode(name="forced-colors", size=_PHONE, states=("opened",), forced=True),
    Mode(name="large-text", size=_PHONE, large_text=True),
    Mode(name="paper", size=_A4, states=("plain", "filled"), paper=True),
)
# One of each kind; a page that a fork has taken out is left out.
PAGES = {
    "home": "",
    "step": "guide/open-the-conversation/",
    "scripts": "scripts/",
    "checklist": "checklists/prepare/",
    "situation": "guide/equity/",
    "words": "scripts/pushback/",
}
NOT_FOUND = "not-found"
_OPEN_ALL = "for (const it of document.querySelectorAll('details')) it.open = true"
_SAVE = """([slug, record]) => {
  sessionStorage.clear()
  const root = new URL('./', document.querySelector('link[rel="manifest"]').href)
  localStorage.setItem(`second-offer:${root.pathname}:saving:1`, 'yes')
  localStorage.setItem(`second-offer:${root.pathname}:offer:1:${slug}`, record)
}"""
_TYPED_IN = ", ".join(
    f"offer-calculator form {field}:visible"
    for field in ("input[inputmode]", "input[type=date]", "textarea")
)


class NoSuchPageError(Exception):
    """A page was asked for that is not on the sheet; the message names the nearest."""


def pages(site: Path) -> dict[str, str]:
    """Name each page on the sheet with its address: the pages above, each calculator, the 404."""
    calculators = {
        slug: address
        for slug in slugs()
        for address in (f"calculators/{slug}/", f"{slug}/")
        if (site / address / "index.html").is_file()
    }
    found = {
        name: address
        for name, address in PAGES.items()
        if (site / address / "index.html").is_file()
    }
    return {**found, **calculators, NOT_FOUND: "no-such-page/"}


def take(
    site: Path, folder: Path, only: Collection[str] = (), modes: tuple[Mode, ...] = MODES
) -> Path:
    """Photograph the pages into the folder, all or some by name, and give the sheet's path."""
    every = pages(site)
    if missing := sorted({*only} - {*every}):
        raise NoSuchPageError(suggest("page on the sheet", missing[0], every))
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {name: address for name, address in every.items() if not only or name in only}
    with sync_playwright() as playwright, served(site) as start:
        shots: list[Shot] = []
        for mode in modes:
            browser = playwright.chromium.launch(**_options(mode))
            context = browser.new_context(**mode.context)
            context.set_default_timeout(_PATIENCE)
            camera = _Camera(context, folder, mode)
            for name, address in wanted.items():
                if name == NOT_FOUND:
                    # Its links are absolute, as it is shown at any address: to the public one.
                    camera.page.goto(answer_from_files(context, site) + address)
                else:
                    camera.page.goto(start + address)
                shots += camera.all_states(name) if name in slugs() else [camera.shoot(name)]
            browser.close()
    return write_sheet(folder, shots)


def _options(mode: Mode) -> dict[str, Any]:
    options = chromium.launch_options()
    if mode.large_text:  # the reader's own setting, which queries of the width follow as well
        options["args"] = [*options["args"], "--blink-settings=defaultFontSize=32"]
    return options


class _Camera:
    """One browser window that goes from page to page, and its pictures."""

    def __init__(self, context: BrowserContext, folder: Path, mode: Mode) -> None:
        self.page = context.new_page()
        self._folder, self._mode = folder, mode

    def shoot(self, name: str, state: State = "plain") -> Shot:
        """Photograph the whole page as it stands."""
        page, mode = self.page, self._mode
        file = f"{name}-{state}-{mode.name}.jpg"
        if mode.paper:
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            page.emulate_media(media="print")
        height = page.evaluate("document.documentElement.scrollHeight")
        page.screenshot(path=self._folder / file, type="jpeg", quality=70, full_page=True)
        if mode.paper:
            page.emulate_media(media="screen")
            page.evaluate("dispatchEvent(new Event('afterprint'))")
        return Shot(
            page=name, state=state, mode=mode.name, file=file, width=mode.size[0], height=height
        )

    def all_states(self, slug: str) -> Iterator[Shot]:
        """Photograph a calculator in each state of the mode, in an order that needs one visit."""
        for state in self._mode.states:
            match state:
                case "filled":
                    self._fill_in(slug)
                case "wrong":
                    self._mistake()
                case "opened":
                    self._wait_for_python()
                    self.page.evaluate(_OPEN_ALL)
                case "plain":
                    self._wait_for_python()
            self.page.evaluate("scrollTo(0, 0)")
            yield self.shoot(slug, state)
        self.page.evaluate("localStorage.clear(); sessionStorage.clear()")

    def _fill_in(self, slug: str) -> None:
        """Have the last worked example stand in the form, saved by the reader some time ago."""
        record = {
            "version": 1,
            "saved": "2026-01-05T12:00:00.000Z",
            "values": declared(slug).examples[-1].values,
        }
        self.page.evaluate(_SAVE, [slug, json.dumps(record)])
        self.page.reload()
        self._wait_for_python()

    def _mistake(self) -> None:
        """Write words where an amount is expected, or clear a date or a text."""
        field = self.page.locator(_TYPED_IN).first
        field.scroll_into_view_if_needed()
        self._wait_for_python()
        field.fill("about a lot" if field.get_attribute("inputmode") else "")
        self.page.locator("offer-calculator form").evaluate("form => form.requestSubmit()")
        for shown in (".so-summary:not([hidden])", "[data-stale]"):  # the second a little later
            self.page.locator(f"offer-calculator {shown}").first.wait_for()

    def _wait_for_python(self) -> None:
        self.page.locator("offer-calculator form").scroll_into_view_if_needed()
        loaded = "[data-state=loading][hidden]"
        for ready in (".so-form__all:enabled", loaded, "[data-stale][hidden]"):
            self.page.locator(f"offer-calculator {ready}").first.wait_for(state="attached")


def main() -> None:
    """Read the command line, photograph, and say where the sheet is."""
    parser = argparse.ArgumentParser(description="Photograph the built site.")
    parser.add_argument("site", type=Path)
    parser.add_argument("--only", nargs="+", default=(), metavar="PAGE", help="such as: home")
    names = [mode.name for mode in MODES]
    parser.add_argument("--modes", nargs="+", default=names, choices=names, metavar="MODE")
    parser.add_argument("--folder", type=Path, default=SCREENSHOTS, help="where to put them")
    parser.add_argument("--readme", action="store_true", help="renew README's picture")
    asked = parser.parse_args()
    if asked.readme:
        picture_for_readme(asked.site, README_PICTURE)
    if asked.folder == SCREENSHOTS:
        shutil.rmtree(SCREENSHOTS, ignore_errors=True)
    modes = tuple(mode for mode in MODES if mode.name in asked.modes)
    sheet = take(asked.site, asked.folder, asked.only, modes)
    sys.stdout.write(f"The contact sheet is {sheet}\n")


def picture_for_readme(site: Path, path: Path) -> None:
    """Photograph the first view of the counter-offer calculator on a wide screen."""
    with sync_playwright() as playwright, served(site) as start:
        browser = playwright.chromium.launch(**chromium.launch_options())
        page = browser.new_page(viewport={"width": 1180, "height": 800}, reduced_motion="reduce")
        page.goto(f"{start}calculators/counter-offer/")
        form = page.locator("offer-calculator form").first
        form.scroll_into_view_if_needed()
        for field, amount in (("offer", "100k"), ("target", "110k")):
            form.locator(f"[data-field={field}] [data-input]").fill(amount)
        for settled in ("[data-state=ready]:not([hidden])", "[data-stale][hidden]"):
            page.locator(f"offer-calculator {settled}").first.wait_for(state="attached")
        page.locator("offer-calculator").first.evaluate("it => it.scrollIntoView()")
        page.screenshot(path=path)
        browser.close()


if __name__ == "__main__":
    try:
        main()
    except (chromium.ChromiumError, NoAddressError, NoSuchPageError) as error:
        sys.exit(str(error))
