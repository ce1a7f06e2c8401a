"""While somebody presses, nothing moves under the finger, and nothing false is said."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import Person
from tests.server import SiteServer

pytestmark = pytest.mark.first_visit  # a clock that was moved stays moved
SETTLING = 500  # milliseconds: longer than the pause before a question, and its answer


@pytest.fixture
def person(page: Page, server: SiteServer) -> Person:
    """Put somebody at a list of asks, whose last answer says that each still wants its amount.

    Timers stand still, so that what is typed next is not asked about before the test says so.
    """
    page.clock.install(time="2026-05-12T10:00:00Z")
    person = Person(page, server.address + "calculators/trade-offs/")
    person.open()
    person.press("Clear the form")
    person.type("base", "60k")
    expect(person.part("base").locator("[data-reading]")).to_contain_text("$60,000")
    page.clock.pause_at("2026-05-12T11:00:00Z")
    return person


def _press(person: Person, path: str) -> float:
    """Put the mouse on a tick box and its button down; give the box's height in the window."""
    box = person.control(path)
    box.scroll_into_view_if_needed()
    at = box.bounding_box() or pytest.fail("it cannot be seen")
    person.page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    person.page.mouse.down()
    return at["y"]


def _has_not_moved(person: Person, path: str, height: float) -> None:
    box = person.control(path).bounding_box() or pytest.fail("it has gone")
    assert box["y"] == height


def test_amount_that_was_just_typed_is_not_said_to_be_missing(person: Person) -> None:
    """The latest answer is older than the amount: the message would move the box from the click."""
    person.type("asks.0.a_year", "6,000")
    height = _press(person, "asks.0.must")
    expect(person.error("asks.0.a_year")).to_be_hidden()
    _has_not_moved(person, "asks.0.must", height)
    person.page.mouse.up()
    expect(person.control("asks.0.must")).to_be_checked()
    person.page.clock.run_for(SETTLING)
    expect(person.part("asks.0.a_year").locator("[data-reading]")).to_contain_text("$6,000")
    expect(person.error("asks.0.a_year")).to_be_hidden()


def test_message_waits_for_the_end_of_a_press(person: Person) -> None:
    """The answer comes between down and up: the box is still there, and then the message is."""
    person.type("asks.0.a_year", "six")
    height = _press(person, "asks.0.must")
    person.page.clock.run_for(SETTLING)
    person.page.wait_for_timeout(SETTLING)  # for Python, whose clock is not ours
    expect(person.error("asks.0.a_year")).to_be_hidden()
    _has_not_moved(person, "asks.0.must", height)
    person.page.mouse.up()
    expect(person.control("asks.0.must")).to_be_checked()
    person.page.clock.run_for(SETTLING)
    expect(person.error("asks.0.a_year")).to_be_visible()


def test_press_that_never_ends_holds_nothing_for_long(person: Person) -> None:
    """The browser may take a press for a drag, and never tell of its end."""
    person.type("asks.0.a_year", "six")
    _press(person, "asks.0.must")
    person.page.clock.run_for(SETTLING)
    person.page.wait_for_timeout(SETTLING)
    person.page.clock.run_for(2000)
    expect(person.error("asks.0.a_year")).to_be_visible()
