"""What the deadline planner hands to the scripts and to the brief: the days to name."""

from __future__ import annotations

from calculators._core import Block, Handover
from calculators._core.offer.handover import given, handed_day

from .formulas import Outcome
from .inputs import Inputs

_SOURCE = "your deadline plan"
# What the plan says itself, by the rules of their office.
_OWN = ("deadline", "first-day")


def handover(inputs: Inputs, outcome: Outcome) -> list[Block]:
    """Give their day, the last safe one to answer, and the later one to ask for."""
    found = outcome.window
    if found.passed:
        return []
    # On the reader's own clock the end may be a day later; nobody should promise that day.
    answer_by = found.last if found.named is None else min(found.last, found.named)
    values = [
        *(it for it in given(inputs) if it.name not in _OWN),
        handed_day("answer-by", answer_by),
    ]
    if found.named is not None:
        values.append(handed_day("deadline", found.named))
    if outcome.extension is not None:
        values.append(handed_day("extension", outcome.extension.until))
    return [Handover(source=_SOURCE, sets=((_SOURCE, tuple(values)),))]
