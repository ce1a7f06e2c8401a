"""What the brief repeats: the asks in their rank, and what the other side may say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import When, choice, money, text

# What is asked for in money, and what words say best.
_IN_MONEY = ("signing", "equity", "relocation")
_IN_WORDS = ("equity", "leave", "remote", "review", "title", "start", "relocation")


ASKS = {
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
OBJECTIONS = {
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

    what: str = choice(
        "What you ask for",
        ASKS,
        default="other",
        begins=True,
        hint="Choose from the list, or write your own.",
    )
    own: str | None = text(
        "What it is",
        required=True,
        when=When(field="what", answers=("other",)),
        longest=60,
        hint="A few words, such as “a laptop of my choice”.",
    )
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

    what: str = choice(
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
        "Your reply", longest=240, rows=3, hint="Left empty, ours stands on the page."
    )
