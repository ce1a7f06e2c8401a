"""Draws the control for a field, by the kind of its answer."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from calculators._core.fields.data_kinds import FileChoice
from calculators._core.fields.device_kinds import TimeOfDay
from calculators._core.fields.kinds import (
    Choice,
    CurrencyChoice,
    Date,
    Field,
    OwnCurrency,
    Text,
    YesNo,
)
from calculators._core.fields.long_text import LongText
from calculators._core.fields.numeric_kinds import Number, NumberList
from calculators._core.markup import Attribute, h


def control(
    part: Field, field_id: str, value: str, hint: str | None, *, in_item: bool = False
) -> Element:
    # What a cleared form and a blank item go back to, if the example has something else.
    kept = in_item or isinstance(part, Choice)
    default = part.default if kept and value != part.default else None
    common: dict[str, Attribute] = {
        "class": "so-field__input",
        "id": field_id,
        "data-input": True,
        "data-default": default,
        "aria-describedby": hint,
    }
    match part:
        case Choice():
            return _list(part, value, common)
        case YesNo():
            return h(
                "input", {**common, "type": "checkbox", "value": "yes", "checked": value == "yes"}
            )
        case Date():
            # The browser sets this date to the reader's own day, and moves the others by as much.
            return h("input", {**common, "type": "date", "value": value, "data-today": part.today})
        case TimeOfDay():
            # A browser that restores forms must not bring back the hour of an earlier visit.
            clock: dict[str, Attribute] = {"autocomplete": "off", "data-now": part.now}
            return h("input", {**common, "type": "time", "value": value, **clock})
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


def _list(part: Choice, value: str, common: dict[str, Attribute]) -> Element:
    options, currencies = part.options, None
    if isinstance(part, OwnCurrency):
        # The browser adds the others from the form's own list: here they would double the page.
        options = tuple(it for it in options if it[0] in (part.default, value))
        currencies = "chosen"
    elif isinstance(part, CurrencyChoice):
        currencies = "all"
    drawn = (h("option", {"value": it, "selected": it == value}, label) for it, label in options)
    own = (part.own_with or None) if isinstance(part, FileChoice) else None
    facts: dict[str, Attribute] = {"data-currencies": currencies, "data-own-with": own}
    return h("select", {**common, **facts}, *drawn)


def file_opener(part: Field, field_id: str) -> Element | None:
    """Draw what opens a text file into a long text; its name reads on from the field's label."""
    if not isinstance(part, LongText):
        return None
    file = f"{field_id}-file"
    return h(
        "p",
        {"class": "so-field__file"},
        h("label", {"for": file}, "Or open a text file (.txt)"),
        " ",
        h(
            "input",
            {"type": "file", "id": file, "accept": ".txt,text/plain", "data-open-text": True},
        ),
    )


def unit(part: Field) -> Element | None:
    unit = part.unit if isinstance(part, Number) else ""
    return h("span", {"class": "so-field__unit", "aria-hidden": "true"}, unit) if unit else None


def kind_name(part: Field) -> str:
    words = {
        "CurrencyChoice": "choice",
        "OwnCurrency": "choice",
        "YesNo": "yes-no",
        "WholeNumber": "whole-number",
        "NumberList": "number-list",
        "FileChoice": "choice",
        "DateList": "date-list",
        "TimeOfDay": "time",
        "LongText": "long-text",
    }
    name = type(part).__name__
    return words.get(name, name.lower())
