"""What to do on which day: up to the deadline, and after the yes to the first day in the new job.

A step is planned a day early where there is room. Everything is counted in business days from the
first day on which something can be done. A later deadline moves no step forward: each position
only grows with the days that are left.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from calculators._core.formatting import listed
from calculators._core.offer.months import month_end
from calculators.deadline.inputs import Inputs
from calculators.deadline.workdays import Workdays

from .window import Window

# Ask for more time no later than so many business days before the deadline.
ASK_BEFORE = 2
# Send the counter within so many business days of the written offer, or of the offer.
COUNTER_WITHIN = 3
_ONE_DAY = dt.timedelta(days=1)
_MIDDLE = 15
_GERMAN_NOTICE = dt.timedelta(weeks=4)
_DECEMBER = 12


type StepKey = Literal[
    "call", "thank", "tell", "research", "decide", "ask",
    "counter", "reply", "letter", "review", "accept", "deadline",
    "resign", "last_day", "start", "ask_other",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One step: its day, the latest day that still works, and the day by which it was due.

    `missed` is set when that day has gone by; the step itself is never in the past. `of` names the
    other company that the step is about, if it is about one.
    """

    key: StepKey
    day: dt.date
    latest: dt.date | None = None
    missed: dt.date | None = None
    of: str = ""


def held_names(inputs: Inputs, found: Window, work: Workdays) -> tuple[str, ...]:
    """Name the companies whose offers, in hand, end before this one."""
    return tuple(
        one.company
        for one in inputs.processes
        if one.until is not None and inputs.today <= work.on_or_before(one.until) < found.last
    )


def _held(inputs: Inputs, work: Workdays) -> list[dt.date]:
    return [work.on_or_before(one.until) for one in inputs.processes if one.until is not None]


def chain(inputs: Inputs) -> int:
    """Say how many business days a counter takes: their answer, the new letter, your check."""
    return inputs.reply + inputs.reissue + inputs.review


def room(found: Window, work: Workdays) -> int:
    """Count the business days after the first usable day up to the last safe one."""
    return work.count(found.start, found.last)


def missing_days(inputs: Inputs, found: Window, work: Workdays) -> int:
    """Say how many business days a counter and its answer lack, if any."""
    return max(0, chain(inputs) - room(found, work))


def steps(inputs: Inputs, found: Window, work: Workdays, *, asks: bool) -> tuple[Step, ...]:
    """Plan the steps from today to the deadline, in order. `asks`: more time is to be asked for."""
    if found.passed:
        return (Step(key="call", day=found.start, latest=found.start),)
    plan = _Plan(inputs, found, work)
    return plan.preparing(asks=asks) + plan.talking()


class _Plan:
    """Places steps on business days: position 0 is the first usable day, `room` the last safe."""

    def __init__(self, inputs: Inputs, found: Window, work: Workdays) -> None:
        self._inputs, self._found, self._work = inputs, found, work
        self._room = room(found, work)
        # One business day of reserve, if there is one.
        self._answer = max(0, self._room - chain(inputs) - 1)
        # The counter does not wait for that: an open offer can be taken back.
        within = work.count(found.start, work.after(found.counted_from, COUNTER_WITHIN))
        soon = max(1, within)  # whoever opens the page late has a day to prepare
        self._counter = min(self._answer, soon, *self._for_held())

    def _for_held(self) -> list[int]:
        """Find the latest positions at which a counter is answered while other offers last."""
        start, last = self._found.start, self._found.last
        ends = [until for until in _held(self._inputs, self._work) if until < last]
        return [max(0, self._work.count(start, end) - chain(self._inputs) - 1) for end in ends]

    def preparing(self, *, asks: bool) -> tuple[Step, ...]:
        """Thank them, tell the others, look things up, decide, ask for time."""
        decide = max(0, self._counter - 1)
        due = self._work.after(self._came, 1)
        soon = self._day(min(1, self._room))
        found = [Step(key="thank", day=self._day(0), latest=soon, missed=self._gone(due))]
        if self._inputs.processes:
            found.append(Step(key="tell", day=self._day(0), latest=soon, missed=self._gone(due)))
        if first := held_names(self._inputs, self._found, self._work):
            found.append(Step(key="ask_other", day=self._day(0), of=listed(list(first))))
        latest_counter = self._latest(0)
        found.append(Step(key="research", day=self._day(min(1, decide)), latest=latest_counter))
        found.append(Step(key="decide", day=self._day(decide), latest=latest_counter))
        if asks:
            last_call = self._work.before(self._found.last, ASK_BEFORE)
            found.append(
                Step(
                    key="ask",
                    day=self._day(self._asking()),
                    latest=max(last_call, self._day(0)),
                    missed=self._gone(last_call),
                )
            )
        return tuple(sorted(found, key=lambda step: step.day))

    def talking(self) -> tuple[Step, ...]:
        """Send the counter, and what follows from it, up to the answer."""
        i = self._inputs
        due = self._work.before(self._found.last, chain(i))
        found = [
            Step(
                key="counter",
                day=self._day(self._counter),
                latest=self._latest(0),
                missed=self._gone(due),
            )
        ]
        after: tuple[tuple[StepKey, int], ...] = (
            ("reply", i.reply),
            ("letter", i.reply + i.reissue),
            ("review", chain(i)),
        )
        for key, wait in after:
            day = self._day(self._counter + wait)
            found.append(Step(key=key, day=day, latest=self._latest(wait)))
        last = self._found.last
        answer = Step(key="accept", day=self._day(self._answer + chain(i)), latest=last)
        return (*found, answer, Step(key="deadline", day=last))

    @property
    def _came(self) -> dt.date:
        return self._inputs.offered or self._inputs.written or self._inputs.today

    def _asking(self) -> int:
        """Ask when half of the time is gone, two business days before the end, by the counter."""
        given = self._work.count(min(self._came, self._found.last), self._found.last)
        half = self._room - (given + 1) // 2
        return max(0, min(half, self._room - ASK_BEFORE, self._counter))

    def _latest(self, wait: int) -> dt.date:
        return self._day(max(0, self._room - chain(self._inputs)) + wait)

    def _day(self, position: int) -> dt.date:
        """Find the day at a position; what does not fit falls on the last safe day."""
        return self._work.after(self._found.start, min(position, self._room))

    def _gone(self, due: dt.date) -> dt.date | None:
        # Nobody could do anything before the offer came.
        return due if self._came < due < self._found.start else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaving:
    """The days after the deadline; `resign` and `last_day` are None with no notice to give.

    `earliest` is the first day that works, `start` the one to plan for, `short` the business
    days by which a wished start comes too early. `told` is set where the reader said something of
    leaving or starting: without it, a start right after the checks is right only for those who
    have no job to leave.
    """

    cleared: dt.date
    resign: dt.date | None
    last_day: dt.date | None
    earliest: dt.date
    start: dt.date
    short: int
    told: bool

    def steps(self) -> tuple[Step, ...]:
        """List them as steps."""
        found: tuple[tuple[StepKey, dt.date | None], ...] = (
            ("resign", self.resign),
            ("last_day", self.last_day),
            ("start", self.start),
        )
        return tuple(Step(key=key, day=day) for key, day in found if day is not None)


def leaving(inputs: Inputs, work: Workdays, accept: dt.date, last: dt.date) -> Leaving:
    """Count from the yes: the checks, the notice, the days off; never before the deadline."""
    cleared = max(work.after(accept, inputs.checks), work.after(last, 1))
    ends = notice_end(inputs, cleared)
    free = cleared - _ONE_DAY if ends is None else ends
    earliest = work.on_or_after(free + _ONE_DAY + dt.timedelta(days=inputs.gap))
    wished = None if inputs.wished is None else work.on_or_after(inputs.wished)
    start = earliest if wished is None else max(earliest, wished)
    return Leaving(
        cleared=cleared,
        resign=None if ends is None else cleared,
        last_day=ends,
        earliest=earliest,
        start=start,
        short=0 if wished is None else work.count(wished, earliest),
        told=inputs.notice != "no" or wished is not None or inputs.gap > 0,
    )


def notice_end(inputs: Inputs, given: dt.date) -> dt.date | None:  # noqa: PLR0911 - one a kind
    """Find the last day of work if notice is given on that day; it runs from the day after.

    None where there is no notice to give.
    """
    match inputs.notice:
        case "no":
            return None
        case "weeks":
            return given + dt.timedelta(weeks=inputs.notice_weeks or 0)
        case "months":
            return months_on(given, inputs.notice_months or 0)
        case "month_end":
            return month_end(months_on(given, inputs.notice_months or 0))
        case "days":
            return given + dt.timedelta(days=inputs.notice_days or 0)
        case "quarter_end":
            return quarter_end(given + dt.timedelta(weeks=inputs.notice_weeks or 0))
        case "german":
            earliest = given + _GERMAN_NOTICE
            middle = earliest.replace(day=_MIDDLE)
            return middle if earliest <= middle else month_end(earliest)


def months_on(day: dt.date, count: int) -> dt.date:
    """Go so many months on, to the same day of the month or to the last one of a shorter month."""
    years, month = divmod(day.month - 1 + count, _DECEMBER)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, month_end(dt.date(year, month, 1)).day))


def resign_by(inputs: Inputs, given: dt.date) -> tuple[dt.date, dt.date] | None:
    """Find the last day to resign for the same last day of work, and what a day later costs.

    None where the last day of work moves with each day.
    """
    if inputs.notice not in ("month_end", "quarter_end", "german"):
        return None
    ends = notice_end(inputs, given)
    day = given
    while (later := notice_end(inputs, day + _ONE_DAY)) == ends:
        day += _ONE_DAY
    assert later is not None  # noqa: S101 - there is a notice
    return day, later


def quarter_end(day: dt.date) -> dt.date:
    """Find the last day of a quarter of the year."""
    return month_end(day.replace(day=1, month=(day.month + 2) // 3 * 3))
