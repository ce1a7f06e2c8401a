"""On paper: the answer without the form, and without the walk-away unless one asks for it."""

import io

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.person import Person


@pytest.fixture
def person(person: Person) -> Person:
    """Put someone there who has told a walk-away of 98,765."""
    person.type("walk_away", "98,765")
    expect(person.report.locator(".so-private").first).to_be_visible()
    return person


def _paper(page: Page) -> str:
    """Print, and read the text of all pages as one line."""
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in reader.pages)


def test_form_is_not_printed_and_the_answer_is(person: Person) -> None:
    """No fields, no buttons, no messages about the calculator itself; the figures are there."""
    person.page.emulate_media(media="print")
    expect(person.calculator.locator("form")).to_be_hidden()
    expect(person.calculator.locator("button:visible")).to_have_count(0)
    expect(person.calculator.locator(".so-state")).to_be_hidden()
    expect(person.figure("ask")).to_be_visible()
    paper = _paper(person.page)
    assert "$120,000" in paper
    assert "$114,286" in paper
    assert "Work it out" not in paper


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
