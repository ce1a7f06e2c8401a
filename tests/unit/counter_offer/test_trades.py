"""What would close the gap instead of base pay, against hand calculations."""

from decimal import Decimal
from typing import Any

from calculators._core.formatting import rounded
from calculators.counter_offer.formulas.trades import trades
from calculators.counter_offer.inputs import Inputs


def amounts(gap: int, **others: Any) -> dict[str, Decimal]:
    """List the trades for a gap, to two decimals."""
    given: dict[str, Any] = {
        name: Decimal(n) if name in DECIMALS else n for name, n in others.items()
    }
    inputs = Inputs(offer=Decimal(100_000), target=Decimal(100_000 + gap), **given)
    return {trade.kind: rounded(trade.amount, 2) for trade in trades(inputs, Decimal(gap))}


DECIMALS = ("bonus", "match", "base")


def test_gap_in_base_pay_counts_bonus_and_match_too() -> None:
    """S = 10,000 x (1 + 10% + 4%) x 4 years = 45,600."""
    found = amounts(10_000, bonus=10, match=4, years=4)
    assert found["signing"] == 45_600
    assert found["equity"] == 11_400
    assert found["review"] == 5_700


def test_day_of_leave_is_base_over_the_working_days() -> None:
    """5,200 a year against 100,000 ÷ 260 a day is 13.52 days; against ÷ 365 it is 18.98."""
    assert amounts(5_200)["leave"] == Decimal("13.52")
    assert amounts(5_200, days_a_year=365)["leave"] == Decimal("18.98")


def test_gap_in_total_pay_holds_its_bonus_already() -> None:
    """The bonus is inside the total, so it is not counted again."""
    found = amounts(10_000, subject="total", bonus=10, years=2)
    assert found["signing"] == 20_000
    assert "leave" not in found


def test_base_given_prices_leave_and_points_for_total_pay() -> None:
    """10,000 ÷ (80,000 ÷ 260) = 32.5 days; 10,000 ÷ 80,000 = 12.5 points."""
    found = amounts(10_000, subject="total", base=80_000)
    assert (found["leave"], found["points"]) == (Decimal("32.5"), Decimal("12.5"))


def test_hourly_gap_counts_a_year_of_2080_hours() -> None:
    """Four more an hour are 8,320 a year."""
    inputs = Inputs(subject="hourly", offer=Decimal(40), target=Decimal(44))
    found = {trade.kind: trade.amount for trade in trades(inputs, Decimal(4))}
    assert found["equity"] == 8_320
    assert found["leave"] == 26  # 8,320 ÷ (40 x 2,080 ÷ 260)


def test_gap_in_a_signing_bonus_is_spread_over_the_stay() -> None:
    """12,000 over 3 years is 4,000 a year; with a 25% bonus a raise of 3,200 makes it up."""
    found = amounts(12_000, subject="signing", bonus=25, base=104_000)
    assert found == {
        "raise": 3_200,
        "equity": 4_000,
        "leave": 10,  # 4,000 ÷ (104,000 ÷ 260)
        "points": Decimal("3.85"),
    }
