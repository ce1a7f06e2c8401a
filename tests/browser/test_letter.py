"""A letter that is pasted: what is found, what is passed on, and what is left of it."""

import re
from collections.abc import Callable

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.person import Person
from tests.browser.test_known import Reader
from tests.browser.waiting import until
from tests.server import SiteServer

LETTER = """Dear Kim,

we are pleased to offer you the position of analyst at Zephyrine Works, from 5 April 2027.
Your base salary will be $87,500 per year. You will receive a signing bonus of $6,000.
You are eligible for a bonus of up to 12%. Your employment is at will.
<b onclick="window.broken=1">Please reply by 4 December 2026.</b>
"""
WORDS = ("Zephyrine", "87,500", "87500")
STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}])"


def pasted(page: Page, server: SiteServer) -> Reader:
    """Start a visit and paste the letter."""
    reader = Reader(page, server)
    person = reader.opens("letter", "calculators/letter/")
    person.type("letter", LETTER)
    expect(person.announcement).to_contain_text("Found 6 things in your letter")
    return reader


def test_text_file_takes_the_place_of_what_is_there(page: Page, server: SiteServer) -> None:
    """As if it had been pasted; a file that is too long is refused in words."""
    person = Person(page, server.address + "calculators/letter/")
    person.open()
    file = page.get_by_label("Or open a text file (.txt)")

    def holds(text: str) -> FilePayload:
        return {"name": "letter.txt", "mimeType": "text/plain", "buffer": text.encode()}

    file.set_input_files(holds(LETTER))
    expect(person.announcement).to_contain_text("Found 6 things in your letter")
    expect(person.control("letter")).to_have_value(LETTER)
    file.set_input_files(holds("word " * 400_000))
    expect(person.error("letter")).to_contain_text("200,000 characters")


def test_clauses_lead_to_where_the_guide_explains_them(page: Page, server: SiteServer) -> None:
    """In the example that the page comes with, and in the reader's own answer."""
    person = Person(page, server.address + "calculators/letter/")
    person.open()
    person.show_all()
    link = person.report.get_by_role("link", name="Confidentiality", exact=True).first
    expect(link).to_have_attribute("href", re.compile("guide/contract/#confidentiality$"))
    person.type("letter", LETTER)
    expect(person.announcement).to_contain_text("Found 6 things in your letter")
    person.report.get_by_role("link", name="At-will employment", exact=True).click()
    expect(page.locator("#at-will")).to_be_in_viewport()


def test_two_ticks_pass_on_those_two_and_nothing_else(page: Page, server: SiteServer) -> None:
    """Nothing goes without a tick; what could be two things has none; the form starts anew."""
    reader = pasted(page, server)
    block = page.locator("offer-handover")
    assert block.get_by_role("checkbox", checked=True).count() == 0
    expect(block.get_by_role("checkbox")).to_have_count(4)  # no bonus “up to”
    reader.uses("Total compensation")
    expect(block.locator('[data-question="none-picked"]')).to_be_visible()
    assert "87500" not in page.evaluate(STORED)

    block.get_by_label("Base pay in the letter").check()
    block.get_by_label("Signing bonus they offer").check()
    expect(block.locator('[data-question="none-picked"]')).to_be_hidden()
    reader.uses("Total compensation")
    there = reader.at("total-compensation")
    expect(there.control("offers.0.base")).to_have_value("87500")
    expect(there.control("offers.0.base_per")).to_have_value("year")
    expect(there.control("offers.0.signing.0.amount")).to_have_value("6000")
    expect(there.items("offers")).to_have_count(1)  # not the example's second offer
    expect(there.control("offers.0.bonus_percent")).to_have_value("")
    there.press("Undo")
    expect(there.control("offers.1.name")).to_have_value("New offer")


def test_nothing_of_the_letter_is_kept_without_the_tick(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """Not in the tab, not on the device, not in a link; with the tick, a reload brings it back."""
    page = visitor()
    pasted(page, server)
    person = Person(page, server.address + "calculators/letter/")
    person.press("Yes, keep it")
    expect(person.saved).to_be_visible()
    person.press("Share")
    link = person.notice("link").locator("[data-copy-source]")
    expect(link).to_contain_text("#offer=")
    short = len(link.inner_text())
    stored = page.evaluate(STORED)
    assert not [word for word in WORDS if word in stored]
    assert "window.broken" not in stored
    assert short < 200
    assert page.evaluate("window.broken") is None

    person.open()
    expect(person.control("letter")).to_have_value(re.compile("Northfield"))  # the example's
    person.type("letter", LETTER)
    expect(person.announcement).to_contain_text("Found 6 things")
    person.control("keep").check()
    expect(person.saved).to_be_visible()
    person.open()
    expect(person.control("letter")).to_have_value(LETTER)
    person.control("keep").uncheck()
    until(page, f"!{STORED}.includes('Zephyrine')")
