"""Worked examples of the trade-offs: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example

EXAMPLES = (
    Example(
        title="Sam: 10,000 more, or time, or what is easiest for Northfield",
        name="sam",
        values={
            "base": "100000",
            "asks": [
                {"what": "pay", "a_year": "10000", "ease": "hard"},
                {"what": "review", "once": "3000", "detail": "after six months", "ease": "easy"},
                {"what": "leave", "days": "5"},
                {"what": "remote", "a_year": "3000", "detail": "2 days a week", "ease": "easy"},
                {"what": "signing", "once": "12000"},
            ],
            "doubt_worth": "large",
        },
        # Leave: 5 × 100,000 ÷ 260 = 1,923.08. Signing bonus: 12,000 ÷ 3 = 4,000; review: 3,000 ÷ 3
        # = 1,000. B: 1,923.08 + 3,000 leave 5,076.92 of 10,000, rounded down to 5,000. C: 4,000 +
        # 3,000 + 1,923.08 + 1,000 = 9,923.08, which is 0.8% less than 10,000. Level: remote days
        # with the signing bonus at 4,000, or at 3 × 3,000 once, or in four years; leave with the
        # review at 1,000 × 260 ÷ 100,000 days. Half of 3,000 up and down is 1,500 to 4,500.
        shows={
            "aim": "$10,000",
            "worth-a": "$10,000",
            "worth-b": "$9,923",
            "worth-c": "$9,923",
            "off-b": "−0.8%",
            "off-c": "−0.8%",
            "rank-1": "$3,000",
            "rank-2": "$10,000",
            "rank-3": "$4,000",
            "rank-4": "$1,923",
            "rank-5": "$1,000",
            "swap-2": "−$77",
            "swap-3": "$0",
            "swap-4": "+$1,077",
            "turns-4-a-year": "$4,000",
            "turns-5-once": "$9,000",
            "turns-3-days": "2.6",
            "turns-0-years": "4",
            "least-4-a-year": "$1,500",
            "most-4-a-year": "$4,500",
            "in-base-1": "$3,000",
            "in-signing-2": "$30,000",
            "in-days-2": "26",
        },
    ),
    Example(
        title="In euros: remote days are a must-have, and base pay brings bonus and match",
        name="must-have",
        values={
            "currency": "EUR",
            "base": "80k",
            "asks": [
                {"what": "leave", "days": "4", "ease": "possible"},
                {"what": "remote", "a_year": "2k", "ease": "hard", "must": "yes"},
                {"what": "learning", "a_year": "1500", "ease": "easy"},
                {"what": "relocation", "once": "6000", "ease": "possible"},
                {"what": "pay", "a_year": "4000", "ease": "hard"},
            ],
            "years": "4",
            "bonus": "10%",
            "match": "5%",
        },
        # 4,000 × 1.15 = 4,600, with 2,000: 6,600. Leave: 4 × 80,000 ÷ 260 = 1,230.77. 6,000 ÷ 4 =
        # 1,500. 1 % of 4,600 is 40 of base. B: (4,600 − 1,230.77) ÷ 1.15 = 2,929.76, so a base of
        # 82,900, and 2,000 + 1,230.77 + 2,900 × 1.15 = 6,565.77. C: 1,230.77 + 1,500 + 1,500 leave
        # 369.23, ÷ 1.15 = 321.07: a base of 80,300, and 2,000 + 4,230.77 + 345 = 6,575.77.
        shows={
            "aim": "€6,600",
            "worth-a": "€6,600",
            "worth-b": "€6,566",
            "worth-c": "€6,576",
            "off-b": "−0.5%",
            "off-c": "−0.4%",
            "rank-1": "€1,500",
            "rank-2": "€4,600",
            "rank-3": "€2,000",
            "rank-4": "€1,500",
            "rank-5": "€1,231",
            "swap-2": "−€369",
            "swap-4": "€0",
            "swap-5": "+€269",
            "in-base-1": "€1,304",
        },
    ),
    Example(
        title="No money on the list: ten days of leave and a title against remote days",
        values={
            "base": "52,000",
            "asks": [
                {"what": "leave", "days": "10"},
                {"what": "remote", "a_year": "3000"},
                {"what": "title", "a_year": "1000", "detail": "Senior analyst"},
            ],
        },
        # 10 × 52,000 ÷ 260 = 2,000, and 2,000 + 1,000 = 3,000.
        shows={"aim": "$3,000", "worth-a": "$3,000", "worth-b": "$3,000", "off-b": "0%"},
    ),
    Example(
        title="Asks that do not come out level: the money must go above the list",
        values={
            "base": "100k",
            "asks": [{"what": "remote", "a_year": "6000"}, {"what": "pay", "a_year": "2000"}],
        },
        # 2,000 is two thirds short of 6,000: 4,000 more base pay make it equal.
        shows={"worth-a": "$6,000", "worth-b": "$6,000", "off-b": "0%"},
        warns=("over_ask",),
    ),
    Example(
        title="Only must-haves: nothing to trade",
        values={
            "base": "100k",
            "asks": [
                {"what": "pay", "a_year": "5k", "must": "yes"},
                {"what": "leave", "days": "2", "must": "yes"},
            ],
        },
        # 5,000 + 2 × 100,000 ÷ 260 = 5,769.23.
        shows={"aim": "$5,769", "worth-a": "$5,769"},
        warns=("nothing_to_trade",),
    ),
    Example(
        title="An ask that no employer grants: 30,000 more on 100,000",
        values={
            "base": "100k",
            "asks": [{"what": "pay", "a_year": "30k"}, {"what": "signing", "once": "30k"}],
        },
        # 30,000 ÷ 3 = 10,000 a year, and 30,000 is 30% of 100,000: more than a quarter.
        shows={"worth-a": "$30,000", "worth-b": "$30,000", "in-base-2": "$10,000"},
        warns=("beyond_reason",),
    ),
    Example(
        title="A large ask: 24,000 more, and remote days that must be",
        values={
            "base": "100k",
            "asks": [
                {"what": "pay", "a_year": "24k"},
                {"what": "signing", "once": "18k"},
                {"what": "remote", "a_year": "3k", "must": "yes"},
            ],
        },
        # 24,000 + 3,000 = 27,000, 27% of 100,000, though no raise is above a quarter.
        # 18,000 ÷ 3 = 6,000.
        shows={"worth-a": "$27,000", "worth-b": "$27,000", "in-base-2": "$6,000"},
        warns=("large_ask",),
    ),
)
