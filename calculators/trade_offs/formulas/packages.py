"""All packages of equal worth to the reader that can be made of the asks.

Every package is brought to one level: all must-haves, and as much on top as the largest ask that
the reader would trade. All choices among the other asks are tried, each ask whole or not at all;
one amount of money moves to close the gap. It is rounded down to the roundest number that misses no
more than 1 % of what is traded, and a gap of up to 1 % stays: so no two packages differ by more.

Two or three of them are chosen. In turn: the package with the most money; with the most time and
place; the easiest one for them, where asks differ in that; with the most of the rest. One that is
nearly the same as another is left out, and mixes of half money, half the rest fill up. Two
packages of equal worth or three beat one, for both sides: Leonardelli et al. 2019.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from calculators._core.offer.ladder import (
    LARGEST_SIGNING_PERCENT,
    most_without_figures,
    step_at_most,
)
from calculators.trade_offs.inputs import MONEY, MOVABLE, TIME, AskKind, Ease, Inputs, Movable

from .values import Valued, level, rate

TOLERANCE = Decimal("0.01")
# Base pay that nobody listed is not moved by less than this share of it: it would be haggling.
_LEAST_RAISE = Decimal("0.005")
_NONE = Decimal(0)
_FEWEST, _MOST = 2, 3
# Packages that share so much of what is traded are the same to the other side.
_MOST_ALIKE = Decimal("0.9")


# What a package was chosen for; `mix` is none of the others.
type Lead = Literal["money", "time", "ease", "rest", "mix"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mover:
    """The money that moves: an ask of the reader, or else more base pay on top of the list.

    `rate` is the worth a year of one unit.
    """

    ask: Valued | None
    kind: Movable
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
    lead: Lead = "mix"

    @property
    def worth(self) -> Decimal:
        """Add up what it is worth to the reader a year."""
        return sum((one.worth for one in self.asks), self.moved_worth)

    @property
    def over(self) -> Decimal:
        """Say how much more of the moving money it takes than the reader listed."""
        listed = _NONE if self.mover.ask is None else self.mover.ask.worth
        return max(_NONE, self.moved_worth - listed)

    def traded(self) -> Iterator[tuple[int, AskKind, Ease, Decimal]]:
        """List what is not a must-have: rank (0 for the mover), kind, ease, worth."""
        for one in self.asks:
            if not one.ask.must:
                yield one.rank, one.ask.what, one.ask.ease, one.worth
        if self.moved_worth:
            # More base pay than was listed counts as hard.
            ease: Ease = "hard" if self.mover.ask is None else self.mover.ask.ask.ease
            yield 0, self.mover.kind, ease, self.moved_worth

    def worth_of(self, matches: Callable[[AskKind, Ease], bool]) -> Decimal:
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
        if mover.ask is None and 0 < amount < inputs.base * _LEAST_RAISE:
            continue
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
    spare = traded * TOLERANCE / mover.rate
    return _roundest(level(start + missing / mover.rate), spare) - start


def _roundest(amount: Decimal, spare: Decimal) -> Decimal:
    """Round an amount down to the roundest one that misses it by no more than `spare`."""
    step, found = step_at_most(spare), amount
    while step <= amount and amount % step <= spare:
        found = amount - amount % step
        step *= 2 if step.normalize().as_tuple().digits == (5,) else 5
    return found


def named_base(inputs: Inputs, asks: tuple[Valued, ...]) -> Decimal:
    """Add up their base pay and the raises among these asks."""
    return inputs.base + sum((one.amount for one in asks if one.ask.what == "pay"), _NONE)


def is_beyond_reason(inputs: Inputs, package: Package) -> bool:
    """Say whether a package has a raise or a signing bonus that no employer is asked for."""
    base = named_base(inputs, package.asks)
    signing = sum((one.amount for one in package.asks if one.ask.what == "signing"), _NONE)
    if package.mover.kind == "pay":
        base += package.moved
    elif package.mover.kind == "signing":
        signing += package.moved
    most_signing = inputs.base * LARGEST_SIGNING_PERCENT / 100
    return base > most_without_figures(inputs.base) or signing > most_signing


type _Key = Callable[[Package], tuple[Any, ...]]


def choose(inputs: Inputs, asks: tuple[Valued, ...]) -> tuple[Package, ...]:
    """Choose up to three packages; one alone where the asks allow no other."""
    every = tuple(every_package(inputs, asks))
    listed = [one for one in every if not level(one.over)]
    traded = traded_of(asks)
    chosen: list[Package] = []
    for lead, key in _leads(asks):
        # The largest ask alone is on the list, so that there is always one.
        best = min(listed, key=key)
        # A package without any money leads with none, though no other has more.
        if (lead == "ease" or key(best)[0]) and _unlike(best, chosen, traded):
            chosen.append(replace(best, lead=lead))
    _fill_up(chosen, _MOST, listed, _mixed, traded)
    # Only where the list allows one package: let the money go above what was listed.
    _fill_up(chosen, _FEWEST, every, _least_over, traded)
    return tuple(chosen[:_MOST])


def _fill_up(
    chosen: list[Package], enough: int, among: Iterable[Package], key: _Key, traded: Decimal
) -> None:
    if len(chosen) >= enough:
        return
    for one in sorted(among, key=key):
        if len(chosen) < enough and _unlike(one, chosen, traded):
            chosen.append(replace(one, lead="mix"))


def _unlike(one: Package, chosen: list[Package], traded: Decimal) -> bool:
    """Say whether a package differs from each one chosen in more than a tenth of what is traded."""
    mine = {rank: worth for rank, _, _, worth in one.traded()}
    for other in chosen:
        both = (min(worth, mine.get(rank, _NONE)) for rank, _, _, worth in other.traded())
        if level(sum(both, _NONE)) >= level(traded * _MOST_ALIKE):
            return False
    return True


def _leads(asks: tuple[Valued, ...]) -> list[tuple[Lead, _Key]]:
    """List what a package can lead with; the best one has the lowest key."""
    leads: list[tuple[Lead, _Key]] = [
        ("money", _most(lambda kind: kind in MONEY)),
        ("time", _most(lambda kind: kind in TIME)),
    ]
    if len({one.ease for one in asks if not one.ask.must}) > 1:
        leads.append(("ease", _easiest))
    leads.append(("rest", _most(lambda kind: kind not in (*MONEY, *TIME))))
    return leads


def _most(is_in: Callable[[AskKind], bool]) -> _Key:
    return lambda one: (-one.worth_of(lambda kind, _: is_in(kind)), *_plain(one))


def _easiest(one: Package) -> tuple[Any, ...]:
    """Prefer little that is hard for them, then little that is merely possible."""
    hard = one.worth_of(lambda _, ease: ease == "hard")
    possible = one.worth_of(lambda _, ease: ease == "possible")
    return hard, possible, *_mixed(one)


def _mixed(one: Package) -> tuple[Any, ...]:
    """Prefer half money and half the rest."""
    money = one.worth_of(lambda kind, _: kind in MONEY)
    rest = one.worth_of(lambda kind, _: kind not in MONEY)
    return abs(money - rest), *_plain(one)


def _least_over(one: Package) -> tuple[Any, ...]:
    """Prefer little money above what was listed."""
    return level(one.over), *_mixed(one)


def _plain(one: Package) -> tuple[Any, ...]:
    """Prefer few asks, then the most worth, then those of the best rank."""
    parts = sorted(rank for rank, *_ in one.traded())
    return len(parts), -level(one.worth), parts
