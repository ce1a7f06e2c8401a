"""The kinds of answer that are days beyond a single one: a list of days, with ranges."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from calculators._core.errors import Unreadable
from calculators._core.formatting import counted, day

from .kinds import Field, Reading
from .read_dates import LONGEST_DATE, read_date

_APART = re.compile(r"[;\n]")
_RANGE = re.compile(r"\s+(?:to|until|till|through|–|-)\s+|\s*–\s*")
_LONGEST_LIST = 1_000


@dataclass(frozen=True, kw_only=True)
class DateList(Field):
    """Some days: `24 Dec 2026; 28 Dec 2026 to 31 Dec 2026`, in order and each one once."""

    longest: int = 60

    def read(self, text: str, reading: Reading) -> tuple[dt.date, ...]:  # noqa: ARG002
        """Read all days and ranges; refuse a list of more days than the field takes."""
        if len(text) > _LONGEST_LIST:
            raise Unreadable("this is too long. Give ranges, like 24 Dec 2026 to 1 Jan 2027.")
        days: set[dt.date] = set()
        for part in _parts(text):
            first, last = _ends(part)
            if (last - first).days >= self.longest:
                raise self._too_many()
            days.update(first + dt.timedelta(days=n) for n in range((last - first).days + 1))
        if len(days) > self.longest:
            raise self._too_many()
        return tuple(sorted(days))

    def echo(self, value: tuple[dt.date, ...], reading: Reading) -> str:  # noqa: ARG002
        """Write the days with their weekdays, or the first, the last and the count of many."""
        if len(value) <= 4:  # noqa: PLR2004 - as many as fit on a line
            return ", ".join(map(day, value))
        return f"{counted(len(value), 'day')}, from {day(value[0])} to {day(value[-1])}"

    def _too_many(self) -> Unreadable:
        return Unreadable(f"this takes at most {self.longest} days.")


def _parts(text: str) -> list[str]:
    """Cut the list at semicolons; at commas too, unless a date holds them (`Dec 24, 2026`)."""
    parts = []
    for piece in filter(None, map(str.strip, _APART.split(text))):
        try:
            _ends(piece)
        except Unreadable:
            parts += [one.strip() for one in piece.split(",") if one.strip()]
        else:
            parts.append(piece)
    return parts


def _ends(part: str) -> tuple[dt.date, dt.date]:
    ends = _RANGE.split(part, maxsplit=1)
    if len(ends) == 1 or len(part) <= LONGEST_DATE // 3:
        only = read_date(part)
        return only, only
    first, last = map(read_date, ends)
    if last < first:
        raise Unreadable(f"the range “{part}” ends before it begins. Swap its two dates.")
    return first, last
