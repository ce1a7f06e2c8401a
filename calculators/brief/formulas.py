"""The sums of the brief: the number to open with, and the ladder down to the target.

Both are the counter-offer's own, from `_core.offer.ladder`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core.offer.ladder import (
    centred_ask,
    held,
    ladder,
    most_without_figures,
    reach,
)

from .inputs import Inputs


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """The first number, if there is one to name, and the numbers from it down to the target."""

    first: Decimal | None
    ladder: tuple[Decimal, ...]


def calculate(inputs: Inputs) -> Outcome:
    """Find the numbers to name: the counter-offer's ask or the reader's own, and the steps down."""
    room = inputs.target > inputs.offer
    first = inputs.opening
    if first is None and room:
        # A line about the market supports more than a quarter above their offer.
        limit = None if inputs.market else most_without_figures(inputs.offer)
        goal = inputs.target if inputs.market else reach(inputs.target, inputs.offer)
        first = held(centred_ask(inputs.target, inputs.offer), goal, limit)
    if first is None:
        return Outcome(first=None, ladder=())
    return Outcome(first=first, ladder=ladder(first, inputs.target) if room else (first,))
