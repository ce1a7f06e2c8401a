"""Figures that apply for a limited time, such as the limits that a law sets for each year.

They are all in this file, so that there is one place to update; `make dated` lists those that are
out of date or soon will be. To update one, add a period behind its last one. Keep the old periods:
a saved form may still have one of their figures, and its answer then says so.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from .formatting import day, number


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """The value of a figure from its first day to its last, both included, and the source."""

    value: Decimal
    first: dt.date
    last: dt.date
    source: str

    @property
    def name(self) -> str:
        """The year, or the two years, that it falls in: `2026`, `2026/27`."""
        first, last = self.first.year, self.last.year
        return f"{first}" if first == last else f"{first}/{last % 100:02}"


@dataclass(frozen=True, kw_only=True, slots=True)
class DatedFigure:
    """One figure and its periods, oldest first; `title` can begin a sentence about it."""

    title: str
    periods: tuple[Period, ...]

    @property
    def latest(self) -> Period:
        """The last period with a known value."""
        return self.periods[-1]

    def out_of_date(self, value: Decimal, today: dt.date) -> str:
        """Say that `value` no longer applies on the day `today`, and what does, if that is known.

        Gives an empty text for a value that still applies, and for one that is in no period: the
        reader chose it.
        """
        period = next((it for it in reversed(self.periods) if it.value == value), None)
        if period is None or today <= period.last:
            return ""
        new = next((it for it in self.periods if it.first <= today <= it.last), None)
        now = f" For {new.name} it is {number(new.value)}." if new else ""
        until = f"applied until {day(period.last)} ({period.source})"
        return f"{self.title}, {number(value)}, {until}.{now}"


# One notice sets all limits of a year; the IRS publishes the next one in November:
# https://www.irs.gov/retirement-plans/cola-increases-for-dollar-limitations-on-benefits-and-contributions
_US_2026 = partial(
    Period, first=dt.date(2026, 1, 1), last=dt.date(2026, 12, 31), source="IRS Notice 2025-67"
)
US_MATCHED_PAY = DatedFigure(
    title="The US limit on pay that counts for a match",
    periods=(_US_2026(value=Decimal(360_000)),),
)
US_DEFERRAL = DatedFigure(
    title="The US limit on what you may pay in",
    periods=(_US_2026(value=Decimal(24_500)),),
)
# The band of pay on which a UK employer owes 3% to a pension; reviewed for each tax year, which
# begins on 6 April: https://www.gov.uk/workplace-pensions/what-you-your-employer-and-the-government-pay
_UK_2026 = partial(
    Period,
    first=dt.date(2026, 4, 6),
    last=dt.date(2027, 4, 5),
    source="GOV.UK, workplace pensions",
)
UK_PENSION_FROM = DatedFigure(
    title="The pay above which a UK employer owes a pension contribution",
    periods=(_UK_2026(value=Decimal(6_240)),),
)
UK_PENSION_UP_TO = DatedFigure(
    title="The pay up to which a UK employer owes a pension contribution",
    periods=(_UK_2026(value=Decimal(50_270)),),
)
# By the names that pages of the guide use.
DATED_FIGURES = {
    "us-matched-pay": US_MATCHED_PAY,
    "us-deferral": US_DEFERRAL,
    "uk-pension-from": UK_PENSION_FROM,
    "uk-pension-up-to": UK_PENSION_UP_TO,
}
