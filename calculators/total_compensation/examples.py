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
        title="Sam: bonus, signing bonus and shares, or more base and a match",
        name="sam",
        values={
            "offers": [
                {
                    "name": "Northfield",
                    "base": "100k",
                    "bonus_percent": "10%",
                    "signing": [{"amount": "10k"}],
                    "repayment": "pro_rata",
                    "repay_months": "24",
                    "equity": "rsu_value",
                    "grant_value": "80k",
                    "vesting": "even_monthly",
                },
                {
                    "name": "Brook & Co",
                    "base": "115k",
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
            "gap": "$51,600",
            "total-1": "$530,000",
            "total-2": "$478,400",
            "sure-1": "$410,000",
            "sure-2": "$460,000",
            "risk-1": "$120,000",
            "first-1": "$140,000",
            "average-1": "$132,500",
            "year-1-1": "$140,000",
            "year-2-1": "$130,000",
            "year-1-2": "$119,600",
            "zero-1": "$450,000",
            "low-1": "$497,232",
            "high-1": "$578,832",
            "fall-2": "64.5%",
            "raise-2": "$12,404",
            "signing-2": "$51,600",
            "kept-10-1": "$87,500",
            "kept-10-2": "$99,667",
            "kept-11-1": "$96,250",
            "kept-12-1": "$135,000",
            "stay-owed-1": "−$5,833",
            "stay-left-1": "$80,000",
            "hourly-1": "$63.70",
            "hourly-2": "$57.50",
        },
        warns=("equity_decides", "stay_decides", "repay"),
        worked_out=(
            "Northfield: 100,000 + 10,000 + 10,000 + 20,000 = 140,000, then three years of "
            "130,000. Brook & Co: 115,000 + 4% = 119,600 a year. The gap is 51,600, and 51,600 ÷ "
            "80,000 = 64.5%. 51,600 ÷ (4 × 1.04) = 12,403.85. After ten months Northfield has "
            "paid 83,333.33 + 10,000, of which 10,000 × 14 ÷ 24 = 5,833.33 goes back; Brook & Co "
            "95,833.33 + 3,833.33. Low: 450,000 + 20,000 × (0.8 + 0.64 + 0.512 + 0.4096); high: "
            "450,000 + 20,000 × (1.2 + 1.44 + 1.728 + 2.0736). 132,500 ÷ 2,080 = 63.70."
        ),
    ),
    *MORE_EXAMPLES,
)
