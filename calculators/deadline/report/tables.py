"""The plan day by day, the days after the yes, and the other applications.

The plan is a timeline, and the same in a table.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from calculators._core import (
    Block,
    Chart,
    Closed,
    Column,
    Mark,
    Note,
    Role,
    Row,
    Table,
    Timeline,
    Words,
)
from calculators._core.formatting import counted, day, day_figure, number
from calculators.deadline.formulas import Outcome, Rival
from calculators.deadline.formulas.plan import Leaving, Step, StepKey, resign_by
from calculators.deadline.inputs import Inputs, Stage, Sureness
from calculators.deadline.words import (
    BUSINESS,
    SHORT,
    THEIRS,
    promise_name,
    rival_day,
    rival_name,
    step_name,
)
from calculators.deadline.workdays import WEEKEND, days

_LONGEST_LABEL = 23
_STAGES: dict[Stage, str] = {
    "early": "first interviews",
    "middle": "middle rounds",
    "final": "final round",
    "offer": "offer in hand",
}
_SURE: dict[Sureness, str] = {
    "told": "they told you",
    "likely": "likely",
    "guess": "your guess",
}


class _Entry(NamedTuple):
    """One row: its day, what happens, how the chart shows it, the step behind it if any."""

    day: dt.date
    words: str
    label: str
    role: Role
    step: Step | None = None


def day_by_day(inputs: Inputs, outcome: Outcome) -> tuple[Block, ...]:
    """Draw the days up to the deadline, the other applications among them."""
    return (_timeline("Your days", _entries(inputs, outcome), inputs, outcome),)


def _timeline(title: str, entries: list[_Entry], inputs: Inputs, outcome: Outcome) -> Chart:
    first, last = inputs.today, max(entry.day for entry in entries)
    work = outcome.work
    closed = tuple(
        Closed(one, holiday=reason != WEEKEND)
        for one, reason in ((one, work.why_closed(one)) for one in days(first, last))
        if reason
    )
    marks = tuple(
        Mark(
            label=_cut(entry.label),
            day=entry.day,
            role=entry.role,
            since=first if entry.role == "target" else None,
        )
        for entry in entries
    )
    drawing = Timeline(
        first=first, last=last, marks=marks, closed=closed, guide=outcome.window.last
    )
    description = (
        f"From {day(first)} to {day(last)}, one row for each step, in the order of the table. "
        "Days that do not count are shaded; the dashed line is the last safe day."
    )
    table = _table("The plan, in order", tuple(_row(entry) for entry in entries))
    return Chart(title=title, description=description, drawing=drawing, table=table)


def plan_result(inputs: Inputs, outcome: Outcome) -> str:
    """Tell the first thing to do, and the last day."""
    entries = _entries(inputs, outcome)
    first = next((it for it in entries if it.role == "ask"), entries[0])
    return f"{first.label} {day(first.day)} · last safe day {day(outcome.window.last)}"


def others_result(outcome: Outcome) -> str:
    """Tell how many can decide in time."""
    late = sum(rival_day(one) > outcome.window.last for one in outcome.rivals)
    total = len(outcome.rivals)
    return f"{number(total - late)} of {number(total)} in time" if late else "All in time"


def the_days_that_matter(inputs: Inputs, outcome: Outcome) -> Chart:
    """Draw the few days that the answer names, on one scale."""
    whole = _entries(inputs, outcome)
    named = [it for it in whole if it.step is None or it.step.key in ("counter", "deadline")]
    entries = (named or whole)[:_FEW_ROWS]
    return _timeline("Your days at a glance", entries, inputs, outcome)


_FEW_ROWS = 4


def _entries(inputs: Inputs, outcome: Outcome) -> list[_Entry]:
    found = [
        _Entry(
            step.day,
            step_name(step, inputs, outcome.window.hour),
            SHORT[step.key],
            _role(step.key),
            step,
        )
        for step in outcome.steps
    ]
    found += [
        _Entry(max(rival_day(one), inputs.today), rival_name(one), one.name, "target")
        for one in outcome.rivals
    ]
    if outcome.extension is not None:
        words = "The new deadline to ask for"
        found.append(_Entry(outcome.extension.until, words, "If they agree", "midpoint"))
    return sorted(found, key=lambda entry: entry.day)


def _role(key: StepKey) -> Role:
    if key == "deadline":
        return "midpoint"
    return "them" if key in THEIRS else "ask"


def _cut(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"


def _row(entry: _Entry) -> Row:
    step = entry.step
    if step is None:
        return Row(cells=(day(entry.day), "–", entry.words))
    keyed = "" if step.key in ("counter", "deadline") else step.key
    words = entry.words
    if step.missed is not None:
        words += f". This was due by {day(step.missed)}, so do it now if you haven’t yet"
    latest: Words = "–"
    if step.latest is not None and step.key != "deadline":
        latest = day_figure(step.latest, f"{step.key}-latest")
    return Row(
        cells=(day_figure(step.day, keyed), latest, words),
        strong=step.key in ("counter", "deadline"),
    )


def _table(caption: str, rows: tuple[Row, ...]) -> Table:
    columns = (Column(label="Day"), Column(label="At the latest"), Column(label="What happens"))
    return Table(caption=caption, columns=columns, rows=rows)


def if_agreed(inputs: Inputs, outcome: Outcome) -> tuple[Block, ...]:
    """Show what moves if they grant the extension."""
    rows = tuple(
        Row(
            cells=(
                day_figure(step.day, f"agreed-{step.key}"),
                day(step.latest) if step.latest is not None else "–",
                step_name(step, inputs),
            )
        )
        for step in steps_agreed(outcome)
    )
    return (_table("What changes if they agree to the new deadline", rows),)


def steps_agreed(outcome: Outcome) -> list[Step]:
    """List the steps that an extension moves."""
    moved = ("counter", "reply", "letter", "accept", "deadline")
    return [step for step in outcome.agreed if step.key in moved]


def after_the_yes(inputs: Inputs, leaving: Leaving) -> tuple[Block, ...]:
    """List the days from the yes to the first day in the new job."""
    if not leaving.told:
        return (Note(words=_if_free(inputs, leaving)),)
    rows = tuple(
        Row(cells=(day_figure(step.day, step.key), step_name(step, inputs)))
        for step in leaving.steps()
    )
    table = Table(
        caption="If you say yes as planned",
        columns=(Column(label="Day"), Column(label="What happens")),
        rows=rows,
    )
    blocks: list[Block] = [table]
    if leaving.resign is not None and (by := resign_by(inputs, leaving.resign)):
        words = f"Resign by {day(by[0])}. One day later, and your notice runs until {day(by[1])}."
        blocks.append(Note(words=words))
    if leaving.resign is None:
        words = "No notice is counted here. If you have a job to leave, fill in your notice above."
        blocks.append(Note(words=words))
    return tuple(blocks)


def _if_free(inputs: Inputs, leaving: Leaving) -> Words:
    after = f", after {counted(inputs.checks, BUSINESS)} of checks" if inputs.checks else ""
    rest = (
        f" at the earliest{after}. If you have one, fill in your notice above, and the plan and "
        "the calendar file will show when to resign, your last day there and your first day here."
    )
    return (
        "If you have no job to leave, you can start on ",
        day_figure(leaving.start, "start"),
        rest,
    )


def after_signing(inputs: Inputs) -> tuple[Block, ...]:
    """List what the offer promises for later, in the order of the days."""
    rows = tuple(
        Row(cells=(day(one.on), promise_name(one)))
        for one in sorted(inputs.promises, key=lambda one: one.on)
    )
    columns = (Column(label="Day"), Column(label="What happens"))
    return (
        Table(caption="From the offer, and in the calendar file too", columns=columns, rows=rows),
    )


def the_others(outcome: Outcome) -> tuple[Block, ...]:
    """Compare each application with the deadline."""
    rows = tuple(
        Row(
            cells=(
                one.name,
                ", ".join(filter(None, (_STAGES[one.stage], _SURE[one.sure] if one.sure else ""))),
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
        "“Both open” counts the business days on which you could have their offer and this one. "
        "Their own deadline isn’t known yet, so it isn’t counted."
    )
    return (table, Note(words=words))


def _against(one: Rival, outcome: Outcome) -> str:
    work, last = outcome.work, outcome.window.last
    its = rival_day(one)
    if its > last:
        return f"{work.count(last, its)} after"
    return f"{work.count(its, last)} before" if its < last else "the same day"
