"""Write a report's tables as HTML, and its charts with the tables that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators._core.charts.readings import readings_html
from calculators._core.formatting import Figure
from calculators._core.markup import h

from .report import plain
from .words_html import classes, why_link, with_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.etree.ElementTree import Element

    from .blocks import Chart, Row, Table, Words
    from .why import Why
    from .words_html import Ids

# The key of a figure, and what explains it.
type Shared = tuple[str, Why]

# A cell with more characters than this is a sentence, which a phone shows on a line of its own.
_SENTENCE = 24
# So many characters fit beside each other on a phone. A row whose name gets so little of them that
# it takes more lines than these is hard to read.
_ACROSS, _LINES = 44, 2
# So many figures with one formula lead to it together, from their heading: not a link each.
_SEVERAL = 2


def table_html(table: Table, ids: Ids) -> Element:
    """Write a table; on a phone one of sentences becomes a list of cards, by its style."""
    caption = ids.next()
    told = _has_sentences(table)
    # Where a phone shows cards, a table has no line of headings.
    shared = {} if told else _shared_by_columns(table, ids)
    head = h(
        "tr",
        None,
        *(
            h(
                "th",
                {"scope": "col", "class": _number(c.numeric)},
                _heading(c.label, at, shared, ids),
            )
            for at, c in enumerate(table.columns)
        ),
    )
    style = "so-table so-table--sentences" if told else "so-table"
    return h(
        "div",
        # It scrolls sideways on a phone, so it must be reachable by keyboard.
        {"class": style, "role": "region", "tabindex": "0", "aria-labelledby": caption},
        h(
            "table",
            # The class keeps the theme's script away from it, as from those in live reports.
            {"class": "so-table__table"},
            h("caption", {"id": caption}, table.caption),
            h("thead", None, head),
            h("tbody", None, *(_row(row, table, shared, ids, told=told) for row in table.rows)),
        ),
    )


def _has_sentences(table: Table) -> bool:
    """Tell a table of words from one of figures, which are compared in columns at any width."""
    taken, in_words = 0, False
    for at, column in enumerate(table.columns[1:], start=1):
        cells = [plain(row.cells[at]) for row in table.rows]
        if not column.numeric:
            in_words = True
            if any(len(cell) > _SENTENCE for cell in cells):
                return True
            cells = " ".join(cells).split()  # words go on several lines, a figure stays on one
        taken += 1 + max(map(len, cells), default=0)
    room = _LINES * max(_ACROSS - taken, 1)
    return in_words and any(len(plain(row.cells[0])) > room for row in table.rows)


def _row(row: Row, table: Table, shared: Mapping[int, Shared], ids: Ids, *, told: bool) -> Element:
    own = _shared([words for at, words in enumerate(row.cells) if at not in shared], ids)
    name, css_class = row.cells[0], _number(table.columns[0].numeric) or ""
    if own and isinstance(name, str):
        first = h("th", {"class": css_class or None}, why_link(*own, ids, name))
    else:
        first, own = with_words("th", css_class, name, ids), None
    if row.page:
        first = h("th", {"class": css_class or None}, _page_link(row))
    first.set("scope", "row")
    cells = [first]
    for at, words in enumerate(row.cells[1:], start=1):
        in_heading = own or at in shared
        css_class = _number(table.columns[at].numeric) or ""
        cells.append(with_words("td", css_class, words, None if in_heading else ids))
    if told:
        for column, cell in zip(table.columns, cells, strict=True):
            cell.set("data-column", column.label)
    return h("tr", {"class": classes("", strong=row.strong, private=row.private) or None}, *cells)


def _page_link(row: Row) -> Element:
    """Lead to a page that only the site knows the address of: its script puts that in."""
    return h("a", {"data-page": row.page}, plain(row.cells[0]))


def _heading(label: str, at: int, shared: Mapping[int, Shared], ids: Ids) -> Element | str:
    return why_link(*shared[at], ids, label) if at in shared else label


def _shared_by_columns(table: Table, ids: Ids) -> dict[int, Shared]:
    """Find the columns whose figures all have one formula, which their heading leads to."""
    columns = [[row.cells[at] for row in table.rows] for at in range(len(table.columns))]
    found = {at: _shared(cells, ids) for at, cells in enumerate(columns) if at}
    return {at: shared for at, shared in found.items() if shared}


def _shared(cells: Iterable[Words], ids: Ids) -> Shared | None:
    """Give the formula that all figures of some cells have, and the key of the first."""
    figures = [
        part
        for words in cells
        for part in (words if isinstance(words, tuple) else (words,))
        if isinstance(part, Figure) and part.key
    ]
    found = [(figure.key, why) for figure in figures if (why := ids.why(figure.key))]
    if len(found) < _SEVERAL or any(why.name != found[0][1].name for _, why in found):
        return None
    return found[0]


def _number(numeric: bool) -> str | None:  # noqa: FBT001
    return "so-number" if numeric else None


def chart_html(chart: Chart, ids: Ids) -> Element:
    """Write a chart, with its table folded under it."""
    return h(
        "div",
        {"class": "so-chart-with-table"},
        picture_html(chart, ids),
        h(
            "details",
            {"class": "so-shown"},
            h("summary", None, "Show the figures"),
            table_html(chart.table, ids),
        ),
    )


def picture_html(chart: Chart, ids: Ids) -> Element:
    """Write the drawing of a chart, with its title and description."""
    title, description = ids.next(), ids.next()
    svg = chart.drawing.svg()
    _own_ids(svg, title)
    svg.set("role", "img")
    svg.set("aria-labelledby", f"{title} {description}")
    svg.insert(0, h("title", {"id": title}, chart.title))
    svg.insert(1, h("desc", {"id": description}, chart.description))
    readings = readings_html(chart.drawing.readings(), svg.get("style", ""), title)
    return h(
        "figure",
        {"class": "so-chart"},
        h("figcaption", None, chart.title),
        svg if readings is None else h("div", {"class": "so-plot"}, svg, readings),
    )


def _own_ids(svg: Element, prefix: str) -> None:
    """Keep the patterns of one drawing apart from those of the others on the page."""
    for element in svg.iter():
        if own := element.get("id"):
            element.set("id", f"{prefix}-{own}")
        if (fill := element.get("fill", "")).startswith("url(#"):
            element.set("fill", f"url(#{prefix}-{fill.removeprefix('url(#')}")
