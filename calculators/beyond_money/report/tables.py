"""The tables: which weights turn it, who leads without one thing, what the second would need."""

from __future__ import annotations

from calculators._core import Column, Figure, Row, Table
from calculators._core.formatting import listed
from calculators.beyond_money.formulas import Option, Outcome
from calculators.beyond_money.formulas.turns import Turn
from calculators.beyond_money.words import OF_BEST, Wording, mark_figure

_NOTHING = "–"


def turns_table(outcome: Outcome, words: Wording) -> Table:
    """List for each factor the weights below and above which another offer leads."""

    def cell(turn: Turn | None, key: str) -> tuple[str | Figure, ...] | str:
        if turn is None:
            return _NOTHING
        shown = words.turn(turn)
        return (Figure(shown, shown, key), f": {words.called(turn.to)}")

    return Table(
        caption="The weight at which another one takes the lead, with the others in the same ratio",
        columns=(
            Column(label="What matters"),
            Column(label="Now", numeric=True),
            Column(label="Below"),
            Column(label="Above"),
        ),
        rows=tuple(
            Row(
                cells=(
                    words.factor(at),
                    words.weight(at),
                    cell(it.below, f"below-{at + 1}"),
                    cell(it.above, f"above-{at + 1}"),
                )
            )
            for at, it in enumerate(outcome.turns)
        ),
    )


def without_table(outcome: Outcome, words: Wording) -> Table:
    """List who leads if one thing is left out."""

    def who(at: int) -> str | Figure:
        names = listed([words.called(it) for it in outcome.without[at]])
        return Figure(names, names, f"without-{at + 1}") if names else _NOTHING

    return Table(
        caption="If you left one thing out",
        columns=(Column(label="Without"), Column(label="Then leads")),
        rows=tuple(
            Row(
                cells=(words.factor(at), who(at)),
                strong=bool(outcome.without[at]) and outcome.lead not in outcome.without[at],
            )
            for at in range(len(words.inputs.factors))
        ),
    )


def needed_table(outcome: Outcome, behind: Option, words: Wording) -> Table:
    """List the mark on each thing that would bring the second one level."""
    rows = []
    for it in outcome.needed:
        needs: str | Figure = "10 isn’t enough"
        if it.mark is not None:
            needs = mark_figure(it.mark, f"needs-{it.factor + 1}")
        now = mark_figure(behind.marks[it.factor], f"has-{it.factor + 1}")
        rows.append(Row(cells=(words.factor(it.factor), now, needs)))
    return Table(
        caption=f"{behind.name} draws level if one thing alone gets better, {OF_BEST}",
        columns=(
            Column(label="What matters"),
            Column(label="Now", numeric=True),
            Column(label="Needs", numeric=True),
        ),
        rows=tuple(rows),
    )
