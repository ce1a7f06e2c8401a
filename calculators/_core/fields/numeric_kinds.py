"""The kinds of answer that are numbers: each within limits, each saying how it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from calculators._core.currencies import currencies_written, is_written, split_currency
from calculators._core.errors import Unreadable
from calculators._core.formatting import exact_money, listed, number

from .kinds import Field, Reading
from .read_numbers import clearly, read_number

HIGHEST_MONEY = Decimal("1e12")


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """A number within limits; the limits belong to what is allowed."""

    minimum: Decimal = Decimal(0)
    maximum: Decimal = Decimal(1_000_000)
    unit: str = ""
    places: int = 2

    def read(self, text: str, reading: Reading) -> Decimal:
        """Read the number and hold it against the limits."""
        value = read_number(text, reading.decimal_mark)
        if value < self.minimum:
            message = f"this must be {self.limit(self.minimum, reading)} or more."
            raise Unreadable(message)
        if value > self.maximum:
            message = f"this must be {self.limit(self.maximum, reading)} or less."
            raise Unreadable(message)
        return value

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
    """An amount in the form's currency, exact to the last digit typed."""

    maximum: Decimal = HIGHEST_MONEY

    def read(self, text: str, reading: Reading) -> Decimal:
        """Read the amount; refuse one that is written in another currency than the form's."""
        amount, mark = split_currency(text.strip())
        if mark and not is_written(reading.currency, mark):
            written = listed([currency.name for currency in currencies_written(mark)], "or")
            message = (
                f"“{mark}” means {written}, but this form is set to {reading.currency.name}. "
                "Change the currency, or write the number alone."
            )
            raise Unreadable(message)
        return Number.read(self, amount or text, reading)

    def echo(self, value: Decimal, reading: Reading) -> str:
        """Write the amount in full, so that a slip of a zero is seen."""
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

    def read(self, text: str, reading: Reading) -> Decimal:
        """Read the points; `0.15` without a sign may mean 15 %, so the reader must say."""
        bare = text.strip()
        signed = bare.endswith(("%", "٪"))
        value = Number.read(self, bare.rstrip("%٪ ") or bare, reading)
        if 0 < value < 1 and not signed:
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
        parts = [part.strip(" %") for part in self._parts(text, reading.decimal_mark)]
        if not parts:
            message = f"“{text.strip()}” is not a list of numbers. Write it like 50 / 50."
            raise Unreadable(message)
        if len(parts) > self.longest:
            message = f"this takes at most {self.longest} numbers."
            raise Unreadable(message)
        values = tuple(Number.read(self, part, reading) for part in parts)
        if self.total is not None and sum(values) != self.total:
            off = self.total - sum(values)
            way_out = f"add {number(off, 6)}" if off > 0 else f"take away {number(-off, 6)}"
            message = (
                f"these must add up to {number(self.total)}, and they come to "
                f"{number(sum(values, Decimal(0)), 6)}: {way_out}."
            )
            raise Unreadable(message)
        return values

    def echo(self, value: tuple[Decimal, ...], reading: Reading) -> str:  # noqa: ARG002
        """Write the list back with clear marks between the numbers."""
        return " / ".join(f"{number(part, 6)}{self.unit}" for part in value)

    def shown(self, value: tuple[Decimal, ...], reading: Reading) -> str:  # type: ignore[override]
        """Write the list as an answer."""
        return self.echo(value, reading)

    def _parts(self, text: str, decimal_mark: str) -> list[str]:
        for separator in (r"[;/\n]", r",\s+", r"\s+"):
            parts = re.split(separator, text.strip())
            if len(parts) > 1:
                return [part for part in parts if part.strip()]
        if decimal_mark == "," and "," in text:
            raise Unreadable(
                f"“{text.strip()}” is not a clear list. "
                "Put a slash between the numbers, like 50 / 50."
            )
        return [part for part in text.split(",") if part.strip()]
