"""The kinds of answer that the browser fills in: the time of day, and the mark of one form."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from calculators._core.errors import Unreadable

from .kinds import Field, Reading
from .plain_text import plain

_TIME = re.compile(r"(\d{1,2})[:.h](\d{2})(?::\d{2})?")
_HOURS, _MINUTES = 24, 60
_MARK = re.compile(r"([a-z0-9]{8,32})(?:\.([0-9a-f]{1,16}))?")


@dataclass(frozen=True, kw_only=True)
class TimeOfDay(Field):
    """A time on the reader's clock. With `now`, the page fills in the present one."""

    now: bool = False

    def read(self, text: str, reading: Reading) -> dt.time:  # noqa: ARG002
        """Read hours and minutes, of 24 hours."""
        if (found := _TIME.fullmatch(plain(text))) and int(found[1]) < _HOURS:
            hour, minute = int(found[1]), int(found[2])
            if minute < _MINUTES:
                return dt.time(hour, minute)
        raise Unreadable(f"“{text.strip()}” is not a time of day. Write it like 17:30.")

    def shown(self, value: dt.time, reading: Reading) -> str:  # noqa: ARG002
        """Write the time as the form does."""
        return f"{value:%H:%M}"


@dataclass(frozen=True, slots=True)
class FormMark:
    """What tells one form from another: its id, and what was noted when it was first used."""

    id: str
    noted: str = ""

    def noting(self, note: str) -> str:
        """Write the mark with a note, as the form keeps it."""
        return f"{self.id}.{note}"


@dataclass(frozen=True, kw_only=True)
class FormMarkField(Field):
    """The mark of this form: never shown, printed or put into a link."""

    def read(self, text: str, reading: Reading) -> FormMark | None:  # noqa: ARG002
        """Read the mark; a reader cannot correct one that makes no sense, so it counts as none."""
        found = _MARK.fullmatch(text)
        return FormMark(found[1], found[2] or "") if found else None
