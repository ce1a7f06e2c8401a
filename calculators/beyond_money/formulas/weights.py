"""The reader's weights, as shares of the whole."""

from __future__ import annotations

from fractions import Fraction

from calculators.beyond_money.inputs import Inputs


def weights_of(inputs: Inputs) -> tuple[Fraction, ...]:
    """Turn points, or the order of the list, into weights that add up to 1."""
    if inputs.weighing == "order":
        return by_order(len(inputs.factors))
    points = [Fraction(factor.points or 0) for factor in inputs.factors]
    return scaled(points)


def scaled(parts: list[Fraction]) -> tuple[Fraction, ...]:
    """Divide by the sum, which must not be 0."""
    whole = sum(parts, Fraction(0))
    return tuple(part / whole for part in parts)


def by_order(count: int) -> tuple[Fraction, ...]:
    """Give the mean of all weights that keep this order: `(1/n) × (1/k + … + 1/n)` for place k.

    These are the rank-order centroid weights of Edwards and Barron (1994): 11/18, 5/18, 2/18 for
    three.
    """
    return tuple(
        sum((Fraction(1, it) for it in range(place, count + 1)), Fraction(0)) / count
        for place in range(1, count + 1)
    )
