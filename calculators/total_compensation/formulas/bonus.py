"""When does a bonus or a commission come, and how much of it?

A bonus year ends after 12 months of work, or at the end of the calendar month that the letter
names; the first one may count only in part. Whoever must still be employed on the pay day has a
bonus on that day, anybody else once the bonus year is over. A commission comes each month: a part
of it while the reader gets up to speed, but at least the draw. A draw that is to be recovered is
taken out of later commissions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators._core.offer.months import month_end
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer
from calculators.total_compensation.offer.periods import yearly_base

from .equity import MONTHS

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class BonusDay:
    """When a bonus is the reader's, in months of work; its year of work; how much of it counts."""

    month: int
    year: int
    share: Decimal


@dataclass(frozen=True, slots=True)
class Variable:
    """Bonus and commission at the end of each month from 0, and what of a draw is still owed."""

    paid: tuple[Decimal, ...]
    draw_owed: tuple[Decimal, ...]

    def of_year(self, year: int) -> Decimal:
        """Add up a year."""
        end = MONTHS * year
        return sum(self.paid[end - MONTHS + 1 : end + 1], _NONE)


def bonus_days(inputs: Inputs, offer: Offer) -> Iterator[BonusDay]:
    """List the bonuses that the reader gets within the years compared."""
    ends, share = first_bonus_year(offer)
    later = (offer.paid_later or 0) if offer.must_stay else 0
    for number in range(1, inputs.years + 1):
        month = ends + MONTHS * (number - 1) + later
        if month <= MONTHS * inputs.years:
            yield BonusDay(month, number, share if number == 1 else Decimal(1))


def first_bonus_year(offer: Offer) -> tuple[int, Decimal]:
    """Say in which month of work the first bonus year ends, and which part of it counts."""
    first = offer.first_day
    if first is None:
        # Hidden for a commission, where no share is asked for.
        return MONTHS, Decimal(1) if offer.bonus_as == "commission" else offer.first_share / 100
    last = int(offer.bonus_ends or MONTHS)
    year = first.year + (first.month > last)
    ends, before = (month_end(date(it, last, 1)) for it in (year, year - 1))
    worked = Decimal((ends - first).days + 1)
    return (last - first.month) % MONTHS + 1, worked / (ends - before).days


def bonus_rate(offer: Offer) -> Decimal:
    """Give the bonus expected for a full year, as a part of base (0.1 is 10 %)."""
    return (offer.bonus_percent or _NONE) / 100 * offer.payout / 100


def variable_pay(inputs: Inputs, offer: Offer) -> Variable:
    """Work out all bonuses and commissions, month by month."""
    months = MONTHS * inputs.years + 1
    paid, owed = [_NONE] * months, [_NONE] * months
    raises, start = 1 + inputs.growth / 100, yearly_base(offer)
    for day in bonus_days(inputs, offer):
        grown = raises ** (day.year - 1)
        fixed = (offer.bonus_amount or _NONE) + (offer.ctc_variable or _NONE) * grown
        bonus = start * grown * bonus_rate(offer) + fixed * offer.payout / 100
        paid[day.month] += bonus * day.share
    if offer.commission:
        _add_commission(offer, paid, owed)
    return Variable(tuple(paid), tuple(owed))


def _add_commission(offer: Offer, paid: list[Decimal], owed: list[Decimal]) -> None:
    full = (offer.commission or _NONE) * offer.payout / 100 / MONTHS
    balance, draw = _NONE, offer.draw or _NONE
    for month in range(1, len(paid)):
        if month <= offer.ramp_months:
            earned = full * offer.ramp_share / 100
            comes = max(earned, draw)
            balance += comes - earned
        else:
            back = min(full, balance) if offer.draw_back else _NONE
            comes = full - back
            balance -= back
        paid[month] += comes
        owed[month] = balance if offer.draw_back else _NONE
