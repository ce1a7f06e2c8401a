"""Declare a form as a dataclass: one line a field, with all that is known of it.

    @dataclass(frozen=True, kw_only=True, slots=True)
    class Inputs:
        currency: Currency = currency()
        offer: Decimal = money("Their offer", required=True)
        rounds: tuple[Move, ...] = group("The rounds so far", item="Move", of=Move)

The helpers return `Any`, so that the annotation can say what the value will be.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculators._core.currencies import DEFAULT_CURRENCY
from calculators._core.errors import DeclarationError, Unreadable
from calculators._core.handover_names import HANDOVER_NAMES

from . import data_kinds, date_kinds, kinds, numeric_kinds
from .rules import Rule

type Part = kinds.Field | Group
_DECLARED = "declared"


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
    when: kinds.When | None = None
    section: kinds.Section | None = None
    rules: tuple[Rule, ...] = ()


def money(label: str, **details: Any) -> Any:
    """Declare an amount of money."""
    return _field(numeric_kinds.Money, label, details)


def percent(label: str, **details: Any) -> Any:
    """Declare a percentage, given in points."""
    return _field(numeric_kinds.Percent, label, details)


def whole_number(label: str, **details: Any) -> Any:
    """Declare a count."""
    return _field(numeric_kinds.WholeNumber, label, details)


def decimal_number(label: str, **details: Any) -> Any:
    """Declare a number that may have decimals, such as hours a week."""
    return _field(numeric_kinds.Number, label, details)


def number_list(label: str, **details: Any) -> Any:
    """Declare a list of numbers, such as the percents of a custom vesting plan."""
    return _field(numeric_kinds.NumberList, label, details)


def date(label: str, **details: Any) -> Any:
    """Declare a calendar day."""
    return _field(kinds.Date, label, details)


def date_list(label: str, **details: Any) -> Any:
    """Declare a list of days, such as those on which an office is closed."""
    return _field(date_kinds.DateList, label, details)


def text(label: str, **details: Any) -> Any:
    """Declare a short text."""
    return _field(kinds.Text, label, details)


def yes_no(label: str, **details: Any) -> Any:
    """Declare a box to tick."""
    return _field(kinds.YesNo, label, {"default": "no", **details})


def choice[Code: str](label: str, options: Mapping[Code, str], **details: Any) -> Any:
    """Declare a choice of one; the first option is the default unless another is named."""
    details = {"default": next(iter(options)), "options": tuple(options.items()), **details}
    return _field(kinds.Choice, label, details)


def file_choice(label: str, options: Mapping[str, str], folder: str, **details: Any) -> Any:
    """Declare a choice of one whose answer brings the data file `folder/code.json` with it."""
    details = {"default": next(iter(options)), "options": tuple(options.items()), **details}
    return _field(data_kinds.FileChoice, label, {**details, "folder": folder})


def currency(label: str = "Currency", **details: Any) -> Any:
    """Declare the currency of all amounts of the form."""
    return _field(kinds.CurrencyChoice, label, {"default": DEFAULT_CURRENCY.code, **details})


def group(label: str, **details: Any) -> Any:
    """Declare a part that repeats, as a tuple of items."""
    return dataclasses.field(default=(), metadata={_DECLARED: Group(label=label, **details)})


def parts_of(form: type) -> dict[str, Part]:
    """List the declared parts of a form by name, in their order."""
    parts = {}
    for entry in dataclasses.fields(form):
        if _DECLARED not in entry.metadata:
            message = f"{form.__name__}.{entry.name} is not declared with a field helper"
            raise DeclarationError(message)
        parts[entry.name] = entry.metadata[_DECLARED]
    return parts


def check_form(form: type, around: Mapping[str, Part] | None = None) -> None:
    """Stop on an author's mistake: a default that cannot be read, a `when` that names nothing."""
    parts = parts_of(form)
    in_sight = {**(around or {}), **parts}
    for name, part in parts.items():
        where = f"{form.__name__}.{name}"
        if part.when:
            _check_when(where, part.when, in_sight)
            _check_end(where, part.when, in_sight)
        if isinstance(part, kinds.Field) and part.private_unless:
            _check_private(where, parts.get(part.private_unless))
        if isinstance(part, kinds.Field) and part.known_as:
            _check_known(where, part, outermost=around is None)
        if isinstance(part, Group):
            if not 0 <= part.minimum <= part.maximum:
                message = f"{where}: minimum and maximum do not fit"
                raise DeclarationError(message)
            _check_rules(f"{where} rules", part.rules, parts_of(part.of))
            check_form(part.of, in_sight)
        if isinstance(part, data_kinds.FileChoice) and (around is not None or part.when):
            message = f"{where}: a choice with data files is asked always, and outside of groups"
            raise DeclarationError(message)


def _check_private(where: str, asked: Part | None) -> None:
    # In the same form, so that nobody else's tick puts it on paper.
    if not isinstance(asked, kinds.YesNo):
        message = f"{where}: `private_unless` must name a yes/no field beside it"
        raise DeclarationError(message)


def _check_known(where: str, part: kinds.Field, *, outermost: bool) -> None:
    name = HANDOVER_NAMES.get(part.known_as)
    if name is None or name.kind != type(part).__name__:
        kind = type(part).__name__
        message = (
            f"{where}: `known_as` names {part.known_as!r}, which is no {kind} in `HANDOVER_NAMES`"
        )
        raise DeclarationError(message)
    if part.private_unless or not outermost:
        message = f"{where}: what is private, or asked several times, is not known elsewhere"
        raise DeclarationError(message)


def _check_when(where: str, when: kinds.When, in_sight: Mapping[str, Part]) -> None:
    asked = in_sight.get(when.field)
    if isinstance(asked, kinds.Choice):
        possible = set(dict(asked.options))
    elif isinstance(asked, kinds.YesNo):
        possible = {"yes", "no"}
    else:
        message = (
            f"{where}: `when` names {when.field!r}, which is no choice or yes/no field in sight"
        )
        raise DeclarationError(message)
    if unknown := set(when.answers) - possible:
        message = (
            f"{where}: `when` names {sorted(unknown)}, but {when.field} has {sorted(possible)}"
        )
        raise DeclarationError(message)


def _check_end(where: str, when: kinds.When, in_sight: Mapping[str, Part]) -> None:
    met: list[str] = []
    asked: kinds.When | None = when
    while asked and asked.field in in_sight:
        if asked.field in met:
            message = f"{where}: `when` leads back to itself, by way of {met}"
            raise DeclarationError(message)
        met.append(asked.field)
        asked = in_sight[asked.field].when


def _check_rules(where: str, rules: tuple[Rule, ...], parts: Mapping[str, Part]) -> None:
    for rule in rules:
        if unknown := [name for name in rule.fields if name not in parts]:
            message = f"{where}: a rule names unknown fields {unknown}"
            raise DeclarationError(message)


def check_rules(form: type, rules: tuple[Rule, ...]) -> None:
    """Stop on a rule that names a field which the form does not have."""
    _check_rules(f"{form.__name__} rules", rules, parts_of(form))


def _field(kind: type[kinds.Field], label: str, details: dict[str, Any]) -> Any:
    for limit in ("minimum", "maximum", "total"):
        if isinstance(details.get(limit), str | int):
            details[limit] = Decimal(details[limit])
    declared = kind(label=label, **details)
    metadata = {_DECLARED: declared}
    if declared.required:
        return dataclasses.field(metadata=metadata)
    return dataclasses.field(default=_default_value(declared), metadata=metadata)


def _default_value(declared: kinds.Field) -> Any:
    if not declared.default or isinstance(declared, data_kinds.FileChoice):
        return None  # a file comes with the reader's form, never with the declaration
    try:
        return declared.read(declared.default, kinds.Reading())
    except Unreadable as error:
        message = f"{declared.label}: the default {declared.default!r} cannot be read: {error}"
        raise DeclarationError(message) from error
