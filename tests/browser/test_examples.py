"""Every worked example of every calculator, typed into the page as a person would."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from calculators._core import Example
from tests.browser.person import Person
from tests.conftest import CALCULATORS
from tests.server import SiteServer
from tests.site.reading import calculator_address


def _length(example: Example) -> int:
    return len(json.dumps(dict(example.values)))


# Of each calculator the one that types most: every kind of field, and items inside items.
TYPED = {slug: max(it.examples, key=_length) for slug, it in CALCULATORS.items()}


def _holds(person: Person, example: Example) -> None:
    """Wait for the figures and the warnings of an example, and for no problem."""
    person.sees(example.shows)
    expect(person.warnings()).to_have_count(len(example.warns))
    for at, key in enumerate(example.warns):
        expect(person.warnings().nth(at)).to_have_attribute("data-warning", key)
    expect(person.calculator.locator("[data-error]:visible")).to_have_count(0)
    expect(person.stale).to_have_attribute("hidden", "")


@pytest.mark.parametrize(("slug", "example"), TYPED.items(), ids=list(TYPED))
def test_typed_example_shows_the_figures_that_were_worked_out(
    slug: str, example: Example, page: Page, server: SiteServer, built_site: Path
) -> None:
    """Typed key by key, an example gives its figures, its warnings, and no problem."""
    person = Person(page, server.address + calculator_address(built_site, slug), slug)
    person.open()
    # From an empty form, so that nothing of the page's own example helps.
    person.press("Clear the form")
    person.fill_in(example.values, keys=True)
    _holds(person, example)


@pytest.mark.parametrize("slug", CALCULATORS)
def test_every_example_shows_the_figures_that_were_worked_out(
    slug: str, page: Page, server: SiteServer, built_site: Path
) -> None:
    """One after the other in one page, each by a link that brings its values.

    What typing does to a field is tested above and by kind; here the page, its worker and Python
    answer each example whole.
    """
    address = server.address + calculator_address(built_site, slug)
    person = Person(page, address, slug)
    person.open()
    for example in CALCULATORS[slug].examples:
        page.goto(address + _link(slug, example))
        for name, text in example.values.items():
            kind = person.part(name).get_attribute("data-kind")
            if isinstance(text, str) and kind != "yes-no":
                expect(person.control(name)).to_have_value(text)
        _holds(person, example)


def _link(slug: str, example: Example) -> str:
    """Write a share link as a browser does that cannot pack it."""
    text = json.dumps([slug, _as_in_a_form(dict(example.values))]).encode()
    return f"#offer=2.0.{base64.urlsafe_b64encode(text).decode().rstrip('=')}"


def _as_in_a_form(values: dict[str, Any]) -> dict[str, Any]:
    """Empty the boxes that have no tick, as a form holds them."""
    return {
        name: [_as_in_a_form(dict(item)) for item in it]
        if not isinstance(it, str)
        else ("" if it == "no" else it)
        for name, it in values.items()
    }


def test_offer_and_target_give_the_ask_above_the_target(person: Person) -> None:
    """100k offered, 110k wanted: ask for 120,000, in the report and in the headline's figure."""
    person.press("Clear the form")
    person.type("offer", "100k")
    person.type("target", "110k")
    expect(person.figure("ask")).to_have_text("$120,000")
    expect(person.figure("ask")).to_have_attribute("value", "120000")
    expect(person.part("offer").locator("[data-reading]")).to_contain_text("$100,000")


def test_bidding_against_oneself_is_warned_of(person: Person) -> None:
    """100, they say 90, then 92: the page says that these are two moves without one of theirs."""
    person.type("offer", "90")
    person.type("target", "92")
    person.fill_in(
        {
            "rounds": [
                {"who": "me", "amount": "100"},
                {"who": "them", "amount": "90"},
                {"who": "me", "amount": "92"},
            ]
        }
    )
    expect(person.report.locator('[data-warning="two_moves"]')).to_be_visible()
    person.press("Work it out")
    expect(person.report).to_be_focused()
    expect(person.report.locator('[data-warning="two_moves"]')).to_be_visible()
