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
- `term`: a word of the glossary, in any of its names, which the form then explains at the field

A field that is neither required nor has a default is None when it is left empty, so its
annotation must allow None. Limits are allowed themselves. Numbers are text, `int` or `Decimal`,
never `float`, which cannot hold most amounts exactly.

The helpers for numbers are in `number_helpers`. All of them return `Any`, so that the annotation
can say what the value will be. They raise `DeclarationError` for a default that the field itself
would refuse, and for a `float`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from calculators._core.currencies import DEFAULT_CURRENCY

from . import data_kinds, date_kinds, device_kinds, kinds
from .declaration import DECLARED, Group, declare, options_of, slip
from .kinds import Section, When
from .rules import Rule


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
    term: str = "",
) -> Any:
    """Ask for a calendar day from 2000 to 2099: a `datetime.date`.

    `default` is written like "2026-11-24". With `today`, the page fills in the reader's own day.
    The module's docstring explains the other options.
    """
    return declare(kinds.Date, locals())


def time_of_day(
    label: str,
    *,
    hint: str = "",
    now: bool = False,
    when: When | None = None,
    section: Section | None = None,
) -> Any:
    """Ask for a time of day: a `datetime.time`, or None when it is left empty.

    With `now`, the page fills in the reader's own time for as long as the form goes by the
    reader's own day. The module's docstring explains the other options.
    """
    return declare(device_kinds.TimeOfDay, locals() | {"default": ""})


def form_mark(label: str) -> Any:
    """Keep a mark that tells this form from every other one: a `FormMark`, or None.

    The browser makes it up and keeps it with the form. It is never shown, and no link holds it, so
    that a form which somebody else opens has a mark of its own. `label` is for programmers.
    """
    return declare(device_kinds.FormMarkField, {"label": label, "default": ""})


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
    return declare(date_kinds.DateList, locals())


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
    term: str = "",
) -> Any:
    """Ask for a short text in the reader's own words: a `str` in one line.

    It can have `longest` characters; the field shows `rows` lines of it. The module's docstring
    explains the other options.
    """
    return declare(kinds.Text, locals())


def yes_no(
    label: str,
    *,
    hint: str = "",
    default: bool = False,
    when: When | None = None,
    section: Section | None = None,
    private_unless: str = "",
    term: str = "",
) -> Any:
    """Show a box to tick: a `bool`. With `default=True` the box begins ticked.

    The module's docstring explains the other options.
    """
    if not isinstance(default, bool):
        raise slip(label, f"the default is {default!r}: write True or False")
    return declare(kinds.YesNo, locals() | {"default": "yes" if default else "no"})


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
    term: str = "",
) -> Any:
    """Offer a choice of one: a `str`, the code of what was chosen.

    `options` maps each code to its label. The first one is the default unless `default` names
    another code. With `begins`, choosing another one than the default begins an item of a group,
    though nothing was typed into it. The module's docstring explains the other options.
    """
    return declare(kinds.Choice, locals() | options_of(label, options, default))


def file_choice(
    label: str,
    options: Mapping[str, str],
    folder: str,
    *,
    no_file: tuple[str, ...] = ("",),
    own_with: str = "",
    hint: str = "",
    default: str | None = None,
    section: Section | None = None,
    private_unless: str = "",
) -> Any:
    """Offer a choice of one that brings the data file `folder/code.json` with it: a `DataFile`.

    `options` maps each code to its label; those in `no_file` have no file, and "" gives None. With
    `own_with`, the codes are time zones, and the page chooses the reader's own once the choice of
    that name has an answer. The field must be outside of groups and always be shown. The module's
    docstring explains the other options.
    """
    return declare(data_kinds.FileChoice, locals() | options_of(label, options, default))


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
    return declare(kinds.CurrencyChoice, locals())


def own_currency(label: str, *, hint: str = "", section: Section | None = None) -> Any:
    """Ask for the currency of one item of a group: a `Currency`, or None for the form's own.

    All amounts of the item are then in it. The module's docstring explains the other options.
    """
    return declare(kinds.OwnCurrency, locals() | {"default": kinds.SAME_CURRENCY})


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
    return dataclasses.field(default=(), metadata={DECLARED: Group(**locals())})
