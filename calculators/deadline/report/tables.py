"""The plan day by day, the days after the yes, the other applications, the days that do not count.

The plan is a timeline, and the same in a table.
"""

from __future__ import annotations

import datetime as dt
from itertools import groupby
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
from calculators._core.formatting import counted, day, day_figure, listed, number
from calculators.deadline.formulas import Outcome, Rival
from calculators.deadline.formulas.plan import Step, StepKey, resign_by
from calculators.deadline.inputs import Inputs, Stage, Sureness
from calculators.deadline.words import SHORT, THEIRS, promise_name, rival_day, rival_name, step_name
from calculators.deadline.workdays import WEEKEND, Workdays, days

_LONGEST_LABEL = 16
_STAGES: dict[Stage, str] = {
    "early": "first talks",
    "middle": "in the middle",
    "final": "final round",
    "offer": "offer in hand",
}
_SURE: dict[Sureness, str] = {
    "told": "they told you",
    "likely": "likely",
    "guess": "your guess",
}
_MOST_ROWS = 40


class _Entry(NamedTuple):
    """One row: its day, what happens, how the chart shows it, the step behind it if any."""

    day: dt.date
    words: str
    label: str
    role: Role
    step: Step | None = None


def day_by_day(inputs: Inputs, outcome: Outcome) -> tuple[Block, ...]:
    """Draw the days up to the deadline, the other applications among them."""
    entries = _entries(inputs, outcome)
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
    table = _table("The plan, in order", tuple(_row(entry, inputs) for entry in entries))
    return (Chart(title="Your days", description=description, drawing=drawing, table=table),)


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


def _row(entry: _Entry, inputs: Inputs) -> Row:
    step = entry.step
    if step is None:
        return Row(cells=(day(entry.day), "–", entry.words))
    keyed = "" if step.key in ("counter", "deadline") else step.key
    late = step.missed is not None and step.missed < inputs.today
    words = entry.words
    if late and step.missed is not None:
        words += f". This was due by {day(step.missed)}: do it now, if you have not"
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
        for step in outcome.agreed
        if step.key in ("counter", "reply", "letter", "accept", "deadline")
    )
    return (_table("What moves if they grant you the new deadline", rows),)


def after_the_yes(inputs: Inputs, outcome: Outcome) -> tuple[Block, ...]:
    """List the days from the yes to the first day in the new job."""
    leaving = outcome.leaving
    if leaving is None:
        return ()
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
        words = f"Resign by {day(by[0])}: a day later, and your notice ends on {day(by[1])}."
        blocks.append(Note(words=words))
    if leaving.resign is None:
        words = "No notice is counted here. If you have a job to leave, fill in your notice above."
        blocks.append(Note(words=words))
    return tuple(blocks)


def after_signing(inputs: Inputs) -> tuple[Block, ...]:
    """List what the offer promises for later, in the order of the days."""
    rows = tuple(
        Row(cells=(day(one.on), promise_name(one)))
        for one in sorted(inputs.promises, key=lambda one: one.on)
    )
    columns = (Column(label="Day"), Column(label="What happens"))
    return (Table(caption="From the offer, and in the file", columns=columns, rows=rows),)


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


_MOST_DAYS, _MOST_REGIONS = 6, 3


def doubtful_days(inputs: Inputs, outcome: Outcome) -> list[Block]:
    """Name the days that were counted and may not count, up to the last safe one."""
    work = outcome.work
    within = [one for one in days(inputs.today, outcome.window.last) if work.is_open(one)]
    found: list[Block] = []
    if often := [f"{day(one)} ({work.often[one]})" for one in within if one in work.often]:
        words = (
            f"Counted as business days, though offices are often closed: {_few(often)}. "
            "Ask, and add them under “Also closed” if theirs is."
        )
        found.append(Note(words=words))
    if regional := [_in_regions(one, work) for one in within if one in work.regional]:
        words = (
            f"Holidays differ by region, and some are closed on {_few(regional)}. "
            "Fill in the region above to count it right."
        )
        found.append(Note(words=words))
    if work.announced is not None and outcome.window.last.year > work.announced:
        words = (
            f"The days off and the worked weekends of {inputs.calendar.label} are announced up to "
            f"{work.announced}. After that they are what the rules let expect."
        )
        found.append(Note(words=words))
    return found


def _few(items: list[str]) -> str:
    more = len(items) - _MOST_DAYS
    return listed([*items[:_MOST_DAYS], *([f"{more} more"] if more > 0 else [])])


def _in_regions(one: dt.date, work: Workdays) -> str:
    name, regions = work.regional[one]
    more = len(regions) - _MOST_REGIONS
    where = listed([*regions[:_MOST_REGIONS], *([f"{more} more"] if more > 0 else [])])
    return f"{day(one)} ({name}: {where})"


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
