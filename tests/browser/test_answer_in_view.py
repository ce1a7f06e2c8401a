"""A typed figure and the sentence that it makes are in one view, on a desk and on a phone."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import until
from tests.browser.person import Person
from tests.conftest import CALCULATORS
from tests.server import SiteServer

# Two desks, a phone, and the same phone while its keyboard is open.
SCREENS = {
    "desk": (1280, 900),
    "wide": (1600, 1000),
    "phone": (390, 844),
    "keyboard": (390, 508),
}
FIRST_VIEW = (1440, 900)
MOST_CONTROLS = 4
# What shows in a first view without scrolling.
IN_FIRST_VIEW = """() => [...document.querySelectorAll('offer-calculator form [data-input]')]
  .filter((it) => it.checkVisibility() && it.getBoundingClientRect().top < innerHeight)
  .map((it) => it.id)"""
WHOLE = """(it) => {
  const { top, bottom, left, right } = it.getBoundingClientRect()
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
}"""
# What of the focused control lies under the bar, in pixels.
COVERED = """(bar) => {
  const over = bar.getBoundingClientRect()
  const under = document.activeElement.getBoundingClientRect()
  if (getComputedStyle(bar).visibility === 'hidden' || over.height === 0) return 0
  return Math.max(0, Math.min(over.bottom, under.bottom) - Math.max(over.top, under.top))
}"""


def _place(slug: str) -> str:
    return "brief/" if slug == "brief" else f"calculators/{slug}/"


@pytest.fixture
def at(visitor: Callable[..., Page], server: SiteServer) -> Callable[..., Person]:
    """Put someone with a screen of this size before a calculator."""

    def open_one(slug: str, width: int, height: int, **properties: Any) -> Person:
        page = visitor(viewport={"width": width, "height": height}, **properties)
        person = Person(page, server.address + _place(slug), slug)
        person.open()
        return person

    return open_one


def _bar(person: Person) -> Locator:
    return person.calculator.locator("[data-bar]")


def _told(person: Person) -> Locator:
    """Find what tells the answer on this screen: the card's sentence, or the bar."""
    return person.calculator.locator(":is([data-bar], .so-headline):visible").first


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
def test_answer_is_in_view_while_one_types(
    at: Callable[..., Person], size: tuple[int, int]
) -> None:
    """After each number the ask stands in the view, and so does the field."""
    person = at("counter-offer", *size)
    for path, typed, ask in (
        ("offer", "90k", "$112,500"),  # a quarter above: nothing supports the target
        ("target", "100k", "$110,000"),  # 2 × 100,000 − 90,000
        ("market_high", "130k", "$110,000"),
    ):
        person.type(path, typed)
        expect(person.figure("ask")).to_have_text(ask)
        expect(person.control(path)).to_be_focused()
        for seen in (person.control(path), _told(person)):
            assert seen.evaluate(WHOLE), (path, seen.text_content())
        expect(_told(person)).to_contain_text(ask)


@pytest.mark.parametrize("slug", CALCULATORS)
def test_first_view_has_the_card_and_few_controls(at: Callable[..., Person], slug: str) -> None:
    """Nothing has to be scrolled to see what is asked first, and what comes of it."""
    person = at(slug, *FIRST_VIEW)
    expect(person.state("ready")).to_be_visible()
    assert len(person.page.evaluate(IN_FIRST_VIEW)) <= MOST_CONTROLS
    assert person.report.locator("[data-card]").evaluate(WHOLE)
    expect(_bar(person)).to_be_hidden()


@pytest.mark.parametrize("slug", CALCULATORS)
def test_bar_covers_no_field_that_has_the_focus(at: Callable[..., Person], slug: str) -> None:
    """Go through all of the form while the keyboard takes nearly half of the screen."""
    person = at(slug, *SCREENS["keyboard"])
    sections = person.calculator.locator("form details")
    sections.evaluate_all("all => all.forEach((it) => (it.open = true))")
    stops = person.calculator.locator("form :is([data-input], button, summary):visible").all()
    assert len(stops) > MOST_CONTROLS
    # All of a long form would take minutes: every seventh of it, and all at its beginning.
    for stop in (*stops[:10], *stops[10::7]):
        stop.focus()
        until(person.page, f"() => ({COVERED})(document.querySelector('[data-bar]')) === 0")


def test_bar_leads_to_the_answer_and_goes(at: Callable[..., Person]) -> None:
    """One press shows the card; while that is in view, the bar is not."""
    person = at("counter-offer", *SCREENS["phone"])
    expect(_bar(person)).to_be_in_viewport()
    expect(_bar(person)).to_contain_text("Ask for $120,000")
    expect(_bar(person)).to_contain_text("middle $110,000")
    expect(person.state("ready")).to_be_visible()
    _bar(person).click()
    expect(person.report.locator(".so-headline")).to_be_in_viewport(ratio=1)
    expect(_bar(person)).to_have_css("visibility", "hidden")
    person.control("offer").focus()
    expect(_bar(person)).to_be_visible()


@pytest.mark.parametrize("shows", [1, 40, 120])
def test_bar_stays_until_the_sentence_is_whole_in_view(
    at: Callable[..., Person], shows: int
) -> None:
    """However far one scrolls, the bar or the whole sentence of the card tells the answer."""
    person = at("counter-offer", *SCREENS["phone"])
    expect(person.state("ready")).to_be_visible()
    card = person.report.locator("[data-card]")
    card.evaluate(
        "(it, shows) => scrollBy(0, it.getBoundingClientRect().top - innerHeight + shows)", shows
    )
    person.page.evaluate("() => new Promise((done) => setTimeout(done, 300))")
    assert _told(person).evaluate(WHOLE)


def test_bar_says_when_it_is_out_of_date(at: Callable[..., Person]) -> None:
    """A wrong number leaves the last answer there, set off; the right one clears it."""
    person = at("counter-offer", *SCREENS["phone"])
    person.type("target", "no number")
    expect(_bar(person)).to_have_class("so-bar so-on-screen so-bar--stale")
    person.type("target", "115k")
    expect(_bar(person)).to_have_class("so-bar so-on-screen")
    expect(_bar(person)).to_contain_text("$125,000")  # held at a quarter above


def test_parts_stay_as_they_are_from_answer_to_answer(at: Callable[..., Person]) -> None:
    """What a reader has opened or folded is so in the next answer too, whatever it tells."""
    person = at("counter-offer", *SCREENS["desk"])
    ladder = person.report.locator(".so-part--ladder")
    replies = person.report.locator(".so-part--replies")
    expect(replies).to_have_attribute("open", "")
    ladder.locator("> summary").click()
    replies.locator("> summary").click()
    before = ladder.locator(".so-part__result").text_content()
    person.type("target", "112k")
    expect(ladder.locator(".so-part__result")).not_to_have_text(before or "nothing")
    expect(ladder).to_have_attribute("open", "")
    assert replies.get_attribute("open") is None


def test_next_step_opens_the_part_that_it_leads_to(at: Callable[..., Person]) -> None:
    """A folded part unfolds for the link in the card."""
    person = at("trade-offs", *SCREENS["desk"])
    swaps = person.report.locator(".so-part--swaps")
    assert swaps.get_attribute("open") is None
    person.report.get_by_role("link", name="What to give up").click()
    expect(swaps).to_have_attribute("open", "")
    expect(swaps.locator("table")).to_be_in_viewport()


def test_figure_of_the_example_is_replaced_by_the_first_key(at: Callable[..., Person]) -> None:
    """A press selects what is Sam's; a press into what one typed sets the caret."""
    person = at("counter-offer", *SCREENS["desk"])
    whose = person.calculator.locator('[data-whose="all"]')
    expect(whose).to_be_visible()
    offer = person.control("offer")
    offer.click()
    person.page.keyboard.type("95000")
    expect(offer).to_have_value("95000")
    expect(whose).to_have_attribute("hidden", "")
    expect(person.calculator.locator('[data-whose="some"]')).to_be_visible()
    person.control("target").click()
    offer.click()
    person.page.keyboard.press("End")
    person.page.keyboard.type("0")
    expect(offer).to_have_value("950000")


def test_start_empty_takes_out_what_is_sams_and_nothing_else(at: Callable[..., Person]) -> None:
    """One's own number stays, and one press brings the rest back."""
    person = at("counter-offer", *SCREENS["desk"])
    person.press("Start empty")
    for path in ("offer", "target"):
        expect(person.control(path)).to_have_value("")
    person.press("Undo")
    expect(person.control("offer")).to_have_value("100000")
    person.type("offer", "95k")
    person.press("Take it out")
    expect(person.control("offer")).to_have_value("95k")
    expect(person.control("target")).to_have_value("")
    expect(person.calculator.locator('[data-whose="none"]')).to_be_visible()


def test_folded_section_tells_what_is_in_it(at: Callable[..., Person]) -> None:
    """After typing and closing it, and again after a reload."""
    person = at("counter-offer", *SCREENS["desk"])
    person.type("market_low", "95k")
    person.type("market_high", "130k")
    section = person.part("market_low").locator("xpath=ancestor::details")
    section.locator("> summary").click()
    told = section.locator("[data-told]")
    expect(told).to_have_text("Market: low end $95,000 · Market: high end $130,000")
    person.page.reload()
    expect(told).to_have_text("Market: low end $95,000 · Market: high end $130,000")
    assert section.get_attribute("open") is None


def test_walk_away_is_not_told_in_a_title(at: Callable[..., Person]) -> None:
    """Who looks over the shoulder need not see it."""
    person = at("counter-offer", *SCREENS["desk"])
    person.type("ideal", "125k")
    person.type("walk_away", "98765")
    told = person.part("ideal").locator("xpath=ancestor::details/summary/*[@data-told]")
    expect(told).to_have_text("Your ideal $125,000")
