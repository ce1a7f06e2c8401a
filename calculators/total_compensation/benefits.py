"""What the employer adds besides pay: the retirement match, health money, days off.

Match = for each step: rate x the part of your paying-in that falls into the step, on base pay
up to a yearly cap, with what you pay in capped too. US caps for 2026: 360,000 of pay and
24,500 paid in (IRS Notice 2025-67). A day off is worth base pay / 260.
"""

from __future__ import annotations

from decimal import Decimal

from .inputs import Inputs
from .offer import Offer

_NONE = Decimal(0)
_DAYS_A_WEEK = 5
_WEEKS = 52
USUAL_HOURS = Decimal(40)


def match_steps(offer: Offer) -> tuple[tuple[Decimal, Decimal], ...]:
    """List the steps of the match: percent added, on so many percent of pay."""
    steps = ((offer.match_rate, offer.match_of), (offer.second_rate, offer.second_of))
    return tuple((rate, of) for rate, of in steps if rate is not None and of is not None)


def retirement_match(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Work out what the employer pays in for a year's base pay, in money a year."""
    if offer.deferral is None:
        return _NONE
    counted = pay if inputs.pay_cap is None else min(pay, inputs.pay_cap)
    paid_in = counted * offer.deferral / 100
    if inputs.deferral_cap is not None:
        paid_in = min(paid_in, inputs.deferral_cap)
    match, start = _NONE, _NONE
    for rate, of in match_steps(offer):
        room = counted * of / 100
        match += rate / 100 * max(_NONE, min(paid_in - start, room))
        start += room
    return match


def unmatched_percent(offer: Offer) -> Decimal:
    """Say how many more points of pay you could pay in and have matched."""
    if offer.deferral is None:
        return _NONE
    return max(_NONE, sum((of for _, of in match_steps(offer)), _NONE) - offer.deferral)


def yearly_benefits(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Add up the match, the employer's health premium and its other money, a year."""
    premium = 12 * (offer.employer_premium or _NONE)
    return retirement_match(inputs, offer, pay) + premium + (offer.health_account or _NONE)


def yearly_costs(offer: Offer) -> Decimal:
    """Add up the health premium you pay and the other costs, a year."""
    return 12 * (offer.own_premium or _NONE) + (offer.costs or _NONE)


def free_days(offer: Offer) -> Decimal:
    """Count the paid days off and holidays in a year."""
    return (offer.days_off or _NONE) + (offer.holidays or _NONE)


def yearly_leave(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Price the days off: days x base / 260, only where the reader asked for it."""
    return free_days(offer) * pay / inputs.days_a_year if inputs.price_leave else _NONE


def hours_a_year(offer: Offer) -> Decimal:
    """Count hours at work and on the way: 52 weeks less the days off, a day a fifth of a week."""
    a_week = (offer.hours or offer.paid_hours or USUAL_HOURS) + (offer.commute or _NONE)
    return a_week * (_WEEKS - free_days(offer) / _DAYS_A_WEEK)
