"""At which share price is an offer's equity worth a certain amount?

The worth grows with the price: not at all while all options are under water, and along a straight
line between any two prices at which one more year's options begin to gain.
"""

from __future__ import annotations

from decimal import Decimal

from calculators.total_compensation.inputs import Inputs, price_change
from calculators.total_compensation.offer import Offer

from .equity import MONTHS
from .worth import Worth, discount_factors, horizon_months

_NONE = Decimal(0)


def price_today(offer: Offer) -> Decimal | None:
    """Give the price of one share today; None for a grant that is an amount of money."""
    match offer.equity:
        case "rsu_shares":
            return offer.price
        case "options":
            return offer.fair_value
        case _:
            return None


def share_price_for(inputs: Inputs, worth: Worth, now: Decimal, amount: Decimal) -> Decimal | None:
    """Find the price at which the equity is worth `amount`, 0 or more, in today's money.

    `now` is today's. The price changes from year to year as in the expected case. None where no
    price would do.
    """
    strike = (worth.offer.strike or _NONE) if worth.offer.equity == "options" else _NONE
    growth = 1 + price_change(inputs, "expected") / 100
    # For each year: how many shares vest, at what they are worth today, and how the price grew.
    years = [
        (shares, growth**year)
        for year, shares in enumerate(_vesting(inputs, worth), start=1)
        if shares and growth
    ]
    steady = worth.refresh_present / now if now else _NONE
    kinks = sorted({_NONE, *(strike / grown for _, grown in years)})
    for low, high in zip(kinks, (*kinks[1:], None), strict=True):
        gaining = [(shares, grown) for shares, grown in years if strike / grown <= low]
        slope = steady + sum((shares * grown for shares, grown in gaining), _NONE)
        if not slope:
            continue
        price = (amount + strike * sum((shares for shares, _ in gaining), _NONE)) / slope
        if high is None or price <= high:
            return max(low, price)
    return None


def _vesting(inputs: Inputs, worth: Worth) -> list[Decimal]:
    """Count what vests in each year, each part at what 1 in its month is worth today."""
    factors = discount_factors(inputs.rate, horizon_months(inputs))
    kept = 1 - (worth.offer.discount or _NONE) / 100
    units = worth.equity.units
    return [
        kept
        * sum(
            (
                (units[month] - units[month - 1]) * factors[month]
                for month in range(end - MONTHS + 1, end + 1)
            ),
            _NONE,
        )
        for end in range(MONTHS, horizon_months(inputs) + 1, MONTHS)
    ]
