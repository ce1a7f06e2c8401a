"""All packages of equal worth to the reader that can be made of the asks.

Every package is brought to one level: all must-haves, and as much on top as the largest ask that
the reader would trade. All choices among the other asks are tried, each ask whole or not at all;
one amount of money moves to close the gap. It is rounded down as one would say it, to a step of at
most 1 % of what is traded, and a gap of up to 1 % stays: so no two packages differ by more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from calculators._core.offer.ladder import step_at_most

from .asks import MOVABLE
from .inputs import Inputs
from .values import Valued, level, rate

TOLERANCE = Decimal("0.01")
_NONE = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Mover:
    """The money that moves: an ask of the reader, or else more base pay on top of the list.

    `rate` is the worth a year of one unit.
    """

    ask: Valued | None
    kind: str
    rate: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Package:
    """Asks taken whole, and the part of the mover, in its own unit and in worth a year.

    `lead` says what it was chosen for: the most money, time or rest; the easiest; a mix. `over`
    is how much of the moved part the reader had not listed, in worth a year.
    """

    asks: tuple[Valued, ...]
    mover: Mover
    moved: Decimal
    moved_worth: Decimal
    lead: str = ""

    @property
    def worth(self) -> Decimal:
        """Add up what it is worth to the reader a year."""
        return sum((one.worth for one in self.asks), self.moved_worth)

    @property
    def over(self) -> Decimal:
        """Say how much more of the moving money it takes than the reader listed."""
        listed = _NONE if self.mover.ask is None else self.mover.ask.worth
        return max(_NONE, self.moved_worth - listed)

    def traded(self) -> Iterator[tuple[int, str, str, Decimal]]:
        """List what is not a must-have: rank (0 for the mover), kind, ease, worth."""
        for one in self.asks:
            if not one.ask.must:
                yield one.rank, one.ask.what, one.ask.ease, one.worth
        if self.moved_worth:
            # More base pay than was listed counts as hard.
            ease = "hard" if self.mover.ask is None else self.mover.ask.ask.ease
            yield 0, self.mover.kind, ease, self.moved_worth

    def worth_of(self, matches: Callable[[str, str], bool]) -> Decimal:
        """Add up what is traded of some kinds or eases, ready to be compared."""
        return level(
            sum((worth for _, kind, ease, worth in self.traded() if matches(kind, ease)), _NONE)
        )


def mover_of(inputs: Inputs, asks: tuple[Valued, ...]) -> Mover:
    """Choose the money that moves."""
    for kind in MOVABLE:
        for one in asks:
            if one.ask.what == kind and not one.ask.must:
                return Mover(ask=one, kind=kind, rate=rate(inputs, kind))
    return Mover(ask=None, kind="pay", rate=rate(inputs, "pay"))


def traded_of(asks: tuple[Valued, ...]) -> Decimal:
    """Say what every package is to be worth a year, besides the must-haves."""
    return max((one.worth for one in asks if not one.ask.must), default=_NONE)


def every_package(inputs: Inputs, asks: tuple[Valued, ...]) -> Iterator[Package]:
    """Try all choices among the asks that stay whole."""
    mover, traded = mover_of(inputs, asks), traded_of(asks)
    must = tuple(one for one in asks if one.ask.must)
    others = [one for one in asks if not one.ask.must and one is not mover.ask]
    for choice in range(2 ** len(others)):
        picked = tuple(one for at, one in enumerate(others) if choice >> at & 1)
        missing = traded - sum((one.worth for one in picked), _NONE)
        if level(missing) < 0:
            continue
        whole = tuple(sorted((*must, *picked), key=lambda one: one.rank))
        amount = _moved(inputs, mover, whole, missing, traded)
        yield Package(asks=whole, mover=mover, moved=amount, moved_worth=amount * mover.rate)


def _moved(
    inputs: Inputs, mover: Mover, whole: tuple[Valued, ...], missing: Decimal, traded: Decimal
) -> Decimal:
    """Say how much of the mover closes a gap, in its own unit."""
    if level(missing) <= level(traded * TOLERANCE):
        return _NONE
    if mover.ask is not None and level(missing) == level(mover.ask.worth):
        return mover.ask.amount
    # Base pay is named as a whole, so it is the whole that must be round.
    start = named_base(inputs, whole) if mover.kind == "pay" else _NONE
    step = step_at_most(traded * TOLERANCE / mover.rate)
    return level(start + missing / mover.rate) // step * step - start


def named_base(inputs: Inputs, asks: tuple[Valued, ...]) -> Decimal:
    """Add up their base pay and the raises among these asks."""
    return inputs.base + sum((one.amount for one in asks if one.ask.what == "pay"), _NONE)
