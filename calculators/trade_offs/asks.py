"""What can be asked for, and what the form wants to know of each ask."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import When, choice, decimal_number, money, text, yes_no

# The codes are those of the brief, which ranks the same asks.
KINDS = {
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
IN_DAYS = ("leave",)
IN_OWN_WORDS = ("other", "once")
PAID_ONCE = ("signing", "review", "start", "relocation", "once")
EACH_YEAR = tuple(kind for kind in KINDS if kind not in (*IN_DAYS, *PAID_ONCE))
# What leads a package: money, time and place, or what remains.
MONEY = ("pay", "signing", "bonus", "equity", "relocation")
TIME = ("leave", "remote", "start")
# Money whose amount can move to make packages equal, the first choice first.
MOVABLE = ("pay", "signing", "bonus", "equity")

EASE = {"easy": "Easy", "possible": "Possible", "hard": "Hard"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """One thing to ask for, and what it is worth to the reader."""

    what: str = choice(
        "What you ask for",
        KINDS,
        default="other",
        begins=True,
        hint="Choose from the list, or write your own.",
    )
    own: str | None = text(
        "What it is",
        required=True,
        when=When(field="what", answers=IN_OWN_WORDS),
        longest=60,
        hint="A few words, such as “a laptop of my choice”.",
    )
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
    ease: str = choice("For them it is", EASE, default="possible", hint="Your guess will do.")
    must: bool = yes_no("A must-have", hint="It is in every package, and is not traded.")
