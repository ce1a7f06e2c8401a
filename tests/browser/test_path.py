"""The path shows how far a reader is, for as long as the numbers are kept, and no longer."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.person import Person
from tests.browser.test_keeping import agree
from tests.browser.test_known import Reader
from tests.browser.test_letter import LETTER
from tests.server import SiteServer

DEVICES = [
    {"viewport": {"width": 1280, "height": 900}},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
]


def step(page: Page, words: str) -> Locator:
    """Find a step by its link."""
    return page.locator("offer-path li").filter(has_text=words)


def filled(page: Page, words: str) -> Locator:
    """Find the mark of a step that holds the reader's own answers."""
    return step(page, words).get_by_text("Filled in")


@pytest.fixture(params=DEVICES, ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, visitor: Callable[..., Page]) -> Page:
    """Open a tab on a device."""
    return visitor(**request.param)


def test_step_is_marked_while_its_numbers_are_kept(page: Page, server: SiteServer) -> None:
    """While typing, after a reload, in another tab, and not once everything is erased."""
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    expect(filled(page, "What to ask for")).to_be_hidden()
    expect(step(page, "What to ask for").get_by_role("link")).to_have_attribute(
        "aria-current", "step"
    )
    agree(person)
    expect(filled(page, "What to ask for")).to_be_visible()
    page.reload()
    expect(filled(page, "What to ask for")).to_be_visible()
    other = page.context.new_page()
    other.goto(server.address + "guide/prepare/")
    expect(filled(other, "What to ask for")).to_be_visible()
    expect(filled(other, "One page for the call")).to_be_hidden()
    assert other.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    person.show_more()
    person.press("Erase everything")
    person.press("Yes, erase everything")
    expect(filled(page, "What to ask for")).to_be_hidden()
    expect(filled(other, "What to ask for")).to_be_hidden()
    other.goto(server.address)
    expect(filled(other, "What to ask for")).to_be_hidden()


def test_step_names_what_it_takes_over_and_takes_it(page: Page, server: SiteServer) -> None:
    """Only once the reader let a number be used elsewhere; one press then fills it in."""
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.type("offer", "95k")
    person.type("target", "105k")
    person.sees({"ask": "$115,000"})  # 2 × 105,000 − 95,000
    knows = step(page, "One page for the call").locator("[data-knows]")
    expect(knows).to_be_hidden()
    person.report.get_by_role("link", name="Scripts", exact=True).click()
    expect(page).to_have_url(server.address + "scripts/")
    page.goto(server.address + "guide/open-the-conversation/")
    expect(knows).to_contain_text("their offer $95,000, your target $105,000")
    step(page, "One page for the call").get_by_role("link").click()
    brief = Person(page, "", "brief")
    expect(brief.control("offer")).to_have_value("95000")
    expect(brief.control("target")).to_have_value("105000")
    expect(filled(page, "One page for the call")).to_be_visible()


def test_whole_path_from_the_letter_to_the_promises(page: Page, server: SiteServer) -> None:
    """Each number is typed or ticked once, and every later step has it."""
    reader = Reader(page, server)
    letter = reader.opens("letter", "calculators/letter/")
    letter.type("letter", LETTER)
    expect(letter.announcement).to_contain_text("Found 6 things")
    for name in ("Base pay in the letter", "Their deadline", "First day of work"):
        page.locator("offer-handover").get_by_label(name).check()
    reader.uses("Total compensation")
    worth = reader.at("total-compensation")
    expect(worth.control("offers.0.base")).to_have_value("87500")

    step(page, "What to ask for").get_by_role("link").click()
    ask = reader.at("counter-offer")
    expect(ask.control("offer")).to_have_value("87500")
    ask.type("target", "95k")
    expect(ask.figure("ask")).to_have_text("$102,500")  # 2 x 95,000 - 87,500, by hand
    reader.uses("Rehearse the call")
    call = reader.at("rehearsal")
    expect(call.control("target")).to_have_value("95000")
    expect(call.report.locator("[data-write]").first).to_be_visible()

    step(page, "Your days").get_by_role("link").click()
    expect(reader.at("deadline").control("deadline")).to_have_value("2026-12-04")
    step(page, "One page for the call").get_by_role("link").click()
    brief = reader.at("brief")
    expect(brief.control("offer")).to_have_value("87500")
    expect(brief.control("target")).to_have_value("95000")
    step(page, "What they promised").get_by_role("link").click()
    expect(reader.at("promises").control("sign_by")).to_have_value("2026-12-04")
    for done in ("What it’s worth", "What to ask for", "Rehearse the call", "Your days"):
        expect(filled(page, done)).to_be_visible()
