"""Read a date as people write it, and refuse one whose day and month could be swapped."""

from __future__ import annotations

import re
from datetime import date

from calculators._core.errors import Unreadable

LONGEST_DATE = 30
FIRST_YEAR, LAST_YEAR = 2000, 2099
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_HIGHEST_MONTH = 12


def read_date(text: str) -> date:
    """Read `2026-11-24`, `24 Nov 2026`, `November 24, 2026` or `24/11/2026`.

    Raises `Unreadable` for `5/6/2026` (May or June?), for days that do not exist, and for
    years outside 2000 to 2099.
    """
    plain = " ".join(text.casefold().split())
    if len(plain) > LONGEST_DATE:
        raise _unclear(plain[:LONGEST_DATE])
    if found := _ISO.fullmatch(plain):
        return _day(plain, int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(plain):
        return _day(plain, int(found[3]), _month(plain, found[2]), int(found[1]))
    if found := _MONTH_FIRST.fullmatch(plain):
        return _day(plain, int(found[3]), _month(plain, found[1]), int(found[2]))
    if found := _NUMERIC.fullmatch(plain):
        return _numeric(plain, int(found[1]), int(found[2]), int(found[3]))
    raise _unclear(plain)


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
