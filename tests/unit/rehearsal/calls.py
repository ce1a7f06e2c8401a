"""Calls, as the formulas see them and as a reader types them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calculators._core import Report
from calculators._sitebuild.catalogue import checked
from calculators.rehearsal.formulas import Outcome, calculate
from calculators.rehearsal.inputs import Difficulty, Inputs, Line, Turn

type Said = Line | Decimal | int


def call(*said: Said, difficulty: Difficulty = "ordinary", number: int = 1) -> Outcome:
    """Have a call about 100,000 with 110,000 in mind; a number is a line that names it."""
    return calculate(asked(*said, difficulty=difficulty, number=number))


def asked(*said: Said, difficulty: Difficulty = "ordinary", number: int = 1) -> Inputs:
    """Write what such a call is made of."""
    return Inputs(
        offer=Decimal(100_000),
        target=Decimal(110_000),
        difficulty=difficulty,
        call=number,
        turns=tuple(map(_turn, said)),
    )


def _turn(said: Said) -> Turn:
    if isinstance(said, str):
        return Turn(line=said, amount=None)
    return Turn(line="number", amount=Decimal(said))


def slips_of(outcome: Outcome) -> list[tuple[str, ...]]:
    """List the slips, line by line."""
    return [one.slips for one in outcome.exchanges]


def typed(*said: Said, **more: str) -> dict[str, Any]:
    """Write such a call as the form holds it."""
    turns = [
        {"line": it} if isinstance(it, str) else {"line": "number", "amount": str(it)}
        for it in said
    ]
    return {"offer": "100k", "target": "110k", "turns": turns, **more}


def report_of(*said: Said, **more: str) -> Report:
    """Give the report on such a call."""
    answer = checked("rehearsal").answer(typed(*said, **more))
    assert answer.report is not None, answer.problems
    return answer.report
