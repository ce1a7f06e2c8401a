"""What the rehearsal asks, and the lines that a reader can say on the call."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core import (
    Currency,
    Rule,
    Section,
    When,
    choice,
    currency,
    group,
    money,
    whole_number,
)
from calculators._core.offer.ladder import reach
from calculators._core.offer.pay_kinds import PAY, PayKind
from calculators._core.offer.shared_fields import PERIOD, their_offer, your_target

type Difficulty = Literal["friendly", "ordinary", "tough"]
type Line = Literal[
    "number",
    "hold",
    "reason",
    "range",
    "fixed",
    "private",
    "time",
    "wait",
    "extra",
    "accept",
    "decline",
    "vague",
    "sorry",
    "split",
    "fill",
    "earn",
    "least",
    "ultimatum",
]

UNITS = Section("What the numbers are", row=True)
MORE = Section(
    "How they are, your first number, and which call",
    "Every call is with somebody else. The same number brings back the same one.",
)
SO_FAR = Section(
    "What you’ve said so far",
    "The buttons under “They say” fill this in. You can also change a line here, or remove it.",
)

LINES: dict[Line, str] = {
    "number": "I name a number",
    "hold": "I hold: what could you do?",
    "reason": "I give my reason",
    "range": "I ask for their range",
    "fixed": "I ask what’s fixed",
    "private": "I keep my pay private",
    "time": "I tell them to take their time",
    "wait": "I wait",
    "extra": "I ask for something besides pay",
    "accept": "I accept",
    "decline": "I step back",
    "vague": "I ask whether there’s any room",
    "sorry": "I apologize, and ask",
    "split": "I offer to meet in the middle",
    "fill": "I fill the silence",
    "earn": "I say what I earn",
    "least": "I say what I’d settle for",
    "ultimatum": "I give an ultimatum",
}
# The longest call has ten lines; what is said after its end does not count.
MOST_LINES = 14
MOST_CALLS = 99


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """One thing that the reader said, with the number if it named one."""

    line: Line = choice("What you said", LINES, default="number", begins=True)
    amount: Decimal | None = money(
        "Your number",
        required=True,
        minimum="0.01",
        per=PERIOD,
        when=When(field="line", answers=("number",)),
        hint="The number you named.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Money is in one currency and one period, that of the subject."""

    offer: Decimal = their_offer()
    target: Decimal = your_target()
    subject: PayKind = choice(
        "What the numbers are",
        {kind: pay.label for kind, pay in PAY.items()},
        section=UNITS,
        known_as="pay-kind",
    )
    currency: Currency = currency(section=UNITS, known_as="currency")
    difficulty: Difficulty = choice(
        "How they are",
        {"friendly": "Friendly", "ordinary": "Like most people", "tough": "Tough"},
        default="ordinary",
        section=MORE,
    )
    ask: Decimal | None = money(
        "The number you’ll ask for",
        minimum="0.01",
        per=PERIOD,
        section=MORE,
        hint="Leave it empty and we work it out from the two numbers above.",
        known_as="ask",
    )
    call: int = whole_number(
        "Which call",
        default=1,
        minimum=1,
        maximum=MOST_CALLS,
        section=MORE,
        hint="From 1 to 99.",
    )
    turns: tuple[Turn, ...] = group(
        "Your lines", item="Line", of=Turn, maximum=MOST_LINES, section=SO_FAR
    )


RULES = (
    Rule(
        fields=("target", "offer"),
        broken=lambda i: i.target <= i.offer,
        message="your target is no more than they offer, so there’s nothing to ask for. Raise the "
        "target, or check their offer.",
    ),
    Rule(
        fields=("ask", "target", "offer"),
        at=lambda _: ("ask", "target"),
        # The counter offer hands on an ask that stops short of a target nothing supports.
        broken=lambda i: i.ask is not None and i.ask < reach(i.target, i.offer),
        message="the number you’ll ask for is below your target. Ask for the target or more, or "
        "leave it empty.",
    ),
)
