"""Lists of days as people write them."""

import datetime as dt

import pytest

from calculators._core.errors import Unreadable
from calculators._core.fields.date_kinds import DateList
from calculators._core.fields.kinds import Reading

FIELD = DateList(label="Closed", longest=10)
DECEMBER_24 = dt.date(2026, 12, 24)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("24 Dec 2026", [24]),
        ("2026-12-24; 2026-12-28", [24, 28]),
        ("2026-12-28, 2026-12-24", [24, 28]),
        ("Dec 24, 2026; Dec 28, 2026", [24, 28]),
        ("24 Dec 2026\n28 Dec 2026", [24, 28]),
        ("24 Dec 2026 to 26 Dec 2026", [24, 25, 26]),
        ("2026-12-24 – 2026-12-25, 28 Dec 2026", [24, 25, 28]),
        ("2026-12-24 - 2026-12-25", [24, 25]),
        ("24 Dec 2026; 24 December 2026", [24]),
        ("Thu, Dec 24, 2026", [24]),
        ("Thursday, December 24, 2026, Mon, Dec 28, 2026", [24, 28]),
        ("Thu 24 Dec 2026, Mon 28 Dec 2026", [24, 28]),
        ("24–26 Dec 2026", [24, 25, 26]),
        ("24-26 Dec 2026", [24, 25, 26]),
        ("Dec 24–26, 2026", [24, 25, 26]),
        ("24 Dec – 26 Dec 2026", [24, 25, 26]),
        ("24/12/2026-26/12/2026", [24, 25, 26]),
        ("2026-12-24/2026-12-26", [24, 25, 26]),
        ("2026-12-24–2026-12-26", [24, 25, 26]),
        ("2026/12/24 - 2026/12/26", [24, 25, 26]),
        ("2026-12-24..2026-12-26", [24, 25, 26]),
    ],
)
def test_days_and_ranges(text: str, days: list[int]) -> None:
    """In order, each one once."""
    assert FIELD.read(text, Reading()) == tuple(dt.date(2026, 12, day) for day in days)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tomorrow", "not a clear date"),
        ("5/6/2026", "two ways"),
        ("26 Dec 2026 to 24 Dec 2026", "ends before it begins"),
        ("1 Dec 2026 to 31 Dec 2026", "at most 10 days"),
        ("1 Jan 2000 to 31 Dec 2099", "at most 10 days"),
        ("; ".join(f"{day} Dec 2026" for day in range(1, 12)), "at most 10 days"),
        ("24 Dec 2026 to", "not a clear date"),
        ("5/6/2026 to 9/6/2026", "two ways"),
        ("2026-12-24-31", "not a clear date"),
        ("x" * 2000, "too long"),
    ],
)
def test_refusals_tell_the_way_out(text: str, words: str) -> None:
    """Nothing is guessed, and no range can fill the memory."""
    with pytest.raises(Unreadable, match=words):
        FIELD.read(text, Reading())


def test_range_over_the_new_year_may_name_the_year_once() -> None:
    """It can only begin in the year before."""
    days = FIELD.read("30 Dec to 2 Jan 2027", Reading())
    assert (days[0], days[-1]) == (dt.date(2026, 12, 30), dt.date(2027, 1, 2))


def test_readings_show_weekdays_and_shorten_long_lists() -> None:
    """Four days are written out, more are counted."""
    two = FIELD.echo((DECEMBER_24, dt.date(2026, 12, 28)), Reading())
    assert two.replace("\N{NO-BREAK SPACE}", " ") == "Thu 24 Dec 2026, Mon 28 Dec 2026"
    many = FIELD.echo(tuple(dt.date(2026, 12, day) for day in range(20, 26)), Reading())
    assert many.replace("\N{NO-BREAK SPACE}", " ") == (
        "6 days, from Sun 20 Dec 2026 to Fri 25 Dec 2026"
    )


def test_days_without_their_year_are_not_guessed() -> None:
    """The year of the last one may not be that of the first."""
    with pytest.raises(Unreadable):
        FIELD.read("Dec 24, Dec 28, 2026", Reading())
