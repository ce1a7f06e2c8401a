"""What the comparison hands to the counter-offer, the scripts and the brief: one of the offers."""

from __future__ import annotations

from dataclasses import replace

from calculators._core import Block, HandedValue, Handover, MoneyFormat
from calculators._core.formatting import percent
from calculators._core.offer.handover import base_pay, given, typed

from .formulas import Outcome
from .inputs import Inputs
from .offer import Offer
from .offer.periods import yearly_base

_SOURCE = "your total compensation"
# What the other places call a year of base pay, and an hour of it.
_KINDS = {"base": "base pay a year", "hourly": "pay an hour"}


def handover(inputs: Inputs, outcome: Outcome) -> list[Block]:
    """Give each offer that is not the present job, the first one first."""
    current = next((it.offer.name for it in outcome.worths if it.offer.current), None)
    sets = tuple(
        (worth.name, (*given(own), *_offer(own, offer), *_text("current-company", current)))
        for worth in outcome.worths
        if not worth.offer.current
        # As the letter has it, in the currency that it pays in.
        for offer in (inputs.offers[worth.number - 1],)
        for own in (replace(inputs, currency=offer.paid_in or inputs.currency),)
    )
    return [Handover(source=_SOURCE, sets=sets)] if sets else []


def _offer(inputs: Inputs, offer: Offer) -> tuple[HandedValue, ...]:
    kind = "hourly" if offer.base_per == "hour" else "base"
    base = offer.base if kind == "hourly" else yearly_base(offer)
    money = MoneyFormat.for_amounts(inputs.currency, base)
    return (
        *_text("company", offer.name),
        HandedValue(name="pay-kind", shown=_KINDS[kind], typed=kind),
        HandedValue(name="their-offer", shown=money(base), typed=typed(base)),
        *((base_pay(base, money(base)),) if kind == "base" else ()),
        *_bonus(offer),
    )


def _bonus(offer: Offer) -> tuple[HandedValue, ...]:
    points = offer.bonus_percent
    if offer.bonus_as != "percent" or not points:
        return ()
    shown = f"{percent(points)} of base"
    return (HandedValue(name="bonus-percent", shown=shown, typed=f"{typed(points)}%"),)


def _text(name: str, text: str | None) -> tuple[HandedValue, ...]:
    return (HandedValue(name=name, shown=text, typed=text),) if text else ()
