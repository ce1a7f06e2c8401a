"""Who is on the other end: how far they can go, in what order they act, and whether they bluff.

All of it follows from the call's number and the difficulty, so the same call can be had again and
worked out by hand. `draw(call, level, about, of)` gives a number from 0 to `of` − 1:

    x = (37 × call + 11 × level + 29 × about) mod 101, and the draw is (x × x mod 101) mod of

with level 0, 1 and 2 for friendly, ordinary and tough. Squaring keeps what is drawn about one thing
from telling what is drawn about the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core.offer.ladder import most_without_figures, rounded_down
from calculators.rehearsal.inputs import Difficulty, Inputs

type Beat = Literal["push", "silence", "earn", "least", "check", "move", "final"]
type Item = Literal["leave", "review", "remote"]

# What each draw is about.
_PLAN, _LIMIT, _BLUFF, _ITEM = 1, 2, 3, 4
_ORDER, _WORDS = 10, 30

_LEVELS: dict[Difficulty, int] = {"friendly": 0, "ordinary": 1, "tough": 2}
# Tenths of the way from their offer to the target: the least, to which a draw adds 0 to 5.
_TENTHS: dict[Difficulty, int] = {"friendly": 9, "ordinary": 6, "tough": 0}
_SPREAD = 6
_ITEMS: tuple[Item, ...] = ("leave", "review", "remote")

PLANS: dict[Difficulty, tuple[tuple[Beat, ...], ...]] = {
    "friendly": (
        ("silence", "move", "earn", "move", "final"),
        ("check", "silence", "move", "least", "move", "final"),
        ("earn", "silence", "move", "move", "final"),
    ),
    "ordinary": (
        ("push", "silence", "move", "least", "move", "final"),
        ("earn", "push", "move", "silence", "check", "move", "final"),
        ("silence", "push", "check", "move", "earn", "move", "final"),
    ),
    "tough": (
        ("push", "earn", "silence", "push", "move", "least", "final"),
        ("silence", "push", "least", "check", "move", "push", "final"),
        ("earn", "push", "least", "silence", "move", "check", "final"),
    ),
}


def draw(call: int, level: int, about: int, of: int) -> int:
    """Draw a number from 0 to `of` - 1, always the same one for the same three."""
    x = (37 * call + 11 * level + 29 * about) % 101
    return x * x % 101 % of


@dataclass(frozen=True, kw_only=True, slots=True)
class Counterpart:
    """The other side of one call: `limit` is the most they may agree to, and nobody is told.

    `tenths` says how much of the way to the target that is, before it is rounded down and kept
    within a quarter above their offer. `bluffs` says whether their first “final” is not.
    """

    call: int
    level: int
    offer: Decimal
    tenths: int
    limit: Decimal
    plan: tuple[Beat, ...]
    bluffs: bool
    item: Item

    @classmethod
    def of(cls, inputs: Inputs) -> Counterpart:
        """Find who it is by the number of the call and the difficulty."""
        call, level = inputs.call, _LEVELS[inputs.difficulty]
        plans = PLANS[inputs.difficulty]
        tenths = _TENTHS[inputs.difficulty] + draw(call, level, _LIMIT, _SPREAD)
        return cls(
            call=call,
            level=level,
            offer=inputs.offer,
            tenths=tenths,
            limit=_limit(inputs.offer, inputs.target, tenths),
            plan=plans[draw(call, level, _PLAN, len(plans))],
            bluffs=draw(call, level, _BLUFF, 2) == 0,
            item=_ITEMS[draw(call, level, _ITEM, len(_ITEMS))],
        )

    def turned(self, turn: int, choices: int) -> int:
        """Say by how many places the list of lines is turned, so that no place is always best."""
        return draw(self.call, self.level, _ORDER + turn, choices)

    def wording(self, turn: int, ways: int) -> int:
        """Choose one of several ways to say the same."""
        return draw(self.call, self.level, _WORDS + turn, ways)


def _limit(offer: Decimal, target: Decimal, tenths: int) -> Decimal:
    """Find the most that they may agree to: so many tenths of the way, said in round numbers."""
    way = offer + (target - offer) * tenths / 10
    return max(offer, rounded_down(min(way, most_without_figures(offer))))
