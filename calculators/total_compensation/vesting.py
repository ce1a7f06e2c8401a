"""When a grant becomes yours: plans by month, cliffs, whole shares.

A year runs from after its first day to its last: month 12 belongs to year 1, so a one-year
cliff counts there. Whole shares are rounded half up on the running total, so that the parts
always add up to the grant ("cumulative rounding" of the Open Cap Table format). The plans
of employers are as reported in 2026, see the page for the sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .offer import Offer

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Plan:
    """Percents of the grant a year, how many months apart they vest in each year, the cliff."""

    percents: tuple[Decimal, ...]
    every: tuple[int, ...]
    cliff: int = 0

    @property
    def months(self) -> int:
        """When the last part vests."""
        return MONTHS * len(self.percents)

    def vested(self, month: int) -> Decimal:
        """Give the part of the grant, from 0 to 1, that is yours at the end of a month."""
        if month < self.cliff:
            return Decimal(0)
        if month >= self.months:
            return Decimal(1)
        year, into = divmod(month, MONTHS)
        into -= into % self.every[year]
        return (sum(self.percents[:year], Decimal(0)) + self.percents[year] * into / MONTHS) / 100


def _plan(percents: str, every: str, cliff: int) -> Plan:
    parts = tuple(Decimal(part) for part in percents.split())
    return Plan(parts, tuple(int(part) for part in every.split()), cliff)


PLANS = {
    "even_monthly": _plan("25 25 25 25", "1 1 1 1", 12),
    "even_quarterly": _plan("25 25 25 25", "3 3 3 3", 12),
    "even_yearly": _plan("25 25 25 25", "12 12 12 12", 12),
    "back_loaded": _plan("5 15 40 40", "12 12 6 6", 12),
    # Only the years are reported, so each year's part is counted at the year's end.
    "front_loaded": _plan("33 33 22 12", "12 12 12 12", 12),
}


def plan_of(offer: Offer) -> Plan:
    """Find the plan that an offer names, or make the reader's own."""
    if offer.vesting == "custom":
        percents = offer.custom_vesting or ()
        return Plan(percents, (int(offer.custom_every),) * len(percents), offer.custom_cliff or 0)
    return PLANS[offer.vesting]


def whole_shares(count: int, parts: Sequence[Decimal]) -> list[int]:
    """Round a running total of parts (0 to 1) of a grant to whole shares, half up."""
    return [int((count * part).to_integral_value(ROUND_HALF_UP)) for part in parts]


def tranches(running: Sequence[int]) -> list[int]:
    """Turn a running total into what is added each time."""
    return [after - before for before, after in zip((0, *running), running, strict=False)]
