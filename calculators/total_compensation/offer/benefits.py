"""What is asked about the benefits of an offer: the retirement match and health."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import (
    Section,
    money,
    percent,
)
from calculators._core.dated_figures import UK_PENSION_FROM, UK_PENSION_UP_TO
from calculators._core.formatting import number

from .equity import PayAndEquity
from .pay import Certainty, how_sure

BENEFITS = Section("Retirement, health, and what a CTC holds")


@dataclass(frozen=True, kw_only=True, slots=True)
class PayAndBenefits(PayAndEquity):
    """What `PayAndEquity` asks, and what the employer adds to pay."""

    deferral: Decimal | None = percent(
        "You pay in", section=BENEFITS, hint="In percent of base pay."
    )
    match_rate: Decimal | None = percent(
        "Match, first step: the employer adds",
        term="401(k) match",
        maximum=300,
        section=BENEFITS,
        hint="In percent of what you pay in: 100 means as much as you do.",
        known_as="offer-match-rate",
    )
    match_of: Decimal | None = percent(
        "Match, first step: on this much of your pay",
        section=BENEFITS,
        hint="Such as the first 3% of base pay.",
        known_as="offer-match-of",
    )
    second_rate: Decimal | None = percent(
        "Match, second step: the employer adds", maximum=300, section=BENEFITS
    )
    second_of: Decimal | None = percent(
        "Match, second step: on this much more of it", section=BENEFITS
    )
    pension: Decimal | None = percent(
        "Pension the employer pays without a match",
        section=BENEFITS,
        hint="In percent of base pay, whatever you pay in: such as 12 in Australia, 3 in the UK.",
        known_as="offer-pension",
    )
    pension_from: Decimal | None = money(
        "It counts pay above this, a year",
        section=BENEFITS,
        hint=(
            "Empty means from the first unit on. UK “qualifying earnings” run from "
            f"{number(UK_PENSION_FROM.latest.value)} to {number(UK_PENSION_UP_TO.latest.value)}."
        ),
    )
    pension_to: Decimal | None = money(
        "It counts pay up to this, a year",
        section=BENEFITS,
        hint=(
            "Empty means all of it. Dutch and Swiss plans have both limits: ask for those of yours."
        ),
    )
    benefits_is: Certainty = how_sure("The match and the pension are", "promised", BENEFITS)
    employer_premium: Decimal | None = money(
        "Health premium the employer pays, a month",
        section=BENEFITS,
        hint="It is shown but not added: an expensive plan is not always a better one.",
    )
    own_premium: Decimal | None = money("Health premium you pay, a month", section=BENEFITS)
    out_of_pocket: Decimal | None = money(
        "Care you expect to pay for yourself, a year",
        term="deductible",
        section=BENEFITS,
        hint="Deductible, copays, medicine: the care you need, at the terms of this plan.",
    )
    health_account: Decimal | None = money(
        "Other employer money a year",
        term="HSA",
        section=BENEFITS,
        hint="Into a health savings account (HSA) or the like.",
    )
    ctc_variable: Decimal | None = money(
        "In a cost to company (CTC): variable pay, a year",
        term="CTC",
        section=BENEFITS,
        hint="If the base above is a CTC, these three are taken out of it. Ask for the split.",
    )
    ctc_fund: Decimal | None = money(
        "In the CTC: the employer’s provident fund, a year", section=BENEFITS
    )
    ctc_unpaid: Decimal | None = money(
        "In the CTC: gratuity and insurance, a year",
        section=BENEFITS,
        hint="Not counted: gratuity is usually yours only after five years.",
    )
