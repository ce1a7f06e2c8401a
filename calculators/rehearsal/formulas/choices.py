"""What the reader can say next: good lines and tempting ones, in an order that the call decides."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators.rehearsal.inputs import Line

from .counterpart import Counterpart
from .standing import Aims, Cue, Standing


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A line to say, with the number if it names one."""

    line: Line
    amount: Decimal | None = None


# Before the reader has named a number. `number` is the planned ask there.
_FIRST: dict[Cue, tuple[Line, ...]] = {
    "greet": ("number", "vague", "sorry", "accept"),
    "push": ("number", "fixed", "vague", "accept"),
    "what": ("number", "range", "least", "accept"),
    "earn": ("private", "earn", "number", "least"),
    "least": ("number", "range", "least", "accept"),
    "check": ("number", "time", "vague", "accept"),
    "final": ("number", "fixed", "accept", "decline"),
    "item": ("accept", "extra", "number", "decline"),
    "last": ("accept", "hold", "decline"),
}
# Afterward. `number` is the next step down there, and left out where there is none.
_THEN: dict[Cue, tuple[Line, ...]] = {
    "push": ("fixed", "number", "split", "reason", "ultimatum"),
    "silence": ("wait", "fill", "number", "time"),
    "earn": ("private", "earn", "number", "hold"),
    "least": ("hold", "least", "number", "split"),
    "check": ("time", "number", "ultimatum", "accept"),
    "move": ("number", "hold", "split", "accept"),
    "final": ("fixed", "accept", "number", "ultimatum", "decline"),
    "came_off": ("accept", "extra", "number", "decline"),
    "item": ("accept", "extra", "hold", "decline"),
    "last": ("accept", "hold", "decline"),
}


def choices(them: Counterpart, at: Standing, turn: int, aims: Aims) -> tuple[Choice, ...]:
    """List what can be said to their latest words: three to five lines, none once it is over."""
    if at.end:
        return ()
    lines = (_FIRST if at.mine is None else _THEN)[at.cue]
    found = tuple(it for line in lines for it in _with_number(line, at, aims))
    turned = them.turned(turn, len(found))
    return (*found[turned:], *found[:turned])


def _with_number(line: Line, at: Standing, aims: Aims) -> tuple[Choice, ...]:
    if line != "number":
        return (Choice(line=line),)
    number = aims.ask if at.mine is None else at.next_number(aims.goal)
    return () if number is None else (Choice(line=line, amount=number),)
