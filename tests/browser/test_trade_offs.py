"""Weighing asks as a person would: on a desk and on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import Person
from tests.server import SiteServer

DEVICES = [
    {"viewport": {"width": 1280, "height": 900}},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
]


@pytest.fixture(params=DEVICES, ids=["desktop", "phone"])
def person(
    request: pytest.FixtureRequest, visitor: Callable[..., Page], server: SiteServer
) -> Person:
    """Put a person at the calculator, on a device."""
    person = Person(visitor(**request.param), server.address + "calculators/trade-offs/")
    person.open()
    return person


def test_asks_become_packages_and_a_ranking(person: Person) -> None:
    """Three asks typed into an empty form, against hand work; then one of them is a must-have.

    6 x 60,000 ÷ 260 = 1,384.62 of leave; with 4,000 for remote days 615.38 are missing from
    6,000, and 600 more base pay leave 5,984.62, which is 0.3 % less.
    """
    person.press("Clear the form")
    # Before anything is typed: the answers to that would move the button under the click.
    person.add("asks")
    expect(person.items("asks")).to_have_count(3)
    person.fill_in(
        {
            "base": "60k",
            "asks": [
                {"what": "pay", "a_year": "6,000", "ease": "hard"},
                {"what": "leave", "days": "6", "ease": "possible"},
                {"what": "remote", "a_year": "4000", "detail": "3 days a week", "ease": "easy"},
            ],
        }
    )
    person.sees({"aim": "$6,000", "worth-a": "$6,000", "worth-b": "$5,985", "off-b": "−0.3%"})
    person.sees(
        {"worth-c": "$6,000", "rank-1": "$4,000", "rank-3": "$1,385", "in-base-1": "$4,000"}
    )
    words = person.report.locator("blockquote")
    expect(words).to_contain_text("One: a base of $66,000.")
    expect(words).to_contain_text(
        "Two: a base of $60,600, remote work 3 days a week and 6 more days of leave."
    )
    expect(words).to_contain_text("Three: a base of $62,000 and remote work 3 days a week.")
    person.type("asks.2.must", "yes")
    person.sees({"aim": "$10,000", "worth-a": "$10,000", "worth-b": "$9,985"})
    expect(person.announcement).to_contain_text("Name two packages")
    assert person.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_each_kind_asks_for_its_own_worth(person: Person) -> None:
    """Leave in days, a signing bonus as one sum, a wish of one's own by its name."""
    for what, shown in (("leave", "days"), ("signing", "once"), ("other", "a_year")):
        person.type("asks.0.what", what)
        for name in ("days", "once", "a_year"):
            field = person.part(f"asks.0.{name}")
            expect(field).to_be_visible() if name == shown else expect(field).to_be_hidden()
    person.type("asks.0.own", "a dog in the office")
    person.type("asks.0.a_year", "10000")
    expect(person.report.locator("blockquote")).to_contain_text("a dog in the office")


def test_must_haves_alone_are_no_trade(person: Person) -> None:
    """The warning says what to do, and no words for packages are offered."""
    for at in range(5):
        person.type(f"asks.{at}.must", "yes")
    expect(person.warnings()).to_have_attribute("data-warning", "nothing_to_trade")
    expect(person.report.locator("blockquote")).to_have_count(0)
