"""Write the plan as an iCalendar file (RFC 5545): all-day events, each with an alarm.

Our own writer, as it needs so little of the standard: the library that can do everything
would add more to what a browser loads than all of our calculators weigh.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from calculators._core import CalendarFile
from calculators.deadline.formulas import Outcome
from calculators.deadline.inputs import Inputs
from calculators.deadline.words import rival_day, rival_name, step_name

_LINE_END = "\r\n"
_LONGEST_LINE = 75  # octets, the end of the line not counted
_ONE_DAY = dt.timedelta(days=1)


def calendar_file(inputs: Inputs, outcome: Outcome) -> CalendarFile:
    """Put every step into a file that calendars open."""
    about = inputs.company or ""
    return CalendarFile(
        label="All of these days, for your calendar. The file has a reminder on each day at 9:00.",
        filename="offer-plan.ics",
        text=calendar_text(
            events(inputs, outcome),
            name=f"Offer from {about}" if about else "Job offer",
            today=inputs.today,
            begun=inputs.offered or inputs.written or inputs.today,
            about=about,
        ),
    )


def events(inputs: Inputs, outcome: Outcome) -> tuple[Event, ...]:
    """List one event for each step, and one for each other application."""
    about = f"{inputs.company}: " if inputs.company else ""
    later = outcome.leaving.steps() if outcome.leaving is not None else ()
    found = [
        Event(
            key=step.key,
            day=step.day,
            title=about + step_name(step, inputs),
            alarm_before=step.key in ("counter", "deadline", "start"),
        )
        for step in (*outcome.steps, *later)
    ]
    found += [
        Event(key=f"other-{at}", day=max(rival_day(one), inputs.today), title=rival_name(one))
        for at, one in enumerate(outcome.rivals, start=1)
    ]
    return tuple(found)


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One day in the calendar; `key` stays the same when the plan changes, and so does its UID."""

    key: str
    day: dt.date
    title: str
    words: str = ""
    alarm_before: bool = False


def calendar_text(
    events: tuple[Event, ...], *, name: str, today: dt.date, begun: dt.date, about: str
) -> str:
    """Write the file. `begun` and `about` tell this offer's events from another one's."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Second Offer//Decision deadline//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    family = f"{begun:%Y%m%d}-{_slug(about)}"
    # A calendar takes a later file as the newer one.
    sequence = max(0, (today - begun).days)
    for event in events:
        lines += _event(event, f"{event.key}-{family}@second-offer.invalid", today, sequence)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + _LINE_END for line in lines)


def _event(event: Event, uid: str, today: dt.date, sequence: int) -> list[str]:
    alarms = _alarm(event.title, "PT9H")  # nine in the morning of the day itself
    if event.alarm_before:
        alarms += _alarm(f"Tomorrow: {event.title}", "-PT15H")  # nine in the morning before
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"SEQUENCE:{sequence}",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.day + _ONE_DAY:%Y%m%d}",  # the first day that is free again
        f"SUMMARY:{_text(event.title)}",
        *([f"DESCRIPTION:{_text(event.words)}"] if event.words else []),
        "TRANSP:TRANSPARENT",
        *alarms,
        "END:VEVENT",
    ]


def _alarm(words: str, trigger: str) -> list[str]:
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(words)}",
        f"TRIGGER:{trigger}",
        "END:VALARM",
    ]


def _text(words: str) -> str:
    for sign in "\\;,":
        words = words.replace(sign, "\\" + sign)
    # Spaces that forbid a line break mean nothing here, and some calendars show them as boxes.
    return " ".join(words.split())


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-") or "offer"


def _folded(line: str) -> str:
    """Break a line after 75 octets at most, never inside a character."""
    if len(line.encode()) <= _LONGEST_LINE:
        return line
    pieces, size, start = [], 0, 0
    for at, sign in enumerate(line):
        octets = len(sign.encode())
        # The lines that follow begin with a space, which counts.
        if size + octets > _LONGEST_LINE:
            pieces.append(line[start:at])
            start, size = at, 1
        size += octets
    return f"{_LINE_END} ".join([*pieces, line[start:]])
