"""The company of the worked example, and others with one series, as formulas see them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calculators._core import Report
from calculators._sitebuild.catalogue import checked
from calculators.startup_equity.formulas.sharing import Company, Series

MILLION = Decimal(1_000_000)


def series(shares: str, invested: str, **more: Any) -> Series:
    """Make a series of so many million shares and dollars."""
    return Series(
        name="", shares=Decimal(shares) * MILLION, invested=Decimal(invested) * MILLION, **more
    )


# 6.5m common; Seed at $2, A at $6; B sells 20% for $30m, C 20% for $60m. All 1x.
TWO_ROUNDS = Company(
    common=Decimal("6.5") * MILLION,
    series=(series("1.5", "3"), series("2", "12"), series("2.5", "30"), series("3.125", "60")),
)


def with_one(**more: Any) -> Company:
    """Make a company of 8m common shares and one series of 2m shares for $20m."""
    return Company(common=8 * MILLION, series=(series("2", "20", **more),))


def report_for(**values: Any) -> Report:
    """Answer these words as the page would."""
    answer = checked("startup-equity").answer(values)
    assert answer.report is not None, answer.problems
    return answer.report


GRANT: dict[str, Any] = {"options": "20000", "strike": "1.50", "company_shares": "10m"}
INVESTORS = [
    {"name": "Seed", "invested": "3m", "part": "15"},
    {"name": "Series A", "invested": "12m", "part": "20"},
]
LATER = [{"sold": "20", "raised": "30m"}, {"sold": "20", "raised": "60m"}]
