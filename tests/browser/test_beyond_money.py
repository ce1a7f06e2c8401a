"""Weighing offers as a person would: names become labels, and one weight turns the order."""

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
    person = Person(visitor(**request.param), server.address + "calculators/beyond-money/")
    person.open()
    return person


def test_names_become_labels_and_a_weight_turns_the_order(person: Person) -> None:
    """10, −10, −6: 5/16 of the triangle. 5.8 to 5, and level at 42 points for growth."""
    person.press("Clear the form")
    person.fill_in({"offer_1": "Ashby", "offer_2": "Corin"})
    marks = {"mark_1": "10", "mark_2": "0"}
    person.fill_in(
        {
            "factors": [
                {"name": "Growth", "points": "50", **marks},
                {"name": "Commute", "points": "30", "mark_1": "0", "mark_2": "10"},
                {"name": "Team", "points": "20", "mark_1": "4", "mark_2": "10"},
            ]
        }
    )
    expect(person.part("factors.1.mark_2").locator("label")).to_have_text("Corin")
    expect(person.part("factors.1.mark_3")).to_be_hidden()
    person.sees(
        {"lead": "Ashby", "share-1": "31.3%", "share-2": "68.8%", "below-1": "45.7% (42 points)"}
    )
    person.type("factors.0.points", "42")
    expect(person.announcement).to_contain_text("Ashby and Corin come out level")
    person.type("factors.0.points", "41")
    person.sees({"lead": "Corin"})
    assert person.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_third_offer_is_asked_about_once_it_has_a_name(person: Person) -> None:
    """Its marks are missing then; without the name they count for nothing."""
    person.type("offer_3", "")
    person.show("factors.0.mark_1")
    expect(person.part("factors.0.mark_3")).to_be_hidden()
    expect(person.figure("share-3")).to_have_count(0)
    person.type("offer_3", "Dale")
    expect(person.part("factors.0.mark_3").locator("label")).to_have_text("Dale")
    # The example's marks are there still.
    person.sees({"share-3": "8.3%"})
    person.type("gone_3", "yes")
    expect(person.figure("share-3")).to_have_count(0)
    person.sees({"score-3": "5.14"})
    person.type("weighing", "order")
    expect(person.part("factors.0.points")).to_be_hidden()
    person.sees({"weight-1": "61.1%"})


def test_name_is_shown_as_it_was_typed(person: Person) -> None:
    """A label is text, whatever stands in it, and gets its new name while one types."""
    person.show("factors.0.mark_2")
    person.type("offer_2", "<b id=x>Corin</b>")
    label = person.part("factors.0.mark_2").locator("label")
    expect(label).to_have_text("<b id=x>Corin</b>")
    expect(person.calculator.locator("#x")).to_have_count(0)


def test_no_points_at_all_are_told_at_the_first(person: Person) -> None:
    """The answer from before is marked, and the order is one way out."""
    for at in range(3):
        person.type(f"factors.{at}.points", "0")
    expect(person.error("factors.0.points")).to_contain_text("nothing can lead")
    expect(person.stale).not_to_have_attribute("hidden", "")
    person.type("weighing", "order")
    expect(person.stale).to_have_attribute("hidden", "")
