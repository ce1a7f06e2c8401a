"""What equity is worth: what vests each month, at which price.

A part that vests in year y is worth its grant price x (1 + change)^y: the price at the end
of that year. An option is worth the price less the strike price, never less than nothing.
A yearly refresher R over n years adds R / n for each grant that vests in a year, grown since
its own grant. Equity that cannot be sold counts less by the reader's own discount.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .inputs import Inputs
from .offer import Offer
from .vesting import MONTHS, plan_of, whole_shares

CASES = ("low", "expected", "high")
_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Equity:
    """An offer's equity over the years compared.

    `units` is the running total at the end of each month from 0: shares, or money of the
    grant. `all_units` is the whole grant; `worth` maps a case to what one unit that vests in
    each year is worth; `refresh` to what refreshers add at the end of each year.
    """

    units: tuple[Decimal, ...]
    all_units: Decimal
    worth: dict[str, tuple[Decimal, ...]]
    refresh: dict[str, tuple[Decimal, ...]]

    def of_year(self, year: int, case: str) -> Decimal:
        """Give what vests in a year, refreshers included."""
        vests = self.units[MONTHS * year] - self.units[MONTHS * (year - 1)]
        return vests * self.worth[case][year - 1] + self.refresh[case][year - 1]

    def by_month(self, case: str) -> dict[int, Decimal]:
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


def equity_of(inputs: Inputs, offer: Offer) -> Equity:
    """Work out an offer's equity for all three price cases."""
    kept = 1 - (offer.discount or _NONE) / 100
    units, all_units = _units(inputs, offer)
    worth, refresh = {}, {}
    for case in CASES:
        growth = 1 + getattr(inputs, case) / 100
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
        case _:
            return _NONE


def count_of(offer: Offer) -> int | None:
    """Give the number of shares or options, if the grant is a number."""
    return offer.shares if offer.equity == "rsu_shares" else offer.options


def _units(inputs: Inputs, offer: Offer) -> tuple[tuple[Decimal, ...], Decimal]:
    months = range(MONTHS * inputs.years + 1)
    if offer.equity == "none":
        return tuple(_NONE for _ in months), _NONE
    plan = plan_of(offer)
    parts = [plan.vested(month) for month in months]
    if offer.equity == "rsu_value":
        grant = offer.grant_value or _NONE
        return tuple(grant * part for part in parts), grant
    count = count_of(offer) or 0
    return tuple(map(Decimal, whole_shares(count, parts))), Decimal(count)


def _refresh(offer: Offer, year: int, growth: Decimal) -> Decimal:
    """Add up the refreshers that vest in a year: one more grant each year, n at most."""
    if not offer.refresh:
        return _NONE
    first, over = offer.refresh_first or 1, offer.refresh_years or 1
    # Grant g is made a year before its first part vests, and then vests for `over` years.
    ages = range(1, min(year - first + 1, over) + 1)
    return sum((offer.refresh / over * growth**age for age in ages), _NONE)
