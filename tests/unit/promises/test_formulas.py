"""The days of promises, and what tells those of the same words apart."""

import datetime as dt

from calculators._core.fields.parsing import parse
from calculators.promises.formulas import calculate
from calculators.promises.inputs import Inputs

from .forms import form, promise


def test_promises_of_the_same_words_are_counted() -> None:
    """Their days come in order, each with its place among its like, however it was written."""
    parsed = parse(
        Inputs,
        form(
            promise("Review", due="2027-06-30"),
            promise("Laptop", due="2027-01-15"),
            promise(" review ", due="2027-03-31"),
            promise("Review", due="2026-12-01"),  # gone by
            promise("Review", due="2027-12-31"),
        ),
    )
    assert parsed.inputs is not None
    found = calculate(parsed.inputs)
    assert [(it.on, it.nth) for it in found.days] == [
        (dt.date(2027, 1, 15), 1),
        (dt.date(2027, 3, 31), 2),
        (dt.date(2027, 6, 30), 1),
        (dt.date(2027, 12, 31), 4),
    ]
    assert [it.due for it in found.gone_by] == [dt.date(2026, 12, 1)]
