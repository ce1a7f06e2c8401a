"""What is measured of a page's sentences, on pages written for it."""

from typing import Any

import html5lib
import pytest

from tests.checks.sentences import measured, spoken_apart


def article(inside: str) -> Any:
    """Read some HTML as the article of a page."""
    page = html5lib.parse(f"<article>{inside}</article>", namespaceHTMLElements=False)
    (found,) = page.iter("article")
    return found


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("One thing. Another thing?", ["One thing.", "Another thing?"]),
        ("They say “No. Never.” and leave.", ["They say “No, Never.” and leave."]),
        ("“What makes it hard?” That is speech.", ["That is speech."]),
        ("“What makes it hard?”", []),
        ("Ask “Which level is this?” and wait", ["Ask “Which level is this?” and wait."]),
        ("There are three: this one.", ["There are three: this one."]),
    ],
)
def test_quote_is_a_piece_of_its_sentence(paragraph: str, sentences: list[str]) -> None:
    """A paragraph is split where a sentence ends, not where somebody's speech does."""
    assert spoken_apart(paragraph) == sentences


def test_only_paragraphs_are_measured() -> None:
    """Four sentences of 4, 4, 4 and 16 words: the list, the note and the box do not count."""
    long = "Then there is one that goes on for sixteen words because it has something to say."
    found = measured(
        article(
            "<div class='so-now'><p>Do.</p></div><ul><li><p>Item.</p></li></ul>"
            f"<p><strong>Day 1:</strong> This one is short.<sup>1</sup> So is this one. {long}</p>"
            "<p>And this is short.</p><div class='footnote'><p>Note.</p></div>"
        )
    )
    assert found is not None
    assert found.mean == (4 + 4 + 16 + 4) / 4
    assert found.short == 75
    assert any("75% of sentences" in fault for fault in found.faults())


def test_years_count_outside_of_law_and_case() -> None:
    """A law begins on a day, and the case has a calendar."""
    dated = "<p>In 2021 and 2023 and again in 2025 they asked.</p>"
    for box in ("law", "admonition case"):
        found = measured(article(f"<div class='{box}'>{dated}</div>"))
        assert found is not None
        assert found.years == 0
    found = measured(article(dated))
    assert found is not None
    assert "3 years in running prose, not 2 at most" in found.faults()
    assert found.everywhere() == ["3 years in running prose, not 2 at most"]


@pytest.mark.parametrize("phrase", ["an answer that holds", "a study of 2007", "counter-offer"])
def test_banned_phrase_is_named(phrase: str) -> None:
    """Also in lists, where it would be read as well."""
    found = measured(article(f"<p>Some words here.</p><ul><li>This is {phrase}.</li></ul>"))
    assert found is not None
    assert found.phrases()
    assert found.phrases()[0].split("“")[1].rstrip("”") in f"This is {phrase}."


def test_page_without_prose_is_not_measured() -> None:
    """There is nothing to say of it."""
    assert measured(article("<ul><li>One</li></ul>")) is None
