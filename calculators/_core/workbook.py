"""Write a spreadsheet file (XLSX) with formulas that stay alive in Excel, Numbers and LibreOffice.

What ships to the browser has no library for that. An XLSX file is a zip of a few XML files
(ECMA-376); the zip is stored without compression, so that no module has to be shipped for it. Every
text is an inline string: a name such as `=HYPERLINK(…)` is words in a cell, never a formula.

Nothing is rounded here. A value has 17 significant digits, more than a spreadsheet calculates with,
and the cell's format rounds what is seen.
"""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal
from xml.etree.ElementTree import Element, tostring

from .formatting import MoneyFormat
from .markup import h

_EXACT = Context(prec=17)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# The first number that a format of one's own may have.
_OWN_FORMATS = 164

# How a cell shows its number: an amount as the report does, one of small size with its cents, a
# share as a percentage, hours and the like, what 1 is worth on another day, a count.
type Format = Literal["money", "small", "percent", "number", "factor", "count"]
_FORMATS: tuple[Format, ...] = ("money", "small", "percent", "number", "factor", "count")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with words, or with a number; a formula has the number that it comes to as well.

    `value` is exact. A formula is written without its `=`, and only by us.
    """

    value: str | Decimal | int
    formula: str = ""
    shows: Format = "money"
    strong: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """One sheet: its name, its rows from the first, and how many characters wide columns are.

    The last width counts for all columns after it. `head` is how many rows stay in sight.
    """

    name: str
    rows: tuple[tuple[Cell | None, ...], ...]
    widths: tuple[int, ...]
    head: int = 0


def cell_name(row: int, column: int, *, fixed: bool = False) -> str:
    """Name a cell by its row and column, both from 0: `B5`, or `$B$5`."""
    letters, rest = "", column + 1
    while rest:
        rest, at = divmod(rest - 1, 26)
        letters = chr(ord("A") + at) + letters
    return f"${letters}${row + 1}" if fixed else f"{letters}{row + 1}"


def literal(value: Decimal | int) -> str:
    """Write a number as a formula or a cell takes it: `120000`, `0.0375`."""
    return format(_EXACT.create_decimal(value).normalize(_EXACT), "f")


def workbook(sheets: tuple[Sheet, ...], money: MoneyFormat, small: MoneyFormat) -> bytes:
    """Write the whole file. Amounts are shown as `money` does, small ones as `small` does."""
    numbers = range(1, len(sheets) + 1)
    files = {
        "[Content_Types].xml": _content_types(numbers),
        "_rels/.rels": _relations((("officeDocument", "xl/workbook.xml"),)),
        "xl/workbook.xml": _contents(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            (
                *(("worksheet", f"worksheets/sheet{at}.xml") for at in numbers),
                ("styles", "styles.xml"),
            )
        ),
        "xl/styles.xml": _styles(money, small),
    }
    for at, sheet in enumerate(sheets, start=1):
        files[f"xl/worksheets/sheet{at}.xml"] = _sheet(sheet)
    return stored_zip({name: _xml(root) for name, root in files.items()})


def _xml(root: Element) -> bytes:
    start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return (start + tostring(root, encoding="unicode")).encode()


def _content_types(numbers: Iterable[int]) -> Element:
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += [(f"/xl/worksheets/sheet{at}.xml", "worksheet") for at in numbers]
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return h(
        "Types",
        {"xmlns": f"{_PACKAGE}/content-types"},
        h("Default", {"Extension": "rels", "ContentType": relations}),
        h("Default", {"Extension": "xml", "ContentType": "application/xml"}),
        *(
            h("Override", {"PartName": name, "ContentType": f"{_TYPE}.{kind}+xml"})
            for name, kind in parts
        ),
    )


def _relations(targets: Iterable[tuple[str, str]]) -> Element:
    return h(
        "Relationships",
        {"xmlns": f"{_PACKAGE}/relationships"},
        *(
            h("Relationship", {"Id": f"rId{at}", "Type": f"{_OFFICE}/{kind}", "Target": target})
            for at, (kind, target) in enumerate(targets, start=1)
        ),
    )


def _contents(sheets: tuple[Sheet, ...]) -> Element:
    named = (
        h("sheet", {"name": sheet.name, "sheetId": str(at), "r:id": f"rId{at}"})
        for at, sheet in enumerate(sheets, start=1)
    )
    return h(
        "workbook",
        {"xmlns": _MAIN, "xmlns:r": _OFFICE},
        h("sheets", None, *named),
        # Every program works all of it out again as it opens the file.
        h("calcPr", {"fullCalcOnLoad": "1"}),
    )


def _codes(money: MoneyFormat, small: MoneyFormat) -> Iterator[str]:
    for it in (money, small):
        sign = it.currency.sign.replace('"', "")
        gap = "\N{NO-BREAK SPACE}" if sign[-1].isalpha() or sign[-1] == "." else ""
        digits = f'"{sign}{gap}"#,##0{"." + "0" * it.places if it.places else ""}'
        yield f"{digits};-{digits}"
    yield from ("0.00%", "#,##0.00", "0.0000", "0")


def _styles(money: MoneyFormat, small: MoneyFormat) -> Element:
    codes = list(enumerate(_codes(money, small), start=_OWN_FORMATS))

    def look(code: int, *, strong: bool) -> Element:
        font = {"fontId": "1", "applyFont": "1"} if strong else {"fontId": "0"}
        applied = {"applyNumberFormat": "1"} if code else {}
        return h("xf", {"numFmtId": str(code), "fillId": "0", "borderId": "0", **font, **applied})

    def counted(tag: str, *children: Element) -> Element:
        return h(tag, {"count": str(len(children))}, *children)

    def font(*parts: Element) -> Element:
        return h("font", None, *parts, h("sz", {"val": "11"}), h("name", {"val": "Calibri"}))

    looks = [look(code, strong=strong) for strong in (False, True) for code in (0, *dict(codes))]
    return h(
        "styleSheet",
        {"xmlns": _MAIN},
        counted(
            "numFmts",
            *(h("numFmt", {"numFmtId": str(at), "formatCode": code}) for at, code in codes),
        ),
        counted("fonts", font(), font(h("b"))),
        counted(
            "fills",
            h("fill", None, h("patternFill", {"patternType": "none"})),
            h("fill", None, h("patternFill", {"patternType": "gray125"})),
        ),
        counted("borders", h("border")),
        counted("cellStyleXfs", look(0, strong=False)),
        counted("cellXfs", *looks),
        counted("cellStyles", h("cellStyle", {"name": "Normal", "xfId": "0", "builtinId": "0"})),
    )


def _style_of(cell: Cell) -> str:
    """Find the number of a cell's look, as `_styles` lists them: plain ones, then strong ones."""
    at = 0 if isinstance(cell.value, str) else 1 + _FORMATS.index(cell.shows)
    return str(at + (1 + len(_FORMATS)) * cell.strong)


def _sheet(sheet: Sheet) -> Element:
    columns = max(map(len, sheet.rows))
    widths = [sheet.widths[min(at, len(sheet.widths) - 1)] for at in range(columns)]
    rows = (
        h(
            "row",
            {"r": str(row + 1)},
            *(_cell(it, cell_name(row, at)) for at, it in enumerate(cells) if it is not None),
        )
        for row, cells in enumerate(sheet.rows)
    )
    return h(
        "worksheet",
        {"xmlns": _MAIN},
        h("sheetViews", None, h("sheetView", {"workbookViewId": "0"}, _pane(sheet.head)))
        if sheet.head
        else None,
        h(
            "cols",
            None,
            *(
                h("col", {"min": str(at), "max": str(at), "width": str(width), "customWidth": "1"})
                for at, width in enumerate(widths, start=1)
            ),
        ),
        h("sheetData", None, *rows),
    )


def _pane(head: int) -> Element:
    below = {"ySplit": str(head), "topLeftCell": cell_name(head, 0), "activePane": "bottomLeft"}
    return h("pane", {**below, "state": "frozen"})


def _cell(cell: Cell, name: str) -> Element:
    about: dict[str, str | bool | None] = {"r": name, "s": _style_of(cell)}
    if isinstance(cell.value, str):
        words = h("t", {"xml:space": "preserve"}, cell.value)
        return h("c", {**about, "t": "inlineStr"}, h("is", None, words))
    formula = h("f", None, cell.formula) if cell.formula else None
    return h("c", about, formula, h("v", None, literal(cell.value)))


def stored_zip(files: dict[str, bytes]) -> bytes:
    """Put files into a zip without compression (APPNOTE.TXT of PKWARE, 4.3.6).

    The library's own module would bring 60 kB to every browser, packed.
    """
    out, listed = bytearray(), bytearray()
    for name, content in files.items():
        title, size, start = name.encode(), len(content), len(out)
        # Version 2.0, names in UTF-8, stored, the first day that the format knows.
        common = b"".join(
            (
                *(_number(it, 2) for it in (20, 0x800, 0, 0, 0x21)),
                *(_number(it, 4) for it in (binascii.crc32(content), size, size)),
                *(_number(it, 2) for it in (len(title), 0)),
            )
        )
        out += b"PK\3\4" + common + title + content
        listed += b"PK\1\2" + _number(20, 2) + common + bytes(10) + _number(start, 4) + title
    count = _number(len(files), 2)
    ends = _number(len(listed), 4) + _number(len(out), 4)
    return bytes(out + listed + b"PK\5\6" + bytes(4) + count + count + ends + bytes(2))


def _number(value: int, size: int) -> bytes:
    return value.to_bytes(size, "little")
