"""What has come in by each month: dated flows, present value, repayment, what you keep.

Base pay, fixed cash, benefits, priced days off and costs run evenly through the year; the
bonus comes at the year's end, signing payments and vesting in their months. Present value:
each flow / (1 + r)^(month / 12). Repayment of a payment S over T months, m months after it:
pro rata S x (T - m) / T, all or nothing S until T; never less than nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .equity import Equity
from .inputs import Inputs
from .offer import Offer
from .vesting import MONTHS
from .years import Year

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Flows:
    """What comes in at the end of each month from 0, by kind; equity in the expected case."""

    cash: tuple[Decimal, ...]
    extras: tuple[Decimal, ...]
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
        """What stays with you, benefits and costs included."""
        return self.cash + self.extras + self.equity - self.owed


def flows_of(offer: Offer, years: tuple[Year, ...], equity: Equity) -> Flows:
    """Spread the years over their months."""
    cash, extras = [offer.relocation or _NONE], [_NONE]
    for year in years:
        monthly = (year.base + year.other) / MONTHS
        cash += [monthly] * (MONTHS - 1) + [monthly + year.bonus]
        extras += [(year.benefits + year.leave - year.costs) / MONTHS] * MONTHS
    for payment in offer.signing:
        cash[payment.month] += payment.amount
    return Flows(tuple(cash), tuple(extras), equity.by_month("expected"))


def present_value(flows: dict[int, Decimal], monthly_factors: tuple[Decimal, ...]) -> Decimal:
    """Add up dated flows, each at what it is worth today."""
    return sum((amount * monthly_factors[month] for month, amount in flows.items()), _NONE)


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


def leaving_by_month(offer: Offer, flows: Flows) -> tuple[Leaving, ...]:
    """Say for the end of each month from 0 what you have if you leave then."""
    found, cash, extras, equity = [], _NONE, _NONE, _NONE
    for month, (more_cash, more_extras) in enumerate(zip(flows.cash, flows.extras, strict=True)):
        cash += more_cash
        extras += more_extras
        equity += flows.equity.get(month, _NONE)
        found.append(Leaving(month, cash, extras, equity, owed(offer, month)))
    return tuple(found)


def horizon_months(inputs: Inputs) -> int:
    """Count the months of the years compared."""
    return MONTHS * inputs.years
