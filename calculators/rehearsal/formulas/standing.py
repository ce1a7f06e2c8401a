"""Where a call stands: both numbers, what they said last, and what it will cost to slip."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core.offer.reply import Position, next_step

from .counterpart import Beat

type Cue = (
    Beat
    | Literal["greet", "what", "came_off", "item", "last", "yes", "thanks", "goodbye", "stands"]
)
type End = Literal["", "agreed", "declined", "open"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Aims:
    """What the reader wants: the number to open with, and as much of the target as can be asked."""

    ask: Decimal
    goal: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """The call after some lines.

    `theirs` is their number and `mine` the reader's latest, `first` the highest one. `beats` counts
    what is done of their plan, `finals` how often they made clear that this is final. `moved` says
    whether they moved since the reader's latest number, `slipped` how often the reader slipped
    since their last move. `item` says that something besides pay is on the table.
    """

    theirs: Decimal
    mine: Decimal | None = None
    first: Decimal | None = None
    cue: Cue = "greet"
    beats: int = 0
    finals: int = 0
    moved: bool = False
    slipped: int = 0
    item: bool = False
    end: End = ""

    def position(self, goal: Decimal) -> Position | None:
        """Give it as the counter offer's rules see it, once the reader has named a number."""
        if self.mine is None or self.first is None:
            return None
        return Position(theirs=self.theirs, mine=self.mine, first=self.first, goal=goal)

    def next_number(self, goal: Decimal) -> Decimal | None:
        """Find the next number on the way down to the goal; None without one that is above theirs.

        It is the counter offer's own next step, so both say the same.
        """
        position = self.position(goal)
        step = next_step(position) if position else None
        return step if step is not None and step > self.theirs else None

    @property
    def middle(self) -> Decimal | None:
        """The middle of both numbers, if there are two."""
        return None if self.mine is None else (self.theirs + self.mine) / 2
