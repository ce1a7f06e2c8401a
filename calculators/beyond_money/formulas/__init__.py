"""Who leads by the reader's weights, in which share of all weights, and what would turn it.

All of it is exact: marks, weights and shares are fractions until they are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calculators.beyond_money.inputs import Inputs, offers

from .options import Option, dominated, leaders
from .shares import shares
from .turns import Needed, Turn, Turns, nearest, needed_marks, turns, without
from .weights import weights_of

# The smallest change of one weight, in the share of the whole, that is more than a mood.
CLOSE = Fraction(5, 100)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All that the report tells.

    `choices` are the offers that can be advised: neither gone nor short of a must-have, unless all
    are short of one. `compared` are those that the shares and turns are about: the choices, or,
    where there is one choice only, everything in the list. `shares` go by an offer's place and add
    up to 1, `best` leads by the reader's weights, and `turns`, `without` and `needed` have an entry
    for each factor.
    """

    weights: tuple[Fraction, ...]
    options: tuple[Option, ...]
    choices: tuple[Option, ...]
    compared: tuple[Option, ...]
    best: tuple[Option, ...]
    shares: dict[int, Fraction]
    turns: tuple[Turns, ...]
    without: tuple[tuple[Option, ...], ...]
    behind: Option | None
    needed: tuple[Needed, ...]
    dominated: tuple[tuple[Option, Option], ...]

    @property
    def lead(self) -> Option:
        """The one that leads; the first of them where several are level."""
        return self.best[0]

    @property
    def is_tie(self) -> bool:
        """Whether several lead together."""
        return len(self.best) > 1

    @property
    def is_choice(self) -> bool:
        """Whether there are two offers or more to choose from."""
        return len(self.choices) > 1

    @property
    def is_close(self) -> bool:
        """Whether a small change of one weight turns the order."""
        near = self.nearest
        return near is not None and abs(near.weight - self.weights[near.factor]) <= CLOSE

    @property
    def nearest(self) -> Turn | None:
        """The turn that takes the smallest change of a weight, if any does."""
        return nearest(self.weights, self.turns)


def calculate(inputs: Inputs) -> Outcome:
    """Weigh all offers, find who leads in which share of the weights, and what would turn it."""
    weights = weights_of(inputs)
    options = tuple(_options(inputs, weights))
    open_ones = tuple(it for it in options if not it.gone)
    choices = tuple(it for it in open_ones if not it.misses) or open_ones
    compared = choices if len(choices) > 1 else options
    best = leaders(compared, weights)
    found = turns(best[0], compared, weights)
    behind = next(
        (it for it in sorted(choices, key=lambda it: -it.score) if it.score < best[0].score), None
    )
    return Outcome(
        weights=weights,
        options=options,
        choices=choices,
        compared=compared,
        best=best,
        shares=shares(compared),
        turns=found,
        without=without(compared, weights),
        behind=behind,
        needed=needed_marks(best[0], behind, weights) if behind else (),
        dominated=dominated(options),
    )


def _options(inputs: Inputs, weights: tuple[Fraction, ...]) -> list[Option]:
    found = []
    for at, (place, name, gone) in enumerate(offers(inputs)):
        marks = tuple(Fraction(factor.marks[at]) for factor in inputs.factors)
        misses = tuple(
            number
            for number, factor in enumerate(inputs.factors)
            if factor.least is not None and factor.marks[at] < factor.least
        )
        found.append(
            Option(place=place, name=name, gone=gone, marks=marks, weights=weights, misses=misses)
        )
    return found


def decimal(value: Fraction) -> Decimal:
    """Give a fraction as a decimal of 28 digits, to be shown."""
    return Decimal(value.numerator) / Decimal(value.denominator)


__all__ = ["CLOSE", "Needed", "Option", "Outcome", "Turns", "calculate", "decimal"]
