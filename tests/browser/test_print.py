"""On paper: the answer without the form, and without the walk-away unless one asks for it."""

import datetime as dt
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.paper import SIZES, printed, solid
from tests.browser.person import Person
from tests.server import SiteServer

# Gives the first table of the report many rows, each with a word of its own.
LENGTHEN = """(table) => {
  const row = table.querySelector('tbody tr:not(.so-private)')
  for (let at = 1; at <= 90; at++) {
    const copy = row.cloneNode(true)
    copy.cells[0].textContent = `row-${at}-`
    row.parentNode.append(copy)
  }
  table.querySelector('thead th').textContent = 'Heading-of-it'
}"""
# Names what is wider than its place, and so would be cut.
CUT = """() => [...document.querySelectorAll('article, article *')]
  .filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && it.checkVisibility())
  .map((it) => it.outerHTML.slice(0, 80))"""
# What A4 and Letter leave between the margins of the style sheet, in pixels.
WIDTHS = {"A4": 672, "Letter": 695}


@pytest.fixture
def day() -> dt.date:
    """Print on a day whose name is not that of a number."""
    return dt.date(2026, 5, 4)


@pytest.fixture
def person(person: Person) -> Person:
    """Put someone there who has told a walk-away of 98,765."""
    person.type("walk_away", "98,765")
    expect(person.report.locator(".so-private").first).to_be_visible()
    return person


def _paper(page: Page) -> str:
    return printed(page).text


@pytest.mark.first_visit
def test_form_is_not_printed_and_the_answer_is(person: Person) -> None:
    """No fields, no buttons, no messages about the calculator itself; the figures are there."""
    paper = _paper(person.page)
    assert "$120,000" in paper
    assert "$114,286" in paper
    # What was put in, as answers; the formula, though it is closed; the day, in words.
    assert "Their offer $100,000" in paper
    assert "2 × target" in paper
    assert "printed on May 4, 2026" in paper
    for gone in ("Work it out", "When to use it", "Print my walk-away"):
        assert gone not in paper
    expect(person.report.locator(".so-answers")).to_be_hidden()
    expect(person.report.locator("details[open]")).to_have_count(2)  # as it was
    # Only now: a browser tells that it prints before it takes the styles for paper.
    person.page.emulate_media(media="print")
    expect(person.calculator.locator("form")).to_be_hidden()
    expect(person.calculator.locator("button:visible")).to_have_count(0)
    expect(person.calculator.locator(".so-state")).to_be_hidden()
    expect(person.figure("ask")).to_be_visible()


def test_nothing_of_a_long_report_is_cut(page: Page, server: SiteServer) -> None:
    """Every word on the screen is on the paper, on either size, and nothing is too wide."""
    person = Person(page, server.address + "calculators/total-compensation/")
    person.open()
    for index, name in enumerate(("Northfield", "Brook & Co", "Third Ltd", "My job now")):
        if person.items("offers").count() <= index:
            person.add("offers")
        person.show(f"offers.{index}.name")
        person.control(f"offers.{index}.name").fill(name)
        person.control(f"offers.{index}.base").fill(f"{100 + index}500")
    expect(person.figure("total-4")).to_have_text("$414,000")  # 4 years of 103,500
    papers = {size: solid(printed(page, size).text) for size in SIZES}
    page.emulate_media(media="print")
    words = re.findall(r"\w+", person.report.inner_text())
    assert len(words) > 500
    for size, paper in papers.items():
        assert [word for word in words if word not in paper] == []
        page.set_viewport_size({"width": WIDTHS[size], "height": 900})
        assert page.evaluate(CUT) == []
    _breaks_well(person)


def _breaks_well(person: Person) -> None:
    """On each page that a long table takes: its head, and two rows or more."""
    person.report.locator("table").first.evaluate(LENGTHEN)
    for size in SIZES:
        sheets = [it for it in printed(person.page, size).sheets if "row-" in it]
        assert len(sheets) > 1
        assert [it.count("Heading-of-it") for it in sheets] == [1] * len(sheets)
        assert min(it.count("row-") for it in sheets) >= 2
        rows = [f"row-{at}-" for at in range(1, 91)]
        assert [row for row in rows if sum(row in it for it in sheets) != 1] == []


def test_walk_away_is_not_printed(person: Person) -> None:
    """Neither as a figure, nor in the drawing, nor in the working."""
    assert "98,765" not in _paper(person.page)
    person.page.emulate_media(media="print")
    for part in person.report.locator(".so-private").all():
        expect(part).to_be_hidden()


def test_walk_away_is_printed_when_asked_for(person: Person) -> None:
    """One tick prints it; taking the tick away takes it off the paper."""
    person.type("print_walk_away", "yes")
    expect(person.report.locator(".so-private")).to_have_count(0)
    assert "98,765" in _paper(person.page)
    person.type("print_walk_away", "")
    expect(person.report.locator(".so-private").first).to_be_visible()
    assert "98,765" not in _paper(person.page)
