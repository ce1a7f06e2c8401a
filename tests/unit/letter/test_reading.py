"""What follows from the finds: pay a year, the order of a date, and nothing of a foreign letter."""

from decimal import Decimal

import pytest

from calculators.letter.formulas import a_year, read_letter


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("You will be paid $30 per hour.", None),  # for how many hours?
        ("You will be paid $30 per hour. You will work 40 hours per week.", 62_400),
        ("You will be paid $4,807.69 bi-weekly.", "124999.94"),
        ("You will be paid $2,500 semi-monthly.", 60_000),
        ("Your salary is £4,000 per month.", 48_000),
        ("Your base salary is $120,000 a year.", 120_000),
    ],
)
def test_pay_a_year_is_what_comes_times_how_often(text: str, amount: str | int | None) -> None:
    """40 × 52 hours, 26 fortnights, 24 half months, 12 months."""
    outcome = read_letter(text)
    (base,) = outcome.of("base")
    assert a_year(outcome, base) == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize("order", ["ask", "day", "month"])
def test_day_with_one_reading_is_the_same_in_any_order(order: str) -> None:
    """The month is a word."""
    (start,) = read_letter("Your start date is 6 January 2027.", order).of("start")  # type: ignore[arg-type]
    assert start.value == "2027-01-06"


@pytest.mark.parametrize(("order", "day"), [("day", "2027-06-01"), ("month", "2027-01-06")])
def test_day_with_two_readings_goes_by_the_readers_word(order: str, day: str) -> None:
    """01/06/2027 is in June or in January."""
    (start,) = read_letter("Your start date is 01/06/2027.", order).of("start")  # type: ignore[arg-type]
    assert (start.value, start.doubt) == (day, "")


def test_nothing_is_found_in_another_language() -> None:
    """Nor is anything missing: the rules know English letters alone."""
    outcome = read_letter("Wir freuen uns, Ihnen diese Stelle anbieten zu dürfen. " * 5)
    assert (outcome.english, outcome.finds, outcome.missing) == (False, (), ())
