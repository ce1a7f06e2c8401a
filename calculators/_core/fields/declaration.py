"""Declare a form as a dataclass: one line for each field, with everything about it.

    @dataclass(frozen=True, kw_only=True, slots=True)
    class Inputs:
        currency: Currency = currency()
        offer: Decimal = money("Their offer", required=True)
        rounds: tuple[Move, ...] = group("The rounds so far", item="Move", of=Move)

Every helper takes these, where they make sense for its kind of answer:

- `label`: the field's name, with a capital and no full stop; messages to the reader begin with it
- `hint`: a sentence below the field
- `default`: what an empty field counts as, as text or as a number
- `required`: the reader must fill the field in
- `when`: show the field only after certain answers to another one; while hidden, it is None
- `section`: the titled part of the form to which the field belongs
- `private_unless`: the name of a yes/no field beside it: off paper until that box is ticked
- `known_as`: the name in `HANDOVER_NAMES` by which other calculators and scripts know the answer

A field that is neither required nor has a default is None when it is left empty, so its
annotation must allow None. Limits are allowed themselves. Numbers are text, `int` or `Decimal`,
never `float`, which cannot hold most amounts exactly.

The helpers return `Any`, so that the annotation can say what the value will be. They raise
`DeclarationError` for a default that the field itself would refuse, and for a `float`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from calculators._core.currencies import DEFAULT_CURRENCY
from calculators._core.errors import DeclarationError, Unreadable

from . import data_kinds, date_kinds, kinds, numeric_kinds
from .kinds import PeriodOf, Section, When
from .read_numbers import plainly
from .rules import Rule

type Part = kinds.Field | Group
type Amount = str | int | Decimal
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
    when: When | None = None
    section: Section | None = None
    rules: tuple[Rule, ...] = ()


def money(
    label: str,
    *,
    hint: str = "",
    default: Amount | None = None,
    required: bool = False,
    minimum: Amount = 0,
    maximum: Amount = numeric_kinds.HIGHEST_MONEY,
    per: str | PeriodOf = "",
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
    known_as: str = "",
) -> Any:
    """Ask for an amount in the form's currency: a `Decimal`, exact to the last digit typed.

    Readers may write `120000`, `120,000`, `120k` or `$120,000`. It must lie from `minimum` to
    `maximum`, by default from 0 to 1e12; `minimum="0.01"` refuses zero. `per` is the period that
    the amount is for, such as "year" or "once", or `PeriodOf` the choice that decides it; without
    it, "a year" or "an hour" in the label counts. It decides whether `$50/hr` is accepted. The
    module's docstring explains the other options.
    """
    return _field(numeric_kinds.Money, locals())


def percent(
    label: str,
    *,
    hint: str = "",
    default: Amount | None = None,
    required: bool = False,
    minimum: Amount = 0,
    maximum: Amount = 100,
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
    known_as: str = "",
) -> Any:
    """Ask for a percentage: a `Decimal` in points, so that 12.5 means 12.5%.

    It must lie from `minimum` to `maximum`, in points as well. A reader who types 0.15 without a
    percent sign is asked whether that is 15% or 0.15%. The module's docstring explains the other
    options.
    """
    return _field(numeric_kinds.Percent, locals())


def whole_number(
    label: str,
    *,
    hint: str = "",
    default: Amount | None = None,
    required: bool = False,
    minimum: Amount = 0,
    maximum: Amount = 1_000_000,
    unit: str = "",
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
) -> Any:
    """Ask for a count, such as years, days or shares: an `int` from `minimum` to `maximum`.

    `unit` is the plural shown beside the field: "years". The module's docstring explains the
    other options.
    """
    return _field(numeric_kinds.WholeNumber, locals())


def decimal_number(
    label: str,
    *,
    hint: str = "",
    default: Amount | None = None,
    required: bool = False,
    minimum: Amount = 0,
    maximum: Amount = 1_000_000,
    unit: str = "",
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
) -> Any:
    """Ask for a number that may have decimals, such as hours a week: a `Decimal`.

    It must lie from `minimum` to `maximum`. `unit` is the plural shown beside the field: "hours".
    The module's docstring explains the other options.
    """
    return _field(numeric_kinds.Number, locals())


def number_list(
    label: str,
    *,
    hint: str = "",
    default: str = "",
    required: bool = False,
    minimum: Amount = 0,
    maximum: Amount = 1_000_000,
    unit: str = "",
    longest: int = 12,
    total: Amount | None = None,
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
) -> Any:
    """Ask for some numbers, as the percents of a vesting plan: `tuple[Decimal, ...]`.

    Readers write `25 / 25 / 25 / 25`, and so does `default`. Each number must lie from `minimum`
    to `maximum`, there can be `longest` of them, and they must add up to `total`, if that is
    given. `unit` is shown behind each: "%". The module's docstring explains the other options.
    """
    return _field(numeric_kinds.NumberList, locals())


def date(
    label: str,
    *,
    hint: str = "",
    default: str = "",
    required: bool = False,
    today: bool = False,
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
    known_as: str = "",
) -> Any:
    """Ask for a calendar day from 2000 to 2099: a `datetime.date`.

    `default` is written like "2026-11-24". With `today`, the page fills in the reader's own day.
    The module's docstring explains the other options.
    """
    return _field(kinds.Date, locals())


def date_list(
    label: str,
    *,
    hint: str = "",
    default: str = "",
    required: bool = False,
    longest: int = 60,
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
) -> Any:
    """Ask for some days, as those on which an office is closed: `tuple[datetime.date, ...]`.

    Readers write `24 Dec 2026; 28 Dec 2026 to 31 Dec 2026`, and get each day once and in order.
    There can be `longest` days in all. The module's docstring explains the other options.
    """
    return _field(date_kinds.DateList, locals())


def text(
    label: str,
    *,
    hint: str = "",
    default: str = "",
    required: bool = False,
    longest: int = 120,
    rows: int = 1,
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
    known_as: str = "",
) -> Any:
    """Ask for a short text in the reader's own words: a `str` in one line.

    It can have `longest` characters; the field shows `rows` lines of it. The module's docstring
    explains the other options.
    """
    return _field(kinds.Text, locals())


def yes_no(
    label: str,
    *,
    hint: str = "",
    default: bool = False,
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
) -> Any:
    """Show a box to tick: a `bool`. With `default=True` the box begins ticked.

    The module's docstring explains the other options.
    """
    if not isinstance(default, bool):
        raise _slip(label, f"the default is {default!r}: write True or False")
    return _field(kinds.YesNo, locals() | {"default": "yes" if default else "no"})


def choice[Code: str](
    label: str,
    options: Mapping[Code, str],
    *,
    hint: str = "",
    default: str | None = None,
    begins: bool = False,
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
    known_as: str = "",
) -> Any:
    """Offer a choice of one: a `str`, the code of what was chosen.

    `options` maps each code to its label. The first one is the default unless `default` names
    another code. With `begins`, choosing another one than the default begins an item of a group,
    though nothing was typed into it. The module's docstring explains the other options.
    """
    return _field(kinds.Choice, locals() | _options(label, options, default))


def file_choice(
    label: str,
    options: Mapping[str, str],
    folder: str,
    *,
    no_file: tuple[str, ...] = ("",),
    hint: str = "",
    default: str | None = None,
    section: Section | None = None,
    private_unless: str = "",
) -> Any:
    """Offer a choice of one that brings the data file `folder/code.json` with it: a `DataFile`.

    `options` maps each code to its label; those in `no_file` have no file, and "" gives None. The
    field must be outside of groups and always be shown. The module's docstring explains the other
    options.
    """
    return _field(data_kinds.FileChoice, locals() | _options(label, options, default))


def currency(
    label: str = "Currency",
    *,
    hint: str = "",
    default: str = DEFAULT_CURRENCY.code,
    section: Section | None = None,
    known_as: str = "",
) -> Any:
    """Ask for the currency of all amounts of the form: a `Currency`. It converts nothing.

    `default` is a code such as "EUR". The module's docstring explains the other options.
    """
    return _field(kinds.CurrencyChoice, locals())


def own_currency(label: str, *, hint: str = "", section: Section | None = None) -> Any:
    """Ask for the currency of one item of a group: a `Currency`, or None for the form's own.

    All amounts of the item are then in it. The module's docstring explains the other options.
    """
    return _field(kinds.OwnCurrency, locals() | {"default": kinds.SAME_CURRENCY})


def group(
    label: str,
    *,
    item: str,
    of: type,
    hint: str = "",
    minimum: int = 0,
    maximum: int = 10,
    copies: bool = False,
    when: When | None = None,
    section: Section | None = None,
    rules: tuple[Rule, ...] = (),
) -> Any:
    """Ask for several of a kind, such as offers or rounds of talks: a tuple of `of`, a dataclass.

    `item` names one of them: "Offer" becomes "Offer 2" in the form. There must be `minimum` of
    them, and can be `maximum`; one without a word in it does not count. With `copies`, a reader
    can copy an item. `rules` are the contradictions to look for within one item.
    """
    return dataclasses.field(default=(), metadata={_DECLARED: Group(**locals())})


def parts_of(form: type) -> dict[str, Part]:
    """List the declared parts of a form by name, in their order."""
    parts = {}
    for entry in dataclasses.fields(form):
        if _DECLARED not in entry.metadata:
            raise DeclarationError(
                f"{form.__name__}.{entry.name} is not declared with a field helper: "
                f'write {entry.name}: … = money("Its label"), or another helper'
            )
        parts[entry.name] = entry.metadata[_DECLARED]
    return parts


def _field(kind: type[kinds.Field], given: dict[str, Any]) -> Any:
    """Make a dataclass field of all arguments of a helper, `given` by name."""
    label = given["label"]
    for name in given.keys() & {"minimum", "maximum", "total"}:
        if given[name] is not None:
            given[name] = _limit(label, name, given[name])
    given["default"] = _as_typed(label, kind, given["default"])
    declared = kind(**given)
    metadata = {_DECLARED: declared}
    if declared.required:
        return dataclasses.field(metadata=metadata)
    return dataclasses.field(default=_default_value(declared), metadata=metadata)


def _default_value(declared: kinds.Field) -> Any:
    if not declared.default or isinstance(declared, data_kinds.FileChoice):
        return None  # a file comes with the reader's form, not with the declaration
    try:
        return declared.read(declared.default, kinds.Reading())
    except Unreadable as error:
        raise _slip(
            declared.label, f"the default {declared.default!r} is refused: {error}"
        ) from error


def _options(label: str, options: object, default: str | None) -> dict[str, Any]:
    if not isinstance(options, Mapping) or not options:
        raise _slip(label, 'the options must map codes to labels: {"base": "Base salary"}')
    chosen = next(iter(options)) if default is None else default
    if chosen not in options:
        raise _slip(label, f"the default {chosen!r} is none of its options: {', '.join(options)}")
    return {"options": tuple(options.items()), "default": chosen}


def _as_typed(label: str, kind: type[kinds.Field], default: object) -> str:
    """Write a default as a reader would type it."""
    if default is None or isinstance(default, str):
        return default or ""
    if not issubclass(kind, numeric_kinds.Number):
        raise _slip(
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
        raise _slip(
            label, f'the {name} {value!r} is not a plain number: write it like "120000"'
        ) from None


def _exact(label: str, name: str, value: object) -> Decimal:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    raise _slip(
        label, f'the {name} is {value!r}, a {type(value).__name__}: write "{value}", as text'
    )


def _slip(label: str, words: str) -> DeclarationError:
    return DeclarationError(f"field {label!r}: {words}")
