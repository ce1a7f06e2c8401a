"""What the rehearsal hands on: the numbers that were practiced, and nothing of the made-up call."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from calculators._core import HandedValue, Handover
from calculators._core.offer.handover import given, merged, typed

from .formulas import Outcome
from .inputs import Inputs
from .words import Wording

_SOURCE = "your rehearsal"
_PAY = ("their-offer", "target", "ask")


def handover(inputs: Inputs, outcome: Outcome, words: Wording) -> Handover:
    """Give the offer, the target and the ask; the scripts speak of base pay, not of a total."""
    found = tuple(_as_said(it, inputs, words) for it in given(inputs))
    ask: Decimal = outcome.aims.ask
    values = merged(*found, HandedValue(name="ask", shown=words.said(ask), typed=typed(ask)))
    if inputs.subject == "total":
        values = tuple(replace(it, said=it.said and it.name not in _PAY) for it in values)
    return Handover(source=_SOURCE, sets=((_SOURCE, values),))


def _as_said(value: HandedValue, inputs: Inputs, words: Wording) -> HandedValue:
    """Write an amount as it is said, so that a script for an hourly job says so."""
    amounts = {"their-offer": inputs.offer, "target": inputs.target}
    if value.name not in amounts:
        return value
    return replace(value, shown=words.said(amounts[value.name]))
