"""Write the plan as an iCalendar file (RFC 5545): all-day events, each with an alarm.

Our own writer, as it needs so little of the standard: the library that can do everything
would add more to what a browser loads than all of our calculators weigh.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from calculators._core import CalendarFile, plain
from calculators.deadline.formulas import Outcome
from calculators.deadline.formulas.window import moment, to_utc
from calculators.deadline.inputs import Inputs
from calculators.deadline.words import promise_name, rival_day, rival_name, step_name

_LINE_END = "\r\n"
_LONGEST_LINE = 75  # octets, the end of the line not counted
_ONE_DAY = dt.timedelta(days=1)
# A calendar takes the file with the higher sequence for the newer one. The browser puts the second
# of saving in its place, on the same scale: two files of one day differ as well.
_SEQUENCE_FROM = dt.date(2026, 1, 1)
_SECONDS_A_DAY = 24 * 60 * 60
_REMINDED_AT = 9
_NAMELESS_NOTE = "0"
# What the programs do with a reminder is their makers' choice, and reported by their users.
REMINDERS = (
    "All of these days for your calendar, each with a reminder at 9:00 on the day before. Apple "
    "Calendar and Outlook keep the reminders when you import the file. Google Calendar drops them "
    "and uses your own default, so check there that you get one. Save the file again when a date "
    "moves, and the new days replace the old ones."
)
NAMELESS = "Name the company above, and each entry will say whose offer it’s about."


def calendar_file(inputs: Inputs, outcome: Outcome) -> CalendarFile:
    """Put every step into a file that calendars open."""
    about = inputs.company or ""
    return CalendarFile(
        label=REMINDERS if about else f"{REMINDERS} {NAMELESS}",
        filename="offer-plan.ics",
        text=calendar_text(
            events(inputs, outcome),
            name=f"Offer from {about}" if about else "Job offer",
            today=inputs.today,
            about=about_plan(inputs),
        ),
        notes=_noted(inputs),
    )


def about_plan(inputs: Inputs) -> str:
    """Give what tells this plan's events from another one's, and stays when the plan changes.

    It is the company, so that a plan made anew, in another browser, meets its old days; or while
    no company is named, the mark of the form. A plan that was first saved without a name stays the
    same once its name is filled in. Any other name is another offer: a day too many in a calendar
    is seen, and a day that was written over is not.
    """
    name, plan = _folded_name(inputs.company or ""), inputs.plan
    if plan is not None and (not name or plan.noted == _note(name) or plan.noted == _NAMELESS_NOTE):
        return f"\n{plan.id}"  # no company has a line end in its name
    return name


def _noted(inputs: Inputs) -> tuple[str, str] | None:
    """Note in the form, as the file is saved, that these days are in a calendar under its mark."""
    name, plan = _folded_name(inputs.company or ""), inputs.plan
    if plan is None or (name and plan.noted != _NAMELESS_NOTE) or (not name and plan.noted):
        return None
    return "plan", plan.noting(_note(name) if name else _NAMELESS_NOTE)


def _note(name: str) -> str:
    return f"{_hash(name):x}"


def events(inputs: Inputs, outcome: Outcome) -> tuple[Event, ...]:
    """List one event for each step, and one for each other application."""
    about = f"{inputs.company}: " if inputs.company else ""
    later = outcome.leaving.steps() if outcome.leaving is not None and outcome.leaving.told else ()
    found = [
        Event(
            key=step.key,
            day=step.day,
            title=about + step_name(step, inputs, outcome.window.hour),
            at=_moment(inputs, outcome) if step.key == "deadline" else None,
        )
        for step in (*outcome.steps, *later)
    ]
    seen: Counter[str] = Counter()
    for one in outcome.rivals:
        name = _folded_name(one.name)
        seen[name] += 1  # a second application at the same company
        found.append(
            Event(
                key="other",
                of=f"{name} {seen[name]}",
                day=max(rival_day(one), inputs.today),
                title=rival_name(one),
            )
        )
    for kept in sorted(inputs.promises, key=lambda it: it.on):
        # The second vesting day stays the second when all of them move.
        of = f"{kept.what} {_folded_name(kept.note or '') if kept.what == 'other' else ''}"
        seen[of] += 1
        title = about + promise_name(kept)
        found.append(Event(key="kept", of=f"{of} {seen[of]}", day=kept.on, title=title))
    return tuple(found)


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One day in the calendar. `key` and `of` make its UID: they never move with the plan."""

    key: str
    day: dt.date
    title: str
    of: str = ""
    words: str = ""
    # An event at an hour instead of for the whole day: on the reader's clock, and in UTC if known.
    at: tuple[dt.datetime, dt.datetime | None] | None = None


def calendar_text(events: tuple[Event, ...], *, name: str, today: dt.date, about: str) -> str:
    """Write the file. `about` tells this plan's events from another one's."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Second Offer//Decision deadline//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    sequence = max(0, (today - _SEQUENCE_FROM).days) * _SECONDS_A_DAY
    for event in events:
        stable = _hash(f"{about}\n{event.key}\n{event.of}")
        lines += _event(event, f"{event.key}-{stable:016x}@second-offer.invalid", today, sequence)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + _LINE_END for line in lines)


def _moment(inputs: Inputs, outcome: Outcome) -> tuple[dt.datetime, dt.datetime | None] | None:
    found = outcome.window
    if found.hour is None or found.named is None:
        return None
    there = dt.datetime.combine(found.named, moment(inputs.hour or ""))
    return found.moment, to_utc(there, inputs.zone) if inputs.zone else None


def _times(event: Event) -> list[str]:
    if event.at is None:
        return [
            f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{event.day + _ONE_DAY:%Y%m%d}",  # the first day that is free again
        ]
    local, utc = event.at
    # Without a zone, it is that hour wherever the reader's calendar is.
    return [f"DTSTART:{utc:%Y%m%dT%H%M%S}Z" if utc else f"DTSTART:{local:%Y%m%dT%H%M%S}"]


def _reminder(event: Event) -> str:
    """Nine on the morning before, as the time before the start."""
    if event.at is None:
        return "-PT15H"
    local, _ = event.at
    minutes = 60 * (24 - _REMINDED_AT + local.hour) + local.minute
    return f"-PT{minutes}M"


def _event(event: Event, uid: str, today: dt.date, sequence: int) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"SEQUENCE:{sequence}",
        *_times(event),
        f"SUMMARY:{_text(event.title)}",
        *([f"DESCRIPTION:{_text(event.words)}"] if event.words else []),
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(f'Tomorrow: {event.title}')}",
        # One, and before the start: some programs take no other.
        f"TRIGGER:{_reminder(event)}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _text(words: str) -> str:
    for sign in "\\;,":
        words = words.replace(sign, "\\" + sign)
    # Spaces that forbid a line break mean nothing here, and some calendars show them as boxes.
    return " ".join(words.split())


def _folded_name(name: str) -> str:
    return plain(name).casefold()


def _hash(text: str) -> int:
    """Hash a text of any script to 64 bits, the same on every machine (FNV-1a)."""
    found = 0xCBF29CE484222325
    for octet in text.encode():
        found = (found ^ octet) * 0x100000001B3 % 2**64
    return found


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
