"""The charts of the counter-offer report: its numbers on one line, and the same in a table."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Band, Block, Chart, Column, NumberLine, Point, Role, Row, Table
from calculators._core.formatting import listed, lower_first, percent
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import WHO, Wording


def position_chart(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Tell how far apart all numbers are; where the card has not drawn them all, draw them."""
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
    # Not by the private ones: what others may see must not tell that there are any.
    if sum(isinstance(row, Band) or not row.private for row in rows) <= _FEW:
        return (table,)  # the card has drawn them all
    title = "All numbers on one line"
    return (_line(title, rows, inputs, table, words),)


# As many rows as the card's picture has; they stay in view beside the form.
_FEW = 4


def numbers_at_a_glance(inputs: Inputs, outcome: Outcome, words: Wording) -> Chart:
    """Draw the few numbers that the answer is about: theirs, the middle, the target, the ask."""
    talks = outcome.talks
    mine = outcome.ask.amount if outcome.ask else talks.mine
    middle = outcome.ask.midpoint if outcome.ask else talks.midpoint
    named: tuple[tuple[str, Decimal | None, Role], ...] = (
        ("They are at" if talks.steps else "Their offer", talks.theirs, "offer"),
        ("The middle", None if talks.met else middle, "midpoint"),
        ("Your target", inputs.target, "target"),
        ("Your ask" if outcome.ask else "You are at", mine, "ask"),
    )
    rows = tuple(
        Point(label=label, value=value, role=role)
        for label, value, role in named
        if value is not None
    )
    table = Table(
        caption=f"The numbers ({words.basis})",
        columns=(Column(label="Number"), Column(label="Amount", numeric=True)),
        rows=tuple(Row(cells=(row.label, words.money(row.value))) for row in rows),
    )
    return _line("The numbers on one line", rows, inputs, table, words)


def _line(
    title: str, rows: tuple[Point | Band, ...], inputs: Inputs, table: Table, words: Wording
) -> Chart:
    # The walk-away stays out of the description: it is read aloud and copied with the chart.
    shown = [row for row in rows if isinstance(row, Band) or not row.private]
    return Chart(
        title=title,
        description=f"On one axis, {listed([_told(row, words) for row in shown])}.",
        drawing=NumberLine(rows=rows, write=words.money, guide=inputs.target),
        table=table,
    )


def _told(row: Point | Band, words: Wording) -> str:
    name = lower_first(row.label)
    if isinstance(row, Band):
        return f"{name} from {words.money(row.low)} to {words.money(row.high)}"
    return f"{name} {words.money(row.value)}"


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
