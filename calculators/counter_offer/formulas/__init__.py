"""The sums of the counter-offer: asks and their midpoints, the ladder, the reply to each number.

The ask and the ladder themselves stand in `_core.offer.ladder`, with their sources. The middle of
two walk-away points: Nash 1950.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from calculators._core.offer.ladder import (
    ASKS,
    Boldness,
    ask,
    centred_ask,
    held,
    ladder,
    most_without_figures,
    reach,
)
from calculators.counter_offer.inputs import Inputs

from .talks import Talks, follow
from .trades import Trade, trades

# A range to name stays modest: at most a tenth above its lower end.
_WIDEST_RANGE = Decimal("1.1")
# Less than this share of the way to the target is a token move: nothing to answer with one.
_TOKEN_MOVE = Decimal("0.25")


type Advice = Literal["ask", "wait", "counter", "hold", "accept", "agreed"]
type Action = Literal["accept", "counter", "ask_what_is_fixed", "hold"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """A number to ask for, the midpoint it makes, how far above their number it is.

    `wanted` is the amount that the figures behind it do not hold down yet.
    """

    kind: Boldness
    amount: Decimal
    wanted: Decimal
    midpoint: Decimal
    above_percent: Decimal

    @property
    def clipped(self) -> bool:
        """Whether the figures behind it, or the lack of any, hold it down."""
        return self.amount < self.wanted


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """What to do if a number comes back to your last one, `mine`: the action and your answer."""

    number: Decimal
    action: Action
    answer: Decimal
    midpoint: Decimal
    mine: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All figures, exact.

    `ask` is the one of the three `asks` that the answer names. `cap` is the highest figure that
    supports an ask, if there is one. `aim` is the target, raised to where the advert and the
    market begin; `goal` as much of that as can be asked for.
    """

    talks: Talks
    advice: Advice
    asks: tuple[Ask, ...]
    ask: Ask | None
    next_number: Decimal | None
    top_of_range: Decimal | None
    ladder: tuple[Decimal, ...]
    replies: tuple[Reply, ...]
    trades: tuple[Trade, ...]
    cap: Decimal | None
    aim: Decimal
    goal: Decimal
    fair_middle: Decimal | None


def calculate(inputs: Inputs) -> Outcome:
    """Work out what to ask for, what the middle will be, and what to say next."""
    talks = follow(inputs)
    aim = _aim(inputs)
    goal = _goal(inputs, talks, aim)
    # From here on, what is aimed at takes the place of what was typed.
    inputs = replace(inputs, target=goal)
    gap = goal - talks.theirs
    cap = inputs.posted_high or inputs.market_high or inputs.market_middle
    asks = _asks(inputs, talks.theirs, aim, cap) if gap > 0 and not talks.met else ()
    chosen = _chosen(inputs, talks, asks)
    next_number = _next_number(inputs, talks, asks, chosen)
    open_talks = next_number is not None
    top = None
    if chosen is not None:
        top = min(chosen.amount, goal * _WIDEST_RANGE)
    return Outcome(
        talks=talks,
        advice=_advice(inputs, talks, next_number),
        asks=asks if talks.mine is None else (),
        ask=chosen,
        next_number=next_number,
        top_of_range=top if top and top > goal else None,
        ladder=ladder(talks.mine or next_number, goal) if open_talks and next_number else (),
        replies=_replies(inputs, talks.theirs, talks.mine or next_number) if next_number else (),
        trades=trades(inputs, gap) if gap > 0 and not talks.met else (),
        cap=cap,
        aim=aim,
        goal=goal,
        fair_middle=_fair_middle(inputs),
    )


def _aim(inputs: Inputs) -> Decimal:
    """Raise a target to where their own advert begins, and the market within that advert."""
    found = [inputs.target]
    if inputs.posted_low is not None:
        found.append(inputs.posted_low)
    if inputs.market_low is not None:
        found.append(min(inputs.market_low, inputs.posted_high or inputs.market_low))
    return max(found)


def _goal(inputs: Inputs, talks: Talks, aim: Decimal) -> Decimal:
    """Cut what is aimed at to what can be asked for, unless a number has been named already.

    A signing bonus is small beside the pay: how it compares with theirs says little.
    """
    if talks.mine is not None or inputs.subject == "signing":
        return aim
    return reach(aim, talks.theirs, *figures(inputs))


def figures(inputs: Inputs) -> tuple[Decimal | None, ...]:
    """List what supports an ask: the ends of the advertised range, and the market."""
    return (
        inputs.posted_low,
        inputs.posted_high,
        inputs.market_low,
        inputs.market_middle,
        inputs.market_high,
    )


def _asks(inputs: Inputs, theirs: Decimal, aim: Decimal, cap: Decimal | None) -> tuple[Ask, ...]:
    limit = None if inputs.subject == "signing" else most_without_figures(theirs)
    asks = []
    for kind in ASKS:
        wanted = ask(kind, aim, theirs)
        if kind == "bold" and inputs.ideal is not None and inputs.ideal > aim:
            wanted = centred_ask(inputs.ideal, theirs)
        amount = held(wanted, inputs.target, cap or limit)
        asks.append(
            Ask(
                kind=kind,
                amount=amount,
                wanted=wanted,
                midpoint=(theirs + amount) / 2,
                above_percent=(amount - theirs) / theirs * 100,
            )
        )
    return tuple(asks)


def _chosen(inputs: Inputs, talks: Talks, asks: tuple[Ask, ...]) -> Ask | None:
    """Pick the first ask to name: the reader's choice, or what their situation supports."""
    if talks.mine is not None:
        return None
    kind = inputs.boldness
    if kind == "auto":
        kind = "cautious" if inputs.firmness == "firm" else "moderate"
    return next((it for it in asks if it.kind == kind), None)


def _next_number(
    inputs: Inputs, talks: Talks, asks: tuple[Ask, ...], chosen: Ask | None
) -> Decimal | None:
    """Find the next number to name: the ask at first, then one that keeps the middle on target."""
    if talks.mine is None:
        return chosen.amount if chosen else None
    return _counter(talks.theirs, inputs.target, talks.mine) if asks else None


def _counter(theirs: Decimal, target: Decimal, mine: Decimal) -> Decimal:
    return min(mine, max(target, centred_ask(target, theirs)))


def _advice(inputs: Inputs, talks: Talks, next_number: Decimal | None) -> Advice:
    if talks.met:
        return "agreed"
    if talks.theirs >= inputs.target:
        return "accept"
    if talks.mine is None or talks.last is None:
        return "ask"
    if talks.last.who == "me":
        return "wait"
    they_moved = talks.last.change is not None and talks.last.change > 0
    return "counter" if they_moved and next_number != talks.mine else "hold"


def _replies(inputs: Inputs, theirs: Decimal, mine: Decimal) -> tuple[Reply, ...]:
    """Go through the numbers that may come back: in quarters to the target, then all you asked."""
    goal = min(inputs.target, mine)
    numbers = {theirs + (goal - theirs) * part / 4 for part in range(4)} | {goal, mine}
    return tuple(reply(inputs, theirs, mine, number) for number in sorted(numbers))


def reply(inputs: Inputs, theirs: Decimal, mine: Decimal, number: Decimal) -> Reply:
    """Decide what to do when `number` comes back, if they stood at `theirs` and you at `mine`."""
    counter = _counter(number, inputs.target, mine)
    action: Action
    if inputs.walk_away is not None and number < inputs.walk_away:
        action, answer = "hold", mine
    elif number >= min(inputs.target, mine):
        action, answer = "accept", number
    elif number <= theirs:
        action, answer = "ask_what_is_fixed", mine
    elif (number - theirs) < _TOKEN_MOVE * (inputs.target - theirs) or counter == mine:
        action, answer = "hold", mine
    else:
        action, answer = "counter", counter
    midpoint = (number + answer) / 2
    return Reply(number=number, action=action, answer=answer, midpoint=midpoint, mine=mine)


def _fair_middle(inputs: Inputs) -> Decimal | None:
    """Find the middle between your walk-away and the most they could pay, if there is room."""
    if inputs.ceiling is None or inputs.walk_away is None or inputs.ceiling < inputs.walk_away:
        return None
    return (inputs.walk_away + inputs.ceiling) / 2
