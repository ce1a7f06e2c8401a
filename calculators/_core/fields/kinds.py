"""The kinds of answer that a form can ask for; each reads its text and says how it read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from calculators._core.currencies import CURRENCIES, DEFAULT_CURRENCY, Currency
from calculators._core.errors import Unreadable
from calculators._core.formatting import day, listed
from calculators._core.markup import clean

from .read_dates import read_date

if TYPE_CHECKING:
    from datetime import date


SAME_CURRENCY = "same"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field needs to know to read its text.

    The currency, the decimal mark, data files, and the period that an amount is for, if it has one.
    """

    currency: Currency = DEFAULT_CURRENCY
    decimal_mark: str = "."
    data: Mapping[str, Any] = field(default_factory=dict)
    period: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """Show a field only if another one, in its group or outside, has one of these answers."""

    field: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeriodOf:
    """The period of an amount, where the choice of that name decides it.

    `periods` maps the choice's codes to periods; a code that is missing there is one itself.
    """

    choice: str
    periods: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a form; a folded one is closed until the reader opens it.

    A `row` is for what hardly anyone changes, such as the currency: its title is not seen, and its
    fields stand beside each other.
    """

    title: str
    hint: str = ""
    folded: bool = True
    row: bool = False


@dataclass(frozen=True, kw_only=True)
class Field:
    """One question of a form, with everything about it.

    `private_unless` keeps the answer off paper, until the box of that name is ticked. `known_as`
    is the name in `HANDOVER_NAMES` by which other places may give and take the answer. `term` is
    the word of the trade that the glossary explains at the field. `named_by` is the text field
    whose answer is its name: it goes by that, and is shown only once there is one. `kept_if` is the
    box without whose tick the answer is not stored; it is never printed and in no link.
    """

    label: str
    hint: str = ""
    default: str = ""
    required: bool = False
    when: When | None = None
    section: Section | None = None
    private_unless: str = ""
    known_as: str = ""
    term: str = ""
    named_by: str = ""
    kept_if: str = ""

    def read(self, text: str, reading: Reading) -> Any:
        """Turn the reader's text into a value; raise `Unreadable`, which says what to write."""
        raise NotImplementedError

    def echo(self, value: Any, reading: Reading) -> str:  # noqa: ARG002 - the kinds that need them
        """Say how the text was read, if that could be a surprise."""
        return ""

    def shown(self, value: Any, reading: Reading) -> str:
        """Write the value as an answer on the printed page."""
        return self.echo(value, reading) or str(value)


@dataclass(frozen=True, kw_only=True)
class Date(Field):
    """A calendar day. With `today`, the page fills in the reader's own day."""

    today: bool = False

    def read(self, text: str, reading: Reading) -> date:  # noqa: ARG002
        """Read the day; refuse one whose day and month could be swapped."""
        return read_date(text)

    def echo(self, value: date, reading: Reading) -> str:  # noqa: ARG002
        """Write the day with its weekday."""
        return day(value)


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of a few answers: code and label; the first is the default unless one is named.

    With `begins`, another answer than the default begins an item of a group: it counts, though
    nothing was typed into it.
    """

    options: tuple[tuple[str, str], ...]
    begins: bool = False

    def read(self, text: str, reading: Reading) -> str:  # noqa: ARG002
        """Accept one of the codes."""
        if text not in dict(self.options):
            message = f"choose one of {listed([label for _, label in self.options], 'or')}."
            raise Unreadable(message)
        return text

    def shown(self, value: str, reading: Reading) -> str:  # noqa: ARG002
        """Write the label of the answer."""
        return dict(self.options)[value]


@dataclass(frozen=True, kw_only=True)
class CurrencyChoice(Choice):
    """The currency of all amounts of the form. It labels them, and converts nothing."""

    options: tuple[tuple[str, str], ...] = tuple(
        (currency.code, f"{currency.code} – {currency.name}") for currency in CURRENCIES.values()
    )

    def read(self, text: str, reading: Reading) -> Currency:  # type: ignore[override]
        """Accept a currency by its code."""
        return CURRENCIES[Choice.read(self, text, reading)]

    def shown(self, value: Currency, reading: Reading) -> str:  # type: ignore[override] # noqa: ARG002
        """Write the currency's name."""
        return value.name


@dataclass(frozen=True, kw_only=True)
class OwnCurrency(Choice):
    """The currency of one item of a group: all amounts of the item are read and written in it.

    None means the form's own, which is the default. Nothing is converted.
    """

    options: tuple[tuple[str, str], ...] = (
        (SAME_CURRENCY, "the currency of the form"),
        *(
            (currency.code, f"{currency.code} – {currency.name}")
            for currency in CURRENCIES.values()
        ),
    )

    def read(self, text: str, reading: Reading) -> Currency | None:  # type: ignore[override]
        """Accept a currency by its code, or none."""
        return CURRENCIES.get(Choice.read(self, text, reading))

    def shown(self, value: Currency, reading: Reading) -> str:  # type: ignore[override] # noqa: ARG002
        """Write the currency's name."""
        return value.name


@dataclass(frozen=True, kw_only=True)
class YesNo(Field):
    """A box to tick: yes when ticked, no when not."""

    def read(self, text: str, reading: Reading) -> bool:  # noqa: ARG002
        """Accept `yes` or nothing."""
        if text not in ("yes", "no"):
            message = "tick the box or leave it."
            raise Unreadable(message)
        return text == "yes"

    def shown(self, value: bool, reading: Reading) -> str:  # noqa: ARG002, FBT001
        """Write the answer."""
        return "Yes" if value else "No"


@dataclass(frozen=True, kw_only=True)
class Text(Field):
    """A short text in the reader's own words; the field shows `rows` lines of it."""

    longest: int = 120
    rows: int = 1

    def read(self, text: str, reading: Reading) -> str:  # noqa: ARG002
        """Read the text as one line."""
        line = " ".join(clean(text).split())
        if len(line) > self.longest:
            message = f"this is too long: use {self.longest} characters or fewer."
            raise Unreadable(message)
        return line
