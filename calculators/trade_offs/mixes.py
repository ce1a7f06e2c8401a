"""What each package is made of: one chart and its table."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Bar, Chart, Column, Row, StackedBars, Table
from calculators._core.formatting import listed, percent_figure

from .asks import MONEY, TIME
from .formulas import Outcome
from .packages import Package
from .values import Valued
from .wording import LEADS, LETTERS, Wording

_SERIES = ("Base pay", "Other money", "Time and place", "Growth and extras", "Must-haves")


def packages_chart(outcome: Outcome, words: Wording) -> Chart:
    """Show what each package is made of, part by part."""
    named = tuple(zip(LETTERS, outcome.packages, strict=False))
    bars = tuple(Bar(label=letter, values=_by_series(package)) for letter, package in named)
    about = listed(
        [f"{letter}, {LEADS[one.lead]}, is worth {words.money(one.worth)}" for letter, one in named]
    )
    return Chart(
        title="What each package is made of, in worth to you a year",
        description=f"One bar a package. {about}.",
        drawing=StackedBars(series=_SERIES, bars=bars, write=words.money),
        table=_packages_table(outcome, words),
    )


def _by_series(package: Package) -> tuple[Decimal, ...]:
    sums = dict.fromkeys(_SERIES, Decimal(0))
    for _, kind, _, worth in package.traded():
        sums[_series(kind)] += worth
    sums[_SERIES[-1]] = package.worth - sum(sums.values())
    return tuple(sums.values())


def _series(kind: str) -> str:
    if kind == "pay":
        return _SERIES[0]
    if kind in MONEY:
        return _SERIES[1]
    return _SERIES[2] if kind in TIME else _SERIES[3]


def _packages_table(outcome: Outcome, words: Wording) -> Table:
    packages = outcome.packages
    mover = packages[0].mover
    rows = []
    for one in outcome.asks:
        name = words.name(one) + (" (must-have)" if one.ask.must else "")
        cells = [_part(package, one, words) for package in packages]
        if any(cells):
            rows.append(Row(cells=(name, *(cell or "–" for cell in cells))))
    if mover.ask is None and any(package.moved for package in packages):
        moved = (words.money(one.moved_worth) if one.moved else "–" for one in packages)
        rows.append(Row(cells=("Base pay on top of your list", *moved)))
    named = tuple(zip(LETTERS.lower(), packages, strict=False))
    sums = (words.money.figure(one.worth, f"sum-{letter}") for letter, one in named)
    rows.append(Row(cells=("Worth to you a year", *sums), strong=True))
    off = (percent_figure(outcome.off(one), f"off-{letter}") for letter, one in named[1:])
    rows.append(Row(cells=("Against A", "–", *off)))
    heads = (
        Column(label=f"Package {letter}", numeric=True)
        for letter, _ in zip(LETTERS, packages, strict=False)
    )
    return Table(
        caption="What is in each package, in worth to you a year",
        columns=(Column(label="Part"), *heads),
        rows=tuple(rows),
    )


def _part(package: Package, one: Valued, words: Wording) -> str:
    if one is package.mover.ask:
        return words.money(package.moved_worth) if package.moved else ""
    return words.money(one.worth) if one in package.asks else ""
