"""What one offer comes to over the years compared: totals, present value, what is sure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from operator import add

from .benefits import hours_a_year
from .equity import CASES, Equity, equity_of
from .inputs import Inputs
from .months import (
    Leaving,
    discount_factors,
    flows_of,
    horizon_months,
    leaving_by_month,
    present_value,
)
from .offer import Offer
from .vesting import MONTHS
from .years import Year, years_of

_NONE = Decimal(0)
AVERAGE_PRICES = Decimal(100)


@dataclass(frozen=True, kw_only=True, slots=True)
class Worth:
    """All figures of one offer. `number` is its place in the form, from 1.

    `present` is the present value, which is the total where the discount rate is 0; `cases`
    has it for each price case and for equity without any worth (`zero`). `equity_present` is
    the part of it that is equity, in the expected case.
    """

    number: int
    name: str
    offer: Offer
    years: tuple[Year, ...]
    equity: Equity
    present: Decimal
    equity_present: Decimal
    cases: dict[str, Decimal]
    leaving: tuple[Leaving, ...]

    @property
    def total(self) -> Decimal:
        """The sum of the years."""
        return sum((year.total for year in self.years), _NONE)

    @property
    def average(self) -> Decimal:
        """The total shared evenly over the years."""
        return self.total / len(self.years)

    @property
    def guaranteed(self) -> Decimal:
        """Promised cash, all years."""
        return sum((year.guaranteed for year in self.years), _NONE)

    @property
    def at_risk(self) -> Decimal:
        """Bonus and equity, all years."""
        return sum((year.at_risk for year in self.years), _NONE)

    @property
    def extras(self) -> Decimal:
        """Benefits and priced days off, all years."""
        return sum((year.benefits + year.leave for year in self.years), _NONE)

    @property
    def costs(self) -> Decimal:
        """What the job costs you, all years."""
        return sum((year.costs for year in self.years), _NONE)

    @property
    def hourly(self) -> Decimal:
        """The average year for each hour at work and on the way; days off are not priced here."""
        leave = sum((year.leave for year in self.years), _NONE) / len(self.years)
        return (self.average - leave) / hours_a_year(self.offer)

    @property
    def buying_power(self) -> Decimal | None:
        """The total as it would buy at average prices, if the price level is known."""
        level = self.offer.price_level
        return None if level is None else self.total * AVERAGE_PRICES / level

    @property
    def exercise_cost(self) -> Decimal:
        """What it costs to use all options that vest in these years."""
        vested = self.equity.units[-1] if self.offer.equity == "options" else _NONE
        return vested * (self.offer.strike or _NONE)

    @property
    def unvested_percent(self) -> Decimal:
        """How much of the grant vests only after these years."""
        whole = self.equity.all_units
        return (whole - self.equity.units[-1]) / whole * 100 if whole else _NONE


def worth_of(inputs: Inputs, offer: Offer, number: int, name: str) -> Worth:
    """Work out one offer."""
    equity = equity_of(inputs, offer)
    years = years_of(inputs, offer, equity)
    flows = flows_of(offer, years, equity)
    factors = discount_factors(inputs.rate, horizon_months(inputs))
    grown = {case: present_value(equity.by_month(case), factors) for case in CASES}
    rest = present_value(dict(enumerate(map(add, flows.cash, flows.extras))), factors)
    cases = {"zero": rest, **{case: rest + amount for case, amount in grown.items()}}
    if not inputs.rate:  # the very sum of the years, not only to the 20th digit
        cases["expected"] = sum((year.total for year in years), _NONE)
    return Worth(
        number=number,
        name=name,
        offer=offer,
        years=years,
        equity=equity,
        present=cases["expected"],
        equity_present=grown["expected"],
        cases=cases,
        leaving=leaving_by_month(offer, flows),
    )


def left_behind(worth: Worth, month: int) -> Decimal:
    """Price what has not vested when you leave at the end of a month, at that year's price."""
    year = max(1, -(-month // MONTHS))
    rest = worth.equity.all_units - worth.equity.units[month]
    return rest * worth.equity.worth["expected"][year - 1]
