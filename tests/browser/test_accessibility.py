"""Axe finds nothing wrong on any page, in any state; and the focus can be seen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.person import Person
from tests.server import SiteServer

LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "narrow": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
}
SHOWS_FOCUS = """(it) => {
  const style = getComputedStyle(it)
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
}"""


@pytest.fixture(params=list(LOOKS.values()), ids=list(LOOKS))
def looking(request: pytest.FixtureRequest, visitor: Callable[..., Page]) -> Page:
    """Give a page in each look: light, dark, on a phone, on a narrow one."""
    page: Page = visitor(**request.param)
    return page


def _is_fine(page: Page) -> None:
    """No rule broken, by us or by the theme; nothing wider than the view."""
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_every_page_as_it_comes(
    looking: Page, built_site: Path, server: SiteServer, watch: Watch
) -> None:
    """The home page, the lists, the calculators and the page for what is not found."""
    watch.expects_errors = True  # the page that is missing
    for page in sorted(built_site.rglob("*.html")):
        name = page.relative_to(built_site).as_posix().removesuffix("index.html")
        looking.goto(server.address + name)
        _is_fine(looking)


def test_answer_and_problems(looking: Page, server: SiteServer) -> None:
    """Sections open, moves added, an answer with warnings; then problems."""
    person = Person(looking, server.address + "calculators/counter-offer/")
    person.open()
    moves = [{"amount": "100k"}, {"who": "them", "amount": "90k"}, {"amount": "92k"}]
    person.fill_in({"offer": "90k", "target": "92k", "walk_away": "80k", "rounds": moves})
    expect(person.report.locator('[data-warning="two_moves"]')).to_be_visible()
    person.show_all()
    _is_fine(looking)
    person.type("offer", "abc")
    person.type("walk_away", "95k")
    person.press("Work it out")
    expect(person.summary).to_be_focused()
    _is_fine(looking)


def test_numbers_that_go_from_place_to_place(looking: Page, server: SiteServer) -> None:
    """The details, a script filled in, the question about an example, the box above a form."""
    looking.goto(server.address + "scripts/")
    looking.get_by_text("Your details for the scripts", exact=True).click()
    looking.get_by_label("The company that made the offer").fill("Northwind")
    _is_fine(looking)
    looking.goto(server.address + "calculators/counter-offer/")
    looking.locator("offer-use").get_by_role("link", name="Your brief").click()
    looking.get_by_role("button", name="Use them as they are").scroll_into_view_if_needed()
    _is_fine(looking)
    looking.get_by_role("button", name="Use them as they are").click()
    expect(looking.locator("[data-prefill]")).to_be_focused()
    _is_fine(looking)


def test_waiting_and_failing(looking: Page, server: SiteServer, watch: Watch) -> None:
    """The message about loading, and that about a failure."""
    watch.expects_errors = True
    person = Person(looking, server.address + "calculators/counter-offer/")
    with server.broken("*python.pack", "hanging"):
        person.open()
        person.calculator.scroll_into_view_if_needed()
        expect(person.state("loading")).to_be_visible()
        _is_fine(looking)
    with server.broken("*python.pack", "missing"), server.broken("*.w*", "missing"):
        person.open()
        person.calculator.scroll_into_view_if_needed()
        expect(person.state("load")).to_be_visible()
        _is_fine(looking)


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
