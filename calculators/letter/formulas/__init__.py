"""What the letter says, what it does not say, and how sure the reading is: nothing of it is sent.

Text in, finds out. All of it is linear in the length of the text: a letter is cut into sentences of
limited length, and every rule looks at a sentence once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal

from calculators.letter.inputs import Inputs, Order
from calculators.letter.rules import find_all
from calculators.letter.rules.finds import Find
from calculators.letter.rules.kinds import MISSING, ONE_OF

from .language import is_english
from .plain_lines import plain_lines
from .sentences import sentences

__all__ = ["Outcome", "calculate", "read_letter"]

# How many times a year pay for such a period comes.
TIMES = {"year": 1, "month": 12, "half-month": 24, "fortnight": 26, "week": 52}
_ANOTHER = "the letter has another one as well"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """The finds in the order of the letter, and the keys of what it should say and does not."""

    english: bool
    finds: tuple[Find, ...]
    missing: tuple[str, ...]

    def of(self, kind: str) -> tuple[Find, ...]:
        """List the finds of a kind."""
        return tuple(find for find in self.finds if find.kind == kind)

    def sure(self, kind: str) -> Find | None:
        """Give the one find of a kind, if there is no doubt about it."""
        found = self.of(kind)
        return found[0] if len(found) == 1 and not found[0].doubt else None

    @property
    def asked(self) -> int:
        """How many things were checked that apply to this letter."""
        return sum(it.applies(_kinds(self.finds)) for it in MISSING.values())


def calculate(inputs: Inputs) -> Outcome:
    """Read the letter that was pasted."""
    return read_letter(inputs.letter, inputs.order)


def read_letter(text: str, order: Order = "ask") -> Outcome:
    """Read a letter: make it plain, cut it into sentences, and go through the rules."""
    lines = plain_lines(text)
    if not is_english(" ".join(lines)):
        return Outcome(english=False, finds=(), missing=())
    finds = tuple(_in_order(find, order) for find in find_all(sentences(lines)))
    finds = _with_rivals(finds)
    kinds = _kinds(finds)
    missing = tuple(
        key for key, it in MISSING.items() if it.applies(kinds) and not kinds.intersection(it.told)
    )
    return Outcome(english=True, finds=finds, missing=missing)


def a_year(outcome: Outcome, base: Find) -> Decimal | None:
    """Give base pay a year: pay x how often it comes, where the letter settles that."""
    if base.amount is None or base.doubt or outcome.of("extra_month"):
        return None
    if base.period in TIMES:
        return base.amount * TIMES[base.period]
    hours = outcome.sure("hours")
    if base.period == "hour" and hours and hours.amount:
        return base.amount * hours.amount * 52
    return None


def _kinds(finds: tuple[Find, ...]) -> frozenset[str]:
    return frozenset(find.kind for find in finds)


def _in_order(find: Find, order: Order) -> Find:
    """Settle which of two days it is, once the reader has said how the letter writes them."""
    if order == "ask" or len(find.days) <= 1:
        return find
    day = find.days[0 if order == "day" else 1]
    return replace(find, day=day, value=day.isoformat(), doubt="")


def _with_rivals(finds: tuple[Find, ...]) -> tuple[Find, ...]:
    """Ask about what a letter can have only once, where it has two."""
    count = Counter(find.kind for find in finds)
    return tuple(
        replace(find, doubt=find.doubt or _ANOTHER)
        if find.kind in ONE_OF and count[find.kind] > 1
        else find
        for find in finds
    )
