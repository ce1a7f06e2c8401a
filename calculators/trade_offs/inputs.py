"""What the trade-offs calculator asks: labels, hints, limits and defaults."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import Currency, Section, currency, group, money
from calculators._core.offer.shared_fields import (
    retirement_match,
    working_days,
    yearly_bonus,
    years_of_stay,
)

from .asks import Ask

VALUES = Section(
    "How asks are valued",
    "Leave these as they are for a first answer.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Money is in one currency, before tax."""

    currency: Currency = currency(known_as="currency")
    base: Decimal = money(
        "Base pay they offer (a year)",
        required=True,
        minimum="0.01",
        hint="The number in the offer. You can write 100k.",
        known_as="base-pay",
    )
    asks: tuple[Ask, ...] = group(
        "Your asks",
        item="Ask",
        of=Ask,
        minimum=2,
        maximum=8,
        hint="Four to six are plenty, in any order: the answer ranks them.",
    )
    years: int = years_of_stay(VALUES)
    days_a_year: int = working_days(VALUES)
    bonus: Decimal | None = yearly_bonus(VALUES)
    match: Decimal | None = retirement_match(VALUES)
