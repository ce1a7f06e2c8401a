"""The figures of the trade-offs: the ranking, the packages, and what to give for what."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from calculators.trade_offs.inputs import Inputs

from .decides import Decider, deciders
from .packages import TOLERANCE, Package, choose, is_beyond_reason, traded_of
from .values import Valued, level, ranked


@dataclass(frozen=True, kw_only=True, slots=True)
class Swap:
    """An ask to give up, what to ask for instead, and how much more a year that is worth."""

    give: Valued
    take: tuple[Valued, ...]

    @property
    def more(self) -> Decimal:
        """Say how much more a year its replacement is worth; below 0 it falls short."""
        return sum((one.worth for one in self.take), Decimal(0)) - self.give.worth


def swaps_of(asks: tuple[Valued, ...]) -> tuple[Swap, ...]:
    """Find, for each ask that is traded, the easier ones that make up for it most nearly.

    They make up for it when at most 1 % of its worth is missing; where nothing does, all of the
    easier ones are named.
    """
    traded = [one for one in asks if not one.ask.must]
    found = []
    for give in traded:
        easier = [one for one in traded if one.ease < give.ease]
        if easier:
            found.append(min(_tries(give, easier), key=_least_to_spare))
    return tuple(found)


def _tries(give: Valued, easier: list[Valued]) -> list[Swap]:
    every = [
        Swap(give=give, take=take)
        for count in range(1, len(easier) + 1)
        for take in combinations(easier, count)
    ]
    enough = [one for one in every if makes_up(one)]
    return enough or every[-1:]


def makes_up(swap: Swap) -> bool:
    """Say whether the replacement is worth as much, to within 1 %."""
    return level(swap.more) >= -level(swap.give.worth * TOLERANCE)


def _least_to_spare(swap: Swap) -> tuple[Decimal, int, list[int]]:
    return level(abs(swap.more)), len(swap.take), [one.rank for one in swap.take]


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All figures, exact. `aim` is what every package is to be worth a year, before rounding.

    `deciders` are the numbers with the value of each at which two asks that are traded come level;
    none where there are not two. `beyond_reason` says that one of the packages asks for more than
    is ever asked for.
    """

    asks: tuple[Valued, ...]
    aim: Decimal
    packages: tuple[Package, ...]
    swaps: tuple[Swap, ...]
    deciders: tuple[Decider, ...]
    beyond_reason: bool

    @property
    def traded(self) -> tuple[Valued, ...]:
        """List the asks that are no must-haves, in their rank."""
        return tuple(one for one in self.asks if not one.ask.must)

    def off(self, package: Package) -> Decimal:
        """Say by how many percent a package differs from the first."""
        first = self.packages[0].worth
        return (package.worth - first) / first * 100


def calculate(inputs: Inputs) -> Outcome:
    """Value and rank the asks, build packages of equal worth, and find fair swaps."""
    asks = ranked(inputs)
    must = sum((one.worth for one in asks if one.ask.must), Decimal(0))
    packages = choose(inputs, asks)
    return Outcome(
        asks=asks,
        aim=must + traded_of(asks),
        packages=packages,
        swaps=swaps_of(asks),
        deciders=deciders(inputs),
        beyond_reason=any(is_beyond_reason(inputs, one) for one in packages),
    )
