"""Worked examples of the promises: counted by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example
from calculators._core.formatting import as_shown

EXAMPLES = (
    Example(
        title="Sam’s new letter has everything except the review",
        name="sam",
        values={
            "company": "Northfield",
            "contact": "Robin",
            "sign_by": "2026-12-04",
            "today": "2026-12-02",
            "promises": [
                {
                    "what": "A pay review after six months",
                    "who": "Robin",
                    "said": "2026-12-01",
                    "how": "call",
                    "letter": "missing",
                    "due": "2027-07-06",
                },
                {
                    "what": "A base of $109,000",
                    "who": "Robin",
                    "said": "2026-12-01",
                    "how": "call",
                    "letter": "same",
                },
                {
                    "what": "Two more days of PTO a year",
                    "who": "Robin",
                    "said": "2026-11-27",
                    "how": "call",
                    "letter": "same",
                },
                {
                    "what": "The signing bonus of $10,000, with the first salary",
                    "who": "Robin",
                    "said": "2026-11-20",
                    "how": "email",
                    "letter": "same",
                    "due": "2027-01-29",
                },
            ],
        },
        # One “missing” and no “different”: 1 + 0 of 4. Six months from Monday 4 January 2027 end on
        # Sunday 4 July, a holiday that is kept on Monday the 5th: so it is the 6th. Salaries of
        # January come on the 29th.
        shows={
            "open": "one",
            "sign-by": as_shown("Fri 4 Dec 2026"),
            "due-1": as_shown("Fri 29 Jan 2027"),
            "due-2": as_shown("Tue 6 Jul 2027"),
        },
        warns=("spoken",),
    ),
    Example(
        title="Two of five: one is missing, one reads differently, and one is still to look up",
        name="two-of-five",
        values={
            "company": "Hartwell",
            "contact": "Ada",
            "sign_by": "2027-03-12",
            "today": "2027-03-08",
            "promises": [
                {"what": "Base of $82,000", "who": "Ada", "how": "email", "letter": "same"},
                {
                    "what": "Three days a week at home",
                    "who": "Jonas",
                    "said": "2027-03-02",
                    "how": "person",
                    "letter": "missing",
                },
                {
                    "what": "$5,000 for moving",
                    "who": "Ada",
                    "said": "2027-03-04",
                    "how": "email",
                    "letter": "different",
                    "says": "up to $3,000 against receipts",
                    "due": "2027-04-30",
                },
                {"what": "A learning budget of $2,000 a year", "letter": "unseen"},
                {
                    "what": "Start on April 12",
                    "who": "Ada",
                    "how": "message",
                    "letter": "same",
                    "due": "2027-04-12",
                },
            ],
        },
        # 1 missing + 1 different = 2 of 5. Only what Jonas said was said in person.
        shows={
            "open": "two",
            "sign-by": as_shown("Fri 12 Mar 2027"),
            "due-1": as_shown("Mon 12 Apr 2027"),
            "due-2": as_shown("Fri 30 Apr 2027"),
        },
        warns=("spoken", "unseen", "nameless"),
    ),
    Example(
        title="Signed already, and two promises were never written down",
        name="signed",
        values={
            "contact": "Mika",
            "sign_by": "2026-09-30",
            "today": "2026-10-20",
            "signed": "yes",
            "promises": [
                {
                    "what": "A bonus for the first quarter",
                    "who": "Mika",
                    "said": "2026-09-22",
                    "how": "call",
                    "letter": "missing",
                    "due": "2026-10-15",
                },
                {
                    "what": "The title Senior Analyst from January",
                    "who": "Lee",
                    "said": "2026-09-24",
                    "how": "message",
                    "letter": "missing",
                    "due": "2027-01-04",
                },
            ],
        },
        # 2 missing of 2; 15 October is before 20 October, so it is in no list of days.
        shows={"open": "Two", "due-1": as_shown("Mon 4 Jan 2027")},
        warns=("signed", "spoken", "gone_by"),
    ),
    Example(
        title="Nothing has been looked up yet",
        values={
            "today": "2026-12-02",
            "promises": [
                {"what": "Base of £58,000", "who": "Priya", "how": "call"},
                {"what": "28 days of leave plus bank holidays", "who": "Priya", "how": "call"},
                {"what": "Review in April", "who": "Tom", "how": "person", "letter": "same"},
            ],
        },
        # 3 − 1 looked up = 2.
        shows={"unseen": "Two"},
    ),
    Example(
        title="Everything is in the letter",
        values={
            "company": "Brook & Co",
            "today": "2026-12-02",
            "sign_by": "2026-11-30",
            "promises": [
                {"what": "Base of $115,000", "who": "Noor", "how": "email", "letter": "same"},
                {"what": "Retirement match", "who": "Noor", "how": "email", "letter": "same"},
            ],
        },
        # 2 − 0 − 0 = 2, and 30 November was two days before.
        shows={"kept": "both"},
        warns=("late",),
    ),
)
