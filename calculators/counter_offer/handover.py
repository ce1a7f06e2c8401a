"""What the counter-offer hands to the scripts and the brief; the walk-away is never part of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from calculators._core import Block, HandedValue, Handover
from calculators._core.offer.handover import base_pay, given, merged, typed

from .formulas import Outcome
from .formulas.trades import periods_a_year
from .inputs import Inputs
from .words import Wording

_SOURCE = "your counter offer"
# The scripts speak of base pay, whatever its period.
_NOT_IN_SCRIPTS = ("total",)
_AMOUNTS = ("their-offer", "target", "ideal")
_ONLY_THE_BRIEF = (
    "The scripts speak of base pay, so these amounts of total pay go to the brief alone."
)


def handover(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Block]:
    """Give the numbers of the talks as they stand now: what they said, and what to say next."""
    part = ""
    if inputs.subject == "signing":
        part = "signing"  # it is asked for beside base pay, so the numbers for that stay
        values = _amount("signing", outcome.next_number, words)
    else:
        typed_ones = (_with_period(it, inputs, words) for it in given(inputs))
        found = merged(*typed_ones, *_talks(inputs, outcome, words))
        unsaid = inputs.subject in _NOT_IN_SCRIPTS
        values = tuple(map(_unsaid, found)) if unsaid else found
    if not values:
        return []
    remark = _ONLY_THE_BRIEF if inputs.subject == "total" else ""
    return [Handover(source=_SOURCE, sets=((_SOURCE, values),), remark=remark, part=part)]


def _talks(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[HandedValue, ...]:
    theirs = outcome.talks.theirs
    values = _amount("their-offer", theirs, words)
    if inputs.subject not in ("total", "hourly"):
        a_year = theirs * periods_a_year(inputs)
        values += (base_pay(a_year, words.money(a_year)),)
    if outcome.advice == "ask" and outcome.ask is not None:
        values += _amount("ask", outcome.ask.amount, words)
    if outcome.advice == "counter":
        values += _amount("next-ask", outcome.next_number, words)
    if outcome.top_of_range is not None:
        values += _amount("range-low", outcome.next_number, words)
        values += _amount("range-high", outcome.top_of_range, words)
    if inputs.market_low is not None and inputs.market_high is not None:
        market = f"{words.money(inputs.market_low)} to {words.said(inputs.market_high)}"
        values += (HandedValue(name="market-range", shown=market, typed=market),)
    return values


def _amount(name: str, amount: Decimal | None, words: Wording) -> tuple[HandedValue, ...]:
    if amount is None:
        return ()
    return (HandedValue(name=name, shown=words.said(amount), typed=typed(amount)),)


def _with_period(value: HandedValue, inputs: Inputs, words: Wording) -> HandedValue:
    """Write an amount that was typed as it is said, so that a script for an hourly job says so."""
    if value.name not in _AMOUNTS:
        return value
    field = "offer" if value.name == "their-offer" else value.name
    return replace(value, shown=words.said(getattr(inputs, field)))


def _unsaid(value: HandedValue) -> HandedValue:
    return HandedValue(name=value.name, shown=value.shown, typed=value.typed, said=False)
