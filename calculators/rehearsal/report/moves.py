"""What can be said next, as buttons that go on with the call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calculators._core import Move, Moves, OwnMove
from calculators._core.offer.handover import typed
from calculators.rehearsal.formulas import Choice, Outcome
from calculators.rehearsal.inputs import MOST_CALLS, Turn
from calculators.rehearsal.lines import said
from calculators.rehearsal.words import Wording

# How long a silence is drawn; the style sheet's bar takes as long.
_PAUSE = "Nobody says anything for about ten seconds. You can end it whenever you like."


def moves(outcome: Outcome, words: Wording) -> Moves:
    """List the lines to choose from; after the end, the ways to go again."""
    inputs = words.inputs
    turns = [_turn(it) for it in inputs.turns[: len(outcome.exchanges)]]
    back = Move(label="Take back my last line", values={"turns": turns[:-1]})
    again = Move(label="Start again", values={"turns": []})
    other = Move(
        label="Again, differently",
        values={"turns": [], "call": str(inputs.call % MOST_CALLS + 1)},
    )
    if outcome.is_over:
        return Moves(label="What now?", moves=(other, again), quiet=(back,))
    begun = bool(turns)
    return Moves(
        label="What do you say?",
        moves=tuple(_moves(outcome, words, turns)),
        own=OwnMove(
            label="Or name a number of your own",
            go="Say it",
            values={"turns": [*turns, {"line": "number", "amount": ""}]},
            into=f"turns.{len(turns)}.amount",
        ),
        quiet=(back, again, other) if begun else (other,),
        pause=_PAUSE if outcome.standing.cue == "silence" else "",
    )


def _moves(outcome: Outcome, words: Wording, turns: list[dict[str, str]]) -> Iterator[Move]:
    for choice in outcome.choices:
        turn = {
            "line": choice.line,
            "amount": "" if choice.amount is None else typed(choice.amount),
        }
        yield Move(label=_label(choice, outcome, words), values={"turns": [*turns, turn]})


def _label(choice: Choice, outcome: Outcome, words: Wording) -> str:
    at = outcome.standing
    amount = at.middle if choice.line == "split" else choice.amount
    return said(words, at, choice.line, amount)


def _turn(turn: Turn) -> dict[str, Any]:
    """Write a line as the form holds it."""
    return {"line": turn.line, "amount": "" if turn.amount is None else typed(turn.amount)}
