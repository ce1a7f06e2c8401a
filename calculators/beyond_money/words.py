"""How the beyond money calculator writes names, marks, shares and weights."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from calculators._core import Figure
from calculators._core.formatting import number, number_figure, percent, percent_figure

from .formulas import Option, Outcome, decimal
from .formulas.turns import Turn
from .inputs import BEST, MOST_POINTS, Inputs

_HUNDRED = 100
_MARK_PLACES, _POINT_PLACES = 2, 1
# What one decimal would turn into nothing, or into everything.
_LEAST_SHOWN = Fraction(5, 10_000)


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes the names and figures of one form."""

    inputs: Inputs
    outcome: Outcome

    def factor(self, at: int) -> str:
        """Name a factor."""
        return self.inputs.factors[at].name

    def called(self, option: Option) -> str:
        """Name an offer, and say if it can't be taken."""
        return f"{option.name} (gone)" if option.gone else option.name

    def least(self, at: int) -> str:
        """Write what the reader needs of a factor."""
        least = self.inputs.factors[at].least
        return "" if least is None else number(least, _MARK_PLACES)

    def score(self, option: Option, key: str = "") -> Figure:
        """Write what an offer comes to by the reader's weights."""
        return number_figure(decimal(option.score), _MARK_PLACES, key)

    def share(self, option: Option, key: str = "") -> Figure:
        """Write in which share of all weights an offer leads."""
        share = self.outcome.shares[option.place]
        if 0 < share < _LEAST_SHOWN:
            return Figure("less than 0.1%", "0", key)
        if 1 - _LEAST_SHOWN < share < 1:
            return Figure("more than 99.9%", "100", key)
        return percent_figure(decimal(share * _HUNDRED), key)

    def weight(self, at: int, key: str = "") -> Figure:
        """Write the weight of a factor, as a part of the whole."""
        return percent_figure(decimal(self.outcome.weights[at] * _HUNDRED), key)

    def turn(self, turn: Turn) -> str:
        """Write a weight that turns the order, with its points where the form can take them."""
        shown = percent(decimal(turn.weight * _HUNDRED))
        points = self.points(turn)
        return f"{shown} ({points} points)" if points else shown

    def points(self, turn: Turn) -> str:
        """Write the points that give this weight, with the others as they are; "" if too many."""
        if self.inputs.weighing == "order":
            return ""
        others = sum(
            (
                Fraction(it.points or 0)
                for at, it in enumerate(self.inputs.factors)
                if at != turn.factor
            ),
            Fraction(0),
        )
        points = turn.weight * others / (1 - turn.weight)
        return number(decimal(points), _POINT_PLACES) if points <= MOST_POINTS else ""

    def ways(self) -> str:
        """Say what the shares are out of: `all ways to weigh these three`."""
        count = len(self.inputs.factors)
        words = ("one", "two", "three", "four", "five", "six")
        return f"all ways to weigh these {words[count - 1]}"


def mark(value: Fraction) -> str:
    """Write a mark or a score."""
    return number(decimal(value), _MARK_PLACES)


def mark_figure(value: Fraction, key: str) -> Figure:
    """Write a mark so that the page and a test can find it by its key."""
    return number_figure(decimal(value), _MARK_PLACES, key)


OF_BEST = f"of {number(BEST)}"
