"""What the comparison asks as a whole: the offers, the years ahead, the price of equity."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import (
    Currency,
    Section,
    When,
    choice,
    currency,
    group,
    money,
    percent,
    whole_number,
    yes_no,
)

from .offer import Offer
from .rules import OFFER_RULES

AHEAD = Section(
    "How far to look ahead",
    "Plain sums at first: no raises, and money later counts like money now.",
)
PRICES = Section(
    "If the share price changes",
    "Nobody knows. Three guesses show what hangs on it; the case without any worth is added.",
)
LEAVE = Section("Putting a price on days off")
LIMITS = Section("Limits of the retirement match")

_PRICED = When(field="price_leave", answers=("yes",))
_CAPPED = When(field="caps", answers=("us",))


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Everything is before tax, in one currency."""

    currency: Currency = currency(known_as="currency")
    offers: tuple[Offer, ...] = group(
        "Offers to compare",
        item="Offer",
        of=Offer,
        hint="Base pay alone gives a first answer. Open the parts that your letter names.",
        minimum=1,
        maximum=4,
        copies=True,
        rules=OFFER_RULES,
    )

    years: int = whole_number(
        "Years to compare", default="4", minimum=1, maximum=6, unit="years", section=AHEAD
    )
    stay: int | None = whole_number(
        "Months you expect to stay",
        minimum=1,
        maximum=72,
        unit="months",
        section=AHEAD,
        hint="Empty means to the end of these years.",
    )
    growth: Decimal = percent(
        "Raise a year", default="0", maximum=50, section=AHEAD, hint="From year 2, for all offers."
    )
    rate: Decimal = percent(
        "Discount rate a year",
        default="0",
        maximum=50,
        section=AHEAD,
        hint="How much less money is worth to you a year later. 0 gives plain sums.",
    )

    low: Decimal = percent(
        "Low case, a year", default="-20", minimum=-100, maximum=200, section=PRICES
    )
    expected: Decimal = percent(
        "Expected case, a year",
        default="0",
        minimum=-100,
        maximum=200,
        section=PRICES,
        hint="All other figures use this one.",
    )
    high: Decimal = percent(
        "High case, a year", default="20", minimum=-100, maximum=200, section=PRICES
    )

    price_leave: bool = yes_no(
        "Add the worth of days off",
        section=LEAVE,
        hint="It is time, not cash, so it is left out unless you tick this.",
    )
    days_a_year: int = whole_number(
        "Working days a year",
        default="260",
        minimum=200,
        maximum=366,
        unit="days",
        section=LEAVE,
        when=_PRICED,
        hint="A day is worth base pay divided by this.",
    )

    caps: str = choice(
        "Limits by law",
        {"us": "US limits of 2026, edit them", "none": "no limits, or not in the US"},
        section=LIMITS,
    )
    pay_cap: Decimal | None = money(
        "Pay that counts, at most (US, 2026)", default="360000", section=LIMITS, when=_CAPPED
    )
    deferral_cap: Decimal | None = money(
        "What you may pay in, at most (US, 2026)", default="24500", section=LIMITS, when=_CAPPED
    )
