"""The asks to choose from, what holds each of them down, and the range that begins at one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core.offer.ladder import (
    ASKS,
    LARGEST_SIGNING_PERCENT,
    Boldness,
    ask,
    centred_ask,
    first_ask,
    most_supported,
    most_without_figures,
    reach,
    spoken_within,
)
from calculators.counter_offer.inputs import Inputs

from .talks import Talks

# A range to name starts at the ask and ends a twentieth above it at most (Ames and Mason 2015).
WIDEST_RANGE = Decimal("1.05")
_NARROWEST_RANGE = Decimal("1.02")

type Held = Literal["", "evidence", "target", "quarter", "signing"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """A number to ask for, the midpoint it makes, how far above their number it is.

    `wanted` is the amount that nothing holds down yet; `held` says what does, if anything.
    `above_percent` is None where they have offered nothing.
    """

    kind: Boldness
    amount: Decimal
    wanted: Decimal
    midpoint: Decimal
    above_percent: Decimal | None
    held: Held


def supported(inputs: Inputs, aim: Decimal, theirs: Decimal) -> Decimal:
    """Cut what is aimed at to what something supports."""
    if inputs.subject != "signing":
        return reach(aim, theirs, *inputs.figures)
    most = most_to_ask(inputs, theirs)
    return aim if most is None else min(aim, most)


def most_to_ask(inputs: Inputs, theirs: Decimal) -> Decimal | None:
    """Find the most that anything supports.

    A signing bonus is small beside the pay: how it compares with theirs says little. What limits
    it is a share of base pay, where that is known.
    """
    if inputs.subject != "signing":
        return most_supported(theirs, *inputs.figures)
    if inputs.base is None:
        return None
    share = inputs.base * LARGEST_SIGNING_PERCENT / 100
    return max([share, *(it for it in inputs.figures if it is not None)])


def _limit(inputs: Inputs, theirs: Decimal, cap: Decimal | None) -> tuple[Decimal | None, Held]:
    """Find what an ask stops at, and what that is."""
    if cap is not None:
        return cap, "evidence"
    if inputs.subject == "signing":
        return most_to_ask(inputs, theirs), "signing"
    return most_without_figures(theirs), "quarter"


def asks_of(
    inputs: Inputs, talks: Talks, aim: Decimal, goal: Decimal, cap: Decimal | None
) -> tuple[Ask, ...]:
    """Work out the cautious, the moderate and the bold ask, each held at what supports it."""
    theirs = talks.theirs
    limit, name = _limit(inputs, theirs, cap)
    asks = []
    for kind in ASKS:
        wanted = ask(kind, aim, theirs)
        if kind == "bold" and inputs.ideal is not None and inputs.ideal > aim:
            wanted = centred_ask(inputs.ideal, theirs)
        held: Held = ""
        if limit is not None and wanted > limit:
            held = name if goal <= limit else _held_at_goal(inputs, goal, aim)
        amount = first_ask(wanted, goal, limit, *inputs.figures)
        asks.append(
            Ask(
                kind=kind,
                amount=amount,
                wanted=wanted,
                midpoint=(theirs + amount) / 2,
                above_percent=(amount - theirs) / theirs * 100 if theirs else None,
                held=held,
            )
        )
    return tuple(asks)


def _held_at_goal(inputs: Inputs, goal: Decimal, aim: Decimal) -> Held:
    if goal == aim:
        return "target"
    return "evidence" if goal in inputs.figures else "quarter"


def chosen_of(inputs: Inputs, asks: tuple[Ask, ...]) -> Ask | None:
    """Pick the first ask to name: the reader's choice, or what their situation supports."""
    kind = inputs.boldness
    if kind == "auto":
        kind = "cautious" if inputs.firmness == "firm" else "moderate"
    return next((it for it in asks if it.kind == kind), None)


def top_of_range(
    inputs: Inputs, chosen: Ask | None, cap: Decimal | None, theirs: Decimal
) -> Decimal | None:
    """Find where a range of pay that starts at the ask ends, if there is room for one."""
    if chosen is None or inputs.subject == "signing":
        return None
    limit = most_without_figures(theirs) if cap is None else cap
    most = min(chosen.amount * WIDEST_RANGE, limit)
    if most < chosen.amount * _NARROWEST_RANGE:
        return None
    return spoken_within(most, chosen.amount * _NARROWEST_RANGE, most)
