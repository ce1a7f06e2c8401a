"""The match with its limits, health money, days off, hours."""

from decimal import Decimal

import pytest

from calculators._core import Note
from calculators._core.report.report import plain
from calculators.total_compensation import CALCULATOR
from tests.unit.total_compensation.typed import outcome

BASIC = {
    "deferral": "5",
    "match_rate": "100",
    "match_of": "3",
    "second_rate": "50",
    "second_of": "2",
}


@pytest.mark.parametrize(
    ("base", "deferral", "match"),
    [
        ("100000", "5", 4_000),  # 3 % + half of 2 %
        ("100000", "10", 4_000),  # no more than the steps
        ("100000", "4", 3_500),  # 3 % + half of 1 %
        ("100000", "2", 2_000),  # only the first step
        ("100000", "0", 0),
        ("400000", "5", 14_400),  # 4 % of 360,000 (US, 2026)
        ("1000000", "20", 14_400),
    ],
)
def test_two_step_match(base: str, deferral: str, match: int) -> None:
    """100 % of 3 % and 50 % of the next 2 %, on pay up to 360,000."""
    [worth] = outcome({**BASIC, "base": base, "deferral": deferral}).worths
    assert worth.years[0].benefits == match


def test_match_stops_where_paying_in_must_stop() -> None:
    """100 % of 10 % of 300,000 would be 30,000, but only 24,500 may be paid in (US, 2026)."""
    plan = {"base": "300k", "deferral": "10", "match_rate": "100", "match_of": "10"}
    [held] = outcome(plan).worths
    [free] = outcome(plan, caps="none").worths
    [own] = outcome(plan, deferral_cap="23500").worths
    assert [w.years[0].benefits for w in (held, free, own)] == [24_500, 30_000, 23_500]


def test_limits_of_another_year_can_be_put_in() -> None:
    """In 2025 pay counted up to 350,000: 4 % of it is 14,000."""
    [worth] = outcome({**BASIC, "base": "400k"}, pay_cap="350000").worths
    assert worth.years[0].benefits == 14_000


def test_health_is_what_you_pay_for_it() -> None:
    """150 a month and 1,200 of care a year, 1,000 of other costs: 4,000; 500 from the employer.

    The employer’s 600 a month are told and not added.
    """
    offer = {
        "base": "100000",
        "employer_premium": "600",
        "health_account": "500",
        "own_premium": "150",
        "out_of_pocket": "1200",
        "costs": "1000",
    }
    [worth] = outcome(offer).worths
    assert [worth.years[0].benefits, worth.years[0].costs] == [500, 4_000]
    assert worth.years[0].total == 96_500
    report = CALCULATOR.answer({"offers": [offer]}).report
    assert report
    notes = " ".join(plain(b.words) for b in report.every_block() if isinstance(b, Note))
    assert "the employer also pays $600 a month" in notes


@pytest.mark.parametrize(
    ("plan", "match"),
    [
        # IRS: with a 400,000 salary, 5 % paid in is 20,000, and up to 6 % of 360,000 is matched.
        ({"deferral": "5", "match_rate": "50", "match_of": "6"}, 10_000),
        ({"deferral": "3", "match_rate": "100", "match_of": "5"}, 12_000),
        # 50 % of all that can be matched: 6 % of 360,000 is 21,600.
        ({"deferral": "6", "match_rate": "50", "match_of": "6"}, 10_800),
    ],
)
def test_pay_limit_caps_what_is_matched_and_not_what_is_paid_in(
    plan: dict[str, str], match: int
) -> None:
    """irs.gov, “401(k) plans: deferrals and matching when compensation exceeds the limit”."""
    [worth] = outcome({**plan, "base": "400k"}).worths
    assert worth.years[0].benefits == match


@pytest.mark.parametrize(
    ("currency", "offer", "match"),
    [
        (
            "INR",
            {"base": "2400000", "deferral": "12", "match_rate": "100", "match_of": "12"},
            288_000,
        ),
        (
            "JPY",
            {"base": "9000000", "deferral": "5", "match_rate": "100", "match_of": "5"},
            450_000,
        ),
        (
            "USD",
            {"base": "2400000", "deferral": "12", "match_rate": "100", "match_of": "12"},
            24_500,
        ),
    ],
)
def test_us_limits_hold_in_dollars_alone(currency: str, offer: dict[str, str], match: int) -> None:
    """12 % of 2,400,000 rupees is 288,000; 5 % of 9,000,000 yen is 450,000."""
    assert outcome(offer, currency=currency).best.years[0].benefits == match


def test_job_in_pune_leads_by_its_match() -> None:
    """1.5: 4 × 2,688,000 = 10,752,000 against 4 × 2,530,000 = 10,120,000: 632,000 more."""
    pune = {
        "name": "Pune",
        "base": "2400000",
        "deferral": "12",
        "match_rate": "100",
        "match_of": "12",
    }
    found = outcome(pune, {"base": "2300000", "bonus_percent": "10"}, currency="INR")
    assert found.best.name == "Pune"
    assert found.gaps[0].amount == 632_000


def test_limits_that_the_reader_typed_hold_in_any_currency() -> None:
    """A cap of 20,000 euros of pay at 5 %, in full, is 1,000."""
    offer = {"base": "60000", "deferral": "5", "match_rate": "100", "match_of": "5"}
    assert outcome(offer, currency="EUR", pay_cap="20000").best.years[0].benefits == 1_000


def test_days_off_have_a_price_only_if_asked() -> None:
    """26 days of 104,000 ÷ 260 = 400 are 10,400; the divisor can be 365."""
    offer = {"base": "104000", "days_off": "20", "holidays": "6"}
    plain, priced = outcome(offer), outcome(offer, price_leave="yes")
    assert plain.best.years[0].leave == 0
    assert priced.best.years[0].leave == 10_400
    at_365 = outcome({**offer, "base": "109500"}, price_leave="yes", days_a_year="365")
    assert at_365.best.years[0].leave == 7_800


def test_pay_for_each_hour() -> None:
    """Total ÷ (weekly hours × 52 − 8 × days off): 100,000 ÷ (2,080 − 200) at 25 free days."""
    [worth] = outcome({"days_off": "15", "holidays": "10"}).worths
    assert worth.hourly == Decimal(100_000) / 1_880


def test_priced_days_off_do_not_count_twice_in_hourly_pay() -> None:
    """They already shorten the hours, so their price stays out of the pay."""
    offer = {"days_off": "20"}
    assert outcome(offer).best.hourly == outcome(offer, price_leave="yes").best.hourly


def test_monthly_and_hourly_base_become_years() -> None:
    """5,000 × 12 = 60,000; 30 × 38 hours × 52 weeks = 59,280."""
    found = outcome(
        {"base": "5000", "base_per": "month"},
        {"base": "30", "base_per": "hour", "paid_hours": "38"},
    )
    assert [worth.years[0].base for worth in found.worths] == [60_000, 59_280]
