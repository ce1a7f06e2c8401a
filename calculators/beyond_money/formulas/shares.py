"""In which share of all ways to weigh the factors does each offer lead? Exactly, for any number.

A way to weigh n factors is n numbers from 0 on that add up to 1: a point on a line for two
factors, in a triangle for three. All of them count the same. An offer leads where its lead over
each other offer, a straight-line function of the weights, is not negative. That part of the line or
the triangle is the share.

Above three factors the part has many sides, and is measured by what lies on them. Spread the
weights over all sums instead of 1, with the density e^(−sum): the share is what lies in the cone C
of all weights that make the offer lead. For each vector v, the divergence theorem says

    sum(v) × share(C) = Σ g(v) × share(side g), over the limits g ≥ 0 of C,

and the share of a side, which has one dimension less, follows in the same way, down to single
rays. What lies where some limits hold with equality depends on those limits alone, so it's found
once. All of it is in whole numbers until the shares, which are fractions: nothing is sampled, and
nothing is rounded.

The idea is that of Lasserre (1983), An analytical expression and an algorithm for the volume of a
convex polyhedron in R^n, Journal of Optimization Theory and Applications 39, 363–377.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm

from .options import Option

type Numbers = tuple[int, ...]
_NONE = Fraction(0)


def shares(options: tuple[Option, ...]) -> dict[int, Fraction]:
    """Give each offer's share of all weights, by its place; they add up to 1.

    Offers with the same marks lead together, and divide their share evenly.
    """
    alike: dict[tuple[Fraction, ...], list[int]] = {}
    for option in options:
        alike.setdefault(option.marks, []).append(option.place)
    found = {}
    for marks, places in alike.items():
        share = _share(marks, [other for other in alike if other != marks])
        found.update(dict.fromkeys(places, share / len(places)))
    return found


def _share(marks: tuple[Fraction, ...], others: list[tuple[Fraction, ...]]) -> Fraction:
    leads = [tuple(a - b for a, b in zip(marks, other, strict=True)) for other in others]
    if any(max(lead) <= 0 for lead in leads):
        return _NONE  # nowhere better than another one
    # Where an offer is at least as good on everything, it sets no limit.
    return _Cone(len(marks), [_whole(lead) for lead in leads if min(lead) < 0]).share()


def _whole(lead: tuple[Fraction, ...]) -> Numbers:
    """Write a lead in whole numbers without a common factor; its size doesn't matter."""
    common = lcm(*(it.denominator for it in lead))
    return _short([int(it * common) for it in lead])


def _short(numbers: list[int]) -> Numbers:
    size = gcd(*numbers)
    return tuple(it // size for it in numbers)


class _Cone:
    """All weights that make one offer lead: each of its limits g says that g(weights) ≥ 0.

    The first limits are the weights themselves, none of which is negative; then come the leads.
    A vector is written as what all limits say of it, so its weights come first.
    """

    def __init__(self, factors: int, leads: list[Numbers]) -> None:
        self._factors = factors
        single = [tuple(int(i == at) for i in range(factors)) for at in range(factors)]
        self._limits = [*single, *leads]
        self._base = [(*it, *(lead[at] for lead in leads)) for at, it in enumerate(single)]
        self._known: dict[int, Fraction] = {}

    def share(self) -> Fraction:
        """Give what lies in the cone, of all that lies where no weight is negative."""
        return self._of(0, self._base)

    def _of(self, equal: int, base: list[Numbers]) -> Fraction:
        """Give what lies where the limits in the set `equal`, as bits, hold with equality.

        The vectors of `base` span that.
        """
        if equal not in self._known:
            measure = self._inside if len(base) > 1 else self._on_ray
            self._known[equal] = measure(equal, base)
        return self._known[equal]

    def _inside(self, equal: int, base: list[Numbers]) -> Fraction:
        sides = _sides(base)
        if sides is None:
            return _NONE
        # The vector that lies on most sides leaves the fewest to look at.
        free = [at for at, vector in enumerate(base) if self._sum(vector)]
        along = max(free, key=lambda at: sum(not it[at] for it in sides.values()), default=None)
        if along is None:
            return _NONE
        vector, found = base[along], _NONE
        for side, values in sides.items():
            if values[along]:
                found += vector[side] * self._of(equal | 1 << side, _narrowed(base, values))
        return found / self._sum(vector)

    def _on_ray(self, equal: int, base: list[Numbers]) -> Fraction:
        (ray,) = base
        ends = self._sum(ray)
        if not ends or any(it * ends < 0 for it in ray):
            return _NONE
        rows = [limit for at, limit in enumerate(self._limits) if equal >> at & 1]
        return Fraction(1, abs(_determinant([*rows, (1,) * self._factors])))

    def _sum(self, vector: Numbers) -> int:
        return sum(vector[: self._factors])


def _sides(base: list[Numbers]) -> dict[int, Numbers] | None:
    """Find the limits that cut through the span of `base`, with what they say of its vectors.

    Of limits that are the same there, one is taken. None if two leave no room between them.
    """
    found: dict[Numbers, int] = {}
    for at, values in enumerate(zip(*base, strict=True)):
        if any(values):
            found.setdefault(_short(list(values)), at)
    if any(tuple(-it for it in values) in found for values in found):
        return None
    return {at: values for values, at in found.items()}


def _narrowed(base: list[Numbers], values: Numbers) -> list[Numbers]:
    """Span what is left of a base where the limit with these values on it is nothing."""
    pivot = next(at for at, value in enumerate(values) if value)
    size, taken = values[pivot], base[pivot]
    return [
        _short([size * a - value * b for a, b in zip(vector, taken, strict=True)])
        if value
        else vector
        for at, (vector, value) in enumerate(zip(base, values, strict=True))
        if at != pivot
    ]


def _determinant(rows: list[Numbers]) -> int:
    """Give the determinant, by elimination without fractions (Bareiss, 1968); it is not 0."""
    left, before, sign = [list(row) for row in rows], 1, 1
    for at in range(len(left) - 1):
        pivot = next(i for i in range(at, len(left)) if left[i][at])
        if pivot != at:
            left[at], left[pivot], sign = left[pivot], left[at], -sign
        for row in left[at + 1 :]:
            for i in range(at + 1, len(left)):
                row[i] = (row[i] * left[at][at] - row[at] * left[at][i]) // before
        before = left[at][at]
    return sign * left[-1][-1]
