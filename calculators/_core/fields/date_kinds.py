"""The kind of answer that is several days: a list with ranges."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from calculators._core.errors import Unreadable
from calculators._core.formatting import counted, day

from .kinds import Field, Reading
from .read_dates import read_date

_APART = re.compile(r"[;\n]")
_BETWEEN = re.compile(r"\s*(?:\b(?:to|until|till|through|thru)\b|\.\.+|[–—/-])\s*", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? \d{1,2}(?:st|nd|rd|th)?")
_DAY_AND_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,? \d{4}")
_YEAR = re.compile(r"\b(\d{4})\b")
_HAS_YEAR = re.compile(r"\d{4}")
_DAY_ALONE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?")
_MOST_COMMAS = 4
_LONGEST_LIST = 1_000


@dataclass(frozen=True, kw_only=True)
class DateList(Field):
    """Some days: `24 Dec 2026; 28 Dec 2026 to 31 Dec 2026`, each once and in order."""

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
            days |= {first + dt.timedelta(days=n) for n in range((last - first).days + 1)}
        if len(days) > self.longest:
            raise self._too_many()
        return tuple(sorted(days))

    def echo(self, value: tuple[dt.date, ...], reading: Reading) -> str:  # noqa: ARG002
        """Write the days with their weekdays; of many, the first, the last and the count."""
        if len(value) <= 4:  # noqa: PLR2004 - as many as fit on a line
            return ", ".join(map(day, value))
        return f"{counted(len(value), 'day')}, from {day(value[0])} to {day(value[-1])}"

    def _too_many(self) -> Unreadable:
        return Unreadable(f"this takes at most {self.longest} days.")


def _parts(text: str) -> list[str]:
    """Split the list at semicolons, and at commas unless a date contains them (`Dec 24, 2026`)."""
    parts = []
    for piece in filter(None, map(str.strip, _APART.split(text))):
        words = [word.strip() for word in piece.split(",") if word.strip()]
        while words:
            # The longest beginning that is a day or a range: `Fri, Dec 4, 2026` has two commas.
            for count in range(min(_MOST_COMMAS, len(words)), 1, -1):
                if _is_clear(", ".join(words[:count])):
                    break
            else:
                count = 1
            parts.append(", ".join(words[:count]))
            del words[:count]
    return parts


def _is_clear(part: str) -> bool:
    if not _HAS_YEAR.search(part):
        return False  # and quickly: a long list is full of such parts
    try:
        _ends(part)
    except Unreadable:
        return False
    return True


def _ends(part: str) -> tuple[dt.date, dt.date]:
    """Read a day, or a range at whichever of its dashes and words both sides are days."""
    try:
        only = read_date(part)
    except Unreadable as unclear:
        told = unclear
        for between in _BETWEEN.finditer(part):
            try:
                first, last = _range(part[: between.start()], part[between.end() :])
            except Unreadable as error:
                # Which day has two readings helps more than that the whole is unclear.
                told = error if "two ways" in str(error) else told
                continue
            if last < first:
                message = f"the range “{part}” ends before it begins. Swap its two dates."
                raise Unreadable(message) from None
            return first, last
        raise told from None
    return only, only


def _range(start: str, end: str) -> tuple[dt.date, dt.date]:
    """Read a range whose month or year may stand once for both: `24–31 Dec 2026`."""
    month = _MONTH_FIRST.fullmatch(start)
    if month and _DAY_AND_YEAR.fullmatch(end):  # `Dec 24–31, 2026`
        end = f"{month[1]} {end}"
    last = read_date(end)
    if _YEAR.search(start):
        return read_date(start), last
    if day := _DAY_ALONE.fullmatch(start):
        return read_date(f"{last.year}-{last.month}-{day[1]}"), last
    first = read_date(f"{start} {last.year}")
    # `24 Dec to 2 Jan 2027` begins in the year before.
    return (first if first <= last else read_date(f"{start} {last.year - 1}")), last
