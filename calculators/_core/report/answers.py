"""The reader's answers, which paper shows in place of the form.

A private answer is left out unless the reader ticked the box that allows it, so paper never
depends on a style sheet to hide it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import batched, groupby
from typing import TYPE_CHECKING, Any

from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.device_kinds import FormMarkField
from calculators._core.fields.kinds import Field, OwnCurrency, Text, YesNo

from .blocks import Answers, Column, Row, Table
from .example_figures import MARK

if TYPE_CHECKING:
    from calculators._core.fields.declaration import Part
    from calculators._core.fields.kinds import Reading
    from calculators._core.fields.parsing import Parsed

# Items with more questions than this are shown side by side, so that they can be compared.
_FEW = 5
_SIDE_BY_SIDE = 4


def answers_given(parsed: Parsed[Any], example: Collection[str] = ()) -> Answers:
    """List every answer that counts: typed, chosen, or the default of an empty field.

    Those of the fields at `example` are marked as the worked example's.
    """
    write = _Writer(parsed.reading, parsed.places, example)
    named = list(given(parsed.inputs))
    names = {name: value for name, part, value in named if isinstance(part, Text)}
    return Answers(
        pairs=tuple(
            (part.label, write.cell(part, value, name))
            for name, part, value in named
            if isinstance(part, Field)
        ),
        tables=tuple(
            table
            for name, part, items in named
            if isinstance(part, Group)
            for table in _tables(part, write.items(items, name), names)
        ),
    )


type Item = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes answers, and marks those whose path is one of the example's."""

    reading: Reading
    places: Mapping[str, list[int]]
    example: Collection[str]

    def items(self, items: tuple[Any, ...], path: str) -> list[Item]:
        """Write the answers of each item of a group by their labels."""
        return [
            {
                part.label: write.cell(part, value, f"{path}.{at}.{name}")
                for name, part, value in told
            }
            for at, item in zip(self.places[path], items, strict=True)
            for told in (list(given(item)),)
            for write in (replace(self, reading=in_own_currency(told, self.reading)),)
        ]

    def cell(self, part: Part, value: Any, path: str) -> str:
        """Write one answer; a group inside an item goes into one cell."""
        if isinstance(part, Field):
            return part.shown(value, self.reading) + (MARK if path in self.example else "")
        inner = self.items(value, path)
        return "; ".join(", ".join(f"{k}: {v}" for k, v in item.items()) for item in inner)


def in_own_currency(answers: Iterable[tuple[str, Part, Any]], reading: Reading) -> Reading:
    """Write the amounts of an item that has a currency of its own in that."""
    for _, part, value in answers:
        if isinstance(part, OwnCurrency):
            return replace(reading, currency=value)
    return reading


def given(inputs: Any) -> Iterator[tuple[str, Part, Any]]:
    """Go through the parts that have an answer and may be printed, with their names."""
    parts = parts_of(type(inputs))
    fields = [part for part in parts.values() if isinstance(part, Field)]
    permissions = {box for part in fields for box in (part.private_unless, part.kept_if)}
    for name, part in parts.items():
        value = getattr(inputs, name)
        if value is None or value == () or name in permissions or _is_unprinted(part):
            continue
        if isinstance(part, YesNo) and not value:
            continue  # an unticked box is not an answer
        permission = part.private_unless if isinstance(part, Field) else ""
        if permission and not getattr(inputs, permission):
            continue
        yield name, part, value


def _is_unprinted(part: Part) -> bool:
    return isinstance(part, FormMarkField) or (isinstance(part, Field) and bool(part.kept_if))


def _tables(part: Group, cells: list[Item], names: Mapping[str, str]) -> Iterator[Table]:
    # In the order of the form, and only what at least one item has.
    asked = [it for it in parts_of(part.of).values() if any(it.label in item for item in cells)]
    titled = list(enumerate(cells, start=1))

    def called(asked: Part) -> str:
        return names.get(getattr(asked, "named_by", ""), asked.label)

    if len(asked) <= _FEW:
        yield Table(
            caption=part.label,
            columns=(Column(label=part.item), *(Column(label=called(it)) for it in asked)),
            rows=tuple(
                Row(cells=(str(at), *(item.get(it.label, "–") for it in asked)))
                for at, item in titled
            ),
        )
        return
    for some in batched(titled, _SIDE_BY_SIDE, strict=False):
        yield Table(
            caption=part.label,
            columns=(
                Column(label="Question"),
                *(Column(label=f"{part.item} {at}") for at, _ in some),
            ),
            rows=tuple(_rows(asked, [item for _, item in some], called)),
        )


def _rows(asked: list[Part], items: list[Item], called: Callable[[Part], str]) -> Iterator[Row]:
    """Make a row for each question, and one for the title of each section of the form."""
    for section, parts in groupby(asked, key=lambda part: part.section):
        if section is not None:
            yield Row(cells=(section.title, *("" for _ in items)), strong=True)
        for part in parts:
            yield Row(cells=(called(part), *(item.get(part.label, "–") for item in items)))
