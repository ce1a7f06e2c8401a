"""Every worked example of every calculator, typed into the page as a person would."""

from pathlib import Path

from playwright.sync_api import Page, expect

from calculators._core import Example
from tests.browser.person import Person
from tests.server import SiteServer
from tests.site.reading import calculator_address


def test_page_shows_the_figures_that_were_worked_out(
    every_example: tuple[str, Example], page: Page, server: SiteServer, built_site: Path
) -> None:
    """Typed key by key, an example gives its figures, its warnings, and no problem."""
    slug, example = every_example
    person = Person(page, server.address + calculator_address(built_site, slug), slug)
    person.open()
    # From an empty form, so that nothing of the page's own example helps.
    person.press("Clear the form")
    person.fill_in(example.values)
    person.sees(example.shows)
    keys = [warning.get_attribute("data-warning") for warning in person.warnings().all()]
    assert tuple(keys) == example.warns
    expect(person.calculator.locator("[data-error]:visible")).to_have_count(0)
    expect(person.stale).to_be_hidden()


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
