"""What would turn the order: one weight, one factor less, or a better mark for the second."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from calculators.beyond_money.inputs import BEST

from .options import Option, leaders
from .weights import scaled


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """The weight of a factor, as a share of the whole, at which another offer draws level."""

    factor: int
    weight: Fraction
    to: Option


@dataclass(frozen=True, kw_only=True, slots=True)
class Turns:
    """The nearest turn below and above the weight that a factor has now, if there is one."""

    below: Turn | None
    above: Turn | None

    def each(self) -> Iterator[Turn]:
        """Go through those there are."""
        yield from (it for it in (self.below, self.above) if it)


@dataclass(frozen=True, kw_only=True, slots=True)
class Needed:
    """The mark on a factor at which the second would draw level; None if 10 is not enough."""

    factor: int
    mark: Fraction | None


def turns(
    lead: Option, options: tuple[Option, ...], weights: tuple[Fraction, ...]
) -> tuple[Turns, ...]:
    """Find for each factor the weights that turn the order, while the others keep their ratio.

    With the weight x on it, the lead is `x × its lead there + (1 − x) × the mean of the others`,
    a straight line. A factor that has all the weight leaves the others no ratio to keep.
    """
    return tuple(_turns_of(at, lead, options, weights) for at in range(len(weights)))


def _turns_of(
    at: int, lead: Option, options: tuple[Option, ...], weights: tuple[Fraction, ...]
) -> Turns:
    now, found = weights[at], list[Turn]()
    for other in options if now < 1 else ():
        ahead = [a - b for a, b in zip(lead.marks, other.marks, strict=True)]
        pairs = zip(ahead, weights, strict=True)
        elsewhere = sum((a * w for i, (a, w) in enumerate(pairs) if i != at), Fraction(0))
        rest = elsewhere / (1 - now)
        if rest == ahead[at]:
            continue
        weight = rest / (rest - ahead[at])
        # At 0 and at 1 the other one would draw level, and there is no weight beyond.
        if 0 < weight < 1 and weight != now:
            found.append(Turn(factor=at, weight=weight, to=other))
    return Turns(
        below=max((it for it in found if it.weight < now), key=_weight, default=None),
        above=min((it for it in found if it.weight > now), key=_weight, default=None),
    )


def _weight(turn: Turn) -> Fraction:
    return turn.weight


def nearest(weights: tuple[Fraction, ...], found: tuple[Turns, ...]) -> Turn | None:
    """Find the turn that takes the smallest change of a weight."""
    every = [turn for one in found for turn in one.each()]
    return min(every, key=lambda it: abs(it.weight - weights[it.factor]), default=None)


def without(
    options: tuple[Option, ...], weights: tuple[Fraction, ...]
) -> tuple[tuple[Option, ...], ...]:
    """Say for each factor who leads without it; nobody if nothing else has a weight."""
    found = list[tuple[Option, ...]]()
    for at, weight in enumerate(weights):
        if weight == 1:
            found.append(())
            continue
        rest = scaled([Fraction(0) if i == at else it for i, it in enumerate(weights)])
        found.append(leaders(options, rest))
    return tuple(found)


def needed_marks(lead: Option, second: Option, weights: tuple[Fraction, ...]) -> tuple[Needed, ...]:
    """Say for each factor which mark would bring the second level, with all else as it is."""
    gap = lead.score - second.score
    found = []
    for at, weight in enumerate(weights):
        mark = second.marks[at] + gap / weight if weight else None
        if mark is not None and mark > BEST:
            mark = None
        found.append(Needed(factor=at, mark=mark))
    return tuple(found)
