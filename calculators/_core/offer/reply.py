"""What to do with each number that comes back: the one place that decides the next number.

The headline, the ladder, the table of replies and the judgment of the reader's own moves all
ask here, so that none of them says what another one denies. The rules are habits, not laws: no
answer to a move that hardly is one, smaller steps each time (Tey et al. 2021), no haggling over
the last 2 %, and no number above what something supports.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from .ladder import most_supported, spoken, steps_left

# Less than this share of the way to the target is a token move: nothing to answer with one.
_TOKEN_MOVE = Decimal("0.25")
# A number this near to the target has reached it: the last 2 % are not worth a round.
_NEAR = Decimal("0.98")

type Action = Literal[
    "accept", "close", "ask_what_is_fixed", "hold", "other_things", "unsupported", "counter"
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Position:
    """Where both sides stood when you named your latest number.

    `theirs` is their number then, `mine` yours, `first` the highest that you have named. `goal` is
    what you aim for, `figures` are what supports an ask; where `limited` is false, as for signing
    bonuses, an ask needs no support. From these follow `steps`, the exact numbers to step down
    through, yours first, and `place`, how many steps of the ladder are behind you.
    """

    theirs: Decimal
    mine: Decimal
    first: Decimal
    goal: Decimal
    figures: tuple[Decimal | None, ...] = ()
    limited: bool = True
    steps: tuple[Decimal, ...] = field(init=False)
    place: int = field(init=False)

    def __post_init__(self) -> None:
        """Find the steps once, as every answer asks for them."""
        place, steps = steps_left(self.first, self.mine, self.goal)
        object.__setattr__(self, "place", place)
        object.__setattr__(self, "steps", steps)

    @property
    def enough(self) -> Decimal:
        """The number at which you accept: what you aim for, or all that you asked."""
        return min(self.goal, self.mine)

    def after(self, number: Decimal, mine: Decimal) -> Position:
        """Give the position once you have answered their number with yours."""
        return replace(self, theirs=number, mine=mine, first=max(self.first, mine))


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """What to do if `number` comes back to your last one, `mine`: the action and your answer.

    `answer` is their number where you accept it, the next one to say where you counter, and your
    own one otherwise.
    """

    number: Decimal
    action: Action
    answer: Decimal
    mine: Decimal

    @property
    def midpoint(self) -> Decimal:
        """The middle of their number and your answer."""
        return (self.number + self.answer) / 2


def is_near(number: Decimal, enough: Decimal) -> bool:
    """Say whether a number is so near to what is enough that more would be haggling."""
    return number >= enough * _NEAR


def next_step(at: Position) -> Decimal | None:
    """Find the next number to say on the way down; None at the end of it."""
    if len(at.steps) == 1:
        return None
    step = at.steps[1]
    return step if step == at.goal else spoken(step, at.goal, at.mine)


def reply_to(at: Position, number: Decimal) -> Reply:
    """Decide what to do when `number` comes back."""
    action, answer = _decide(at, number)
    return Reply(number=number, action=action, answer=answer, mine=at.mine)


def _decide(at: Position, number: Decimal) -> tuple[Action, Decimal]:  # noqa: PLR0911 - one a rule
    if number >= at.enough:
        return "accept", number
    if is_near(number, at.enough):
        return "close", number
    if number <= at.theirs:
        return "ask_what_is_fixed", at.mine
    if number - at.theirs < _TOKEN_MOVE * (at.enough - at.theirs):
        return "hold", at.mine
    step = next_step(at)
    if step is None:
        return "other_things", at.mine
    if at.limited and step > most_supported(number, *at.figures):
        return "unsupported", at.mine
    return "counter", step
