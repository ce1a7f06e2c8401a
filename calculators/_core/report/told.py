"""What is filled in, in a line for each folded section and each item of a form.

A closed section tells so what is in it: `Target bonus 10% · Paid in March`. What may not be printed
is not told either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Field, YesNo
from calculators._core.formatting import counted

from .answers import given, in_own_currency
from .example_figures import is_of_device

if TYPE_CHECKING:
    from calculators._core.fields.declaration import Part
    from calculators._core.fields.kinds import Reading
    from calculators._core.fields.parsing import Parsed

# With more than this, a line would be read no more than the section itself.
_MOST = 3


def told(parsed: Parsed[Any], values: Mapping[str, Any]) -> dict[str, str]:
    """Write the lines, by the path of an item, or of the first field of a section."""
    return dict(_told(parsed, parsed.inputs, values, parsed.reading, ""))


def _told(
    parsed: Parsed[Any], inputs: Any, values: Mapping[str, Any], reading: Reading, start: str
) -> Iterator[tuple[str, str]]:
    reading = in_own_currency(given(inputs), reading)
    answers = {name: (part, value) for name, part, value in given(inputs)}
    declared = parts_of(type(inputs)).items()
    for section, members in groupby(declared, key=lambda it: it[1].section):
        names = [name for name, _ in members]
        if section is not None:
            said = [
                _with_name(*answers[name], reading)
                for name in names
                if name in answers and _is_own(answers[name][0], values.get(name))
            ]
            if said:
                yield start + names[0], _line(said)
        for name in names:
            part, items = answers.get(name, (None, ()))
            if part is None or isinstance(part, Field):
                continue
            path, raw = start + name, values[name]
            for at, item in zip(parsed.places[path], items, strict=True):
                whole, own = f"{path}.{at}", in_own_currency(given(item), reading)
                if line := _line([_shown(*it, own) for it in _first(item)]):
                    yield whole, line
                yield from _told(parsed, item, raw[at], reading, f"{whole}.")


def _first(item: Any) -> Iterator[tuple[Field, Any]]:
    """Go through what an item begins with, outside its sections."""
    for _, part, value in given(item):
        if isinstance(part, Field) and part.section is None:
            yield part, value


def _is_own(part: Part, raw: object) -> bool:
    """Say whether a section holds more here than it came with."""
    if not isinstance(part, Field):
        return bool(raw)
    return bool(raw) and raw != part.default and not is_of_device(part)


def _with_name(part: Part, value: Any, reading: Reading) -> str:
    if not isinstance(part, Field):
        return counted(len(value), part.item.lower())
    if isinstance(part, YesNo):
        return part.label
    return f"{part.label} {part.shown(value, reading)}"


def _shown(part: Field, value: Any, reading: Reading) -> str:
    return part.label if isinstance(part, YesNo) else part.shown(value, reading)


def _line(said: list[str]) -> str:
    more = len(said) - _MOST
    return " · ".join(said[:_MOST]) + (f" · {more} more" if more > 0 else "")
