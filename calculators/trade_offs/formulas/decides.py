"""Which number decides the order? For each number: at which value are two asks level in worth?

The lead is the worth a year of one ask less that of another one; must-haves are not traded, and
are left out. Each number is moved by itself within the limits of its field, and the nearest value
at which any two asks are level is found exactly. A whole number, such as the years of stay, has
the first value at which the order has changed, or is level.

A number that the reader has a doubt about is moved down and up by that doubt as well: what would
the ask be worth then?
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from calculators._core.offer import decider
from calculators._core.offer.decider import Doubted, nearest_first
from calculators._core.offer.doubt import GUESSED, NAMED, YEARS, Ranges
from calculators._core.offer.flips import flip, numbers_asked, whole_flip
from calculators.trade_offs.inputs import MONEY, Ask, Inputs

from .values import level, valued

OF_AN_ASK = ("a_year", "once", "days")
OF_ALL = ("base", "years", "bonus", "match", "days_a_year", "above")
# Which of the reader's doubts moves which numbers of the whole form. Working days and the room to
# come down are ways of counting, and nobody doubts them.
_DOUBT_OF_ALL = {"base": "doubt_money", "bonus": "doubt_money", "match": "doubt_money"} | {
    "years": "doubt_stay"
}
RANGES: dict[str, Ranges] = {"doubt_worth": GUESSED, "doubt_money": NAMED, "doubt_stay": YEARS}
ASKED = numbers_asked(Inputs, Ask)
_FEWEST = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Decider(decider.Decider):
    """A number, and where it is: the order is that of two asks, the amount is a worth a year.

    `ask` is its place in the form from 1, 0 for a number of the whole form. `ahead` and `behind`
    are the places of the two asks as they stand now, `moved` is that of the one whose worth the
    reader's doubt moves most.
    """

    ask: int
    ahead: int = 0
    behind: int = 0
    moved: int = 0


def deciders(inputs: Inputs) -> tuple[Decider, ...]:
    """Find for each number where two asks come level, what must move least of itself first.

    None where there are not two asks to trade.
    """
    order = [at for at, one in enumerate(inputs.asks, start=1) if not one.must]
    if len(order) < _FEWEST:
        return ()
    order.sort(key=lambda at: -worth_of(inputs, at))
    found = (_decider(inputs, ask, field, order) for ask, field in _numbers(inputs, order))
    return nearest_first(found)


def worth_of(inputs: Inputs, ask: int) -> Decimal:
    """Work out what an ask, by its place in the form, is worth a year."""
    return valued(inputs, inputs.asks[ask - 1]).worth


def put_in(inputs: Inputs, ask: int, field: str, value: Decimal | int) -> Inputs:
    """Give the form with another value in the place of one number."""
    changes: dict[str, Any] = {field: value}
    if not ask:
        return replace(inputs, **changes)
    asks = list(inputs.asks)
    asks[ask - 1] = replace(asks[ask - 1], **changes)
    return replace(inputs, asks=tuple(asks))


def _numbers(inputs: Inputs, order: list[int]) -> Iterator[tuple[int, str]]:
    for at in order:
        for field in OF_AN_ASK:
            if getattr(inputs.asks[at - 1], field) is not None:
                yield at, field
    for field in OF_ALL:
        if getattr(inputs, field) is not None:
            yield 0, field


def _decider(inputs: Inputs, ask: int, field: str, order: list[int]) -> Decider:
    now: Decimal | int = getattr(inputs.asks[ask - 1] if ask else inputs, field)
    tries = []
    for ahead, behind in _pairs(inputs, ask, order):
        turns = _turns(inputs, ask, field, now, (ahead, behind))
        if turns is not None:
            tries.append((abs(turns - now), turns, ahead, behind))
    _, turns, ahead, behind = min(tries, default=(None, None, 0, 0))
    moved, doubt = _doubted(inputs, ask, field, now, order) or (0, None)
    return Decider(
        ask=ask,
        field=field,
        now=Decimal(now),
        turns=turns,
        ahead=ahead,
        behind=behind,
        moved=moved,
        doubted=doubt,
    )


def _pairs(inputs: Inputs, ask: int, order: list[int]) -> Iterator[tuple[int, int]]:
    """List neighbors in worth that are not level: the first two that change places are among them.

    For a number of one ask, that is the ask with the next one above it and the next one below.
    """
    worths = {at: level(worth_of(inputs, at)) for at in order}
    if not ask:
        for ahead, behind in pairwise(order):
            if worths[ahead] > worths[behind]:
                yield ahead, behind
        return
    above = [at for at in order if worths[at] > worths[ask]]
    below = [at for at in order if worths[at] < worths[ask]]
    if above:
        yield above[-1], ask
    if below:
        yield ask, below[0]


def _turns(
    inputs: Inputs, ask: int, field: str, now: Decimal | int, pair: tuple[int, int]
) -> Decimal | None:
    def lead(value: Any) -> Decimal:
        changed = put_in(inputs, ask, field, value)
        return worth_of(changed, pair[0]) - worth_of(changed, pair[1])

    asked = ASKED[field]
    if isinstance(now, int):
        whole = whole_flip(lambda value: level(lead(value)), now, level(lead(now)), asked)
        return None if whole is None else Decimal(whole)
    return flip(lead, now, lead(now), asked)


def _doubt_of(inputs: Inputs, ask: int, field: str) -> str | None:
    if not ask:
        return _DOUBT_OF_ALL.get(field)
    what = inputs.asks[ask - 1].what
    return "doubt_money" if what in (*MONEY, "learning") else "doubt_worth"


def _doubted(
    inputs: Inputs, ask: int, field: str, now: Decimal | int, order: list[int]
) -> tuple[int, Doubted] | None:
    """Give the place of the ask that the reader's doubt moves most, and its worth at both ends."""
    doubt = _doubt_of(inputs, ask, field)
    if doubt is None:
        return None
    around = RANGES[doubt].around(Decimal(now), getattr(inputs, doubt), ASKED[field])
    if around is None:
        return None
    whole: Callable[[Decimal], Decimal | int] = int if isinstance(now, int) else Decimal
    ends = [put_in(inputs, ask, field, whole(value)) for value in around]

    def moved(at: int) -> Decimal:
        return abs(worth_of(ends[1], at) - worth_of(ends[0], at))

    most = ask or max(order, key=moved)
    if not moved(most):
        return None
    at_low, at_high = (worth_of(end, most) for end in ends)
    return most, Doubted(low=around[0], high=around[1], at_low=at_low, at_high=at_high)
