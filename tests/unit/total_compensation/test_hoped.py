"""Startup equity that is only hoped for: in the totals, in nothing that is sure, and marked."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core import Caution, CopyText
from calculators.total_compensation import CALCULATOR
from tests.unit.total_compensation.typed import outcome

STARTUP = {"name": "Startup", "base": "100k"}
OTHER = {"name": "Other", "base": "110k"}


def figures(*offers: dict[str, str], **whole: str) -> dict[str, str]:
    """Map the keys of a report's figures to their texts."""
    report = CALCULATOR.answer({"offers": list(offers), **whole}).report
    assert report is not None
    return {key: figure.text for key, figure in report.figures().items()}


def test_it_counts_every_year_and_in_no_case_of_worthless_shares() -> None:
    """(100,000 + 20,000) × 4 = 480,000; 400,000 of it is promised, and likely."""
    shown = figures(STARTUP, OTHER, hoped_equity="20k", hoped_by="1")
    assert shown["total-1"] == "$480,000"
    assert shown["year-1-1"] == "$120,000"
    assert shown["sure-1"] == "$400,000"
    assert shown["promised-1"] == "$400,000"
    assert shown["total-2"] == "$440,000"
    assert shown["gap"] == "$40,000"
    [worth, _] = outcome(STARTUP, OTHER, hoped_equity="20k", hoped_by="1").worths
    assert worth.cases["zero"] == 400_000


def test_warning_says_that_the_order_rests_on_hope() -> None:
    """Without 20,000 a year the other offer is ahead by 40,000."""
    values = {"offers": [STARTUP, OTHER], "hoped_equity": "20k", "hoped_by": "1"}
    report = CALCULATOR.answer(values).report
    assert report is not None
    assert report.warnings() == ("hopes_decide",)


def test_single_offer_needs_no_choice() -> None:
    """It can be part of nothing else."""
    assert figures(STARTUP, hoped_equity="20k")["total-1"] == "$480,000"


def test_present_value_counts_it_at_each_years_end() -> None:
    """At 10% a year: 20,000 × (1 ÷ 1.1 + 1 ÷ 1.21) = 34,710.74 more than without it."""
    whole = {"rate": "10", "years": "2"}
    with_it, without = (
        CALCULATOR.answer({"offers": [STARTUP], "hoped_equity": hoped, **whole}).report
        for hoped in ("20k", "")
    )
    assert with_it is not None
    assert without is not None
    more = [
        Decimal(report.figures()["present-1"].value.replace(",", ""))
        for report in (with_it, without)
    ]
    assert abs(more[0] - more[1] - Decimal("34710.74")) <= 1


def test_leaving_early_keeps_none_of_it() -> None:
    """Two years of base, and the company is not sold yet."""
    shown = figures(STARTUP, OTHER, hoped_equity="20k", hoped_by="1", stay="24")
    assert shown["kept-24-1"] == "$200,000"


def test_other_employer_is_not_told_of_it() -> None:
    """An offer that is hoped to bring 20,000 a year in equity is quoted by its 110,000 alone."""
    hope = {"hoped_equity": "20k", "hoped_by": "2"}
    report = CALCULATOR.answer({"offers": [STARTUP, OTHER], **hope}).report
    assert report is not None
    (said,) = [it.text for it in report.every_block() if isinstance(it, CopyText)]
    assert "guarantees $110,000 a year" in said
    assert "equity" not in said
    assert "0,000" not in said.replace("$110,000", "")


@pytest.mark.parametrize("more", [{}, {"hoped_by": "ask"}, {"hoped_by": "3"}])
def test_amount_of_no_offer_counts_nowhere_and_asks_for_one(more: dict[str, Any]) -> None:
    """The answer stands without it, and says where to choose."""
    report = CALCULATOR.answer({"offers": [STARTUP, OTHER], "hoped_equity": "20k", **more}).report
    assert report is not None
    assert report.figures()["total-1"].text == "$400,000"
    first = next(it for it in report.blocks if isinstance(it, Caution))
    assert first.key == "hoped_nowhere"
    assert "$20,000 a year" in str(first.words)
    assert "Startup equity that you only hope for" in str(first.words)


def test_choice_alone_asks_nothing() -> None:
    """Without an amount it does not matter which offer is chosen."""
    assert figures(STARTUP, OTHER, hoped_by="4")["total-1"] == "$400,000"
