"""Axe finds nothing wrong on any page, in any state; and the focus can be seen."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import (
    PHONE,
    breaks_no_rule,
    fits_phones,
    is_fine,
    is_fine_in_the_dark_too,
)
from tests.browser.conftest import Watch
from tests.browser.person import Person, wait_for_theme
from tests.conftest import ROOT
from tests.server import SiteServer

DOCS = ROOT / "docs"
MOVES = [{"amount": "100k"}, {"who": "them", "amount": "90k"}, {"amount": "92k"}]
SHOWS_FOCUS = """(it) => {
  const style = getComputedStyle(it)
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
}"""
# In forced colors a browser lays its own ground behind words, which hides those on a filled one.
HIDDEN_BY_FORCED_COLORS = """() => {
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.color = 'CanvasText'
  const ink = getComputedStyle(probe).color
  probe.remove()
  const filled = []
  for (const it of document.querySelectorAll('body *'))
    for (const part of ['', '::before']) {
      const style = getComputedStyle(it, part || null)
      const words = part ? !['none', 'normal', '""'].includes(style.content) : it.innerText
      if (it.checkVisibility() && words && style.backgroundColor === ink)
        filled.push([it.className || it.localName, part, style.forcedColorAdjust])
    }
  return filled
}"""


def _address(page: Path) -> str:
    """Say under which address a page of `docs` is published."""
    name = page.relative_to(DOCS).with_suffix("").as_posix()
    return name.removesuffix("index") if page.stem == "index" else f"{name}/"


PAGES = [*map(_address, sorted(DOCS.rglob("*.md"))), "404.html"]
# The home page and the calculators have colors of their own. Pages of words share theirs, so that a
# third of them is looked at in the dark, the same on every run; at night, all are.
COLORED = [it for it in PAGES if not it or it.startswith(("calculators/", "brief/"))]
OTHERS = [it for it in PAGES if it not in COLORED]
IN_THE_DARK = {*COLORED, *random.Random("dark").sample(OTHERS, len(OTHERS) // 3)}  # noqa: S311


@pytest.fixture
def every_mode(request: pytest.FixtureRequest) -> bool:
    """Whether pages are held to every rule in every mode, as at night: they share most of it."""
    return bool(request.config.option.every_mode)


@pytest.fixture(params=["desk", "phone"])
def looking(request: pytest.FixtureRequest) -> Page:
    """Give a page on a desk, and one on a phone."""
    kind = "newcomer" if request.node.get_closest_marker("first_visit") else "visitor"
    visitor: Callable[..., Page] = request.getfixturevalue(kind)
    return visitor(color_scheme="light") if request.param == "desk" else visitor(**PHONE)


def _holds(page: Page) -> None:
    """Hold a state to all rules; its colors on a desk only, as a phone has the same."""
    if page.viewport_size == PHONE["viewport"]:
        breaks_no_rule(page)
    else:
        is_fine(page)


def test_every_page_has_its_test(built_site: Path) -> None:
    """The pages are known before they are built, so that each can be a test of its own."""
    built = (page.relative_to(built_site).as_posix() for page in built_site.rglob("*.html"))
    assert sorted(PAGES) == sorted(name.removesuffix("index.html") for name in built)


@pytest.mark.parametrize("address", PAGES)
def test_page_as_it_comes(
    visitor: Callable[..., Page],
    server: SiteServer,
    watch: Watch,
    address: str,
    *,
    every_mode: bool,
) -> None:
    """The home page, the lists, the calculators and the page for what is not found."""
    watch.expects_errors = address == "404.html"
    page = visitor(color_scheme="light")
    page.goto(server.address + address)
    if every_mode:
        is_fine(page, every_rule=True)
        phone = visitor(**PHONE)
        phone.goto(server.address + address)
        is_fine(phone, every_rule=True)
    elif address in IN_THE_DARK:
        is_fine_in_the_dark_too(page, "color-contrast")
    else:
        breaks_no_rule(page)
    fits_phones(page)


def test_menu(visitor: Callable[..., Page], server: SiteServer) -> None:
    """Its button, the menu itself, and a list inside it, which only phones show."""
    page = visitor(**PHONE)
    page.goto(server.address)
    breaks_no_rule(page)
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
    is_fine(page)
    page.locator(".md-nav--primary label.md-nav__link:visible", has_text="The guide").click()
    expect(page.get_by_role("link", name="2. Prepare", exact=True)).to_be_in_viewport()
    is_fine(page)


def test_what_the_search_found(looking: Page, server: SiteServer) -> None:
    """The list of what was found, with the words marked that were looked for."""
    looking.goto(server.address + "guide/prepare/")
    wait_for_theme(looking)
    looking.keyboard.press("/")
    looking.keyboard.type("walk-away")
    expect(looking.locator(".md-search-result mark").first).to_be_visible()
    # How much was found is said aloud.
    expect(looking.get_by_role("status").filter(has_text="matching")).to_be_visible()
    _holds(looking)


def test_card_of_a_word(looking: Page, server: SiteServer) -> None:
    """What a marked word, or the number of a note, opens."""
    looking.goto(server.address + "guide/prepare/")
    looking.locator("article .footnote-ref").first.focus()
    expect(looking.locator(".so-note")).to_be_visible()
    _holds(looking)


def _warnings_and_problems(page: Page, server: SiteServer) -> Iterator[None]:
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.fill_in({"offer": "90k", "target": "92k", "walk_away": "80k", "rounds": MOVES})
    expect(person.report.locator('[data-warning="two_moves"]')).to_be_visible()
    yield
    person.show_all()
    yield
    person.type("offer", "abc")
    person.type("walk_away", "95k")
    person.press("Work it out")
    expect(person.summary).to_be_focused()
    yield


def test_answer_with_warnings_and_problems(looking: Page, server: SiteServer) -> None:
    """Moves added, an answer with warnings; every part of it open; then problems."""
    for _ in _warnings_and_problems(looking, server):
        _holds(looking)


def test_text_of_the_calendar_file(visitor: Callable[..., Page], server: SiteServer) -> None:
    """It scrolls, so the keyboard has to get into it."""
    page = visitor(color_scheme="light")
    person = Person(page, server.address + "calculators/deadline/")
    person.open()
    person.report.get_by_text("Or copy the text of the file", exact=True).click()
    expect(person.report.get_by_role("region", name="Text of the file")).to_be_visible()
    is_fine(page)


def _numbers_on_their_way(page: Page, server: SiteServer) -> Iterator[None]:
    page.goto(server.address + "scripts/")
    page.get_by_text("Your details for the scripts", exact=True).click()
    page.get_by_label("The company that made the offer").fill("Northwind")
    yield
    page.goto(server.address + "calculators/counter-offer/")
    page.locator("offer-handover").get_by_role("link", name="Your brief").click()
    page.get_by_role("button", name="Use them as they are").scroll_into_view_if_needed()
    yield
    page.get_by_role("button", name="Use them as they are").click()
    expect(page.locator("[data-prefill]")).to_be_focused()
    yield


def test_numbers_that_go_from_place_to_place(looking: Page, server: SiteServer) -> None:
    """The details, a script filled in, the question about an example, the box above a form."""
    for _ in _numbers_on_their_way(looking, server):
        _holds(looking)


@pytest.mark.first_visit
def test_waiting_and_failing(looking: Page, server: SiteServer, watch: Watch) -> None:
    """The message about loading, and that about a failure."""
    watch.expects_errors = True
    person = Person(looking, server.address + "calculators/counter-offer/")
    with server.broken("*python.pack", "hanging"):
        person.open()
        person.calculator.scroll_into_view_if_needed()
        expect(person.state("loading")).to_be_visible()
        looking.locator(".md-header").hover()  # the theme, which knows the dark, comes with that
        _holds(looking)
    with server.broken("*python.pack", "missing"), server.broken("*.w*", "missing"):
        person.open()
        person.calculator.scroll_into_view_if_needed()
        expect(person.state("load")).to_be_visible()
        looking.locator(".md-header").hover()
        _holds(looking)


def test_focus_can_be_seen_on_every_stop(person: Person) -> None:
    """Tab through the whole calculator: each stop is in view and has an outline."""
    person.show_all()
    person.add("rounds")
    stops = 0
    person.control("offer").focus()
    focused = person.page.locator("offer-calculator :focus")
    while focused.count():
        stops += 1
        name = focused.evaluate("it => `${it.tagName} ${it.className} ${it.id}`")
        assert focused.evaluate(SHOWS_FOCUS), name
        expect(focused, name).to_be_in_viewport()
        person.page.keyboard.press("Tab")
    assert stops > 30


def test_words_on_a_filled_ground_are_seen_in_forced_colors(person: Person) -> None:
    """The button of a form, and the tick at a step that is filled in."""
    person.type_and_ask("offer", "100k")
    expect(person.page.locator("offer-path [data-filled]:not([hidden])")).to_be_visible()
    person.page.emulate_media(forced_colors="active")
    filled = person.page.evaluate(HIDDEN_BY_FORCED_COLORS)
    assert len(filled) >= 2
    assert [one for one in filled if one[2] != "none"] == []
