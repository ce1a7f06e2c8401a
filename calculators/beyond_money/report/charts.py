"""The two charts: in how many ways each offer leads, and what its score is made of."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from calculators._core import Bar, Chart, Column, Row, StackedBars, Table
from calculators._core.formatting import listed, number, percent
from calculators.beyond_money.formulas import Outcome, decimal
from calculators.beyond_money.words import OF_BEST, Wording, mark, mark_figure

_HUNDRED = 100
# Those of the parts of pay, one for each thing: the sixth shares a color and shows its pattern.
_LOOKS = ("base", "bonus", "equity", "signing", "benefits", "base*")


def ways_chart(outcome: Outcome, words: Wording) -> Chart:
    """Draw each offer's share of all weights."""
    ordered = sorted(outcome.compared, key=lambda it: -outcome.shares[it.place])
    said = listed([f"{words.called(it)} in {words.share(it).text}" for it in ordered])
    return Chart(
        title="Who leads in how many ways",
        description=f"Of {words.ways()}, {said}.",
        drawing=StackedBars(
            series=("Leads in",),
            bars=tuple(
                Bar(
                    label=words.called(it),
                    values=(decimal(outcome.shares[it.place] * _HUNDRED),),
                )
                for it in ordered
            ),
            write=percent,
            highest=Decimal(_HUNDRED),
        ),
        table=Table(
            caption=f"Of {words.ways()}, each counted the same",
            columns=(
                Column(label="Offer"),
                Column(label="Leads in", numeric=True),
                Column(label="By your weights", numeric=True),
            ),
            rows=tuple(
                Row(
                    cells=(words.called(it), words.share(it, f"share-{it.place}"), words.score(it)),
                    strong=it in outcome.best,
                )
                for it in ordered
            ),
        ),
    )


def scores_chart(outcome: Outcome, words: Wording) -> Chart:
    """Draw what each thing adds to each offer's score, old offers included."""
    factors = range(len(words.inputs.factors))
    ordered = sorted(outcome.options, key=lambda it: -it.score)

    def adds(at: int, marks: tuple[Fraction, ...]) -> Decimal:
        return decimal(marks[at] * outcome.weights[at])

    rows = [
        Row(
            cells=(
                words.factor(at),
                words.weight(at, f"weight-{at + 1}"),
                *(mark_figure(it.marks[at], f"mark-{at + 1}-{it.place}") for it in ordered),
            )
        )
        for at in factors
    ]
    rows.append(
        Row(
            cells=("Score", "100%", *(words.score(it, f"score-{it.place}") for it in ordered)),
            strong=True,
        )
    )
    said = listed([f"{words.called(it)} comes to {mark(it.score)}" for it in ordered])
    return Chart(
        title="What makes up each score",
        description=f"Each bar adds up what the things bring, {OF_BEST} at most: {said}.",
        drawing=StackedBars(
            series=tuple(words.factor(at) for at in factors),
            bars=tuple(
                Bar(label=words.called(it), values=tuple(adds(at, it.marks) for at in factors))
                for it in ordered
            ),
            write=lambda value: number(value, 2),
            looks=_LOOKS,
        ),
        table=Table(
            caption="Your weights, and your marks from 0 to 10",
            columns=(
                Column(label="What matters"),
                Column(label="Weight", numeric=True),
                *(Column(label=words.called(it), numeric=True) for it in ordered),
            ),
            rows=tuple(rows),
        ),
    )
