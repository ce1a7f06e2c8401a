"""Hypothesis strategies made from the declarations: what a reader may type, and anything at all."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from calculators._core.declaration import Group, parts_of
from calculators._core.kinds import Choice, Date, Field, Text, YesNo
from calculators._core.numeric_kinds import Money, Number, NumberList, Percent, WholeNumber

# Amounts that people meet, rather than the whole width of the limits.
_LIKELY = (Decimal("0.5"), Decimal(2), Decimal(40), Decimal(100_000), Decimal(250_000))

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=50),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=12,
)


def numbers(field: Number) -> st.SearchStrategy[Decimal]:
    """Draw values inside the limits of a number field, the limits themselves included."""
    places = 0 if isinstance(field, WholeNumber) else 2
    likely = [
        value
        for value in _LIKELY
        if field.minimum <= value <= field.maximum and (places or value == int(value))
    ]
    inside = st.decimals(field.minimum, field.maximum, places=places)
    return inside | st.sampled_from([field.minimum, field.maximum, *likely])


def texts(field: Field) -> st.SearchStrategy[str]:  # noqa: PLR0911 - one return a kind
    """Draw texts that a reader may type into a field and that it must take."""
    match field:
        case Choice():
            return st.sampled_from([code for code, _ in field.options])
        case YesNo():
            return st.sampled_from(["yes", "no"])
        case NumberList():
            return st.just("25/25/25/25")
        case Money():
            return numbers(field).map(lambda value: f"{value:f}")
        case Percent():
            return numbers(field).map(lambda value: f"{value:f}%")
        case Number():
            return numbers(field).map(lambda value: f"{value:f}")
        case Date():
            return st.dates().filter(lambda day: 2000 <= day.year <= 2099).map(str)
        case Text():
            return st.text(max_size=field.longest)
        case _:
            raise NotImplementedError(type(field))


def forms(
    form: type, *, only: Mapping[str, Any] | None = None
) -> st.SearchStrategy[dict[str, Any]]:
    """Draw filled-in forms: required fields always, the others sometimes."""
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name, part in parts_of(form).items():
        if only is not None and name not in only:
            continue
        if isinstance(part, Group):
            items = st.lists(forms(part.of), min_size=part.minimum, max_size=min(part.maximum, 5))
            optional[name] = items
        elif part.required:
            required[name] = texts(part)
        else:
            optional[name] = texts(part)
    return st.fixed_dictionaries(required, optional=optional)


def messy_forms(form: type) -> st.SearchStrategy[dict[str, Any]]:
    """Draw forms with the right names and any text, or any junk, in them."""
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for name, part in parts_of(form).items():
        if isinstance(part, Group):
            fields[name] = st.lists(messy_forms(part.of), max_size=3) | anything
        else:
            fields[name] = st.text(max_size=60) | texts(part) | anything
    return st.fixed_dictionaries({}, optional=fields)
