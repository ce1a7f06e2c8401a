"""The tables of the trade-offs: the ranking, fair swaps, what each ask is worth in other things."""

from __future__ import annotations

from calculators._core import Block, Column, Figure, Note, Row, Table
from calculators._core.formatting import number, number_figure

from .asks import EASE, PAID_ONCE
from .formulas import Outcome
from .swaps import Swap
from .values import Valued, grows
from .wording import Wording


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
                "“Ask first” is cheap for them and dear to you: easy, and in the upper half of "
                "your list. The others stand by worth. “Give up first” is hard for them and less "
                "dear to you; “Extra” is a small thing that they can easily add."
            )
        ),
    )


def _valued_by(one: Valued, words: Wording) -> str:
    inputs, ask = words.inputs, one.ask
    if ask.days is not None:
        return f"{number(ask.days, 2)} × {words.amount(inputs.base)} ÷ {inputs.days_a_year}"
    typed = words.amount(one.amount)
    if ask.what in PAID_ONCE:
        return f"{typed} once ÷ {inputs.years}"
    if ask.what == "pay" and grows(inputs) != 1:
        return f"{typed} with bonus and match"
    return f"{typed} a year"


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
