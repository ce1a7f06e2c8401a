"""The sums of the brief: the number to open with, and the ladder down to the target.

Both are the counter-offer's own, from `_core.offer.ladder`. A line about the market in the
reader's own words is no figure that could be checked: without one the number stops a quarter
above the offer, unless the reader, or the counter-offer with its market figures, names another.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core.offer.ladder import (
    centred_ask,
    first_ask,
    ladder,
    most_without_figures,
    reach,
)

from .inputs import Inputs


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """The first number, if there is one to name, and the numbers from it down to the target.

    `goal` is as much of the target as the offer supports; `large` says that the reader's own
    first number goes more than a quarter above the offer.
    """

    first: Decimal | None
    ladder: tuple[Decimal, ...]
    goal: Decimal
    large: bool


def calculate(inputs: Inputs) -> Outcome:
    """Find the numbers to name: the counter-offer's ask or the reader's own, and the steps down."""
    room = inputs.target > inputs.offer
    most, first = most_without_figures(inputs.offer), inputs.opening
    goal = reach(inputs.target, inputs.offer, inputs.opening)
    if first is None and room:
        first = first_ask(centred_ask(inputs.target, inputs.offer), goal, most)
    if first is None:
        return Outcome(first=None, ladder=(), goal=goal, large=False)
    return Outcome(
        first=first,
        ladder=ladder(first, goal) if room else (first,),
        goal=goal,
        large=inputs.opening is not None and first > most,
    )
