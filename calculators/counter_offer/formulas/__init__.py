"""The sums of the counter-offer: asks and their midpoints, the ladder, the reply to each number.

The ask, the ladder and what to do with a number that comes back stand in `_core.offer`, with
their sources. The middle of two walk-away points: Nash 1950.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core.offer.ladder import spoken
from calculators._core.offer.reply import Position, Reply, is_near, reply_to
from calculators.counter_offer.inputs import Inputs

from .asks import Ask, asks_of, chosen_of, most_to_ask, supported, top_of_range
from .doubts import Doubt, find_doubt
from .floor import Floor, find_floor
from .talks import Talks, follow
from .trades import Trades, trades

type Advice = Literal[
    "ask", "wait", "counter", "hold", "unsupported", "other_things", "close", "accept", "agreed",
    "check",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All figures, exact.

    `ask` is the one of the three `asks` that the answer names. `cap` is the highest figure that
    supports an ask, if there is one. `aim` is the target, raised to where the advert and the
    market begin; `goal` as much of that as can be asked for, or all that has been asked.
    `place` is the step of the ladder that its first number is, from 0. `floor` is the walk-away
    that was worked out, and `walk_away` the reader's own or, without one, that.
    """

    talks: Talks
    advice: Advice
    doubt: Doubt | None
    asks: tuple[Ask, ...]
    ask: Ask | None
    next_number: Decimal | None
    top_of_range: Decimal | None
    ladder: tuple[Decimal, ...]
    place: int
    replies: tuple[Reply, ...]
    trades: Trades | None
    cap: Decimal | None
    aim: Decimal
    goal: Decimal
    unsupported: bool
    floor: Floor | None
    walk_away: Decimal | None
    fair_middle: Decimal | None


def calculate(inputs: Inputs) -> Outcome:
    """Work out what to ask for, what the middle will be, and what to say next."""
    aim = _aim(inputs)

    def stand(theirs: Decimal, mine: Decimal, first: Decimal) -> Position:
        return Position(
            theirs=theirs,
            mine=mine,
            first=first,
            goal=min(aim, mine),
            figures=inputs.figures,
            limited=inputs.subject != "signing",
        )

    talks = follow(inputs, stand)
    doubt = find_doubt(inputs, talks)
    most = most_to_ask(inputs, talks.theirs)
    goal = _goal(inputs, talks, aim)
    gap = goal - talks.theirs
    open_talks = gap > 0 and not talks.met
    cap = inputs.posted_high or inputs.market_high or inputs.market_middle
    asks = asks_of(inputs, talks, aim, goal, cap) if talks.mine is None else ()
    chosen = chosen_of(inputs, asks)
    if talks.mine is not None and talks.first is not None:
        at = stand(talks.answered, talks.mine, talks.first)
    else:
        mine = chosen.amount if chosen else goal
        at = stand(talks.theirs, mine, mine)
    answer = reply_to(at, talks.theirs)
    advice = _advice(talks, answer, doubt, goal)
    unsupported = most is not None and aim > most
    named = chosen if advice == "ask" else None
    next_number, after = _next(advice, answer, chosen, at)
    floor = find_floor(inputs)
    walk_away = inputs.walk_away
    if walk_away is None and floor is not None:
        walk_away = floor.amount
    shows_steps = (
        advice in ("ask", "wait", "counter", "hold")
        and not is_near(talks.theirs, at.enough)
        and (talks.mine is None or not _beyond(at.steps[1:], most))
    )
    return Outcome(
        talks=talks,
        advice=advice,
        doubt=doubt,
        asks=asks if named else (),
        ask=named,
        next_number=next_number,
        top_of_range=top_of_range(inputs, named, cap, talks.theirs),
        ladder=at.steps if shows_steps else (),
        place=at.place,
        replies=_replies(after, talks.theirs) if after else (),
        trades=trades(inputs, gap, talks.theirs) if open_talks else None,
        cap=cap,
        aim=aim,
        goal=goal,
        unsupported=unsupported,
        floor=floor,
        walk_away=walk_away,
        fair_middle=_fair_middle(walk_away, inputs.ceiling),
    )


def _beyond(steps: tuple[Decimal, ...], most: Decimal | None) -> bool:
    return most is not None and any(step > most for step in steps)


def _aim(inputs: Inputs) -> Decimal:
    """Raise a target to where their own advert begins, and the market within that advert."""
    found = [inputs.target]
    if inputs.posted_low is not None:
        found.append(inputs.posted_low)
    if inputs.market_low is not None:
        found.append(min(inputs.market_low, inputs.posted_high or inputs.market_low))
    return max(found)


def _goal(inputs: Inputs, talks: Talks, aim: Decimal) -> Decimal:
    """Cut what is aimed at to what can be asked for, and to what has been asked."""
    if talks.mine is not None:
        return min(aim, talks.mine)
    return supported(inputs, aim, talks.theirs)


def supported_at_first(inputs: Inputs, outcome: Outcome) -> Decimal:
    """Say how much of the target could be asked for when the reader named the first number."""
    return supported(inputs, outcome.aim, outcome.talks.opened_at)


def _advice(talks: Talks, answer: Reply, doubt: Doubt | None, goal: Decimal) -> Advice:
    """Say what is next: the reply to their latest number, unless it is their turn."""
    if doubt is not None:
        return "check"
    if talks.met:
        return "agreed"
    if talks.theirs >= goal:
        return "accept"
    if talks.mine is None or talks.last is None:
        return "ask"
    if talks.last.who == "me":
        return "wait"
    return "hold" if answer.action == "ask_what_is_fixed" else answer.action


def _next(
    advice: Advice, answer: Reply, chosen: Ask | None, at: Position
) -> tuple[Decimal | None, Position | None]:
    """Find the number to name now, and where both sides stand once that is done."""
    match advice:
        case "ask" if chosen is not None:
            return chosen.amount, at
        case "counter":
            return answer.answer, at.after(answer.number, answer.answer)
        case "wait" | "hold" | "other_things":
            return None, at
        case _:
            return None, None


def _replies(at: Position, theirs: Decimal) -> tuple[Reply, ...]:
    """Go through the numbers that may come back: in quarters to the target, then all you asked."""
    gap = at.enough - theirs
    between = (spoken(theirs + gap * part / 4, theirs, at.enough) for part in range(1, 4))
    numbers = {theirs, *between, at.enough, at.mine}
    return tuple(reply_to(at, number) for number in sorted(numbers))


def _fair_middle(walk_away: Decimal | None, ceiling: Decimal | None) -> Decimal | None:
    """Find the middle between your walk-away and the most they could pay, if there is room."""
    if ceiling is None or walk_away is None or ceiling < walk_away:
        return None
    return (walk_away + ceiling) / 2
