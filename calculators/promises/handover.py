"""What the list of promises hands over: names, the day to sign, and what is still open."""

from __future__ import annotations

from calculators._core import Block, HandedValue, Handover
from calculators._core.offer.handover import given

from .formulas import Outcome
from .inputs import Inputs
from .words import handed

_SOURCE = "your list of promises"


def handover(inputs: Inputs, outcome: Outcome) -> list[Block]:
    """Give what the brief and the scripts have a place for; nothing of it is private."""
    values = [*given(inputs)]
    if line := handed(outcome):
        values.append(HandedValue(name="open-promises", shown=line, typed=line, said=False))
    if not values:
        return []
    return [Handover(source=_SOURCE, sets=((_SOURCE, tuple(values)),))]
