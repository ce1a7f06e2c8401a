"""What is asked of each offer: cash, equity, benefits, time and costs.

The form of an offer is one dataclass, in four steps that build on each other: `Pay`, then equity,
then benefits, then time and place.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from calculators._core import (
    CURRENCIES,
    Currency,
    Section,
    When,
    date,
    decimal_number,
    money,
    own_currency,
    percent,
)

from .benefits import PayAndBenefits
from .equity import EquityKind, NamedPlan
from .pay import BasePer, BonusAs, Certainty, Payment, RepayAs, Repayment

__all__ = [
    "BasePer",
    "BonusAs",
    "Certainty",
    "EquityKind",
    "NamedPlan",
    "Offer",
    "Payment",
    "RepayAs",
    "Repayment",
]

TIME = Section("Days off, hours and commute")
PLACE = Section("Costs, tax, currency and prices where you would live")
_OTHER_CURRENCY = When(field="paid_in", answers=tuple(CURRENCIES))


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer(PayAndBenefits):
    """One offer, or the job you have. All money is before tax."""

    days_off: Decimal | None = decimal_number(
        "Paid days off a year", maximum=100, unit="days", section=TIME, known_as="offer-leave"
    )
    holidays: Decimal | None = decimal_number(
        "Paid public holidays a year",
        maximum=40,
        unit="days",
        section=TIME,
        known_as="offer-holidays",
    )
    work_days: Decimal | None = decimal_number(
        "Days you would work a week",
        minimum=1,
        maximum=7,
        unit="days",
        section=TIME,
        hint="Empty means the paid days, or 5. It says how much of a week a day off is.",
    )
    unpaid_weeks: Decimal | None = decimal_number(
        "Unpaid weeks off a year",
        maximum=51,
        unit="weeks",
        section=TIME,
        when=When(field="base_per", answers=("year", "month", "two_weeks")),
        hint="Base pay is counted without them.",
    )
    hours: Decimal | None = decimal_number(
        "Hours you would really work a week",
        minimum=1,
        maximum=112,
        unit="hours",
        section=TIME,
        hint="Empty means the paid hours, or 40.",
        known_as="offer-hours",
    )
    commute: Decimal | None = decimal_number(
        "Commute a week, there and back",
        maximum=50,
        unit="hours",
        section=TIME,
        hint="Only for the days you go in.",
    )

    costs: Decimal | None = money(
        "Other costs of this job a year",
        section=PLACE,
        hint="Commute, parking, childcare: what you would not pay otherwise.",
    )
    payroll_tax: Decimal | None = percent(
        "Payroll tax that you pay for the employer",
        section=PLACE,
        hint="Only if you work for yourself, in percent of pay: 7.65 in the US.",
    )
    insurance: Decimal | None = money(
        "Insurance and the like if you work for yourself, a year", section=PLACE
    )
    keep: Decimal | None = percent(
        "Of every 100 you earn there, you keep",
        section=PLACE,
        hint="After tax and social security, by a pay slip or a tax calculator of that place.",
    )
    paid_in: Currency | None = own_currency(
        "Paid in", section=PLACE, hint="All amounts of this offer are then in it."
    )
    exchange: Decimal | None = decimal_number(
        "Exchange rate: 1 of it is worth",
        required=True,
        minimum="0.000001",
        section=PLACE,
        when=_OTHER_CURRENCY,
        hint="In the currency of the form. Look it up: no rate is fetched here or guessed.",
    )
    exchange_day: dt.date | None = date(
        "The rate is from",
        required=True,
        section=PLACE,
        when=_OTHER_CURRENCY,
        hint="So that you see later how old it is.",
    )
    price_level: Decimal | None = decimal_number(
        "Price level there",
        term="cost of living",
        minimum=10,
        maximum=1000,
        section=PLACE,
        hint="100 is the average of one table, such as the US regional price parities.",
    )
