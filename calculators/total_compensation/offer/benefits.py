"""What is asked about the benefits of an offer: the retirement match and health."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import (
    Section,
    money,
    percent,
)

from .equity import PayAndEquity

BENEFITS = Section("Retirement match and health")


@dataclass(frozen=True, kw_only=True, slots=True)
class PayAndBenefits(PayAndEquity):
    """What `PayAndEquity` asks, and what the employer adds to pay."""

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
        "Health premium the employer pays, a month",
        section=BENEFITS,
        hint="It is shown but not added: a dear plan is not always a better one.",
    )
    own_premium: Decimal | None = money("Health premium you pay, a month", section=BENEFITS)
    out_of_pocket: Decimal | None = money(
        "Care you expect to pay for yourself, a year",
        section=BENEFITS,
        hint="Deductible, copays, medicine: the care you need, at the terms of this plan.",
    )
    health_account: Decimal | None = money(
        "Other employer money a year",
        section=BENEFITS,
        hint="Into a health savings account (HSA) or the like, or a pension without a match.",
    )
