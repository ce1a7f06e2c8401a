"""The tables of the counter-offer report."""

from __future__ import annotations

from calculators._core import (
    Block,
    Column,
    Note,
    Row,
    Table,
    Words,
)
from calculators._core.formatting import number, number_figure, percent
from calculators.counter_offer.formulas import Ask, Outcome, Reply
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import ACTIONS, ASK_NAMES, WHO, Held, Wording, held_at


def asks_table(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Compare a cautious, a moderate and a bold ask, or show the one that they all come to."""
    alike = len({ask.amount for ask in outcome.asks}) == 1
    shown = [ask for ask in outcome.asks if not alike or ask == outcome.ask]
    rows = tuple(
        Row(
            cells=(
                ("All three" if alike else ASK_NAMES[ask.kind]) + _held_at(ask, outcome),
                words.money.figure(ask.amount, ask.kind),
                percent(ask.above_percent),
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
    "evidence": " (held at the top of your evidence)",
    "target": " (held at what you aim for)",
    "quarter": " (held at a quarter above their number)",
}


def _held_at(ask: Ask, outcome: Outcome) -> str:
    return _HELD[held_at(ask, outcome)] if ask.clipped else ""


def ladder_table(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """List the numbers to step down through, each step half the one before."""
    steps = outcome.ladder
    rows: list[Row] = []
    for at, amount in enumerate(steps, start=1):
        before = steps[at - 2] if at > 1 else None
        cells: tuple[Words, ...] = (
            number(at),
            words.money.figure(amount, f"ladder-{at}"),
            words.spoken(amount, outcome.goal, steps[0]),
            words.money.signed(amount - before) if before is not None else "–",
        )
        rows.append(Row(cells=cells))
    table = Table(
        caption=f"Step down only after they have moved ({words.basis})",
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


def replies_table(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Say what to do for each number that may come back."""
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
                    words.money.figure(reply.number),
                    _action(reply, words),
                    words.money.figure(reply.midpoint) if reply.action != "accept" else "–",
                    f"“{words.reply(reply)}”",
                )
            )
            for reply in outcome.replies
        ),
    )
    return (table,)


def _action(reply: Reply, words: Wording) -> str:
    name, answer = ACTIONS[reply.action], words.money(reply.answer)
    if reply.action == "counter":
        said = words.counter(reply)
        return f"{name} with {answer}" + (f", say {said}" if said != answer else "")
    return f"{name} at {answer}" if reply.action == "hold" else name


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
    heading = (
        f"So far they have come up by {words.money(talks.moved('them'))} and you have come down by "
        f"{words.money(talks.moved('me'))}. If you meet in the middle from here, you land at "
        f"{words.money(talks.midpoint)}."
    )
    return (table, Note(words=heading))


def trades_table(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """List what would close the gap instead, each with its sum."""
    what = {
        "signing": (f"A signing bonus, once, for {inputs.years} years of stay", ""),
        "raise": (f"More base pay each year, for {inputs.years} years", " a year"),
        "equity": ("More equity that vests each year", " a year"),
        "leave": ("Extra days of paid leave each year", " days"),
        "points": ("A higher yearly bonus", " points of base"),
        "review": ("A raise to your target after 6 months; the wait costs you", " once"),
    }
    rows = []
    for trade in outcome.trades:
        name, unit = what[trade.kind]
        if trade.kind in ("leave", "points"):
            shown: Words = (number_figure(trade.amount, 1, trade.kind), unit)
        else:
            shown = (words.money.figure(trade.amount, trade.kind), unit)
        rows.append(Row(cells=(name, shown)))
    gap = words.money(outcome.goal - outcome.talks.theirs)
    table = Table(
        caption=f"Each of these makes up for the gap of {gap} {words.period}",
        columns=(Column(label="Instead"), Column(label="About", numeric=True)),
        rows=tuple(rows),
    )
    blocks: list[Block] = [table]
    if inputs.subject in ("total", "signing") and inputs.base is None:
        blocks.append(
            Note(words="To price days of leave and bonus points, fill in the base salary above.")
        )
    return tuple(blocks)
