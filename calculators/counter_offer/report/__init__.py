"""Put the counter-offer's figures into words, tables and one chart, in reading order."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from calculators._core import (
    Block,
    Card,
    CopyText,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    Switch,
    ToPart,
)
from calculators._core.formatting import percent_figure
from calculators._core.offer.ladder import LARGEST_SIGNING_PERCENT
from calculators.counter_offer.cautions import cautions
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.asks import Ask
from calculators.counter_offer.handover import handover
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import ASK_NAMES, Wording
from calculators.counter_offer.working import evidence, working

from .charts import numbers_at_a_glance, position_chart
from .floor import floor_cautions, floor_figures
from .headline import headline, in_short
from .results import (
    asks_result,
    ladder_result,
    replies_result,
    rounds_result,
    stand_result,
    trades_result,
)
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
    parts = _parts(inputs, outcome, words)
    card = Card(
        headline=headline(inputs, outcome, words),
        switch=_switch(outcome, words),
        picture=numbers_at_a_glance(inputs, outcome, words),
        say=_what_to_say(outcome, words),
        next=_next(parts),
    )
    blocks: list[Block] = [card, _key_figures(inputs, outcome, words)]
    blocks += floor_cautions(inputs, outcome, words, typed)
    blocks += cautions(inputs, outcome, words)
    blocks += parts
    blocks += handover(inputs, outcome, words)
    blocks.append(working(inputs, outcome, words))
    return Report(in_short=in_short(outcome, words), blocks=tuple(blocks))


def _parts(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Part]:
    """List the parts that there is something for, the one that a call needs first."""
    parts = []
    if outcome.replies:
        parts.append(
            Part(
                title="If they come back with …",
                name="replies",
                result=replies_result(outcome, words),
                blocks=replies_table(inputs, outcome, words),
            )
        )
    if outcome.talks.steps:
        parts.append(
            Part(
                title="The rounds so far",
                result=rounds_result(outcome, words),
                blocks=rounds_table(inputs, outcome, words),
            )
        )
    parts.append(
        Part(
            title="Where the numbers stand",
            result=stand_result(inputs, outcome, words),
            blocks=position_chart(inputs, outcome, words),
        )
    )
    if outcome.ask is not None:
        said = _about_the_ask(inputs, outcome, outcome.ask, words)
        parts.append(
            Part(
                title="Three ways to ask",
                result=asks_result(outcome, words),
                blocks=(*asks_table(outcome, words), *said),
            )
        )
    if len(outcome.ladder) > 1:
        parts.append(
            Part(
                title="Your ladder",
                name="ladder",
                result=ladder_result(outcome, words),
                blocks=ladder_table(outcome, words),
            )
        )
    if outcome.trades is not None:
        parts.append(
            Part(
                title="If the number cannot move",
                name="trades",
                result=trades_result(outcome.trades, words),
                blocks=trades_table(inputs, outcome, outcome.trades, words),
            )
        )
    sure = tuple(evidence(inputs, outcome))
    parts.append(Part(title="How sure this is", result=_A_TENDENCY, blocks=sure))
    return parts


_A_TENDENCY = "Meeting in the middle is a tendency, not a law"
# Where the card leads to: the first of these that there is.
_NEXT = {
    "replies": "Your answer to each number they may name",
    "ladder": "The numbers to step down through",
    "trades": "What to ask for instead",
}


def _next(parts: list[Part]) -> ToPart | None:
    there = {part.name for part in parts}
    return next((ToPart(label=it, part=name) for name, it in _NEXT.items() if name in there), None)


def _switch(outcome: Outcome, words: Wording) -> Switch | None:
    """Let the reader choose which ask the answer names, where the three differ."""
    if outcome.ask is None or len({ask.amount for ask in outcome.asks}) == 1:
        return None
    options = tuple((it.kind, ASK_NAMES[it.kind], words.money(it.amount)) for it in outcome.asks)
    return Switch(
        label="How bold an ask?", field="boldness", options=options, chosen=outcome.ask.kind
    )


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


def _what_to_say(outcome: Outcome, words: Wording) -> CopyText | None:
    if outcome.advice != "ask" or outcome.ask is None:
        return None
    text = words.opening(outcome.ask.amount, outcome.talks.theirs)
    return CopyText(label="Say it, then stop and let them think", text=text)


def _about_the_ask(inputs: Inputs, outcome: Outcome, ask: Ask, words: Wording) -> list[Block]:
    said: list[Block] = []
    if inputs.boldness == "auto" and ask.kind == "cautious":
        said.append(Note(words="This is the cautious ask, because they seem firm."))
    if ask.held:
        full = words.money(ask.wanted)
        aim = (
            f"To make your target the exact middle you would ask for {full}."
            if ask.kind == "moderate"
            else f"Your figures aside, this ask would be {full}."
        )
        said.append(
            Note(
                words=(
                    f"{aim} The ask stops at {words.money(ask.amount)}, "
                    f"{_why_held(inputs, outcome, ask, words)}"
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
