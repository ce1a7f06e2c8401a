"""What the grant pays at each sale price after each number of later rounds, and where it is level.

Payout = vested options x max(0, p - strike), where p is what a common share gets (`sharing`).

Level with the other offer: over the years compared, this one pays less by
gap = (the other offer - this one without its shares) x years. The shares that have vested by then
must pay just that: p = strike + gap / vested, and the sale price is X(p). It is exact, because X(p)
is. Units: money once, at the sale; before tax, and without interest. Source: the facts of `sharing`
and arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators.startup_equity.inputs import MILLION, Inputs

from .leaving import MONTHS, Leaving, exercise_cash, leaving, telling_months, vested
from .rounds import companies
from .sharing import Company

_NONE = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """The company after so many later rounds, and what the grant is to it.

    `part` is the reader's part of the company in percent, by the whole grant. `pays_from` is the
    sale price above which the grant pays anything, `level` the one that makes up for lower pay;
    None if no pay was given, if nothing has to be made up for, or if nothing has vested.
    """

    rounds: int
    company: Company
    part: Decimal
    pays_from: Decimal
    level: Decimal | None
    payouts: tuple[Decimal, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All figures, exact. `prices` are the sale prices, the lowest first; `stages` the rounds.

    `counted` are the options that have vested when the years are over, and `cash` what exercising
    them costs. `gap` is what this offer pays less until then, in all; None if it is not known.
    `a_year` is what the price that the reader carries on with pays, shared over the years.
    """

    prices: tuple[Decimal, ...]
    stages: tuple[Stage, ...]
    counted: int
    cash: Decimal
    gap: Decimal | None
    a_year: Decimal | None
    left: Leaving
    by_month: tuple[Leaving, ...]

    @property
    def last(self) -> Stage:
        """The company after all later rounds that the reader expects."""
        return self.stages[-1]


def payout(inputs: Inputs, company: Company, count: int, price: Decimal) -> Decimal:
    """Work out what so many options pay at a sale price, after the strike price; never below 0."""
    gain = company.per_share(price) - (inputs.strike or _NONE)
    return count * max(_NONE, gain)


def level_price(inputs: Inputs, company: Company, count: int, gap: Decimal) -> Decimal | None:
    """Find the sale price at which so many options pay `gap`; None without an option or a gap."""
    if not count or gap <= 0:
        return None
    return company.price_for((inputs.strike or _NONE) + gap / count)


def calculate(inputs: Inputs) -> Outcome:
    """Work out every sale price after every number of rounds, the level prices, and leaving."""
    prices = tuple(sorted({price * MILLION for price in inputs.sale_prices}))
    counted = vested(inputs, MONTHS * inputs.years)
    gap = None
    if inputs.pay_here is not None and inputs.pay_there is not None:
        gap = (inputs.pay_there - inputs.pay_here) * inputs.years
    stages = tuple(
        Stage(
            rounds=rounds,
            company=company,
            part=inputs.options / company.shares * 100,
            pays_from=company.price_for(inputs.strike or _NONE),
            level=None if gap is None else level_price(inputs, company, counted, gap),
            payouts=tuple(payout(inputs, company, counted, price) for price in prices),
        )
        for rounds, company in enumerate(companies(inputs))
    )
    hoped = inputs.hoped_price
    return Outcome(
        prices=prices,
        stages=stages,
        counted=counted,
        cash=exercise_cash(inputs, counted),
        gap=gap,
        a_year=None
        if hoped is None
        else payout(inputs, stages[-1].company, counted, hoped) / inputs.years,
        left=leaving(inputs, inputs.leave_month),
        by_month=tuple(leaving(inputs, month) for month in telling_months(inputs)),
    )
