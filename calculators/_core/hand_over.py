"""A report's own numbers, ready for other places: the reader sees each before it goes anywhere.

    Use these numbers in …    Their offer $95,000    [Counter-offer] [Scripts] [Brief]

The page adds the ways to the other places, and keeps the values once one of them is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .currencies import DEFAULT_CURRENCY, Currency
from .declaration import parts_of
from .formatting import day
from .kinds import Field, Reading
from .known import KNOWN
from .markup import h
from .numbers import plainly

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@dataclass(frozen=True, kw_only=True, slots=True)
class HandedValue:
    """One value: as a reader sees it, and as a field takes it.

    `said` ones may fill a script. One that is not `listed` goes along under another name for a
    number that the reader sees already.
    """

    name: str
    shown: str
    typed: str
    said: bool = True
    listed: bool = True

    def __post_init__(self) -> None:
        assert self.name in KNOWN, self.name  # noqa: S101 - an author's slip, met by every test


@dataclass(frozen=True, kw_only=True, slots=True)
class HandOver:
    """Values for the other places, by the name of what they belong to: one of the offers compared.

    `source` is what the reader would call the place that they come from. A calculator's numbers
    replace those that it gave before, unless `part` says that they stand beside them.
    """

    source: str
    sets: tuple[tuple[str, tuple[HandedValue, ...]], ...]
    remark: str = ""
    part: str = ""


def given(inputs: Any) -> tuple[HandedValue, ...]:
    """Give what the reader typed into the fields that other places know."""
    reading = Reading(currency=getattr(inputs, "currency", DEFAULT_CURRENCY))
    return tuple(
        HandedValue(name=part.known_as, shown=part.shown(value, reading), typed=typed(value, part))
        for name, part in parts_of(type(inputs)).items()
        if isinstance(part, Field) and part.known_as
        if (value := getattr(inputs, name)) is not None
    )


def typed(value: Any, part: Field | None = None) -> str:
    """Write a value as a field takes it, whatever the decimal mark of the reader's language is."""
    match value:
        case Decimal():
            return plainly(value) + ("%" if getattr(part, "unit", "") == "%" else "")
        case date():
            return value.isoformat()
        case Currency():
            return value.code
        case _:
            return str(value)


def handed_day(name: str, value: date) -> HandedValue:
    """Hand over a day."""
    return HandedValue(name=name, shown=day(value), typed=typed(value))


def base_pay(amount: Decimal, shown: str) -> HandedValue:
    """Hand over an offer of base pay a year once more, for places that ask for nothing else."""
    return HandedValue(name="base-pay", shown=shown, typed=typed(amount), said=False, listed=False)


def merged(*values: HandedValue) -> tuple[HandedValue, ...]:
    """Keep the last value of each name."""
    return tuple({value.name: value for value in values}.values())


_STALE = "This answer is out of date. Put the form right first, then use its numbers."
_EXAMPLE = (
    "Some figures in the form are still our example’s. They are marked there. Put in your own "
    "first, or use the numbers as they are."
)
_OTHER_JOB = "What was kept so far is about another company: "


def hand_over_html(block: HandOver, name: str) -> Element:
    """Draw the values; it sleeps until the page's script finds a place for them."""
    several = len(block.sets) > 1
    choice = h(
        "p",
        {"class": "so-use__choice"},
        h("label", {"for": f"{name}-choice"}, "Which offer?"),
        " ",
        h(
            "select",
            {"id": f"{name}-choice"},
            *(h("option", {"value": str(at)}, label) for at, (label, _) in enumerate(block.sets)),
        ),
    )
    return h(
        "offer-use",
        {
            "class": "so-use so-on-screen",
            "role": "group",
            "aria-labelledby": name,
            "data-from": f"From {block.source}",
            "data-part": block.part or None,
            "data-search-exclude": True,
            "hidden": True,
        },
        h("h3", {"id": name, "class": "so-use__title"}, "Use these numbers in …"),
        choice if several else None,
        *(_values(values, hidden=at > 0) for at, (_, values) in enumerate(block.sets)),
        h("p", {"class": "so-note"}, block.remark) if block.remark else None,
        h("p", {"class": "so-use__places", "data-ways": True}),
        h(
            "div",
            {"role": "status", "class": "so-use__questions"},
            _question("stale", _STALE),
            _question("example", _EXAMPLE, ("go", "Use them as they are")),
            _question(
                "other-job",
                (_OTHER_JOB, h("strong", {"data-other-job": True}), ". Are these for another job?"),
                ("another", "Another job: forget the rest"),
                ("same", "The same job"),
            ),
        ),
    )


def _values(values: tuple[HandedValue, ...], *, hidden: bool) -> Element:
    return h("dl", {"class": "so-use__values", "hidden": hidden}, *map(_value, values))


def _value(value: HandedValue) -> Element:
    known = KNOWN[value.name]
    is_choice = known.kind in ("Choice", "CurrencyChoice")
    return h(
        "div",
        {
            "data-known": value.name,
            "data-typed": value.typed,
            "data-of": known.of,
            "data-said": value.said and not is_choice,
            "data-label": known.label,
            "hidden": not value.listed,
        },
        h("dt", None, known.label[:1].upper() + known.label[1:]),
        h("dd", None, value.shown),
    )


def _question(
    name: str, words: str | tuple[str | Element, ...], *buttons: tuple[str, str]
) -> Element:
    drawn = (
        h("button", {"type": "button", "class": "md-button", "data-go": act}, label)
        for act, label in buttons
    )
    said = (words,) if isinstance(words, str) else words
    return h("div", {"data-question": name, "hidden": True}, h("p", None, *said), *drawn)
