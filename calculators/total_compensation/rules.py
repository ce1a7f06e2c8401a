"""The contradictions that an offer, or the whole comparison, can hold: each with its way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from calculators._core import Rule, at_most
from calculators._core.formatting import counted

from .offer import Offer

_MONTHS = 12


def _rule(fields: str, broken: Callable[[Any], bool], message: str) -> Rule:
    return Rule(fields=tuple(fields.split()), broken=broken, message=message)


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


def _jobs_now(inputs: Any) -> tuple[str, ...]:
    return tuple(f"offers.{at}.current" for at, o in enumerate(inputs.offers) if o.current)


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
    at_most("low", "expected", "the low case is above the expected one. Swap the two."),
    at_most("expected", "high", "the expected case is above the high one. Swap the two."),
)
