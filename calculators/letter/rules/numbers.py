"""The numbers of a sentence: amounts, percentages, lengths of time and days.

No pattern here has a repetition within a repetition without a limit, so that time grows with the
length of the text and with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice

from calculators._core.offer.handover import typed

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WORDS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
         "nineteen", "twenty")
    )
} | {
    "a": 1, "an": 1, "twenty-two": 22, "twenty-four": 24, "twenty-five": 25, "thirty": 30,
    "thirty-six": 36, "forty-five": 45, "forty-eight": 48, "sixty": 60, "ninety": 90,
}  # fmt: skip
_NUMBER_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))

_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR"}
_CODES = {
    "us$": "USD", "usd": "USD", "dollars": "USD", "gbp": "GBP", "pounds": "GBP", "eur": "EUR",
    "euro": "EUR", "euros": "EUR", "cad": "CAD", "aud": "AUD", "chf": "CHF", "c$": "CAD",
    "ca$": "CAD", "a$": "AUD", "au$": "AUD", "sek": "SEK", "nok": "NOK", "dkk": "DKK",
    "pln": "PLN",
}  # fmt: skip
_FIGURE = (
    r"(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?|"
    r"\d{1,3}(?:[ ']\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,4})?)(?!\d)"
)
_MONEY = re.compile(
    rf"(?:(?P<code>(?<!\w)(?:US|CA|AU|C|A)?\$|[£€]|\b(?:USD|GBP|EUR|CAD|AUD|CHF|SEK|NOK|DKK|PLN)\b)"
    rf"[ ]?(?P<figure>{_FIGURE})|(?<![\d.,])(?P<figure2>{_FIGURE})[ ]?"
    r"(?P<code2>€|\b(?:USD|GBP|EUR|euros?|dollars|pounds|CHF|SEK|NOK|DKK|PLN)\b))"
    r"(?P<thousands>[ ]?(?:[kK]|[mM]|million|thousand)\b)?",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,3})?)[ ]?(?:%|percent\b|per cent\b)", re.IGNORECASE
)
_LENGTH = re.compile(
    rf"(?<![\w.,$£€-])(?P<many>\d{{1,4}}(?:[.,]\d{{1,2}})?|{_NUMBER_WORD})"
    r"(?:[ ]?\((?P<figure>\d{1,3})\))?(?:[ -](?P<which>calendar|working|business|full|paid|"
    r"additional|consecutive|vacation|clear|continuous|straight|months|equal|monthly|weeks|whole))?"
    r"[ -]?(?P<unit>years?|months?|mths?|weeks?|wks?|days?|hours?|hrs?|h\b|yrs?|anniversar(?:y|"
    r"ies))"
    r"\b",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    r"\b(?:first|1st|one[ -]year|(?P<second>second|2nd|two[ -]year)|(?P<third>third|3rd))[ -]"
    r"(?:anniversary|year\b(?! bonus| performance| associate))",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]of)?[ ](?P<m1>{_MONTH}),?(?:[ ](?P<y1>20\d\d))?|"
    rf"(?P<m2>{_MONTH})[ ](?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?[ ](?P<y2>20\d\d))?|"
    r"(?P<y3>20\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)|"
    r"(?P<a4>\d{1,2})(?P<by>[/.-])(?P<b4>\d{1,2})(?P=by)(?P<y4>20\d\d|\d\d))\b(?!%)",
    re.IGNORECASE,
)
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b",
    re.IGNORECASE,
)
# What makes hours those of a week.
WEEK = re.compile(
    r"^[ ]?(?:net )?(?:(?:a|per|each|every)[ -](?:working )?week|weekly|/[ ]?week|working week|"
    r"week\b|(?:of work )?on average|per 7)",
    re.IGNORECASE,
)
_UNITS = {"yr": "year", "mth": "month", "wk": "week", "hr": "hour", "h": "hour"}
_MOST_MONTH, _MOST_DAY = 12, 31
# No sentence of a letter has more numbers of a kind; a text that does is not worth the time.
_MOST = 12


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency, and what follows it in the sentence."""

    amount: Decimal
    currency: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage, in points."""

    points: Decimal
    start: int
    end: int

    def __str__(self) -> str:
        """Write it: `12.5%`."""
        return f"{typed(self.points)}%"


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: a number of years, months, weeks, days or hours."""

    many: Decimal
    unit: str
    working: bool
    start: int
    end: int

    def __str__(self) -> str:
        """Write it: `3 months`."""
        kind = "business " if self.working else ""
        return f"{typed(self.many)} {kind}{self.unit}{'' if self.many == 1 else 's'}"

    @property
    def months(self) -> Decimal | None:
        """The same in months, if it is in months or years."""
        return self.many * {"year": 12, "month": 1}[self.unit] if self.is_long else None

    @property
    def is_long(self) -> bool:
        """Whether it is in months or years."""
        return self.unit in ("year", "month")


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, or both days that it could be, or none where the year is missing."""

    days: tuple[date, ...]
    text: str
    start: int
    end: int


def amounts(text: str) -> Iterator[Money]:
    """Find the amounts of money."""
    for found in islice(_MONEY.finditer(text), _MOST):
        code = (found["code"] or found["code2"]).lower()
        currency = _SIGNS.get(code) or _CODES.get(code) or code.upper()
        value = _figure(found["figure"] or found["figure2"])
        times = (found["thousands"] or "").strip().lower()
        value *= {"k": 1000, "thousand": 1000, "m": 10**6, "million": 10**6}.get(times, 1)
        yield Money(value, currency, found.start(), found.end())


def _figure(text: str) -> Decimal:
    """Read `120,000`, `5.600`, `6.150,00`, `52 000` and `46.25`: three digits are thousands."""
    whole, mark, rest = (
        text.rpartition(",") if text.rfind(",") > text.rfind(".") else (text.rpartition("."))
    )
    if mark and len(rest) != 3:  # noqa: PLR2004 - three digits after a mark are thousands
        return Decimal(f"{_digits(whole)}.{rest}")
    return Decimal(_digits(text))


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def percents(text: str) -> Iterator[Percent]:
    """Find the percentages."""
    for found in islice(_PERCENT.finditer(text), _MOST):
        yield Percent(Decimal(found[1].replace(",", ".")), found.start(), found.end())


def lengths(text: str) -> Iterator[Length]:
    """Find the lengths of time: `six months`, `twelve (12) months`, `37.5 hours`, `one-year`."""
    for found in islice(_LENGTH.finditer(text), _MOST):
        many = found["figure"] or found["many"].lower()
        number = _WORDS[many] if many in _WORDS else many.replace(",", ".")
        unit = found["unit"].lower().rstrip("s")
        unit = _UNITS.get(unit, unit)
        if unit.startswith("anniversar"):
            unit = "year"
        working = (found["which"] or "").lower() in ("working", "business")
        yield Length(Decimal(number), unit, working, found.start(), found.end())


def first_years(text: str) -> Iterator[Length]:
    """Find what counts from the start: `the first anniversary`, `your first year`."""
    for found in islice(_ANNIVERSARY.finditer(text), _MOST):
        years = 3 if found["third"] else 2 if found["second"] else 1
        yield Length(Decimal(years), "year", working=False, start=found.start(), end=found.end())


def days(text: str) -> Iterator[Day]:
    """Find the days; 03/04/2027 could be two, and one without its year is none."""
    for found in islice(_DAY.finditer(text), _MOST):
        if found["a4"]:
            both = _two_ways(int(found["a4"]), int(found["b4"]), found["by"], found["y4"])
        else:
            one, two = found["m1"] or found["m2"], found["m3"]
            month = _MONTHS.index(one[:3].lower()) + 1 if one else int(two)
            year = found["y1"] or found["y2"] or found["y3"]
            both = (
                _real(int(year), month, int(found["d1"] or found["d2"] or found["d3"]))
                if (year)
                else ()
            )
        if len(both) > 1:
            both = _told_apart(both, text, found)
        yield Day(both, found[0], found.start(), found.end())


def _two_ways(first: int, second: int, by: str, year: str) -> tuple[date, ...]:
    whole = int(year) if len(year) > 2 else 2000 + int(year)  # noqa: PLR2004 - 27 for 2027
    day_first = _real(whole, second, first)
    if by == ".":  # only where the day comes first
        return day_first
    return tuple(dict.fromkeys((*day_first, *_real(whole, first, second))))


def _told_apart(both: tuple[date, ...], text: str, found: re.Match[str]) -> tuple[date, ...]:
    """Tell apart the two days that 12/2/2026 could be, by a weekday or a month's name beside it."""
    beside = text[max(0, found.start() - 14) : found.start()] + text[found.end() : found.end() + 34]
    if weekday := _WEEKDAY.search(beside):
        fits = tuple(it for it in both if it.weekday() == _WEEKDAYS.index(weekday[0][:3].lower()))
        if len(fits) == 1:
            return fits
    if named := re.search(_MONTH, beside, re.IGNORECASE):
        month = _MONTHS.index(named[0][:3].lower()) + 1
        fits = tuple(it for it in both if it.month == month)
        if len(fits) == 1:
            return fits
    return both


def _real(year: int, month: int, day: int) -> tuple[date, ...]:
    if not (1 <= month <= _MOST_MONTH and 1 <= day <= _MOST_DAY):
        return ()
    try:
        return (date(year, month, day),)
    except ValueError:
        return ()
