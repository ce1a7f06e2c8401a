"""What of the promises is in the letter, what is not, and which days are still to come."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from calculators._core import plain

from .inputs import SPOKEN, InLetter, Inputs, Promise

# The order in which a list has them: what there is something to do about comes first.
_ORDER: tuple[InLetter, ...] = ("missing", "different", "unseen", "same")


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A day that a promise names, and the promise.

    `nth` counts the promises of the same words, so that each day has a name that stays.
    """

    on: dt.date
    promise: Promise
    nth: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """The promises by what the letter makes of them.

    `days` has the days from today on, in order; `gone_by` the promises whose day is over.
    `spoken` are those to get added that nobody wrote down, `nameless` those that nobody is named
    for and that the letter hasn’t confirmed. `late` says that the day to sign is over and nothing
    is signed.
    """

    ordered: tuple[Promise, ...]
    counts: dict[InLetter, int]
    days: tuple[Day, ...]
    gone_by: tuple[Promise, ...]
    spoken: tuple[Promise, ...]
    nameless: tuple[Promise, ...]
    late: bool

    @property
    def open(self) -> tuple[Promise, ...]:
        """What is to be added or put right: missing first, then different."""
        return tuple(it for it in self.ordered if it.letter in ("missing", "different"))

    @property
    def all(self) -> int:
        """How many promises there are."""
        return len(self.ordered)


def calculate(inputs: Inputs) -> Outcome:
    """Sort the promises by what the letter makes of them, and their days by when they come."""
    ordered = tuple(sorted(inputs.promises, key=lambda it: _ORDER.index(it.letter)))
    to_add = [it for it in ordered if it.letter in ("missing", "different")]
    found = Counter(it.letter for it in ordered)
    return Outcome(
        ordered=ordered,
        counts={letter: found[letter] for letter in _ORDER},
        days=_days(inputs),
        gone_by=tuple(it for it in ordered if _is_over(it.due, inputs)),
        spoken=tuple(it for it in to_add if it.how in SPOKEN),
        nameless=tuple(it for it in ordered if it.who is None and it.letter != "same"),
        late=not inputs.signed and _is_over(inputs.sign_by, inputs),
    )


def _is_over(on: dt.date | None, inputs: Inputs) -> bool:
    """Say whether a day is over; as long as today isn't known, none is."""
    return on is not None and inputs.today is not None and on < inputs.today


def _days(inputs: Inputs) -> tuple[Day, ...]:
    """List the days to come in order, those of one day in the order of the form."""
    seen: Counter[str] = Counter()
    found = []
    for it in inputs.promises:
        seen[named := plain(it.what).casefold()] += 1
        if it.due is not None and not _is_over(it.due, inputs):
            found.append(Day(on=it.due, promise=it, nth=seen[named]))
    return tuple(sorted(found, key=lambda it: it.on))
