"""Worked examples of the comparison: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example

EXAMPLES = (
    Example(
        title="A job of 95,000 now, and an offer of 110,000",
        values={
            "offers": [
                {"name": "My job now", "current": "yes", "base": "95000"},
                {"name": "New offer", "base": "110000"},
            ]
        },
        # 4 × 95,000 = 380,000 and 4 × 110,000 = 440,000. 60,000 ÷ 4 = 15,000 a year. 95,000 ÷ 2,080
        # = 45.67; 110,000 ÷ 2,080 = 52.88. Half of 95,000 is 47,500.
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
            "doubt_named": "sure",
            "doubt_payout": "some",
            "doubt_equity": "large",
        },
        # Northfield: 100,000 + 10,000 + 10,000 + 20,000 = 140,000, then three years of 130,000.
        # Brook & Co: 115,000 × 1.04 = 119,600 a year. The gap is 51,600: 51,600 ÷ 80,000 = 64.5%.
        # 51,600 ÷ (4 × 1.04) = 12,403.85. After ten months Northfield has paid 83,333.33 + 10,000,
        # of which 10,000 × 14 ÷ 24 = 5,833.33 goes back; Brook & Co 95,833.33 + 3,833.33. Low:
        # 450,000 + 20,000 × (0.8 + 0.64 + 0.512 + 0.4096); high: 450,000 + 20,000 × (1.2 + 1.44 +
        # 1.728 + 2.0736). 132,500 ÷ 2,080 = 63.70. Level: 100,000 − 51,600 ÷ (4 × 1.1) = 88,272.73,
        # 115,000 + 12,403.85, a grant of 80,000 − 51,600. A quarter of the bonus is 2,500 a year,
        # half of the grant 40,000: 51,600 − 10,000, 51,600 − 40,000, and both off.
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
            "turns-1-base": "$88,273",
            "turns-2-base": "$127,404",
            "turns-1-grant-value": "$28,400",
            "least-1-payout": "$41,600",
            "most-1-payout": "$61,600",
            "least-1-grant-value": "$11,600",
            "most-1-grant-value": "$91,600",
            "doubts-at-worst": "$1,600",
            "turns-1-discount": "64.5%",
            "kept-11-1": "$96,250",
            "kept-12-1": "$135,000",
            "stay-owed-1": "−$5,833",
            "stay-left-1": "$80,000",
            "hourly-1": "$63.70",
            "hourly-2": "$57.50",
        },
        warns=("equity_decides", "stay_decides", "repay"),
    ),
    Example(
        title="Sam: the same two offers once Northfield has moved to 109,000",
        name="sam-agreed",
        values={
            "offers": [
                {
                    "name": "Northfield",
                    "base": "109k",
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
        # Northfield: 109,000 + 10,900 + 10,000 + 20,000 = 149,900, then three years of 139,900.
        # Without shares 569,600 − 80,000 = 489,600; without the bonus as well 446,000. After ten
        # months it has paid 90,833.33 + 10,000, of which 5,833.33 goes back.
        shows={
            "gap": "$91,200",
            "total-1": "$569,600",
            "total-2": "$478,400",
            "sure-1": "$446,000",
            "sure-2": "$460,000",
            "promised-2": "$478,400",
            "first-1": "$149,900",
            "first-2": "$119,600",
            "zero-1": "$489,600",
            "kept-10-1": "$95,000",
            "kept-10-2": "$99,667",
            "stay-owed-1": "−$5,833",
        },
        warns=("promise_decides", "stay_decides", "repay"),
    ),
    Example(
        title="Refreshers of 60,000 a year over four years, from year 2, on 200,000",
        values={
            "offers": [
                {"base": "200k", "equity": "rsu_value", "grant_value": "0", "refresh": "60k"}
            ]
        },
        # 60,000 ÷ 4 = 15,000 more each year. (200 + 215 + 230 + 245) ÷ 4 = 222.5.
        shows={
            "year-1-1": "$200,000",
            "year-2-1": "$215,000",
            "year-3-1": "$230,000",
            "year-4-1": "$245,000",
            "average-1": "$222,500",
        },
    ),
    Example(
        title="18 shares in four parts: 5, 4, 5, 4",
        values={
            "offers": [
                {
                    "base": "100k",
                    "equity": "rsu_shares",
                    "shares": "18",
                    "price": "100",
                    "vesting": "even_yearly",
                }
            ]
        },
        # 4.5, 9, 13.5, 18 in all, rounded half up: 5, 9, 14, 18 (Open Cap Table).
        shows={
            "year-1-1": "$100,500",
            "year-2-1": "$100,400",
            "year-3-1": "$100,500",
            "year-4-1": "$100,400",
            "total-1": "$401,800",
        },
    ),
    Example(
        title="400,000 of base, a 4% match held at the 2026 limit, 5 / 15 / 40 / 40 of 400,000",
        values={
            "offers": [
                {
                    "base": "400k",
                    "deferral": "5%",
                    "match_rate": "100%",
                    "match_of": "3%",
                    "second_rate": "50%",
                    "second_of": "2%",
                    "equity": "rsu_value",
                    "grant_value": "400k",
                    "vesting": "back_loaded",
                }
            ],
            "pay_cap": "360k",
            "deferral_cap": "24,500",
        },
        # 4% of 360,000 is 14,400; 5% of 400,000 is 20,000, then 60,000, 160,000 twice.
        shows={
            "year-1-1": "$434,400",
            "year-2-1": "$474,400",
            "year-3-1": "$574,400",
            "year-4-1": "$574,400",
            "total-1": "$2,057,600",
        },
    ),
    Example(
        title="10,000 options at 2, worth 5 and growing 10% a year, in a private company",
        values={
            "offers": [
                {
                    "base": "100k",
                    "equity": "options",
                    "options": "10 000",
                    "strike": "2",
                    "fair_value": "5",
                    "vesting": "even_yearly",
                    "discount": "50%",
                }
            ],
            "expected": "10",
        },
        # 2,500 × (5.50 − 2) ÷ 2 = 4,375; 2,500 × (6.05 − 2) ÷ 2 = 5,062.50; 2,500 × 4.655 ÷ 2 =
        # 5,818.75; 2,500 × 5.3205 ÷ 2 = 6,650.63.
        shows={
            "year-1-1": "$104,375",
            "year-2-1": "$105,063",
            "year-3-1": "$105,819",
            "year-4-1": "$106,651",
            "zero-1": "$400,000",
        },
    ),
    Example(
        title="The strike price is above the fair value",
        values={
            "offers": [
                {
                    "base": "90k",
                    "equity": "options",
                    "options": "5000",
                    "strike": "4",
                    "fair_value": "3",
                }
            ]
        },
        # 3 × 1.2 = 3.60 and 3 × 1.44 = 4.32, then 5.184 and 6.2208: 1,250 × (0.32 + 1.184 + 2.2208)
        # = 4,656.
        shows={"total-1": "$360,000", "high-1": "$364,656"},
        warns=("no_gain",),
    ),
    Example(
        title="120,000 a year at 1% a month: twelve payments of 10,000",
        values={"offers": [{"base": "120k"}], "years": "1", "rate": "12.6825030131969720661%"},
        # 1.01^12 is 1.126825; the annuity factor of 12 at 1% is 11.255077.
        shows={"present-1": "$112,551", "total-1": "$120,000"},
    ),
    Example(
        title="100,000 against 101,000 is too close to call",
        values={"offers": [{"base": "100k"}, {"base": "101k"}]},
        # 4,000 is under 2% of 404,000, which is 8,080.
        shows={"gap": "$4,000", "total-off-1": "−$4,000"},
        warns=("close_call",),
    ),
    Example(
        title="40 an hour, with 45 real hours, 5 on the way, and 25 free days",
        values={
            "offers": [
                {
                    "base": "40",
                    "base_per": "hour",
                    "hours": "45",
                    "commute": "5",
                    "days_off": "15",
                    "holidays": "10",
                }
            ]
        },
        # 40 × 40 × 52 = 83,200 a year; 50 × (52 − 25 ÷ 5) = 2,350 hours.
        shows={"total-1": "$332,800", "hourly-1": "$35.40"},
    ),
    Example(
        title="120,000 where prices are 112.6, against 100,000 where they are 86.5",
        values={
            "offers": [
                {"name": "Coast", "base": "120k", "price_level": "112.6"},
                {"name": "Plains", "base": "100k", "price_level": "86.5"},
            ]
        },
        # 480,000 × 100 ÷ 112.6 = 426,287.74; 400,000 × 100 ÷ 86.5 = 462,427.75.
        shows={"gap": "$80,000", "buying-1": "$426,288", "buying-2": "$462,428"},
        warns=("prices_decide",),
    ),
    Example(
        title="In euros: two signing payments to repay in full, and days off with a price",
        values={
            "currency": "EUR",
            "offers": [
                {
                    "base": "5k",
                    "base_per": "month",
                    "signing": [{"amount": "5k"}, {"amount": "5k", "month": "12"}],
                    "repayment": "cliff",
                    "repay_months": "12",
                    "repay_as": "net",
                    "days_off": "30",
                }
            ],
            "years": "2",
            "stay": "18",
            "price_leave": "yes",
        },
        # 60,000 × 30 ÷ 260 = 6,923.08 a year. 120,000 + 10,000 + 13,846.15. After 18 months:
        # 100,000, less the second 5,000, paid 6 months ago; days off are no money to keep.
        shows={"total-1": "€143,846", "kept-18-1": "€95,000", "stay-owed-1": "−€5,000"},
        warns=("repay",),
    ),
    Example(
        title="Half a first bonus year, at 240% of a 10% target",
        values={
            "offers": [
                {"base": "100k", "bonus_percent": "10", "payout": "240", "first_share": "50"}
            ]
        },
        # 100,000 × 10% × 200% × 120% × ½ = 12,000; a full year is 24,000.
        shows={"first-1": "$112,000", "year-2-1": "$124,000", "total-1": "$484,000"},
    ),
    Example(
        title="A job with shares that are half vested, against one with a commission and a draw",
        name="leaving",
        values={
            "offers": [
                {
                    "name": "My job now",
                    "current": "yes",
                    "base": "100k",
                    "bonus_pending": "8k",
                    "equity": "rsu_value",
                    "grant_value": "96k",
                    "grant_age": "24",
                },
                {
                    "name": "Sales",
                    "base": "80k",
                    "bonus_as": "commission",
                    "commission": "90k",
                    "payout": "80",
                    "ramp_months": "6",
                    "draw": "4k",
                    "draw_back": "yes",
                },
            ],
            "years": "2",
            "stay": "6",
        },
        # Now: 200,000 + the other half of 96,000 = 248,000. Sales: a commission of 72,000 a year is
        # 6,000 a month, 3,000 in the first six: 18,000 + 18 × 6,000 = 126,000, so 286,000. The draw
        # of 24,000 is 6,000 more than was earned by month 6. Left behind: 48,000 + 8,000; vests of
        # 24,000 a year and 8,000 in the first, with nothing to set against them: 56,000.
        shows={
            "total-1": "$248,000",
            "total-2": "$286,000",
            "promised-1": "$200,000",
            "promised-2": "$160,000",
            "stay-owed-2": "−$6,000",
            "lost": "$56,000",
            "make-whole-2": "$56,000",
        },
        warns=("promise_decides", "stay_decides", "draw"),
    ),
    Example(
        title="A contract of 600 a day for 46 weeks, against a base of 110,000",
        name="contract",
        values={
            "offers": [
                {
                    "name": "Contract",
                    "base": "600",
                    "base_per": "day",
                    "paid_weeks": "46",
                    "payroll_tax": "7.65",
                    "insurance": "9k",
                    "keep": "70",
                },
                {
                    "name": "Staff",
                    "base": "110k",
                    "bonus_percent": "10",
                    "out_of_pocket": "1k",
                    "keep": "72",
                },
            ],
            "years": "1",
        },
        # 600 × 5 × 46 = 138,000; 7.65 % of it is 10,557, and 9,000: 118,443. Staff: 121,000 − 1,000
        # = 120,000. After tax: 96,600 − 19,557 = 77,043, and 87,120 − 1,000 = 86,120.
        shows={
            "total-1": "$118,443",
            "total-2": "$120,000",
            "sure-1": "$138,000",
            "after-tax-1": "$77,043",
            "after-tax-2": "$86,120",
        },
        warns=("close_call",),
    ),
)
