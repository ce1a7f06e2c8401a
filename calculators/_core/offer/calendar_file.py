"""Write days as an iCalendar file (RFC 5545): all-day events, each with an alarm.

Our own writer, as it needs so little of the standard: the library that can do everything
would add more to what a browser loads than all of our calculators weigh.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from calculators._core.fields.device_kinds import FormMark
from calculators._core.fields.plain_text import plain

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
_REMINDERS = (
    "All of these days for your calendar, each with a reminder at 9:00 on the day before. Apple "
    "Calendar and Outlook keep the reminders when you import the file. Google Calendar drops them "
    "and uses your own default, so check there that you get one. Save the file again when a date "
    "moves, and the new days replace the old ones."
)
_NAMELESS = "Name the company above, and each entry will say whose offer it’s about."


def file_label(company: str) -> str:
    """Say what the file holds, and what naming the company would add to it."""
    return _REMINDERS if company else f"{_REMINDERS} {_NAMELESS}"


def about(company: str, mark: FormMark | None) -> str:
    """Give what tells this form's events from another one's, and stays when the form changes.

    It is the company, so that a form filled in anew, in another browser, meets its old days; or
    while no company is named, the mark of the form. A form that was first saved without a name
    stays the same once its name is filled in. Any other name is another offer: a day too many in a
    calendar is seen, and a day that was written over is not.
    """
    name = folded_name(company)
    if mark is not None and (not name or mark.noted == _note(name) or mark.noted == _NAMELESS_NOTE):
        return f"\n{mark.id}"  # no company has a line end in its name
    return name


def noted(field: str, company: str, mark: FormMark | None) -> tuple[str, str] | None:
    """Note in the form, as the file is saved, that these days are in a calendar under its mark.

    `field` is the one with the mark.
    """
    name = folded_name(company)
    if mark is None or (name and mark.noted != _NAMELESS_NOTE) or (not name and mark.noted):
        return None
    return field, mark.noting(_note(name) if name else _NAMELESS_NOTE)


def _note(name: str) -> str:
    return f"{_hash(name):x}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One day in the calendar. `key` and `of` make its UID: they never change with the day."""

    key: str
    day: dt.date
    title: str
    of: str = ""
    words: str = ""
    # An event at an hour instead of for the whole day: on the reader's clock, and in UTC if known.
    at: tuple[dt.datetime, dt.datetime | None] | None = None


def calendar_text(
    events: tuple[Event, ...], *, maker: str, name: str, today: dt.date | None, about: str
) -> str:
    """Write the file. `about` tells this form's events from another one's, `maker` is ours.

    The browser puts the moment of saving in place of `today`.
    """
    today = today or _SEQUENCE_FROM
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Second Offer//{maker}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    sequence = max(0, (today - _SEQUENCE_FROM).days) * _SECONDS_A_DAY
    for event in events:
        stable = _hash(f"{about}\n{event.key}\n{event.of}")
        lines += _event(event, f"{event.key}-{stable:016x}@second-offer.invalid", today, sequence)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + _LINE_END for line in lines)


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


def folded_name(name: str) -> str:
    """Write a name so that it is the same however it was typed."""
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
