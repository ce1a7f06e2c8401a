"""An offer with its marks, and how offers compare without any weights."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One offer: its place in the form, whether it's gone, its marks, and the must-haves it misses.

    `misses` has the indexes of the factors on which it's below what the reader needs.
    """

    place: int
    name: str
    gone: bool
    marks: tuple[Fraction, ...]
    weights: tuple[Fraction, ...]
    misses: tuple[int, ...]

    @property
    def score(self) -> Fraction:
        """The mean of its marks by the reader's weights, from 0 to 10."""
        return weighed(self.marks, self.weights)


def weighed(marks: tuple[Fraction, ...], weights: tuple[Fraction, ...]) -> Fraction:
    """Give the sum of the marks, each times its weight."""
    pairs = zip(marks, weights, strict=True)
    return sum((mark * weight for mark, weight in pairs), Fraction(0))


def leaders(options: tuple[Option, ...], weights: tuple[Fraction, ...]) -> tuple[Option, ...]:
    """List those that lead by these weights: one, or several that are level."""
    scores = [weighed(it.marks, weights) for it in options]
    return tuple(it for it, score in zip(options, scores, strict=True) if score == max(scores))


def dominated(options: tuple[Option, ...]) -> tuple[tuple[Option, Option], ...]:
    """Pair each offer that is nowhere better, and somewhere worse, with one that it is worse than.

    What can't be taken any more makes no other offer pointless, so it's never the better one.
    """
    found: dict[int, tuple[Option, Option]] = {}
    for worse, better in permutations(options, 2):
        pairs = list(zip(worse.marks, better.marks, strict=True))
        if (
            not better.gone
            and worse.marks != better.marks
            and all(one <= other for one, other in pairs)
        ):
            found.setdefault(worse.place, (worse, better))
    return tuple(found.values())
