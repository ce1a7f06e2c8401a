"""What a refusal proposes is accepted, and means what the message said."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators._core.errors import Unreadable
from calculators._core.fields.kinds import Reading
from calculators._core.fields.numeric_kinds import Percent
from calculators._core.fields.read_dates import read_date
from calculators._core.fields.read_numbers import read_number

TWO_WAYS = re.compile(r"can be read in two ways\. Write (.+) or (.+)\.$")
SIGNS = st.sampled_from(["", "-", "+", "\N{MINUS SIGN}"])
SUFFIXES = st.sampled_from(["", "k", "m", " million"])


def proposals(refused: pytest.ExceptionInfo[Unreadable]) -> tuple[str, str]:
    """Take the two proposals out of a message."""
    found = TWO_WAYS.search(str(refused.value))
    assert found is not None
    return found[1], found[2]


@given(
    whole=st.integers(1, 999),
    decimals=st.integers(0, 999),
    sign=SIGNS,
    suffix=SUFFIXES,
    mark=st.sampled_from(".,"),
)
def test_number_with_two_readings_proposes_exactly_these(
    whole: int, decimals: int, sign: str, suffix: str, mark: str
) -> None:
    """The first proposal is the thousands, the second the decimals, sign and suffix included."""
    with pytest.raises(Unreadable) as refused:
        read_number(f"{sign}{whole}{mark}{decimals:03}{suffix}", mark)
    factor = {"": 1, "k": 1000, "m": 10**6, " million": 10**6}[suffix]
    factor *= -1 if sign in ("-", "\N{MINUS SIGN}") else 1
    thousands, decimal = proposals(refused)
    assert read_number(thousands, mark) == (whole * 1000 + decimals) * factor
    assert read_number(decimal, mark) == (whole + Decimal(decimals) / 1000) * factor


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("0.15", "“0.15” can be read in two ways. Write 15% or 0.15%."),
        ("0,5", "“0,5” can be read in two ways. Write 50% or 0.5%."),
        ("0.0000001", "“0.0000001” can be read in two ways. Write 0.00001% or 0.0000001%."),
    ],
)
def test_percent_below_one_names_both_readings_in_full(typed: str, words: str) -> None:
    """A share or points: neither is rounded away."""
    with pytest.raises(Unreadable) as refused:
        Percent(label="Bonus").read(typed, Reading())
    assert str(refused.value) == words


def test_percent_below_one_is_proposed_in_the_readers_own_marks() -> None:
    """With a decimal comma, 6.255% would be six thousand; a fourth decimal makes 6,255 clear."""
    with pytest.raises(Unreadable, match="Write 6,2550% or 0,06255%"):
        Percent(label="Bonus").read("0,06255", Reading(decimal_mark=","))


@given(millionths=st.integers(1, 999_999), mark=st.sampled_from(".,"))
def test_percent_below_one_proposes_what_it_then_accepts(millionths: int, mark: str) -> None:
    """The share times a hundred, or the points as they stand."""
    value = Decimal(millionths) / 1_000_000
    field, reading = Percent(label="Bonus"), Reading(decimal_mark=mark)
    with pytest.raises(Unreadable) as refused:
        field.read(f"{value:f}".replace(".", mark), reading)
    share, points = proposals(refused)
    assert field.read(points, reading) == value
    assert field.read(share, reading) == value * 100


@given(
    one=st.integers(1, 12),
    other=st.integers(1, 12),
    year=st.integers(2000, 2099),
    mark=st.sampled_from("./-"),
)
def test_date_that_can_be_swapped_proposes_both_days(
    one: int, other: int, year: int, mark: str
) -> None:
    """Day first, then month first."""
    typed = f"{one}{mark}{other}{mark}{year}"
    if one == other:
        assert read_date(typed) == date(year, one, one)
        return
    with pytest.raises(Unreadable) as refused:
        read_date(typed)
    day_first, month_first = proposals(refused)
    assert read_date(day_first) == date(year, other, one)
    assert read_date(month_first) == date(year, one, other)


def test_date_in_a_year_out_of_reach_proposes_no_day_in_it() -> None:
    """Both days would be refused for the year."""
    with pytest.raises(Unreadable) as refused:
        read_date("5/6/1999")
    assert str(refused.value) == "the year must be between 2000 and 2099."
