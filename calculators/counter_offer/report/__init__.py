"""Put the counter-offer's figures into words, tables and one chart, in reading order."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from calculators._core import (
    Block,
    CopyText,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    Switch,
)
from calculators._core.formatting import percent_figure
from calculators._core.offer.ladder import LARGEST_SIGNING_PERCENT
from calculators.counter_offer.cautions import cautions
from calculators.counter_offer.formulas import Ask, Outcome
from calculators.counter_offer.handover import handover
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import ASK_NAMES, Wording
from calculators.counter_offer.working import evidence, working

from .charts import position_chart
from .floor import floor_cautions, floor_figures
from .headline import headline
from .tables import (
    asks_table,
    ladder_table,
    replies_table,
    rounds_table,
    trades_table,
)


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer. From here on, a walk-away that was worked out is the reader's."""
    typed, inputs = inputs.walk_away, replace(inputs, walk_away=outcome.walk_away)
    words = Wording.of(inputs, outcome.goal)
    blocks: list[Block] = [
        headline(inputs, outcome, words),
        *_switch(outcome, words),
        _key_figures(inputs, outcome, words),
    ]
    blocks += floor_cautions(inputs, outcome, words, typed)
    blocks += cautions(inputs, outcome, words)
    blocks += _what_to_say(inputs, outcome, words)
    blocks.append(
        Part(title="Where the numbers stand", blocks=position_chart(inputs, outcome, words))
    )
    if outcome.talks.steps:
        blocks.append(Part(title="The rounds so far", blocks=rounds_table(inputs, outcome, words)))
    if outcome.asks:
        blocks.append(Part(title="Three ways to ask", blocks=asks_table(outcome, words)))
    if len(outcome.ladder) > 1:
        blocks.append(Part(title="Your ladder", blocks=ladder_table(outcome, words)))
    if outcome.replies:
        blocks.append(
            Part(title="If they come back with …", blocks=replies_table(inputs, outcome, words))
        )
    if outcome.trades is not None:
        blocks.append(
            Part(
                title="If the number cannot move",
                blocks=trades_table(inputs, outcome, outcome.trades, words),
            )
        )
    blocks += evidence(inputs, outcome)
    blocks += handover(inputs, outcome, words)
    blocks.append(working(inputs, outcome, words))
    return Report(blocks=tuple(blocks))


def _switch(outcome: Outcome, words: Wording) -> list[Block]:
    """Let the reader choose which ask the answer names, where the three differ."""
    if outcome.ask is None or len({ask.amount for ask in outcome.asks}) == 1:
        return []
    options = tuple((it.kind, ASK_NAMES[it.kind], words.money(it.amount)) for it in outcome.asks)
    return [
        Switch(label="How bold an ask?", field="boldness", options=options, chosen=outcome.ask.kind)
    ]


def _key_figures(inputs: Inputs, outcome: Outcome, words: Wording) -> KeyFigures:
    talks, figures = outcome.talks, []
    if outcome.ask is not None:
        above = outcome.ask.above_percent
        if above is not None:
            figures.append(
                KeyFigure(
                    label="Above their number",
                    figure=percent_figure(above, "above"),
                    note=f"{words.money(outcome.ask.amount - talks.theirs)} more.",
                )
            )
    if outcome.ask is not None and outcome.top_of_range is not None:
        figures.append(
            KeyFigure(
                label="Or name a range",
                figure=(
                    words.money.figure(outcome.ask.amount, "range-low"),
                    " to ",
                    words.money.figure(outcome.top_of_range, "range-high"),
                ),
                period=words.period,
                note="It starts at your ask, and never below.",
            )
        )
    if talks.midpoint is not None and not talks.met:
        figures.append(
            KeyFigure(
                label="Middle of the two latest numbers",
                figure=words.money.figure(talks.midpoint, "next-midpoint"),
                period=words.period,
                note=_against_target(talks.midpoint, inputs.target, words),
            )
        )
    figures.append(
        KeyFigure(
            label="From their number to your target",
            figure=words.money.figure(max(inputs.target - talks.theirs, Decimal(0)), "gap"),
            period=words.period,
        )
    )
    figures += floor_figures(inputs, outcome, words)
    if outcome.fair_middle is not None:
        figures.append(
            KeyFigure(
                label="Middle between your walk-away and the most they could pay",
                figure=words.money.figure(outcome.fair_middle, "fair-middle"),
                period=words.period,
                note="Rests on your guess.",
                private=not inputs.print_walk_away,
            )
        )
    return KeyFigures(figures=tuple(figures))


def _against_target(midpoint: Decimal, target: Decimal, words: Wording) -> str:
    if midpoint == target:
        return "Right on your target."
    side = "under" if midpoint < target else "over"
    return f"{words.money(abs(target - midpoint))} {side} your target."


def _what_to_say(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Block]:
    if outcome.advice != "ask" or outcome.ask is None:
        return []
    said: list[Block] = [
        CopyText(label="What to say", text=words.opening(outcome.ask.amount, outcome.talks.theirs))
    ]
    said.append(Note(words="Say it, then stop and let them think."))
    if inputs.boldness == "auto" and outcome.ask.kind == "cautious":
        said.append(Note(words="This is the cautious ask, because they seem firm."))
    if outcome.ask.held:
        full = words.money(outcome.ask.wanted)
        aim = (
            f"To make your target the exact middle you would ask for {full}."
            if outcome.ask.kind == "moderate"
            else f"Your figures aside, this ask would be {full}."
        )
        said.append(
            Note(
                words=(
                    f"{aim} The ask stops at {words.money(outcome.ask.amount)}, "
                    f"{_why_held(inputs, outcome, outcome.ask, words)}"
                )
            )
        )
    return said


def _why_held(inputs: Inputs, outcome: Outcome, ask: Ask, words: Wording) -> str:
    match ask.held:
        case "quarter":
            return (
                "a quarter above their number, because nothing you entered supports more. Market "
                "figures or an advertised range would."
            )
        case "signing":
            return f"as a signing bonus is seldom more than {LARGEST_SIGNING_PERCENT}% of base pay."
        case "target" if outcome.cap is not None:
            return f"which is what you aim for. Your evidence ends at {words.money(outcome.cap)}."
        case "target":
            return "which is what you aim for. Nothing you entered supports more."
        case _:
            limit = "the advertised range" if inputs.posted_high else "your market figures"
            return f"because {limit} cannot support more."
