"""Write a report as HTML, at build time and in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators._core.formatting import Figure
from calculators._core.markup import append, h, to_html

from .blocks import (
    Answers,
    CalendarFile,
    Caution,
    Chart,
    CopyText,
    ExampleNote,
    Fact,
    Facts,
    Formula,
    Handover,
    Headline,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    PrintButton,
    Room,
    Row,
    Switch,
    Table,
    Working,
)
from .handover_html import handover_html

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .blocks import Block, Words
    from .report import Report


def report_html(report: Report, prefix: str) -> str:
    """Write the whole report. `prefix` keeps its ids apart from those of the page."""
    counter = _Ids(prefix)
    return "".join(to_html(_block(block, counter)) for block in report.blocks)


class _Ids:
    """Makes ids that are unique on the page and the same in every run."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._given = 0

    def next(self) -> str:
        self._given += 1
        return f"{self._prefix}-report-{self._given}"


def _block(block: Block, ids: _Ids) -> Element:  # noqa: C901, PLR0911, PLR0912 - one return a kind
    match block:
        case ExampleNote():
            return h("p", {"class": "so-example", "role": "note"}, block.words)
        case Headline():
            return _with_words("p", "so-headline", block.words)
        case KeyFigures():
            return h("dl", {"class": "so-figures"}, *map(_key_figure, block.figures))
        case Table():
            return _table(block, ids)
        case Chart():
            return _chart(block, ids)
        case Note():
            return _with_words("p", _classes("so-note", private=block.private), block.words)
        case Caution():
            return _caution(block)
        case Switch():
            return _switch(block)
        case CopyText():
            return _copy_text(block)
        case CalendarFile():
            return _calendar_file(block)
        case Facts():
            return h("dl", {"class": "so-facts"}, *map(_fact, block.facts))
        case Room():
            return _room(block)
        case PrintButton():
            return _print_button(block)
        case Handover():
            return handover_html(block, ids.next())
        case Working():
            return _working(block)
        case Answers():
            return _answers(block, ids)
        case Part():
            title = ids.next()
            return h(
                "section",
                {"class": _part_classes(block), "aria-labelledby": title},
                h("h3", {"id": title, "class": "so-part__title"}, block.title),
                *(_block(inner, ids) for inner in block.blocks),
            )


def _part_classes(part: Part) -> str:
    return f"so-part so-part--{part.name}" if part.name else "so-part"


def _with_words(tag: str, css_class: str, words: Words) -> Element:
    element = h(tag, {"class": css_class or None})
    for part in words if isinstance(words, tuple) else (words,):
        append(element, _figure(part) if isinstance(part, Figure) else part)
    return element


def _figure(figure: Figure) -> Element:
    attributes = {"class": "so-figure", "data-figure": figure.key or None, "value": figure.value}
    return h("data", {**attributes}, figure.text)


def _classes(first: str, *, private: bool = False, strong: bool = False) -> str:
    return " ".join(
        name
        for name, wanted in ((first, True), ("so-row--strong", strong), ("so-private", private))
        if name and wanted
    )


def _key_figure(item: KeyFigure) -> Element:
    value = _with_words("dd", "so-figures__value", item.figure)
    if item.period:
        append(value, " ", h("span", {"class": "so-period"}, item.period))
    return h(
        "div",
        {"class": _classes("so-figures__item", private=item.private)},
        h("dt", {"class": "so-figures__label"}, item.label),
        value,
        _with_words("dd", "so-figures__note", item.note) if item.note else None,
    )


def _table(table: Table, ids: _Ids) -> Element:
    caption = ids.next()
    head = h(
        "tr",
        None,
        *(h("th", {"scope": "col", "class": _number(c.numeric)}, c.label) for c in table.columns),
    )
    return h(
        "div",
        # It scrolls sideways on a phone, so it must be reachable by keyboard.
        {"class": "so-table", "role": "region", "tabindex": "0", "aria-labelledby": caption},
        h(
            "table",
            # The class keeps the theme's script away from it, as from those in live reports.
            {"class": "so-table__table"},
            h("caption", {"id": caption}, table.caption),
            h("thead", None, head),
            h("tbody", None, *(_row(row, table) for row in table.rows)),
        ),
    )


def _row(row: Row, table: Table) -> Element:
    cells: list[Element] = []
    for column, words in zip(table.columns, row.cells, strict=True):
        cell = _with_words("td" if cells else "th", _number(column.numeric) or "", words)
        if not cells:
            cell.set("scope", "row")
        cells.append(cell)
    return h("tr", {"class": _classes("", strong=row.strong, private=row.private) or None}, *cells)


def _number(numeric: bool) -> str | None:  # noqa: FBT001
    return "so-number" if numeric else None


def _chart(chart: Chart, ids: _Ids) -> Element:
    title, description = ids.next(), ids.next()
    svg = chart.drawing.svg()
    _own_ids(svg, title)
    svg.set("role", "img")
    svg.set("aria-labelledby", f"{title} {description}")
    svg.insert(0, h("title", {"id": title}, chart.title))
    svg.insert(1, h("desc", {"id": description}, chart.description))
    return h(
        "div",
        {"class": "so-chart-with-table"},
        h("figure", {"class": "so-chart"}, h("figcaption", None, chart.title), svg),
        _table(chart.table, ids),
    )


def _own_ids(svg: Element, prefix: str) -> None:
    """Keep the patterns of one drawing apart from those of the others on the page."""
    for element in svg.iter():
        if own := element.get("id"):
            element.set("id", f"{prefix}-{own}")
        if (fill := element.get("fill", "")).startswith("url(#"):
            element.set("fill", f"url(#{prefix}-{fill.removeprefix('url(#')}")


def _caution(caution: Caution) -> Element:
    return h(
        "div",
        {
            "class": _classes("so-warning", private=caution.private),
            "role": "note",
            "data-warning": caution.key,
        },
        h("p", {"class": "so-warning__title"}, caution.title),
        _with_words("p", "", caution.words),
    )


def _switch(block: Switch) -> Element:
    # Hidden by the style sheet without JavaScript; paper shows what was chosen.
    return h(
        "div",
        {"class": "so-switch so-on-screen", "role": "group", "aria-label": block.label},
        *(
            h(
                "button",
                {
                    "type": "button",
                    "class": "so-switch__option",
                    "aria-pressed": "true" if code == block.chosen else "false",
                    "data-set": block.field,
                    "data-to": code,
                },
                h("span", {"class": "so-switch__label"}, label),
                " ",
                h("span", {"class": "so-switch__result"}, result),
            )
            for code, label, result in block.options
        ),
    )


def _copy_text(block: CopyText) -> Element:
    return h(
        "div",
        {"class": "so-copy", "data-copy": True},
        h("p", {"class": "so-copy__label"}, block.label),
        h(
            "blockquote",
            {"class": "so-copy__text", "data-copy-source": True},
            h("span", {"class": "so-copy__mark"}, block.mark) if block.mark else None,
            block.text,
        ),
        h(
            "button",
            {
                "type": "button",
                "class": "md-button so-copy__button",
                "data-act": "copy-text",
                "data-copied": "Copied",
            },
            "Copy",
        ),
    )


def _working(block: Working) -> Element:
    return h(
        "details",
        {"class": "so-working"},
        h("summary", None, "How this is worked out"),
        *map(_formula, block.formulas),
        h("ul", None, *(h("li", None, line) for line in block.conventions))
        if block.conventions
        else None,
    )


def _formula(formula: Formula) -> Element:
    return h(
        "div",
        {"class": _classes("so-formula", private=formula.private)},
        h("p", {"class": "so-formula__name"}, formula.name),
        h("p", {"class": "so-formula__rule"}, formula.formula),
        h("p", {"class": "so-formula__numbers"}, formula.with_numbers),
    )


def _calendar_file(block: CalendarFile) -> Element:
    # Both buttons use this text, and readers who may not save files can see it.
    save = {"type": "button", "class": "md-button", "data-act": "download"}
    copy = {"type": "button", "data-act": "copy-text", "data-copied": "Copied"}
    # HTML does not preserve line ends, and a calendar file needs these.
    what = {"data-filename": block.filename, "data-type": "text/calendar", "data-lines": "crlf"}
    return h(
        "div",
        {"class": "so-copy so-file", "data-copy": True},
        h("p", {"class": "so-copy__label"}, block.label),
        h("button", {**save, **what}, "Save the calendar file"),
        h(
            "details",
            {"class": "so-file__text"},
            h("summary", None, "Or copy the text of the file"),
            h("button", {**copy}, "Copy"),
            h("pre", {"data-copy-source": True}, block.text.replace("\r\n", "\n")),
        ),
    )


def _fact(fact: Fact) -> Element:
    return h(
        "div",
        {"class": "so-fact"},
        h("dt", {"class": "so-fact__name"}, fact.name),
        _with_words("dd", "so-fact__words", fact.words),
        *(_with_words("dd", "so-fact__more", words) for words in fact.more),
    )


def _room(block: Room) -> Element:
    # Hidden from screen readers: there is nothing to read.
    lines = (h("div", {"class": "so-room__line"}) for _ in range(block.lines))
    return h("div", {"class": "so-room", "aria-hidden": "true"}, *lines)


def _print_button(block: PrintButton) -> Element:
    # As on checklists: the custom element shows the button.
    button = h(
        "button",
        {"type": "button", "class": "md-button", "data-act": "print", "hidden": True},
        block.label,
    )
    return h("offer-print", {"class": "so-print"}, button)


def _answers(block: Answers, ids: _Ids) -> Element:
    title = ids.next()
    tables = [_table(table, ids) for table in block.tables]
    pairs = (h("div", None, h("dt", None, q), h("dd", None, a)) for q, a in block.pairs)
    return h(
        "section",
        # The form has the same words already, so a search would find them twice.
        {"class": "so-part so-on-paper", "aria-labelledby": title, "data-search-exclude": True},
        h("h3", {"id": title, "class": "so-part__title"}, "What was put in"),
        h("dl", {"class": "so-answers"}, *pairs) if block.pairs else None,
        *tables,
    )
