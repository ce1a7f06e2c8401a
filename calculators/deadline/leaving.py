"""After the yes: when to resign, the last day in the old job, the first in the new one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .inputs import Inputs
from .steps import Step
from .workdays import Workdays

_ONE_DAY = dt.timedelta(days=1)
_MIDDLE = 15
_GERMAN_NOTICE = dt.timedelta(weeks=4)
_DECEMBER = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaving:
    """The days after the deadline; `resign` and `last_day` are None with no notice to give.

    `earliest` is the first day that works, `start` the one to plan for, `short` the business
    days by which a wished start comes too early.
    """

    cleared: dt.date
    resign: dt.date | None
    last_day: dt.date | None
    earliest: dt.date
    start: dt.date
    short: int

    def steps(self) -> tuple[Step, ...]:
        """List them as steps."""
        found = (("resign", self.resign), ("last_day", self.last_day), ("start", self.start))
        return tuple(Step(key=key, day=day) for key, day in found if day is not None)


def leaving(inputs: Inputs, work: Workdays, accept: dt.date, last: dt.date) -> Leaving:
    """Count from the yes: the checks, the notice, the days off; never before the deadline."""
    cleared = max(work.after(accept, inputs.checks), work.after(last, 1))
    ends = None if inputs.notice == "no" else notice_end(inputs, cleared)
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
    )


def notice_end(inputs: Inputs, given: dt.date) -> dt.date:
    """Find the last day of work if notice is given on that day; it runs from the day after."""
    match inputs.notice:
        case "weeks":
            return given + dt.timedelta(weeks=inputs.notice_weeks or 0)
        case "months":
            return months_on(given, inputs.notice_months or 0)
        case "month_end":
            return month_end(months_on(given, inputs.notice_months or 0))
        case _:
            earliest = given + _GERMAN_NOTICE
            middle = earliest.replace(day=_MIDDLE)
            return middle if earliest <= middle else month_end(earliest)


def months_on(day: dt.date, count: int) -> dt.date:
    """Go so many months on, to the same day of the month or to the last one of a shorter month."""
    years, month = divmod(day.month - 1 + count, _DECEMBER)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, month_end(dt.date(year, month, 1)).day))


def month_end(day: dt.date) -> dt.date:
    """Find the last day of a month."""
    in_the_next = day.replace(day=1) + dt.timedelta(days=31)
    return in_the_next.replace(day=1) - _ONE_DAY
