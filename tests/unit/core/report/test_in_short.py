"""The answer in a few words, which a phone keeps in sight."""

import pytest

from calculators._core import Card, Example, Headline, InShort, Report
from calculators._sitebuild.data.files import answer_with_data
from tests.conftest import CALCULATORS

EXAMPLES = [
    pytest.param(slug, example, id=f"{slug}: {example.title}")
    for slug, calculator in CALCULATORS.items()
    for example in calculator.examples
]
# What fits beside “See the answer” on a phone without a third line.
MOST = 60


@pytest.mark.parametrize(("slug", "example"), EXAMPLES)
def test_every_answer_begins_with_a_card_and_has_a_short_form(slug: str, example: Example) -> None:
    """In words of its own, and short."""
    report = answer_with_data(CALCULATORS[slug], example.values).report
    assert report is not None
    assert isinstance(report.blocks[0], Card)
    assert report.in_short is not None
    assert 0 < len(report.in_short.answer) <= MOST
    assert len(report.in_short.more) <= MOST


def test_report_without_a_short_form_shows_its_headline() -> None:
    """A small calculator need not write one."""
    assert Report(blocks=(Headline(words="Take it."),)).shortest == InShort(answer="Take it.")
