"""Present values, compared with numpy-financial."""

import math
from typing import Any

import numpy_financial as npf
import pytest

from tests.unit.total_compensation.typed import outcome

# An offer with something in every kind of month.
FULL: dict[str, Any] = {
    "base": "143210",
    "bonus_percent": "12.5",
    "first_share": "40",
    "other_cash": "3000",
    "signing": [{"amount": "15000"}, {"amount": "7500", "month": "18"}],
    "relocation": "4000",
    "equity": "rsu_value",
    "grant_value": "90000",
    "refresh": "20000",
    "deferral": "6",
    "match_rate": "50",
    "match_of": "6",
    "employer_premium": "700",
    "own_premium": "210",
    "costs": "1200",
}


@pytest.mark.parametrize("rate", [3, 7.25, 40])
@pytest.mark.parametrize("years", [1, 4, 6])
def test_level_pay_is_an_annuity(rate: float, years: int) -> None:
    """Base pay alone: the present value of an annuity at (1 + r)^(1/12) − 1 a month."""
    [worth] = outcome({"base": "120000"}, years=str(years), rate=f"{rate}%").worths
    monthly = (1 + rate / 100) ** (1 / 12) - 1
    expected = npf.pv(monthly, 12 * years, -10_000)
    assert float(worth.present) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("rate", [0.5, 5, 25])
def test_every_kind_of_flow(rate: float) -> None:
    """Dated flows worked out here in floats, discounted by numpy-financial."""
    [worth] = outcome(FULL, years="3", rate=f"{rate}%", growth="4%", expected="10%").worths
    flows = [0.0] * 37
    flows[0] += 15_000 + 4_000
    flows[18] += 7_500
    for year in range(1, 4):
        base = 143_210 * 1.04 ** (year - 1)
        monthly = (base + 3_000 + base * 0.03 - 12 * 210 - 1_200) / 12
        for month in range(12 * year - 11, 12 * year + 1):
            flows[month] += monthly
        flows[12 * year] += base * 0.125 * (0.4 if year == 1 else 1)
        # A quarter at month 12, then a 48th a month, at the price of the year's end.
        for month in range(max(12, 12 * year - 11), 12 * year + 1):
            flows[month] += (12 if month == 12 else 1) * 90_000 / 48 * 1.1**year
        # One refresher vests in year 2, two in year 3, a year and two years after their grant.
        flows[12 * year] += math.fsum(5_000 * 1.1**age for age in range(1, year))
    expected = npf.npv((1 + rate / 100) ** (1 / 12) - 1, flows)
    assert float(worth.present) == pytest.approx(expected, rel=1e-12)
    assert float(worth.total) == pytest.approx(math.fsum(flows), rel=1e-12)


def test_compounding_check_of_the_facts() -> None:
    """5,000 a year for 10 years at 7 % is 69,082 at year ends: the oracle agrees with that."""
    assert npf.fv(0.07, 10, -5_000, 0) == pytest.approx(69_082, abs=1)
