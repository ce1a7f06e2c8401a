"""How the numbers of the brief are worked out, with the reader's own put in."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Formula, Working
from calculators._core.offer.ladder import centred_ask

from .formulas import Outcome
from .inputs import Inputs
from .words import Wording

_NUMBERS = ("offer", "target", "ideal", "walk-away", "ask-")
_DAYS = ("call", "answer", "deadline", "extension")
_DECIDED = (*_NUMBERS, *_DAYS)


def _first_number(inputs: Inputs, first: Decimal, words: Wording) -> Formula:
    m, full = words.money, centred_ask(inputs.target, inputs.offer)
    held = f", held at {m(first)} as nothing here supports more" if first < full else ""
    return Formula(
        name="The number to open with: it makes your target the middle",
        formula="2 × target − their offer",
        with_numbers=f"2 × {m(inputs.target)} − {m(inputs.offer)} = {m(full)}{held}",
        explains=("ask", "open-with"),
    )


def working(inputs: Inputs, outcome: Outcome, words: Wording) -> Working:
    """Show each formula with the reader's own numbers put in."""
    m, first, formulas = words.money, outcome.first, []
    if first is not None and inputs.opening is None:
        formulas.append(_first_number(inputs, first, words))
    if first is not None and len(outcome.ladder) > 1:
        shown = " → ".join(m(step) for step in outcome.ladder)
        formulas.append(
            Formula(
                name="The ladder",
                formula="first number − (first number − target) × 4/7, then × 6/7, then × 7/7",
                with_numbers=f"{m(first)} − {m(first - outcome.goal)} × 4/7 …: {shown}",
                explains=("ladder-",),
            )
        )
    typed = ("ask", "open-with") if inputs.opening is not None else ()
    return Working(
        formulas=tuple(formulas),
        # What a call needs is mostly what the reader decided before it.
        as_typed=(*typed, *_DECIDED),
        conventions=(
            f"Pay is before tax, in {inputs.currency.name}, {words.period}.",
            "Nothing is rounded before it is shown. “Say about” is to half a percent or finer.",
            "Meeting in the middle is a tendency and the ladder a habit: they may do otherwise.",
        ),
    )
