"""Worked examples of the counter-offer: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example

EXAMPLES = (
    Example(
        title="They offer 100,000 and you want 110,000",
        name="sam",
        values={"offer": "100000", "target": "110000"},
        # 2 × 110,000 − 100,000 = 120,000. Steps of 10,000 × 4/7, 2/7, 1/7. The range goes from the
        # ask to 126,000, 5% more, but stops at 125,000, a quarter above theirs. Three years of
        # 10,000 are 30,000, which is 30% of base. A day is worth 100,000 ÷ 260 = 384.62, so 10,000
        # would be 26 days: 10 days are asked for, and make up for 3,846.
        shows={
            "ask": "$120,000",
            "midpoint": "$110,000",
            "above": "20%",
            "range-low": "$120,000",
            "range-high": "$125,000",
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
            "leave": "10",
            "leave-covers": "$3,846",
            "points": "10",
            "equity": "$10,000",
            "review": "$5,000",
        },
    ),
    Example(
        title="After three moves: 120, 104, 114.5",
        name="sam-rounds",
        values={
            "offer": "100k",
            "target": "110k",
            "rounds": [
                {"who": "me", "amount": "120k"},
                {"who": "them", "amount": "104k", "extras": "two more days of leave"},
                {"who": "me", "amount": "114.5k"},
            ],
        },
        # 114,286, the second step of the ladder from 120,000, is said as 114,500. (104,000 +
        # 114,500) ÷ 2 = 109,250. The 4,500 that are left go in steps of 2/3 and 1/3.
        shows={
            "next-midpoint": "$109,250",
            "ladder-2": "$114,500",
            "ladder-3": "$111,500",
            "ladder-4": "$110,000",
            "gap": "$6,000",
        },
    ),
    Example(
        title="Their last number: 109, which is within 2% of 110",
        name="sam-agreed",
        values={
            "offer": "100k",
            "target": "110k",
            "alternatives": "offer",
            "rounds": [
                {"who": "me", "amount": "120k"},
                {"who": "them", "amount": "104k", "extras": "two more days of leave"},
                {"who": "me", "amount": "114.5k"},
                {"who": "them", "amount": "109k"},
            ],
        },
        # 110,000 − 109,000 = 1,000, which is 0.9% of the target: (109,000 + 114,500) ÷ 2 = 111,750.
        shows={"gap": "$1,000", "next-midpoint": "$111,750"},
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
        title="A gap of 3,000 with a 10% bonus, a 4% match and four years of stay",
        values={"offer": "100k", "target": "103k", "bonus": "10%", "match": "4%", "years": "4"},
        # 3,000 × 1.14 = 3,420 a year; × 4 = 13,680. 3,420 ÷ (100,000 ÷ 260) = 8.892 days; a point
        # of base is 1,000: 3,420 ÷ 1,000 = 3.42 points.
        shows={
            "signing": "$13,680",
            "equity": "$3,420",
            "leave": "8.9",
            "points": "3.4",
            "review": "$1,710",
        },
    ),
    Example(
        title="An hourly rate: 40 offered, 44 wanted",
        values={"subject": "hourly", "offer": "40", "target": "44"},
        # 2 × 44 − 40 = 48. Steps of 4 × 4/7, 2/7, 1/7. 4 × 2,080 hours = 8,320 a year. 10 days at
        # 40 × 2,080 ÷ 260 = 320 are 3,200.
        shows={
            "ask": "$48.00",
            "ladder-2": "$45.71",
            "ladder-3": "$44.57",
            "equity": "$8,320",
            "leave": "10",
            "leave-covers": "$3,200",
        },
    ),
    Example(
        title="A nurse: 38.50 an hour offered, 41 wanted, figures from 39 to 44",
        name="nurse",
        values={
            "subject": "hourly",
            "offer": "38.50",
            "target": "41",
            "market_low": "39",
            "market_high": "44",
        },
        # 2 × 41 − 38.50 = 43.50, which the figures support. (38.50 + 43.50) ÷ 2 = 41. Steps of
        # 2.50 × 4/7, 2/7, 1/7: 42.07, 41.36, 41.
        shows={
            "ask": "$43.50",
            "midpoint": "$41.00",
            "ladder-2": "$42.07",
            "ladder-3": "$41.36",
            "ladder-4": "$41.00",
        },
        warns=("offer_below_market",),
    ),
    Example(
        title="A support lead: 58,000 offered, 64,000 wanted, figures from 60,000 to 68,000",
        name="support",
        values={
            "offer": "58000",
            "target": "64000",
            "market_low": "60000",
            "market_high": "68000",
        },
        # 2 × 64,000 − 58,000 = 70,000 is above the best figure, so the ask stops at 68,000. The
        # middle of 58,000 and 68,000 is 63,000.
        shows={"ask": "$68,000", "midpoint": "$63,000"},
        warns=("offer_below_market",),
    ),
    Example(
        title="In euros, they move and you counter",
        values={
            "currency": "EUR",
            "offer": "€60.000,00",
            "target": "66k",
            "rounds": [{"who": "me", "amount": "72k"}, {"who": "them", "amount": "62k"}],
        },
        # 72,000 − 6,000 × 4/7 = 68,571, said as 68,600. (62,000 + 72,000) ÷ 2 = 67,000.
        shows={"counter": "€68,600", "next-midpoint": "€67,000"},
    ),
    Example(
        title="By the month: 4,000 offered, 4,400 wanted",
        values={"subject": "monthly", "currency": "EUR", "offer": "4,000", "target": "4,400"},
        # 2 × 4,400 − 4,000 = 4,800. 400 × 12 = 4,800 a year, × 3 = 14,400, which is 30% of 48,000.
        shows={"ask": "€4,800", "equity": "€4,800", "signing": "€14,400"},
    ),
    Example(
        title="A signing bonus where none was offered",
        values={"subject": "signing", "offer": "0", "target": "10k", "base": "90k"},
        # 2 × 10,000 − 0 = 20,000, under 30% of 90,000; half of it is 10,000.
        shows={"ask": "$20,000", "midpoint": "$10,000"},
    ),
    Example(
        title="A first job: 60,000 offered, 63,000 wanted",
        name="graduate",
        values={"offer": "60k", "target": "63k"},
        # 2 × 63,000 − 60,000 = 66,000, which is 10% above.
        shows={"ask": "$66,000", "midpoint": "$63,000", "above": "10%", "gap": "$3,000"},
    ),
    Example(
        title="A shop or a ward by the hour: 18.00 offered, 19.50 wanted",
        name="hourly",
        values={"subject": "hourly", "offer": "18", "target": "19.50"},
        # 2 × 19.50 − 18 = 21. 1.50 × 2,080 hours = 3,120 a year.
        shows={"ask": "$21.00", "gap": "$1.50", "equity": "$3,120"},
    ),
    Example(
        title="A target with a zero too many is asked back",
        values={"offer": "100,000", "target": "1,100,000"},
        # Eleven times the offer: no ask is made of it.
        shows={"gap": "$1,000,000"},
        warns=("mistyped", "large_ask"),
    ),
)
