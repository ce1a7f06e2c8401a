"""The tables of the counter-offer report."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import (
    Block,
    Column,
    Note,
    Row,
    Table,
    Words,
)
from calculators._core.formatting import listed, number, number_figure, percent
from calculators._core.offer.ladder import (
    LARGE_ASK_PERCENT,
    LARGEST_SIGNING_PERCENT,
    spoken_within,
)
from calculators._core.offer.reply import Reply
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.asks import Held
from calculators.counter_offer.formulas.trades import MOST_DAYS, MOST_POINTS, Trade, Trades
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import ACTIONS, ASK_NAMES, WHO, Wording


def asks_table(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Compare a cautious, a moderate and a bold ask, or show the one that they all come to."""
    alike = len({ask.amount for ask in outcome.asks}) == 1
    shown = [ask for ask in outcome.asks if not alike or ask == outcome.ask]
    rows = tuple(
        Row(
            cells=(
                ("All three" if alike else ASK_NAMES[ask.kind]) + _HELD[ask.held],
                words.money.figure(ask.amount, ask.kind),
                "–" if ask.above_percent is None else percent(ask.above_percent),
                words.money.figure(ask.midpoint, f"{ask.kind}-midpoint"),
            ),
            strong=ask == outcome.ask,
        )
        for ask in shown
    )
    table = Table(
        caption=f"What each ask leads to if you meet in the middle ({words.basis})",
        columns=(
            Column(label="Ask"),
            Column(label="You name", numeric=True),
            Column(label="Above theirs", numeric=True),
            Column(label="The middle", numeric=True),
        ),
        rows=rows,
    )
    return (table,)


_HELD: dict[Held, str] = {
    "": "",
    "evidence": " (held at the top of your evidence)",
    "target": " (held at what you aim for)",
    "quarter": " (held at a quarter above their number)",
    "signing": f" (held at {LARGEST_SIGNING_PERCENT}% of base pay)",
}


def ladder_table(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """List the numbers to step down through, each step half the one before."""
    steps = outcome.ladder
    rows: list[Row] = []
    for at, amount in enumerate(steps, start=outcome.place + 1):
        before = steps[at - outcome.place - 2] if at > outcome.place + 1 else None
        cells: tuple[Words, ...] = (
            number(at),
            words.money.figure(amount, f"ladder-{at}"),
            words.spoken(amount, outcome.goal, steps[0]),
            words.money.signed(amount - before) if before is not None else "–",
        )
        rows.append(Row(cells=cells))
    table = Table(
        caption=f"Step down only after they have made a real move ({words.basis})",
        columns=(
            Column(label="Step"),
            Column(label="Number", numeric=True),
            Column(label="Say about", numeric=True),
            Column(label="Change", numeric=True),
        ),
        rows=tuple(rows),
    )
    last = (
        "After the last step, ask for something that is not money: "
        "leave, remote days, a review date."
    )
    return (table, Note(words=last))


def replies_table(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Say what to do for each number that may come back; the walk-away stays a private remark."""
    table = Table(
        caption=f"Your answer to each number ({words.basis})",
        columns=(
            Column(label="They say", numeric=True),
            Column(label="You"),
            Column(label="New middle", numeric=True),
            Column(label="In words"),
        ),
        rows=tuple(
            Row(
                cells=(
                    words.money.figure(reply.number, f"back-{at}"),
                    action(reply, words),
                    (
                        "–"
                        if reply.action in ("accept", "close")
                        else words.money.figure(reply.midpoint, f"new-middle-{at}")
                    ),
                    f"“{words.reply(reply)}”",
                )
            )
            for at, reply in enumerate(outcome.replies, start=1)
        ),
    )
    walk_away = inputs.walk_away
    if walk_away is None or walk_away <= outcome.talks.theirs:
        return (table,)
    limit = (
        "Whatever the table says, accept nothing under your walk-away of "
        f"{words.money(walk_away)}: up to there, hold."
    )
    return (table, Note(words=limit, private=not inputs.print_walk_away))


def action(reply: Reply, words: Wording) -> str:
    """Say what to do about a number that came back."""
    name, answer = ACTIONS[reply.action], words.money(reply.answer)
    match reply.action:
        case "counter":
            return f"{name} with {answer}"
        case "hold":
            return f"{name} at {answer}"
        case "other_things":
            return f"{name} at {answer}, and ask for something besides pay"
        case _:
            return name


def rounds_table(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Show every move with its size, and say where the talks are heading."""
    talks = outcome.talks
    rows = [Row(cells=("0. They offered", words.money.figure(inputs.offer), "–", ""))]
    rows += [
        Row(
            cells=(
                f"{at}. {WHO[step.who]}",
                words.money.figure(step.amount),
                words.money.signed(step.change) if step.change is not None else "first number",
                step.extras,
            )
        )
        for at, step in enumerate(talks.steps, start=1)
    ]
    columns = (
        Column(label="Move"),
        Column(label="Amount", numeric=True),
        Column(label="Change", numeric=True),
        Column(label="Besides money"),
    )
    table = Table(caption=f"Each side's moves ({words.basis})", columns=columns, rows=tuple(rows))
    if talks.midpoint is None or talks.met:
        return (table,)
    theirs, mine = talks.moved("them"), talks.moved("me")
    heading = (
        f"So far they have {_moved(theirs, 'come up', 'gone down', words)}, and you have "
        f"{_moved(mine, 'come down', 'gone up', words)}. If you meet in the middle from here, you "
        f"land at {words.money(talks.midpoint)}."
    )
    return (table, Note(words=heading))


def _moved(by: Decimal, nearer: str, away: str, words: Wording) -> str:
    """Say how far a side has moved, and which way."""
    if not by:
        return "not moved"
    return f"{nearer if by > 0 else away} by {words.money(abs(by))}"


def trades_table(
    inputs: Inputs, outcome: Outcome, trades: Trades, words: Wording
) -> tuple[Block, ...]:
    """List what would close the gap instead, each as far as one can ask for it."""
    rows = []
    for trade in trades.alone:
        name, unit = _names(inputs)[trade.kind]
        if trade.kind in ("leave", "points"):
            shown: Words = (number_figure(trade.amount, 1, trade.kind), unit)
        else:
            shown = (words.yearly.figure(trade.amount, trade.kind), unit)
        covers: Words = (
            _all_of_it(trade)
            if trades.covers_all(trade)
            else (words.yearly.figure(trade.covers, f"{trade.kind}-covers"), " a year")
        )
        rows.append(Row(cells=(name, shown, covers)))
    gap = words.money(outcome.goal - outcome.talks.theirs)
    worth = "" if words.period == "a year" else f", worth {words.yearly(trades.a_year)} a year"
    table = Table(
        caption=f"What makes up for the gap of {gap} {words.period}{worth}",
        columns=(
            Column(label="Instead"),
            Column(label="At most about", numeric=True),
            Column(label="Makes up for"),
        ),
        rows=tuple(rows),
    )
    blocks: list[Block] = [table, *_together(trades, words)]
    if inputs.subject == "daily":
        blocks.append(Note(words=_FOR_CONTRACTORS))
    if inputs.subject in ("total", "signing") and inputs.base is None:
        blocks.append(
            Note(words="To price days of leave and bonus points, fill in the base salary above.")
        )
    return tuple(blocks)


_FOR_CONTRACTORS = (
    "If you work on a contract, leave, bonus and equity are seldom on the table. A longer term, "
    "guaranteed days, paid expenses or faster payment may be."
)


def _all_of_it(trade: Trade) -> str:
    return "all of it, from then on" if trade.kind == "review" else "all of it"


def _names(inputs: Inputs) -> dict[str, tuple[str, str]]:
    return {
        "signing": (f"A signing bonus, once, for {inputs.years} years of stay", ""),
        "raise": (f"More base pay each year, for {inputs.years} years", " a year"),
        "equity": ("More equity that vests each year", " a year"),
        "leave": ("Extra days of paid leave each year", " days"),
        "points": ("A higher yearly bonus", " points of base"),
        "review": ("A raise to your target after 6 months; the wait costs you", " once"),
    }


def _together(trades: Trades, words: Wording) -> list[Block]:
    """Name a combination where one thing alone stops short of the gap."""
    limits = (
        f"Each stops where asking for more is rarely taken seriously: {number(MOST_DAYS)} days, "
        f"{number(MOST_POINTS)} points, {LARGEST_SIGNING_PERCENT}% of base as a signing bonus, "
        f"{LARGE_ASK_PERCENT}% of base in equity a year."
    )
    if not trades.together:
        return []
    parts = listed([part_said(trade, words) for trade in trades.together])
    if trades.open:
        left = words.yearly(trades.open)
        together = (
            f"Even together, {parts} leave {left} a year open. A gap this size can’t be closed by "
            "asking for other things."
        )
    else:
        together = f"Together, {parts} close the gap."
    return [Note(words=f"{together} {limits}")]


def part_said(trade: Trade, words: Wording) -> str:
    """Write a thing that makes up for a gap as one would say it."""
    if trade.kind == "leave":
        return f"{number(trade.amount, 1)} days of leave"
    if trade.kind == "points":
        return f"{number(trade.amount, 1)} points of bonus"
    said = words.yearly(spoken_within(trade.amount, trade.amount / 2, trade.amount * 2))
    return f"a signing bonus of {said}" if trade.kind == "signing" else f"{said} a year in equity"
