"""Answers that contradict each other, each with the way out."""

from __future__ import annotations

from calculators._core import Rule
from calculators._core.formatting import day

from .inputs import Inputs


def _in_order(first: str, second: str, words: str) -> Rule:
    def broken(inputs: Inputs) -> bool:
        one, other = getattr(inputs, first), getattr(inputs, second)
        return one is not None and other is not None and one > other

    def message(inputs: Inputs) -> str:
        return words.format(day(getattr(inputs, first)), day(getattr(inputs, second)))

    return Rule(fields=(first, second), broken=broken, message=message)


def _answers_too_late(inputs: Inputs) -> bool:
    """Say whether the answer would come after the last day, the later one included."""
    if inputs.answer_by is None or inputs.deadline is None:
        return False
    return inputs.answer_by > max(inputs.deadline, inputs.extension or inputs.deadline)


RULES = (
    Rule(
        fields=("walk_away", "target"),
        broken=lambda i: i.walk_away is not None and i.walk_away > i.target,
        message=lambda _: (
            "your walk-away is above your target. The walk-away is the least you would accept: "
            "lower it, or raise the target."
        ),
    ),
    Rule(
        fields=("ideal", "target"),
        broken=lambda i: i.ideal is not None and i.ideal < i.target,
        message=lambda _: "your ideal is below your target. Raise the ideal, or leave it empty.",
    ),
    Rule(
        fields=("opening", "target"),
        broken=lambda i: i.opening is not None and i.opening < i.target,
        message=lambda _: (
            "the number you open with is below your target. Open with the target or more, "
            "or leave it empty."
        ),
    ),
    Rule(
        fields=("opening", "offer"),
        broken=lambda i: i.opening is not None and i.opening <= i.offer,
        message=lambda _: (
            "the number you open with is no more than they offer. Raise it, or leave it empty."
        ),
    ),
    _in_order(
        "call_on",
        "answer_by",
        "you would call on {} and answer before that, on {}. Call earlier, or answer later.",
    ),
    _in_order(
        "call_on",
        "deadline",
        "you would call on {}, and their deadline is {}. Call before it is over.",
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
