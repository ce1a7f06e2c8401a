"""How the weighing is worked out, and what studies of such weighing found."""

from __future__ import annotations

from calculators._core import Block, Formula, Note, Working
from calculators._core.formatting import number, percent

from .formulas import CLOSE, Option, Outcome, decimal
from .formulas.turns import Turn
from .words import Wording, mark

_HUNDRED = 100
_POINT_PLACES = 1
_TWO = 2


def evidence() -> tuple[Block, ...]:
    """Say what is known about weighing, each with its source and year."""
    return (
        Note(
            words=(
                "People who are asked how important a thing is forget how far apart the offers are "
                "on it. That’s why you’re asked about a step from 0 to 10, which helps, though not "
                "enough (Fischer, 1995)."
            )
        ),
        Note(
            words=(
                "What is split in two gets more weight than what is left whole (Weber and "
                "Borcherding, 1993). So list “time” once, and not commute, hours and remote days "
                "apart."
            )
        ),
        Note(
            words=(
                "Whatever can be counted looms large while offers lie side by side, and matters "
                "less once you live with one of them (Hsee and Zhang, 2004)."
            )
        ),
    )


def working(outcome: Outcome, words: Wording) -> Working:
    """Show each formula with the reader's own numbers put in."""
    return Working(
        formulas=(
            _weights(words),
            _scores(outcome, words),
            *_shares(outcome, words),
            *_turns(outcome, words),
            *_without(outcome, words),
            *_needed(outcome, words),
        ),
        conventions=_conventions(),
        as_typed=("mark-", "has-"),
    )


def _weights(words: Wording) -> Formula:
    inputs = words.inputs
    count, points = len(inputs.factors), [it.points or 0 for it in inputs.factors]
    whole = " + ".join(number(it, _POINT_PLACES) for it in points)

    def line(at: int) -> str:
        if inputs.weighing == "order":
            parts = " + ".join(f"1/{it}" for it in range(at + 1, count + 1))
            sum_ = f"1/{count} × ({parts})"
        else:
            sum_ = f"{number(points[at], _POINT_PLACES)} ÷ ({whole})"
        return f"{words.factor(at)}: {sum_} = {words.weight(at).text}"

    by_order = "(1 ÷ number of things) × (1/place + … + 1/number)"
    return Formula(
        name="What each thing weighs",
        formula=by_order if inputs.weighing == "order" else "its points ÷ all points",
        with_numbers=tuple(line(at) for at in range(count)),
        explains=("weight-",),
    )


def _scores(outcome: Outcome, words: Wording) -> Formula:
    def line(option: Option) -> str:
        parts = (f"{words.weight(at).text} × {mark(it)}" for at, it in enumerate(option.marks))
        return f"{words.called(option)}: {' + '.join(parts)} = {mark(option.score)}"

    return Formula(
        name="The score of an offer, and who leads",
        formula="weight × mark, of everything that matters, added up; the highest score leads",
        with_numbers=tuple(line(it) for it in outcome.options),
        explains=("score-", "lead"),
    )


def _shares(outcome: Outcome, words: Wording) -> list[Formula]:
    count = len(words.inputs.factors)
    if count < _TWO:
        return []
    where = {
        _TWO: "length of the line from “only the first” to “only the second”",
        _TWO + 1: "area of the triangle whose corners are “only this one”",
    }.get(count, "space between the corners “only this one”, measured side by side")
    return [
        Formula(
            name="In how many ways an offer leads",
            formula=f"the part in which its score is the highest, of the {where}",
            with_numbers=tuple(
                f"{words.called(it)}: {words.share(it).text}" for it in outcome.compared
            ),
            explains=("share-",),
        )
    ]


def _turns(outcome: Outcome, words: Wording) -> list[Formula]:
    lead = outcome.lead

    def line(turn: Turn) -> str:
        at = turn.factor
        here = lead.marks[at] - turn.to.marks[at]
        all_in_all = lead.score - turn.to.score
        rest = (all_in_all - outcome.weights[at] * here) / (1 - outcome.weights[at])
        return (
            f"{words.factor(at)}, {words.called(turn.to)}: x × {mark(here)} + (1 − x) × "
            f"{mark(rest)} = 0 gives x = {percent(decimal(turn.weight * _HUNDRED))}"
        )

    lines = tuple(line(turn) for one in outcome.turns for turn in one.each())
    if not lines:
        return []
    return [
        Formula(
            name="The weight that turns it",
            formula="x × the lead on it + (1 − x) × the lead on the rest = 0",
            with_numbers=lines,
            explains=("below-", "above-"),
        )
    ]


def _without(outcome: Outcome, words: Wording) -> list[Formula]:
    def line(at: int) -> str:
        weight = outcome.weights[at]
        found = (
            f"{words.called(it)} {mark((it.score - weight * it.marks[at]) / (1 - weight))}"
            for it in outcome.compared
        )
        return f"Without {words.factor(at)}: {', '.join(found)}"

    lines = tuple(line(at) for at, leads in enumerate(outcome.without) if leads)
    if not lines:
        return []
    return [
        Formula(
            name="Who leads without one thing",
            formula="(score − weight × mark) ÷ (1 − weight), the highest of them",
            with_numbers=lines,
            explains=("without-",),
        )
    ]


def _needed(outcome: Outcome, words: Wording) -> list[Formula]:
    behind = outcome.behind
    if behind is None:
        return []
    gap = outcome.lead.score - behind.score
    lines = tuple(
        f"{words.factor(it.factor)}: {mark(behind.marks[it.factor])} + {mark(gap)} ÷ "
        f"{words.weight(it.factor).text} = {mark(it.mark)}"
        for it in outcome.needed
        if it.mark is not None
    )
    if not lines:
        return []
    return [
        Formula(
            name="The mark that draws level",
            formula="its mark + the gap between the two scores ÷ weight",
            with_numbers=lines,
            explains=("needs-",),
        )
    ]


def _conventions() -> tuple[str, ...]:
    return (
        (
            "“All ways to weigh” are all weights from 0 on that add up to 100%. Each counts the "
            "same. The shares are exact, for any number of things: nothing is tried out at random."
        ),
        "Offers that are level everywhere share what they lead in.",
        "Where one weight changes, the others keep their ratio to each other.",
        (
            f"It’s called close if a change of {percent(decimal(CLOSE * _HUNDRED))} of the whole, "
            "or less, turns it."
        ),
        (
            "An offer that’s gone, or that is below what you need, isn’t advised, and isn’t "
            "counted in the shares as long as two others are left."
        ),
    )
