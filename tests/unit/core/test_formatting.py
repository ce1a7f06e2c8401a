"""Values are written with half-up rounding, sign, currency and unambiguous dates."""

import datetime as dt
from decimal import Decimal

import pytest

from calculators._core.currencies import CURRENCIES
from calculators._core.formatting import (
    MoneyFormat,
    as_shown,
    counted,
    day,
    exact_money,
    listed,
    number,
    percent,
    percent_figure,
    rounded,
    short_day,
)


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),  # the even neighbor would be 2
        ("-2.5", 0, "-3"),
        ("2.4999", 0, "2"),
        ("114285.714", 0, "114286"),
        ("0.125", 2, "0.13"),
    ],
)
def test_rounding_is_half_up(value: str, places: int, expected: str) -> None:
    """At a tie the figure goes away from zero, as people learn it."""
    assert rounded(Decimal(value), places) == Decimal(expected)


def test_rounding_never_gives_a_negative_zero() -> None:
    """Minus a tenth of a cent is shown as nothing, without a sign."""
    assert MoneyFormat()(Decimal("-0.001")) == "$0"
    assert MoneyFormat().figure(Decimal("-0.001")).value == "0"
    assert number(Decimal("-0.04"), 1) == "0"


@pytest.mark.parametrize(
    ("code", "places", "amount", "expected"),
    [
        ("USD", 0, "120000", "$120,000"),
        ("USD", 2, "45.714", "$45.71"),
        ("EUR", 0, "-5000", "\N{MINUS SIGN}€5,000"),
        ("CHF", 0, "90000", "CHF\N{NO-BREAK SPACE}90,000"),
        ("SEK", 0, "500000", "kr\N{NO-BREAK SPACE}500,000"),
        ("JPY", 0, "8000000", "¥8,000,000"),
    ],
)
def test_money_is_written_with_its_sign(code: str, places: int, amount: str, expected: str) -> None:
    """A sign that is a word keeps a space that never breaks."""
    assert MoneyFormat(CURRENCIES[code], places)(Decimal(amount)) == expected


def test_small_amounts_show_cents_and_large_ones_do_not() -> None:
    """Hourly pay needs cents; a salary does not, and yen have none."""
    assert MoneyFormat.for_amounts(CURRENCIES["USD"], Decimal("32.5")).places == 2
    assert MoneyFormat.for_amounts(CURRENCIES["USD"], Decimal(100_000)).places == 0
    assert MoneyFormat.for_amounts(CURRENCIES["JPY"], Decimal(900)).places == 0


def test_difference_always_shows_its_sign() -> None:
    """Up and down must not be told apart by a color."""
    write = MoneyFormat()
    assert write.signed(Decimal(4000)) == "+$4,000"
    assert write.signed(Decimal(-6000)) == "\N{MINUS SIGN}$6,000"
    assert write.signed(Decimal(0)) == "$0"
    assert write.signed(Decimal(1)) == "+$1"
    assert write.signed(Decimal("0.4")) == "$0"  # it is written as nothing


def test_figure_carries_the_plain_value() -> None:
    """A machine reads digits, never an exponent."""
    assert MoneyFormat().figure(Decimal("1.2E+6"), "ask").value == "1200000"


def test_number_and_percent_drop_needless_zeros() -> None:
    """26.0 days are 26 days, and 20.0 percent are 20 percent."""
    assert number(Decimal("26.00"), 1) == "26"
    assert number(Decimal("29.64"), 1) == "29.6"
    assert percent(Decimal(20)) == "20%"
    assert percent(Decimal("24.865")) == "24.9%"
    assert percent_figure(Decimal("24.865")).value == "24.9"


def test_day_is_written_without_doubt_about_its_order() -> None:
    """The month is a word; 24 November 2026 is a Tuesday."""
    assert day(dt.date(2026, 11, 24)).replace("\N{NO-BREAK SPACE}", " ") == "Tue 24 Nov 2026"
    assert short_day(dt.date(2026, 11, 24)).replace("\N{NO-BREAK SPACE}", " ") == "Tue 24 Nov"


def test_typed_day_keeps_its_date_in_one_piece() -> None:
    """A line may end after the weekday, and nowhere else, as in a day that is written."""
    assert as_shown("Fri 4 Dec 2026") == day(dt.date(2026, 12, 4))


def test_counts_and_lists_read_as_sentences_do() -> None:
    """One day, two days; base, bonus and equity."""
    assert [counted(n, "day") for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]
    assert listed(["base", "bonus", "equity"]) == "base, bonus and equity"
    assert listed(["base", "bonus"], "or") == "base or bonus"
    assert listed([]) == ""


@pytest.mark.parametrize(
    ("code", "amount", "expected"),
    [
        ("USD", "85000", "$85,000"),
        ("USD", "85000.00", "$85,000"),
        ("USD", "1.5", "$1.50"),
        ("USD", "0.125", "$0.125"),
        ("JPY", "1.5", "¥1.50"),
    ],
)
def test_exact_amount_keeps_what_was_typed(code: str, amount: str, expected: str) -> None:
    """No decimals where there are none, else two at least, and as many as there are."""
    assert exact_money(Decimal(amount), CURRENCIES[code]) == expected
