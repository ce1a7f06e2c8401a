"""The blocks that reports are made of: finished words and figures, no layout."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from calculators._core.errors import DeclarationError
from calculators._core.formatting import Figure
from calculators._core.handover_names import HANDOVER_NAMES

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


# Where the example has the name of a person or a company: a line to write on.
BLANK = "________"
# Begins words that hold example figures, so that a copy of them says so too.
COPY_MARK = "[Example figures, not mine] "

type Words = str | Figure | tuple[str | Figure, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ExampleNote:
    """The line above an answer that rests on the example's figures, on the screen and on paper."""

    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Headline:
    """The answer in one sentence; it is also what a screen reader announces."""

    words: Words


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyFigure:
    """One figure with its name, its period (a year, once) and a word on what it means."""

    label: str
    figure: Words
    period: str = ""
    note: Words = ""
    private: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyFigures:
    """The figures that matter most, side by side."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column's heading, and whether it holds numbers (set to the right)."""

    label: str
    numeric: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row of cells; the first one is its heading. A strong row is the one to look at."""

    cells: tuple[Words, ...]
    strong: bool = False
    private: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table with a caption."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Drawing(Protocol):
    """Anything that can draw itself."""

    def svg(self) -> Element:
        """Make the `<svg>` element, without title and description."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """A drawing with a title, a description in words, and the same figures in a table."""

    title: str
    description: str
    drawing: Drawing
    table: Table


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A remark: what the evidence supports, what is left out."""

    words: Words
    private: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Caution:
    """Something the reader should know before acting on the figures."""

    key: str
    title: str
    words: Words
    private: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CopyText:
    """Words to say or send, with a button that copies them; `mark` goes before them, copied too."""

    label: str
    text: str
    mark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Switch:
    """One choice of the form again, within the answer that it changes.

    `field` is the path of the form's choice; each option is its code, its label, and what it
    leads to. `chosen` is the code of the one that the answer rests on.
    """

    label: str
    field: str
    options: tuple[tuple[str, str, str], ...]
    chosen: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarFile:
    """A calendar file to save, or to copy where saving is not allowed; lines end in CR LF."""

    label: str
    filename: str
    text: str

    def marked(self, mark: str) -> CalendarFile:
        """Begin the title of every event, and the words of its alarms, with `mark`."""
        # The old words follow on a line of their own: none grows beyond what the format allows.
        begun = rf"\1:{mark}\r\n "
        text = re.sub("^(SUMMARY|DESCRIPTION):", begun, self.text, flags=re.MULTILINE)
        return replace(self, text=text)


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
        if self.name not in HANDOVER_NAMES:
            raise DeclarationError(
                f"a report hands over {self.name!r}, which is no name in `HANDOVER_NAMES`: "
                f"there are {sorted(HANDOVER_NAMES)}"
            )


@dataclass(frozen=True, kw_only=True, slots=True)
class Handover:
    """Values for the other places, by the name of what they belong to: one of the offers compared.

    `source` is what the reader would call the place that they come from. A calculator's numbers
    replace those that it gave before, unless `part` says that they stand beside them.
    """

    source: str
    sets: tuple[tuple[str, tuple[HandedValue, ...]], ...]
    remark: str = ""
    part: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Formula:
    """A formula in plain signs, and the same with the reader's own numbers put in."""

    name: str
    formula: str
    with_numbers: str
    private: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Working:
    """How the figures are worked out: formulas, conventions chosen, what is left out."""

    formulas: tuple[Formula, ...]
    conventions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What the figures rest on, for paper alone: on the screen the form says it.

    `pairs` are questions with their answers, `tables` the parts of a form that repeat.
    """

    pairs: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A titled part of the report. A style sheet finds it by its name, where it has one."""

    title: str
    blocks: tuple[Block, ...]
    name: str = ""


type Plain = Headline | KeyFigures | Table | Chart | Note | Caution | ExampleNote
type OnPaper = Facts | Room | PrintButton | Answers
type Block = Plain | OnPaper | Switch | CopyText | CalendarFile | Handover | Working | Part
