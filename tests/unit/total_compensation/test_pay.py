"""Base pay in all its periods, what goes with it, and what working for oneself costs.

Each value is worked by hand as its docstring says, or comes from the report that it names.
"""

from decimal import Decimal
from typing import Any

import pytest

from calculators.total_compensation import CALCULATOR
from tests.unit.total_compensation.typed import messages, outcome


@pytest.mark.parametrize(
    ("offer", "base"),
    [
        # Austria, Italy, Spain, Portugal: 14 payments.
        ({"base": "3000", "base_per": "month", "payments": "14"}, 42_000),
        ({"base": "4000", "base_per": "month"}, 48_000),
        ({"base": "4807.69", "base_per": "two_weeks"}, "124999.94"),  # as a letter names 125,000
        ({"base": "1000", "base_per": "week"}, 52_000),
        ({"base": "600", "base_per": "day"}, 156_000),  # 600 × 5 × 52
        ({"base": "600", "base_per": "day", "paid_weeks": "46", "paid_days": "4"}, 110_400),
        ({"base": "50", "base_per": "hour", "paid_weeks": "48"}, 96_000),  # 4 unpaid weeks
        ({"base": "78000", "unpaid_weeks": "4"}, 72_000),  # 48 of 52 weeks
    ],
)
def test_base_of_a_year(offer: dict[str, str], base: Any) -> None:
    """Whatever the period that the letter names."""
    assert outcome(offer).best.years[0].base == pytest.approx(Decimal(base))


def test_thirteenth_month_grows_with_raises() -> None:
    """mon-entreprise 3072: 13 × 4,000 + 13 × 4,400 = 109,200; and 65,000 × 4.183627 at 3 %."""
    offer = {"base": "4000", "base_per": "month", "payments": "13"}
    assert outcome(offer, years="2", growth="10").best.total == 109_200
    found = outcome({**offer, "base": "5000"}, growth="3").best.total
    assert round(found) == 271_936


def test_holiday_allowance_grows_with_base() -> None:
    """Netherlands: 4,000 a month and 8 % of it, 48,000 × 1.08 = 51,840, and 10 % more a year on."""
    offer = {"base": "4000", "base_per": "month", "allowance": "8"}
    [worth] = outcome(offer, years="2", growth="10").worths
    assert [year.base + year.other for year in worth.years] == [51_840, 57_024]
    assert worth.guaranteed == 108_864


def test_overtime_is_paid_at_its_rate_and_is_not_guaranteed() -> None:
    """20 × 40 × 52 = 41,600, and 5 hours at 30 for 52 weeks, 7,800; over 45 hours a week."""
    offer = {"base": "20", "base_per": "hour", "overtime_hours": "5"}
    [worth] = outcome(offer, years="1").worths
    assert [worth.years[0].base, worth.years[0].overtime] == [41_600, 7_800]
    assert [worth.guaranteed, worth.at_risk] == [41_600, 7_800]
    assert worth.hourly == Decimal(49_400) / 2_340


CONTRACT: dict[str, Any] = {
    "name": "Contract",
    "base": "95",
    "base_per": "hour",
    "own_premium": "800",
    "costs": "14000",
}
PERM: dict[str, Any] = {
    "name": "Perm",
    "base": "150000",
    "bonus_percent": "10",
    "deferral": "4",
    "match_rate": "100",
    "match_of": "4",
    "employer_premium": "700",
    "own_premium": "200",
    "days_off": "30",
}


def test_unpaid_weeks_turn_the_order_of_a_contract() -> None:
    """1.6: 95 × 40 × 46 = 174,800, less 9,600 and 14,000, is 151,200: 22,800 less than 174,000.

    The job pays 150,000 × 1.14 − 2,400 = 168,600.
    """
    found = outcome({**CONTRACT, "paid_weeks": "46"}, PERM, years="1")
    assert [worth.total for worth in found.worths] == [151_200, 168_600]
    assert found.best.name == "Perm"
    assert not found.close
    assert outcome(CONTRACT, PERM, years="1").best.name == "Contract"


def test_payroll_tax_and_insurance_of_a_contractor() -> None:
    """7.65 % of 174,800 are 13,372.20, and 3,000 of insurance: 151,200 becomes 134,827.80."""
    offer = {**CONTRACT, "paid_weeks": "46", "payroll_tax": "7.65", "insurance": "3000"}
    assert outcome(offer, years="1").best.total == Decimal("134827.80")


def test_raise_of_a_contractor_pays_its_payroll_tax() -> None:
    """A gap of 10,000 a year at a payroll tax of 20 % takes 12,500 more."""
    found = outcome({"base": "100k", "payroll_tax": "20"}, {"base": "90k"}, years="1")
    assert found.gaps[0].base == 12_500


def test_hourly_job_and_salary_with_unpaid_days() -> None:
    """1.6: 30 × 40 × 47 × 4 = 225,600 against 240,000: S is ahead by 14,400."""
    found = outcome({"base": "30", "base_per": "hour", "paid_weeks": "47"}, {"base": "60000"})
    assert found.best.number == 2
    assert found.gaps[0].amount == 14_400


def test_four_day_week_has_shorter_days_off() -> None:
    """Worktime 274: 25 days are 25 ÷ 4 weeks, so 45.75 weeks of 32 hours: 1,464 h, 54.64 each.

    A day is worth 80,000 ÷ (260 × 4 ÷ 5) = 384.62, so 25 are 9,615.38.
    """
    offer = {"base": "80000", "hours": "32", "work_days": "4", "days_off": "25"}
    [worth] = outcome(offer).worths
    assert worth.hourly == Decimal(80_000) / 1_464
    [priced] = outcome(offer, price_leave="yes").worths
    assert round(priced.years[0].leave, 2) == Decimal("9615.38")


@pytest.mark.parametrize(
    ("offer", "pension"),
    [
        # UK, 3 % of qualifying earnings: 3 % of (50,270 − 6,240) = 1,320.90.
        (
            {"base": "60000", "pension": "3", "pension_from": "6240", "pension_to": "50270"},
            "1320.90",
        ),
        # … and on 30,000: 3 % of 23,760.
        (
            {"base": "30000", "pension": "3", "pension_from": "6240", "pension_to": "50270"},
            "712.80",
        ),
        ({"base": "5000", "pension": "3", "pension_from": "6240"}, 0),
        ({"base": "100000", "pension": "12"}, 12_000),  # Australia
    ],
)
def test_pension_without_a_match(offer: dict[str, str], pension: Any) -> None:
    """A percentage of the pay between two limits, whatever the reader pays in."""
    assert outcome(offer, currency="GBP").best.years[0].benefits == Decimal(pension)


def test_cost_to_company_is_split() -> None:
    """A CTC of 24 lakh with 3 of variable pay at 80 %, 1.2 of provident fund and 0.8 unpaid.

    Fixed: 2,400,000 − 500,000 = 1,900,000; variable 240,000; fund 120,000; in all 2,260,000.
    """
    offer = {
        "base": "2400000",
        "payout": "80",
        "ctc_variable": "300000",
        "ctc_fund": "120000",
        "ctc_unpaid": "80000",
    }
    [worth] = outcome(offer, currency="INR", years="1").worths
    year = worth.years[0]
    assert [year.base, year.bonus, year.benefits] == [1_900_000, 240_000, 120_000]
    assert worth.total == 2_260_000


def test_contradictions_of_pay_have_their_sentence() -> None:
    """A CTC that holds nothing but its parts; a pension that counts no pay."""
    [words] = messages({"ctc_fund": "100000"}).values()
    assert "come to all of it" in words
    [words] = messages({"pension_from": "50000", "pension_to": "6000"}).values()
    assert "Swap the two" in words


def test_break_even_is_named_in_the_period_of_the_letter() -> None:
    """4,000 a month with 13 payments is 52,000. 6,500 more a year is 500 more a payment."""
    offers = [{"base": "4000", "base_per": "month", "payments": "13"}, {"base": "58500"}]
    answer = CALCULATOR.answer({"currency": "EUR", "offers": offers})
    assert answer.report
    assert answer.report.figures()["rate-1"].text == "€4,500.00"


def test_more_days_off_than_days_of_work_leave_hours_to_divide_by() -> None:
    """100 days off and 40 holidays at one day a week: the pay of an hour stays a number."""
    offer = {"days_off": "100", "holidays": "40", "work_days": "1"}
    assert outcome(offer).best.hourly > 0
