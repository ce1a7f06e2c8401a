"""What the cautions say: how much is missing, what takes the time, and whom to wait for."""

from typing import Any

from calculators._core import Caution
from calculators._core.report.report import plain
from tests.unit.deadline.helpers import calendar, report


def told(key: str, **values: Any) -> str:
    """Give title and words of one caution."""
    blocks = report(**values).every_block()
    (found,) = (it for it in blocks if isinstance(it, Caution) and it.key == key)
    return f"{plain(found.title)}. {plain(found.words)}".replace("\N{NO-BREAK SPACE}", " ")


def test_time_that_is_short_says_what_a_counter_takes_and_until_when_to_ask() -> None:
    """From Monday 2 to Wednesday 4 November there are two of five days.

    Three more are the 5th, the 6th and the 9th.
    """
    found = told("no_time", today="2026-11-02", deadline="2026-11-04")
    assert "A counter takes 5 business days: 2 for their answer, 2 for the new letter, 1" in found
    assert "3 business days are missing" in found
    assert "ask for Mon 9 Nov 2026." in found


def test_start_that_is_too_early_says_what_takes_the_time() -> None:
    """Checks, the notice and the days off, and nothing that was not said."""
    values = {"today": "2026-11-23", "deadline": "2026-12-04", "wished": "2026-12-07"}
    found = told("start_early", **values, gap="7", notice="days", notice_days="30")
    assert "With 5 business days of checks, your notice, which ends on" in found
    assert "and 7 days off, the first day that works is" in found
    assert told("start_early", **values).count("With 5 business days of checks, the first") == 1


def test_decision_that_nobody_waits_for_is_named_with_its_day() -> None:
    """A guess of 19 November against a deadline of the 13th."""
    process = {"company": "Harbor", "expected": "2026-11-19", "sure": "guess"}
    values = {"today": "2026-11-02", "deadline": "2026-11-13", "processes": [process]}
    assert "Harbor on Thu 19 Nov 2026: that’s a guess" in told("unlikely", **values)


def test_plan_that_leaves_the_calendar_says_so() -> None:
    """It is enough that its last day does."""
    last = calendar("US").last.year
    found = told("beyond_calendar", today=f"{last}-12-20", deadline=f"{last + 1}-01-10")
    assert found.startswith("Some of these days are beyond the calendar. Holidays are known from")
    assert f" to {last}. " in found
