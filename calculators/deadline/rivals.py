"""The other applications: who decides in time, how much more time to ask for, what overlaps."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .inputs import Inputs, Process
from .steps import missing_days
from .window import Window
from .workdays import Workdays

# Extensions in business days: up to here modest, up to there a stretch, beyond unlikely.
MODEST, STRETCH = 5, 10
# After their decision: a day if they named the date themselves, two if it is a guess.
_SPARE = {"told": 1, "likely": 2, "guess": 2}


@dataclass(frozen=True, kw_only=True, slots=True)
class Rival:
    """One other application against the deadline.

    `day` is the business day on which it is decided, or today for an offer in hand. `late` is
    how many business days it comes after the last safe day; `both` on how many both are open.
    """

    name: str
    stage: str
    sure: str
    day: dt.date
    until: dt.date | None
    overdue: bool
    late: int
    spare: int
    both: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Extension:
    """More time to ask for: until when, how many business days, how large that is, and why."""

    until: dt.date
    days: int
    size: str
    for_rivals: bool
    for_counter: bool
    fallback: dt.date


@dataclass(frozen=True, kw_only=True, slots=True)
class Overlap:
    """The days on which every offer would be on the table at once."""

    first: dt.date
    last: dt.date
    days: int


def rivals(inputs: Inputs, found: Window, work: Workdays, last: dt.date) -> tuple[Rival, ...]:
    """Hold every other application against a last day: the deadline, or a later one."""
    return tuple(_rival(process, inputs, found, work, last) for process in inputs.processes)


def _rival(process: Process, inputs: Inputs, found: Window, work: Workdays, last: dt.date) -> Rival:
    expected = process.expected
    day = found.start
    if expected is not None:
        day = max(found.start, work.on_or_after(expected))
    until = None if process.until is None else work.on_or_before(process.until)
    end = last if until is None else min(last, until)
    return Rival(
        name=process.company,
        stage=process.stage,
        sure=process.sure or "",
        day=day,
        until=until,
        overdue=expected is not None and expected < inputs.today,
        late=work.count(last, day),
        spare=_SPARE.get(process.sure or "", 0),
        both=_both(work, day, end),
    )


def _both(work: Workdays, first: dt.date, last: dt.date) -> int:
    """Count the business days from one day to another, both included."""
    return work.count(first - dt.timedelta(days=1), last)


def extension(
    inputs: Inputs, found: Window, work: Workdays, others: tuple[Rival, ...]
) -> Extension | None:
    """Work out what to ask for: the latest decision and its spare days, or room for a counter."""
    if found.passed or found.named is None:
        return None
    lacking = missing_days(inputs, found, work)
    for_counter = work.after(found.last, lacking)
    waiting = [work.after(one.day, one.spare) for one in others if one.until is None]
    for_rivals = max(waiting, default=found.last)
    until = max(for_counter, for_rivals)
    if until <= found.last:
        return None
    count = work.count(found.last, until)
    return Extension(
        until=until,
        days=count,
        size=_size(count),
        for_rivals=for_rivals > found.last,
        for_counter=lacking > 0,
        fallback=work.after(found.last, MODEST),
    )


def _size(days: int) -> str:
    if days <= MODEST:
        return "modest"
    return "stretch" if days <= STRETCH else "unlikely"


def overlap(work: Workdays, others: tuple[Rival, ...], last: dt.date) -> Overlap | None:
    """Find the days on which all offers are open; None without others or where there are none."""
    if not others:
        return None
    first = max(one.day for one in others)
    end = min([last, *(one.until for one in others if one.until is not None)])
    count = _both(work, first, end)
    return Overlap(first=first, last=end, days=count) if count > 0 else None
