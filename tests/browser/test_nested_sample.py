"""Nested groups, conditions, lists, dates and copies, in the browser: the sample of the tests."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import sample_site
from tests.browser.person import Person
from tests.server import SiteServer


@pytest.fixture(scope="session")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    server = SiteServer(sample_site.build(tmp_path_factory.mktemp("sample")))
    yield server
    server.stop()


@pytest.fixture
def person(page: Page, server: SiteServer) -> Person:
    """Put someone at the sample calculator."""
    person = Person(page, server.address + "calculators/two-offers/", "two-offers")
    person.open()
    return person


def test_nested_form_typed_as_a_whole(person: Person) -> None:
    """Two offers, the second with a grant, its own vesting and two payments."""
    person.press("Clear the form")
    person.type("count_equity", "yes")
    second = {
        "name": "Elm",
        "base": "90k",
        "equity": "rsus",
        "grant": "100k",
        "vesting": "custom",
        "percents": "10/20/30/40",
        "signing": [{"amount": "10k"}, {"amount": "2k", "month": "13"}],
    }
    person.fill_in({"offers": [{"name": "Oak", "base": "100k"}, second]})
    person.sees({"total-1": "$400,000", "total-2": "$472,000", "best": "$472,000"})


def test_conditions_look_at_their_own_offer(person: Person) -> None:
    """What is asked about equity depends on the offer it stands in, and hidden texts are kept."""
    person.show("offers.0.equity")
    person.show("offers.1.equity")
    expect(person.part("offers.0.grant")).to_be_hidden()
    expect(person.part("offers.1.grant")).to_be_visible()
    expect(person.part("offers.1.percents")).to_be_visible()
    person.type("offers.1.equity", "options")
    expect(person.part("offers.1.grant")).to_be_hidden()
    expect(person.part("offers.1.strike")).to_be_visible()
    expect(person.part("offers.0.strike")).to_be_hidden()
    person.type("offers.1.equity", "none")
    # A chain: no equity hides the vesting, and with it what depends on the vesting.
    expect(person.part("offers.1.vesting")).to_be_hidden()
    expect(person.part("offers.1.percents")).to_be_hidden()
    expect(person.figure("total-2")).to_have_text("$387,500")
    person.type("offers.1.equity", "rsus")
    expect(person.control("offers.1.percents")).to_have_value("5/15/40/40")
    expect(person.figure("total-2")).to_have_text("$427,500")


def test_copied_offer_stands_on_its_own(person: Person) -> None:
    """A copy holds everything, its payments too, and shares nothing with the original."""
    person.show("offers.1.base")
    second = person.items("offers").nth(1)
    second.get_by_role("button", name="Copy", exact=True).last.click()
    expect(person.items("offers")).to_have_count(3)
    expect(person.control("offers.2.name")).to_have_value("Birch")
    expect(person.control("offers.2.signing.1.amount")).to_have_value("2,500")
    expect(person.figure("total-3")).to_have_text("$427,500")
    person.type("offers.2.base", "100k")
    expect(person.figure("total-3")).to_have_text("$447,500")
    expect(person.figure("total-2")).to_have_text("$427,500")
    ids = person.calculator.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_payments_of_an_offer_have_their_own_limit(person: Person) -> None:
    """Two payments fill one offer's list and no other's; the last offer cannot be removed."""
    add = '> [data-act="add"]'
    expect(person.part("offers.1.signing").locator(add)).to_be_disabled()
    expect(person.part("offers.0.signing").locator(add)).to_be_enabled()
    person.add("offers.0.signing")
    person.type("offers.0.signing.0.amount", "40k")
    expect(person.figure("total-1")).to_have_text("$440,000")
    person.items("offers").nth(0).get_by_role("button", name="Remove", exact=True).last.click()
    expect(person.items("offers")).to_have_count(1)
    person.show("offers.0.signing")  # the one that is left is folded
    remove = person.items("offers").nth(0).get_by_role("button", name="Remove", exact=True).last
    expect(remove).to_be_disabled()
    expect(person.figure("total-1")).to_have_text("$427,500")


def test_problem_deep_inside_is_told_at_its_place(person: Person) -> None:
    """Percents that do not add up, and a payment without amount: each line leads to its field."""
    person.type("offers.1.percents", "5/15/40")
    person.type("offers.1.signing.1.amount", "")
    person.press("Work it out")
    expect(person.summary.get_by_role("link")).to_have_count(2)
    expect(person.error("offers.1.percents")).to_be_visible()
    person.summary.get_by_role("link").nth(1).click()
    expect(person.control("offers.1.signing.1.amount")).to_be_focused()
