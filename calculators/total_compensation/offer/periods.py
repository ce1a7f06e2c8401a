"""How often base pay is paid, and what a year of it comes to."""

from __future__ import annotations

from decimal import Decimal

from . import Offer

WEEKS = 52
DAYS_A_WEEK = 5
_MONTHS = 12
_NONE = Decimal(0)


def yearly_base(offer: Offer) -> Decimal:
    """Give the base pay that is paid out in a year: what is named, less the rest of a CTC."""
    return named_base(offer) - in_ctc(offer)


def named_base(offer: Offer) -> Decimal:
    """Give a year of base pay as the letter names it, a cost to company (CTC) as a whole."""
    return offer.base * payments_a_year(offer)


def in_ctc(offer: Offer) -> Decimal:
    """Add up what a CTC holds besides the pay of each month, a year."""
    parts = (offer.ctc_variable, offer.ctc_fund, offer.ctc_unpaid)
    return sum((part or _NONE for part in parts), _NONE)


def payments_a_year(offer: Offer) -> Decimal:
    """Count how many times a year the base pay is paid: 2,080 for an hour. Unpaid weeks are out."""
    match offer.base_per:
        case "year":
            count = Decimal(1)
        case "month":
            count = Decimal(offer.payments or _MONTHS)
        case "two_weeks":
            count = Decimal(WEEKS) / 2
        case "week":
            count = Decimal(WEEKS)
        case "day":
            count = (offer.paid_days or _NONE) * WEEKS
        case "hour":
            count = (offer.paid_hours or _NONE) * WEEKS
    return count * paid_weeks(offer) / WEEKS


def paid_weeks(offer: Offer) -> Decimal:
    """Count the weeks of a year that are paid."""
    return offer.paid_weeks or WEEKS - (offer.unpaid_weeks or _NONE)


def days_a_week(offer: Offer) -> Decimal:
    """Give how many days a week are worked."""
    return offer.work_days or offer.paid_days or Decimal(DAYS_A_WEEK)
