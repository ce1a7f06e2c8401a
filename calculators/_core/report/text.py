"""Write a report as plain text, for mail, notes and chats.

Private lines are left out, as they are on paper: nobody knows where a copy ends up. Each row of a
table is a line of its own, because the font may not be monospaced.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .blocks import (
    Answers,
    CalendarFile,
    Card,
    Caution,
    Chart,
    CopyText,
    ExampleNote,
    Facts,
    Formula,
    Handover,
    Headline,
    KeyFigure,
    KeyFigures,
    Moves,
    Note,
    Part,
    PrintButton,
    Room,
    Row,
    Switch,
    Table,
    ToPart,
    Working,
)
from .report import plain

if TYPE_CHECKING:
    from .blocks import Block, Fact
    from .report import Report


# What an empty cell of a table shows.
_NOTHING = ("", "–")


def report_text(report: Report) -> str:
    """Write the whole report as paragraphs with empty lines between them."""
    return "\n\n".join(_paragraphs(report.blocks))


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from filter(None, _block(block))


def _block(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - one case a kind
    match block:
        case Headline():
            yield plain(block.words)
        case ExampleNote():
            yield block.words
        case Note():
            yield "" if block.private else plain(block.words)
        case Caution():
            yield "" if block.private else f"{block.title}\n{plain(block.words)}"
        case KeyFigures():
            yield _lines(_key_figure(it) for it in block.figures if not it.private)
        case Table():
            yield _table(block)
        case Chart():
            yield _table(block.table)
        case CopyText():
            yield f"{block.label}\n{block.mark}{block.text}"
        case Facts():
            yield _lines(_fact(it) for it in block.facts)
        case Working():
            yield "HOW THIS IS WORKED OUT"
            yield from (_formula(it) for it in block.formulas if not it.private)
            yield _lines(f"- {line}" for line in block.conventions)
        case Answers():
            yield "WHAT WAS PUT IN"
            yield _lines(f"{question}: {answer}" for question, answer in block.pairs)
            yield from map(_table, block.tables)
        case Part():
            inside = list(_paragraphs(block.blocks))
            yield from ([block.title.upper(), *inside] if inside else ())
        case Card():
            yield from _paragraphs(block.blocks())
        case CalendarFile() | Handover() | Room() | PrintButton() | ToPart():
            pass  # these have no text
        case Switch() | Moves():
            pass  # these have no text


def _lines(lines: Iterator[str]) -> str:
    return "\n".join(lines)


def _key_figure(item: KeyFigure) -> str:
    figure = " ".join(filter(None, (plain(item.figure), item.period)))
    note = plain(item.note)
    return f"{item.label}: {figure}" + (f" ({note})" if note else "")


def _fact(fact: Fact) -> str:
    more = (f"  {plain(words)}" for words in fact.more)
    return "\n".join((f"{fact.name}: {plain(fact.words)}", *more))


def _table(table: Table) -> str:
    labels = [column.label for column in table.columns[1:]]
    rows = (_row(row, labels) for row in table.rows if not row.private)
    return "\n".join((table.caption, *rows))


def _row(row: Row, labels: list[str]) -> str:
    first, *others = map(plain, row.cells)
    if len(labels) == 1:
        return f"- {first}: {others[0]}"
    told = zip(labels, others, strict=True)
    cells = [f"{label}: {cell}" for label, cell in told if cell not in _NOTHING]
    return " – ".join((f"- {first}", *filter(None, ["; ".join(cells)])))


def _formula(formula: Formula) -> str:
    return "\n".join((formula.name, formula.formula, *formula.lines))
