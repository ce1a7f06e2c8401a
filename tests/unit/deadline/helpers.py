"""Helpers to answer the deadline planner in tests."""

import datetime as dt
from typing import Any

from calculators._core import Report
from calculators._core.fields.parsing import parse
from calculators._sitebuild.data.files import answer_with_data, load_data
from calculators.deadline import CALCULATOR
from calculators.deadline.formulas import Outcome
from calculators.deadline.inputs import Inputs
from calculators.deadline.workdays import WeekendChoice, Workdays, workdays


def on(text: str) -> dt.date:
    """Read a day, year first."""
    return dt.date.fromisoformat(text)


def calendar(
    code: str, *, region: str | None = None, weekend: WeekendChoice = "calendar"
) -> Workdays:
    """Give a calendar from its data file."""
    name = f"holidays/{code}.json"
    return workdays(load_data([name])[name], region, weekend, ())


def inputs(**values: Any) -> Inputs:
    """Read a form that must have no mistakes."""
    data = load_data(CALCULATOR.needs(values))
    parsed = parse(CALCULATOR.inputs, values, ".", CALCULATOR.rules, data)
    assert parsed.inputs is not None, parsed.problems
    found: Inputs = parsed.inputs
    return found


def plan(**values: Any) -> Outcome:
    """Work out a plan."""
    outcome: Outcome = CALCULATOR.calculate(inputs(**values))
    return outcome


def report(**values: Any) -> Report:
    """Write a report."""
    found = answer_with_data(CALCULATOR, values).report
    assert found is not None
    return found


def mistakes(**values: Any) -> dict[str, str]:
    """Give the messages of a form with mistakes, by the field that each stands at."""
    found = answer_with_data(CALCULATOR, values)
    return {problem.paths[0]: problem.message for problem in found.problems}
