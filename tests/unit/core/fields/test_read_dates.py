"""Reading dates, and refusing those whose day and month could be swapped."""

import datetime as dt

import pytest

from calculators._core.errors import Unreadable
from calculators._core.fields.read_dates import read_date
from calculators._core.formatting import day


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
        "Tue 24 Nov 2026",
        "Tue 24\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2026",
        "Tuesday, November 24, 2026",
        "Tue, Nov 24, 2026",
        "Tues 24 Nov 2026",
        "24 Nov 2026 (Tue)",
        "2026-11-24, Tuesday",
        "2026/11/24",
        "2026.11.24",
        "2026-Nov-24",
        "24-Nov-2026",
        "24. 11. 2026",
        "24th of November 2026",
        "the 24th of November, 2026",
        "２０２６－１１－２４",
        "2026年11月24日",
        "2026년 11월 24일",
        "2026-11-24\N{ZERO WIDTH SPACE}",
        "\N{LEFT-TO-RIGHT MARK}24 Nov 2026",
    ],
)
def test_date_is_read_as_people_write_it(text: str) -> None:
    """Each of these can only mean the 24th of November."""
    assert read_date(text) == dt.date(2026, 11, 24)


def test_weekday_that_is_another_days_is_asked_about() -> None:
    """One of the two is a slip: 24 November 2026 is a Tuesday."""
    with pytest.raises(Unreadable) as refused:
        read_date("Fri 24 Nov 2026")
    assert str(refused.value).replace("\N{NO-BREAK SPACE}", " ") == (
        "“Fri 24 Nov 2026” is a Tuesday: write Tue 24 Nov 2026, or change the day."
    )


def test_every_day_as_the_page_writes_it_is_read_back() -> None:
    """Readers copy what they see."""
    for number in range(366):
        one = dt.date(2028, 1, 1) + dt.timedelta(days=number)
        assert read_date(day(one)) == one


@pytest.mark.parametrize("text", ["24/12/26", "4.12.2026", "26-12-24"])
def test_short_years_and_swappable_days_stay_refused(text: str) -> None:
    """They have more readings than one."""
    with pytest.raises(Unreadable):
        read_date(text)


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


def test_text_that_is_too_long_for_a_date_is_not_looked_at() -> None:
    """Fifty letters are enough for the longest way to write one; spaces count."""
    assert read_date("2026-12-04".ljust(50)) == dt.date(2026, 12, 4)
    with pytest.raises(Unreadable):
        read_date("2026-12-04".ljust(51))


@pytest.mark.parametrize("text", ["24 foo 2026", "2026-foo-24", "foo 24, 2026"])
def test_word_that_is_no_month_is_refused_with_the_whole_text(text: str) -> None:
    """The reader sees what was read, and how to write it."""
    with pytest.raises(Unreadable) as refused:
        read_date(text)
    assert str(refused.value) == f"“{text}” is not a clear date. Write it like 24 Nov 2026."
