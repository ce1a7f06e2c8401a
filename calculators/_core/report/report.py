"""A calculator's answer: a report, made of blocks in reading order.

`html` and `text` write it, at build time for the worked example, and in the browser for the
reader's own numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from calculators._core.formatting import Figure

from .blocks import (
    BLANK,
    COPY_MARK,
    Answers,
    Block,
    CalendarFile,
    Card,
    Caution,
    Chart,
    CopyText,
    ExampleNote,
    Facts,
    Handover,
    Headline,
    InShort,
    KeyFigures,
    Moves,
    Note,
    Part,
    PrintButton,
    Room,
    Switch,
    Table,
    ToPart,
    Words,
    Working,
)
from .why import Reasons, only_used

_CALENDAR_MARK = "Example: "


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """A calculator's whole answer, in reading order, and the same in a few words.

    It begins with its card, or with a headline alone. `in_short` is for the bar of small screens;
    without it, that shows the headline.
    """

    blocks: tuple[Block, ...]
    in_short: InShort | None = None

    @property
    def shortest(self) -> InShort:
        """The answer in a few words."""
        return self.in_short or InShort(answer=self.announcement())

    def with_answers(self, answers: Answers) -> Report:
        """Add the reader's answers, after the results and before how they were worked out."""
        ends = len(self.blocks)
        if ends and isinstance(self.blocks[-1], Working):
            ends -= 1
        return self._with(*self.blocks[:ends], answers, *self.blocks[ends:])

    def with_caution(self, caution: Caution) -> Report:
        """Add a warning about the whole answer, right after its card and key figures."""
        first = Card | Headline | KeyFigures
        at = next(
            (at for at, it in enumerate(self.blocks) if not isinstance(it, first)),
            len(self.blocks),
        )
        return self._with(*self.blocks[:at], caution, *self.blocks[at:])

    def with_formulas_used(self) -> Report:
        """Leave out the formulas that no figure of this answer leads to, and their steps."""
        used = Reasons(self.blocks).used_by(self.figures())
        return self._with(
            *(only_used(it, used) if isinstance(it, Working) else it for it in self.blocks)
        )

    def marked_as_example(self, note: ExampleNote) -> Report:
        """Mark the whole answer, and everything copied from it, as using example figures."""
        return self._with(note, *map(_marked, self.blocks))

    def cut_short(self) -> Report:
        """Leave the card, what to be careful about, and the numbers to go on with."""
        kept = ExampleNote | Headline | Card | Caution | Handover
        found = (block for block in self.blocks if isinstance(block, kept))
        # What the card would lead to next is among the parts that are left out.
        return self._with(*(replace(it, next=None) if isinstance(it, Card) else it for it in found))

    def _with(self, *blocks: Block) -> Report:
        return replace(self, blocks=blocks)

    def every_block(self) -> Iterator[Block]:
        """Go through all blocks, including those inside the card and the parts."""
        return _every(self.blocks)

    def warnings(self) -> tuple[str, ...]:
        """List the keys of all warnings."""
        return tuple(block.key for block in self.every_block() if isinstance(block, Caution))

    def every_figure(self) -> Iterator[Figure]:
        """Go through all figures that have a key."""
        for block in self.every_block():
            for words in _words_of(block):
                for part in words if isinstance(words, tuple) else (words,):
                    if isinstance(part, Figure) and part.key:
                        yield part

    def figures(self) -> dict[str, Figure]:
        """Find every figure that has a key."""
        return {figure.key: figure for figure in self.every_figure()}

    def announcement(self) -> str:
        """Give the headline as plain text."""
        return " ".join(
            plain(block.words) for block in self.every_block() if isinstance(block, Headline)
        )


def plain(words: Words) -> str:
    """Turn words into plain text."""
    parts = words if isinstance(words, tuple) else (words,)
    return "".join(part.text if isinstance(part, Figure) else part for part in parts)


def _marked(block: Block) -> Block:  # noqa: PLR0911 - one return a kind
    match block:
        case Card():
            says = block.say and replace(block.say, mark=COPY_MARK)
            then = block.next
            if isinstance(then, CalendarFile):
                then = then.marked(_CALENDAR_MARK)
            return replace(block, say=says, next=then)
        case CopyText():
            return replace(block, mark=COPY_MARK)
        case CalendarFile():
            return block.marked(_CALENDAR_MARK)
        case Handover():
            # Made-up names are not handed over.
            return replace(
                block,
                sets=tuple(
                    (label, tuple(value for value in values if value.typed != BLANK))
                    for label, values in block.sets
                ),
            )
        case Part():
            return replace(block, blocks=tuple(map(_marked, block.blocks)))
        case Headline() | KeyFigures() | Table() | Chart() | Note() | Caution() | ExampleNote():
            return block
        case Facts() | Room() | PrintButton() | Answers() | Working() | ToPart():
            return block
        case Switch() | Moves():
            return block


def _every(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Part):
            yield from _every(block.blocks)
        elif isinstance(block, Card):
            yield from _every(block.blocks())


def _words_of(block: Block) -> Iterator[Words]:  # noqa: C901 - one case a kind
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
        case ExampleNote() | Room() | PrintButton() | Answers() | Switch() | CopyText():
            return  # words without a figure that has a key
        case Moves() | CalendarFile() | Handover() | Working() | Part() | Card() | ToPart():
            return  # `every_block` goes through what is inside a part or the card
