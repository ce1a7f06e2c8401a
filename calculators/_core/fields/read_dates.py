"""Read a date as people write it, and refuse one whose day and month could be swapped.

With its weekday, as we write it ourselves, it is held against the calendar: a weekday that does
not fit is a slip in one of the two.
"""

from __future__ import annotations

import re
from datetime import date

from calculators._core.errors import Unreadable
from calculators._core.formatting import day as written

from .plain_text import plain

LONGEST_DATE = 50
FIRST_YEAR, LAST_YEAR = 2000, 2099
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# In front or behind, with or without brackets: `Fri, 4 Dec 2026`, `2026-12-04 (Fri)`.
_FIRST = re.compile(r"\(?([a-z]{3,9})\)?\.?,? (?=.*\d)")
_LAST = re.compile(r"(?<=\d),? ?\(?([a-z]{3,9})\)?\.?$")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.] ?(\d{1,2})[-/.] ?(\d{1,2})\.?")
_YEAR_AND_NAME = re.compile(r"(\d{4})[- ]([a-z]{3,9})\.?[- ](\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})(?:[/-]|\. ?)(\d{1,2})(?:[/-]|\. ?)(\d{4})")
_DAY_FIRST = re.compile(
    r"(?:the )?(\d{1,2})(?:st|nd|rd|th)?\.?(?: of | |-)([a-z]{3,9})\.?,?(?: |-)(\d{4})"
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-)(\d{4})")
# Japanese, Chinese and Korean name the parts, year first.
_PARTS = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]")
_HIGHEST_MONTH = 12


def read_date(text: str) -> date:
    """Read `2026-11-24`, `Tue 24 Nov 2026`, `November 24, 2026`, `2026/11/24` or `24/11/2026`.

    Raises `Unreadable` for `5/6/2026` (May or June?), for days that do not exist, for a weekday
    that is another day's, and for years outside 2000 to 2099.
    """
    if len(text) > LONGEST_DATE:
        raise _unclear(text[:LONGEST_DATE])
    folded = plain(text).casefold()
    rest, weekday = _without_weekday(folded)
    found = _read(folded, rest)
    if weekday is not None and found.weekday() != weekday:
        message = (
            f"“{plain(text)}” is a {_WEEKDAYS[found.weekday()].title()}: "
            f"write {written(found)}, or change the day."
        )
        raise Unreadable(message)
    return found


def _without_weekday(text: str) -> tuple[str, int | None]:
    for found in (_FIRST.match(text), _LAST.search(text)):
        if found and (number := _weekday(found[1])) is not None:
            return (text[: found.start()] + text[found.end() :]).strip(), number
    return text, None


def _weekday(name: str) -> int | None:
    for number, full_name in enumerate(_WEEKDAYS):
        if full_name.startswith(name):
            return number
    return None


def _read(text: str, rest: str) -> date:
    if found := (_YEAR_FIRST.fullmatch(rest) or _PARTS.fullmatch(rest)):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_AND_NAME.fullmatch(rest):
        return _day(text, int(found[1]), _month(text, found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(rest):
        return _day(text, int(found[3]), _month(text, found[2]), int(found[1]))
    if found := _MONTH_FIRST.fullmatch(rest):
        return _day(text, int(found[3]), _month(text, found[1]), int(found[2]))
    if found := _NUMERIC.fullmatch(rest):
        return _numeric(text, int(found[1]), int(found[2]), int(found[3]))
    raise _unclear(text)


def _numeric(text: str, first: int, second: int, year: int) -> date:
    _check_year(year)
    if first != second and min(first, second) >= 1 and max(first, second) <= _HIGHEST_MONTH:
        one, other = (
            f"{day} {_MONTHS[month - 1].title()} {year}"
            for day, month in ((first, second), (second, first))
        )
        message = f"“{text}” can be read in two ways. Write {one} or {other}."
        raise Unreadable(message)
    day, month = (first, second) if second <= _HIGHEST_MONTH else (second, first)
    return _day(text, year, month, day)


def _month(text: str, name: str) -> int:
    for number, full_name in enumerate(_MONTHS, start=1):
        if full_name.startswith(name):
            return number
    raise _unclear(text)


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        message = f"“{text}” is not a day of the calendar. Write it like 24 Nov 2026."
        raise Unreadable(message) from None
    _check_year(year)
    return found


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"the year must be between {FIRST_YEAR} and {LAST_YEAR}."
        raise Unreadable(message)


def _unclear(text: str) -> Unreadable:
    return Unreadable(f"“{text}” is not a clear date. Write it like 24 Nov 2026.")
