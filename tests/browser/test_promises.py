"""The list of promises: filled in as a person would, printed on one page, handed to the brief."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page, expect

from calculators._core.formatting import as_shown
from tests.browser.paper import SIZES, printed
from tests.browser.person import Person
from tests.server import SiteServer

DEVICES = [
    {"viewport": {"width": 1280, "height": 900}},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
]
LONG = "Two more days of leave each year, from the first year on"


@pytest.fixture(params=DEVICES, ids=["desktop", "phone"])
def person(
    request: pytest.FixtureRequest, visitor: Callable[..., Page], server: SiteServer
) -> Person:
    """Put a person at the calculator, on a device, with an empty form."""
    person = Person(visitor(**request.param), server.address + "calculators/promises/")
    person.open()
    person.press("Clear the form")
    return person


def test_missing_promise_goes_into_email_calendar_and_brief(
    person: Person, server: SiteServer, tmp_path: Path
) -> None:
    """From the first word to the brief, without a word about what the letter has."""
    page = person.page
    person.type("promises.0.what", "a pay review after six months")
    person.type("promises.0.who", "Robin")
    person.type("promises.0.letter", "missing")
    expect(person.report.locator(".so-headline")).to_contain_text(
        "One promise isn’t in the letter."
    )
    expect(person.part("promises.0.says")).to_be_hidden()
    person.type("promises.0.due", "2098-07-05")
    person.add("promises")
    person.type("promises.1.what", "$5,000 for moving")
    person.type("promises.1.how", "email")
    person.type("promises.1.letter", "different")
    person.type("promises.1.says", "up to $3,000")
    person.add("promises")
    person.type("promises.2.what", "Three days at home")
    person.type("promises.2.letter", "same")
    person.type("company", "Northfield")
    person.sees({"open": "two", "due-1": as_shown("Sat 5 Jul 2098")})
    email = person.report.locator(".so-part--email [data-copy-source]")
    expect(email).to_contain_text("A pay review after six months. Robin mentioned it on the call.")
    expect(email).to_contain_text("The letter says: up to $3,000.")
    expect(email).not_to_contain_text("at home")
    person.report.locator(".so-part--dates > summary").click()
    with page.expect_download() as saving:
        person.press("Save the calendar file")
    saving.value.save_as(tmp_path / "file.ics")
    file: Any = icalendar.Calendar.from_ical((tmp_path / "file.ics").read_bytes())
    (event,) = file.walk("VEVENT")
    assert str(event["summary"]) == "Northfield: A pay review after six months"
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    person.report.get_by_role("link", name="Your brief for the call").click()
    brief = Person(page, server.address + "brief/", "brief")
    wanted = "A pay review after six months; $5,000 for moving"
    expect(brief.control("open_points")).to_have_value(wanted)


def test_twelve_promises_print_on_one_page(page: Page, server: SiteServer) -> None:
    """With the email, and all that was said about each, and nothing around it."""
    person = Person(page, server.address + "calculators/promises/")
    person.open()
    person.press("Clear the form")
    letters = ["missing", "different", "same"] * 4
    person.fill_in(
        {
            "company": "Northfield",
            "promises": [
                {
                    "what": f"{at}: {LONG}",
                    "who": "Robin Reyes",
                    "said": "2026-12-01",
                    "letter": letter,
                    "due": f"2098-07-{at + 10}",
                }
                for at, letter in enumerate(letters)
            ],
        }
    )
    person.sees({"open": "eight", "due-12": as_shown("Mon 21 Jul 2098")})
    for size in SIZES:
        paper = printed(page, size)
        assert len(paper.sheets) == 1, size
        assert paper.has(f"11: {LONG}")
        assert not paper.has("When to use it")
