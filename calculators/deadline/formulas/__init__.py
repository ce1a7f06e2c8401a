"""The sums of the deadline planner, put together: the plan, the other applications, what conflicts.

Day offsets are proposals that the reader can change, not facts. Sources: counting as in EU
Regulation 1182/71, art. 3 (the day of the event is left out); a deadline on a day off counts as
the day before, the safe side for whoever must answer.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Literal

from calculators.deadline.inputs import Inputs, Process, Stage, Sureness
from calculators.deadline.workdays import Workdays, find_region, workdays

from .plan import ASK_BEFORE, Leaving, Step, StepKey, chain, leaving, missing_days, room, steps
from .window import Window, window

# Extensions in business days: up to here modest, up to there a stretch. Beyond, none is asked for.
MODEST, STRETCH = 5, 10
# After their decision: a day if they named the date themselves, two if it is a guess.
_SPARE: dict[Sureness, int] = {"told": 1, "likely": 2, "guess": 2}


type Size = Literal["modest", "stretch"]
type ConflictKey = Literal[
    "passed", "no_working_day", "no_time", "ask_late",
    "rival_late", "rival_tight", "other_first", "start_early",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Rival:
    """One other application against the deadline.

    `day` is the business day on which it is decided, or today for an offer in hand. `late` is
    how many business days it comes after the last safe day; `both` on how many both are open.
    """

    name: str
    stage: Stage
    sure: Sureness | None
    day: dt.date
    until: dt.date | None
    overdue: bool
    late: int
    spare: int
    both: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Extension:
    """More time to ask for: until when, how many business days, how large that is, and why.

    `rival` is the application that it is for; None where it is for the counter alone.
    """

    until: dt.date
    days: int
    size: Size
    rival: Rival | None
    for_counter: bool


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
        sure=process.sure,
        day=day,
        until=until,
        overdue=expected is not None and expected < inputs.today,
        late=work.count(last, day),
        spare=_SPARE[process.sure] if process.sure else 0,
        both=_both(work, day, end),
    )


def _both(work: Workdays, first: dt.date, last: dt.date) -> int:
    """Count the business days from one day to another, both included."""
    return work.count(first - dt.timedelta(days=1), last)


def extension(
    inputs: Inputs, found: Window, work: Workdays, others: tuple[Rival, ...]
) -> Extension | None:
    """Work out what to ask for: the best likely decision with its spare days, or a counter's time.

    Never more than an employer may be expected to grant.
    """
    if found.passed or found.named is None:
        return None
    longest = work.after(found.last, STRETCH)
    lacking = missing_days(inputs, found, work)
    for_counter = min(longest, work.after(found.last, lacking))
    rival = best(others, work, found.last, longest)
    for_rival = found.last if rival is None else work.after(rival.day, rival.spare)
    until = max(for_counter, for_rival)
    if until <= found.last:
        return None
    count = work.count(found.last, until)
    return Extension(
        until=until,
        days=count,
        size="modest" if count <= MODEST else "stretch",
        rival=rival if for_rival > found.last else None,
        for_counter=lacking > 0,
    )


_STAGES: tuple[Stage, ...] = ("early", "middle", "final")


def best(
    others: tuple[Rival, ...], work: Workdays, last: dt.date, longest: dt.date
) -> Rival | None:
    """Choose the application to ask for more time for: the farthest on, and the surest.

    Only one that this may bring in: a date that is a guess carries no request, nor does one so
    late that nobody would wait, nor one that comes in time as it is.
    """
    likely = [
        one
        for one in others
        if one.until is None
        and one.sure in ("told", "likely")
        and last < work.after(one.day, one.spare) <= longest
    ]
    return max(
        likely,
        key=lambda one: (_STAGES.index(one.stage), one.sure == "told", -one.day.toordinal()),
        default=None,
    )


def out_of_reach(outcome: Outcome) -> tuple[Rival, ...]:
    """List the late ones that no request for more time can wait for."""
    until = outcome.window.last if outcome.extension is None else outcome.extension.until
    return tuple(
        one
        for one in outcome.rivals
        if one.until is None and one.late and outcome.work.after(one.day, one.spare) > until
    )


def overlap(work: Workdays, others: tuple[Rival, ...], last: dt.date) -> Overlap | None:
    """Find the days on which all offers are open; None without others or where there are none."""
    if not others:
        return None
    first = max(one.day for one in others)
    end = min([last, *(one.until for one in others if one.until is not None)])
    count = _both(work, first, end)
    return Overlap(first=first, last=end, days=count) if count > 0 else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Conflict:
    """Something that does not fit, and by how many business days."""

    key: ConflictKey
    missing: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """The whole plan. `agreed` holds the steps again, if they grant the extension."""

    work: Workdays
    window: Window
    steps: tuple[Step, ...]
    rivals: tuple[Rival, ...]
    extension: Extension | None
    agreed: tuple[Step, ...]
    overlap: Overlap | None
    overlap_agreed: Overlap | None
    leaving: Leaving | None
    conflicts: tuple[Conflict, ...]

    def step(self, key: StepKey) -> Step | None:
        """Find a step by its key."""
        every = (*self.steps, *(self.leaving.steps() if self.leaving else ()))
        return next((step for step in every if step.key == key), None)

    def conflict(self, key: ConflictKey) -> Conflict | None:
        """Find a conflict by its key."""
        return next((one for one in self.conflicts if one.key == key), None)


def calculate(inputs: Inputs) -> Outcome:
    """Plan the days from today to the first day in the new job."""
    content = inputs.calendar.content
    region = find_region(content, inputs.region) if inputs.region else None
    work = workdays(content, region, inputs.weekend, inputs.also_closed or ())
    found = window(inputs, work)
    others = rivals(inputs, found, work, found.last)
    more = extension(inputs, found, work, others)
    plan = steps(inputs, found, work, asks=more is not None)
    longer = _longer(found, work, more)
    accept = next((step.day for step in plan if step.key == "accept"), None)
    after = None if accept is None else leaving(inputs, work, accept, found.last)
    outcome = Outcome(
        work=work,
        window=found,
        steps=plan,
        rivals=others,
        extension=more,
        agreed=() if longer is None else steps(inputs, longer, work, asks=False),
        overlap=None if found.passed else overlap(work, others, found.last),
        overlap_agreed=None if longer is None else overlap(work, others, longer.last),
        leaving=after,
        conflicts=(),
    )
    return dataclasses.replace(outcome, conflicts=tuple(_conflicts(inputs, outcome)))


def _longer(found: Window, work: Workdays, more: Extension | None) -> Window | None:
    """Give the window as it would be with the extension."""
    if more is None:
        return None
    return dataclasses.replace(
        found, last=more.until, left=found.left + work.count(found.last, more.until)
    )


def _conflicts(inputs: Inputs, outcome: Outcome) -> list[Conflict]:
    """Name all that does not fit, the most pressing first."""
    found, work, others = outcome.window, outcome.work, outcome.rivals
    more, after = outcome.extension, outcome.leaving
    if found.passed:
        return [Conflict(key="passed", missing=work.count(found.last, inputs.today))]
    spare = room(found, work)
    deadline = found.named is not None
    checks: tuple[tuple[ConflictKey, bool, int], ...] = (
        ("no_working_day", not work.is_open(found.last) or is_over_today(inputs, found), 1),
        ("no_time", missing_days(inputs, found, work) > 0, chain(inputs) - spare),
        ("ask_late", more is not None and spare < ASK_BEFORE, ASK_BEFORE - spare),
        ("rival_late", deadline and any(one.late for one in others), _latest(others)),
        ("rival_tight", deadline and bool(tight(others, found, work)), 0),
        ("other_first", bool(sooner(others, found)), 0),
        ("start_early", after is not None and after.short > 0, after.short if after else 0),
    )
    return [Conflict(key=key, missing=missing) for key, holds, missing in checks if holds]


def is_over_today(inputs: Inputs, found: Window) -> bool:
    """Say whether the last safe day is today, and its business hours are over."""
    return found.evening and found.last <= inputs.today


def _latest(others: tuple[Rival, ...]) -> int:
    return max((one.late for one in others), default=0)


def tight(others: tuple[Rival, ...], found: Window, work: Workdays) -> tuple[Rival, ...]:
    """List the ones that decide in time, but within two business days of the deadline."""
    comfortable = work.before(found.last, ASK_BEFORE)
    return tuple(
        one for one in others if one.until is None and not one.late and one.day > comfortable
    )


def sooner(others: tuple[Rival, ...], found: Window) -> tuple[Rival, ...]:
    """List the offers in hand that must be answered before this one."""
    return tuple(one for one in others if one.until is not None and one.until < found.last)
