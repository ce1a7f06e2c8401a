"""Mistakes in the form: told together, calmly, with a way out; nothing typed is lost."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person

TITLE = "Counter offer calculator: how much to ask for - Second Offer"


def _make_three_mistakes(person: Person) -> None:
    person.type("offer", "abc")
    person.type("target", "")
    person.type("walk_away", "£90k")


def test_submit_lists_all_problems_and_takes_the_reader_there(person: Person) -> None:
    """The summary has the focus, one line a mistake, and so has the title of the page."""
    _make_three_mistakes(person)
    person.press("Work it out")
    expect(person.summary).to_be_focused()
    lines = person.summary.get_by_role("link")
    expect(lines).to_have_count(3)
    for line, start in zip(
        lines.all(), ("Their offer", "Your target", "Your walk-away"), strict=True
    ):
        expect(line).to_contain_text(start)
    expect(person.page).to_have_title(f"Error: {TITLE}")


def test_same_words_stand_beside_the_field_and_are_tied_to_it(person: Person) -> None:
    """What the summary says is what the field says, to eyes and to screen readers."""
    person.type("offer", "abc")
    person.press("Work it out")
    line = person.summary.get_by_role("link").first
    expect(line).to_have_text("Their offer: “abc” is not a number. Write it like 120000 or 120k.")
    expect(person.error("offer")).to_be_visible()
    words = person.error("offer").text_content() or "nothing"
    expect(line).to_contain_text(words)
    expect(person.control("offer")).to_have_attribute("aria-invalid", "true")
    expect(person.control("offer")).to_have_accessible_description(re.compile(re.escape(words)))


def test_line_leads_to_its_field_inside_a_folded_section(person: Person) -> None:
    """Pressing a line opens the section, focuses the field, and leaves no step to go back."""
    _make_three_mistakes(person)
    person.press("Work it out")
    expect(person.summary).to_be_focused()
    person.part("walk_away").locator("xpath=ancestor::details/summary").click()
    expect(person.control("walk_away")).to_be_hidden()
    steps = person.page.evaluate("history.length")
    person.summary.get_by_role("link").nth(2).click()
    expect(person.control("walk_away")).to_be_focused()
    expect(person.control("walk_away")).to_be_in_viewport()
    assert person.page.evaluate("history.length") == steps
    assert person.page.url == person.address


def test_without_a_submit_the_summary_stays_away(person: Person) -> None:
    """Leaving a wrong field shows its message; neither focus nor summary moves."""
    person.type("offer", "abc")
    expect(person.error("offer")).to_be_hidden()
    person.page.keyboard.press("Tab")
    expect(person.error("offer")).to_be_visible()
    expect(person.control("target")).to_be_focused()
    expect(person.summary).to_be_hidden()


def test_last_good_answer_stays_and_is_marked(person: Person) -> None:
    """A mistake wipes neither the answer nor what was typed; mending it clears all marks."""
    person.type("offer", "200k")
    person.type("target", "220k")
    expect(person.figure("ask")).to_have_text("$240,000")
    expect(person.stale).to_have_attribute("hidden", "")
    person.type("target", "more")
    person.press("Work it out")
    expect(person.stale).to_be_visible()
    expect(person.figure("ask")).to_have_text("$240,000")
    expect(person.control("offer")).to_have_value("200k")
    expect(person.control("target")).to_have_value("more")
    person.type("target", "224k")
    expect(person.figure("ask")).to_have_text("$248,000")
    expect(person.stale).to_have_attribute("hidden", "")
    expect(person.summary).to_be_hidden()
    expect(person.calculator.locator("[data-error]:visible")).to_have_count(0)
    expect(person.calculator.locator("[aria-invalid]")).to_have_count(0)
    expect(person.page).to_have_title(TITLE)


def test_contradiction_marks_both_fields(person: Person) -> None:
    """A walk-away above the target: one message, two marks; mending either one ends both."""
    person.type("walk_away", "111k")
    person.press("Work it out")
    expect(person.summary.get_by_role("link")).to_have_count(1)
    expect(person.error("walk_away")).to_contain_text("above your target")
    expect(person.calculator.locator(".so-field--involved")).to_have_attribute(
        "data-field", "target"
    )
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    expect(person.error("walk_away")).to_be_hidden()
    expect(person.calculator.locator(".so-field--involved")).to_have_count(0)


def test_enter_answers_and_keeps_the_page(person: Person) -> None:
    """Enter in a field is a submit: the address stays, the page is not loaded anew."""
    person.page.evaluate("window.sameVisit = true")
    person.type("offer", "150k")
    person.type("target", "160k")
    person.page.keyboard.press("Enter")
    expect(person.report).to_be_focused()
    expect(person.figure("ask")).to_have_text("$170,000")
    assert person.page.url == person.address
    assert person.page.evaluate("window.sameVisit") is True


def test_problem_in_a_move_is_told_at_that_move(person: Person) -> None:
    """The second of two moves lacks its amount: its own field says so, and the line leads there."""
    person.fill_in({"rounds": [{"amount": "120k"}, {"who": "them", "extras": "leave"}]})
    person.press("Work it out")
    expect(person.error("rounds.1.amount")).to_be_visible()
    expect(person.error("rounds.0.amount")).to_be_hidden()
    person.summary.get_by_role("link").click()
    expect(person.control("rounds.1.amount")).to_be_focused()


def test_move_that_was_not_begun_is_no_problem(person: Person) -> None:
    """An added move without a word in it does not count, and nobody is told off for it."""
    person.add("rounds")
    person.control("rounds.0.who").select_option("them")
    person.press("Work it out")
    expect(person.report).to_be_focused()
    expect(person.summary).to_be_hidden()
    expect(person.figure("ask")).to_have_text("$120,000")


@pytest.mark.first_visit  # the browsers that are kept are American
@pytest.mark.browser_context_args(locale="de-DE")
def test_mark_that_reads_two_ways_in_the_readers_language_is_asked_about(person: Person) -> None:
    """In German `112,000` may be 112; `112.000` parts thousands. Also deep in a list."""
    person.type("target", "112,000")
    expect(person.error("target")).to_contain_text("can be read in two ways")
    person.type("target", "112.000")
    expect(person.figure("ask")).to_have_text("$124,000")
    person.fill_in({"rounds": [{"who": "me", "amount": "130，000"}]})
    expect(person.error("rounds.0.amount")).to_contain_text("can be read in two ways")
