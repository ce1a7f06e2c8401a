"""Draws a calculator's form from its declaration, filled with a worked example.

Everything the reader can see is written at build time; the browser only shows, hides and copies it.
What it will hide at the start (`data-later`) is hidden from the beginning if there is JavaScript,
so that nothing moves. A group has a blank item in a `<template>`, whose ids contain the token
`__n__` (with one more `n` for each level) for the browser to replace. Where a group of the form is
never empty, the browser makes it from the first item: `data-default` says what was there before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.device_kinds import FormMarkField
from calculators._core.fields.kinds import Choice, Field, YesNo
from calculators._core.fields.parsing import Scope, is_shown, label_of, parse
from calculators._core.markup import append, h
from calculators._core.report.example_figures import is_example_figure
from calculators._sitebuild.data.files import load_data
from calculators._sitebuild.guide.glossary.in_forms import term_link

from .controls import control, file_opener, kind_name, unit

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from calculators._core import Calculator, Section
    from calculators._core.fields.declaration import Part


def form_fields(
    calculator: Calculator[Any, Any],
    prefix: str,
    values: Mapping[str, Any],
    told: Mapping[str, str] | None = None,
    only: Collection[str] = (),
) -> list[Element]:
    """Draw the fields of the form, with these values in them. `prefix` starts every id.

    `told` has a line about what is in a folded section or item, by its path. `only` names the
    fields to draw, outside of their sections; all of them if it is empty.
    """
    data = load_data(calculator.needs(values))
    readings = parse(calculator.inputs, values, data=data).readings
    named = parts_of(calculator.inputs)
    form, place = _Form(readings, told or {}), _Place(prefix, "", Scope(values, named))
    if only:
        return [form.part(name, named[name], place) for name in only]
    return form.parts(calculator.inputs, place)


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
    """Draws fields, sections and groups; knows how each text was read, and what to tell of it."""

    def __init__(self, readings: Mapping[str, str], told: Mapping[str, str]) -> None:
        self._readings = readings
        self._told = told

    def parts(self, form: type, place: _Place) -> list[Element]:
        """Draw all fields and groups, in their sections."""
        drawn = []
        named = parts_of(form).items()
        for section, members in groupby(named, key=lambda named_part: named_part[1].section):
            pairs = list(members)
            inside = [self.part(name, part, place) for name, part in pairs]
            line = self._told.get(place.path + pairs[0][0], "")
            drawn.extend(inside if section is None else [_section(section, inside, line)])
        return drawn

    def part(self, name: str, part: Part, place: _Place) -> Element:
        """Draw one field or group."""
        if isinstance(part, Group):
            drawn = self._group(name, part, place)
        else:
            drawn = self._field(name, part, place)
        if part.when:
            drawn.set("data-when", part.when.field)
            drawn.set("data-when-is", " ".join(part.when.answers))
            if not is_shown(place.scope, part):
                drawn.set("data-later", "")
        if isinstance(part, Field) and part.named_by:
            drawn.set("data-named-by", part.named_by)
            if not is_shown(place.scope, part):
                drawn.set("data-later", "")
        return drawn

    def _field(self, name: str, part: Field, place: _Place) -> Element:
        field_id, value = _id(place, name), place.values.get(name, "")
        if isinstance(part, FormMarkField):
            mark = h("input", {"type": "hidden", "data-input": True, "data-form-mark": True})
            return h("div", {"data-field": name, "hidden": True}, mark)
        is_example = is_example_figure(part, value)
        hint = f"{field_id}-hint" if part.hint or part.term else None
        answer = control(part, field_id, value or part.default, hint, in_item=place.level > 1)
        label = h("label", {"class": "so-field__label", "for": field_id})
        append(label, label_of(place.scope, part))
        if not part.required and not isinstance(part, YesNo | Choice) and not part.default:
            append(label, " ", h("span", {"class": "so-field__optional"}, "optional"))
        row = h("div", {"class": "so-field__control"}, answer, unit(part))
        hint_line = _hint(part, hint) if hint else None
        # The browser, which alone writes into this line and the reading, connects them.
        error_line = h("p", {"class": "so-field__error", "data-error": True, "hidden": True})
        return h(
            "div",
            {
                "class": f"so-field so-field--{kind_name(part)}{' so-field--example' * is_example}",
                "data-field": name,
                "data-example": is_example,
                "data-kind": kind_name(part),
                "data-handed": part.known_as or None,
            },
            *(
                (row, label, hint_line, error_line)
                if isinstance(part, YesNo)
                else (label, hint_line, error_line, row)
            ),
            file_opener(part, field_id),
            h(
                "p",
                {"class": "so-field__reading", "data-reading": True},
                # Of a default that the control shows there is nothing to say yet.
                self._readings.get(place.path + name) if value or not part.default else None,
            ),
        )

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
        blank = None
        if part.minimum == 0 or place.level > 1:
            item = self._item(part, 0, inside(token, "?.", {}))
            blank = h("template", {"data-new-item": True}, item)
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
            blank,
            h(
                "button",
                {"type": "button", "class": "md-button so-group__add", "data-act": "add"},
                f"Add {_article(part.item)} {part.item.lower()}",
            ),
        )

    def _item(self, part: Group, at: int, place: _Place) -> Element:
        buttons = [("up", "Move up"), ("down", "Move down"), ("remove", "Remove")]
        if part.copies:
            buttons.insert(2, ("copy", "Copy"))
        line = self._told.get(place.path.removesuffix("."), "")
        return h(
            "li",
            {"class": "so-item", "data-item": True},
            h(
                "details",
                # Where there is nothing to tell, there is something to fill in.
                {"class": "so-item__fold", "open": (at == 0 and part.minimum == 1) or not line},
                h(
                    "summary",
                    None,
                    h("span", {"class": "so-item__title"}, f"{part.item} ", _number(at)),
                    _told(line),
                ),
                h(
                    "fieldset",
                    {"class": "so-item__fields"},
                    h("legend", {"class": "so-hidden"}, f"{part.item} ", _number(at)),
                    *self.parts(part.of, place),
                    h("div", {"class": "so-item__buttons"}, *_buttons(buttons)),
                ),
            ),
        )


def _hint(part: Field, hint_id: str) -> Element:
    """Draw what a field's hint says, and where its term is explained."""
    line = h("p", {"class": "so-field__hint", "id": hint_id}, part.hint)
    link = term_link(part.term) if part.term else None
    if link is not None:
        append(line, " In the glossary: " if part.hint else "In the glossary: ", link, ".")
    return line


def _id(place: _Place, name: str) -> str:
    return f"{place.prefix}-{name.replace('_', '-')}"


def _section(section: Section, inside: list[Element], line: str) -> Element:
    hint = h("p", {"class": "so-section__hint"}, section.hint) if section.hint else None
    if section.row:
        title = h("legend", {"class": "so-hidden"}, section.title)
        return h("fieldset", {"class": "so-row"}, title, hint, *inside)
    if not section.folded:
        return h(
            "fieldset", {"class": "so-section"}, h("legend", None, section.title), hint, *inside
        )
    summary = h("summary", None, section.title, _told(line))
    return h("details", {"class": "so-section"}, summary, hint, *inside)


def _number(at: int) -> Element:
    return h("span", {"data-number": True}, str(at + 1))


def _told(line: str) -> Element:
    return h("span", {"class": "so-told", "data-told": True}, line)


def _buttons(acts: list[tuple[str, str]]) -> Iterator[Element]:
    for act, label in acts:
        yield h("button", {"type": "button", "class": "so-item__button", "data-act": act}, label)


def _article(noun: str) -> str:
    return "an" if noun[:1].casefold() in "aeiou" else "a"
