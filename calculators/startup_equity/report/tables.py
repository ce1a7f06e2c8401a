"""The tables of startup equity: the grid, the level prices, leaving, later rounds, who is first."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, Column, Figure, Note, Row, Table
from calculators._core.formatting import number, number_figure, rounded
from calculators.startup_equity.formulas import Outcome
from calculators.startup_equity.formulas.leaving import Leaving
from calculators.startup_equity.words import Wording

_NONE = Decimal(0)
# A part of a company is small: 0.128 %.
_PLACES = 3


def grid(outcome: Outcome, words: Wording) -> Table:
    """List what the grant pays, sale prices down and later rounds across.

    What is least comes first: no sale, and the most rounds, which a phone then shows.
    """
    stages = outcome.stages[::-1]
    rows = [Row(cells=("No sale", *(words.money(_NONE) for _ in stages)), strong=True)]
    for at, price in enumerate(outcome.prices):
        cells = (
            words.money.figure(stage.payouts[at], f"pays-{at + 1}-{stage.rounds}")
            for stage in stages
        )
        rows.append(Row(cells=(words.sale(price), *cells)))
    less = ", after the strike price" if words.inputs.strike else ""
    return Table(
        caption=f"What {words.count(outcome.counted)} would pay you{less}, before tax",
        columns=(
            Column(label="Sold for"),
            *(Column(label=words.short(stage), numeric=True) for stage in stages),
        ),
        rows=tuple(rows),
    )


def grid_result(outcome: Outcome, words: Wording) -> str:
    """Tell the lowest and the highest price looked at."""
    low, high = outcome.prices[0], outcome.prices[-1]
    least, most = outcome.last.payouts[0], outcome.last.payouts[-1]
    if low == high:
        return f"{words.money(most)} at {words.sale(high)}, {words.after(outcome.last)}"
    return (
        f"{words.money(least)} at {words.sale(low)}, {words.money(most)} at {words.sale(high)}, "
        f"{words.after(outcome.last)}"
    )


def level_blocks(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Say at which sale price the offers are level, after each number of rounds."""
    if outcome.last.level is None or outcome.gap is None:
        return (Note(words=_no_level(outcome, words)),)
    rows = tuple(
        Row(
            cells=(
                words.head(stage),
                words.sale_figure(stage.level, f"level-{stage.rounds}"),
                words.sale_figure(stage.pays_from, f"from-{stage.rounds}"),
            ),
            strong=stage is outcome.last,
        )
        for stage in outcome.stages
        if stage.level is not None
    )
    table = Table(
        caption=f"Sale price at which both offers come to the same over {words.span}",
        columns=(
            Column(label="The sale comes"),
            Column(label="Level at", numeric=True),
            Column(label="Pays anything above", numeric=True),
        ),
        rows=rows,
    )
    a_year = outcome.gap / words.inputs.years
    return (
        table,
        Note(
            words=(
                "Below that price the other offer would have been the better one, and above it "
                "this one. A dollar that you’re paid each month is also worth more than one that "
                "may come in years, so a careful reader wants a good deal more than level."
            )
        ),
        Note(
            words=(
                f"The difference in pay is {words.money(a_year)} a year. That is what to bring up "
                "if they say that the shares make up for the salary."
            )
        ),
    )


def level_result(outcome: Outcome, words: Wording) -> str:
    """Tell the level price after all rounds, and before any."""
    last, first = outcome.last, outcome.stages[0]
    if last.level is None or first.level is None:
        return "Nothing to make up for" if outcome.counted else "Nothing would have vested"
    if last is first:
        return f"A sale for {words.sale(last.level)}"
    return (
        f"A sale for {words.sale(last.level)} {words.after(last)}, or {words.sale(first.level)} "
        f"{words.after(first)}"
    )


def _no_level(outcome: Outcome, words: Wording) -> str:
    if outcome.gap is not None and outcome.gap > 0:
        return (
            f"After {words.span} none of the {words.noun} would have vested, so no sale price "
            "makes up for the lower pay."
        )
    return (
        "This offer pays as much as the other one, or more, before its shares. So you can take "
        f"the {words.noun} for what they are: something that may be worth money one day."
    )


def leaving_blocks(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Say what leaving at the end of some months keeps, costs and loses."""
    pays = bool(words.inputs.strike)
    rows = tuple(
        _leaving_row(it, words, pays=pays, own=it == outcome.left) for it in outcome.by_month
    )
    table = Table(
        caption="What you would keep, and what it takes to keep it",
        columns=(
            Column(label="You leave after"),
            Column(label="Vested", numeric=True),
            *([Column(label="Cash to exercise", numeric=True)] if pays else []),
            Column(label="Left behind", numeric=True),
        ),
        rows=rows,
    )
    return (table, *(Note(words=it) for it in _about_leaving(outcome, words)))


def _leaving_row(it: Leaving, words: Wording, *, pays: bool, own: bool) -> Row:
    cash = (words.money.figure(it.cash, f"leave-cash-{it.month}"),) if pays else ()
    return Row(
        cells=(
            f"Month {it.month}",
            number_figure(Decimal(it.kept), 0, f"kept-{it.month}"),
            *cash,
            number(it.lost),
        ),
        strong=own,
    )


def _about_leaving(outcome: Outcome, words: Wording) -> list[str]:
    left, inputs, found = outcome.left, words.inputs, []
    if left.cash:
        found.append(
            f"After month {left.month} you would have {number(inputs.window)} days to find "
            f"{words.money(left.cash)}, or the {words.count(left.kept)} that you earned are gone. "
            "Nobody has to buy the shares from you then, and tax on the gain on paper may be due "
            "as well. Ask for a longer time before you sign, because it is seldom given later."
        )
    elif left.kept and inputs.kind == "shares":
        found.append(
            "Ask whether RSUs that have vested stay yours if you leave before a sale. In many "
            "startups they also need a sale or a listing, and run out after some years."
        )
    elif not left.kept:
        found.append(f"After month {left.month} nothing has vested, so there is nothing to keep.")
    found.append(
        "Some plans let the company buy back vested shares, at the price that you paid. Ask for "
        "that clause, and for what happens if you are let go."
    )
    return found


def leaving_result(outcome: Outcome, words: Wording) -> str:
    """Tell what the reader's own month keeps and costs."""
    left = outcome.left
    if not left.kept:
        return f"After month {left.month} you keep nothing"
    if not left.cash:
        return f"After month {left.month} you keep {words.count(left.kept)}"
    return (
        f"After month {left.month} you keep {words.count(left.kept)}, for {words.money(left.cash)} "
        f"within {number(words.inputs.window)} days"
    )


def rounds_table(outcome: Outcome, words: Wording) -> Table:
    """List what each round does to the reader's part, and to what is paid first."""
    rows = tuple(
        Row(
            cells=(
                words.head(stage),
                _part(stage.part, f"part-{stage.rounds}"),
                words.sale_figure(stage.company.stack, f"stack-{stage.rounds}"),
                number(stage.company.shares),
            )
        )
        for stage in outcome.stages
    )
    return Table(
        caption="Your part of the company, by the whole grant, and what is paid before you",
        columns=(
            Column(label="When"),
            Column(label="Your part", numeric=True),
            Column(label="Paid before you", numeric=True),
            Column(label="All shares", numeric=True),
        ),
        rows=rows,
    )


def _part(part: Decimal, key: str) -> Figure:
    return Figure(f"{number(part, _PLACES)}%", f"{rounded(part, _PLACES):f}", key)


def rounds_result(outcome: Outcome, words: Wording) -> str:
    """Tell how the part shrinks."""
    first, last = outcome.stages[0].part, outcome.last.part
    if len(outcome.stages) == 1:
        return f"You would have {number(first, _PLACES)}%, and no later round is counted"
    return f"From {number(first, _PLACES)}% to {number(last, _PLACES)}% {words.after(outcome.last)}"


def order_blocks(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """List what each investor gets first, and the sale price from which it shares like you."""
    company = outcome.last.company
    rows = []
    for at, series in enumerate(company.series, start=1):
        converts = series.converts_at
        shown = (
            "it always takes both"
            if converts is None
            else words.sale_figure(company.price_for(converts), f"converts-{at}")
        )
        rows.append(Row(cells=(series.name, words.sale(series.preference), shown)))
    total = words.sale(company.stack)
    rows.append(Row(cells=("All of them", total, ""), strong=True))
    table = Table(
        caption=f"What investors get before you, {words.after(outcome.last)}",
        columns=(
            Column(label="Round"),
            Column(label="Gets first", numeric=True),
            Column(label="Gives that up from a sale for", numeric=True),
        ),
        rows=tuple(rows),
    )
    return (
        table,
        Note(
            words=(
                "An investor takes the money first or turns the preferred shares into common "
                "ones, whichever pays more. From the price in the last column on they share with "
                "you, each share alike. Which of them ranks first changes nothing for you."
            )
        ),
    )


def order_result(outcome: Outcome, words: Wording) -> str:
    """Tell what all of them get first."""
    return f"{words.sale(outcome.last.company.stack)} in all, {words.after(outcome.last)}"
