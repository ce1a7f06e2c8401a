"""Leaving early: what was paid, what must be repaid, and what never vested."""

from decimal import Decimal

import pytest

from calculators._core import Caution, Chart, LineChart, Note
from calculators._core.report.report import plain
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.formulas.worth import left_behind, owed
from tests.unit.total_compensation.typed import inputs, outcome


@pytest.mark.parametrize(
    ("month", "pro_rata", "cliff"),
    [(0, 24_000, 24_000), (6, 18_000, 24_000), (23, 1_000, 24_000), (24, 0, 0), (30, 0, 0)],
)
def test_signing_bonus_goes_back(month: int, pro_rata: int, cliff: int) -> None:
    """S × max(0, T − m) ÷ T for 24,000 over 24 months, or all of it until month 24."""
    for kind, expected in (("pro_rata", pro_rata), ("cliff", cliff)):
        offer = {"signing": [{"amount": "24k"}], "repayment": kind, "repay_months": "24"}
        assert owed(inputs(offer).offers[0], month) == expected


def test_each_payment_has_its_own_time() -> None:
    """A second payment at month 12 is not owed before, and counts from there."""
    offer = {
        "signing": [{"amount": "12k"}, {"amount": "6k", "month": "12"}],
        "repayment": "pro_rata",
        "repay_months": "12",
    }
    terms = inputs(offer).offers[0]
    assert [owed(terms, month) for month in (11, 12, 15, 24)] == [1_000, 6_000, 4_500, 0]


def test_month_by_month_with_bonus_and_cliff() -> None:
    """The bonus comes in month 12, the cliff too; month 11 has neither."""
    [worth] = outcome({"bonus_percent": "12", "equity": "rsu_value", "grant_value": "40k"}).worths
    eleven, twelve = worth.leaving[11], worth.leaving[12]
    assert eleven.cash == pytest.approx(Decimal(1_100_000) / 12)
    assert [eleven.equity, twelve.equity] == [0, 10_000]
    assert twelve.kept == pytest.approx(Decimal(122_000))


def test_what_is_left_behind() -> None:
    """At month 36 of the standard plan a quarter is lost, at the price of year 3."""
    [worth] = outcome({"equity": "rsu_value", "grant_value": "80k"}, expected="10").worths
    assert left_behind(worth, 36) == 20_000 * Decimal("1.331")


def test_days_off_are_no_money_to_keep() -> None:
    """1.16: 26 priced days are in the total, 10,400, and not in what you keep on leaving."""
    [worth] = outcome({"base": "104000", "days_off": "26"}, years="1", price_leave="yes").worths
    assert worth.total == 114_400
    assert worth.leaving[12].kept == pytest.approx(Decimal(104_000))


def test_plan_known_by_its_years_alone_says_so() -> None:
    """1.15: 33/33/22/12 counts as if it vested yearly, also where that decides on leaving early."""
    offer = {
        "name": "G",
        "base": "100000",
        "equity": "rsu_value",
        "grant_value": "360k",
        "vesting": "front_loaded",
    }
    answer = CALCULATOR.answer({"offers": [offer, {"name": "B", "base": "120k"}], "stay": "6"})
    assert answer.report
    [caution] = [
        plain(b.words)
        for b in answer.report.every_block()
        if isinstance(b, Caution) and b.key == "stay_decides"
    ]
    assert "as if it vested once a year" in caution
    notes = " ".join(plain(b.words) for b in answer.report.every_block() if isinstance(b, Note))
    assert "G: the plan is counted as if it vested once a year" in notes


def test_second_signing_payment_counts_in_its_year() -> None:
    """Month 12 is still year 1, month 13 is year 2, month 0 is year 1."""
    for month, years in (("0", [9, 0]), ("12", [9, 0]), ("13", [0, 9])):
        [worth] = outcome({"signing": [{"amount": "9", "month": month}]}, years="2").worths
        assert [year.one_off for year in worth.years] == years


@pytest.mark.parametrize(("years", "marked"), [("1", False), ("3", True)])
def test_end_of_the_clawback_is_marked_within_the_months_shown(years: str, *, marked: bool) -> None:
    """It ends after 24 months, which a year doesn’t reach."""
    offer = {"base": "100k", "signing": [{"amount": "24k"}], "repayment": "pro_rata"}
    answer = CALCULATOR.answer({"offers": [{**offer, "repay_months": "24"}], "years": years})
    assert answer.report
    charts = (b.drawing for b in answer.report.every_block() if isinstance(b, Chart))
    notes = [note.words for it in charts if isinstance(it, LineChart) for note in it.notes]
    assert ("clawback ends" in notes) is marked
