"""Worked examples of the deadline planner: counted by hand on a calendar, or from the sources.

US federal days are those of OPM, US banks those of the Federal Reserve, TARGET the ECB's, England
and Wales gov.uk's; the vectors stand in the tests too.
"""

from __future__ import annotations

from calculators._core import Example
from calculators._core.formatting import as_shown

EXAMPLES = (
    Example(
        title="Eleven days over Thanksgiving are eight business days",
        values={"today": "2026-11-23", "deadline": "2026-12-04"},
        # 24, 25, 27 and 30 November, 1 to 4 December: eight. Five back from 4 December are 3, 2 and
        # 1 December, 30 and 27 November; one in reserve is the 25th. From there two on are the
        # 30th, two more 2 December, one more the 3rd. Five of checks: 10 December.
        shows={
            "left": "8 business days",
            "deadline": as_shown("Fri 4 Dec 2026"),
            "kind": "Usual",
            "thank": as_shown("Mon 23 Nov 2026"),
            "counter": as_shown("Wed 25 Nov 2026"),
            "counter-latest": as_shown("Fri 27 Nov 2026"),
            "reply": as_shown("Mon 30 Nov 2026"),
            "letter": as_shown("Wed 2 Dec 2026"),
            "accept": as_shown("Thu 3 Dec 2026"),
            "start": as_shown("Thu 10 Dec 2026"),
        },
    ),
    Example(
        title="Another company decides two days after the deadline",
        name="sam",
        values={
            "today": "2026-11-23",
            "offered": "2026-11-20",
            "deadline": "2026-12-04",
            "company": "Northfield",
            "processes": [
                {
                    "company": "Brook & Co",
                    "stage": "final",
                    "expected": "2026-12-08",
                    "sure": "told",
                }
            ],
            "notice": "weeks",
            "notice_weeks": "2",
            "wished": "2027-01-04",
        },
        # 8 December is two business days late; one more, as they named it, is the 9th: three more
        # than the 4th. Nine business days were given; half of them would leave 27 November, so the
        # counter on the 25th, three after the offer, comes first, and more time does not move it.
        # Yes on 3 December, checks to the 10th, two weeks to the 24th; the 25th is a holiday, so
        # Monday the 28th at the soonest.
        shows={
            "left": "8 business days",
            "extension": as_shown("Wed 9 Dec 2026"),
            "ask": as_shown("Wed 25 Nov 2026"),
            "ask-latest": as_shown("Wed 2 Dec 2026"),
            "counter": as_shown("Wed 25 Nov 2026"),
            "agreed-counter": as_shown("Wed 25 Nov 2026"),
            "overlap": "No day",
            "resign": as_shown("Thu 10 Dec 2026"),
            "last_day": as_shown("Thu 24 Dec 2026"),
            "earliest": as_shown("Mon 28 Dec 2026"),
            "start": as_shown("Mon 4 Jan 2027"),
        },
        warns=("rival_late",),
    ),
    Example(
        title="Five business days over 4 July, US federal (OPM)",
        values={"today": "2026-07-02", "given": "business", "days": "5"},
        # Friday 3 July is the observed holiday: 6, 7, 8, 9, 10 July.
        shows={"deadline": as_shown("Fri 10 Jul 2026"), "left": "5 business days"},
    ),
    Example(
        title="The same five days at a US bank (Federal Reserve)",
        values={"today": "2026-07-02", "given": "business", "days": "5", "calendar": "US-FRB"},
        # A holiday on a Saturday does not move: 3, 6, 7, 8, 9 July.
        shows={"deadline": as_shown("Thu 9 Jul 2026"), "left": "5 business days"},
    ),
    Example(
        title="Six business days over New Year in England, into 2028",
        values={"today": "2027-12-22", "given": "business", "days": "6", "calendar": "GB-EAW"},
        # Closed on 27 and 28 December and on 3 January: 23, 24, 29, 30, 31, then 4.
        shows={"deadline": as_shown("Tue 4 Jan 2028"), "left": "6 business days"},
    ),
    Example(
        title="One day to answer: exploding",
        values={"today": "2026-11-24", "offered": "2026-11-24", "deadline": "2026-11-25"},
        # Five are needed, one is there. Four more: 27, 30 November, 1, 2 December.
        shows={
            "left": "1 business day",
            "kind": "Exploding",
            "extension": as_shown("Wed 2 Dec 2026"),
            "ask": as_shown("Tue 24 Nov 2026"),
            "accept": as_shown("Wed 25 Nov 2026"),
        },
        warns=("no_time", "ask_late", "exploding"),
    ),
    Example(
        title="A Sunday after Christmas means the Thursday before",
        values={"today": "2026-12-21", "deadline": "2026-12-27"},
        # 26 is a Saturday, 25 a holiday. 22, 23, 24: three. Two more: 28 and 29.
        shows={
            "named": as_shown("Sun 27 Dec 2026"),
            "deadline": as_shown("Thu 24 Dec 2026"),
            "left": "3 business days",
            "extension": as_shown("Tue 29 Dec 2026"),
        },
        warns=("no_time",),
    ),
    Example(
        title="An office that closes on the 23rd and 24th as well",
        values={
            "today": "2026-12-21",
            "deadline": "2026-12-27",
            "also_closed": "23 Dec 2026 to 24 Dec 2026",
        },
        # Only the 22nd is left. Four more are 28, 29, 30 and 31 December.
        shows={
            "deadline": as_shown("Tue 22 Dec 2026"),
            "left": "1 business day",
            "extension": as_shown("Thu 31 Dec 2026"),
        },
        warns=("no_time", "ask_late", "exploding"),
    ),
    Example(
        title="15 November or three weeks, whichever is later",
        values={
            "today": "2026-11-02",
            "given": "later",
            "deadline": "2026-11-15",
            "weeks": "3",
            "offered": "2026-11-02",
        },
        # 2 + 21 = 23 November. 4 days, 4 without Veterans Day, 5 and 1 are 14.
        # The counter goes out three business days after the offer: on 5 November.
        shows={
            "deadline": as_shown("Mon 23 Nov 2026"),
            "left": "14 business days",
            "kind": "Generous",
            "counter": as_shown("Thu 5 Nov 2026"),
            "counter-latest": as_shown("Mon 16 Nov 2026"),
        },
    ),
    Example(
        title="No deadline named: propose one",
        values={"today": "2026-11-23", "given": "none"},
        # A counter takes five business days and one in reserve: 24, 25, 27, 30, 1, 2.
        shows={
            "deadline": as_shown("Wed 2 Dec 2026"),
            "left": "6",
            "counter": as_shown("Mon 23 Nov 2026"),
        },
        warns=("no_deadline",),
    ),
    Example(
        title="Munich: notice to the 15th or the end of a month",
        values={
            "today": "2026-11-30",
            "deadline": "2026-12-11",
            "calendar": "DE",
            "region": "BY",
            "notice": "german",
            "checks": "0",
            "wished": "2027-01-04",
        },
        # The first business day after the deadline is the 14th; four weeks on is 11 January, so the
        # 15th. From 4 January: 5, 7, 8, 11 to 15, 18, without 6 January: nine.
        shows={
            "accept": as_shown("Thu 10 Dec 2026"),
            "resign": as_shown("Mon 14 Dec 2026"),
            "last_day": as_shown("Fri 15 Jan 2027"),
            "earliest": as_shown("Mon 18 Jan 2027"),
        },
        warns=("start_early",),
    ),
    Example(
        title="Nine in the morning in Auckland is the evening before in London",
        values={
            "today": "2026-11-30",
            "deadline": "2026-12-08",
            "calendar": "NZ",
            "hour": "09:00",
            "zone": "UTC+13:00",
            "my_zone": "UTC+00:00",
        },
        # 09:00 less 13 hours is 20:00 on Monday. 1, 2, 3, 4 and 7 December.
        shows={
            "named": as_shown("Tue 8 Dec 2026"),
            "deadline": as_shown("Mon 7 Dec 2026"),
            "left": "5 business days",
        },
    ),
    Example(
        title="Another offer runs out first",
        values={
            "today": "2026-11-23",
            "deadline": "2026-12-04",
            "processes": [{"company": "Harbor", "stage": "offer", "until": "2026-11-27"}],
        },
        # Both are open on 23, 24, 25 and 27 November; Thanksgiving does not count.
        shows={"overlap": "4 business days"},
        warns=("other_first",),
    ),
    Example(
        title="The deadline was on Friday, and today is Monday",
        values={"today": "2026-12-07", "deadline": "2026-12-04"},
        # One business day went by: Monday, 7 December.
        shows={"deadline": as_shown("Fri 4 Dec 2026"), "call": as_shown("Mon 7 Dec 2026")},
        warns=("passed",),
    ),
)
