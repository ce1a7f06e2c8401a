"""Reading dates, and refusing those whose day and month could be swapped."""

import datetime as dt

import pytest

from calculators._core.errors import Unreadable
from calculators._core.fields.read_dates import read_date


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24",
        "24 Nov 2026",
        "24 november 2026",
        "24. Nov. 2026",
        "24th Nov, 2026",
        "Nov 24, 2026",
        "November 24th 2026",
        "24/11/2026",
        "11/24/2026",
        "24.11.2026",
    ],
)
def test_date_is_read_as_people_write_it(text: str) -> None:
    """Each of these can only mean the 24th of November."""
    assert read_date(text) == dt.date(2026, 11, 24)


def test_date_that_can_be_swapped_is_refused_with_both_readings() -> None:
    """The 5th of June or the 6th of May: only the reader knows."""
    with pytest.raises(Unreadable, match="Write 5 June 2026 or 6 May 2026"):
        read_date("5/6/2026")


def test_date_with_the_same_day_and_month_needs_no_question() -> None:
    """Swapping changes nothing on the 5th of May."""
    assert read_date("5/5/2026") == dt.date(2026, 5, 5)


@pytest.mark.parametrize("text", ["2026-02-30", "31 June 2026", "0/5/2026", "32/13/2026"])
def test_day_that_does_not_exist_is_refused(text: str) -> None:
    """The calendar has no such day."""
    with pytest.raises(Unreadable, match="is not a day of the calendar"):
        read_date(text)


@pytest.mark.parametrize("text", ["tomorrow", "24 Nvo 2026", "24 janitor 2026", "2026", "9" * 99])
def test_text_that_is_no_date_is_refused_with_an_example(text: str) -> None:
    """The message shows how to write one."""
    with pytest.raises(Unreadable, match="Write it like 24 Nov 2026"):
        read_date(text)


@pytest.mark.parametrize("text", ["1999-12-31", "2100-01-01"])
def test_year_far_away_is_refused(text: str) -> None:
    """A slip in the year is more likely than an offer from the last century."""
    with pytest.raises(Unreadable, match="the year must be between 2000 and 2099"):
        read_date(text)
