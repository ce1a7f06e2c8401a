"""Draws a calculator's form from its declaration, filled with a worked example.

Everything the reader can see is written at build time; the browser only shows, hides and copies it.
What it will hide at the start (`data-later`) is hidden from the beginning if there is JavaScript,
so that nothing moves. A group has a blank item in a `<template>`, whose ids contain the token
`__n__` (with one more `n` for each level) for the browser to replace.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.kinds import Choice, Field, YesNo
from calculators._core.fields.parsing import Scope, is_shown, parse
from calculators._core.markup import append, h
from calculators._core.report.example_figures import is_example_figure
from calculators._sitebuild.data.files import load_data

from .controls import control, is_wide, kind_name, unit

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from calculators._core import Calculator, Section
    from calculators._core.fields.declaration import Part


def form_fields(
    calculator: Calculator[Any, Any], prefix: str, values: Mapping[str, Any]
) -> list[Element]:
    """Draw all fields of the form, with these values in them. `prefix` starts every id."""
    data = load_data(calculator.needs(values))
    readings = parse(calculator.inputs, values, data=data).readings
    scope = Scope(values, parts_of(calculator.inputs))
    return _Form(readings).parts(calculator.inputs, _Place(prefix, "", scope))


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in the form: how ids and paths begin there, how deep it is, what is filled in."""

    prefix: str
    path: str
    scope: Scope
    level: int = 1

    @property
    def values(self) -> Mapping[str, Any]:
        return self.scope.raw


class _Form:
    """Draws fields, sections and groups; knows how each text was read."""

    def __init__(self, readings: Mapping[str, str]) -> None:
        self._readings = readings

    def parts(self, form: type, place: _Place) -> list[Element]:
        drawn = []
        named = parts_of(form).items()
        for section, members in groupby(named, key=lambda named_part: named_part[1].section):
            inside = [self._part(name, part, place) for name, part in members]
            drawn.extend(inside if section is None else [_section(section, inside)])
        return drawn

    def _part(self, name: str, part: Part, place: _Place) -> Element:
        if isinstance(part, Group):
            drawn = self._group(name, part, place)
        else:
            drawn = self._field(name, part, place)
        if part.when:
            drawn.set("data-when", part.when.field)
            drawn.set("data-when-is", " ".join(part.when.answers))
            if not is_shown(place.scope, part):
                drawn.set("data-later", "")
        return drawn

    def _field(self, name: str, part: Field, place: _Place) -> Element:
        field_id, value = _id(place, name), place.values.get(name, "")
        is_example = is_example_figure(part, value)
        hint, error, reading = (f"{field_id}-{what}" for what in ("hint", "error", "reading"))
        described = " ".join(([hint] if part.hint else []) + [error, reading])
        answer = control(part, field_id, value or part.default, described)
        label = h("label", {"class": "so-field__label", "for": field_id}, part.label)
        if not part.required and not isinstance(part, YesNo | Choice) and not part.default:
            append(label, " ", h("span", {"class": "so-field__optional"}, "optional"))
        row = h("div", {"class": "so-field__control"}, answer, unit(part))
        hint_line = (
            h("p", {"class": "so-field__hint", "id": hint}, part.hint) if part.hint else None
        )
        error_line = h(
            "p", {"class": "so-field__error", "id": error, "data-error": True, "hidden": True}
        )
        drawn = h(
            "div",
            {
                "class": f"so-field so-field--{kind_name(part)}{' so-field--wide' * is_wide(part)}",
                "data-field": name,
                "data-kind": kind_name(part),
                "data-handed": part.known_as or None,
            },
            *(
                (row, label, hint_line, error_line)
                if isinstance(part, YesNo)
                else (label, hint_line, error_line, row)
            ),
            h(
                "p",
                {"class": "so-field__reading", "id": reading, "data-reading": True},
                self._readings.get(place.path + name),
            ),
        )
        if is_example:
            append(
                drawn,
                h("span", {"class": "so-field__example", "data-example": True}, "example figure"),
            )
        return drawn

    def _group(self, name: str, part: Group, place: _Place) -> Element:
        group_id, items = _id(place, name), place.values.get(name, ())
        filled = [*items, *({} for _ in range(part.minimum - len(items)))]
        inner = parts_of(part.of)

        def inside(at: int | str, path: str, item: Mapping[str, Any]) -> _Place:
            scope = Scope(item, inner, around=place.scope)
            return _Place(f"{group_id}-{at}", path, scope, place.level + 1)

        drawn = [
            self._item(part, at, inside(at, f"{place.path}{name}.{at}.", item))
            for at, item in enumerate(filled)
        ]
        token = f"__{'n' * place.level}__"
        blank = self._item(part, 0, inside(token, "?.", {}))
        return h(
            "fieldset",
            {
                "class": "so-group",
                "id": group_id,
                "data-group": name,
                "data-minimum": str(part.minimum),
                "data-maximum": str(part.maximum),
            },
            h("legend", {"class": "so-group__title"}, part.label),
            h("p", {"class": "so-field__hint"}, part.hint) if part.hint else None,
            h(
                "p",
                {
                    "class": "so-field__error",
                    "id": f"{group_id}-error",
                    "data-error": True,
                    "hidden": True,
                },
            ),
            h("ol", {"class": "so-group__items"}, *drawn),
            h("template", {"data-new-item": True}, blank),
            h(
                "button",
                {"type": "button", "class": "md-button so-group__add", "data-act": "add"},
                f"Add {_article(part.item)} {part.item.lower()}",
            ),
        )

    def _item(self, part: Group, at: int, place: _Place) -> Element:
        title = h(
            "legend",
            {"class": "so-item__title"},
            f"{part.item} ",
            h("span", {"data-number": True}, str(at + 1)),
        )
        buttons = [("up", "Move up"), ("down", "Move down"), ("remove", "Remove")]
        if part.copies:
            buttons.insert(2, ("copy", "Copy"))
        return h(
            "li",
            {"class": "so-item", "data-item": True},
            h(
                "fieldset",
                {"class": "so-item__fields"},
                title,
                *self.parts(part.of, place),
                h("div", {"class": "so-item__buttons"}, *_buttons(buttons)),
            ),
        )


def _id(place: _Place, name: str) -> str:
    return f"{place.prefix}-{name.replace('_', '-')}"


def _section(section: Section, inside: list[Element]) -> Element:
    hint = h("p", {"class": "so-section__hint"}, section.hint) if section.hint else None
    if not section.folded:
        return h(
            "fieldset", {"class": "so-section"}, h("legend", None, section.title), hint, *inside
        )
    return h("details", {"class": "so-section"}, h("summary", None, section.title), hint, *inside)


def _buttons(acts: list[tuple[str, str]]) -> Iterator[Element]:
    for act, label in acts:
        yield h("button", {"type": "button", "class": "so-item__button", "data-act": act}, label)


def _article(noun: str) -> str:
    return "an" if noun[:1].casefold() in "aeiou" else "a"
