"""What each year brings: base, bonus, one-off payments, equity, benefits, costs.

Base grows by the raise from year 2 on; so does a bonus in percent of it. The first year may
count only in part for the bonus. A payment in month 12 belongs to year 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .benefits import yearly_benefits, yearly_costs, yearly_leave
from .equity import Equity
from .inputs import Inputs
from .offer import Offer
from .vesting import MONTHS

_NONE = Decimal(0)
_WEEKS = 52


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    """One year of an offer, in money of that year; equity in the expected case."""

    base: Decimal
    other: Decimal
    bonus: Decimal
    one_off: Decimal
    equity: Decimal
    benefits: Decimal
    leave: Decimal
    costs: Decimal

    @property
    def guaranteed(self) -> Decimal:
        """Cash that the letter promises: base, other fixed cash, one-off payments."""
        return self.base + self.other + self.one_off

    @property
    def at_risk(self) -> Decimal:
        """Pay that may turn out lower: bonus and equity."""
        return self.bonus + self.equity

    @property
    def total(self) -> Decimal:
        """All of it, less the costs."""
        return self.guaranteed + self.at_risk + self.benefits + self.leave - self.costs


def yearly_base(offer: Offer) -> Decimal:
    """Give base pay a year: 12 months, or 52 weeks of paid hours."""
    match offer.base_per:
        case "month":
            return offer.base * MONTHS
        case "hour":
            return offer.base * (offer.paid_hours or _NONE) * _WEEKS
        case _:
            return offer.base


def bonus_rate(offer: Offer, year: int) -> Decimal:
    """Give the bonus expected for a year, as a part of base (0.1 is 10 %)."""
    share = (offer.first_share if year == 1 else Decimal(100)) / 100
    return (offer.bonus_percent or _NONE) / 100 * offer.payout / 100 * share


def years_of(inputs: Inputs, offer: Offer, equity: Equity) -> tuple[Year, ...]:
    """Work out every year that is compared."""
    start, raises = yearly_base(offer), 1 + inputs.growth / 100
    found = []
    for number in range(1, inputs.years + 1):
        base = start * raises ** (number - 1)
        first = offer.first_share / 100 if number == 1 else 1
        fixed_bonus = (offer.bonus_amount or _NONE) * offer.payout / 100 * first
        found.append(
            Year(
                base=base,
                other=offer.other_cash or _NONE,
                bonus=base * bonus_rate(offer, number) + fixed_bonus,
                one_off=_one_off(offer, number),
                equity=equity.of_year(number, "expected"),
                benefits=yearly_benefits(inputs, offer, base),
                leave=yearly_leave(inputs, offer, base),
                costs=yearly_costs(offer),
            )
        )
    return tuple(found)


def _one_off(offer: Offer, year: int) -> Decimal:
    paid = sum((p.amount for p in offer.signing if max(1, -(-p.month // MONTHS)) == year), _NONE)
    return paid + ((offer.relocation or _NONE) if year == 1 else _NONE)
