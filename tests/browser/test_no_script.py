"""Without script a page reads whole: the worked answer, its formula, and a word on why."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import Person
from tests.server import SiteServer


@pytest.fixture
def person(newcomer: Callable[..., Page], server: SiteServer) -> Person:
    """Put someone whose browser runs no script before the counter-offer."""
    page = newcomer(java_script_enabled=False)
    page.goto(server.address + "calculators/counter-offer/")
    return Person(page, page.url)


def test_worked_answer_stands_in_the_page(person: Person) -> None:
    """The figures of the first example, its warnings and the words to say are there."""
    expect(person.figure("ask")).to_be_visible()
    person.sees({"ask": "$120,000", "midpoint": "$110,000", "ladder-4": "$110,000"})
    expect(person.report.locator("svg").first).to_be_visible()


def test_formula_can_be_opened(person: Person) -> None:
    """How it is worked out needs no script either."""
    working = person.report.locator(".so-working")
    working.locator("summary").click()
    expect(working.locator(".so-formula__numbers").first).to_be_visible()
    expect(working).to_contain_text("120,000")


def test_form_sleeps_and_says_why(person: Person) -> None:
    """The example's figures can be read, not changed, and one sentence tells the reason."""
    expect(person.control("offer")).to_be_disabled()
    expect(person.control("offer")).to_have_value("100000")
    expect(person.state("asleep")).to_be_visible()
    expect(person.state("asleep")).to_contain_text("JavaScript")
    expect(person.calculator.locator("[data-state]:visible")).to_have_count(1)
    expect(person.calculator.get_by_role("button", name="Work it out")).to_be_disabled()


def test_fields_that_other_answers_open_stand_there_too(person: Person, server: SiteServer) -> None:
    """Nobody can give those answers here, so all that would be asked can be read."""
    person.page.goto(server.address + "calculators/deadline/")
    person.show("offered")
    for field in ("days", "weeks", "offered"):
        expect(person.part(field)).to_be_visible()


def test_nothing_of_the_runtime_is_fetched(person: Person, server: SiteServer) -> None:
    """Who cannot run it does not pay for it."""
    expect(person.figure("ask")).to_be_visible()
    assert server.asked("*pyodide*") == []


def test_page_is_no_wider_than_a_phone(visitor: Callable[..., Page], server: SiteServer) -> None:
    """The theme swaps two titles in its head by script; without it neither sticks out."""
    page = visitor(java_script_enabled=False, viewport={"width": 390, "height": 844})
    for address in ("", "faq/", "scripts/", "guide/prepare/"):
        page.goto(server.address + address)
        assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_bar_leads_to_the_answer(visitor: Callable[..., Page], server: SiteServer) -> None:
    """On a phone it tells the worked example's answer in short, and is a plain link to it."""
    page = visitor(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(server.address + "calculators/counter-offer/")
    bar = page.locator("[data-bar]")
    expect(bar).to_contain_text("Ask for $120,000")
    bar.click()
    expect(page.locator(".so-headline")).to_be_in_viewport()


def test_every_folded_part_can_be_opened(person: Person) -> None:
    """What unfolds needs no script, in the answer and in what explains it."""
    folded = person.page.locator("article details:not([open]):visible > summary")
    while folded.count():
        folded.first.click()
    expect(person.report.get_by_text("Your ladder", exact=True)).to_be_visible()
    expect(person.report.locator(".so-table").last).to_be_visible()
    expect(person.page.locator(".so-about li").first).to_be_visible()
