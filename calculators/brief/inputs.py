"""What the brief asks, and which answers contradict each other.

Every label, hint, limit and default stands here, and every rule with its way out.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core import (
    Currency,
    Rule,
    Section,
    When,
    at_most,
    choice,
    currency,
    date,
    group,
    money,
    text,
    yes_no,
)
from calculators._core.formatting import day
from calculators._core.offer.ladder import reach
from calculators._core.offer.pay_kinds import PAY, PayKind
from calculators._core.offer.shared_fields import (
    LIMIT_RULES,
    PERIOD,
    in_own_words,
    their_offer,
    what_to_ask,
    your_ideal,
    your_target,
)

UNITS = Section("What the numbers are", row=True)
JOB = Section("The job, and who you talk to", "They head the page.")
LIMITS = Section(
    "Your opening, your ideal and your walk-away",
    "The last two are for you. The walk-away is the least you would accept.",
)
CASE = Section(
    "Your case",
    "One short line each, in the words that you would say. Claim only what you can show.",
)
DAYS = Section("The days", "Leave empty what is still open.")

type AskKind = Literal[
    "pay", "signing", "equity", "leave", "remote", "review", "title", "start", "relocation", "other"
]
type ObjectionKind = Literal[
    "budget", "never", "best", "level", "fairness", "timing", "rush", "other"
]
# What is asked for in money, and what words say best.
_IN_MONEY: tuple[AskKind, ...] = ("signing", "equity", "relocation")
_IN_WORDS: tuple[AskKind, ...] = (
    "equity",
    "leave",
    "remote",
    "review",
    "title",
    "start",
    "relocation",
)
ASKS: dict[AskKind, str] = {
    "pay": "Pay: the number above",
    "signing": "Signing bonus",
    "equity": "Equity",
    "leave": "Paid leave",
    "remote": "Remote days",
    "review": "Early pay review",
    "title": "Title or level",
    "start": "Start date",
    "relocation": "Moving costs",
    "other": "Something else",
}
OBJECTIONS: dict[ObjectionKind, str] = {
    "budget": "That is over our budget",
    "never": "We do not negotiate",
    "best": "This is our best offer",
    "level": "That is the top of the level",
    "fairness": "It would not be fair to the others",
    "timing": "This is not the right time",
    "rush": "We need your answer now",
    "other": "Something else",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """One thing to ask for; its place in the list is its rank."""

    what: AskKind = what_to_ask(ASKS)
    own: str | None = in_own_words("other")
    amount: Decimal | None = money("How much", when=When(field="what", answers=_IN_MONEY))
    detail: str | None = text(
        "What exactly",
        when=When(field="what", answers=_IN_WORDS),
        longest=60,
        hint="Such as 5 more days, 2 days a week or after six months.",
    )
    why: str | None = text("Why it matters", longest=90, rows=2)
    give: str | None = text(
        "What you would give for it",
        longest=80,
        rows=2,
        hint="Something that costs you less than it.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Objection:
    """Something that they are likely to say, and the reader's reply."""

    what: ObjectionKind = choice(
        "They may say",
        OBJECTIONS,
        default="other",
        begins=True,
        hint="Choose from the list, or write your own.",
    )
    own: str | None = text(
        "In their words",
        required=True,
        when=When(field="what", answers=("other",)),
        longest=100,
        hint="As you expect to hear it.",
    )
    reply: str | None = text(
        "Your reply", longest=240, rows=3, hint="Leave it empty and ours goes on the page."
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Pay is in one currency and one period, that of the subject."""

    offer: Decimal = their_offer()
    target: Decimal = your_target()
    subject: PayKind = choice(
        "What the numbers are",
        {kind: pay.label for kind, pay in PAY.items()},
        section=UNITS,
        known_as="pay-kind",
    )
    currency: Currency = currency(section=UNITS, known_as="currency")
    company: str | None = text("Company", longest=40, section=JOB, known_as="company")
    role: str | None = text(
        "Role", longest=60, section=JOB, hint="Such as data engineer.", known_as="role"
    )
    person: str | None = text(
        "Who you talk to",
        longest=40,
        section=JOB,
        hint="The name that you would use on the call.",
        known_as="contact",
    )
    opening: Decimal | None = money(
        "The number you open with",
        minimum="0.01",
        per=PERIOD,
        section=LIMITS,
        hint="Leave it empty and we work it out from the two numbers above.",
        known_as="ask",
    )
    ideal: Decimal | None = your_ideal(LIMITS)
    walk_away: Decimal | None = money(
        "Your walk-away",
        minimum="0.01",
        per=PERIOD,
        section=LIMITS,
        hint="It stays off the page, unless you tick the box below.",
        term="walk-away",
        private_unless="print_walk_away",
    )
    print_walk_away: bool = yes_no(
        "Print my walk-away", section=LIMITS, hint="Only for a copy that nobody else will see."
    )
    asks: tuple[Ask, ...] = group(
        "Your asks, the most important one first",
        item="Ask",
        of=Ask,
        maximum=8,
        hint="Rank them with the buttons “Move up” and “Move down”.",
    )
    market: str | None = text(
        "What the market pays",
        section=CASE,
        longest=160,
        rows=2,
        hint="The figures, with their source.",
    )
    bring: str | None = text("What you bring", section=CASE, longest=160, rows=2)
    gain: str | None = text("What they gain", section=CASE, longest=160, rows=2)
    objections: tuple[Objection, ...] = group(
        "What they may say",
        item="Objection",
        of=Objection,
        maximum=6,
        hint="Each gets one calm reply. Up to three, the most likely ones are filled in for you.",
    )
    call_on: dt.date | None = date("The day you call", section=DAYS, today=True)
    answer_by: dt.date | None = date("You will answer by", section=DAYS, known_as="answer-by")
    deadline: dt.date | None = date(
        "Their deadline",
        section=DAYS,
        hint="The last day on which you can say yes.",
        known_as="deadline",
    )
    extension: dt.date | None = date(
        "More time until",
        section=DAYS,
        hint="The day to ask for, if you need longer.",
        known_as="extension",
    )
    open_points: str | None = text(
        "Still to get in writing",
        longest=200,
        rows=3,
        hint="What they’ve promised and the letter doesn’t say. The list of promises can fill it.",
        known_as="open-promises",
    )
    first_words: str | None = text(
        "Your first sentence", longest=240, rows=3, hint="Leave it empty and ours goes on the page."
    )


def _answers_too_late(inputs: Inputs) -> bool:
    """Say whether the answer would come after the last day, the later one included."""
    if inputs.answer_by is None or inputs.deadline is None:
        return False
    return inputs.answer_by > max(inputs.deadline, inputs.extension or inputs.deadline)


RULES = (
    *LIMIT_RULES,
    Rule(
        fields=("opening", "target", "offer"),
        at=lambda _: ("opening", "target"),
        # The counter-offer hands on an ask that stops short of a target nothing supports.
        broken=lambda i: i.opening is not None and i.opening < reach(i.target, i.offer),
        message=(
            "the number you open with is below your target. Open with the target or more, "
            "or leave it empty."
        ),
    ),
    Rule(
        fields=("opening", "offer"),
        broken=lambda i: i.opening is not None and i.opening <= i.offer,
        message="the number you open with is no more than they offer. Raise it, or leave it empty.",
    ),
    at_most(
        "call_on",
        "answer_by",
        lambda i: (
            f"you would call on {day(i.call_on)} and answer before that, on {day(i.answer_by)}. "
            "Call earlier, or answer later."
        ),
    ),
    at_most(
        "call_on",
        "deadline",
        lambda i: (
            f"you would call on {day(i.call_on)}, and their deadline is {day(i.deadline)}. "
            "Call before it is over."
        ),
    ),
    Rule(
        fields=("deadline", "extension"),
        broken=lambda i: (
            i.deadline is not None and i.extension is not None and i.extension <= i.deadline
        ),
        message=lambda i: (
            f"{day(i.extension)} is not later than their deadline. Ask for a later day, or leave "
            "it empty."
        ),
    ),
    Rule(
        fields=("answer_by", "deadline", "extension"),
        broken=_answers_too_late,
        message=lambda i: (
            f"you would answer on {day(i.answer_by)}, after the last day. Answer earlier, or ask "
            "for a later day."
        ),
    ),
)
