"""What each part of the report comes to, in a line that stays when the part is folded."""

from __future__ import annotations

from calculators._core import Words
from calculators._core.formatting import lower_first, upper_first
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.trades import Trades
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import ASK_NAMES, Wording

from .tables import action, part_said

_SAID = ("signing", "leave", "points", "equity")
_ACCEPTED = ("accept", "close")


def replies_result(outcome: Outcome, words: Wording) -> Words:
    """Tell the answer to the lowest number, and from which number on to accept."""
    lowest = min(outcome.replies, key=lambda reply: reply.number)
    said = [f"{words.money(lowest.number)}: {lower_first(action(lowest, words))}"]
    accepted = [it.number for it in outcome.replies if it.action in _ACCEPTED]
    if accepted and min(accepted) > lowest.number:
        said.append(f"from {words.money(min(accepted))}: accept")
    return " · ".join(said)


def rounds_result(outcome: Outcome, words: Wording) -> Words:
    """Tell where both sides are."""
    theirs, mine = outcome.talks.theirs, outcome.talks.mine
    yours = "" if mine is None else f", you are at {words.money(mine)}"
    return f"They are at {words.money(theirs)}{yours}"


def stand_result(inputs: Inputs, outcome: Outcome, words: Wording) -> Words:
    """Tell how far their number is from the target."""
    gap = inputs.target - outcome.talks.theirs
    if gap <= 0:
        return "Their number meets your target"
    return f"Their number is {words.money(gap)} under your target"


def asks_result(outcome: Outcome, words: Wording) -> Words:
    """Tell the asks, or the one that they all come to."""
    if outcome.ask is not None and len({ask.amount for ask in outcome.asks}) == 1:
        return f"All three come to {words.money(outcome.ask.amount)}"
    return " · ".join(f"{ASK_NAMES[it.kind]} {words.money(it.amount)}" for it in outcome.asks)


def ladder_result(outcome: Outcome, words: Wording) -> Words:
    """Tell the steps."""
    return " → ".join(map(words.money, outcome.ladder))


def trades_result(trades: Trades, words: Wording) -> Words:
    """Tell the first two things that would make up for the gap, or what they leave open."""
    if trades.open:
        return f"Other things together leave {words.money(trades.open)} a year open"
    said = [
        part_said(it, words) if trades.covers_all(it) else f"up to {part_said(it, words)}"
        for it in trades.alone
        if it.kind in _SAID
    ]
    return upper_first(" or ".join(said[:2]))
