"""How the asks come about, the middle that each makes, the range, and the ladder."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from calculators._core import Formula
from calculators._core.formatting import percent
from calculators._core.offer.ladder import most_without_figures
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.asks import WIDEST_RANGE, Ask
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import Wording


def of_the_asks(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Formula]:
    """Show the ask that the answer names and all that follows from it, then the other asks."""
    m, theirs, ask = words.money, outcome.talks.theirs, outcome.ask
    if ask is None:
        return _of_the_ladder(outcome, words)
    found = [
        replace(
            _of_the_amount(inputs, outcome, ask, words), explains=("ask", ask.kind, "range-low")
        ),
        Formula(
            name="The middle it makes",
            formula="(their number + ask) ÷ 2",
            with_numbers=_middle(theirs, ask, words),
            explains=("midpoint", f"{ask.kind}-midpoint"),
        ),
    ]
    if ask.above_percent is not None:
        found.append(
            Formula(
                name="How far the ask is above their number",
                formula="(ask − their number) ÷ their number",
                with_numbers=(
                    f"({m(ask.amount)} − {m(theirs)}) ÷ {m(theirs)} = {percent(ask.above_percent)}"
                ),
                explains=("above",),
            )
        )
    found += _of_the_range(outcome, ask, words)
    for other in outcome.asks:
        if other is not ask:
            formula = _of_the_amount(inputs, outcome, other, words)
            found.append(
                replace(
                    formula,
                    with_numbers=(*formula.lines, f"the middle: {_middle(theirs, other, words)}"),
                    explains=(other.kind, f"{other.kind}-midpoint"),
                )
            )
    return [*found, *_of_the_ladder(outcome, words)]


def _middle(theirs: Decimal, ask: Ask, words: Wording) -> str:
    m = words.money
    return f"({m(theirs)} + {m(ask.amount)}) ÷ 2 = {m(ask.midpoint)}"


def _of_the_range(outcome: Outcome, ask: Ask, words: Wording) -> list[Formula]:
    top, m = outcome.top_of_range, words.money
    if top is None:
        return []
    full = ask.amount * WIDEST_RANGE
    limit = outcome.cap or most_without_figures(outcome.talks.theirs)
    most = f"{m(ask.amount)} × {WIDEST_RANGE} = {m(full)}"
    if limit < full:
        most += f", held at {m(limit)}"
    if m(top) != m(min(full, limit)):
        most += f", said as {m(top)}"
    return [
        Formula(
            name="Where the range ends",
            formula="ask × 1.05, within what supports it",
            with_numbers=most,
            explains=("range-high",),
        )
    ]


def _of_the_ladder(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show the steps that are left: all three, or fewer once some are behind the reader."""
    steps, m = outcome.ladder, words.money
    if len(steps) < _SEVERAL:
        return []
    room = steps[0] - outcome.goal
    rule, first = _STEPS[len(steps)]
    return [
        Formula(
            name="The ladder",
            formula=rule,
            with_numbers=(
                f"{m(steps[0])} − {m(room)}{first}: {' → '.join(m(step) for step in steps)}"
            ),
            explains=("ladder-",),
        ),
        *_of_the_next_number(outcome, steps, words),
    ]


def _of_the_next_number(
    outcome: Outcome, steps: tuple[Decimal, ...], words: Wording
) -> list[Formula]:
    if outcome.advice != "counter" or outcome.next_number is None:
        return []
    m = words.money
    rule, first = _STEPS[len(steps)]
    told = f"{m(steps[0])} − {m(steps[0] - outcome.goal)}{first.removesuffix(' …')} = {m(steps[1])}"
    if m(steps[1]) != m(outcome.next_number):
        told += f", said as {m(outcome.next_number)}"
    return [
        Formula(
            name="What to counter with: the next step of your ladder",
            formula=rule.partition(", then")[0],
            with_numbers=told,
            explains=("counter",),
        )
    ]


_SEVERAL = 2
# What each step takes off, by how many numbers are left to say.
_STEPS = {
    4: ("ask − (ask − target) × 4/7, then × 6/7, then × 7/7", " × 4/7 …"),
    3: ("your number − (your number − target) × 2/3, then × 3/3", " × 2/3 …"),
    2: ("your number − (your number − target)", ""),
}


def _of_the_amount(inputs: Inputs, outcome: Outcome, ask: Ask, words: Wording) -> Formula:
    m, full = words.money, words.money(ask.wanted)
    if m(ask.amount) != full:
        full += f", {'held at' if ask.held else 'said as'} {m(ask.amount)}"
    theirs, aim = outcome.talks.theirs, outcome.aim
    gap = f"({m(aim)} − {m(theirs)})"
    match ask.kind:
        case "moderate":
            return Formula(
                name="The moderate ask: it makes your target the middle",
                formula="2 × target − their number",
                with_numbers=f"2 × {m(aim)} − {m(theirs)} = {full}",
            )
        case "cautious":
            return Formula(
                name="The cautious ask",
                formula="their number + 1.5 × (target − their number)",
                with_numbers=f"{m(theirs)} + 1.5 × {gap} = {full}",
            )
        case "bold" if inputs.ideal is not None and inputs.ideal > aim:
            return Formula(
                name="The bold ask: it makes your ideal the middle",
                formula="2 × ideal − their number",
                with_numbers=f"2 × {m(inputs.ideal)} − {m(theirs)} = {full}",
            )
        case "bold":
            return Formula(
                name="The bold ask",
                formula="their number + 2.5 × (target − their number)",
                with_numbers=f"{m(theirs)} + 2.5 × {gap} = {full}",
            )
