"""The blocks that reports are made of: words and figures, without layout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from calculators._core.errors import DeclarationError
from calculators._core.formatting import Figure
from calculators._core.handover_names import HANDOVER_NAMES

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from calculators._core.charts.readings import Reading


# In place of the example's names of people and companies: a line to write on.
BLANK = "________"
# Put before words with example figures, so that a copy of them says so too.
COPY_MARK = "[Example figures, not mine] "

type Words = str | Figure | tuple[str | Figure, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ExampleNote:
    """The line above an answer that uses the example's figures, on screen and on paper."""

    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Headline:
    """The answer in one sentence; it is also what a screen reader announces."""

    words: Words


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyFigure:
    """A figure with its name, its period (a year, once) and a note on what it means."""

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
    """A row of cells; the first one is its heading. A strong row stands out.

    `page` is where the guide says more about it, such as `guide/contract.md#non-compete`: the
    heading leads there. The calculator lists it in `pages`.
    """

    cells: tuple[Words, ...]
    strong: bool = False
    private: bool = False
    page: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table with a caption."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Drawing(Protocol):
    """Anything that can draw itself."""

    def svg(self) -> Element:
        """Draw the `<svg>` element, without title and description."""
        ...

    def readings(self) -> tuple[Reading, ...]:
        """Give the values that a reader can point at, if there are too many to tell all."""
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
    """A remark, such as what the evidence supports or what is left out."""

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
    """Words to say or send, with a copy button; `mark` is put before them, and copied too."""

    label: str
    text: str
    mark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Switch:
    """A choice of the form, repeated in the answer that it changes.

    `field` is the path of the form's choice; each option has its code, its label, and its result.
    `chosen` is the code of the one that the answer uses.
    """

    label: str
    field: str
    options: tuple[tuple[str, str, str], ...]
    chosen: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """A button that goes on with the form: its words, and the values that it fills in.

    A group is filled in as a whole: `{"turns": [{"line": "hold"}]}`.
    """

    label: str
    values: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnMove:
    """A move that leaves one answer open: `into` is the path of the field that takes it."""

    label: str
    go: str
    values: Mapping[str, Any]
    into: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Moves:
    """What the reader can do next, under a question: each move fills in the form and asks again.

    `quiet` ones, such as taking the last one back, stand apart. `pause` says in words that nothing
    happens for a while; the time it takes is drawn beside it, and nothing waits for that.
    """

    label: str
    moves: tuple[Move, ...]
    own: OwnMove | None = None
    quiet: tuple[Move, ...] = ()
    pause: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ToPart:
    """A link from the answer to one of its parts, by the part's name: the one thing to do next."""

    label: str
    part: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarFile:
    """A calendar file to save, or to copy if saving is not allowed; lines end in CR LF.

    `notes` is a field of the form and what to put into it once the file is saved.
    """

    label: str
    filename: str
    text: str
    notes: tuple[str, str] | None = None

    def marked(self, mark: str) -> CalendarFile:
        """Begin the title of every event, and the words of its alarms, with `mark`."""
        # The old words go on a line of their own: no line may be longer than the format allows.
        begun = rf"\1:{mark}\r\n "
        text = re.sub("^(SUMMARY|DESCRIPTION):", begun, self.text, flags=re.MULTILINE)
        return replace(self, text=text)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """A name with its words, and remarks in smaller print."""

    name: str
    words: Words
    more: tuple[Words, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """Names with their words: unlike a table, sentences can use a phone's whole width."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """Blank lines to write on by hand."""

    lines: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintButton:
    """A button that prints the page; hidden without JavaScript."""

    label: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HandedValue:
    """One value: as a reader sees it, and as a field takes it.

    `said` ones may fill a script. One that is not `listed` repeats, under another name, a number
    that the reader sees already. Where values are picked, one that `follows` another goes with the
    tick of that.
    """

    name: str
    shown: str
    typed: str
    said: bool = True
    listed: bool = True
    follows: str = ""

    def __post_init__(self) -> None:
        if self.name not in HANDOVER_NAMES:
            raise DeclarationError(
                f"a report hands over {self.name!r}, which is no name in `HANDOVER_NAMES`: "
                f"there are {sorted(HANDOVER_NAMES)}"
            )


@dataclass(frozen=True, kw_only=True, slots=True)
class Handover:
    """Values to hand over, in sets by the name of what they belong to, such as each offer compared.

    `source` is what the reader would call the place that they come from. A calculator's values
    replace those that it handed over before, unless `part` names a part of its own. With `picked`,
    each value has a box, and only what the reader has ticked is handed over.
    """

    source: str
    sets: tuple[tuple[str, tuple[HandedValue, ...]], ...]
    remark: str = ""
    part: str = ""
    picked: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Formula:
    """A formula in words and signs, and the same with the reader's own numbers.

    `with_numbers` is a line, or one for each thing that it is worked out for, such as each offer.
    `explains` has the keys of the figures that lead here; `ladder-` stands for every key that
    begins so. The first makes the formula's address. A step of another formula has the first of
    that one's keys as `step_of` instead. One that no figure of an answer leads to is left out.
    """

    name: str
    formula: str
    with_numbers: str | tuple[str, ...]
    explains: tuple[str, ...] = ()
    step_of: str = ""
    private: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The formula with numbers, a line each."""
        told = self.with_numbers
        return (told,) if isinstance(told, str) else told


@dataclass(frozen=True, kw_only=True, slots=True)
class Working:
    """How the figures are worked out: formulas, conventions, what is left out.

    Every figure of the report that has a key leads to its formula. `as_typed` has the keys of
    those that only repeat what the reader typed, written as in `explains`.
    """

    formulas: tuple[Formula, ...]
    conventions: tuple[str, ...] = ()
    as_typed: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """The reader's answers, for paper only: on screen the form shows them.

    `pairs` are questions with their answers, `tables` the parts of a form that repeat.
    """

    pairs: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A titled part of the report, which a reader can fold.

    `result` tells in a line what is in it, so that it can stay folded. The style sheet and links
    find a part by its name, if it has one.
    """

    title: str
    blocks: tuple[Block, ...]
    name: str = ""
    result: Words = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """The answer at a glance: a sentence, a picture, the words to say, and what to do next.

    Beside a form it stays in view. The picture stands here without its table, which belongs into a
    part of the report; on paper too, unless `on_paper` says that there is no room for it.
    """

    headline: Headline
    switch: Switch | Moves | None = None
    picture: Chart | None = None
    on_paper: bool = True
    say: CopyText | None = None
    next: ToPart | PrintButton | CalendarFile | None = None

    def blocks(self) -> tuple[Block, ...]:
        """List what is in it, in reading order, without the picture."""
        found = (self.headline, self.switch, self.say, self.next)
        return tuple(block for block in found if block is not None)


@dataclass(frozen=True, kw_only=True, slots=True)
class InShort:
    """The answer in a few words, for the bar at the foot of a phone's screen.

    `more` is what comes with it, such as the middle that an ask leads to.
    """

    answer: str
    more: str = ""


type Plain = Headline | KeyFigures | Table | Chart | Note | Caution | ExampleNote
type OnPaper = Facts | Room | PrintButton | Answers
type ToAct = Switch | Moves | CopyText | CalendarFile | Handover | ToPart
type Block = Plain | OnPaper | ToAct | Working | Part | Card
