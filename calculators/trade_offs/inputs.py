"""What the trade-offs calculator asks: the asks, and how they are valued.

Every label, hint, limit and default stands here. No two answers can contradict each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core import (
    Currency,
    Section,
    When,
    choice,
    currency,
    decimal_number,
    group,
    money,
    percent,
    text,
    yes_no,
)
from calculators._core.offer.doubt import GUESSED, NAMED, YEARS, Doubt
from calculators._core.offer.shared_fields import (
    in_own_words,
    retirement_match,
    what_to_ask,
    working_days,
    yearly_bonus,
    years_of_stay,
)

# The codes are those of the brief, which ranks the same asks.
type AskKind = Literal[
    "pay", "signing", "bonus", "equity", "leave", "remote", "review",
    "title", "learning", "start", "relocation", "other", "once",
]  # fmt: skip
type Movable = Literal["pay", "signing", "bonus", "equity"]
type Ease = Literal["easy", "possible", "hard"]
KINDS: dict[AskKind, str] = {
    "pay": "More base pay",
    "signing": "Signing bonus",
    "bonus": "Higher yearly bonus",
    "equity": "More equity",
    "leave": "More paid leave",
    "remote": "Remote days",
    "review": "Early pay review",
    "title": "Title or level",
    "learning": "Learning budget",
    "start": "Start date",
    "relocation": "Moving costs",
    "other": "Something else, each year",
    "once": "Something else, once",
}
IN_DAYS: tuple[AskKind, ...] = ("leave",)
IN_OWN_WORDS: tuple[AskKind, ...] = ("other", "once")
PAID_ONCE: tuple[AskKind, ...] = ("signing", "review", "start", "relocation", "once")
EACH_YEAR = tuple(kind for kind in KINDS if kind not in (*IN_DAYS, *PAID_ONCE))
# What leads a package: money, time and place, or what remains.
MONEY: tuple[AskKind, ...] = ("pay", "signing", "bonus", "equity", "relocation")
TIME: tuple[AskKind, ...] = ("leave", "remote", "start")
# Money whose amount can move to make packages equal, the first choice first.
MOVABLE: tuple[Movable, ...] = ("pay", "signing", "bonus", "equity")

EASE: dict[Ease, str] = {"easy": "Easy", "possible": "Possible", "hard": "Hard"}

UNITS = Section("What the numbers are", row=True)
VALUES = Section(
    "How asks are valued",
    "Leave these as they are for a first answer.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """One thing to ask for, and what it is worth to the reader."""

    what: AskKind = what_to_ask(KINDS)
    own: str | None = in_own_words(*IN_OWN_WORDS)
    a_year: Decimal | None = money(
        "Worth to you a year",
        required=True,
        minimum="0.01",
        when=When(field="what", answers=EACH_YEAR),
        hint="For money, the amount. Else: how much base pay would you give up for it?",
    )
    once: Decimal | None = money(
        "Worth to you, once",
        required=True,
        minimum="0.01",
        when=When(field="what", answers=PAID_ONCE),
        hint="It is spread over the years you expect to stay.",
    )
    days: Decimal | None = decimal_number(
        "More days a year",
        required=True,
        minimum="0.5",
        maximum=100,
        unit="days",
        when=When(field="what", answers=IN_DAYS),
        hint="A day counts as a day’s base pay.",
    )
    detail: str | None = text(
        "What exactly",
        when=When(field="what", answers=("remote", "review", "title", "start")),
        longest=40,
        hint="Such as 2 days a week, after six months, in March.",
    )
    ease: Ease = choice("For them it is", EASE, default="possible", hint="Your guess will do.")
    must: bool = yes_no("A must-have", hint="It is in every package, and is not traded.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Money is in one currency, before tax."""

    base: Decimal = money(
        "Base pay they offer (a year)",
        required=True,
        minimum="0.01",
        hint="The number in the offer. You can write 100k.",
        known_as="base-pay",
    )
    currency: Currency = currency(section=UNITS, known_as="currency")
    asks: tuple[Ask, ...] = group(
        "Your asks",
        item="Ask",
        of=Ask,
        minimum=2,
        maximum=8,
        hint="Four to six are plenty, in any order: the answer ranks them.",
    )
    years: int = years_of_stay(VALUES)
    days_a_year: int = working_days(VALUES)
    bonus: Decimal | None = yearly_bonus(VALUES)
    match: Decimal | None = retirement_match(VALUES)
    above: Decimal = percent(
        "Ask for more money than you listed, by",
        default=0,
        maximum=100,
        section=VALUES,
        hint=(
            "Room to come down. 100 asks for twice the money: if you then meet in the middle, you "
            "get what you listed."
        ),
    )
    doubt_worth: Doubt = GUESSED.ask(
        "What has no price tag is worth to you", "Remote days, leave, a title, a review and so on."
    )
    doubt_money: Doubt = NAMED.ask("The amounts of money", "Base pay, bonus and match among them.")
    doubt_stay: Doubt = YEARS.ask("How long you will stay")
