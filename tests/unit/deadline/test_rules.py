"""Answers that contradict each other get a sentence on how to resolve it."""

from typing import Any

import pytest

from tests.unit.deadline.helpers import mistakes, report

BASE = {"today": "2026-11-23", "deadline": "2026-12-04"}


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"offered": "2026-12-03"}, "offered", "he offer came after today"),
        ({"written": "2026-11-24"}, "written", "came after today"),
        ({"offered": "2026-11-20", "written": "2026-11-19"}, "written", "Swap the two dates"),
        ({"deadline": "2026-11-10", "offered": "2026-11-20"}, "deadline", "before the offer came"),
        ({"deadline": "2026-11-10", "written": "2026-11-20"}, "deadline", "before the written"),
        ({"deadline": "2028-12-04"}, "deadline", "more than 400 days from today. Check the year"),
        ({"offered": "2024-11-20"}, "offered", "more than 400 days"),
        ({"wished": "2026-11-01"}, "wished", "has passed"),
        ({"wished": "2036-11-01"}, "wished", "Check the year"),
        ({"region": "Bavaria"}, "region", "isn’t a region of “United States, federal holidays”"),
        ({"region": "X", "calendar": "TARGET"}, "region", "has no regions. Leave this empty"),
        ({"also_closed": "soon"}, "also_closed", "not a clear date"),
        ({"today": ""}, "today", "this is needed"),
        ({"deadline": ""}, "deadline", "this is needed"),
        ({"given": "business"}, "days", "this is needed"),
        ({"given": "later", "deadline": "2026-12-04"}, "weeks", "this is needed"),
        ({"notice": "weeks"}, "notice_weeks", "this is needed"),
        ({"processes": [{"company": "A"}]}, "processes.0.expected", "this is needed"),
        ({"processes": [{"company": "A", "stage": "offer"}]}, "processes.0.until", "needed"),
        (
            {"processes": [{"company": "A", "expected": "2036-01-01"}]},
            "processes.0.expected",
            "date of A is more than 400 days",
        ),
    ],
)
def test_contradiction_is_told_at_its_field(values: dict[str, Any], field: str, words: str) -> None:
    """One message, where it belongs."""
    found = mistakes(**{**BASE, **values})
    assert list(found) == [field]
    assert words in found[field]


def test_all_mistakes_are_told_together() -> None:
    """Those of the calendar too, though its file comes later."""
    found = mistakes(
        **{**BASE, "offered": "2026-12-03", "region": "Nowhere", "also_closed": "soon"}
    )
    assert set(found) == {"offered", "region", "also_closed"}


def test_beyond_the_known_years_the_report_warns() -> None:
    """Only weekends are left out there, and the reader is told."""
    assert "beyond_calendar" in report(today="2040-11-23", deadline="2040-12-04").warnings()
    assert "beyond_calendar" not in report(**BASE).warnings()


def test_texts_hold_the_dates_and_nothing_untrue() -> None:
    """Nobody claims another process that is not there."""
    process = {"company": "Harbor", "stage": "final", "expected": "2026-12-08", "sure": "told"}
    with_other = str(report(**BASE, processes=[process]))
    assert "in the final round with another company" in with_other
    assert "Harbor" in with_other
    alone = str(report(today="2026-11-24", deadline="2026-11-25"))
    assert "another company" not in alone
    assert "go through the written terms carefully" in alone
