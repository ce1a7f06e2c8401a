"""Declare the fields for amounts and numbers; `helpers` explains the options they share."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from . import numeric_kinds
from .declaration import declare
from .kinds import PeriodOf, Section, When

type Amount = str | int | Decimal


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
    term: str = "",
) -> Any:
    """Ask for an amount in the form's currency: a `Decimal`, exact to the last digit typed.

    Readers may write `120000`, `120,000`, `120k` or `$120,000`. It must lie from `minimum` to
    `maximum`, by default from 0 to 1e12; `minimum="0.01"` refuses zero. `per` is the period that
    the amount is for, such as "year" or "once", or `PeriodOf` the choice that decides it; without
    it, "a year" or "an hour" in the label counts. It decides whether `$50/hr` is accepted. The
    module's docstring explains the other options.
    """
    return declare(numeric_kinds.Money, locals())


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
    term: str = "",
) -> Any:
    """Ask for a percentage: a `Decimal` in points, so that 12.5 means 12.5%.

    It must lie from `minimum` to `maximum`, in points as well. A reader who types 0.15 without a
    percent sign is asked whether that is 15% or 0.15%. `helpers` explains the other options.
    """
    return declare(numeric_kinds.Percent, locals())


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
    known_as: str = "",
    term: str = "",
) -> Any:
    """Ask for a count, such as years, days or shares: an `int` from `minimum` to `maximum`.

    `unit` is the plural shown beside the field: "years". `helpers` explains the other
    options.
    """
    return declare(numeric_kinds.WholeNumber, locals())


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
    known_as: str = "",
    term: str = "",
    named_by: str = "",
) -> Any:
    """Ask for a number that may have decimals, such as hours a week: a `Decimal`.

    It must lie from `minimum` to `maximum`. `unit` is the plural shown beside the field: "hours".
    `named_by` is a text field, beside it or outside its group: what the reader calls something
    there is the label here, and as long as that has no name, this field is hidden and None.
    `helpers` explains the other options.
    """
    return declare(numeric_kinds.Number, locals())


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
    term: str = "",
) -> Any:
    """Ask for some numbers, as the percents of a vesting plan: `tuple[Decimal, ...]`.

    Readers write `25 / 25 / 25 / 25`, and so does `default`. Each number must lie from `minimum`
    to `maximum`, there can be `longest` of them, and they must add up to `total`, if that is
    given. `unit` is shown behind each: "%". `helpers` explains the other options.
    """
    return declare(numeric_kinds.NumberList, locals())
