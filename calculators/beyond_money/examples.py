"""Worked examples of beyond money: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example

EXAMPLES = (
    Example(
        title="Sam: Northfield, Brook & Co and the job Sam has, by three things",
        name="sam",
        values={
            "offer_1": "Northfield",
            "offer_2": "Brook & Co",
            "offer_3": "My job now",
            "factors": [
                {"name": "Growth", "points": "100", "mark_1": "8", "mark_2": "6", "mark_3": "3"},
                {"name": "Time", "points": "70", "mark_1": "5", "mark_2": "8", "mark_3": "9"},
                {"name": "People", "points": "50", "mark_1": "8", "mark_2": "6", "mark_3": "4"},
            ],
        },
        # Scores: (800 + 350 + 400) ÷ 220 = 7.05, 1,460 ÷ 220 = 6.64, 1,130 ÷ 220 = 5.14.
        # Ways: Northfield − Brook is 2, −3, 2, so the corner of Time is lost up to 3/5 of the side
        # to Growth and 3/5 of that to People: 9/25. Its lead over the job is 5, −4, 4, lost up to
        # 4/9 and 1/2, which is inside. So 16/25. Brook − job is 3, −1, 2: the job has the corner up
        # to 1/4 and 1/3, 1/12. The rest, 9/25 − 1/12, is Brook's.
        # Turns: 2g = 210 − 100, g = 55, of 175: 31.4%. 3t = 200 + 100, t = 100, of 250: 40%.
        # 2p = 210 − 200, p = 5, of 175: 2.9%. Without Growth 750, 860 and 830 of 120; without Time
        # 8 leads; without People 1,150, 1,160 and 930 of 170. Brook needs 90 ÷ 100 more Growth,
        # 90 ÷ 70 more Time or 90 ÷ 50 more for People.
        shows={
            "lead": "Northfield",
            "share-1": "64%",
            "share-2": "27.7%",
            "share-3": "8.3%",
            "score-1": "7.05",
            "score-2": "6.64",
            "score-3": "5.14",
            "weight-1": "45.5%",
            "weight-2": "31.8%",
            "weight-3": "22.7%",
            "below-1": "31.4% (55 points)",
            "above-2": "40% (100 points)",
            "below-3": "2.9% (5 points)",
            "without-1": "Brook & Co",
            "without-2": "Northfield",
            "without-3": "Brook & Co",
            "needs-1": "6.9",
            "needs-2": "9.29",
            "needs-3": "7.8",
        },
    ),
    Example(
        title="A close call: a lead that less than a third of all weights bear out",
        values={
            "offer_1": "Ashby",
            "offer_2": "Corin",
            "factors": [
                {"name": "Growth", "points": "50", "mark_1": "10", "mark_2": "0"},
                {"name": "Commute", "points": "30", "mark_1": "0", "mark_2": "10"},
                {"name": "Team", "points": "20", "mark_1": "4", "mark_2": "10"},
            ],
        },
        # 0.5 × 10 + 0.2 × 4 = 5.8 and 0.3 × 10 + 0.2 × 10 = 5. The lead is 10, −10, −6: Ashby has
        # the corner of Growth up to 1/2 and 10/16, so 5/16. 10g = 300 + 120, g = 42, of 92: 45.7%.
        # 10c = 500 − 120, c = 38, of 108: 35.2%. 6t = 500 − 300, t = 33.3, of 113.3: 29.4%. Corin
        # needs 0.8 ÷ 0.5 more Growth; 10 is the most that the others can have.
        shows={
            "lead": "Ashby",
            "share-1": "31.3%",
            "share-2": "68.8%",
            "score-1": "5.8",
            "score-2": "5",
            "below-1": "45.7% (42 points)",
            "above-2": "35.2% (38 points)",
            "above-3": "29.4% (33.3 points)",
            "without-1": "Corin",
            "without-2": "Ashby",
            "without-3": "Ashby",
            "needs-1": "1.6",
        },
    ),
    Example(
        title="By the order of the list, with an old offer that would have been better",
        values={
            "offer_1": "Delmar",
            "offer_2": "Easton",
            "offer_3": "Fulton",
            "gone_3": "yes",
            "weighing": "order",
            "factors": [
                {"name": "Remote days", "mark_1": "9", "mark_2": "3", "mark_3": "9"},
                {"name": "Security", "mark_1": "4", "mark_2": "8", "mark_3": "8"},
            ],
        },
        # (1 + 0.5) ÷ 2 = 0.75 and 0.5 ÷ 2 = 0.25. 6.75 + 1 = 7.75, 2.25 + 2 = 4.25 and 6.75 + 2 =
        # 8.75. Between the two that are left: 6r = 4(1 − r), r = 40%, so Delmar has 60%.
        shows={
            "lead": "Delmar",
            "share-1": "60%",
            "share-2": "40%",
            "score-1": "7.75",
            "score-2": "4.25",
            "score-3": "8.75",
            "weight-1": "75%",
            "weight-2": "25%",
            "below-1": "40%",
            "above-2": "60%",
            "without-1": "Easton",
            "without-2": "Delmar",
        },
        warns=("old_offer_ahead",),
    ),
    Example(
        title="Two that are close, and one that is nowhere better",
        values={
            "offer_1": "Garner",
            "offer_2": "Hollis",
            "offer_3": "Ingram",
            "factors": [
                {"name": "Visa", "points": "100", "mark_1": "2", "mark_2": "9", "mark_3": "8"},
                {"name": "Growth", "points": "100", "mark_1": "10", "mark_2": "4", "mark_3": "4"},
            ],
        },
        # 12, 13 and 12 of 20. Garner − Hollis is −7, 6: it has 6/13 of the line. Ingram is never
        # ahead of Hollis.
        shows={
            "lead": "Hollis",
            "share-1": "46.2%",
            "share-2": "53.8%",
            "share-3": "0%",
            "score-1": "6",
            "score-2": "6.5",
            "score-3": "6",
        },
        warns=("nowhere_better",),
    ),
    Example(
        title="A must-have rules out the one that would lead",
        values={
            "offer_1": "Garner",
            "offer_2": "Hollis",
            "factors": [
                {"name": "Visa", "points": "50", "mark_1": "2", "mark_2": "6", "least": "5"},
                {"name": "Salary", "points": "100", "mark_1": "10", "mark_2": "4"},
                {"name": "Food", "points": "0", "mark_1": "5", "mark_2": "5"},
            ],
        },
        # (100 + 1,000) ÷ 150 = 7.33 and (300 + 400) ÷ 150 = 4.67. Garner − Hollis is −4, 6, 0: it
        # has everything on its side of a line from the corner of Food to 4/10 from that of Visa.
        shows={"score-1": "7.33", "score-2": "4.67", "share-1": "60%", "share-2": "40%"},
        warns=("must_have", "no_weight", "money_inside"),
    ),
    Example(
        title="One thing only, and two offers that are the same on it",
        values={
            "offer_1": "Jarvis",
            "offer_2": "Keaton",
            "factors": [
                {"name": "Hours", "points": "10", "mark_1": "7", "mark_2": "7", "least": "8"}
            ],
        },
        # Both have 7 and need 8. They lead together, which counts as half for each.
        shows={"score-1": "7", "score-2": "7"},
        warns=("none_reaches", "alike", "one_factor"),
    ),
)
