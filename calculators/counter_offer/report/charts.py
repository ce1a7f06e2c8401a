"""The chart of the counter-offer report: every number on one line, and the same in a table."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Band, Block, Chart, Column, NumberLine, Point, Role, Row, Table
from calculators._core.formatting import percent
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import WHO, Wording


def position_chart(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Draw all numbers on one line, with the same figures in a table."""
    rows = _positions(inputs, outcome)
    theirs = outcome.talks.theirs
    table = Table(
        caption=f"How far their latest number is from each ({words.basis})",
        columns=(
            Column(label="Number"),
            Column(label="Amount", numeric=True),
            Column(label="Theirs is", numeric=True),
        ),
        rows=tuple(
            Row(
                cells=(
                    row.label,
                    words.money.figure(row.value),
                    _distance(theirs, row.value, words),
                ),
                private=row.private,
            )
            if isinstance(row, Point)
            else Row(
                cells=(
                    row.label,
                    f"{words.money(row.low)} to {words.money(row.high)}",
                    _within(theirs, row, words),
                )
            )
            for row in rows
        ),
    )
    drawing = NumberLine(rows=rows, write=words.money, guide=inputs.target)
    # The walk-away stays out of the description: it is read aloud and copied with the chart.
    named = [row.label.lower() for row in rows if isinstance(row, Band) or not row.private]
    description = (
        f"One row each, from top to bottom: {', '.join(named)}. The figures are in the table."
    )
    return (
        Chart(
            title="The numbers on one line", description=description, drawing=drawing, table=table
        ),
    )


def _positions(inputs: Inputs, outcome: Outcome) -> tuple[Point | Band, ...]:
    rows: list[Point | Band] = []
    if inputs.market_low is not None and inputs.market_high is not None:
        rows.append(Band(label="Market range", low=inputs.market_low, high=inputs.market_high))
    if inputs.posted_low is not None and inputs.posted_high is not None:
        rows.append(Band(label="Advertised range", low=inputs.posted_low, high=inputs.posted_high))
    single: tuple[tuple[str, Decimal | None, Role], ...] = (
        ("Their offer", inputs.offer, "offer"),
        ("Market middle", inputs.market_middle, "market"),
        ("Your target", inputs.target, "target"),
        ("Your ideal", inputs.ideal, "ideal"),
        ("Your ask", outcome.ask.amount if outcome.ask else None, "ask"),
    )
    rows += [
        Point(label=label, value=value, role=role)
        for label, value, role in single
        if value is not None
    ]
    rows += [
        Point(label=f"{at}. {WHO[step.who]}", value=step.amount, role=step.who)
        for at, step in enumerate(outcome.talks.steps, start=1)
    ]
    middle = outcome.ask.midpoint if outcome.ask else outcome.talks.midpoint
    if middle is not None and not outcome.talks.met:
        rows.append(Point(label="The middle", value=middle, role="midpoint"))
    if inputs.walk_away is not None:
        # Behind the public ones, so that none of them moves on paper.
        hidden = not inputs.print_walk_away
        rows.append(
            Point(label="Your walk-away", value=inputs.walk_away, role="private", private=hidden)
        )
    return tuple(rows)


def _distance(theirs: Decimal, other: Decimal, words: Wording) -> str:
    apart = theirs - other
    if words.money.rounded(apart) == 0:
        return "the same"
    share = f" ({percent(abs(apart) / other * 100)})" if other else ""
    return f"{words.money(abs(apart))}{share} {'above' if apart > 0 else 'below'}"


def _within(theirs: Decimal, band: Band, words: Wording) -> str:
    if theirs < band.low:
        return f"{words.money(band.low - theirs)} below it"
    if theirs > band.high:
        return f"{words.money(theirs - band.high)} above it"
    if band.high == band.low:
        return "inside it"
    return f"{percent((theirs - band.low) / (band.high - band.low) * 100, 0)} of the way up"
