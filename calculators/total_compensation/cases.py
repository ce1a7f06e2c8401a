"""What the offers come to if the share price falls, stays, rises, or goes to nothing."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, Column, Note, Row, Table
from calculators._core.formatting import percent

from .formulas import Outcome
from .wording import Wording
from .worth import Worth


def price_cases(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Show the totals if equity is worth nothing, falls, goes as expected, or rises."""
    inputs = words.inputs
    cases = (
        ("zero", "No worth at all (0×)"),
        ("low", f"Low: {_change(inputs.low)}"),
        ("expected", f"Expected: {_change(inputs.expected)}"),
        ("high", f"High: {_change(inputs.high)}"),
    )
    several = len(outcome.worths) > 1
    rows = tuple(
        Row(
            cells=(
                name,
                *(words.money.figure(w.cases[case], f"{case}-{w.number}") for w in outcome.worths),
                *((_ahead(outcome.ahead(case), outcome),) if several else ()),
            ),
            strong=case == "expected",
        )
        for case, name in cases
    )
    columns = (
        Column(label="Share price, a year"),
        *(Column(label=w.name, numeric=True) for w in outcome.worths),
        *((Column(label="Ahead"),) if several else ()),
    )
    table = Table(caption=f"Everything together {words.over}", columns=columns, rows=rows)
    return (table, *_equity_notes(outcome, words))


def _change(points: Decimal) -> str:
    return f"{'+' if points > 0 else ''}{percent(points, 2)}"


def _ahead(ahead: tuple[Worth, ...], outcome: Outcome) -> str:
    return "level" if len(ahead) == len(outcome.worths) else " and ".join(w.name for w in ahead)


def _equity_notes(outcome: Outcome, words: Wording) -> list[Block]:
    notes: list[Block] = []
    for worth in outcome.worths:
        said = []
        if worth.exercise_cost:
            said.append(
                f"to use all options that vest in these years, you pay "
                f"{words.money(worth.exercise_cost)} yourself; their worth above is after that"
            )
        if worth.unvested_percent > 0:
            said.append(f"{percent(worth.unvested_percent)} of the grant vests later")
        if worth.offer.refresh:
            said.append("refreshers are counted as you guessed them: nobody has promised them")
        if said:
            notes.append(Note(words=f"{worth.name}: {'; '.join(said)}."))
    return notes
