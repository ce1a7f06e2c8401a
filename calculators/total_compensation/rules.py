"""Which answers of the comparison contradict each other, each with a sentence on the way out."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from calculators._core import Rule
from calculators._core.formatting import counted

from .offer import Offer
from .offer.periods import in_ctc, named_base

_MONTHS = 12
# How far the low and the high case are from no change, unless the reader sets them.
USUAL_CHANGE = Decimal(20)


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
