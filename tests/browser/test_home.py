"""The home page: two fields and one answer, for those who touch them and at no cost to others."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import Person
from tests.server import SiteServer


@pytest.fixture
def person(page: Page, server: SiteServer) -> Person:
    """Bring someone to the home page."""
    found = Person(page, server.address, "counter-offer")
    found.open()
    return found


def _runtime(server: SiteServer) -> list[str]:
    return [it for name in ("*.wasm", "*.pack", "*worker.mjs") for it in server.asked(name)]


@pytest.mark.first_visit
def test_nothing_of_python_is_fetched_for_who_only_reads(
    person: Person, server: SiteServer
) -> None:
    """The answer in the page is the worked example; the runtime comes with the first touch."""
    person.page.mouse.wheel(0, 900)
    person.page.wait_for_load_state("networkidle")
    assert not _runtime(server)
    expect(person.report.locator(".so-headline")).to_contain_text("$120,000")
    person.control("offer").focus()
    expect(person.control("offer")).to_be_focused()
    person.type("offer", "90k")
    # Twice the target of 110,000 less 90,000 is 130,000: more than a quarter above 90,000, which
    # is 112,500, so the answer stays there, in steps of 500.
    expect(person.report.locator(".so-headline")).to_contain_text("$112,500")
    assert _runtime(server)


def test_its_numbers_go_on_to_the_whole_calculator(person: Person) -> None:
    """One press, and the whole calculator holds what was typed."""
    person.type("offer", "80k")
    person.type("target", "88k")
    expect(person.report.locator(".so-headline")).to_contain_text("$96,000")  # 2 × 88 − 80
    person.calculator.locator("offer-handover a").click()
    whole = Person(person.page, "", "counter-offer")
    expect(person.page).to_have_url(f"{person.address}calculators/counter-offer/")
    expect(whole.control("offer")).to_have_value("80000")
    expect(whole.control("target")).to_have_value("88000")
    expect(whole.report.locator(".so-headline")).to_contain_text("$96,000")


def test_a_kept_form_stays_as_it_is(page: Page, server: SiteServer) -> None:
    """What is typed on the home page never replaces the whole form that the reader keeps."""
    whole = Person(page, f"{server.address}calculators/counter-offer/", "counter-offer")
    whole.open()
    whole.type("offer", "70k")
    whole.type("target", "77k")
    whole.calculator.locator('[data-storage-act="yes"]:visible').click()
    expect(whole.saved).to_be_visible()
    at_home = Person(page, server.address, "counter-offer")
    at_home.open()
    at_home.type("offer", "50k")
    page.reload()
    expect(at_home.control("offer")).to_have_value("50k")  # this tab remembers it
    whole.open()
    expect(whole.control("offer")).to_have_value("70k")
    expect(whole.control("target")).to_have_value("77k")
