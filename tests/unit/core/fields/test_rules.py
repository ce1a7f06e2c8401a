"""A rule refuses answers that contradict each other, and stands at the fields that were typed."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from calculators._core import group, money
from calculators._core.fields.parsing import parse
from calculators._core.fields.rules import Rule, at_least, at_most


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of a form."""

    amount: Decimal = money("Amount", required=True)


@dataclass(frozen=True, kw_only=True)
class Form:
    """Two ends, and rows."""

    low: Decimal | None = money("Low")
    high: Decimal | None = money("High")
    rows: tuple[Row, ...] = group("Rows", item="Row", of=Row)


@pytest.mark.parametrize(
    ("low", "high", "most", "least"),
    [
        ("2", "1", True, False),
        ("1", "1", False, False),
        ("1", "2", False, True),
        ("", "1", False, False),
        ("1", "", False, False),
    ],
)
def test_one_answer_is_held_against_another(
    low: str, high: str, *, most: bool, least: bool
) -> None:
    """Level is fine, and so is one alone; the message stands at both."""
    for rule, broken in (
        (at_most("low", "high", "too high."), most),
        (at_least("low", "high", "too low."), least),
    ):
        problems = parse(Form, {"low": low, "high": high}, ".", (rule,)).problems
        assert [it.paths for it in problems] == ([("low", "high")] if broken else [])


def test_rule_about_an_item_counts_those_that_are_blank() -> None:
    """The second row that counts is the third on the page."""
    rule = Rule(
        fields=("rows",),
        broken=lambda form: form.rows[1].amount > 5,
        message=lambda form: f"{form.rows[1].amount} is too much.",
        at=lambda _: ("rows.1.amount",),
    )
    rows = [{"amount": "1"}, {"amount": ""}, {"amount": "6"}]
    (problem,) = parse(Form, {"rows": rows}, ".", (rule,)).problems
    assert (problem.paths, problem.message) == (("rows.2.amount",), "6 is too much.")
