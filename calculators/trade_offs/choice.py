"""Two or three of all the packages, each another mix: the rule of choice, and how ties end.

In turn: the package with the most money; with the most time and place; the easiest one for them,
where asks differ in that; with the most of the rest. One that is nearly the same as another is
left out, and mixes of half money, half the rest fill up. Two packages of equal worth or three
beat one, for both sides: Leonardelli et al. 2019.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from .asks import MONEY, TIME
from .inputs import Inputs
from .packages import Package, every_package, traded_of
from .values import Valued, level

_FEWEST, _MOST = 2, 3
# Packages that share so much of what is traded are the same to the other side.
_MOST_ALIKE = Decimal("0.9")
_NONE = Decimal(0)

type _Key = Callable[[Package], tuple[Any, ...]]


def choose(inputs: Inputs, asks: tuple[Valued, ...]) -> tuple[Package, ...]:
    """Choose up to three packages; one alone where the asks allow no other."""
    every = tuple(every_package(inputs, asks))
    listed = [one for one in every if not level(one.over)]
    traded = traded_of(asks)
    chosen: list[Package] = []
    for lead, key in _leads(asks):
        best = min(listed, key=key, default=None)
        # A package without any money leads with none, though no other has more.
        if best is not None and (lead == "ease" or key(best)[0]) and _unlike(best, chosen, traded):
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


def _leads(asks: tuple[Valued, ...]) -> list[tuple[str, _Key]]:
    """List what a package can lead with; the best one has the lowest key."""
    leads = [
        ("money", _most(lambda kind: kind in MONEY)),
        ("time", _most(lambda kind: kind in TIME)),
    ]
    if len({one.ease for one in asks if not one.ask.must}) > 1:
        leads.append(("ease", _easiest))
    leads.append(("rest", _most(lambda kind: kind not in (*MONEY, *TIME))))
    return leads


def _most(is_in: Callable[[str], bool]) -> _Key:
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
