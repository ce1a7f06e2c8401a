"""What equity is worth: what vests each month, at which price.

A part that vests in year y is worth its grant price x (1 + change)^y: the price at the end
of that year. An option is worth the price less the strike price, never less than nothing.
A yearly refresher R over n years adds R / n for each grant that vests in a year, grown since
its own grant. Equity that cannot be sold counts less by the reader's own discount.

A year runs from after its first day to its last: month 12 belongs to year 1, so a one-year
cliff counts there. Whole shares are rounded half up on the running total, so that the parts
always add up to the grant ("cumulative rounding" of the Open Cap Table format). The plans
of employers are as reported in 2026, see the page for the sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from calculators._core.offer.vesting import whole_units
from calculators.total_compensation.inputs import Case, Inputs, price_change
from calculators.total_compensation.offer import NamedPlan, Offer

# `zero` is equity without any worth.
type CaseOrZero = Case | Literal["zero"]

MONTHS = 12
CASES: tuple[Case, ...] = ("low", "expected", "high")
_NONE = Decimal(0)


def year_of(month: int) -> int:
    """Say in which year of work a month lies: 1 up to month 12, with what comes at once."""
    return max(1, -(-month // MONTHS))


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


PLANS: dict[NamedPlan, Plan] = {
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
    return [whole_units(count * part) for part in parts]


def tranches(running: Sequence[int]) -> list[int]:
    """Turn a running total into what is added each time."""
    return [after - before for before, after in zip((0, *running), running, strict=False)]


@dataclass(frozen=True, slots=True)
class Equity:
    """An offer's equity over the years compared.

    `units` is the running total at the end of each month from 0: shares, or money of the
    grant. `all_units` is the whole grant; `worth` maps a case to what one unit that vests in
    each year is worth; `refresh` to what refreshers add at the end of each year.
    """

    units: tuple[Decimal, ...]
    all_units: Decimal
    worth: dict[Case, tuple[Decimal, ...]]
    refresh: dict[Case, tuple[Decimal, ...]]

    def of_year(self, year: int, case: Case) -> Decimal:
        """Give what vests in a year, refreshers included."""
        vests = self.units[MONTHS * year] - self.units[MONTHS * (year - 1)]
        return vests * self.worth[case][year - 1] + self.refresh[case][year - 1]

    def by_month(self, case: Case) -> dict[int, Decimal]:
        """Give what vests at the end of each month in which anything does."""
        found = {}
        for month in range(1, len(self.units)):
            vests = self.units[month] - self.units[month - 1]
            if vests:
                found[month] = vests * self.worth[case][(month - 1) // MONTHS]
        for year, amount in enumerate(self.refresh[case], start=1):
            if amount:
                found[MONTHS * year] = found.get(MONTHS * year, _NONE) + amount
        return found


def equity_of(inputs: Inputs, offer: Offer, cases: tuple[Case, ...] = CASES) -> Equity:
    """Work out an offer's equity for these price cases."""
    kept = 1 - (offer.discount or _NONE) / 100
    units, all_units = _units(inputs, offer)
    worth: dict[Case, tuple[Decimal, ...]] = {}
    refresh: dict[Case, tuple[Decimal, ...]] = {}
    for case in cases:
        growth = 1 + price_change(inputs, case) / 100
        factors = tuple(growth**year for year in range(1, inputs.years + 1))
        worth[case] = tuple(kept * unit_worth(offer, factor) for factor in factors)
        refresh[case] = tuple(
            kept * _refresh(offer, year, growth) for year in range(1, inputs.years + 1)
        )
    return Equity(units, all_units, worth, refresh)


def unit_worth(offer: Offer, factor: Decimal) -> Decimal:
    """Give the worth of one share, option or unit of money when the price is x factor."""
    match offer.equity:
        case "rsu_value":
            return factor
        case "rsu_shares":
            return (offer.price or _NONE) * factor
        case "options":
            return max(_NONE, (offer.fair_value or _NONE) * factor - (offer.strike or _NONE))
        case "none":
            return _NONE


def count_of(offer: Offer) -> int | None:
    """Give the number of shares or options, if the grant is a number."""
    return offer.shares if offer.equity == "rsu_shares" else offer.options


# The same plan is asked for again with each number that is tried for what decides.
@lru_cache(maxsize=16)
def _parts(plan: Plan, age: int, months: int) -> tuple[Decimal, ...]:
    return tuple(plan.vested(age + month) for month in range(months))


@lru_cache(maxsize=16)
def _running(count: int, parts: tuple[Decimal, ...]) -> tuple[int, ...]:
    return tuple(whole_shares(count, parts))


def _units(inputs: Inputs, offer: Offer) -> tuple[tuple[Decimal, ...], Decimal]:
    """Count what vests from now on: of a grant that began before, the rest of it."""
    months = range(MONTHS * inputs.years + 1)
    if offer.equity == "none":
        return tuple(_NONE for _ in months), _NONE
    plan, age = plan_of(offer), offer.grant_age or 0
    parts = _parts(plan, age, len(months))
    if offer.equity == "rsu_value":
        grant = offer.grant_value or _NONE
        return tuple(grant * (part - parts[0]) for part in parts), grant * (1 - parts[0])
    count = count_of(offer) or 0
    running = _running(count, parts)
    before = running[0]
    return tuple(Decimal(it - before) for it in running), Decimal(count - before)


def _refresh(offer: Offer, year: int, growth: Decimal) -> Decimal:
    """Add up the refreshers that vest in a year: one more grant each year, n at most."""
    if not offer.refresh:
        return _NONE
    first, over = offer.refresh_first or 1, offer.refresh_years or 1
    # Grant g is made a year before its first part vests, and then vests for `over` years.
    ages = range(1, min(year - first + 1, over) + 1)
    return sum((offer.refresh / over * growth**age for age in ages), _NONE)
