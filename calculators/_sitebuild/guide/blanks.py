"""The places in a script that the reader fills: one vocabulary, by name and by the words shown.

The walk-away figure is not among them, and never will be: it is nobody else's business.
"""

from __future__ import annotations

import re

from calculators._core.markup import Child, h
from calculators._sitebuild.authoring import SlipError, suggest

BLANKS = {
    "you": "your name",
    "contact": "their name",
    "company": "company",
    "role": "role",
    "their-offer": "their offer",
    "ask": "your ask",
    "next-ask": "your next number",
    "target": "your target",
    "range-low": "low end of your range",
    "range-high": "high end of your range",
    "signing": "signing bonus",
    "base-gap": "gap in base pay",
    "leave-days": "days of leave",
    "equity-ask": "shares you ask for",
    "bonus-ask": "bonus you ask for",
    "relocation-ask": "moving costs",
    "title-ask": "title you ask for",
    "remote-days": "days at home",
    "deadline": "their deadline",
    "answer-by": "day you will answer",
    "extension": "new date",
    "call-time": "day and time",
    "other-company": "other company",
    "other-date": "day they decide",
    "start-date": "start date",
    "review-date": "review date",
    "current-company": "company you work for",
    "last-day": "your last day",
    "market-range": "market range",
    "value-point": "one thing you bring",
    "reason": "your reason",
    "missing-part": "missing part",
    "phone": "your phone number",
}
_BLANK = re.compile(r"\[\[(.*?)\]\]")


def check_blanks(text: str) -> None:
    """Stop on a blank that is not in the vocabulary, or that is not closed."""
    for name in _BLANK.findall(text):
        if name not in BLANKS:
            raise SlipError(suggest("blank", name, BLANKS))
    rest = _BLANK.sub("", text)
    if "[[" in rest or "]]" in rest:
        raise SlipError("a blank is written [[name]], on one line")


def with_blanks(line: str) -> list[Child]:
    """Split a line into words and marked places."""
    # Odd parts are the names.
    return [
        h("span", {"class": "so-blank", "data-blank": part}, f"[{BLANKS[part]}]")
        if at % 2
        else part
        for at, part in enumerate(_BLANK.split(line))
    ]
