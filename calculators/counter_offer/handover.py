"""What the counter-offer hands to the scripts and the brief; the walk-away is never part of it."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, HandedValue, Handover
from calculators._core.offer.handover import base_pay, given, merged, typed

from .formulas import Outcome
from .inputs import Inputs
from .words import Wording

_SOURCE = "your counter-offer"
# The scripts speak of base pay, a year or an hour.
_IN_SCRIPTS = ("base", "hourly")
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
        found = merged(*given(inputs), *_talks(inputs, outcome, words))
        said = inputs.subject in _IN_SCRIPTS
        values = found if said else tuple(map(_unsaid, found))
    if not values:
        return []
    remark = _ONLY_THE_BRIEF if inputs.subject == "total" else ""
    return [Handover(source=_SOURCE, sets=((_SOURCE, values),), remark=remark, part=part)]


def _talks(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[HandedValue, ...]:
    theirs = outcome.talks.theirs
    values = _amount("their-offer", theirs, words)
    if inputs.subject == "base" and theirs is not None:
        values += (base_pay(theirs, words.money(theirs)),)
    if outcome.advice == "ask" and outcome.ask is not None:
        values += _amount("ask", outcome.ask.amount, words)
    if outcome.advice == "counter":
        values += _amount("next-ask", outcome.next_number, words)
    if outcome.top_of_range is not None:
        values += _amount("range-low", outcome.goal, words)
        values += _amount("range-high", outcome.top_of_range, words)
    if inputs.market_low is not None and inputs.market_high is not None:
        market = f"{words.money(inputs.market_low)} to {words.money(inputs.market_high)}"
        values += (HandedValue(name="market-range", shown=market, typed=market),)
    return values


def _amount(name: str, amount: Decimal | None, words: Wording) -> tuple[HandedValue, ...]:
    if amount is None:
        return ()
    return (HandedValue(name=name, shown=words.money(amount), typed=typed(amount)),)


def _unsaid(value: HandedValue) -> HandedValue:
    return HandedValue(name=value.name, shown=value.shown, typed=value.typed, said=False)
