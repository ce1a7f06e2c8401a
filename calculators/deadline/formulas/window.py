"""How long is there really: from what day it is counted, when it ends, how many days count."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from calculators._core import DataFile
from calculators.deadline.inputs import Inputs
from calculators.deadline.workdays import Workdays

# Below so many business days from the offer to the deadline: exploding, short, usual.
_EXPLODING, _SHORT, _USUAL = 2, 3, 11
# If they named no day, propose one: what companies take on average, rounded up (4.6 days).
CUSTOMARY = 5
_LONGEST_WAIT = 10
CLOSING = dt.time(17)
_END_OF_DAY = "23:59"
# Nobody answers before this: a deadline up to here is safe on the business day before only.
OPENING = dt.time(9)


type Kind = Literal["exploding", "short", "usual", "generous"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """The time to decide.

    `start` is the first day on which anything can be done: in the `evening`, when business hours
    are over, the next one. `named` is the day that they gave, `last` the last safe day: a working
    day, on the reader's own clock, and never before today unless all is over. `hour` is the time by
    which to answer on that day, where there is one to say; `moment` is the end itself. `left`
    counts the business days after today up to `last`, `given` those after the offer.
    """

    start: dt.date
    evening: bool
    counted_from: dt.date
    named: dt.date | None
    last: dt.date
    left: int
    given: int
    kind: Kind
    passed: bool
    hour: dt.time | None
    moment: dt.datetime
    skipped: tuple[tuple[dt.date, str], ...]


def window(inputs: Inputs, work: Workdays) -> Window:
    """Work out the last safe day and count the days to it."""
    offer = inputs.written or inputs.offered or inputs.today
    named = _named(inputs, work, offer)
    evening = _is_evening(inputs)
    first = work.on_or_after(inputs.today + dt.timedelta(days=evening))
    wanted = _proposed(inputs, work, offer, first) if named is None else named
    local = on_my_clock(wanted, inputs.hour or "", inputs.zone, inputs.my_zone)
    passed = local.date() < inputs.today or _is_over(wanted, inputs)
    # The end may be early in the morning, by their words or on the reader's own clock.
    usable = local.date() if local.time() > OPENING else local.date() - dt.timedelta(days=1)
    last = work.on_or_before(min(wanted, usable))
    if last < inputs.today and not passed:
        # No working day is left, but the hour has not struck: today is the last safe day.
        last = inputs.today
    came = inputs.offered or inputs.written or inputs.today
    given = work.count(min(came, last), last)
    return Window(
        start=min(first, last) if not passed else first,
        evening=evening,
        counted_from=offer,
        named=named,
        last=last,
        left=work.count(inputs.today, last),
        given=given,
        kind=_kind(given),
        passed=passed,
        hour=_hour(inputs, last, local),
        moment=local,
        skipped=work.skipped(inputs.today, wanted),
    )


def _is_evening(inputs: Inputs) -> bool:
    """Say whether business hours are over where they are, as far as the hour is known."""
    if inputs.now is None:
        return False
    now = f"{inputs.now:%H:%M}"
    return on_my_clock(inputs.today, now, inputs.my_zone, inputs.zone).time() >= CLOSING


def _is_over(wanted: dt.date, inputs: Inputs) -> bool:
    """Say whether the end was earlier today, where the present hour is known.

    Who named no hour may mean the whole day.
    """
    if inputs.now is None:
        return False
    end = on_my_clock(wanted, inputs.hour or _END_OF_DAY, inputs.zone, inputs.my_zone)
    return end <= dt.datetime.combine(inputs.today, inputs.now)


def _hour(inputs: Inputs, last: dt.date, local: dt.datetime) -> dt.time | None:
    """Give the time to say with the last safe day: theirs, or what 17:00 there is on my clock."""
    moved = inputs.zone is not None and inputs.my_zone is not None
    if last != local.date() or not (inputs.hour or moved):
        return None
    end_of_day = local.time() >= dt.time(23, 59)
    return None if end_of_day else local.time()


def _named(inputs: Inputs, work: Workdays, offer: dt.date) -> dt.date | None:
    match inputs.given:
        case "business":
            return work.after(offer, inputs.days or 0)
        case "calendar":
            return offer + dt.timedelta(days=inputs.days or 0)
        case "later":
            assert inputs.deadline is not None  # noqa: S101 - the form asks for it
            return max(inputs.deadline, offer + dt.timedelta(weeks=inputs.weeks or 0))
        case "date":
            return inputs.deadline
        case "none":
            return None


def _proposed(inputs: Inputs, work: Workdays, offer: dt.date, first: dt.date) -> dt.date:
    """Propose a day: the customary time, what your own steps need, and a wait for the others.

    The wait is two business days after the latest decision, ten from today at the most.
    """
    needed = inputs.reply + inputs.reissue + inputs.review + 1
    expected = [max(first, one.expected) for one in inputs.processes if one.expected is not None]
    wait = max((work.after(work.on_or_after(day), 2) for day in expected), default=first)
    return max(
        work.after(offer, CUSTOMARY),
        work.after(first, needed),
        min(wait, work.after(first, _LONGEST_WAIT)),
    )


def _kind(given: int) -> Kind:
    if given < _EXPLODING:
        return "exploding"
    if given < _SHORT:
        return "short"
    return "usual" if given < _USUAL else "generous"


def moment(hour: str) -> dt.time:
    """Read the hour of a deadline; none said means the end of a business day, 17:00."""
    return dt.time.fromisoformat(hour) if hour else CLOSING


def on_my_clock(
    day: dt.date, hour: str, theirs: DataFile | None, mine: DataFile | None
) -> dt.datetime:
    """Say when their moment is on the reader's clock; the same where a clock is not known."""
    there = dt.datetime.combine(day, moment(hour))
    if theirs is None or mine is None:
        return there
    utc = to_utc(there, theirs)
    return utc + offset(mine, utc)


def to_utc(there: dt.datetime, zone: DataFile) -> dt.datetime:
    """Turn a zone's own time into UTC, both without a mark of it; the earlier one of two."""
    found = {there - _minutes(minutes) for _, minutes in _offsets(zone)}
    fitting = [utc for utc in found if utc + offset(zone, utc) == there]
    # An hour that the clocks leap over is read as if they had not.
    return min(fitting or found)


def offset(zone: DataFile, utc: dt.datetime) -> dt.timedelta:
    """Give a zone's distance from UTC at a moment: `UTC-03:30` is always so far behind."""
    known = _offsets(zone)
    minutes = known[0][1]
    for since, changed in known:
        if dt.datetime.fromisoformat(since) > utc:
            break
        minutes = changed
    return _minutes(minutes)


def _offsets(zone: DataFile) -> list[tuple[str, int]]:
    if zone.content:
        return [(since, minutes) for since, minutes in zone.content["offsets"]]
    hours, minutes = zone.code[4:].split(":")
    distance = 60 * int(hours) + int(minutes)
    return [("0001-01-01T00:00", -distance if zone.code[3] == "-" else distance)]


def _minutes(count: int) -> dt.timedelta:
    return dt.timedelta(minutes=count)
