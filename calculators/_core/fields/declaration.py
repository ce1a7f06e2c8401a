"""What a declared field or group is made of: checked when the module is read, found by its form.

The helpers that calculators declare their fields with are in `helpers`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from calculators._core.errors import DeclarationError, Unreadable

from . import data_kinds, kinds, numeric_kinds
from .kinds import Section, When
from .read_numbers import plainly
from .rules import Rule

type Part = kinds.Field | Group
DECLARED = "declared"


@dataclass(frozen=True, kw_only=True)
class Group:
    """A part of the form that repeats: offers, rounds of talks, other processes."""

    label: str
    item: str
    of: type
    hint: str = ""
    minimum: int = 0
    maximum: int = 10
    copies: bool = False
    when: When | None = None
    section: Section | None = None
    rules: tuple[Rule, ...] = ()


def parts_of(form: type) -> dict[str, Part]:
    """List the declared parts of a form by name, in their order."""
    parts = {}
    for entry in dataclasses.fields(form):
        if DECLARED not in entry.metadata:
            raise DeclarationError(
                f"{form.__name__}.{entry.name} is not declared with a field helper: "
                f'write {entry.name}: … = money("Its label"), or another helper'
            )
        parts[entry.name] = entry.metadata[DECLARED]
    return parts


def declare(kind: type[kinds.Field], given: dict[str, Any]) -> Any:
    """Make a dataclass field of all arguments of a helper, `given` by name."""
    label = given["label"]
    for name in given.keys() & {"minimum", "maximum", "total"}:
        if given[name] is not None:
            given[name] = _limit(label, name, given[name])
    given["default"] = _as_typed(label, kind, given["default"])
    declared = kind(**given)
    metadata = {DECLARED: declared}
    if declared.required:
        return dataclasses.field(metadata=metadata)
    return dataclasses.field(default=_default_value(declared), metadata=metadata)


def _default_value(declared: kinds.Field) -> Any:
    if not declared.default or isinstance(declared, data_kinds.FileChoice):
        return None  # a file comes with the reader's form, not with the declaration
    try:
        return declared.read(declared.default, kinds.Reading())
    except Unreadable as error:
        raise slip(
            declared.label, f"the default {declared.default!r} is refused: {error}"
        ) from error


def options_of(label: str, options: object, default: str | None) -> dict[str, Any]:
    """Check the options of a choice, and its default or else the first of them."""
    if not isinstance(options, Mapping) or not options:
        raise slip(label, 'the options must map codes to labels: {"base": "Base salary"}')
    chosen = next(iter(options)) if default is None else default
    if chosen not in options:
        raise slip(label, f"the default {chosen!r} is none of its options: {', '.join(options)}")
    return {"options": tuple(options.items()), "default": chosen}


def _as_typed(label: str, kind: type[kinds.Field], default: object) -> str:
    """Write a default as a reader would type it."""
    if default is None or isinstance(default, str):
        return default or ""
    if not issubclass(kind, numeric_kinds.Number):
        raise slip(
            label, f"the default is {default!r}: write it as text, as a reader would type it"
        )
    value = _exact(label, "default", default)
    # A percentage below 1 is ambiguous without its sign.
    signed = issubclass(kind, numeric_kinds.Percent) and 0 < value < 1
    return f"{plainly(value)}%" if signed else plainly(value)


def _limit(label: str, name: str, value: object) -> Decimal:
    try:
        return Decimal(value) if isinstance(value, str) else _exact(label, name, value)
    except InvalidOperation:
        raise slip(
            label, f'the {name} {value!r} is not a plain number: write it like "120000"'
        ) from None


def _exact(label: str, name: str, value: object) -> Decimal:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    raise slip(
        label, f'the {name} is {value!r}, a {type(value).__name__}: write "{value}", as text'
    )


def slip(label: str, words: str) -> DeclarationError:
    """Name the field of a mistake in its declaration."""
    return DeclarationError(f"field {label!r}: {words}")
