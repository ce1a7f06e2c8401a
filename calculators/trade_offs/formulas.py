"""The figures of the trade-offs: the ranking, the packages, and what to give for what."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .choice import choose
from .inputs import Inputs
from .packages import Package, traded_of
from .swaps import Swap, swaps_of
from .values import Valued, ranked


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All figures, exact. `aim` is what every package is to be worth a year, before rounding."""

    asks: tuple[Valued, ...]
    aim: Decimal
    packages: tuple[Package, ...]
    swaps: tuple[Swap, ...]

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
    return Outcome(
        asks=asks, aim=must + traded_of(asks), packages=choose(inputs, asks), swaps=swaps_of(asks)
    )
