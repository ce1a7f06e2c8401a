"""What is asked of each offer besides pay, and the offer as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import Section, decimal_number, money, percent

from .offered_equity import OfferedEquity

BENEFITS = Section("Retirement match and health")
TIME = Section("Days off, hours and commute")
PLACE = Section("Costs and prices where you would live")


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer(OfferedEquity):
    """One offer, or the job you have. All money is before tax."""

    deferral: Decimal | None = percent(
        "You pay in", section=BENEFITS, hint="In percent of base pay."
    )
    match_rate: Decimal | None = percent(
        "First step: the employer adds",
        maximum=300,
        section=BENEFITS,
        hint="100 means as much as you pay in.",
    )
    match_of: Decimal | None = percent(
        "First step: on so much of pay", section=BENEFITS, hint="Such as the first 3% of base pay."
    )
    second_rate: Decimal | None = percent(
        "Second step: the employer adds", maximum=300, section=BENEFITS
    )
    second_of: Decimal | None = percent("Second step: on so much more of pay", section=BENEFITS)
    employer_premium: Decimal | None = money(
        "Health premium the employer pays, a month", section=BENEFITS
    )
    own_premium: Decimal | None = money("Health premium you pay, a month", section=BENEFITS)
    health_account: Decimal | None = money(
        "Other employer money a year",
        section=BENEFITS,
        hint="Into a health savings account (HSA) or the like, or a pension without a match.",
    )

    days_off: Decimal | None = decimal_number(
        "Paid days off a year", maximum=100, unit="days", section=TIME
    )
    holidays: Decimal | None = decimal_number(
        "Paid public holidays a year", maximum=40, unit="days", section=TIME
    )
    hours: Decimal | None = decimal_number(
        "Hours you would really work a week",
        minimum=1,
        maximum=112,
        unit="hours",
        section=TIME,
        hint="Empty means the paid hours, or 40.",
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
    price_level: Decimal | None = decimal_number(
        "Price level there",
        minimum=10,
        maximum=1000,
        section=PLACE,
        hint="100 is the average of one table, such as the US regional price parities.",
    )
