"""What each year brings: base, bonus, one-off payments, equity, benefits, costs.

Base grows by the raise from year 2 on; so does a bonus in percent of it. The first year may
count only in part for the bonus. A payment in month 12 belongs to year 1.

Match = for each step: rate x the part of your paying-in that falls into the step, on base pay
up to a yearly cap, with what you pay in capped too. The US caps are in
`_core.dated_figures`, and hold in dollars alone. A day off is worth base pay / 260.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from calculators._core.dated_figures import US_DEFERRAL, US_MATCHED_PAY, DatedFigure
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer

from .equity import MONTHS, Equity

_NONE = Decimal(0)
_DAYS_A_WEEK = 5
_WEEKS = 52
USUAL_HOURS = Decimal(40)


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
    return offer.base * payments_a_year(offer)


def payments_a_year(offer: Offer) -> Decimal:
    """Count how many times a year the base pay is paid: 12 for a month, 2,080 for an hour."""
    match offer.base_per:
        case "month":
            return Decimal(MONTHS)
        case "hour":
            return (offer.paid_hours or _NONE) * _WEEKS
        case "year":
            return Decimal(1)


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


def match_steps(offer: Offer) -> tuple[tuple[Decimal, Decimal], ...]:
    """List the steps of the match: percent added, on so many percent of pay."""
    steps = ((offer.match_rate, offer.match_of), (offer.second_rate, offer.second_of))
    return tuple((rate, of) for rate, of in steps if rate is not None and of is not None)


def retirement_match(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Work out what the employer pays in for a year's base pay, in money a year."""
    return sum((rate / 100 * part for rate, part in matched(inputs, offer, pay)), _NONE)


def matched(inputs: Inputs, offer: Offer, pay: Decimal) -> tuple[tuple[Decimal, Decimal], ...]:
    """List for each step the percent added, and on how much of what you pay in.

    The limit on pay holds for what can be matched, not for what you can pay in (irs.gov, "401(k)
    plans: deferrals and matching when compensation exceeds the annual limit").
    """
    limits, paid_in = limits_of(inputs), paid_in_a_year(inputs, offer, pay)
    counted = pay if limits.pay is None else min(pay, limits.pay)
    found, start = [], _NONE
    for rate, of in match_steps(offer):
        room = counted * of / 100
        found.append((rate, max(_NONE, min(paid_in - start, room))))
        start += room
    return tuple(found)


def paid_in_a_year(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Work out what you pay in for a year's base pay, in money a year."""
    wanted = pay * (offer.deferral or _NONE) / 100
    most = limits_of(inputs).deferral
    return wanted if most is None else min(wanted, most)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits on a match that hold for a form, in money a year; None is no limit."""

    pay: Decimal | None
    deferral: Decimal | None


def limits_of(inputs: Inputs) -> Limits:
    """Find the limits that hold. Those of the US hold in dollars alone, the reader's own always."""

    def held(value: Decimal | None, figure: DatedFigure) -> Decimal | None:
        of_the_us = any(value == period.value for period in figure.periods)
        return None if of_the_us and inputs.currency.code != "USD" else value

    return Limits(held(inputs.pay_cap, US_MATCHED_PAY), held(inputs.deferral_cap, US_DEFERRAL))


def limits_used(inputs: Inputs) -> Iterator[tuple[DatedFigure, Decimal]]:
    """Give the legal limits, as typed, if any offer has a match that they could reduce."""
    if any(it.deferral is not None and match_steps(it) for it in inputs.offers):
        for figure, value in (
            (US_MATCHED_PAY, limits_of(inputs).pay),
            (US_DEFERRAL, limits_of(inputs).deferral),
        ):
            if value is not None:
                yield figure, value


def unmatched_percent(offer: Offer) -> Decimal:
    """Say how many more points of pay you could pay in and have matched."""
    if offer.deferral is None:
        return _NONE
    return max(_NONE, sum((of for _, of in match_steps(offer)), _NONE) - offer.deferral)


def yearly_benefits(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Add up the match and the employer's other money, a year; not its health premium."""
    return retirement_match(inputs, offer, pay) + (offer.health_account or _NONE)


def yearly_costs(offer: Offer) -> Decimal:
    """Add up what you pay for health, premium and care, and the other costs, a year."""
    health = MONTHS * (offer.own_premium or _NONE) + (offer.out_of_pocket or _NONE)
    return health + (offer.costs or _NONE)


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
