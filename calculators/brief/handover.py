"""What the brief hands to the scripts: names, days and numbers to say, never the walk-away."""

from __future__ import annotations

from dataclasses import replace

from calculators._core import HandedValue, Handover
from calculators._core.offer.handover import given, merged, typed

from .formulas import Outcome
from .inputs import Inputs
from .words import Wording

_SOURCE = "your brief"
_PAY = ("their-offer", "target", "ideal", "ask")


def handover(inputs: Inputs, outcome: Outcome, words: Wording) -> Handover:
    """Give all that the scripts have a blank for; they speak of base pay, not of a total."""
    values = tuple(_with_period(it, inputs, words) for it in given(inputs))
    if outcome.first is not None:
        first = words.pay.alone(outcome.first, inputs.currency)
        ask = HandedValue(name="ask", shown=first, typed=typed(outcome.first))
        values = merged(*values, ask)
    if inputs.subject == "total":
        values = tuple(replace(it, said=it.said and it.name not in _PAY) for it in values)
    return Handover(source=_SOURCE, sets=((_SOURCE, values),))


def _with_period(value: HandedValue, inputs: Inputs, words: Wording) -> HandedValue:
    """Write an amount as it is said, so that a script for an hourly job says so."""
    field = {"their-offer": "offer", "target": "target", "ideal": "ideal", "ask": "opening"}
    if value.name not in field:
        return value
    amount = getattr(inputs, field[value.name])
    return replace(value, shown=words.pay.alone(amount, inputs.currency))
