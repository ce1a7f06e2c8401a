"""Which lines are slips, and when: what the debrief names."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from calculators._core.offer.moves import MoveSlip, is_our_step, slips_of_move
from calculators.rehearsal.inputs import Line

from .standing import Aims, Standing

type SlipKind = (
    MoveSlip
    | Literal[
        "opened_low",
        "no_number",
        "apologized",
        "told_pay",
        "told_least",
        "filled_silence",
        "ultimatum",
        "took_early",
        "kept_pushing",
        "nibbled",
    ]
)

# What a line is whenever it is said.
_ALWAYS: dict[Line, SlipKind] = {
    "vague": "no_number",
    "sorry": "apologized",
    "earn": "told_pay",
    "least": "told_least",
    "ultimatum": "ultimatum",
}
# In a silence one can wait, and after a while say that there is time.
_QUIET: tuple[Line, ...] = ("wait", "time")
# Asks for more pay, which has an end once they have made clear twice that it is final.
_FOR_MORE: tuple[Line, ...] = ("number", "split", "hold", "reason", "least", "sorry", "vague")
TWICE = 2


def slips_of(
    before: Standing, line: Line, amount: Decimal | None, aims: Aims
) -> tuple[SlipKind, ...]:
    """Name what is unwise about a line, said where the call stands; `amount` is what it names."""
    if line == "accept":
        early = not before.finals and before.theirs < aims.goal
        return ("took_early",) if early else ()
    if line == "decline":
        return ()
    found: list[SlipKind] = []
    if before.cue == "silence" and line not in _QUIET:
        found.append("filled_silence")
    if line in _ALWAYS:
        found.append(_ALWAYS[line])
    if line == "split":
        found.append("no_number" if before.mine is None else "split_first")
    if amount is not None:
        found += [it for it in _of_number(before, amount, aims) if it not in found]
    if before.finals >= TWICE and line in _FOR_MORE:
        found.append("kept_pushing")
    if line == "extra" and before.item:
        found.append("nibbled")
    return tuple(found)


def _of_number(before: Standing, amount: Decimal, aims: Aims) -> list[SlipKind]:
    position = before.position(aims.goal)
    if position is None:
        return ["opened_low"] if amount < aims.ask else []
    if before.moved and is_our_step(position, amount):
        return []
    found = slips_of_move(position.mine, amount, before.theirs, they_moved=before.moved)
    return list(found)
