"""The days that do not count, and those that were counted and may not."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from calculators._core import Block, Column, Note, Row, Table
from calculators._core.formatting import counted, day, listed
from calculators.deadline.formulas import Outcome
from calculators.deadline.inputs import Inputs
from calculators.deadline.workdays import WEEKEND, Workdays, days

_MOST_ROWS = 40
_MOST_DAYS, _MOST_REGIONS = 6, 3


def doubtful_days(inputs: Inputs, outcome: Outcome) -> list[Block]:
    """Name the days that were counted and may not count, up to the last safe one."""
    work = outcome.work
    within = [one for one in days(inputs.today, outcome.window.last) if work.is_open(one)]
    found: list[Block] = []
    if often := [f"{day(one)} ({work.often[one]})" for one in within if one in work.often]:
        words = (
            f"These count as business days, but many offices close on them: {_few(often)}. Ask "
            "whether theirs does, and if so, add the day under “Also closed”."
        )
        found.append(Note(words=words))
    if regional := [_in_regions(one, work) for one in within if one in work.regional]:
        words = (
            f"Holidays differ by region there, and some regions close on {_few(regional)}. Fill in "
            "theirs above under “State or region”, and the days are counted for it."
        )
        found.append(Note(words=words))
    if work.announced is not None and outcome.window.last.year > work.announced:
        words = (
            f"{inputs.calendar.label} announces its days off and its worked weekends one year at a "
            f"time, so far up to {work.announced}. Later days are our best guess from the rules."
        )
        found.append(Note(words=words))
    if work.doubt:
        words = f"{work.doubt} If their week is different, choose it under “Weekend”."
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
