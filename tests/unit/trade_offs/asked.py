"""Helpers for the tests of the trade-offs: typed asks, and their outcomes."""

from decimal import Decimal
from typing import Any

from calculators._core import Report
from calculators._core.fields.parsing import parse
from calculators._core.formatting import rounded
from calculators.trade_offs import CALCULATOR
from calculators.trade_offs.formulas import Outcome, calculate
from calculators.trade_offs.formulas.packages import Package
from calculators.trade_offs.inputs import Inputs

SAM: list[dict[str, Any]] = list(CALCULATOR.examples[0].values["asks"])


def ask(what: str, worth: str, **others: str) -> dict[str, str]:
    """Write one ask: its kind, what it is worth in the kind's own unit, and what else is said."""
    once = ("signing", "review", "start", "relocation", "once")
    field = "days" if what == "leave" else "once" if what in once else "a_year"
    return {"what": what, field: worth, **others}


def values(*asks: dict[str, str], **whole: Any) -> dict[str, Any]:
    """Fill in a form with these asks, on a base of 100,000."""
    return {"base": "100000", "asks": list(asks), **whole}


def outcome(*asks: dict[str, str], **whole: Any) -> Outcome:
    """Work out a form with these asks."""
    parsed = parse(Inputs, values(*asks, **whole))
    assert parsed.inputs is not None, parsed.problems
    return calculate(parsed.inputs)


def report(*asks: dict[str, str], **whole: Any) -> Report:
    """Write the report of a form with these asks."""
    found = CALCULATOR.answer(values(*asks, **whole)).report
    assert found is not None
    return found


def kinds(package: Package) -> set[str]:
    """List what is in a package, by kind; the money that moves too."""
    moved = {package.mover.kind} if package.moved else set()
    return {one.ask.what for one in package.asks} | moved


def cents(amount: Decimal) -> Decimal:
    """Round to cents, to be held against hand work."""
    return rounded(amount, 2)
