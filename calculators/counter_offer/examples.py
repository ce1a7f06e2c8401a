"""Worked examples of the counter-offer: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example

EXAMPLES = (
    Example(
        title="They offer 100,000 and you want 110,000",
        name="sam",
        values={"offer": "100000", "target": "110000"},
        # 2 × 110,000 − 100,000 = 120,000. Steps of 10,000 × 4/7, 2/7, 1/7. Three years of 10,000
        # are 30,000. A day is worth 100,000 ÷ 260 = 384.62, and 10,000 ÷ 384.62 = 26.
        shows={
            "ask": "$120,000",
            "midpoint": "$110,000",
            "above": "20%",
            "range-low": "$110,000",
            "range-high": "$120,000",
            "cautious": "$115,000",
            "cautious-midpoint": "$107,500",
            "bold": "$125,000",
            "bold-midpoint": "$112,500",
            "ladder-1": "$120,000",
            "ladder-2": "$114,286",
            "ladder-3": "$111,429",
            "ladder-4": "$110,000",
            "gap": "$10,000",
            "signing": "$30,000",
            "leave": "26",
            "points": "10",
            "equity": "$10,000",
            "review": "$5,000",
        },
    ),
    Example(
        title="After three moves: 120, 104, 114",
        name="sam-rounds",
        values={
            "offer": "100k",
            "target": "110k",
            "rounds": [
                {"who": "me", "amount": "120k"},
                {"who": "them", "amount": "104k", "extras": "two more days of leave"},
                {"who": "me", "amount": "114k"},
            ],
        },
        # (104,000 + 114,000) ÷ 2 = 109,000. Your last number starts the ladder.
        shows={
            "next-midpoint": "$109,000",
            "ladder-1": "$114,000",
            "ladder-4": "$110,000",
            "gap": "$6,000",
        },
    ),
    Example(
        title="Asking 100, hearing 90, dropping to 92: bidding against yourself",
        values={
            "offer": "90,000",
            "target": "92,000",
            "rounds": [
                {"who": "me", "amount": "100,000"},
                {"who": "them", "amount": "90,000"},
                {"who": "me", "amount": "92,000"},
            ],
        },
        # They stayed at 90,000 between your 100,000 and your 92,000.
        shows={"next-midpoint": "$91,000"},
        warns=("two_moves",),
    ),
    Example(
        title="Proposing the split first: 300, 320, then 310",
        values={
            "offer": "300k",
            "target": "310k",
            "rounds": [
                {"who": "me", "amount": "320k"},
                {"who": "them", "amount": "302k"},
                {"who": "me", "amount": "311k"},
            ],
        },
        # (320,000 + 302,000) ÷ 2 = 311,000, which is what you named; the next middle is lower.
        shows={"next-midpoint": "$306,500"},
        warns=("split_first",),
    ),
    Example(
        title="An advertised range that ends at 115,000 holds the ask there",
        values={
            "offer": "100 000",
            "target": "110 000",
            "posted_low": "95 000",
            "posted_high": "115 000",
        },
        # 120,000 is above the range; (100,000 + 115,000) ÷ 2 = 107,500. All three asks end there,
        # so the table has one row for them.
        shows={
            "ask": "$115,000",
            "midpoint": "$107,500",
            "moderate": "$115,000",
            "range-high": "$115,000",
        },
    ),
    Example(
        title="The offer already meets the target",
        values={"offer": "112k", "target": "110k"},
        # 112,000 is above 110,000: nothing to bracket.
        shows={"gap": "$0"},
        warns=("at_or_above_target",),
    ),
    Example(
        title="The middle between a walk-away of 95,000 and a ceiling of 115,000",
        values={"offer": "92k", "target": "105k", "walk_away": "95k", "ceiling": "115k"},
        # (95,000 + 115,000) ÷ 2 = 105,000. 2 × 105,000 − 92,000 = 118,000 is 28.3% above 92,000
        # with no market figure to support it, so the ask is held at a quarter above: 92,000 × 1.25
        # = 115,000; (92,000 + 115,000) ÷ 2 = 103,500.
        shows={"fair-middle": "$105,000", "ask": "$115,000", "midpoint": "$103,500"},
        warns=("below_walk_away",),
    ),
    Example(
        title="A gap of 10,000 with a 10% bonus, a 4% match and four years of stay",
        values={"offer": "100k", "target": "110k", "bonus": "10%", "match": "4%", "years": "4"},
        # 10,000 × 1.14 = 11,400 a year; × 4 = 45,600. 11,400 ÷ (100,000 ÷ 260) = 29.64 days; 11,400
        # ÷ 100,000 = 11.4 points.
        shows={
            "signing": "$45,600",
            "equity": "$11,400",
            "leave": "29.6",
            "points": "11.4",
            "review": "$5,700",
        },
    ),
    Example(
        title="An hourly rate: 40 offered, 44 wanted",
        values={"subject": "hourly", "offer": "40", "target": "44"},
        # 2 × 44 − 40 = 48. Steps of 4 × 4/7, 2/7, 1/7. 4 × 2,080 hours = 8,320 a year.
        shows={
            "ask": "$48.00",
            "ladder-2": "$45.71",
            "ladder-3": "$44.57",
            "equity": "$8,320.00",
            "leave": "26",
        },
    ),
    Example(
        title="In euros, they move and you counter",
        values={
            "currency": "EUR",
            "offer": "€60.000,00",
            "target": "66k",
            "rounds": [{"who": "me", "amount": "72k"}, {"who": "them", "amount": "62k"}],
        },
        # 2 × 66,000 − 62,000 = 70,000. (62,000 + 72,000) ÷ 2 = 67,000.
        shows={"counter": "€70,000", "next-midpoint": "€67,000"},
    ),
)
