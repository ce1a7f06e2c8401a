"""When are two offers level, and which raise of base would make them so?

Each year's raise, bonus, match and priced days off go along with base, and each month's money
counts as in the present value. Without a discount rate and with no limit of a match in between,
that is gap = raise x sum over the years t = 0 … N-1 of (1 + bonus + match) x (1 + g)^t.
"""

from __future__ import annotations

from decimal import Decimal

from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer
from calculators.total_compensation.offer.periods import yearly_base

from .bonus import bonus_days, bonus_rate
from .equity import MONTHS
from .worth import discount_factors, horizon_months
from .years import (
    allowance,
    overtime,
    payroll_tax,
    yearly_benefits,
    yearly_leave,
)

_CLOSE = Decimal("0.02")
_STEP = Decimal("0.01")
# Far below what is ever shown. With the largest amounts, 28 digits do not get that close.
_EXACT = Decimal("1e-9")
_MOST_STEPS = 200


def is_close(best: Decimal, other: Decimal) -> bool:
    """Say whether two totals are too close to call: less than 2 % of the best apart."""
    return best == other or best - other < _CLOSE * abs(best)


def raise_worth(inputs: Inputs, offer: Offer, amount: Decimal) -> Decimal | None:
    """Find the raise of yearly base that adds up to `amount`, in today's money.

    A match that reaches its limits bends the way from base to worth: from each bend the search
    goes on along the new slope, and halfway between too little and too much where that leads
    outside of both. None for a match so odd that a raise would lower the worth.
    """
    factors = discount_factors(inputs.rate, horizon_months(inputs))
    start = yearly_base(offer)
    before = _pay_worth(inputs, offer, start, factors)
    raised, at, missing = Decimal(0), before, amount
    least, most = Decimal("-Infinity"), Decimal("Infinity")
    steps = 0
    while abs(missing) >= _EXACT and steps < _MOST_STEPS:
        steps += 1
        slope = (_pay_worth(inputs, offer, start + raised + _STEP, factors) - at) / _STEP
        if slope <= 0:
            return None
        least, most = (raised, most) if missing > 0 else (least, raised)
        along, halfway = raised + missing / slope, (least + most) / 2
        if not least < along < most:
            along = halfway if halfway.is_finite() else raised
        raised = along
        at = _pay_worth(inputs, offer, start + raised, factors)
        missing = amount - (at - before)
    return raised


def _pay_worth(
    inputs: Inputs, offer: Offer, base: Decimal, factors: tuple[Decimal, ...]
) -> Decimal:
    """Add up all that hangs on base pay, each month's part at what it is worth today."""
    total, pay, rate = Decimal(0), base, bonus_rate(offer)
    days = tuple(bonus_days(inputs, offer)) if rate else ()
    raises = 1 + inputs.growth / 100
    for year in range(1, inputs.years + 1):
        end = MONTHS * year
        bonus = Decimal(0)
        for day in days:
            if end - MONTHS < day.month <= end:
                part = base * raises ** (day.year - 1) * rate * day.share
                bonus += part
                total += part * factors[day.month]
        paid = pay + allowance(offer, pay) + overtime(offer, pay)
        added = yearly_benefits(inputs, offer, pay) + yearly_leave(inputs, offer, pay)
        evenly = paid + added - payroll_tax(offer, paid + bonus)
        months = sum(factors[end - MONTHS + 1 : end + 1], Decimal(0))
        total += evenly / MONTHS * months
        pay *= raises
    return total
