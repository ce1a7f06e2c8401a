"""What one offer comes to: dated flows, totals, present value, what you keep if you leave.

Base pay, fixed cash, benefits, priced days off and costs run evenly through the year; the
bonus, commission, signing payments and vesting come in their months. Present value:
each flow / (1 + r)^(month / 12). Repayment of a payment S over T months, m months after it:
pro rata S x (T - m) / T, all or nothing S until T; never less than nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from calculators.total_compensation.inputs import Inputs, hoped_a_year
from calculators.total_compensation.offer import Offer

from .bonus import Variable, variable_pay
from .equity import CASES, MONTHS, CaseOrZero, Equity, equity_of, year_of
from .years import Year, hours_a_year, years_of

_NONE = Decimal(0)
AVERAGE_PRICES = Decimal(100)


@dataclass(frozen=True, slots=True)
class Flows:
    """What comes in at the end of each month from 0, by kind; equity in the expected case.

    `extras` are benefits less costs, `leave` is what the reader's days off are worth.
    """

    cash: tuple[Decimal, ...]
    extras: tuple[Decimal, ...]
    leave: tuple[Decimal, ...]
    equity: dict[int, Decimal]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What you have if you leave at the end of a month: received so far, owed, kept."""

    month: int
    cash: Decimal
    extras: Decimal
    equity: Decimal
    owed: Decimal

    @property
    def kept(self) -> Decimal:
        """What stays with you, benefits and costs included; days off are time, and are not."""
        return self.cash + self.extras + self.equity - self.owed


def flows_of(offer: Offer, years: tuple[Year, ...], equity: Equity, variable: Variable) -> Flows:
    """Spread the years over their months."""
    cash, extras, leave = [offer.relocation or _NONE], [_NONE], [_NONE]
    for year in years:
        monthly = (year.base + year.other + year.overtime) / MONTHS
        cash += [monthly] * MONTHS
        extras += [(year.benefits - year.costs) / MONTHS] * MONTHS
        leave += [year.leave / MONTHS] * MONTHS
    for month, bonus in enumerate(variable.paid):
        cash[month] += bonus
    for payment in offer.signing:
        cash[payment.month] += payment.amount
    return Flows(tuple(cash), tuple(extras), tuple(leave), equity.by_month("expected"))


def present_value(flows: dict[int, Decimal], monthly_factors: tuple[Decimal, ...]) -> Decimal:
    """Add up dated flows, each at what it is worth today."""
    return sum((amount * monthly_factors[month] for month, amount in flows.items()), _NONE)


@lru_cache(maxsize=8)
def discount_factors(rate: Decimal, months: int) -> tuple[Decimal, ...]:
    """Give the worth today of 1 in each month from 0, at a yearly rate in percent."""
    if not rate:
        return (Decimal(1),) * (months + 1)
    monthly = 1 / (1 + rate / 100) ** (Decimal(1) / MONTHS)
    factors = [Decimal(1)]
    for _ in range(months):
        factors.append(factors[-1] * monthly)
    return tuple(factors)


def owed(offer: Offer, month: int) -> Decimal:
    """Work out what must be paid back of the signing bonus on leaving at the end of a month."""
    total, over = _NONE, offer.repay_months or 0
    if not has_terms(offer):
        return total
    for payment in offer.signing:
        left = over - (month - payment.month)
        if payment.month > month or left <= 0:
            continue
        total += payment.amount * left / over if offer.repayment == "pro_rata" else payment.amount
    return total


def has_terms(offer: Offer) -> bool:
    """Say whether a signing bonus may have to go back."""
    return offer.repayment != "none" and bool(offer.signing) and bool(offer.repay_months)


def leaving_by_month(offer: Offer, flows: Flows, variable: Variable) -> tuple[Leaving, ...]:
    """Say for the end of each month from 0 what you have if you leave then."""
    found, cash, extras, equity = [], _NONE, _NONE, _NONE
    for month, (more_cash, more_extras) in enumerate(zip(flows.cash, flows.extras, strict=True)):
        cash += more_cash
        extras += more_extras
        equity += flows.equity.get(month, _NONE)
        back = owed(offer, month) + variable.draw_owed[month]
        found.append(Leaving(month, cash, extras, equity, back))
    return tuple(found)


def horizon_months(inputs: Inputs) -> int:
    """Count the months of the years compared."""
    return MONTHS * inputs.years


@dataclass(frozen=True, kw_only=True, slots=True)
class Worth:
    """All figures of one offer. `number` is its place in the form, from 1.

    `present` is the present value, which is the total where the discount rate is 0; `cases`
    has it for each price case and for equity without any worth (`zero`). `equity_present` is
    the part of it that is equity, in the expected case; `refresh_present` the part of that
    which comes from refreshers.
    """

    number: int
    name: str
    offer: Offer
    years: tuple[Year, ...]
    equity: Equity
    present: Decimal
    equity_present: Decimal
    refresh_present: Decimal
    cases: dict[CaseOrZero, Decimal]
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
    def hoped(self) -> Decimal:
        """The startup equity that is only hoped for, all years."""
        return sum((year.hoped for year in self.years), _NONE)

    @property
    def guaranteed(self) -> Decimal:
        """Cash that is promised, all years: base, and what else the reader says is promised."""
        offer, total = self.offer, _NONE
        for year in self.years:
            total += year.base
            total += year.other if offer.other_is == "promised" else _NONE
            total += year.one_off if offer.signing_is == "promised" else _NONE
            total += year.bonus if offer.bonus_is == "promised" else _NONE
        return total

    @property
    def at_risk(self) -> Decimal:
        """Pay that may turn out lower, all years: bonus, overtime and equity, as a rule."""
        return sum((year.pay for year in self.years), _NONE) - self.guaranteed

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
    def after_tax(self) -> Decimal | None:
        """What is left of the pay at the part that the reader keeps, with benefits less costs.

        Benefits are taken as they are, as most are not taxed now; days off are time and left out.
        """
        if self.offer.keep is None:
            return None
        pay = sum((year.pay for year in self.years), _NONE) * self.offer.keep / 100
        return pay + sum((year.benefits - year.costs for year in self.years), _NONE)

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


def worth_of(
    inputs: Inputs, offer: Offer, number: int, name: str, *, leaving: bool = True
) -> Worth:
    """Work out one offer, with what you have on leaving in each month if that is asked for."""
    equity, variable = equity_of(inputs, offer), variable_pay(inputs, offer)
    hoped = hoped_a_year(inputs, number)
    years = years_of(inputs, offer, equity, variable, hoped)
    factors = discount_factors(inputs.rate, horizon_months(inputs))
    present = _present(inputs, offer, years, equity, variable)
    grown = {case: present_value(equity.by_month(case), factors) for case in CASES}
    hopes = present_value({MONTHS * year: hoped for year in range(1, inputs.years + 1)}, factors)
    cases: dict[CaseOrZero, Decimal] = {
        "zero": present - grown["expected"] - hopes,
        **{case: present + (amount - grown["expected"]) for case, amount in grown.items()},
    }
    return Worth(
        number=number,
        name=name,
        offer=offer,
        years=years,
        equity=equity,
        present=present,
        equity_present=grown["expected"],
        refresh_present=present_value(
            {MONTHS * year: it for year, it in enumerate(equity.refresh["expected"], start=1)},
            factors,
        ),
        cases=cases,
        leaving=leaving_by_month(offer, flows_of(offer, years, equity, variable), variable)
        if leaving
        else (),
    )


def present_of(inputs: Inputs, offer: Offer, number: int, equity: Equity | None = None) -> Decimal:
    """Work out the present value of one offer alone, in a fraction of the time of `worth_of`.

    It is asked a hundred times over, once for each number that might decide; `equity` is what is
    known of it already.
    """
    equity = equity or equity_of(inputs, offer, ("expected",))
    variable = variable_pay(inputs, offer)
    hoped = hoped_a_year(inputs, number)
    years = years_of(inputs, offer, equity, variable, hoped)
    return _present(inputs, offer, years, equity, variable)


def _present(
    inputs: Inputs, offer: Offer, years: tuple[Year, ...], equity: Equity, variable: Variable
) -> Decimal:
    """Add up the expected case: what comes evenly by the year, the rest in its months."""
    if not inputs.rate:  # the very sum of the years, not only to the 20th digit
        return sum((year.total for year in years), _NONE)
    factors = discount_factors(inputs.rate, horizon_months(inputs))
    total = offer.relocation or _NONE
    for at, year in enumerate(years):
        evenly = year.base + year.other + year.overtime + year.benefits + year.leave - year.costs
        total += evenly / MONTHS * _factors_of_years(inputs.rate, len(years))[at]
        total += year.hoped * factors[MONTHS * (at + 1)]
    for month, bonus in enumerate(variable.paid):
        if bonus:
            total += bonus * factors[month]
    for payment in offer.signing:
        total += payment.amount * factors[payment.month]
    return total + present_value(equity.by_month("expected"), factors)


@lru_cache(maxsize=8)
def _factors_of_years(rate: Decimal, years: int) -> tuple[Decimal, ...]:
    """Give the worth today of 1 in every month of each year."""
    factors = discount_factors(rate, MONTHS * years)
    return tuple(
        sum(factors[end - MONTHS + 1 : end + 1], _NONE)
        for end in range(MONTHS, MONTHS * years + 1, MONTHS)
    )


def worths_again(inputs: Inputs, worths: tuple[Worth, ...]) -> tuple[Worth, ...]:
    """Work out what the same offers are worth, under the same names, as another form has them."""
    return tuple(
        worth_of(inputs, offer, worth.number, worth.name, leaving=False)
        for offer, worth in zip(inputs.offers, worths, strict=True)
    )


def left_behind(worth: Worth, month: int) -> Decimal:
    """Price what has not vested when you leave at the end of a month, at that year's price."""
    rest = worth.equity.all_units - worth.equity.units[month]
    return rest * worth.equity.worth["expected"][year_of(month) - 1]
