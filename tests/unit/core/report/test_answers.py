"""The reader's answers are listed in the order of the form, without private ones."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculators._core import group, money, text, whole_number, yes_no
from calculators._core.fields.kinds import Section
from calculators._core.fields.parsing import parse
from calculators._core.report.answers import answers_given
from calculators._core.report.blocks import Answers

PAY = Section("Pay and what comes with it")


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment:
    """A group within a group."""

    amount: Decimal = money("Amount")
    after: int = whole_number("After", unit="months", default="1")


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """More questions than fit side by side in a row."""

    name: str | None = text("Name")
    base: Decimal | None = money("Base", section=PAY)
    bonus: Decimal | None = money("Bonus", section=PAY)
    leave: int | None = whole_number("Leave", unit="days", section=PAY)
    years: int = whole_number("Years", default="3", unit="years", section=PAY)
    paid: tuple[Payment, ...] = group("Paid", item="Payment", of=Payment)


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """One of each."""

    target: Decimal = money("Target", required=True)
    limit: Decimal | None = money("Limit", private_unless="print_it")
    print_it: bool = yes_no("Print it")
    rush: bool = yes_no("In a rush")
    years: int = whole_number("Years", default="3", unit="years")
    payments: tuple[Payment, ...] = group("Payments", item="Payment", of=Payment)
    offers: tuple[Offer, ...] = group("Offers", item="Offer", of=Offer)


def given(**values: Any) -> Answers:
    """Type a form, and write it down."""
    parsed = parse(Form, {"target": "110k", **values})
    return answers_given(parsed)


def test_answers_are_as_understood_and_defaults_are_told() -> None:
    """`110k` is written in full; an empty field and a box left alone are no answers."""
    assert given().pairs == (("Target", "$110,000"), ("Years", "3 years"))
    assert given(rush="yes", years="1").pairs[1:] == (("In a rush", "Yes"), ("Years", "1 year"))


def test_private_answer_is_left_out_unless_asked_for() -> None:
    """And the question whether to print it is not printed itself."""
    assert "Limit" not in dict(given(limit="95k").pairs)
    asked = dict(given(limit="95k", print_it="yes").pairs)
    assert asked["Limit"] == "$95,000"
    assert "Print it" not in asked


def test_short_items_are_rows() -> None:
    """Numbered as in the form, one line each."""
    (table,) = given(payments=[{"amount": "10"}, {"amount": "20", "after": "6"}]).tables
    assert [column.label for column in table.columns] == ["Payment", "Amount", "After"]
    assert [row.cells for row in table.rows] == [
        ("1", "$10", "1 month"),
        ("2", "$20", "6 months"),
    ]


def test_long_items_stand_side_by_side_four_at_a_time() -> None:
    """Questions are rows then, under the titles of the form; a dash for what was not given."""
    offer = {"base": "9k", "bonus": "1k", "paid": [{"amount": "5"}, {"amount": "6"}]}
    offers = [{**offer, "name": name} for name in "ABCD"] + [{"base": "8k", "leave": "20"}]
    first, second = given(offers=offers).tables
    heads = ["Question", "Offer 1", "Offer 2", "Offer 3", "Offer 4"]
    assert [column.label for column in first.columns] == heads
    assert [column.label for column in second.columns] == ["Question", "Offer 5"]
    assert [row.cells[:2] for row in first.rows] == [
        ("Name", "A"),
        ("Pay and what comes with it", ""),
        ("Base", "$9,000"),
        ("Bonus", "$1,000"),
        ("Leave", "–"),
        ("Years", "3 years"),
        ("Paid", "Amount: $5, After: 1 month; Amount: $6, After: 1 month"),
    ]
