"""Write a report as HTML, at build time and in the browser.

It comes in two pieces: the card, which stays in view beside the form, and the parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from calculators._core.markup import append, h, to_html

from .act_html import calendar_html, copy_html, print_html, switch_html, to_part_html
from .blocks import (
    Answers,
    CalendarFile,
    Card,
    Caution,
    Chart,
    CopyText,
    ExampleNote,
    Fact,
    Facts,
    Handover,
    Headline,
    KeyFigure,
    KeyFigures,
    Moves,
    Note,
    Part,
    PrintButton,
    Room,
    Switch,
    Table,
    ToPart,
    Working,
)
from .handover_html import handover_html
from .moves_html import moves_html
from .table_html import chart_html, picture_html, table_html
from .why import Reasons
from .words_html import Ids, classes, with_words
from .working_html import working_html

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .blocks import Block
    from .report import Report

# So many parts are open at first; the lines of the others tell what is in them.
_OPEN = 2


def report_html(report: Report, prefix: str) -> str:
    """Write the whole report. `prefix` keeps its ids apart from those of the page."""
    return "".join(report_pieces(report, prefix))


def report_pieces(report: Report, prefix: str) -> tuple[str, str]:
    """Write the card and the parts, which stand apart in the page."""
    ids, blocks = Ids(prefix, Reasons(report.blocks)), report.blocks
    first = ExampleNote | Card | Headline
    ends = next((at for at, it in enumerate(blocks) if not isinstance(it, first)), len(blocks))
    rest = blocks[ends:]
    card = h("div", {"class": "so-card", "data-card": True})
    for block in blocks[:ends]:
        if isinstance(block, Card):
            append(card, *_card(block, _careful(rest, ids), ids))
        else:
            append(card, _block(block, ids))
    parts = h("div", {"class": "so-parts", "data-parts": True}, *_parts(rest, ids))
    return to_html(card), to_html(parts)


def _card(card: Card, careful: Element | None, ids: Ids) -> Iterator[Element | None]:
    yield _block(card.headline, ids)
    if card.switch:
        yield _block(card.switch, ids)
    yield careful
    if card.picture:
        picture = picture_html(card.picture, ids)
        if not card.on_paper:
            picture.set("class", f"{picture.get('class')} so-on-screen")
        yield picture
    for block in (card.say, card.next):
        if block:
            yield _block(block, ids)


def _careful(blocks: tuple[Block, ...], ids: Ids) -> Element | None:
    """Name the warnings beside the answer that they are about, and lead to them."""
    found = [block for block in blocks if isinstance(block, Caution)]
    if not found:
        return None
    titles = (
        h("span", {"class": classes("", private=it.private) or None}, it.title) for it in found
    )
    link = h("a", {"href": f"#{ids.named('careful')}"}, *titles)
    return h("p", {"class": "so-careful so-on-screen", "data-search-exclude": True}, link)


def _parts(blocks: tuple[Block, ...], ids: Ids) -> Iterator[Element]:
    """Write what follows the card: the warnings together, and the first parts open."""
    parts = [block for block in blocks if isinstance(block, Part)][:_OPEN]
    name: str | None = ids.named("careful")
    for are_warnings, some in groupby(blocks, key=lambda block: isinstance(block, Caution)):
        if are_warnings:
            yield h("div", {"class": "so-cautions", "id": name}, *(_block(it, ids) for it in some))
            name = None
            continue
        for block in some:
            drawn = _block(block, ids)
            # By identity: two parts may be equal.
            if any(block is part for part in parts):
                drawn.set("open", "")
            yield drawn


def _block(block: Block, ids: Ids) -> Element:  # noqa: C901, PLR0911, PLR0912 - one return a kind
    match block:
        case ExampleNote():
            return h("p", {"class": "so-example", "role": "note"}, block.words)
        case Headline():
            return with_words("p", "so-headline", block.words, ids)
        case KeyFigures():
            return h("dl", {"class": "so-figures"}, *(_key_figure(it, ids) for it in block.figures))
        case Table():
            return table_html(block, ids)
        case Chart():
            return chart_html(block, ids)
        case Note():
            return with_words("p", classes("so-remark", private=block.private), block.words, ids)
        case Caution():
            return _caution(block, ids)
        case Switch():
            return switch_html(block)
        case Moves():
            return moves_html(block, ids)
        case CopyText():
            return copy_html(block)
        case CalendarFile():
            return calendar_html(block)
        case Facts():
            return h("dl", {"class": "so-facts"}, *(_fact(it, ids) for it in block.facts))
        case Room():
            return _room(block)
        case PrintButton():
            return print_html(block)
        case Handover():
            return handover_html(block, ids.next())
        case Working():
            return working_html(block, ids)
        case Answers():
            return _answers(block, ids)
        case ToPart():
            return to_part_html(block, ids)
        case Part():
            return _part(block, ids)
        case Card():
            return h("div", None, *_card(block, None, ids))


def _part(part: Part, ids: Ids) -> Element:
    """Write a part: its title and its result stay when it is folded."""
    return h(
        "details",
        {"class": _part_classes(part)},
        h(
            "summary",
            None,
            h("h3", {"id": ids.next(), "class": "so-part__title"}, part.title),
            with_words("span", "so-part__result", part.result) if part.result else None,
        ),
        h(
            "div",
            # Inside what is folded: a browser then unfolds it for a link that leads here.
            {"class": "so-part__body", "id": ids.named(part.name) if part.name else None},
            *(_block(inner, ids) for inner in part.blocks),
        ),
    )


def _part_classes(part: Part) -> str:
    return f"so-part so-part--{part.name}" if part.name else "so-part"


def _key_figure(item: KeyFigure, ids: Ids) -> Element:
    value = with_words("dd", "so-figures__value", item.figure, ids)
    if item.period:
        append(value, " ", h("span", {"class": "so-period"}, item.period))
    return h(
        "div",
        {"class": classes("so-figures__item", private=item.private)},
        h("dt", {"class": "so-figures__label"}, item.label),
        value,
        with_words("dd", "so-figures__note", item.note, ids) if item.note else None,
    )


def _caution(caution: Caution, ids: Ids) -> Element:
    return h(
        "div",
        {
            "class": classes("so-warning", private=caution.private),
            "role": "note",
            "data-warning": caution.key,
        },
        h("p", {"class": "so-warning__title"}, caution.title),
        with_words("p", "", caution.words, ids),
    )


def _fact(fact: Fact, ids: Ids) -> Element:
    return h(
        "div",
        {"class": "so-fact"},
        h("dt", {"class": "so-fact__name"}, fact.name),
        with_words("dd", "so-fact__words", fact.words, ids),
        *(with_words("dd", "so-fact__more", words, ids) for words in fact.more),
    )


def _room(block: Room) -> Element:
    # Hidden from screen readers: there is nothing to read.
    lines = (h("div", {"class": "so-room__line"}) for _ in range(block.lines))
    return h("div", {"class": "so-room", "aria-hidden": "true"}, *lines)


def _answers(block: Answers, ids: Ids) -> Element:
    title = ids.next()
    tables = [table_html(table, ids) for table in block.tables]
    pairs = (h("div", None, h("dt", None, q), h("dd", None, a)) for q, a in block.pairs)
    return h(
        "section",
        # The form has the same words already, so a search would find them twice.
        {"class": "so-part so-on-paper", "aria-labelledby": title, "data-search-exclude": True},
        h("h3", {"id": title, "class": "so-part__title"}, "What was put in"),
        h("dl", {"class": "so-answers"}, *pairs) if block.pairs else None,
        *tables,
    )
