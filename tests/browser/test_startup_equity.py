"""Valuing a startup's options as a person would, and taking one amount a year to the comparison."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import Person, wait_for_theme
from tests.server import SiteServer

DEVICES = [
    {"viewport": {"width": 1280, "height": 900}},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
]
MILLION = "\N{NO-BREAK SPACE}million"
# Whatever the page sends to Python.
SENT = """const { postMessage } = Worker.prototype
self.sent = []
Worker.prototype.postMessage = function (message) {
  if (message.kind === 'ask') self.sent.push(message)
  return postMessage.call(this, message)
}"""


@pytest.fixture(params=DEVICES, ids=["desktop", "phone"])
def person(
    request: pytest.FixtureRequest, visitor: Callable[..., Page], server: SiteServer
) -> Person:
    """Put a person at the calculator, on a device."""
    person = Person(visitor(**request.param), server.address + "calculators/startup-equity/")
    person.open()
    return person


def test_grant_is_worth_nothing_first_and_level_at_a_price(person: Person) -> None:
    """One investor of 2m shares for 20m, who share in nothing more, and 40,000 options at 1.

    Common has 8m shares: 20 + 1 × 8 = 28m begin to pay. The gap is 10,000 × 4 = 40,000, a dollar an
    option: 20 + 2 × 8 = 36m. At 50m a share brings 30 ÷ 8 = 3.75, so 40,000 × 2.75. With all that
    they get first doubled, 40 + 2 × 8 = 56m.
    """
    person.press("Clear the form")
    person.fill_in(
        {
            "options": "40k",
            "strike": "1",
            "company_shares": "10m",
            "investors": [{"invested": "20m", "part": "20"}],
            "pay_here": "90k",
            "pay_there": "100k",
        }
    )
    person.sees(
        {
            "zero": "$0",
            "gap": "$40,000",
            "level": f"$36{MILLION}",
            "begins": f"$28{MILLION}",
            "cash": "$40,000",
            "pays-1-0": "$110,000",
        }
    )
    expect(person.warnings()).to_have_attribute("data-warning", "no_later_rounds")
    person.type("investors.0.multiple", "2")
    person.sees({"level": f"$56{MILLION}"})
    expect(person.announcement).to_contain_text("Count on $0.")
    assert person.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_grant_larger_than_the_company_is_asked_about(person: Person) -> None:
    """At the field, with the way out; the answer from before is marked."""
    person.type("options", "20m")
    expect(person.error("options")).to_contain_text("Check both numbers for a missing")
    expect(person.stale).not_to_have_attribute("hidden", "")
    person.type("options", "20k")
    expect(person.stale).to_have_attribute("hidden", "")


def test_strike_price_is_asked_of_options_alone(person: Person) -> None:
    """Shares have none, and cost nothing to keep."""
    person.type("kind", "shares")
    expect(person.part("strike")).to_be_hidden()
    expect(person.figure("cash")).to_have_count(0)
    person.type("stakes_as", "shares")
    # It is missing now, so the round that it is missing from opens by itself.
    expect(person.error("investors.0.shares")).to_be_visible()
    expect(person.part("investors.0.part")).to_be_hidden()


def test_answer_in_the_page_stands_for_readers_who_write_a_point(
    page: Page, server: SiteServer
) -> None:
    """The page was built with points. Asked once more, Python would only say the same again."""
    assert _asked_at_the_start(page, server) == []


@pytest.mark.first_visit  # the browsers that are kept are American
@pytest.mark.browser_context_args(locale="de-DE")
def test_answer_is_asked_for_where_readers_write_a_comma(page: Page, server: SiteServer) -> None:
    """What the form holds may read otherwise to them."""
    (request,) = _asked_at_the_start(page, server)
    assert request["decimal_mark"] == ","


def _asked_at_the_start(page: Page, server: SiteServer) -> list[Any]:
    """Open the page, and give what Python has been asked once it is ready."""
    page.add_init_script(SENT)
    page.goto(server.address + "calculators/startup-equity/")
    wait_for_theme(page)
    return [json.loads(message["request"]) for message in page.evaluate("sent")]
