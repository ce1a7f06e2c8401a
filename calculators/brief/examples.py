"""Worked examples of the brief: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example
from calculators._core.formatting import as_shown

EXAMPLES = (
    Example(
        title="Sam calls Robin about the offer of 100,000, with a target of 110,000",
        name="sam",
        values={
            "company": "Northfield",
            "role": "data engineer",
            "person": "Robin",
            "offer": "100000",
            "target": "110000",
            "ideal": "125000",
            "asks": [
                {
                    "what": "pay",
                    "why": "I would stay for years at the right pay",
                    "give": "start two weeks sooner",
                },
                {
                    "what": "review",
                    "detail": "after six months",
                    "why": "I can show results by then",
                    "give": "part of the signing bonus",
                },
                {
                    "what": "leave",
                    "detail": "5 more days a year",
                    "why": "two weeks with my family in summer",
                    "give": "the start date",
                },
                {"what": "remote", "detail": "2 days a week", "give": "the title"},
            ],
            "market": "Three similar jobs in this city: 105,000 to 125,000 (postings, November)",
            "bring": "I have run this very migration twice, both times on schedule",
            "gain": "No contractor past March, and a team that can run it alone",
            "objections": [
                {"what": "budget"},
                {"what": "best"},
                {
                    "what": "level",
                    "reply": "Which part of the work belongs to the next level, and who decides?",
                },
            ],
            "call_on": "2026-11-25",
            "answer_by": "2026-12-03",
            "deadline": "2026-12-04",
            "extension": "2026-12-09",
        },
        # 2 × 110,000 − 100,000 = 120,000. Steps of 10,000 × 4/7, 2/7, 1/7: 5,714, 2,857 and 1,429.
        shows={
            "ask": "$120,000",
            "offer": "$100,000",
            "target": "$110,000",
            "ideal": "$125,000",
            "ladder-1": "$120,000",
            "ladder-2": "$114,286",
            "ladder-3": "$111,429",
            "ladder-4": "$110,000",
        },
    ),
    Example(
        title="The days of Sam's case, named by hand",
        values={
            "offer": "100k",
            "target": "110k",
            "call_on": "2026-11-25",
            "answer_by": "2026-12-08",
            "deadline": "2026-12-04",
            "extension": "2026-12-09",
        },
        # 23 November 2026 is a Monday: the 25th a Wednesday, 4 December a Friday.
        shows={
            "call": as_shown("Wed 25 Nov 2026"),
            "deadline": as_shown("Fri 4 Dec 2026"),
            "answer": as_shown("Tue 8 Dec 2026"),
            "extension": as_shown("Wed 9 Dec 2026"),
        },
    ),
    Example(
        title="Open with 115,000, as the market figures carry no more",
        values={
            "offer": "100k",
            "target": "110k",
            "opening": "115k",
            "walk_away": "98k",
            "print_walk_away": "yes",
            "asks": [{"what": "pay"}, {"what": "signing", "amount": "7,500"}],
        },
        # 5,000 × 4/7 = 2,857 and × 6/7 = 4,286 below 115,000.
        shows={
            "ask": "$115,000",
            "ladder-2": "$112,143",
            "ladder-3": "$110,714",
            "walk-away": "$98,000",
            "ask-2": "$7,500",
        },
    ),
    Example(
        title="The offer meets the target: the asks that are left",
        values={
            "company": "Northfield",
            "offer": "112k",
            "target": "110k",
            "asks": [
                {"what": "leave", "detail": "3 more days"},
                {"what": "relocation", "amount": "2500.50"},
                {"what": "other", "own": "a course a year", "why": "to keep up"},
            ],
        },
        # 112,000 is above 110,000: no number to open with, and no ladder.
        shows={"offer": "$112,000", "target": "$110,000", "ask-2": "$2,500.50"},
    ),
    Example(
        title="An hourly rate in pounds: 40 offered, 44 wanted",
        values={
            "subject": "hourly",
            "currency": "GBP",
            "offer": "40",
            "target": "44",
            "first_words": "I would love to start with you. Could we come to 48 an hour?",
            "objections": [{"what": "rush"}, {"what": "other", "own": "Others earn less."}],
        },
        # 2 × 44 − 40 = 48. Steps of 4 × 4/7, 2/7, 1/7.
        shows={"ask": "£48.00", "ladder-2": "£45.71", "ladder-3": "£44.57", "ladder-4": "£44.00"},
    ),
)
