"""Put the outcomes of startup equity into words, tables and one chart, with $0 first."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import (
    Block,
    Card,
    CopyText,
    Headline,
    InShort,
    KeyFigure,
    KeyFigures,
    Part,
    Report,
    ToPart,
)
from calculators.startup_equity.cautions import cautions
from calculators.startup_equity.formulas import Outcome
from calculators.startup_equity.handover import handover
from calculators.startup_equity.inputs import Inputs
from calculators.startup_equity.words import Wording
from calculators.startup_equity.working import base_rates, working

from .chart import payouts_chart
from .tables import (
    grid_result,
    leaving_blocks,
    leaving_result,
    level_blocks,
    level_result,
    order_blocks,
    order_result,
    rounds_result,
    rounds_table,
)

_NONE = Decimal(0)
_BASE_RATES = "In the studies zero was an ordinary result, and none of them knows your company"


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    words = Wording.of(inputs)
    picture = payouts_chart(outcome, words)
    compares = outcome.gap is not None
    card = Card(
        headline=_headline(outcome, words),
        say=_what_to_ask(words),
        next=ToPart(label="What it takes to draw level", part="level")
        if compares
        else ToPart(label="What each sale price pays", part="prices"),
    )
    blocks: list[Block] = [card, _figures(outcome, words), *cautions(outcome, words)]
    blocks.append(
        Part(
            title="What each sale price pays",
            name="prices",
            result=grid_result(outcome, words),
            blocks=(picture,),
        )
    )
    if compares:
        blocks.append(
            Part(
                title="What it takes to draw level",
                name="level",
                result=level_result(outcome, words),
                blocks=level_blocks(outcome, words),
            )
        )
    blocks.append(
        Part(
            title="If you leave before a sale",
            result=leaving_result(outcome, words),
            blocks=leaving_blocks(outcome, words),
        )
    )
    blocks.append(
        Part(
            title="What later rounds do to your part",
            result=rounds_result(outcome, words),
            blocks=(rounds_table(outcome, words),),
        )
    )
    if outcome.last.company.series:
        blocks.append(
            Part(
                title="Who is paid before you",
                result=order_result(outcome, words),
                blocks=order_blocks(outcome, words),
            )
        )
    blocks.append(
        Part(title="How often startups pay at all", result=_BASE_RATES, blocks=base_rates())
    )
    blocks += handover(outcome, words)
    blocks.append(working(outcome, words))
    return Report(in_short=_in_short(outcome, words), blocks=tuple(blocks))


def _in_short(outcome: Outcome, words: Wording) -> InShort:
    zero, level = words.money(_NONE), outcome.last.level
    if level is not None:
        return InShort(answer=f"Count on {zero}", more=f"level at {words.sale(level)}")
    return InShort(
        answer=f"Count on {zero}", more=f"pays above {words.sale(outcome.last.pays_from)}"
    )


def _headline(outcome: Outcome, words: Wording) -> Headline:
    last, gap = outcome.last, outcome.gap
    zero = ("Count on ", words.money.figure(_NONE, "zero"), ". ")
    if last.level is not None and gap is not None:
        return Headline(
            words=(
                *zero,
                f"Without its {words.noun} this offer is ",
                words.money.figure(gap, "gap"),
                (
                    f" behind over {words.span}, and they make up for that only if the company "
                    "sells for "
                ),
                words.sale_figure(last.level, "level"),
                " or more.",
            )
        )
    if gap is not None and gap <= 0:
        ahead = words.money.figure(-gap, "gap")
        lead = ("It is ", ahead, " ahead") if gap else ("It is level",)
        return Headline(
            words=(
                *zero,
                f"This offer doesn’t need its {words.noun}. ",
                *lead,
                f" over {words.span} without them.",
            )
        )
    if not outcome.counted:
        return Headline(
            words=(*zero, f"After {words.span} none of the {words.noun} would have vested.")
        )
    return Headline(
        words=(
            *zero,
            f"Your {words.noun} pay only if the company sells for more than ",
            words.sale_figure(last.pays_from, "pays-from"),
            ".",
        )
    )


def _figures(outcome: Outcome, words: Wording) -> KeyFigures:
    last, first = outcome.last, outcome.stages[0]
    stack = last.company.stack
    nothing = (
        f"With no sale, and up to a sale for {words.sale(stack)}, which all goes to investors."
        if stack
        else "As long as nobody buys the company, or your shares."
    )
    today = "" if last is first else f" Without those it would be {words.sale(first.pays_from)}."
    found = [
        KeyFigure(
            label="What to count on",
            figure=words.money.figure(_NONE, "count-on"),
            period="until there is a sale",
            note=nothing,
        ),
        KeyFigure(
            label="They begin to pay above",
            figure=words.sale_figure(last.pays_from, "begins"),
            period="sale price",
            note=f"{words.head(last)}.{today}",
        ),
    ]
    if last.level is not None:
        found.append(
            KeyFigure(
                label="Level with the other offer at",
                figure=words.sale_figure(last.level, "level-at"),
                period="sale price",
                note=f"{words.head(last)}, before tax.",
            )
        )
    if outcome.cash:
        found.append(
            KeyFigure(
                label="Cash to exercise",
                figure=words.money.figure(outcome.cash, "cash"),
                period="once",
                note=f"For {words.count(outcome.counted)}. Tax may come on top, before you can "
                "sell anything.",
            )
        )
    return KeyFigures(figures=tuple(found))


def _what_to_ask(words: Wording) -> CopyText:
    strike = "the strike price, the last 409A value and its date" if words.inputs.strike else ""
    asked = "the fully diluted share count, the total of the liquidation preferences, and whether "
    asked += "any of them are participating or above one times"
    leave = " And if I left, how long would I have to exercise what has vested?"
    return CopyText(
        label="What to ask them",
        text=(
            f"I’d like to understand the {words.noun} properly before I compare them with "
            f"anything. Could you send me {asked}?"
            + (f" It would also help to know {strike}." if strike else "")
            + (leave if words.noun == "options" else "")
        ),
    )
