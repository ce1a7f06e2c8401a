"""Answers that contradict each other, each with the way out."""

from __future__ import annotations

from calculators._core import Rule, at_least, at_most
from calculators._core.formatting import day
from calculators._core.offer.shared_fields import LIMIT_RULES

from .inputs import Inputs


def _answers_too_late(inputs: Inputs) -> bool:
    """Say whether the answer would come after the last day, the later one included."""
    if inputs.answer_by is None or inputs.deadline is None:
        return False
    return inputs.answer_by > max(inputs.deadline, inputs.extension or inputs.deadline)


RULES = (
    *LIMIT_RULES,
    at_least(
        "opening",
        "target",
        "the number you open with is below your target. Open with the target or more, "
        "or leave it empty.",
    ),
    Rule(
        fields=("opening", "offer"),
        broken=lambda i: i.opening is not None and i.opening <= i.offer,
        message="the number you open with is no more than they offer. Raise it, or leave it empty.",
    ),
    at_most(
        "call_on",
        "answer_by",
        lambda i: (
            f"you would call on {day(i.call_on)} and answer before that, on {day(i.answer_by)}. "
            "Call earlier, or answer later."
        ),
    ),
    at_most(
        "call_on",
        "deadline",
        lambda i: (
            f"you would call on {day(i.call_on)}, and their deadline is {day(i.deadline)}. "
            "Call before it is over."
        ),
    ),
    Rule(
        fields=("deadline", "extension"),
        broken=lambda i: (
            i.deadline is not None and i.extension is not None and i.extension <= i.deadline
        ),
        message=lambda i: (
            f"{day(i.extension)} is not later than their deadline. Ask for a later day, or leave "
            "it empty."
        ),
    ),
    Rule(
        fields=("answer_by", "deadline", "extension"),
        broken=_answers_too_late,
        message=lambda i: (
            f"you would answer on {day(i.answer_by)}, after the last day. Answer earlier, or ask "
            "for a later day."
        ),
    ),
)
