"""The walk-away that was worked out: what it is and why, for the reader alone."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, Caution, KeyFigure
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.floor import Floor
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import Wording


def floor_figures(inputs: Inputs, outcome: Outcome, words: Wording) -> list[KeyFigure]:
    """Show the walk-away that was worked out, with its reason."""
    if outcome.floor is None:
        return []
    return [
        KeyFigure(
            label="Your walk-away, worked out",
            figure=words.money.figure(outcome.floor.amount, "floor"),
            period=words.period,
            note=_reason(inputs, outcome.floor),
            private=not inputs.print_walk_away,
        )
    ]


def floor_cautions(
    inputs: Inputs, outcome: Outcome, words: Wording, typed: Decimal | None
) -> list[Block]:
    """Warn where it contradicts the form; `typed` is the walk-away there, if there is one."""
    floor, private = outcome.floor, not inputs.print_walk_away
    if floor is None:
        return [_no_floor(private=private)] if inputs.best is not None else []
    blocks: list[Block] = []
    if typed is not None and typed < floor.amount:
        blocks.append(
            Caution(
                key="walk_away_too_low",
                title="Your walk-away is lower than that",
                words=(
                    f"You wrote {words.money(typed)}, and by what you need and have it would be "
                    f"{words.money(floor.amount)}. Raise it, unless this job is worth the "
                    "difference to you."
                ),
                private=private,
            )
        )
    if floor.amount > inputs.target:
        blocks.append(
            Caution(
                key="target_below_walk_away",
                title="Your target is lower than your walk-away",
                words=(
                    f"By what you need and have, you would turn down {words.money(inputs.target)}. "
                    f"Aim for more than {words.money(floor.amount)}, or look for another job."
                ),
                private=private,
            )
        )
    return blocks


def _reason(inputs: Inputs, floor: Floor) -> str:
    match floor.reason:
        case "offer":
            return "Your best alternative is sure, and pays that: below it you would take that."
        case "process":
            return (
                "Halfway between what you need and what the other process may pay, because nobody "
                "knows how that one ends."
            )
        case "needs" if inputs.best is not None and inputs.sure == "hope":
            return "It is what you need. A hope doesn’t raise it: you can’t pay your bills with it."
        case "needs":
            return "It is what you need: below it you would have to look again right away."


def _no_floor(*, private: bool) -> Caution:
    return Caution(
        key="no_floor",
        title="That is no walk-away yet",
        words=(
            "An alternative that nobody has put in writing can’t be the least you accept. Add what "
            "you need a year, and the answer works out your walk-away from both."
        ),
        private=private,
    )
