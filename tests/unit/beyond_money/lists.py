"""Lists of offers and factors, as formulas see them and as a reader types them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from calculators._core import Report
from calculators._sitebuild.catalogue import checked
from calculators.beyond_money.formulas import Option

type Marks = tuple[str | int, ...]


def options(*marks: Marks, weights: Marks = ()) -> tuple[Option, ...]:
    """Make offers with these marks, one tuple for each."""
    return tuple(
        Option(
            place=place,
            name=f"Offer {place}",
            gone=False,
            marks=tuple(map(Fraction, each)),
            weights=tuple(map(Fraction, weights)),
            misses=(),
        )
        for place, each in enumerate(marks, start=1)
    )


def factor(name: str, points: str, *marks: str, **more: str) -> dict[str, str]:
    """Fill in one factor, with a mark for each offer."""
    given = {f"mark_{place}": mark for place, mark in enumerate(marks, start=1)}
    return {"name": name, "points": points, **given, **more}


def form(*factors: dict[str, str], **more: Any) -> dict[str, Any]:
    """Fill in a form with the offers Ashby and Corin."""
    return {"offer_1": "Ashby", "offer_2": "Corin", "factors": list(factors), **more}


def report_for(*factors: dict[str, str], **more: Any) -> Report:
    """Answer the form as the page would."""
    answer = checked("beyond-money").answer(form(*factors, **more))
    assert answer.report is not None, answer.problems
    return answer.report


def shown(report: Report, key: str) -> str:
    """Give a figure as the page shows it."""
    return report.figures()[key].text


# 5.8 to 5, the case that a small change of mind flips.
FRAGILE = (
    factor("Growth", "50", "10", "0"),
    factor("Commute", "30", "0", "10"),
    factor("Team", "20", "4", "10"),
)
