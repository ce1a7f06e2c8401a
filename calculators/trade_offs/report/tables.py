"""The tables of the trade-offs, and the chart of what each package is made of.

They rank the asks, name fair swaps, and say what each ask is worth in other things.
"""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Bar, Block, Chart, Column, Figure, Note, Row, StackedBars, Table
from calculators._core.formatting import listed, number, number_figure, percent, percent_figure
from calculators.trade_offs.formulas import Outcome, Swap
from calculators.trade_offs.formulas.packages import Package
from calculators.trade_offs.formulas.values import Valued, grows
from calculators.trade_offs.inputs import EASE, MONEY, MOVABLE, PAID_ONCE, TIME, AskKind
from calculators.trade_offs.words import LEADS, LETTERS, Wording

_SERIES = ("Base pay", "Other money", "Flexibility", "Growth and extras", "Must-haves")


def ranking(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """List all asks in their rank, each with its worth and what to do with it."""
    rows = tuple(
        Row(
            cells=(
                f"{one.rank}. {words.name(one)}",
                words.money.figure(one.worth, f"rank-{one.rank}"),
                EASE[one.ask.ease],
                _advice(one),
                _valued_by(one, words),
            ),
            strong=one.first,
        )
        for one in outcome.asks
    )
    table = Table(
        caption="Worth to you a year, and how hard you think it is for them",
        columns=(
            Column(label="Ask"),
            Column(label="Worth", numeric=True),
            Column(label="For them"),
            Column(label="So"),
            Column(label="Valued as"),
        ),
        rows=rows,
    )
    return (
        table,
        Note(
            words=(
                "“Ask first” is cheap for them and valuable to you: easy, and in the upper half of "
                "your list. The others are in order of worth. “Give up first” is hard for them and "
                "worth less to you; “Extra” is a small thing that they can easily add."
            )
        ),
    )


def ranking_result(outcome: Outcome, words: Wording) -> str:
    """Name what to ask for first, or what is worth most."""
    first = [words.short_name(one) for one in outcome.asks if one.first]
    if first:
        return f"Ask first: {listed(first[:_FEW_NAMED])}"
    return f"Worth most to you: {words.short_name(outcome.asks[0])}"


_FEW_NAMED = 3


def _valued_by(one: Valued, words: Wording) -> str:
    inputs, ask = words.inputs, one.ask
    if ask.days is not None:
        return f"{number(ask.days, 2)} × {words.amount(inputs.base)} ÷ {inputs.days_a_year}"
    amount, raised = words.amount(one.amount), ""
    if inputs.above and ask.what in MOVABLE and not ask.must:
        raised = f", {percent(inputs.above)} above your list"
    if ask.what in PAID_ONCE:
        return f"{amount} once ÷ {inputs.years}{raised}"
    if ask.what == "pay" and grows(inputs) != 1:
        return f"{amount} with bonus and match{raised}"
    return f"{amount} a year{raised}"


def _advice(one: Valued) -> str:
    if one.ask.must:
        return "Keep"
    if one.first:
        return "Ask first"
    if one.ask.ease == "easy":
        return "Extra"
    return "Give up first" if one.ask.ease == "hard" and not one.dear else "Trade"


def swaps_table(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Say what to ask for in place of something that is hard for them."""
    if not outcome.swaps:
        return (
            Note(words="No ask of yours is easier for them than another one that you would trade."),
        )
    rows = tuple(_swap(swap, words) for swap in outcome.swaps)
    table = Table(
        caption="When one ask is too hard for them, these easier ones make up for it",
        columns=(
            Column(label="Give up"),
            Column(label="And get"),
            Column(label="Gain a year", numeric=True),
        ),
        rows=rows,
    )
    return (
        table,
        Note(
            words=(
                "Of all easier asks, those that come nearest to it without missing it by more "
                "than 1%. A larger minus says that even all of them together fall short."
            )
        ),
    )


def swaps_result(outcome: Outcome, words: Wording) -> str:
    """Tell the first swap."""
    if not outcome.swaps:
        return "No easier ask makes up for a harder one"
    swap = outcome.swaps[0]
    get = listed([words.short_name(one) for one in swap.take])
    return f"{words.short_name(swap.give)} for {get}"


def _swap(swap: Swap, words: Wording) -> Row:
    more = Figure(
        words.money.signed(swap.more),
        f"{words.money.rounded(swap.more):f}",
        f"swap-{swap.give.rank}",
    )
    return Row(
        cells=(
            words.short_name(swap.give),
            " + ".join(words.short_name(one) for one in swap.take),
            more,
        )
    )


def exchange_table(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Turn each ask that is traded into base pay, a signing bonus and days of leave."""
    inputs = words.inputs
    day = inputs.base / inputs.days_a_year
    rows = tuple(
        Row(
            cells=(
                words.name(one),
                words.money.figure(one.worth / grows(inputs), f"in-base-{one.rank}"),
                words.money.figure(one.worth * inputs.years, f"in-signing-{one.rank}"),
                number_figure(one.worth / day, 1, f"in-days-{one.rank}"),
            )
        )
        for one in outcome.traded
    )
    table = Table(
        caption="Giving up one of these is worth any one of the others in its row",
        columns=(
            Column(label="Giving up"),
            Column(label="More base a year", numeric=True),
            Column(label="Signing bonus, once", numeric=True),
            Column(label="Days of leave a year", numeric=True),
        ),
        rows=rows,
    )
    return (table,)


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


def _series(kind: AskKind) -> str:
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
