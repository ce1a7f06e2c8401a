"""What would close the gap instead of base pay, against hand calculations."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core.formatting import rounded
from calculators.counter_offer.formulas.trades import Trades, trades
from calculators.counter_offer.inputs import Inputs


def found(gap: str | int, offer: str | int = 100_000, **others: Any) -> Trades:
    """Find the trades for a gap."""
    given: dict[str, Any] = {
        name: Decimal(n) if name in DECIMALS and n is not None else n for name, n in others.items()
    }
    inputs = Inputs(offer=Decimal(offer), target=Decimal(offer) + Decimal(gap), **given)
    return trades(inputs, Decimal(gap), inputs.offer)


def amounts(gap: str | int, offer: str | int = 100_000, **others: Any) -> dict[str, Decimal]:
    """List the trades for a gap, to two decimals."""
    alone = found(gap, offer, **others).alone
    return {trade.kind: rounded(trade.amount, 2) for trade in alone}


DECIMALS = ("bonus", "match", "base", "hours", "days", "weeks")


def test_gap_in_base_pay_counts_bonus_and_match_too() -> None:
    """S = 5,000 x (1 + 10% + 4%) x 4 years = 22,800."""
    got = amounts(5_000, bonus=10, match=4, years=4)
    assert got["signing"] == 22_800
    assert got["equity"] == 5_700
    assert got["review"] == 2_850


def test_day_of_leave_is_base_over_the_working_days() -> None:
    """2,600 a year against 100,000 ÷ 260 a day is 6.76 days; against ÷ 365 it is 9.49."""
    assert amounts(2_600)["leave"] == Decimal("6.76")
    assert amounts(2_600, days_a_year=365)["leave"] == Decimal("9.49")


def test_gap_in_total_pay_holds_its_bonus_already() -> None:
    """The bonus is inside the total, so it is not counted again."""
    got = amounts(10_000, subject="total", bonus=10, years=2)
    assert got["signing"] == 20_000
    assert "leave" not in got


def test_base_given_prices_leave_and_points_for_total_pay() -> None:
    """2,000 ÷ (80,000 ÷ 260) = 6.5 days; 2,000 ÷ 80,000 = 2.5 points."""
    got = amounts(2_000, subject="total", base=80_000)
    assert (got["leave"], got["points"]) == (Decimal("6.5"), Decimal("2.5"))


@pytest.mark.parametrize(
    ("subject", "offer", "gap", "others", "worth"),
    [
        # Reported cases: 400 x 12 x 3; 2 x 20 x 52 x 3; and 37.5 hours, which are 1,950 a year.
        ("monthly", 4_000, 400, {}, (14_400, 4_800)),
        ("monthly", 4_000, 200, {"payments": 14}, (8_400, 2_800)),
        ("hourly", 20, 2, {"hours": 20}, (6_240, 2_080)),
        ("hourly", 20, 1, {"hours": "37.5"}, (5_850, 1_950)),
        ("hourly", 40, 4, {}, (24_960, 8_320)),
        ("daily", 500, 20, {"weeks": 46}, (13_800, 4_600)),  # 20 x 5 x 46 x 3
        ("weekly", 1_000, 50, {}, (7_800, 2_600)),  # 50 x 52 x 3
        # Fields that were emptied count as what they began with: 40 hours, 5 days, 52 weeks, 12.
        ("hourly", 40, 4, {"hours": None, "weeks": None}, (24_960, 8_320)),
        ("daily", 500, 20, {"days": None}, (15_600, 5_200)),  # 20 x 5 x 52 x 3
        ("monthly", 4_000, 400, {"payments": None}, (14_400, 4_800)),
    ],
)
def test_pay_by_any_period_is_counted_over_its_year(
    subject: str, offer: int, gap: int, others: dict[str, Any], worth: tuple[int, int]
) -> None:
    """The contract says how many hours, days, weeks or months are paid: once, and a year."""
    got = amounts(gap, offer, subject=subject, **others)
    assert (got["signing"], got["equity"]) == worth


def test_gap_in_a_signing_bonus_is_spread_over_the_stay() -> None:
    """12,000 over 3 years is 4,000 a year; with a 25% bonus a raise of 3,200 makes it up."""
    got = amounts(12_000, subject="signing", bonus=25, base=104_000)
    assert got == {
        "raise": 3_200,
        "equity": 4_000,
        "leave": 10,  # 4,000 ÷ (104,000 ÷ 260)
        "points": Decimal("3.85"),
    }


def test_nothing_goes_beyond_reason_and_several_things_combine() -> None:
    """2.11: nobody asks for 26 days: 10 are 3,846 a year, and 6,154 x 3 = 18,462 once."""
    whole = found(10_000)
    got = {trade.kind: trade for trade in whole.alone}
    assert got["leave"].amount == 10
    assert rounded(got["leave"].covers) == 3_846
    assert [(it.kind, rounded(it.amount)) for it in whole.together] == [
        ("leave", 10),
        ("signing", 18_462),
    ]
    assert whole.open == 0


def test_gap_that_nothing_can_close_says_how_much_stays_open() -> None:
    """2.11: from 60 to 120: 29,308 of 60,000 a year is all that can be asked for.

    10 days are 2,308 a year, a bonus of 18,000 once is 6,000, 10 points are 6,000, and equity of
    25% is 15,000. No raise is promised for after six months either.
    """
    whole = found(60_000, 60_000)
    got = {trade.kind: rounded(trade.amount) for trade in whole.alone}
    assert got == {"signing": 18_000, "equity": 15_000, "leave": 10, "points": 10}
    assert rounded(whole.open) == 30_692


def test_review_is_asked_for_up_to_a_quarter_above_their_number() -> None:
    """25,000 on 100,000 is a quarter: half of it counts if it comes after six months."""
    assert amounts(25_000)["review"] == 12_500
    assert "review" not in amounts("25_000.01")
    assert "review" not in amounts(1_000, subject="signing")


def test_share_of_total_pay_counts_where_base_pay_is_not_known() -> None:
    """60,000 a year is too much: 30% of 100,000 in all, or of a base of 50,000, as a signing bonus.

    Equity stops at 25% in the same way.
    """
    assert amounts(60_000, subject="total") == {"signing": 30_000, "equity": 25_000}
    with_base = amounts(60_000, subject="total", base=50_000)
    assert (with_base["signing"], with_base["equity"]) == (15_000, 12_500)


def test_less_than_a_hundredth_of_a_gap_is_closed() -> None:
    """Ten days at 100,000 ÷ 260 are 3,846.15: 35.85 of 3,882 is 0.92%, 40.85 of 3,887 is 1.05%."""
    assert found(3_882).together == ()
    assert found(3_882).open == 0
    assert [it.kind for it in found(3_887).together] == ["leave", "signing"]
