"""Helpers for the tests of total compensation: typed forms, and their outcomes."""

from typing import Any

from calculators._core.fields.parsing import parse
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.formulas import Outcome, calculate
from calculators.total_compensation.inputs import Inputs

# The US limits of 2026 (IRS Notice 2025-67), so that new defaults leave these tests as they are.
LIMITS = {"pay_cap": "360000", "deferral_cap": "24500"}


def inputs(*offers: dict[str, Any], **whole: Any) -> Inputs:
    """Read a form with these offers; an offer without base pay gets 100,000."""
    items = [{"base": "100000", **offer} for offer in offers]
    parsed = parse(Inputs, {"offers": items, **LIMITS, **whole}, ".", CALCULATOR.rules)
    assert parsed.inputs is not None, parsed.problems
    return parsed.inputs


def outcome(*offers: dict[str, Any], **whole: Any) -> Outcome:
    """Work out a form with these offers."""
    return calculate(inputs(*offers, **whole))


def messages(*offers: dict[str, Any], **whole: Any) -> dict[tuple[str, ...], str]:
    """List the problems of a form by their paths."""
    items = [{"base": "100000", **offer} for offer in offers]
    answer = CALCULATOR.answer({"offers": items, **whole})
    return {problem.paths: problem.message for problem in answer.problems}
