"""Numbers that are more likely a slip of typing than meant: they are asked back, not acted on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core.offer.mistyped import are_far_apart
from calculators.counter_offer.inputs import Inputs

from .talks import Talks

type DoubtKind = Literal["target", "figure", "move", "mine_below_theirs", "theirs_above_mine"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """What to ask back: a number, and the one that it does not go with."""

    kind: DoubtKind
    number: Decimal
    other: Decimal


def find_doubt(inputs: Inputs, talks: Talks) -> Doubt | None:
    """Find the first number that hardly can be meant, or numbers that have crossed."""
    # A signing bonus may well start from little or nothing.
    if inputs.subject != "signing":
        if are_far_apart(inputs.target, inputs.offer):
            return Doubt(kind="target", number=inputs.target, other=inputs.offer)
        for figure in inputs.figures:
            if figure is not None and are_far_apart(figure, inputs.offer):
                return Doubt(kind="figure", number=figure, other=inputs.offer)
        for step in talks.steps:
            if are_far_apart(step.amount, inputs.offer):
                return Doubt(kind="move", number=step.amount, other=inputs.offer)
    if talks.mine is None or talks.last is None or talks.mine >= talks.theirs:
        return None
    if talks.last.who == "me":
        return Doubt(kind="mine_below_theirs", number=talks.mine, other=talks.theirs)
    return Doubt(kind="theirs_above_mine", number=talks.theirs, other=talks.mine)
