"""Forms that were saved before an offer had as many parts: they open, and mean what they meant."""

from typing import Any

from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Choice
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer

# Every field of an offer with what its choices could hold, as the first release had them.
CHOICES = {
    "base_per": ["year", "month", "hour"],
    "bonus_as": ["percent", "amount"],
    "repayment": ["none", "pro_rata", "cliff"],
    "repay_as": ["unknown", "gross", "net"],
    "equity": ["none", "rsu_value", "rsu_shares", "options"],
    "vesting": [
        "even_monthly",
        "even_quarterly",
        "even_yearly",
        "back_loaded",
        "front_loaded",
        "custom",
    ],
    "custom_every": ["12", "6", "3", "1"],
}
FIELDS = """
    name current base paid_hours bonus_percent bonus_amount payout first_share other_cash signing
    repay_months relocation grant_value shares price options strike fair_value custom_vesting
    custom_cliff refresh refresh_first refresh_years discount deferral match_rate match_of
    second_rate second_of employer_premium own_premium health_account days_off holidays hours
    commute costs price_level
"""
# Sam’s case as the device kept it: every field of then, with its default where nothing was typed.
KEPT: dict[str, Any] = {
    "currency": "USD",
    "offers": [
        {
            **dict.fromkeys(FIELDS.split(), ""),
            "name": "Northfield",
            "base": "100k",
            "base_per": "year",
            "paid_hours": "40",
            "bonus_as": "percent",
            "bonus_percent": "10%",
            "payout": "100",
            "first_share": "100",
            "signing": [{"amount": "10k", "month": "0"}],
            "repayment": "pro_rata",
            "repay_months": "24",
            "repay_as": "unknown",
            "equity": "rsu_value",
            "grant_value": "80k",
            "vesting": "even_monthly",
            "custom_vesting": "25 / 25 / 25 / 25",
            "custom_every": "12",
            "custom_cliff": "12",
            "refresh_first": "2",
            "refresh_years": "4",
            "discount": "0",
        },
        {
            **dict.fromkeys(FIELDS.split(), ""),
            "name": "Brook & Co",
            "base": "115k",
            "base_per": "year",
            "bonus_as": "percent",
            "repayment": "none",
            "signing": [],
            "equity": "none",
            "deferral": "5",
            "match_rate": "100",
            "match_of": "3",
            "second_rate": "50",
            "second_of": "2",
        },
    ],
    "years": "4",
    "stay": "10",
    "growth": "0",
    "rate": "0",
    "low": "-20",
    "expected": "0",
    "high": "20",
    "price_leave": "",
    "days_a_year": "260",
    "caps": "us",
    "pay_cap": "360000",
    "deferral_cap": "24500",
}


def test_every_field_and_every_answer_of_then_is_still_there() -> None:
    """A saved form holds them by these names; a field that went would be refused with the form."""
    parts = parts_of(Offer)
    assert {*FIELDS.split(), *CHOICES} <= set(parts)
    for name, codes in CHOICES.items():
        part = parts[name]
        assert isinstance(part, Choice)
        assert set(codes) <= {code for code, _ in part.options}
    assert set(KEPT) <= set(parts_of(Inputs))


def test_form_that_was_kept_means_what_it_meant() -> None:
    """The worked case of the page: 530,000 against 478,400, and what it keeps at month 10."""
    answer = CALCULATOR.answer(KEPT)
    assert answer.report, answer.problems
    figures = {key: figure.text for key, figure in answer.report.figures().items()}
    expected = {
        "total-1": "$530,000",
        "total-2": "$478,400",
        "first-1": "$140,000",
        "sure-1": "$410,000",
        "zero-1": "$450,000",
        "fall-2": "64.5%",
        "raise-2": "$12,404",
        "kept-10-1": "$87,500",
        "kept-10-2": "$99,667",
        "stay-owed-1": "−$5,833",
        "hourly-1": "$63.70",
    }
    assert expected.items() <= figures.items()
    assert answer.report.warnings() == ("equity_decides", "stay_decides", "repay")
