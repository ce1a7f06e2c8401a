"""Vesting: cliffs, months, whole shares, against published rules and tables."""

from decimal import Decimal

import pytest

from calculators.total_compensation.formulas.equity import PLANS, Plan, tranches, whole_shares
from tests.unit.total_compensation.typed import outcome


@pytest.mark.parametrize(
    ("month", "share"), [(0, 0), (11, 0), (12, 25), (13, "27.0833"), (36, 75), (48, 100), (72, 100)]
)
def test_standard_plan_has_its_cliff_at_month_twelve(month: int, share: Decimal) -> None:
    """Open Guide: nothing at month 11, a quarter at 12, three quarters on leaving at 36."""
    vested = PLANS["even_monthly"].vested(month) * 100
    assert vested == pytest.approx(Decimal(share), abs=Decimal("0.0001"))


def test_quarterly_plan_waits_for_the_quarter() -> None:
    """Between two vesting days nothing is added: 25 % from 12 to 14, 31.25 % at 15."""
    plan = PLANS["even_quarterly"]
    assert [plan.vested(month) for month in (12, 14, 15)] == [
        Decimal("0.25"),
        Decimal("0.25"),
        Decimal("0.3125"),
    ]


def test_back_loaded_plan_vests_by_half_years_in_the_end() -> None:
    """Reported half-years: 0, 5, 0, 15, 20, 20, 20, 20 percent."""
    plan = PLANS["back_loaded"]
    running = [int(plan.vested(month) * 100) for month in range(6, 49, 6)]
    assert tranches(running) == [0, 5, 0, 15, 20, 20, 20, 20]


def test_front_loaded_plan_by_year() -> None:
    """33 / 33 / 22 / 12, so 132,000 of 400,000 in year 1."""
    plan = PLANS["front_loaded"]
    assert plan.vested(12) * 400_000 == 132_000
    assert [int(plan.vested(12 * year) * 100) for year in (1, 2, 3, 4)] == [33, 66, 88, 100]


def test_cliff_of_a_plan_catches_up() -> None:
    """Monthly with an 18-month cliff: nothing at 17, then all of the 18 months at once."""
    plan = Plan((Decimal(50), Decimal(50)), (1, 1), 18)
    assert [plan.vested(month) for month in (17, 18, 24)] == [0, Decimal("0.75"), 1]


@pytest.mark.parametrize(
    ("count", "parts", "expected"),
    [(18, 4, [5, 4, 5, 4]), (10, 4, [3, 2, 3, 2]), (1, 4, [0, 1, 0, 0]), (7, 3, [2, 3, 2])],
)
def test_whole_shares_round_half_up_on_the_running_total(
    count: int, parts: int, expected: list[int]
) -> None:
    """Open Cap Table: 18 in 4 is 5-4-5-4. The others: 2.5→3, 5, 7.5→8; 0.25, 0.5→1; 2.33, 4.67."""
    running = whole_shares(count, [Decimal(at) / parts for at in range(1, parts + 1)])
    assert tranches(running) == expected


def test_half_a_share_is_rounded_up_whatever_the_months() -> None:
    """28,920 × 13 ÷ 48 = 7,832.5 and 2,424 × 13 ÷ 48 = 656.5: half a share goes up."""
    parts = [PLANS["even_monthly"].vested(13)]
    assert [whole_shares(count, parts) for count in (28_920, 2_424)] == [[7_833], [657]]


def test_month_twelve_belongs_to_year_one() -> None:
    """Years run from after their first day to their last: the cliff counts in year 1."""
    [worth] = outcome(
        {"equity": "rsu_value", "grant_value": "400k", "vesting": "even_monthly"}
    ).worths
    assert [year.equity for year in worth.years] == [100_000] * 4


def test_growth_counts_to_the_end_of_the_year() -> None:
    """A part of 50,000 at +10 % a year is 55,000 in year 1, 60,500 in year 2."""
    [worth] = outcome(
        {"equity": "rsu_value", "grant_value": "200k", "vesting": "even_yearly"}, expected="10"
    ).worths
    assert [worth.years[0].equity, worth.years[1].equity] == [55_000, 60_500]


def test_grant_that_vests_after_the_years_compared_is_told() -> None:
    """Two years of four: half of the grant is still to come."""
    [worth] = outcome({"equity": "rsu_value", "grant_value": "80k"}, years="2").worths
    assert worth.unvested_percent == 50
    assert worth.total == 240_000


def test_cash_to_use_options_stands_apart() -> None:
    """10,000 options at a strike of 2: 20,000 to use them all."""
    [worth] = outcome(
        {"equity": "options", "options": "10000", "strike": "2", "fair_value": "5"}
    ).worths
    assert worth.exercise_cost == 20_000
    assert worth.total == 430_000


def test_own_plan_waits_for_its_cliff() -> None:
    """10, 20, 30 and 40 percent of 100,000, with a cliff after two years: nothing, then 30,000."""
    plan = {"vesting": "custom", "custom_vesting": "10 / 20 / 30 / 40", "custom_cliff": "24"}
    [worth] = outcome({"equity": "rsu_value", "grant_value": "100k", **plan}).worths
    assert [year.equity for year in worth.years] == [0, 30_000, 30_000, 40_000]
