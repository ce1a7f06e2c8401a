"""What the totals hang on: the cases of the share price, and what options bring at some prices."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, Column, Note, Row, Table
from calculators._core.formatting import listed, number, percent
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.equity import CaseOrZero
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.inputs import price_change
from calculators.total_compensation.words import Wording

# Prices of a share, in times today's, at which options are shown.
_TIMES = (1, 2, 3, 5, 10)


def price_cases(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Show the totals if equity is worth nothing, falls, goes as expected, or rises."""
    inputs = words.inputs
    cases: tuple[tuple[CaseOrZero, str], ...] = (
        ("zero", "Worth nothing (0×)"),
        ("low", f"Low: {_change(price_change(inputs, 'low'))}"),
        ("expected", f"Expected: {_change(inputs.expected)}"),
        ("high", f"High: {_change(price_change(inputs, 'high'))}"),
    )
    several = len(outcome.worths) > 1
    rows = tuple(
        Row(
            cells=(
                name,
                *(words.money.figure(w.cases[case], f"{case}-{w.number}") for w in outcome.worths),
                *((_ahead(outcome.ahead(case), outcome),) if several else ()),
            ),
            strong=case == "expected",
        )
        for case, name in cases
    )
    columns = (
        Column(label="Share price, a year"),
        *(Column(label=w.name, numeric=True) for w in outcome.worths),
        *((Column(label="Ahead"),) if several else ()),
    )
    table = Table(caption=f"Everything together {words.over}", columns=columns, rows=rows)
    at_prices = (exit_prices(w, words) for w in outcome.worths if w.offer.equity == "options")
    return (table, *at_prices, *_equity_notes(outcome, words))


def exit_prices(worth: Worth, words: Wording) -> Table:
    """Show what the options that vest would bring at some prices of a share, after the strike."""
    offer, count = worth.offer, worth.equity.units[-1]
    today, strike = offer.fair_value or Decimal(0), offer.strike or Decimal(0)
    rows = tuple(
        Row(
            cells=(
                (words.small(price), f", {number(Decimal(times))}× today’s" if today else ""),
                words.money.figure(
                    count * max(Decimal(0), price - strike), f"exit-{times}-{worth.number}"
                ),
            )
        )
        for times, price in prices_shown(worth)
    )
    return Table(
        caption=(
            f"{worth.name}: what all options that vest over {words.span} would bring if a share "
            "sold at this price"
        ),
        columns=(
            Column(label="Price of a share"),
            Column(label="After paying the strike price", numeric=True),
        ),
        rows=rows,
    )


def prices_shown(worth: Worth) -> tuple[tuple[int, Decimal], ...]:
    """List the prices of a share at which options are shown, each in times today's."""
    start = worth.offer.fair_value or worth.offer.strike or Decimal(0)
    return tuple((times, start * times) for times in _TIMES)


def _change(points: Decimal) -> str:
    return f"{'+' if points > 0 else ''}{percent(points, 2)}"


def _ahead(ahead: tuple[Worth, ...], outcome: Outcome) -> str:
    if len(ahead) == 1:
        return ahead[0].name
    if len(ahead) < len(outcome.worths):
        return f"{listed([worth.name for worth in ahead])}, too close to call"
    return "too close to call"


def _equity_notes(outcome: Outcome, words: Wording) -> list[Block]:
    notes: list[Block] = []
    for worth in outcome.worths:
        said = []
        if worth.offer.equity == "options" and worth.offer.strike == worth.offer.fair_value:
            said.append(
                f"the strike price is what a share is worth today, as is usual, so the options "
                f"gain what a share gains above {words.small(worth.offer.strike or Decimal(0))}"
            )
        if worth.exercise_cost:
            said.append(
                f"to use all options that vest in these years, you pay "
                f"{words.money(worth.exercise_cost)} yourself; their worth above is after that"
            )
        if worth.unvested_percent > 0:
            said.append(f"{percent(worth.unvested_percent)} of the grant vests later")
        if worth.offer.refresh:
            said.append("refreshers are counted as you guessed them")
        if said:
            notes.append(Note(words=f"{worth.name}: {'; '.join(said)}."))
    return notes
