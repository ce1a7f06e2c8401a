"""The chart: what the grant pays at each sale price, now and after all later rounds."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Chart, Line, LineChart
from calculators._core.formatting import listed
from calculators.startup_equity.formulas import Outcome, Stage, payout
from calculators.startup_equity.words import Wording, in_millions

from .tables import grid

_STEPS = 40
_EVERY = 10
_TIMES = 2
_NONE = Decimal(0)


def _top(outcome: Outcome) -> Decimal:
    """Pick the end of the scale: the first price looked at that is twice what draws level.

    A scale up to a billion would hide where the lines begin to rise, and where they cross.
    """
    last = outcome.last
    far = max(_TIMES * (last.level or _NONE), _TIMES * last.pays_from)
    return next((price for price in outcome.prices if price >= far), outcome.prices[-1])


def payouts_chart(outcome: Outcome, words: Wording) -> Chart:
    """Draw the payout over the sale price, and what it takes to draw level."""
    top, first, last = _top(outcome), outcome.stages[0], outcome.last
    prices = tuple(top * step / _STEPS for step in range(_STEPS + 1))

    def line(stage: Stage) -> Line:
        values = (payout(words.inputs, stage.company, outcome.counted, it) for it in prices)
        return Line(label=words.short(stage), values=tuple(values))

    lines = [line(first)]
    if last is not first:
        lines.append(line(last))
    if outcome.gap is not None and outcome.gap > 0:
        lines.append(Line(label="To be level", values=(outcome.gap,) * len(prices)))
    said = listed(
        [
            f"{words.after(stage)} they pay from {words.sale(stage.pays_from)} on"
            for stage in dict.fromkeys((first, last))
        ]
    )
    return Chart(
        title=f"What {words.count(outcome.counted)} would pay at each sale price",
        description=f"Each line is flat at zero at first and then rises: {said}.",
        drawing=LineChart(
            lines=tuple(lines),
            write=words.money,
            every=_EVERY,
            below="Sale price in millions",
            step="Sold for",
            tick=lambda step: in_millions(prices[step]),
        ),
        table=grid(outcome, words),
    )
