"""Axe finds nothing wrong on any page, in any state; and the focus can be seen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Watch
from tests.browser.person import Person
from tests.conftest import ROOT
from tests.server import SiteServer

DOCS = ROOT / "docs"
WIDE: ViewportSize = {"width": 390, "height": 844}  # as phones go
NARROW: ViewportSize = {"width": 320, "height": 640}
PHONE: dict[str, Any] = {"viewport": WIDE, "has_touch": True, "is_mobile": True}
SHOWS_FOCUS = """(it) => {
  const style = getComputedStyle(it)
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
}"""


def _address(page: Path) -> str:
    """Say under which address a page of `docs` is published."""
    name = page.relative_to(DOCS).with_suffix("").as_posix()
    return name.removesuffix("index") if page.stem == "index" else f"{name}/"


PAGES = [*map(_address, sorted(DOCS.rglob("*.md"))), "404.html"]


def _breaks_no_rule(page: Page, *rules: str) -> None:
    """Hold the page as it stands to these rules of axe, or to all."""
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    results = Axe().run(page, options=options)
    assert results.violations_count == 0, results.generate_report()


def _is_fine_on_a_desk(page: Page) -> None:
    """Hold it to all rules, then in the dark to what that can change: the contrasts."""
    _breaks_no_rule(page)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    _breaks_no_rule(page, "color-contrast")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def _is_fine_on_phones(page: Page) -> None:
    """See that nothing is wider than the view, and that the keyboard reaches what scrolls."""
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        _breaks_no_rule(page, "scrollable-region-focusable")


type Looking = tuple[Page, Callable[[Page], None]]


@pytest.fixture(params=["desk", "phone"])
def looking(request: pytest.FixtureRequest, visitor: Callable[..., Page]) -> Looking:
    """Give a page, and what must hold in it at any time."""
    if request.param == "desk":
        return visitor(color_scheme="light"), _is_fine_on_a_desk
    return visitor(**PHONE), _is_fine_on_phones


def test_every_page_has_its_test(built_site: Path) -> None:
    """The pages are known before they are built, so that each can be a test of its own."""
    built = (page.relative_to(built_site).as_posix() for page in built_site.rglob("*.html"))
    assert sorted(PAGES) == sorted(name.removesuffix("index.html") for name in built)


@pytest.mark.parametrize("address", PAGES)
def test_page_as_it_comes(
    visitor: Callable[..., Page], server: SiteServer, watch: Watch, address: str
) -> None:
    """The home page, the lists, the calculators and the page for what is not found."""
    watch.expects_errors = address == "404.html"
    desk = visitor(color_scheme="light")
    desk.goto(server.address + address)
    _is_fine_on_a_desk(desk)
    phone = visitor(**PHONE)
    phone.goto(server.address + address)
    _is_fine_on_phones(phone)


def test_what_only_phones_show(visitor: Callable[..., Page], server: SiteServer) -> None:
    """The button of the menu, and the menu itself, which all pages share."""
    page = visitor(**PHONE)
    page.goto(server.address)
    _breaks_no_rule(page)
    page.locator("label[for=__drawer].md-header__button").click()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
    _breaks_no_rule(page)


def test_answer_and_problems(looking: Looking, server: SiteServer) -> None:
    """Sections open, moves added, an answer with warnings; then problems."""
    page, is_fine = looking
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    moves = [{"amount": "100k"}, {"who": "them", "amount": "90k"}, {"amount": "92k"}]
    person.fill_in({"offer": "90k", "target": "92k", "walk_away": "80k", "rounds": moves})
    expect(person.report.locator('[data-warning="two_moves"]')).to_be_visible()
    person.show_all()
    is_fine(page)
    person.type("offer", "abc")
    person.type("walk_away", "95k")
    person.press("Work it out")
    expect(person.summary).to_be_focused()
    is_fine(page)


def test_numbers_that_go_from_place_to_place(looking: Looking, server: SiteServer) -> None:
    """The details, a script filled in, the question about an example, the box above a form."""
    page, is_fine = looking
    page.goto(server.address + "scripts/")
    page.get_by_text("Your details for the scripts", exact=True).click()
    page.get_by_label("The company that made the offer").fill("Northwind")
    is_fine(page)
    page.goto(server.address + "calculators/counter-offer/")
    page.locator("offer-handover").get_by_role("link", name="Your brief").click()
    page.get_by_role("button", name="Use them as they are").scroll_into_view_if_needed()
    is_fine(page)
    page.get_by_role("button", name="Use them as they are").click()
    expect(page.locator("[data-prefill]")).to_be_focused()
    is_fine(page)


def test_waiting_and_failing(looking: Looking, server: SiteServer, watch: Watch) -> None:
    """The message about loading, and that about a failure."""
    page, is_fine = looking
    watch.expects_errors = True
    person = Person(page, server.address + "calculators/counter-offer/")
    with server.broken("*python.pack", "hanging"):
        person.open()
        person.calculator.scroll_into_view_if_needed()
        expect(person.state("loading")).to_be_visible()
        is_fine(page)
    with server.broken("*python.pack", "missing"), server.broken("*.w*", "missing"):
        person.open()
        person.calculator.scroll_into_view_if_needed()
        expect(person.state("load")).to_be_visible()
        is_fine(page)


def test_focus_can_be_seen_on_every_stop(person: Person) -> None:
    """Tab through the whole calculator: each stop is in view and has an outline."""
    person.show_all()
    person.add("rounds")
    stops = 0
    person.control("subject").focus()
    focused = person.page.locator("offer-calculator :focus")
    while focused.count():
        stops += 1
        name = focused.evaluate("it => `${it.tagName} ${it.className} ${it.id}`")
        assert focused.evaluate(SHOWS_FOCUS), name
        expect(focused, name).to_be_in_viewport()
        person.page.keyboard.press("Tab")
    assert stops > 30
