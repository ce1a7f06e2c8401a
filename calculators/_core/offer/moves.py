"""Which of the reader's own moves are unwise: one judgment, of real talks and of a rehearsal."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from .reply import Position, next_step

# A move this close to the exact middle, as a share of the gap, is a proposal to split it.
_SPLIT_TOLERANCE = Decimal("0.01")

type MoveSlip = Literal["two_moves", "split_first", "big_step", "you_moved_away"]


def is_our_step(at: Position, amount: Decimal) -> bool:
    """Say whether a move gives no more than the next step of the ladder: then it is no slip."""
    step = next_step(at)
    return step is not None and min(step, at.steps[1]) <= amount <= at.mine


def slips_of_move(
    before: Decimal, after: Decimal, theirs: Decimal, *, they_moved: bool
) -> list[MoveSlip]:
    """Name what was unwise about the reader's own move, worst first.

    `they_moved` says whether the other side has come closer since the reader's latest number.
    """
    if after > before:
        return ["you_moved_away"]
    given, gap = before - after, before - theirs
    if given <= 0 or gap <= 0:
        return []
    found: list[MoveSlip] = [] if they_moved else ["two_moves"]
    if abs(given - gap / 2) <= gap * _SPLIT_TOLERANCE:
        found.append("split_first")
    if not found and given > gap / 2:
        found.append("big_step")
    return found
