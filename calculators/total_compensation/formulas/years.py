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
from calculators.total_compensation.offer.periods import (
    DAYS_A_WEEK,
    WEEKS,
    days_a_week,
    paid_weeks,
    yearly_base,
)

from .bonus import Variable
from .equity import MONTHS, Equity, year_of
from .exchange import rate_of

_NONE = Decimal(0)
# Where more days off are typed than there are days of work: no hour can be for free.
_FEWEST_WEEKS = Decimal(1)
USUAL_HOURS = Decimal(40)


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    """One year of an offer, in money of that year; equity in the expected case.

    `hoped` is startup equity that the reader hopes for, as one amount that no price case changes.
    """

    base: Decimal
    other: Decimal
    overtime: Decimal
    bonus: Decimal
    one_off: Decimal
    equity: Decimal
    hoped: Decimal
    benefits: Decimal
    leave: Decimal
    costs: Decimal

    @property
    def pay(self) -> Decimal:
        """All that is paid out or vests."""
        cash = self.base + self.other + self.overtime + self.bonus + self.one_off
        return cash + self.equity + self.hoped

    @property
    def total(self) -> Decimal:
        """All of it, less the costs."""
        return self.pay + self.benefits + self.leave - self.costs


def overtime(offer: Offer, pay: Decimal) -> Decimal:
    """Give the overtime pay of a year, for a year's base pay: extra hours at their rate."""
    if not offer.overtime_hours:
        return _NONE
    return pay * offer.overtime_hours * offer.overtime_rate / (offer.paid_hours * 100)


def allowance(offer: Offer, pay: Decimal) -> Decimal:
    """Give the holiday allowance and the like, for a year's base pay."""
    return pay * (offer.allowance or _NONE) / 100


def years_of(
    inputs: Inputs, offer: Offer, equity: Equity, variable: Variable, hoped: Decimal
) -> tuple[Year, ...]:
    """Work out every year that is compared; `hoped` is startup equity a year."""
    start, raises = yearly_base(offer), 1 + inputs.growth / 100
    limits, steady = limits_of(inputs, offer), yearly_costs(offer)
    found = []
    for number in range(1, inputs.years + 1):
        grown = raises ** (number - 1)
        base, bonus = start * grown, variable.of_year(number)
        other = (offer.other_cash or _NONE) + allowance(offer, base)
        extra = overtime(offer, base)
        found.append(
            Year(
                base=base,
                other=other,
                overtime=extra,
                bonus=bonus,
                one_off=_one_off(offer, number),
                equity=equity.of_year(number, "expected"),
                hoped=hoped,
                benefits=_benefits(offer, base, limits) + (offer.ctc_fund or _NONE) * grown,
                leave=yearly_leave(inputs, offer, base),
                costs=steady + payroll_tax(offer, base + other + extra + bonus),
            )
        )
    return tuple(found)


def signing_in(offer: Offer, year: int) -> Decimal:
    """Add up what a signing bonus pays in a year of work, from 1."""
    return sum((it.amount for it in offer.signing if year_of(it.month) == year), _NONE)


def _one_off(offer: Offer, year: int) -> Decimal:
    return signing_in(offer, year) + ((offer.relocation or _NONE) if year == 1 else _NONE)


def match_steps(offer: Offer) -> tuple[tuple[Decimal, Decimal], ...]:
    """List the steps of the match: percent added, on so many percent of pay."""
    steps = ((offer.match_rate, offer.match_of), (offer.second_rate, offer.second_of))
    return tuple((rate, of) for rate, of in steps if rate is not None and of is not None)


def retirement_match(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Work out what the employer pays in for a year's base pay, in money a year."""
    return _match(offer, pay, limits_of(inputs, offer))


def matched(inputs: Inputs, offer: Offer, pay: Decimal) -> tuple[tuple[Decimal, Decimal], ...]:
    """List for each step the percent added, and on how much of what you pay in.

    The limit on pay holds for what can be matched, not for what you can pay in (irs.gov, "401(k)
    plans: deferrals and matching when compensation exceeds the annual limit").
    """
    return _matched(offer, pay, limits_of(inputs, offer))


def paid_in_a_year(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Work out what you pay in for a year's base pay, in money a year."""
    return _paid_in(offer, pay, limits_of(inputs, offer))


# The same three where the limits are known: they are asked for each year of every number tried.
def _match(offer: Offer, pay: Decimal, limits: Limits) -> Decimal:
    return sum((rate / 100 * part for rate, part in _matched(offer, pay, limits)), _NONE)


def _matched(offer: Offer, pay: Decimal, limits: Limits) -> tuple[tuple[Decimal, Decimal], ...]:
    steps = match_steps(offer)
    if not steps:
        return ()
    paid_in = _paid_in(offer, pay, limits)
    counted = pay if limits.pay is None else min(pay, limits.pay)
    found, start = [], _NONE
    for rate, of in steps:
        room = counted * of / 100
        found.append((rate, max(_NONE, min(paid_in - start, room))))
        start += room
    return tuple(found)


def _paid_in(offer: Offer, pay: Decimal, limits: Limits) -> Decimal:
    wanted = pay * (offer.deferral or _NONE) / 100
    return wanted if limits.deferral is None else min(wanted, limits.deferral)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits on a match that hold for a form, in money a year; None is no limit."""

    pay: Decimal | None
    deferral: Decimal | None


def limits_of(inputs: Inputs, offer: Offer) -> Limits:
    """Find the limits that hold for an offer, in the form's currency.

    Those of the US hold for pay in dollars alone, the reader's own always.
    """
    own = offer.paid_in or inputs.currency

    def held(value: Decimal | None, figure: DatedFigure) -> Decimal | None:
        if value is None or all(value != period.value for period in figure.periods):
            return value
        return value * rate_of(offer) if own.code == "USD" else None

    return Limits(held(inputs.pay_cap, US_MATCHED_PAY), held(inputs.deferral_cap, US_DEFERRAL))


def limits_used(inputs: Inputs) -> Iterator[tuple[DatedFigure, Decimal]]:
    """Give the legal limits, as typed, if any offer has a match that they could reduce."""
    matched_offers = (it for it in inputs.offers if it.deferral is not None and match_steps(it))
    limits = [limits_of(inputs, offer) for offer in matched_offers]
    if inputs.pay_cap is not None and any(it.pay is not None for it in limits):
        yield US_MATCHED_PAY, inputs.pay_cap
    if inputs.deferral_cap is not None and any(it.deferral is not None for it in limits):
        yield US_DEFERRAL, inputs.deferral_cap


def unmatched_percent(offer: Offer) -> Decimal:
    """Say how many more points of pay you could pay in and have matched."""
    if offer.deferral is None:
        return _NONE
    return max(_NONE, sum((of for _, of in match_steps(offer)), _NONE) - offer.deferral)


def yearly_benefits(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Add up the match, the pension and the employer's other money; not its health premium."""
    return _benefits(offer, pay, limits_of(inputs, offer))


def _benefits(offer: Offer, pay: Decimal, limits: Limits) -> Decimal:
    pension = employer_pension(offer, pay)
    return _match(offer, pay, limits) + pension + (offer.health_account or _NONE)


def employer_pension(offer: Offer, pay: Decimal) -> Decimal:
    """Work out a pension that needs no paying-in: a percentage of the pay within its limits."""
    if not offer.pension:
        return _NONE
    counted = pay if offer.pension_to is None else min(pay, offer.pension_to)
    return max(_NONE, counted - (offer.pension_from or _NONE)) * offer.pension / 100


def yearly_costs(offer: Offer) -> Decimal:
    """Add up what you pay for health, premium and care, and the other costs, a year."""
    health = MONTHS * (offer.own_premium or _NONE) + (offer.out_of_pocket or _NONE)
    return health + (offer.costs or _NONE) + (offer.insurance or _NONE)


def payroll_tax(offer: Offer, pay: Decimal) -> Decimal:
    """Work out the payroll tax that somebody who works for themselves pays on a year's pay."""
    return pay * (offer.payroll_tax or _NONE) / 100


def free_days(offer: Offer) -> Decimal:
    """Count the paid days off and holidays in a year."""
    return (offer.days_off or _NONE) + (offer.holidays or _NONE)


def yearly_leave(inputs: Inputs, offer: Offer, pay: Decimal) -> Decimal:
    """Price the days off, only where the reader asked for it: days x base / 260.

    Fewer days a week, or fewer paid weeks, make each day a larger part of the pay.
    """
    if not inputs.price_leave:
        return _NONE
    worked = inputs.days_a_year * days_a_week(offer) / DAYS_A_WEEK * paid_weeks(offer) / WEEKS
    return free_days(offer) * pay / worked


def hours_a_year(offer: Offer) -> Decimal:
    """Count hours at work and on the way, in the paid weeks less the days off."""
    paid = (offer.paid_hours or USUAL_HOURS) + (offer.overtime_hours or _NONE)
    a_week = (offer.hours or paid) + (offer.commute or _NONE)
    weeks = paid_weeks(offer) - free_days(offer) / days_a_week(offer)
    return a_week * max(weeks, _FEWEST_WEEKS)
