"""The contradictions that an offer, or the whole comparison, can hold: each with its way out."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from calculators._core import Rule
from calculators._core.formatting import counted

from .offer import Offer

_MONTHS = 12


def _rule(fields: str, broken: Callable[[Any], bool], message: str) -> Rule:
    return Rule(fields=tuple(fields.split()), broken=broken, message=lambda _: message)


def _cliff_after_plan(offer: Offer) -> bool:
    if offer.vesting != "custom" or offer.custom_vesting is None:
        return False
    return (offer.custom_cliff or 0) > _MONTHS * len(offer.custom_vesting)


OFFER_RULES = (
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


def _two_jobs_now(inputs: Any) -> bool:
    return sum(1 for offer in inputs.offers if offer.current) > 1


def _late(inputs: Any) -> Callable[[int | None], bool]:
    return lambda month: month is not None and month > _MONTHS * inputs.years


def _late_cliff(inputs: Any) -> bool:
    late = _late(inputs)
    return any(offer.vesting == "custom" and late(offer.custom_cliff) for offer in inputs.offers)


def _late_payment(inputs: Any) -> bool:
    late = _late(inputs)
    return any(late(payment.month) for offer in inputs.offers for payment in offer.signing)


def _whole_years(inputs: Any) -> str:
    return counted(inputs.years, "year")


def _orderly(low: str, high: str, message: str) -> Rule:
    def broken(inputs: Any) -> bool:
        below, above = getattr(inputs, low), getattr(inputs, high)
        return isinstance(below, Decimal) and isinstance(above, Decimal) and below > above

    return _rule(f"{low} {high}", broken, message)


RULES = (
    _rule(
        "offers",
        _two_jobs_now,
        "only one of the offers can be your job now. Untick the others.",
    ),
    Rule(
        fields=("offers", "years"),
        broken=_late_cliff,
        message=lambda i: (
            f"one of the offers has a cliff after the {_whole_years(i)} you compare, so nothing "
            "would vest. Compare more years, or lower that cliff."
        ),
    ),
    Rule(
        fields=("offers", "years"),
        broken=_late_payment,
        message=lambda i: (
            f"a part of a signing bonus is paid after the {_whole_years(i)} you compare. "
            "Compare more years, or change the month of that payment."
        ),
    ),
    Rule(
        fields=("stay", "years"),
        broken=lambda i: _late(i)(i.stay),
        message=lambda i: (
            f"you expect to stay longer than the {_whole_years(i)} you compare. "
            "Compare more years, or leave this empty."
        ),
    ),
    _orderly("low", "expected", "the low case is above the expected one. Swap the two."),
    _orderly("expected", "high", "the expected case is above the high one. Swap the two."),
)
