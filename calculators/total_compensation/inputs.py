"""What the comparison asks as a whole, and which answers contradict each other.

The offers themselves are declared in `offer`; here are the years ahead, the price of equity, the
limits by law, and all rules.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from calculators._core import (
    Currency,
    Rule,
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
from calculators._core.formatting import counted

from .offer import Offer
from .offer.periods import in_ctc, named_base

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
_MONTHS = 12
# How far the low and the high case are from no change, unless the reader sets them.
USUAL_CHANGE = Decimal(20)


# What becomes of the share price, as the reader guesses.
type Case = Literal["low", "expected", "high"]


def _rule(fields: str, broken: Callable[[Any], bool], message: str) -> Rule:
    return Rule(fields=tuple(fields.split()), broken=broken, message=message)


def _cliff_after_plan(offer: Offer) -> bool:
    if offer.vesting != "custom" or offer.custom_vesting is None:
        return False
    return (offer.custom_cliff or 0) > _MONTHS * len(offer.custom_vesting)


OFFER_RULES = (
    _rule(
        "ctc_variable ctc_fund ctc_unpaid base base_per",
        lambda o: in_ctc(o) >= named_base(o),
        "the parts in the CTC come to all of it. Put the whole CTC into base pay, or lower a part.",
    ),
    _rule(
        "pension_to pension_from",
        lambda o: o.pension_to is not None and o.pension_to <= (o.pension_from or 0),
        "the pension would count no pay: “up to” must be more than “above”. Swap the two.",
    ),
    _rule(
        "repayment signing",
        lambda o: o.repayment != "none" and not o.signing,
        "there are repayment terms, but no signing bonus. Add the payment, or choose “nothing”.",
    ),
    _rule(
        "custom_cliff custom_vesting",
        _cliff_after_plan,
        "the cliff comes after the last year of the plan. Lower the cliff, or add years.",
    ),
    _rule(
        "match_of match_rate",
        lambda o: (o.match_rate is None) != (o.match_of is None),
        "a match needs both: how much the employer adds, and on how much of your pay.",
    ),
    _rule(
        "second_of second_rate",
        lambda o: (o.second_rate is None) != (o.second_of is None),
        "the second step of the match needs both: how much is added, and on how much of your pay.",
    ),
    _rule(
        "second_rate match_rate",
        lambda o: o.second_rate is not None and o.match_rate is None,
        "there is a second step of the match, but no first. Fill in the first one.",
    ),
    _rule(
        "deferral match_rate",
        lambda o: o.match_rate is not None and o.deferral is None,
        "say how much of your pay you put in: the employer adds to that. Write 0 if nothing.",
    ),
)


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

    price_leave: bool = yes_no(
        "Add the worth of days off",
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


def _jobs_now(inputs: Any) -> tuple[str, ...]:
    return tuple(f"offers.{at}.current" for at, o in enumerate(inputs.offers) if o.current)


def _own_currencies(inputs: Any) -> tuple[str, ...]:
    return tuple(
        f"offers.{at}.paid_in"
        for at, offer in enumerate(inputs.offers)
        if offer.paid_in == inputs.currency
    )


def _late(inputs: Any) -> Callable[[int | None], bool]:
    return lambda month: month is not None and month > _MONTHS * inputs.years


def _late_cliffs(inputs: Any) -> tuple[str, ...]:
    late = _late(inputs)
    return tuple(
        f"offers.{at}.custom_cliff"
        for at, offer in enumerate(inputs.offers)
        if offer.vesting == "custom" and late(offer.custom_cliff)
    )


def _late_payments(inputs: Any) -> tuple[str, ...]:
    late = _late(inputs)
    return tuple(
        f"offers.{at}.signing.{number}.month"
        for at, offer in enumerate(inputs.offers)
        for number, payment in enumerate(offer.signing)
        if late(payment.month)
    )


def _whole_years(inputs: Any) -> str:
    return counted(inputs.years, "year")


RULES = (
    Rule(
        fields=("offers",),
        broken=lambda i: len(_jobs_now(i)) > 1,
        message="only one of the offers can be your job now. Untick the others.",
        at=_jobs_now,
    ),
    Rule(
        fields=("offers", "currency"),
        broken=lambda i: bool(_own_currencies(i)),
        message="this is the currency of the form anyway. Choose that, and no rate is needed.",
        at=lambda i: (*_own_currencies(i), "currency"),
    ),
    Rule(
        fields=("offers", "years"),
        broken=lambda i: bool(_late_cliffs(i)),
        message=lambda i: (
            f"a cliff after the {_whole_years(i)} that you compare: nothing would vest. "
            "Compare more years, or lower the cliff."
        ),
        at=lambda i: (*_late_cliffs(i), "years"),
    ),
    Rule(
        fields=("offers", "years"),
        broken=lambda i: bool(_late_payments(i)),
        message=lambda i: (
            f"a part of a signing bonus is paid after the {_whole_years(i)} that you compare. "
            "Compare more years, or change the month of that payment."
        ),
        at=lambda i: (*_late_payments(i), "years"),
    ),
    Rule(
        fields=("stay", "years"),
        broken=lambda i: _late(i)(i.stay),
        message=lambda i: (
            f"you expect to stay longer than the {_whole_years(i)} you compare. "
            "Compare more years, or leave this empty."
        ),
    ),
    # A usual case that the expected one has passed moves along: see `price_change`.
    Rule(
        fields=("low", "expected"),
        broken=lambda i: i.low > i.expected and i.low != -USUAL_CHANGE,
        message="the low case is above the expected one. Lower it, or raise the expected case.",
    ),
    Rule(
        fields=("expected", "high"),
        broken=lambda i: i.expected > i.high and i.high != USUAL_CHANGE,
        message="the high case is below the expected one. Raise it, or lower the expected case.",
    ),
)
