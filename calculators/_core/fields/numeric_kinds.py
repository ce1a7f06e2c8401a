"""The kinds of answer that are numbers, each with its limits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from calculators._core.currencies import Currency
from calculators._core.errors import Unreadable
from calculators._core.formatting import exact_money, listed, number

from .kinds import Field, PeriodOf, Reading
from .plain_text import plain
from .read_amounts import PERIODS, read_amount
from .read_numbers import AN_AMOUNT, check_length, clearly, plainly, read_number

HIGHEST_MONEY = Decimal("1e12")
# A message names no more currencies than this.
_NAMED = 4
# What people write behind a number instead of the unit that the field shows.
_UNITS = {
    "years": ("year", "yrs", "yr", "y"),
    "months": ("month", "mos", "mo", "mths", "mth"),
    "weeks": ("week", "wks", "wk", "w"),
    "days": ("day", "d"),
    "business days": ("business day", "working days", "working day", "days", "day"),
    "hours": ("hour", "hrs", "hr", "h"),
}
# In front or behind, as the languages have it: `%15` in Turkish and Basque.
_PERCENT = re.compile(
    r"^% ?(?P<after>[^%]+)$|^(?P<before>[^%]+?) ?(?:%|per ?cent|pct\.?|pc)$", re.IGNORECASE
)
_THIRDS = re.compile(r"\b[12] ?/ ?3(?=$|[ %])|[⅓⅔]")
_EVEN_THIRDS = "33.33 / 33.33 / 33.34"


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """A number within limits, which are allowed themselves."""

    minimum: Decimal = Decimal(0)
    maximum: Decimal = Decimal(1_000_000)
    unit: str = ""
    places: int = 2

    def read(self, text: str, reading: Reading) -> Decimal:
        """Read the number and check the limits."""
        return self.within_limits(
            read_number(self._without_unit(text), reading.decimal_mark, self.like), reading
        )

    @property
    def like(self) -> str:
        """Show how a number that the field takes may be written."""
        return plainly(min(max(Decimal(10), self.minimum), self.maximum))

    def within_limits(self, value: Decimal, reading: Reading) -> Decimal:
        """Give the number back, or refuse it with the limit that it breaks."""
        if value < self.minimum:
            message = f"this must be {self.limit(self.minimum, reading)} or more."
            raise Unreadable(message)
        if value > self.maximum:
            message = f"this must be {self.limit(self.maximum, reading)} or less."
            raise Unreadable(message)
        return value

    def _without_unit(self, text: str) -> str:
        """Cut off the field's own unit, as the reader writes it: `40 hours`, `2 yrs`."""
        check_length(text, self.like)
        folded = plain(text)
        for word in (self.unit, *_UNITS.get(self.unit, ())):
            rest = folded[: -len(word)].rstrip() if word else ""
            if rest[-1:].isdigit() and folded.casefold().endswith(word):
                return rest
        return text

    def limit(self, value: Decimal, reading: Reading) -> str:  # noqa: ARG002 - money needs it
        """Write a limit for a message."""
        return f"{number(value, 6)}{'%' if self.unit == '%' else ''}"

    def shown(self, value: Decimal, reading: Reading) -> str:  # noqa: ARG002
        """Write the number with its unit."""
        gap = "" if self.unit == "%" else " "
        unit = self.unit.removesuffix("s") if value == 1 else self.unit
        return f"{number(value, 6)}{gap}{unit}".strip()


@dataclass(frozen=True, kw_only=True)
class Money(Number):
    """An amount in the form's currency, exact to the last digit typed.

    `per` is the period that the field asks for, one of `PERIODS`, or the choice that decides it.
    """

    maximum: Decimal = HIGHEST_MONEY
    per: str | PeriodOf = ""

    @property
    def like(self) -> str:
        """Show how an amount may be written."""
        return AN_AMOUNT

    def read(self, text: str, reading: Reading) -> Decimal:
        """Read the amount; refuse one in another currency or for another period."""
        amount = read_amount(text, reading.currency)
        for mark, of in amount.currencies:
            if reading.currency not in of:
                written = _names(of)
                raise Unreadable(
                    f"“{mark}” means {written}, but this form is set to {reading.currency.name}. "
                    "Change the currency, or write the number alone."
                )
        if amount.period and amount.period != reading.period:
            raise self._other_period(amount.period, amount.period_as_written, reading.period)
        if "%" in amount.number:
            raise Unreadable(f"this is an amount, not a percentage. Write it like {self.like}.")
        value = read_number(amount.number or text, reading.decimal_mark, self.like)
        return self.within_limits(value, reading)

    def _other_period(self, period: str, written: str, wanted: str) -> Unreadable:
        if wanted in PERIODS:
            return Unreadable(
                f"“{written}” means {PERIODS[period]}, and this asks for the amount for "
                f"{PERIODS[wanted]}. Work that out, or change what the form asks for."
            )
        return Unreadable(
            f"“{written}” means {PERIODS[period]}, and this asks for no amount by the "
            f"{period}. Leave it out if the number is right as it is."
        )

    def echo(self, value: Decimal, reading: Reading) -> str:
        """Write the amount in full, so that a missing zero is noticed."""
        return exact_money(value, reading.currency)

    def limit(self, value: Decimal, reading: Reading) -> str:
        """Write a limit with its currency."""
        return exact_money(value, reading.currency)

    def shown(self, value: Decimal, reading: Reading) -> str:
        """Write the amount as an answer."""
        return self.echo(value, reading)


@dataclass(frozen=True, kw_only=True)
class Percent(Number):
    """A percentage in points: 12.5 means 12.5 %."""

    maximum: Decimal = Decimal(100)
    unit: str = "%"

    @property
    def like(self) -> str:
        """Show how a percentage may be written."""
        return "15 or 12.5%" if self.maximum >= 15 else plainly(self.maximum)  # noqa: PLR2004

    def read(self, text: str, reading: Reading) -> Decimal:
        """Read the points; `0.15` without a sign may mean 15 %, so the reader has to say which."""
        check_length(text, self.like)
        bare = text.strip()
        found = _PERCENT.match(plain(text))
        number_alone = (found["before"] or found["after"]) if found else text
        value = self.within_limits(
            read_number(number_alone, reading.decimal_mark, self.like), reading
        )
        if 0 < value < 1 and not found:
            raise Unreadable(
                f"“{bare}” can be read in two ways. "
                f"Write {clearly(value * 100, reading.decimal_mark)}% "
                f"or {clearly(value, reading.decimal_mark)}%."
            )
        return value


@dataclass(frozen=True, kw_only=True)
class WholeNumber(Number):
    """A count: years, days, rounds."""

    places: int = 0

    def read(self, text: str, reading: Reading) -> int:  # type: ignore[override]
        """Read the number and refuse a fraction."""
        value = Number.read(self, text, reading)
        if value != value.to_integral_value():
            message = f"this must be a whole number, like {number(value.to_integral_value())}."
            raise Unreadable(message)
        return int(value)


@dataclass(frozen=True, kw_only=True)
class NumberList(Number):
    """A list of numbers, such as the percents of a custom vesting plan: `25 / 25 / 25 / 25`."""

    longest: int = 12
    total: Decimal | None = None

    def read(self, text: str, reading: Reading) -> tuple[Decimal, ...]:  # type: ignore[override]
        """Read the parts, then check their count and, where one is declared, their sum."""
        folded = plain(text.replace("\n", " / "))
        if self.total is not None and _THIRDS.search(folded):
            raise Unreadable(f"thirds are written with decimals: {_EVEN_THIRDS}.")
        parts = [part.strip(" %") for part in self._parts(folded, reading.decimal_mark)]
        if not parts:
            message = f"“{text.strip()}” is not a list of numbers. Write it like 50 / 50."
            raise Unreadable(message)
        if len(parts) > self.longest:
            message = f"this takes at most {self.longest} numbers."
            raise Unreadable(message)
        values = tuple(Number.read(self, part, reading) for part in parts)
        if self.total is not None and sum(values) != self.total:
            if sum(values) * 100 == self.total:  # shares of one, where points are asked for
                points = " / ".join(clearly(one * 100, reading.decimal_mark) for one in values)
                raise Unreadable(f"these must add up to {number(self.total)}. Write {points}.")
            off = self.total - sum(values)
            way_out = f"add {number(off, 6)}" if off > 0 else f"take away {number(-off, 6)}"
            message = (
                f"these must add up to {number(self.total)}, and they come to "
                f"{number(sum(values, Decimal(0)), 6)}: {way_out}."
            )
            raise Unreadable(message)
        return values

    def echo(self, value: tuple[Decimal, ...], reading: Reading) -> str:  # noqa: ARG002
        """Write the list with clear separators."""
        return " / ".join(f"{number(part, 6)}{self.unit}" for part in value)

    def shown(self, value: tuple[Decimal, ...], reading: Reading) -> str:  # type: ignore[override]
        """Write the list as an answer."""
        return self.echo(value, reading)

    def _parts(self, text: str, decimal_mark: str) -> list[str]:
        # Dashes part numbers that cannot be negative: `25-25-25-25`.
        dash = (r"(?<=[\d%]) ?- ?",) if self.minimum >= 0 else ()
        for separator in (r"[;/]", r",\s+", *dash, r"\s+"):
            parts = re.split(separator, text.strip())
            if len(parts) > 1:
                return [part for part in parts if part.strip()]
        if decimal_mark == "," and "," in text:
            raise Unreadable(
                f"“{text.strip()}” is not a clear list. "
                "Put a slash between the numbers, like 50 / 50."
            )
        return [part for part in text.split(",") if part.strip()]


def _names(currencies: tuple[Currency, ...]) -> str:
    """Name what a mark can stand for; thirty dollars would hide the way out."""
    names = [currency.name for currency in currencies]
    if len(names) > _NAMED:
        return f"{names[0]} or the money of {len(names) - 1} other countries"
    return listed(names, "or")
