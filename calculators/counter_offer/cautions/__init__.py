"""What to know before acting on the counter-offer's figures: the reader's own evidence first.

The cautions are about unwise moves, and numbers that are hard to defend.
"""

from __future__ import annotations

from calculators._core import Caution
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import Wording

from .evidence import about_the_ask, about_their_figures
from .moves import mistyped, unwise
from .numbers import about_their_number, about_your_numbers


def cautions(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the figures call for: the reader's own evidence first."""
    found = [] if outcome.doubt is None else [mistyped(outcome.doubt, words)]
    found += about_their_figures(inputs, outcome, words)
    found += [unwise(slip, words) for slip in outcome.talks.slips]
    found += about_their_number(inputs, outcome, words)
    found += about_the_ask(inputs, outcome, words)
    found += about_your_numbers(inputs, outcome, words)
    return tuple(found)
