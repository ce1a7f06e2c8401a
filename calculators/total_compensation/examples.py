"""Worked examples of the comparison: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example

from .more_examples import MORE_EXAMPLES

EXAMPLES = (
    Example(
        title="A job of 95,000 now, and an offer of 110,000",
        values={
            "offers": [
                {"name": "My job now", "current": "yes", "base": "95000"},
                {"name": "New offer", "base": "110000"},
            ]
        },
        shows={
            "gap": "$60,000",
            "total-1": "$380,000",
            "total-2": "$440,000",
            "total-off-2": "+$60,000",
            "first-off-2": "+$15,000",
            "raise-1": "$15,000",
            "signing-1": "$60,000",
            "hourly-1": "$45.67",
            "hourly-2": "$52.88",
            "kept-6-1": "$47,500",
            "kept-48-2": "$440,000",
        },
        worked_out=(
            "4 × 95,000 = 380,000 and 4 × 110,000 = 440,000. 60,000 ÷ 4 = 15,000 a year. "
            "95,000 ÷ 2,080 = 45.67; 110,000 ÷ 2,080 = 52.88. Half of 95,000 is 47,500."
        ),
    ),
    Example(
        title="North with bonus, signing bonus and shares, South with more base and a match",
        values={
            "offers": [
                {
                    "name": "North",
                    "base": "120k",
                    "bonus_percent": "10%",
                    "signing": [{"amount": "20k"}],
                    "repayment": "pro_rata",
                    "repay_months": "24",
                    "equity": "rsu_value",
                    "grant_value": "80k",
                    "vesting": "even_monthly",
                },
                {
                    "name": "South",
                    "base": "135k",
                    "deferral": "5",
                    "match_rate": "100",
                    "match_of": "3",
                    "second_rate": "50",
                    "second_of": "2",
                },
            ],
            "stay": "10",
        },
        shows={
            "gap": "$66,400",
            "total-1": "$628,000",
            "total-2": "$561,600",
            "sure-1": "$500,000",
            "sure-2": "$540,000",
            "risk-1": "$128,000",
            "first-1": "$172,000",
            "average-1": "$157,000",
            "year-2-1": "$152,000",
            "year-1-2": "$140,400",
            "zero-1": "$548,000",
            "low-1": "$595,232",
            "high-1": "$676,832",
            "fall-2": "83%",
            "raise-2": "$15,962",
            "signing-2": "$66,400",
            "kept-10-1": "$108,333",
            "kept-10-2": "$117,000",
            "kept-11-1": "$119,167",
            "kept-12-1": "$162,000",
            "stay-owed-1": "−$11,667",
            "stay-left-1": "$80,000",
            "hourly-1": "$75.48",
            "hourly-2": "$67.50",
        },
        warns=("equity_decides", "stay_decides", "repay"),
        worked_out=(
            "North: 120,000 + 12,000 + 20,000 + 20,000 = 172,000, then three years of 152,000. "
            "South: 135,000 + 4% = 140,400 a year. The gap is 66,400, and 66,400 ÷ 80,000 = 83%. "
            "66,400 ÷ (4 × 1.04) = 15,961.54. After ten months North has paid 100,000 + 20,000, "
            "of which 20,000 × 14 ÷ 24 = 11,666.67 goes back; South 112,500 + 4,500."
        ),
    ),
    *MORE_EXAMPLES,
)
