"""The spreadsheet of a comparison, with figures worked out by hand."""

import binascii
import json
from decimal import Decimal
from typing import Any

import pytest

from calculators._bridge import answer
from tests.formats.spreadsheet import Book, read, worked_out

OFFERS: list[dict[str, Any]] = [
    {
        "name": '=HYPERLINK("//x.org","Pay")',
        "base": "100k",
        "bonus_percent": "10",
        "signing": [{"amount": "12k", "month": "0"}],
        "equity": "rsu_value",
        "grant_value": "80k",
        "vesting": "even_yearly",
        "deferral": "5",
        "match_rate": "100",
        "match_of": "4",
        "costs": "2,000",
    },
    {"name": "Other", "base": "118k", "current": "yes"},
]


def asked(example: list[str] | None = None, **whole: Any) -> Book:
    """Ask for the file as the page does."""
    values = {"years": "2", "offers": OFFERS, **whole}
    request = {"calculator": "total-compensation", "values": values, "as": "sheet"}
    reply = json.loads(answer(json.dumps({**request, "example": example or []})))
    return read(binascii.a2b_base64(reply["file"]))


def column(book: Book, sheet: str, letter: str) -> dict[str, Any]:
    """Read a column by the words in the first one, of the first block."""
    grid = book[sheet].values
    rows = [name[1:] for name in grid if name[0] == "A" and len(name) < 4]
    found: dict[str, Any] = {}
    for row in rows:
        found.setdefault(str(grid[f"A{row}"]), grid.get(f"{letter}{row}"))
    return found


def test_year_by_year() -> None:
    """First year 100,000 + 12,000 + 10,000 + 20,000 + 4,000 − 2,000; the second without 12,000."""
    first = column(asked(), "Year by year", "B")
    assert first["Base"] == 100_000
    assert first["Signing, relocation"] == 12_000
    assert first["Bonus"] == 10_000
    assert first["Equity"] == 20_000
    assert first["Benefits"] == 4_000
    assert first["Costs"] == -2_000
    assert first["Total"] == 144_000
    assert first["Of that, evenly each month"] == 102_000
    book = asked()
    assert column(book, "Year by year", "C")["Total"] == 132_000
    assert column(book, "Year by year", "D")["Total"] == 276_000


def test_side_by_side() -> None:
    """Totals of 276,000 and 236,000; 2,080 hours; promised cash 200,000 + 12,000."""
    book = asked()
    one, other = (column(book, "Side by side", letter) for letter in "BC")
    assert (one["Guaranteed cash"], other["Guaranteed cash"]) == (212_000, 236_000)
    assert one["Pay at risk: bonus, overtime, equity"] == 60_000
    assert (one["Benefits and days off"], one["Costs"]) == (8_000, -4_000)
    assert one["Total over 2 years"] == 276_000
    assert (one["Total, against Other"], other["Total, against Other"]) == (40_000, None)
    assert (one["First year"], one["Average year"]) == (144_000, 138_000)
    assert one["Present value"] == 276_000
    assert one["Hours a year, commute included"] == 2_080
    assert one["For each hour"].quantize(Decimal("0.01")) == Decimal("66.35")


def test_base_pay_that_is_changed_takes_the_bonus_and_the_match_along() -> None:
    """110,000 with 10% and 4%, from the second year with a raise of 10%: 121,000."""
    book = asked()
    grid = book["Year by year"]
    grid.values["B6"], grid.values["B2"] = Decimal(110_000), Decimal("0.1")
    found = worked_out(book)
    # 110,000 + 12,000 + 11,000 + 20,000 + 4,400 − 2,000.
    assert found["Side by side", "B9"] == Decimal(155_400)
    # 121,000 + 12,100 + 20,000 + 4,840 − 2,000 = 155,940.
    assert found["Side by side", "B7"] == Decimal(311_340)


def test_name_that_looks_like_a_formula_is_a_name() -> None:
    """In the heading of every sheet."""
    book = asked()
    names = {(sheet, cell) for sheet, grid in book.items() for cell in grid.formulas}
    for sheet, cell in (("Side by side", "B2"), ("Year by year", "A5"), ("By month", "D1")):
        assert book[sheet].values[cell] == OFFERS[0]["name"]
        assert (sheet, cell) not in names
    assert not any("HYPERLINK" in it for grid in book.values() for it in grid.formulas.values())


@pytest.mark.parametrize("sheet", ["Side by side", "Year by year"])
def test_example_is_marked(sheet: str) -> None:
    """Whoever gets the file knows whose figures they are."""
    marked = asked(["offers.0.base"])[sheet].values["A1"]
    assert str(marked).startswith("[Example figures, not mine] All sums are before tax")
    assert str(asked()[sheet].values["A1"]).startswith("All sums are before tax, in US dollars")


ALL_KINDS = {
    "base": "50",
    "base_per": "hour",
    "allowance": "10",
    "other_cash": "1,000",
    "overtime_hours": "4",
    "overtime_rate": "150",
    "payroll_tax": "10",
    "pension": "5",
    "health_account": "500",
    "bonus_as": "amount",
    "bonus_amount": "8k",
    "days_off": "26",
}
ROWS = {
    "Other fixed cash": 7, "Overtime": 8, "Bonus": 10, "Benefits": 13, "Days off": 14, "Costs": 15,
}  # fmt: skip


def test_what_hangs_on_base_pay_is_a_formula_of_it_and_the_rest_stays() -> None:
    """2,080 hours at 50 are 104,000, 4 more a week at 75 are 15,600, and 26 of 260 days a tenth.

    Twice the base is twice the allowance, overtime, pension and days off, and taxed as well; the
    other cash of 1,000, the bonus and the 500 stay.
    """
    book = asked(offers=[ALL_KINDS], price_leave="yes")
    before = column(book, "Year by year", "B")
    assert {name: before[name] for name in ROWS} == {
        "Other fixed cash": 11_400,
        "Overtime": 15_600,
        "Bonus": 8_000,
        "Benefits": 5_700,
        "Days off": 10_400,
        "Costs": -13_900,  # 10% of 139,000
    }
    book["Year by year"].values["B6"] = Decimal(208_000)
    found = worked_out(book)
    assert {name: found["Year by year", f"B{row}"] for name, row in ROWS.items()} == {
        "Other fixed cash": 21_800,
        "Overtime": 31_200,
        "Bonus": 8_000,
        "Benefits": 10_900,
        "Days off": 20_800,
        "Costs": -26_900,  # 10% of 269,000
    }


def test_parts_of_a_cost_to_company_grow_with_its_raises() -> None:
    """100,000 hold 10,000 of variable pay and 5,000 of fund: 85,000 are paid, and 10% more each."""
    book = asked(offers=[{"base": "100k", "ctc_variable": "10k", "ctc_fund": "5k"}], growth="10")
    first, second = (column(book, "Year by year", letter) for letter in "BC")
    assert (first["Base"], first["Bonus"], first["Benefits"]) == (85_000, 10_000, 5_000)
    assert (second["Base"], second["Bonus"], second["Benefits"]) == (93_500, 11_000, 5_500)
    found = worked_out(book)
    assert (found["Year by year", "C10"], found["Year by year", "C13"]) == (11_000, 5_500)
