"""What the grant is: the part of the company, what vests and costs, and what is paid before it."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Formula
from calculators._core.formatting import number, percent
from calculators.startup_equity.formulas import Outcome
from calculators.startup_equity.formulas.leaving import Leaving
from calculators.startup_equity.formulas.sharing import Series
from calculators.startup_equity.words import Wording

_NONE = Decimal(0)
_PLACES = 3


def of_the_grant(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show what vests and costs by each month, and what later rounds do."""
    inputs, m = words.inputs, words.money
    strike = inputs.strike or _NONE
    return [
        Formula(
            name="What has vested",
            formula=(
                "whole grant × months that count ÷ months of the plan, nothing before the cliff, "
                "in whole ones"
            ),
            with_numbers=tuple(
                f"month {it.month}: {_vested(it, words)}" for it in outcome.by_month
            ),
            explains=("kept-",),
        ),
        Formula(
            name="Cash to exercise",
            formula="vested × strike price",
            with_numbers=(
                (
                    f"after {words.span}: {number(outcome.counted)} × {words.per_share(strike)} = "
                    f"{m(outcome.cash)}"
                ),
                *(
                    f"month {it.month}: {number(it.kept)} × {words.per_share(strike)} = "
                    f"{m(it.cash)}"
                    for it in outcome.by_month
                    if it.kept and it.kept != outcome.counted
                ),
            ),
            explains=("cash", "leave-cash-"),
        ),
        Formula(
            name="Your part of the company",
            formula="grant ÷ all shares, × (1 − sold − new pool) for each later round",
            with_numbers=tuple(_parts(outcome, words)),
            explains=("part-",),
        ),
        Formula(
            name="What is paid before you",
            formula="money put in × times back, of all rounds",
            with_numbers=tuple(
                f"{words.head(stage)}: {_stack(stage.company.series, words)}"
                for stage in outcome.stages
            ),
            explains=("stack-",),
        ),
    ]


def _vested(it: Leaving, words: Wording) -> str:
    inputs, kept = words.inputs, number(it.kept)
    if it.month < inputs.cliff:
        return f"before the cliff, {kept}"
    if it.month >= inputs.vest_months:
        return f"all of it, {kept}"
    counted = it.month - it.month % int(inputs.vest_every)
    return f"{number(inputs.options)} × {counted} ÷ {inputs.vest_months} = {kept}"


def _parts(outcome: Outcome, words: Wording) -> list[str]:
    inputs = words.inputs
    grant, shares = number(inputs.options), number(outcome.stages[0].company.shares)
    told, found = f"{grant} ÷ {shares}", list[str]()
    for stage in outcome.stages:
        if stage.rounds:
            later = inputs.later[stage.rounds - 1]
            told += f" × (1 − {percent(later.sold + later.pool, 2)})"
        found.append(f"{words.head(stage)}: {told} = {number(stage.part, _PLACES)}%")
    return found


def _stack(series: tuple[Series, ...], words: Wording) -> str:
    if not series:
        return words.sale(_NONE)
    parts = [
        words.sale(it.invested)
        if it.multiple == 1
        else f"{words.sale(it.invested)} × {number(it.multiple, 2)}"
        for it in series
    ]
    total = words.sale(sum((it.preference for it in series), _NONE))
    return f"{' + '.join(parts)} = {total}" if parts != [total] else total
