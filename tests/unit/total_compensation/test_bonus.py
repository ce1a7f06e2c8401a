"""When a bonus comes and how much of it; commissions with their ramp and their draw."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from calculators.total_compensation import CALCULATOR
from tests.unit.total_compensation.typed import messages, outcome

BONUS: dict[str, Any] = {"base": "120000", "bonus_percent": "10"}
SALES: dict[str, Any] = {"base": "60000", "bonus_as": "commission", "commission": "60000"}


def paid(offer: dict[str, Any], **whole: str) -> dict[int, Decimal]:
    """Give the bonus of each month that has one, from what is received by then."""
    [worth] = outcome(offer, **whole).worths
    monthly = worth.years[0].base / 12
    received = [leaving.cash for leaving in worth.leaving]
    changes = [after - before - monthly for before, after in pairwise(received)]
    return {
        month: round(change, 2)
        for month, change in enumerate(changes, start=1)
        if abs(change) > Decimal("0.001")
    }


def test_first_day_makes_the_share_of_the_first_bonus() -> None:
    """1 Oct to 31 Dec 2026 is 92 of 365 days: 12,000 × 92 ÷ 365 = 3,024.66 in month 3."""
    offer = {**BONUS, "first_from": "date", "first_day": "2026-10-01"}
    assert paid(offer, years="2") == {3: Decimal("3024.66"), 15: 12_000}


def test_bonus_year_may_end_in_another_month() -> None:
    """From 15 Feb to 30 June 2027 is 136 of 365 days (4,471.23), and ends in month 5."""
    offer = {**BONUS, "first_from": "date", "first_day": "2027-02-15", "bonus_ends": "6"}
    assert paid(offer, years="1") == {5: Decimal("4471.23")}
    # From 1 July on a whole year is worked: it ends in month 12.
    whole = {**offer, "first_day": "2027-07-01"}
    assert paid(whole, years="1") == {12: 12_000}


def test_leap_day_counts_in_its_bonus_year() -> None:
    """From 1 Feb to 29 Feb 2028, where a bonus year ends with February: 29 of 366 days."""
    offer = {**BONUS, "first_from": "date", "first_day": "2028-02-01", "bonus_ends": "2"}
    assert paid(offer, years="1") == {1: round(Decimal(12_000) * 29 / 366, 2)}


def test_bonus_that_needs_staying_comes_on_its_pay_day() -> None:
    """Paid three months after each year: in months 15, 27 and 39; the fourth is after the end."""
    later = {**BONUS, "paid_later": "3"}
    assert paid(later) == {15: 12_000, 27: 12_000, 39: 12_000}
    # Without that, each bonus year that is over is the reader's.
    free = {**later, "must_stay": ""}
    assert paid(free) == {12: 12_000, 24: 12_000, 36: 12_000, 48: 12_000}


def test_typed_share_stays_as_it_was() -> None:
    """Half of the first year, as forms of before have it: 6,000, then 12,000."""
    assert paid({**BONUS, "first_share": "50"}, years="2") == {12: 6_000, 24: 12_000}


def test_target_is_not_attainment() -> None:
    """60,000 of commission on target at 70 % are 42,000 a year, 3,500 a month."""
    [worth] = outcome({**SALES, "payout": "70"}, years="1").worths
    assert [worth.guaranteed, worth.at_risk] == [60_000, 42_000]
    assert worth.leaving[1].cash == pytest.approx(Decimal(8_500))


def test_ramp_brings_a_part() -> None:
    """Six months at half of 5,000, then six at 5,000: 45,000."""
    [worth] = outcome({**SALES, "ramp_months": "6"}, years="1").worths
    assert worth.years[0].bonus == pytest.approx(Decimal(45_000))


def test_draw_that_is_kept_is_a_floor() -> None:
    """Six months at 4,000 instead of 2,500, then 5,000: 54,000, and nothing is owed."""
    offer = {**SALES, "ramp_months": "6", "draw": "4000"}
    [worth] = outcome(offer, years="1").worths
    assert worth.years[0].bonus == pytest.approx(Decimal(54_000))
    assert worth.leaving[6].owed == 0


def test_draw_that_is_recovered_is_a_loan() -> None:
    """4,000 a month against 2,500 earned: 9,000 owed at month 6, taken out of months 7 and 8.

    5,000 − 5,000, then 5,000 − 4,000 = 1,000; then 5,000 a month: 24,000 + 1,000 + 20,000.
    """
    offer = {**SALES, "ramp_months": "6", "draw": "4000", "draw_back": "yes"}
    [worth] = outcome(offer, years="1").worths
    assert [worth.leaving[month].owed for month in (1, 6, 7, 8)] == [1_500, 9_000, 4_000, 0]
    assert worth.years[0].bonus == pytest.approx(Decimal(45_000))


def test_recovered_draw_is_told_as_owed_on_leaving() -> None:
    """It is no signing bonus: the caution names the draw."""
    offer = {"name": "Sales", **SALES, "ramp_months": "6", "draw": "4000", "draw_back": "yes"}
    answer = CALCULATOR.answer({"offers": [offer], "stay": "6"})
    assert answer.report
    assert answer.report.warnings() == ("draw",)
    assert answer.report.figures()["stay-owed-1"].text == "−$9,000"


def test_raise_counts_with_the_bonuses_that_are_paid() -> None:
    """In two years one bonus of 10 % is paid, in month 15, so 1 of base brings 2.1: 21,000."""
    behind = {**BONUS, "base": "100000", "paid_later": "3"}
    [gap] = outcome(behind, {"base": "115500"}, years="2").gaps
    assert gap.amount == 21_000
    assert gap.base == 10_000


def test_first_day_is_needed_for_its_share() -> None:
    """Without it the share cannot be known."""
    [words] = messages({**BONUS, "first_from": "date"}).values()
    assert "Needed to see how much of the bonus year is left" in words
