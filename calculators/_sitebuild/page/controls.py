"""Draws the control for a field, by the kind of its answer."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from calculators._core.fields.kinds import Choice, Date, Field, Text, YesNo
from calculators._core.fields.numeric_kinds import Number, NumberList
from calculators._core.markup import Attribute, h

# The longest option, in characters, that fits beside the label.
_BESIDE = 22


def control(part: Field, field_id: str, value: str, described: str) -> Element:
    common: dict[str, Attribute] = {
        "class": "so-field__input",
        "id": field_id,
        "data-input": True,
        "aria-describedby": described,
    }
    match part:
        case Choice():
            # What a cleared form goes back to, if the example chose something else.
            default = part.default if value != part.default else None
            return h("select", {**common, "data-default": default}, *_options(part, value))
        case YesNo():
            return h(
                "input", {**common, "type": "checkbox", "value": "yes", "checked": value == "yes"}
            )
        case Date():
            # The browser sets this date to the reader's own day, and moves the others by as much.
            return h("input", {**common, "type": "date", "value": value, "data-today": part.today})
        case Text() if part.rows > 1:
            return _tall(part, value, common)
    plain: dict[str, Attribute] = {
        **common,
        "type": "text",
        "autocomplete": "off",
        "value": value,
    }
    if part.required:
        plain["aria-required"] = "true"
    if isinstance(part, Number):
        # Letters are accepted too (120k), but a phone should show its digits first.
        plain["inputmode"] = "text" if isinstance(part, NumberList) else "decimal"
    return h("input", plain)


def _tall(part: Text, value: str, common: dict[str, Attribute]) -> Element:
    needed: dict[str, Attribute] = {"aria-required": "true"} if part.required else {}
    lines: dict[str, Attribute] = {"rows": str(part.rows), "autocomplete": "off"}
    return h("textarea", {**common, **lines, **needed}, value)


def _options(part: Choice, value: str) -> Iterator[Element]:
    for code, label in part.options:
        yield h("option", {"value": code, "selected": code == value}, label)


def unit(part: Field) -> Element | None:
    unit = part.unit if isinstance(part, Number) else ""
    return h("span", {"class": "so-field__unit", "aria-hidden": "true"}, unit) if unit else None


def is_wide(part: Field) -> bool:
    """Say whether an answer is too long for a control beside its label."""
    return isinstance(part, Choice) and max(len(label) for _, label in part.options) > _BESIDE


def kind_name(part: Field) -> str:
    words = {
        "CurrencyChoice": "choice",
        "OwnCurrency": "choice",
        "YesNo": "yes-no",
        "WholeNumber": "whole-number",
        "NumberList": "number-list",
        "FileChoice": "choice",
        "DateList": "date-list",
    }
    name = type(part).__name__
    return words.get(name, name.lower())
