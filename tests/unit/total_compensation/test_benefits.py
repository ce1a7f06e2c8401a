"""The match with its limits, health money, days off, hours."""

from decimal import Decimal

import pytest

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


def test_health_premiums_count_on_both_sides() -> None:
    """600 a month from the employer and 500 a year more; 150 a month from you, 1,000 of costs."""
    [worth] = outcome(
        {
            "employer_premium": "600",
            "health_account": "500",
            "own_premium": "150",
            "costs": "1000",
        }
    ).worths
    assert [worth.years[0].benefits, worth.years[0].costs] == [7_700, 2_800]
    assert worth.years[0].total == 104_900


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
