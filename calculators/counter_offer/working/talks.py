"""How far the two sides are apart, where they may meet, and the walk-away."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Formula
from calculators._core.formatting import number
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.trades import periods_a_year
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import Wording

from .trades import PERIODS


def of_the_talks(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Formula]:
    """Show the gap, and the middles: of the two numbers, of each reply, of both sides' limits."""
    m, talks = words.money, outcome.talks
    gap = f"{m(inputs.target)} − {m(talks.theirs)}"
    found = [
        Formula(
            name="From their number to your target",
            formula="target − their number, never below 0",
            with_numbers=f"{gap} = {m(inputs.target - talks.theirs)}"
            if inputs.target >= talks.theirs
            else f"{m(talks.theirs)} is above {m(inputs.target)}: {m(Decimal(0))}",
            explains=("gap",),
        )
    ]
    found += _of_the_replies(outcome, words)
    if talks.mine is not None and talks.midpoint is not None:
        found.append(
            Formula(
                name="The middle of the two latest numbers",
                formula="(their latest + your latest) ÷ 2",
                with_numbers=f"({m(talks.theirs)} + {m(talks.mine)}) ÷ 2 = {m(talks.midpoint)}",
                explains=("next-midpoint",),
            )
        )
    if (
        outcome.fair_middle is not None
        and inputs.walk_away is not None
        and inputs.ceiling is not None
    ):
        found.append(
            Formula(
                name="The middle between your walk-away and the most they could pay (Nash, 1950)",
                formula="(walk-away + most they could pay) ÷ 2",
                with_numbers=(
                    f"({m(inputs.walk_away)} + {m(inputs.ceiling)}) ÷ 2 = {m(outcome.fair_middle)}"
                ),
                explains=("fair-middle",),
                private=not inputs.print_walk_away,
            )
        )
    return found


def _of_the_replies(outcome: Outcome, words: Wording) -> list[Formula]:
    m, replies, theirs = words.money, outcome.replies, outcome.talks.theirs
    if not replies:
        return []
    enough = min(outcome.goal, replies[-1].mine)
    told = " → ".join(m(reply.number) for reply in replies)
    return [
        Formula(
            name="The numbers they may name",
            formula=(
                "their number + 1/4, 2/4, 3/4 and all of the gap to what you would accept, said "
                "as one would; and yours"
            ),
            with_numbers=f"{m(theirs)} + {m(enough - theirs)} × 1/4 …: {told}",
            explains=("back-",),
        ),
        Formula(
            name="The new middle",
            formula="(their number + your answer to it) ÷ 2",
            with_numbers=tuple(
                f"({m(reply.number)} + {m(reply.answer)}) ÷ 2 = {m(reply.midpoint)}"
                for reply in replies
                if reply.action not in ("accept", "close")
            ),
            explains=("new-middle-",),
        ),
    ]


def of_the_floor(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Formula]:
    """Show how the walk-away was worked out, where that takes more than reading one field."""
    floor, times = outcome.floor, periods_a_year(inputs)
    if floor is None or (floor.reason != "process" and times == 1):
        return []
    m, formula = words.money, "what you need"
    a_year = m(floor.a_year)
    if floor.reason == "offer":
        formula = "your best alternative"
    if floor.reason == "process" and inputs.needs is not None and inputs.best is not None:
        formula = "(what you need + what the process may pay) ÷ 2"
        a_year = f"({m(inputs.needs)} + {m(inputs.best)}) ÷ 2"
    if times != 1:
        formula += f" ÷ {PERIODS[inputs.subject]} a year"
        a_year += f" ÷ {number(times, 2)}"
    return [
        Formula(
            name="Your walk-away",
            formula=formula,
            with_numbers=f"{a_year} = {m(floor.amount)}",
            explains=("floor",),
            private=not inputs.print_walk_away,
        )
    ]
