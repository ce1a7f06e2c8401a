"""Where the talks stand: each side's latest number, the moves, and which moves were unwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core.offer.moves import MoveSlip, is_our_step, slips_of_move
from calculators._core.offer.reply import Position
from calculators.counter_offer.inputs import Inputs, Who

type SlipKind = MoveSlip | Literal["they_moved_away"]
type Stand = Callable[[Decimal, Decimal, Decimal], Position]


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One move: who, to what number, and by how much it changed (None for a first number)."""

    who: Who
    amount: Decimal
    change: Decimal | None
    extras: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Slip:
    """An unwise move: what kind, from which number to which, and where they stood then."""

    kind: SlipKind
    before: Decimal
    after: Decimal
    theirs: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Talks:
    """The state after all moves; `mine` is None until the reader has named a number.

    `first` is the highest number of the reader, `opened_at` their number when the reader named
    the first one, `answered` their number when the reader named the latest one.
    """

    steps: tuple[Step, ...]
    slips: tuple[Slip, ...]
    theirs: Decimal
    mine: Decimal | None
    first: Decimal | None
    opened_at: Decimal
    answered: Decimal

    @property
    def midpoint(self) -> Decimal | None:
        """The middle of both sides' latest numbers, once there are two."""
        return None if self.mine is None else (self.theirs + self.mine) / 2

    @property
    def met(self) -> bool:
        """Whether the two numbers have met or crossed."""
        return self.mine is not None and self.mine <= self.theirs

    @property
    def last(self) -> Step | None:
        """The latest move of either side."""
        return self.steps[-1] if self.steps else None

    def moved(self, who: Who) -> Decimal:
        """How far one side has come toward the other in all; below 0 it has moved away."""
        changes = (step.change or Decimal(0) for step in self.steps if step.who == who)
        total = sum(changes, Decimal(0))
        return total if who == "them" else -total


def follow(inputs: Inputs, stand: Stand) -> Talks:
    """Go through the moves in order, from the first offer on.

    `stand` makes the position of their number, yours, and the highest of yours.
    """
    theirs = opened_at = answered = inputs.offer
    mine = first = None
    they_moved = False  # toward the reader, since the reader's latest number
    steps, slips = [], []
    for move in inputs.rounds:
        before = theirs if move.who == "them" else mine
        change = None if before is None else move.amount - before
        steps.append(
            Step(who=move.who, amount=move.amount, change=change, extras=move.extras or "")
        )
        if move.who == "them":
            if move.amount < theirs:
                slips.append(
                    Slip(kind="they_moved_away", before=theirs, after=move.amount, theirs=theirs)
                )
            they_moved = they_moved or move.amount > theirs
            theirs = move.amount
            continue
        if mine is None or first is None:
            opened_at, first = theirs, move.amount
        else:
            found = slips_of_move(mine, move.amount, theirs, they_moved=they_moved)
            if not (they_moved and is_our_step(stand(theirs, mine, first), move.amount)):
                slips += [
                    Slip(kind=kind, before=mine, after=move.amount, theirs=theirs) for kind in found
                ]
            first = max(first, move.amount)
        mine, answered, they_moved = move.amount, theirs, False
    return Talks(
        steps=tuple(steps),
        slips=tuple(slips),
        theirs=theirs,
        mine=mine,
        first=first,
        opened_at=opened_at,
        answered=answered,
    )
