"""What the comparison asks as a whole.

The offers themselves are declared in `offer`, and what contradicts each other in `rules`; here are
the years ahead, the price of equity, what is only hoped for, and the limits by law.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

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
from calculators._core.dated_figures import US_DEFERRAL, US_MATCHED_PAY
from calculators._core.offer.doubt import GUESSED, NAMED, RAISES, SHARE_PRICES, Doubt

from .offer import Offer
from .rules import OFFER_RULES, USUAL_CHANGE

UNITS = Section("What the numbers are", row=True)
AHEAD = Section(
    "How far to look ahead",
    "Plain sums at first: no raises, and money later counts like money now.",
)
PRICES = Section(
    "If the share price changes",
    "Nobody knows. Three cases show what depends on it; the case of worthless shares is added.",
)
HOPED = Section(
    "Startup equity that you only hope for",
    "From the startup equity calculator, or your own guess. Every total of what is promised or "
    "likely leaves it out.",
)
LEAVE = Section("Putting a price on days off")
LIMITS = Section("Limits of the retirement match")

_PRICED = When(field="price_leave", answers=("yes",))
_CAPPED = When(field="caps", answers=("us",))

# What becomes of the share price, as the reader guesses.
type Case = Literal["low", "expected", "high"]
type HopedBy = Literal["ask", "1", "2", "3", "4"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Everything is before tax, in one currency."""

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
    currency: Currency = currency(section=UNITS, known_as="currency")

    years: int = whole_number(
        "Years to compare", default=4, minimum=1, maximum=6, unit="years", section=AHEAD
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
        "Raise a year", default=0, maximum=50, section=AHEAD, hint="From year 2, for all offers."
    )
    rate: Decimal = percent(
        "Discount rate a year",
        default=0,
        maximum=50,
        section=AHEAD,
        hint="How much less money is worth to you a year later. 0 gives plain sums.",
    )

    low: Decimal = percent(
        "Low case, a year", default="-20", minimum=-100, maximum=200, section=PRICES
    )
    expected: Decimal = percent(
        "Expected case, a year",
        default=0,
        minimum=-100,
        maximum=200,
        section=PRICES,
        hint="All other figures use this one. The usual low and high cases move along with it.",
    )
    high: Decimal = percent(
        "High case, a year", default=USUAL_CHANGE, minimum=-100, maximum=200, section=PRICES
    )

    hoped_equity: Decimal | None = money(
        "Startup equity you hope for, a year",
        section=HOPED,
        hint="One amount for every year. Don’t enter the same options with the offer as well.",
        known_as="hoped-equity",
    )
    hoped_by: HopedBy = choice(
        "It is part of",
        {
            "ask": "choose the offer",
            "1": "offer 1",
            "2": "offer 2",
            "3": "offer 3",
            "4": "offer 4",
        },
        section=HOPED,
    )

    doubt_named: Doubt = NAMED.ask(
        "What the letters name",
        "Base pay, target bonus, signing bonus, number of shares, match. Sure if it’s in writing.",
    )
    doubt_payout: Doubt = GUESSED.ask("How much of the bonus or commission is paid")
    doubt_equity: Doubt = GUESSED.ask(
        "What the equity is worth", "Shares, options and refreshers, and what you hope for."
    )
    doubt_change: Doubt = SHARE_PRICES.ask("Share price, change a year")
    doubt_rates: Doubt = RAISES.ask("Raise a year, and the discount rate")
    doubt_time: Doubt = NAMED.ask("Paid hours, weeks and days")
    doubt_costs: Doubt = GUESSED.ask("What the job costs you", "Health care, commute, payroll tax.")
    doubt_exchange: Doubt = NAMED.ask("Exchange rate")

    price_leave: bool = yes_no(
        "Add the value of days off",
        section=LEAVE,
        hint="It is time, not cash, so it is left out unless you tick this.",
    )
    days_a_year: int = whole_number(
        "Working days a year",
        default=260,
        minimum=200,
        maximum=366,
        unit="days",
        section=LEAVE,
        when=_PRICED,
        hint="A day is worth base pay divided by this.",
    )

    caps: Literal["us", "none"] = choice(
        "Limits by law",
        {
            "us": f"US limits of {US_MATCHED_PAY.latest.name}, edit them",
            "none": "no limits, or not in the US",
        },
        section=LIMITS,
    )
    pay_cap: Decimal | None = money(
        f"Pay that counts, at most (US, {US_MATCHED_PAY.latest.name})",
        default=US_MATCHED_PAY.latest.value,
        section=LIMITS,
        when=_CAPPED,
    )
    deferral_cap: Decimal | None = money(
        f"What you may pay in, at most (US, {US_DEFERRAL.latest.name})",
        default=US_DEFERRAL.latest.value,
        section=LIMITS,
        when=_CAPPED,
    )


def price_change(inputs: Inputs, case: Case) -> Decimal:
    """Give the percent a year by which the share price changes in a case.

    Where the expected case passes a low or high one that was left as it was, that one keeps its
    usual distance from it: expecting +25 makes the high case +45.
    """
    if case == "low" and inputs.low > inputs.expected:
        return max(Decimal(-100), inputs.expected - USUAL_CHANGE)
    if case == "high" and inputs.high < inputs.expected:
        return inputs.expected + USUAL_CHANGE
    changes: dict[Case, Decimal] = {
        "low": inputs.low,
        "expected": inputs.expected,
        "high": inputs.high,
    }
    return changes[case]


def hoped_a_year(inputs: Inputs, number: int) -> Decimal:
    """Give what an offer, by its number from 1, is hoped to bring a year in startup equity."""
    mine = inputs.hoped_by == str(number) or len(inputs.offers) == 1
    return (inputs.hoped_equity or Decimal(0)) if mine else Decimal(0)
