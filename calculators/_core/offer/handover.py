"""The values that a report hands over; the reader sees each of them first.

The page adds the links to the other places, and hands the values over when one is followed.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from calculators._core.currencies import DEFAULT_CURRENCY, Currency
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Field, Reading
from calculators._core.fields.read_numbers import plainly
from calculators._core.formatting import day
from calculators._core.report.blocks import HandedValue


def given(inputs: Any) -> tuple[HandedValue, ...]:
    """Give what the reader typed into the fields with a handover name."""
    reading = Reading(currency=getattr(inputs, "currency", DEFAULT_CURRENCY))
    return tuple(
        HandedValue(name=part.known_as, shown=part.shown(value, reading), typed=typed(value, part))
        for name, part in parts_of(type(inputs)).items()
        if isinstance(part, Field) and part.known_as
        if (value := getattr(inputs, name)) is not None
    )


def typed(value: Any, part: Field | None = None) -> str:
    """Write a value as a field takes it, whatever the reader's decimal mark is."""
    match value:
        case Decimal():
            return plainly(value) + ("%" if getattr(part, "unit", "") == "%" else "")
        case date():
            return value.isoformat()
        case Currency():
            return value.code
        case _:
            return str(value)


def handed_day(name: str, value: date) -> HandedValue:
    """Hand over a day."""
    return HandedValue(name=name, shown=day(value), typed=typed(value))


def base_pay(amount: Decimal, shown: str) -> HandedValue:
    """Hand over base pay a year as such, for calculators that ask for that alone."""
    return HandedValue(name="base-pay", shown=shown, typed=typed(amount), said=False, listed=False)


def merged(*values: HandedValue) -> tuple[HandedValue, ...]:
    """Keep the last value of each name."""
    return tuple({value.name: value for value in values}.values())
