"""Blocks for a report that is taken along on paper: named facts, room to write, a print button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .markup import h

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .report import Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """One thing by its name, in words, with remarks that are set more quietly."""

    name: str
    words: Words
    more: tuple[Words, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """Things by their names. A table would do for numbers; sentences need a phone's whole width."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """Blank lines to write on by hand."""

    lines: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintButton:
    """A button that prints the page; it is not there without script."""

    label: str


type Write = Callable[[str, str, Words], Element]


def paper_html(block: Facts | Room | PrintButton, write: Write) -> Element:
    """Draw one of these blocks; `write` makes an element of a tag, a class and words."""
    match block:
        case Facts():
            return h("dl", {"class": "so-facts"}, *(_fact(fact, write) for fact in block.facts))
        case Room():
            # Nothing to hear: hidden from a screen reader.
            lines = (h("div", {"class": "so-room__line"}) for _ in range(block.lines))
            return h("div", {"class": "so-room", "aria-hidden": "true"}, *lines)
        case PrintButton():
            return _print_button(block)


def _fact(fact: Fact, write: Write) -> Element:
    return h(
        "div",
        {"class": "so-fact"},
        h("dt", {"class": "so-fact__name"}, fact.name),
        write("dd", "so-fact__words", fact.words),
        *(write("dd", "so-fact__more", words) for words in fact.more),
    )


def _print_button(block: PrintButton) -> Element:
    # As the checklists have it: the browser's element of that name shows the button.
    button = h(
        "button",
        {"type": "button", "class": "md-button", "data-act": "print", "hidden": True},
        block.label,
    )
    return h("offer-print", {"class": "so-print"}, button)
