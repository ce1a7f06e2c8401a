"""Hypothesis strategies made from the declarations: what readers may type, and anything at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hypothesis import reject
from hypothesis import strategies as st

from calculators._core import Calculator
from calculators._core.fields.date_kinds import DateList
from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.device_kinds import FormMarkField, TimeOfDay
from calculators._core.fields.kinds import Choice, Date, Field, Text, YesNo
from calculators._core.fields.numeric_kinds import Number, NumberList, Percent, WholeNumber
from calculators._sitebuild.data.files import answer_with_data

# Amounts that people meet, rather than the whole width of the limits.
_LIKELY = (Decimal("0.5"), Decimal(2), Decimal(40), Decimal(100_000), Decimal(250_000))
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_SEPARATORS = st.sampled_from(["/", " / ", ", ", "; ", " "])

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=50),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=12,
)

# A letter may be far longer; drawing one tests nothing more.
_LONGEST = 500


def numbers(field: Number) -> st.SearchStrategy[Decimal]:
    """Draw values inside the limits of a number field, the limits themselves included."""
    step = Decimal(1) if isinstance(field, WholeNumber) else Decimal("0.01")
    likely = [
        value
        for value in (*_LIKELY, field.minimum + step, field.maximum - step)
        if field.minimum <= value <= field.maximum and value % step == 0
    ]
    places = 0 if isinstance(field, WholeNumber) else 2
    inside = st.decimals(field.minimum, field.maximum, places=places)
    # `written` has two decimals at most, and an exchange rate begins below that.
    limits = [limit for limit in (field.minimum, field.maximum) if limit % step == 0]
    return inside | st.sampled_from([*limits, *likely])


@st.composite
def written(draw: st.DrawFn, value: Decimal, mark: str = ".") -> str:
    """Write a number of two decimals at most in one of the ways that people do."""
    sign, size = ("-" if value < 0 else ""), abs(value)
    ways = [f"{size:f}", f"{size:,f}".replace(",", " "), f"{size:,f}".replace(",", "'")]
    ways += [f" {size:f} ", f"{size:,.2f}"]
    if size % 10 == 0:  # otherwise a third decimal could be taken for thousands
        ways += [f"{size / 1000:.2f}k", f"{size / 1000:.2f} K"]
    if size % 10_000 == 0:
        ways.append(f"{size / 1_000_000:.2f} million")
    if size == size.to_integral_value() and (size < 1000 or mark == "."):
        ways.append(f"{size:,.0f}")
    way = draw(st.sampled_from(ways))
    if mark == ",":
        way = way.translate(str.maketrans(".,", ",."))
    return sign + way


def texts(field: Field) -> st.SearchStrategy[str]:  # noqa: C901, PLR0911 - one return a kind
    """Draw texts that a reader may type into a field and that it must take."""
    match field:
        case Choice():
            return st.sampled_from([code for code, _ in field.options])
        case YesNo():
            return st.sampled_from(["yes", "no", ""])
        case NumberList():
            return lists(field)
        case Percent():
            return numbers(field).flatmap(written).map(lambda text: f"{text}%")
        case Number():
            return numbers(field).flatmap(written)
        case Date():
            # Days near each other make plans; the whole width of the limits comes now and then.
            near = st.dates(dt.date(2026, 6, 1), dt.date(2027, 5, 31))
            far = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))
            days = st.integers(1, 10).flatmap(lambda one_in_ten: far if one_in_ten == 1 else near)
            return days.flatmap(written_day)
        case DateList():
            days = st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1))
            some = st.lists(days.flatmap(written_day), min_size=1, max_size=5)
            return some.map("; ".join)
        case TimeOfDay():
            return st.times().map(lambda time: f"{time:%H:%M}") | st.just("")
        case FormMarkField():
            return st.from_regex(r"[a-z0-9]{12}(\.[0-9a-f]{1,16})?", fullmatch=True) | st.just("")
        case Text():
            words = st.text(max_size=min(field.longest, _LONGEST))
            return words.filter(str.strip) if field.required else words
        case _:
            raise NotImplementedError(type(field))


def written_day(day: dt.date) -> st.SearchStrategy[str]:
    """Write a day as the picker does, and as people do."""
    month = _MONTHS[day.month - 1]
    ways = [day.isoformat(), f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"]
    if day.day > 12 or day.day == day.month:
        ways.append(f"{day.day}/{day.month}/{day.year}")
    return st.sampled_from(ways)


@st.composite
def lists(draw: st.DrawFn, field: NumberList) -> str:
    """Write a list of whole numbers that adds up to the field's total, where it has one."""
    if field.total is None:
        values = draw(st.lists(st.integers(0, 100), min_size=2, max_size=field.longest))
    else:
        whole = int(field.total)
        cuts = sorted(draw(st.lists(st.integers(0, whole), min_size=1, max_size=field.longest - 1)))
        values = [b - a for a, b in zip([0, *cuts], [*cuts, whole], strict=True)]
    return draw(_SEPARATORS).join(map(str, values))


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
            (required if part.minimum else optional)[name] = items
        elif part.required:
            required[name] = texts(part)
        else:
            optional[name] = texts(part)
    return st.fixed_dictionaries(required, optional=optional)


@st.composite
def sensible_forms(draw: st.DrawFn, calculator: Calculator[Any, Any]) -> dict[str, Any]:
    """Draw filled-in forms that bring a report: what contradicts the rest is taken out again."""
    values = draw(forms(calculator.inputs))
    drop_contradictions(calculator, values)
    return values


def drop_contradictions(calculator: Calculator[Any, Any], values: dict[str, Any]) -> None:
    """Take out what has no sense next to the rest, until there is a report."""
    while problems := answer_with_data(calculator, values).problems:
        for problem in problems:
            for path in problem.paths:
                *way, name = path.split(".")
                owner: Any = values
                for step in way:
                    owner = owner[int(step) if step.isdigit() else step]
                form = _form_at(calculator.inputs, way)
                if name in owner and not getattr(parts_of(form)[name], "required", False):
                    del owner[name]
                    break
            else:
                reject()  # two answers that every form must hold contradict each other


def _form_at(form: type, way: list[str]) -> type:
    for step in way:
        part = parts_of(form).get(step)
        if isinstance(part, Group):
            form = part.of
    return form


def messy_forms(form: type) -> st.SearchStrategy[dict[str, Any]]:
    """Draw forms with the right names and any text, or any junk, in them."""
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for name, part in parts_of(form).items():
        if isinstance(part, Group):
            fields[name] = st.lists(messy_forms(part.of), max_size=3) | anything
        else:
            fields[name] = st.text(max_size=60) | texts(part) | anything
    return st.fixed_dictionaries({}, optional=fields)
