"""A number that an order may hang on: where it turns, and what the reader's own doubt does to it.

`flips` finds where the order turns, `doubt` how far the reader's doubt goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubted:
    """How far the reader's doubt moves a number, and what comes of it at each end.

    What comes of it is an amount of the calculator's own, such as the lead of one offer.
    """

    low: Decimal
    high: Decimal
    at_low: Decimal
    at_high: Decimal

    @property
    def least(self) -> Decimal:
        """The smaller amount of the two ends."""
        return min(self.at_low, self.at_high)

    @property
    def most(self) -> Decimal:
        """The larger amount of the two ends."""
        return max(self.at_low, self.at_high)

    @property
    def worst(self) -> Decimal:
        """The end with the smaller amount."""
        return self.low if self.at_low < self.at_high else self.high


@dataclass(frozen=True, kw_only=True, slots=True)
class Decider:
    """One number: what it is now, and the value at which the order turns; None if nowhere.

    Each calculator adds where in its form the number stands. `doubted` is None where the reader
    has no doubt, or one that changes nothing.
    """

    field: str
    now: Decimal
    turns: Decimal | None
    doubted: Doubted | None = None

    @property
    def share(self) -> Decimal | None:
        """By how much of itself the number must move, from 0 on; None where it cannot be said."""
        if self.turns is None or not self.now:
            return None
        return abs(self.turns - self.now) / abs(self.now)

    @property
    def in_doubt(self) -> bool:
        """Say whether the order turns within the reader's own doubt."""
        if self.doubted is None or self.turns is None:
            return False
        return self.doubted.low <= self.turns <= self.doubted.high


def nearest_first[Number: Decider](found: Iterable[Number]) -> tuple[Number, ...]:
    """Sort numbers: what must move least of itself comes first, what never turns comes last."""
    return tuple(sorted(found, key=_order))


def doubted[Number: Decider](found: Iterable[Number]) -> tuple[tuple[Number, Doubted], ...]:
    """List what the reader doubts and what that does, what moves the amount most first."""
    moving = [(it, it.doubted) for it in found if it.doubted is not None]
    return tuple(sorted(moving, key=lambda one: one[1].least - one[1].most))


def _order(it: Decider) -> tuple[bool, bool, Decimal]:
    return it.turns is None, it.share is None, it.share or Decimal(0)
