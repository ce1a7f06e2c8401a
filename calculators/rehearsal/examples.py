"""Worked examples of the rehearsal: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example

_SAM = {"offer": "100,000", "target": "110,000"}

EXAMPLES = (
    Example(
        title="Sam picks up the phone: 100,000 offered, 110,000 wanted",
        name="sam",
        values=_SAM,
        # Nobody has moved yet.
        shows={"theirs": "$100,000"},
    ),
    Example(
        title="A clean call",
        name="clean",
        values={
            **_SAM,
            "turns": [
                {"line": "number", "amount": "120k"},
                {"line": "wait"},
                {"line": "fixed"},
                {"line": "time"},
                {"line": "number", "amount": "114,500"},
                {"line": "private"},
                {"line": "number", "amount": "111,500"},
                {"line": "fixed"},
                {"line": "accept"},
            ],
        },
        # Call 1, level 1: x = 37 + 11 + 29 × about. Plan: 77² mod 101 = 71, mod 3 = 2, the third:
        # silence, push, check, move, earn, move, final. Limit: x = 5, 25 mod 6 = 1, so 6 + 1 = 7
        # tenths of 10,000: 107,000. Bluff: 34² mod 101 = 45, odd, no. Item: 63² mod 101 = 30, mod 3
        # = 0, leave. Moves: 100,000 + 7,000 ÷ 2 = 103,500, then 103,500 + 3,500 ÷ 2 = 105,250, said
        # as 105,000, and with “final” the rest, 107,000. The steps down from 120,000: 110,000 + 3/7
        # × 10,000, said as 114,500; 110,000 + 1/3 × 4,500.
        shows={"got": "$107,000", "limit": "$107,000", "left": "$0", "slips": "0"},
    ),
    Example(
        title="The same call, full of slips",
        name="slips",
        values={
            **_SAM,
            "turns": [
                {"line": "number", "amount": "105k"},
                {"line": "fill"},
                {"line": "number", "amount": "103k"},
                {"line": "ultimatum"},
                {"line": "split"},
                {"line": "earn"},
                {"line": "accept"},
            ],
        },
        # 105,000 is below the 120,000 planned: 1. The silence filled: 2. 103,000 while they stayed:
        # 3. The ultimatum: 4. Their move is 7,000 ÷ 2 ÷ 2⁴ = 219, below a step of 500: none. The
        # middle, 101,500, offered first and again while they stayed: 6. What Sam earns: 7, so
        # their move is 27: none. Taken before “final”: 8.
        shows={"got": "$100,000", "limit": "$107,000", "left": "$7,000", "slips": "8"},
    ),
    Example(
        title="A tough one who bluffs",
        name="tough",
        values={
            **_SAM,
            "difficulty": "tough",
            "call": "2",
            "turns": [
                {"line": "number", "amount": "120k"},
                {"line": "private"},
                {"line": "fixed"},
                {"line": "hold"},
                {"line": "wait"},
                {"line": "number", "amount": "114,500"},
                {"line": "time"},
                {"line": "fixed"},
                {"line": "extra"},
                {"line": "accept"},
            ],
        },
        # Call 2, level 2: x = 74 + 22 + 29 × about. Plan: 24² mod 101 = 71, mod 3 = 2: earn, push,
        # least, silence, move, check, final. Limit: 53² mod 101 = 82, mod 6 = 4 tenths: 104,000.
        # Bluff: 82² mod 101 = 58, even, yes. Item: 10² mod 3 = 1, a review. Moves: 4,000 ÷ 2 to
        # 102,000, the “final” one; asked what that covers, they give the other 2,000.
        shows={"got": "$104,000", "limit": "$104,000", "left": "$0", "slips": "0"},
    ),
    Example(
        title="A tough one with nothing to give",
        values={
            **_SAM,
            "difficulty": "tough",
            "turns": [
                {"line": "number", "amount": "120k"},
                {"line": "private"},
                {"line": "fixed"},
                {"line": "hold"},
                {"line": "wait"},
                {"line": "reason"},
                {"line": "time"},
                {"line": "decline"},
            ],
        },
        # Call 1, level 2: x = 37 + 22 + 29 × about. Limit: 16² mod 101 = 54, mod 6 = 0 tenths. So
        # their one move comes to nothing, and becomes a push.
        shows={"got": "$100,000", "limit": "$100,000", "left": "$0", "slips": "0"},
    ),
    Example(
        title="An hourly rate, a friendly call, and a line too many",
        values={
            "subject": "hourly",
            "offer": "48",
            "target": "55",
            "difficulty": "friendly",
            "call": "7",
            "turns": [
                {"line": "number", "amount": "60"},
                {"line": "private"},
                {"line": "time"},
                {"line": "hold"},
                {"line": "accept"},
                {"line": "extra"},
            ],
        },
        # Call 7, level 0: x = 259 + 29 × about. Plan: 86² mod 101 = 23, mod 3 = 2: earn, silence,
        # move, move, final. Limit: 14² mod 101 = 95, mod 6 = 5, so 14 tenths of 7: 57.80, below
        # 60. The ask: 2 × 55 − 48 = 62, but 60 without figures. Moves: 48 + 9.80 ÷ 2 = 52.90,
        # then 52.90 + 4.90 ÷ 2 = 55.35, said as 55.30, which is over the target.
        shows={"got": "$55.30 an hour", "limit": "$57.80", "left": "$2.50", "slips": "0"},
        warns=("after_the_end",),
    ),
    Example(
        title="No number at all, and no answer at the end",
        values={
            **_SAM,
            "turns": [
                {"line": "vague"},
                {"line": "range"},
                {"line": "vague"},
                {"line": "time"},
                {"line": "private"},
                {"line": "reason"},
                {"line": "vague"},
                {"line": "fixed"},
                {"line": "vague"},
                {"line": "vague"},
            ],
        },
        # Nothing to move toward, so they stay. The last two come after they’ve said no twice, and
        # count twice each: vague, and asked again. 1 + 1 + 1 + 2 + 2.
        shows={"got": "$100,000", "limit": "$107,000", "left": "$7,000", "slips": "7"},
    ),
)
