"""The spreadsheet of the comparison: its formulas come to the report's figures.

Each formula is worked out twice, by `tests/formats/spreadsheet.py` and by LibreOffice, from the
numbers of the file alone. `make test-sheets` lets LibreOffice do it for a thousand forms.
"""

import os
import random
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calculators._core.formatting import rounded
from calculators._sitebuild.data.files import answer_with_data
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.formulas import calculate
from calculators.total_compensation.sheet import sheet
from tests.amount import examples
from tests.formats.spreadsheet import LIBREOFFICE, Book, read, recalculated, worked_out
from tests.property.drawn_offers import Typed, drawn
from tests.unit.total_compensation.typed import inputs

# A spreadsheet calculates with some 15 digits; amounts of a million are then right to this.
NEAR = Decimal("0.000001")
FORMS = examples(120)
IN_LIBREOFFICE = int(os.environ.get("SHEETS", examples(20)))
# Rows of “Side by side”, and the figures of the report that they must show.
FIGURES = {
    "Guaranteed cash": "sure",
    "Pay at risk: bonus, overtime, equity": "risk",
    "Total over": "total",
    "First year": "first",
    "Average year": "average",
    "For each hour": "hourly",
}


def form(seed: int) -> Typed:
    """Draw a form: one to four offers with what people have in them."""
    offers, whole = drawn(random.Random(seed))  # noqa: S311 - the same forms each time
    return {"offers": offers, **whole}


def sheet_of(values: Typed) -> bytes:
    """Make the file."""
    filled = inputs(*values["offers"], **{k: v for k, v in values.items() if k != "offers"})
    return sheet(filled, calculate(filled), "")


def side(book: Book, words: str, column: str) -> Decimal:
    """Find a number of “Side by side” by the words of its row."""
    grid = book["Side by side"]
    name = next(n for n, v in grid.values.items() if n[0] == "A" and str(v).startswith(words))
    found = grid.values[column + name[1:]]
    assert isinstance(found, Decimal)
    return found


@pytest.mark.parametrize("seed", range(FORMS))
def test_every_formula_comes_to_the_figure_beside_it(seed: int) -> None:
    """And those are the report's figures, to the digit that it shows."""
    values = form(seed)
    book = read(sheet_of(values))
    found = worked_out(book)
    assert len(found) > 40
    for (name, cell), value in found.items():
        there = book[name].values[cell]
        assert isinstance(there, Decimal)
        assert abs(value - there) < NEAR, (name, cell, book[name].formulas[cell])
    report = answer_with_data(CALCULATOR, values).report
    assert report is not None
    shown = {key: Decimal(figure.value) for key, figure in report.figures().items()}
    for column, number in zip("BCDE", range(1, len(values["offers"]) + 1), strict=False):
        for words, key in FIGURES.items():
            figure = shown[f"{key}-{number}"]
            assert _as_shown(side(book, words, column), figure) == figure
        if Decimal(values["rate"]):
            figure = shown[f"present-{number}"]
            assert _as_shown(side(book, "Present value", column), figure) == figure


def _as_shown(value: Decimal, figure: Decimal) -> Decimal:
    exponent = figure.as_tuple().exponent
    return rounded(value, -exponent if isinstance(exponent, int) else 0)


@pytest.mark.parametrize("seed", range(examples(45)))
def test_a_changed_number_is_followed(seed: int) -> None:
    """Another base pay, raise and discount rate, typed into the sheet, give what the form gives."""
    values = form(seed)
    book = read(sheet_of(values))
    changed = {**values, "growth": "4", "rate": "7"}
    pay = {"year": 98765, "month": 7654, "two_weeks": 3456, "week": 1789, "day": 456, "hour": 41}
    changed["offers"] = [{**it, "base": str(pay[it["base_per"]])} for it in values["offers"]]
    wanted = read(sheet_of(changed))
    grid = book["Year by year"]
    grid.values |= {"B2": Decimal("0.04"), "B3": Decimal("0.07")}
    for row in range(6, 6 + 14 * len(values["offers"]), 14):
        assert grid.values[f"A{row}"] == "Base"
        grid.values[f"B{row}"] = wanted["Year by year"].values[f"B{row}"]
    found = worked_out(book)
    for (name, cell), value in found.items():
        there = wanted[name].values[cell]
        assert isinstance(there, Decimal)
        assert abs(value - there) < NEAR, (name, cell, book[name].formulas.get(cell))


@pytest.mark.skipif(LIBREOFFICE is None, reason="LibreOffice is not on this machine")
def test_libreoffice_comes_to_the_same(tmp_path: Path) -> None:
    """A program that people have opens the file, and works every formula out from scratch."""
    files = {f"form{seed}": sheet_of(form(seed)) for seed in range(IN_LIBREOFFICE)}
    found = recalculated(files, tmp_path)
    count = 0
    for name, content in files.items():
        book = read(content)
        assert set(found[name]) == set(book)
        for title, grid in book.items():
            for cell in grid.formulas:
                there: Any = grid.values[cell]
                value = _in_rows(found[name][title], cell)
                assert abs(Decimal(value) - there) < NEAR * max(1, abs(there)), (name, title, cell)
                count += 1
    assert count > 40 * IN_LIBREOFFICE


def _in_rows(rows: list[list[str]], cell: str) -> str:
    letters, number = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return rows[int(number) - 1][column - 1]
