"""What a calculator answers: a report made of a few kinds of blocks.

A report holds finished words and figures, no layout. `render` makes its HTML, for the
worked example at build time and for the reader's own numbers in the browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .calendar_file import CalendarFile
from .example_figures import BLANK, COPY_MARK, ExampleNote
from .formatting import Figure
from .hand_over import HandOver
from .paper import Facts, PrintButton, Room

if TYPE_CHECKING:
    from .answers import Answers
    from .charts import Drawing


type Words = str | Figure | tuple[str | Figure, ...]


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
class Part:
    """A titled part of the report. A style sheet finds it by its name, where it has one."""

    title: str
    blocks: tuple[Block, ...]
    name: str = ""


type Plain = Headline | KeyFigures | Table | Chart | Note | Caution | ExampleNote
type OnPaper = Facts | Room | PrintButton | Answers
type Block = Plain | OnPaper | Switch | CopyText | CalendarFile | HandOver | Working | Part


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """A calculator's whole answer, in reading order."""

    blocks: tuple[Block, ...]

    def with_answers(self, answers: Answers) -> Report:
        """Add what was put in: behind the answer, and before how it was worked out."""
        ends = len(self.blocks)
        if ends and isinstance(self.blocks[-1], Working):
            ends -= 1
        return Report(blocks=(*self.blocks[:ends], answers, *self.blocks[ends:]))

    def marked_as_example(self, note: ExampleNote) -> Report:
        """Mark the whole answer, and all that can be taken out of it, as resting on an example."""
        return Report(blocks=(note, *map(_marked, self.blocks)))

    def every_block(self) -> Iterator[Block]:
        """Go through all blocks, those inside parts included."""
        return _every(self.blocks)

    def warnings(self) -> tuple[str, ...]:
        """List the keys of all warnings."""
        return tuple(block.key for block in self.every_block() if isinstance(block, Caution))

    def figures(self) -> dict[str, Figure]:
        """Find every figure that has a key."""
        found = {}
        for block in self.every_block():
            for words in _words_of(block):
                for part in words if isinstance(words, tuple) else (words,):
                    if isinstance(part, Figure) and part.key:
                        found[part.key] = part
        return found

    def announcement(self) -> str:
        """Give the headline as plain text."""
        return " ".join(
            plain(block.words) for block in self.every_block() if isinstance(block, Headline)
        )


def plain(words: Words) -> str:
    """Turn words into plain text."""
    parts = words if isinstance(words, tuple) else (words,)
    return "".join(part.text if isinstance(part, Figure) else part for part in parts)


def _marked(block: Block) -> Block:
    match block:
        case CopyText():
            return replace(block, mark=COPY_MARK)
        case CalendarFile():
            return block.marked("Example: ")
        case HandOver():
            # Made-up names are nobody's: they stay here.
            return replace(
                block,
                sets=tuple(
                    (label, tuple(value for value in values if value.typed != BLANK))
                    for label, values in block.sets
                ),
            )
        case Part():
            return replace(block, blocks=tuple(map(_marked, block.blocks)))
        case _:
            return block


def _every(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Part):
            yield from _every(block.blocks)


def _words_of(block: Block) -> Iterator[Words]:
    match block:
        case Headline() | Note() | Caution():
            yield block.words
        case KeyFigures():
            for item in block.figures:
                yield item.figure
                yield item.note
        case Table():
            for row in block.rows:
                yield from row.cells
        case Chart():
            yield from _words_of(block.table)
        case Facts():
            for fact in block.facts:
                yield fact.words
                yield from fact.more
        case _:
            return
