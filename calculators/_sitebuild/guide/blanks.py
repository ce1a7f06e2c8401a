"""The blanks in scripts: their names, and the words that are shown until they are filled.

A blank whose name is in `HANDOVER_NAMES` shows the reader's own number once there is one. The
walk-away is not among them, and never will be: it is nobody else's business.
"""

from __future__ import annotations

import re

from calculators._core.handover_names import HANDOVER_NAMES
from calculators._core.markup import Child, h
from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.nearest import suggest

# Filled by the reader only: no calculator has them, or they are about another company, a job
# without an offer yet, or what was agreed in the end.
FREE = {
    "base-gap": "gap in base pay",
    "leave-days": "number of days",
    "equity-ask": "shares you ask for",
    "bonus-ask": "bonus you ask for",
    "relocation-ask": "moving costs",
    "title-ask": "title you ask for",
    "remote-days": "number of days",
    "start-date": "start date",
    "review-date": "review date",
    "last-day": "your last day",
    "value-point": "one thing you bring",
    "reason": "your reason",
    "request": "what you ask for",
    "their-reason": "the reason they gave",
    "missing-part": "missing part",
    "agreed-pay": "base pay you agreed on",
    "agreed-signing": "signing bonus you agreed on",
    "other-company": "other company",
    "other-contact": "their name",
    "other-date": "day they decide",
    "open-company": "company",
    "open-contact": "their name",
    "open-role": "role",
    "declined-contact": "their name",
    "declined-role": "role",
    "current-manager": "your manager’s name",
    "friend": "their name",
    "stranger": "their name",
    "stranger-company": "company",
    "stranger-role": "role",
    "second-package": "the second package",
    "other-base": "base pay they offer",
    "gap-cost": "cost of the gap",
    "benefits-gap": "what you would lose a year",
    "new-fact": "what you know now",
    "added-work": "the work that was added",
    "experience": "your experience, in years",
    "step-ask": "the step you ask for",
    "hours-ask": "hours you need",
    "visa": "your visa",
    "forfeited": "what you would lose",
    "severance": "months of base pay",
    "rate": "your rate",
    "result": "done what, with a number",
    "task": "the task",
    "tool": "what you use",
    "leave-weeks": "number of weeks",
    "pattern": "your hours",
    "accepted-on": "day you accepted",
    "costs": "what you did, with dates",
}
BLANKS = {**{name: it.label for name, it in HANDOVER_NAMES.items()}, **FREE}
_BLANK = re.compile(r"\[\[(.*?)\]\]")


def check_blanks(text: str) -> None:
    """Stop on a blank with an unknown name, or that is not closed."""
    for name in _BLANK.findall(text):
        if name not in BLANKS:
            raise SlipError(suggest("blank", name, BLANKS))
    rest = _BLANK.sub("", text)
    if "[[" in rest or "]]" in rest:
        raise SlipError("a blank is written [[name]], on one line")


def with_blanks(line: str) -> list[Child]:
    """Split a line into words and blanks."""
    # Odd parts are the names.
    return [
        h("span", {"class": "so-blank", "data-blank": part}, f"[{BLANKS[part]}]")
        if at % 2
        else part
        for at, part in enumerate(_BLANK.split(line))
    ]
