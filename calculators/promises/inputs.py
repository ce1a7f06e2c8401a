"""What the list of promises asks: every label, hint, limit and default, and the one rule."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from calculators._core import (
    FormMark,
    Rule,
    Section,
    When,
    choice,
    date,
    form_mark,
    group,
    text,
    yes_no,
)
from calculators._core.formatting import day

type How = Literal["call", "email", "message", "person"]
type InLetter = Literal["unseen", "same", "different", "missing"]

LETTER = Section("The letter, and who can change it")
SPOKEN: tuple[How, ...] = ("call", "person")
HOW: dict[How, str] = {
    "call": "On the call",
    "email": "By email",
    "message": "In a message",
    "person": "In person",
}
IN_LETTER: dict[InLetter, str] = {
    "unseen": "I haven’t looked yet",
    "same": "Yes, as promised",
    "different": "Yes, but it says something else",
    "missing": "No",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """One thing that the reader was told they would get."""

    what: str = text(
        "What was promised",
        required=True,
        longest=90,
        rows=2,
        hint="One thing, such as “a pay review after six months”.",
    )
    who: str | None = text("Who said it", longest=40, hint="The name that you would use.")
    said: dt.date | None = date("When")
    how: How = choice("How", HOW)
    letter: InLetter = choice("Is it in the letter?", IN_LETTER)
    says: str | None = text(
        "What the letter says",
        when=When(field="letter", answers=("different",)),
        longest=90,
        rows=2,
        hint="It goes into your email, next to what you were told.",
    )
    due: dt.date | None = date(
        "The day it should happen",
        hint="Such as the day of a review or a payment. It goes into your calendar.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types."""

    promises: tuple[Promise, ...] = group(
        "What they promised",
        item="Promise",
        of=Promise,
        minimum=1,
        maximum=12,
        rules=(
            Rule(
                fields=("due", "said"),
                broken=lambda it: it.due is not None and it.said is not None and it.due < it.said,
                message=lambda it: (
                    f"it should happen on {day(it.due)}, before it was promised, on "
                    f"{day(it.said)}. Check the years of both days, or leave one of them empty."
                ),
            ),
        ),
    )
    company: str | None = text(
        "The company",
        section=LETTER,
        longest=40,
        hint="Used in the calendar file.",
        known_as="company",
    )
    contact: str | None = text(
        "Who can change the letter",
        section=LETTER,
        longest=40,
        hint="The recruiter, or whoever sent it. Your email begins with this name.",
        known_as="contact",
    )
    sign_by: dt.date | None = date(
        "You have to sign by",
        section=LETTER,
        hint="The last day on which you can say yes. Leave it empty if there’s none.",
        known_as="deadline",
    )
    today: dt.date | None = date("Today", today=True, section=LETTER)
    signed: bool = yes_no("I’ve already signed it", section=LETTER)
    # So that a calendar tells the days of this list from those of another one.
    mark: FormMark | None = form_mark("The mark of this list")
