"""Answers every worked example of a calculator, and compares the answer with the example."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from calculators._core import Calculator, DeclarationError, Example, Report, Working
from calculators._core.report.html import report_html
from calculators._core.report.text import report_text
from calculators._core.report.why import Reasons
from calculators._sitebuild.data.files import answer_with_data
from calculators._sitebuild.nearest import suggest

from .failures import blamed_on
from .types import mismatch

_WAY_OUT = "Fix the formula, or the example if the mistake is there."


def check_examples(calculator: Calculator[Any, Any]) -> None:
    """Stop on the first example that cannot be answered, or whose answer differs.

    Raises `DeclarationError` with the example's title and everything that differs in it: each
    figure with what `shows` wants and what the report has, and the warnings.
    """
    careful = dataclasses.replace(calculator, report=_careful(calculator.report))
    for example in calculator.examples:
        with blamed_on(f"example {example.title!r}"):
            _compare(example, _report(careful, example))


def _careful(report: Callable[[Any, Any], Report]) -> Callable[[Any, Any], Report]:
    """Check what the author's function returns before it is used."""

    def looked_at(inputs: Any, outcome: Any) -> Report:
        made: object = report(inputs, outcome)
        if not isinstance(made, Report):
            kind = "nothing" if made is None else f"a {type(made).__name__}"
            raise DeclarationError(f"`report` returns {kind}: end it with `return Report(…)`")
        if words := mismatch(made):
            raise DeclarationError(words)
        keys = [figure.key for figure in made.every_figure()]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise DeclarationError(
                f"two figures have the key {twice[0]!r}: give each a key of its own"
            )
        _check_reasons(made, keys)
        return made

    return looked_at


def _check_reasons(report: Report, keys: list[str]) -> None:
    """See that every figure leads to its formula, if one does, and that addresses differ."""
    workings = [block for block in report.blocks if isinstance(block, Working)]
    formulas = [formula for working in workings for formula in working.formulas]
    if not any(it.explains for it in formulas):
        return  # all of its figures, or none yet
    reasons = Reasons(report.blocks)
    for key in keys:
        if reasons.why(key) is None and not reasons.is_typed(key):
            raise DeclarationError(
                f"figure {key!r} has no formula: name it in `explains` of a `Formula` in the "
                "report’s `Working` or, if it only repeats an answer, in `as_typed` of that"
            )
    for formula in formulas:
        if not formula.explains and not formula.step_of:
            raise DeclarationError(
                f"the formula {formula.name!r} explains no figure: give it `explains`, or "
                "`step_of` if it is a step of another"
            )
    named = [it.explains[0] for it in formulas if it.explains]
    if twice := sorted({name for name in named if named.count(name) > 1}):
        raise DeclarationError(
            f"two formulas explain {twice[0]!r} first, which makes their address: let one of "
            "them begin with another figure"
        )


def _report(calculator: Calculator[Any, Any], example: Example) -> Report:
    answer = answer_with_data(calculator, example.values)
    if answer.report is None:
        said = " ".join(problem.message for problem in answer.problems)
        raise DeclarationError(f"its values are refused. {said}")
    # So that what cannot be drawn fails here, not in a reader's browser.
    report_html(answer.report, "example")
    report_text(answer.report)
    return answer.report


def _compare(example: Example, report: Report) -> None:
    figures = {key: figure.text for key, figure in report.figures().items()}
    slips = []
    for key, wanted in example.shows.items():
        if key not in figures:
            slips.append(f"`shows`: {suggest('figure', key, figures)}")
        elif figures[key] != wanted:
            slips.append(f"figure {key!r} reads {figures[key]!r}, but `shows` expects {wanted!r}")
    if report.warnings() != tuple(example.warns):
        slips.append(
            f"the warnings are {_listed(report.warnings())}, "
            f"but `warns` expects {_listed(example.warns)}"
        )
    if slips:
        said = "; ".join(slips)
        raise DeclarationError(f"{said}{'' if said.endswith('?') else '.'} {_WAY_OUT}")


def _listed(keys: tuple[str, ...]) -> str:
    return ", ".join(keys) or "none"
