"""The tables of the other applications and of the days that do not count."""

from __future__ import annotations

from itertools import groupby

from calculators._core import Block, Column, Note, Row, Table
from calculators._core.formatting import counted, day, number

from .formulas import Outcome
from .inputs import Inputs
from .rivals import Rival
from .wording import rival_day
from .workdays import WEEKEND

_STAGES = {
    "early": "first talks",
    "middle": "in the middle",
    "final": "final round",
    "offer": "offer in hand",
}
_SURE = {"told": "they told you", "likely": "likely", "guess": "your guess", "": ""}
_MOST_ROWS = 40


def the_others(outcome: Outcome) -> tuple[Block, ...]:
    """Compare each application with the deadline."""
    rows = tuple(
        Row(
            cells=(
                one.name,
                ", ".join(filter(None, (_STAGES[one.stage], _SURE[one.sure]))),
                day(rival_day(one)),
                _against(one, outcome),
                number(one.both),
            )
        )
        for one in outcome.rivals
    )
    table = Table(
        caption="Each one against your last safe day, in business days",
        columns=(
            Column(label="Company"),
            Column(label="Stage"),
            Column(label="Day"),
            Column(label="Against yours"),
            Column(label="Both open", numeric=True),
        ),
        rows=rows,
    )
    words = (
        "“Both open” counts the business days on which you could hold their offer and this one. "
        "Their own deadline is not known yet, so none is counted for them."
    )
    return (table, Note(words=words))


def _against(one: Rival, outcome: Outcome) -> str:
    work, last = outcome.work, outcome.window.last
    its = rival_day(one)
    if its > last:
        return f"{work.count(last, its)} after"
    return f"{work.count(its, last)} before" if its < last else "the same day"


def counted_days(inputs: Inputs, outcome: Outcome) -> tuple[Block, ...]:
    """List the days that were left out, weekends in one line."""
    skipped = outcome.window.skipped
    weekend = sum(reason == WEEKEND for _, reason in skipped)
    named = [(one, reason) for one, reason in skipped if reason != WEEKEND]
    rows = []
    if weekend:
        rows.append(Row(cells=(counted(weekend, "day"), "Weekends")))
    for reason, group in groupby(named[:_MOST_ROWS], key=lambda pair: pair[1]):
        ends = [one for one, _ in group]
        span = day(ends[0]) if len(ends) == 1 else f"{day(ends[0])} to {day(ends[-1])}"
        rows.append(Row(cells=(span, reason)))
    where = inputs.calendar.label
    region = f", {inputs.region}" if inputs.region else ""
    table = Table(
        caption=f"After today and up to the deadline ({where}{region})",
        columns=(Column(label="Days"), Column(label="Why")),
        rows=tuple(rows),
    )
    return (table,)
