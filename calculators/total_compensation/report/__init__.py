"""Put the comparison into words, tables and charts, in reading order."""

from __future__ import annotations

from calculators._core import (
    Block,
    Card,
    CopyText,
    Headline,
    InShort,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    ToPart,
)
from calculators._core.formatting import day, number
from calculators.total_compensation.cautions import cautions
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.exchange import in_one_currency, rate_of
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.handover import handover
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.words import Wording, has_equity
from calculators.total_compensation.working import working

from .charts import leaving_early, totals_chart, year_by_year
from .decides import decides_result, what_decides
from .job_now import leaving_the_job
from .results import (
    early_result,
    left_result,
    order_result,
    prices_result,
    side_result,
    years_result,
)
from .script import what_to_say
from .share_price import price_cases
from .tables import gaps_table, side_by_side


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    words, several = Wording.of(in_one_currency(inputs)), len(outcome.worths) > 1
    said = what_to_say(outcome, words) if several else []
    script = next((it for it in said if isinstance(it, CopyText)), None)
    card = Card(
        headline=_headline(outcome, words),
        picture=totals_chart(outcome, words),
        say=script,
        next=ToPart(label="What would change the order", part="order")
        if several
        else ToPart(label="What each year brings", part="years"),
    )
    blocks: list[Block] = [card, _totals(outcome, words), *cautions(outcome, words)]
    rest = tuple(it for it in said if it is not script)
    blocks += _parts(outcome, words, rest)
    blocks += handover(inputs, outcome)
    blocks.append(working(outcome, words))
    return Report(in_short=_in_short(outcome, words), blocks=tuple(blocks))


def _parts(outcome: Outcome, words: Wording, about_the_script: tuple[Block, ...]) -> list[Part]:
    """List the parts that there is something for; several offers share each picture and table."""
    several = len(outcome.worths) > 1
    parts = [
        Part(
            title="Side by side" if several else "The figures",
            result=side_result(outcome, words),
            blocks=(side_by_side(outcome, words), *_remarks(outcome, words)),
        )
    ]
    if several:
        parts.append(
            Part(
                title="What would change the order",
                name="order",
                result=order_result(outcome, words),
                blocks=(gaps_table(outcome, words), *about_the_script),
            )
        )
    if outcome.deciders:
        parts.append(
            Part(
                title="What decides it",
                name="decides",
                result=decides_result(outcome, words),
                blocks=what_decides(outcome, words),
            )
        )
    if outcome.left_behind is not None:
        parts.append(
            Part(
                title="What you leave behind",
                result=left_result(outcome.left_behind, words),
                blocks=leaving_the_job(outcome.left_behind, outcome, words),
            )
        )
    if has_equity(outcome):
        parts.append(
            Part(
                title="If the share price changes",
                result=prices_result(outcome),
                blocks=price_cases(outcome, words),
            )
        )
    parts.append(
        Part(
            title="Year by year",
            name="years",
            result=years_result(outcome, words),
            blocks=(year_by_year(outcome, words),),
        )
    )
    parts.append(
        Part(
            title="If you leave early",
            result=early_result(outcome, words),
            blocks=leaving_early(outcome, words),
        )
    )
    return parts


def _in_short(outcome: Outcome, words: Wording) -> InShort:
    best = outcome.best
    if len(outcome.worths) == 1:
        return InShort(answer=f"{words.money(best.total)} {words.over}", more=best.name)
    gap = outcome.gaps[0]
    if outcome.close or not gap.amount:
        return InShort(answer="Too close to call", more=f"{words.money(gap.amount)} apart")
    return InShort(answer=f"{best.name} leads", more=f"by {words.money(gap.amount)} {words.over}")


def _headline(outcome: Outcome, words: Wording) -> Headline:
    best = outcome.best
    if len(outcome.worths) == 1:
        return Headline(
            words=(
                f"{best.name} comes to {words.money(best.total)} over {words.span}: ",
                words.money(best.years[0].total),
                " in the first year, and ",
                words.money(best.average),
                " in an average year.",
            )
        )
    gap = outcome.gaps[0]
    amount, other = words.money.figure(gap.amount, "gap"), gap.behind.name
    if not gap.amount:
        return Headline(words=(f"{best.name} and {other} are level {words.over}.",))
    if outcome.close:
        return Headline(
            words=(
                f"Too close to call: {best.name} is ahead of {other} by ",
                amount,
                f" {words.over}, less than 2%.",
            )
        )
    return Headline(words=(f"{best.name} is worth ", amount, f" more than {other} {words.over}."))


def _totals(outcome: Outcome, words: Wording) -> KeyFigures:
    return KeyFigures(
        figures=tuple(
            KeyFigure(
                label=worth.name,
                figure=words.money.figure(worth.total, f"total-{worth.number}"),
                period=f"over {words.span}",
                note=f"{words.money(worth.guaranteed)} of it is guaranteed cash.",
            )
            for worth in outcome.worths
        )
    )


def _exchanged(worth: Worth, words: Wording) -> str:
    offer, form = worth.offer, words.inputs.currency
    own = offer.paid_in or form
    of = f" of {day(offer.exchange_day)}" if offer.exchange_day else ""
    return (
        f"{worth.name} pays in {own.name}. All its amounts are multiplied by the rate{of} that you "
        f"typed, {own.code} 1 = {form.code} {number(rate_of(offer), 6)}, in all years. Rates move, "
        "so a small lead may only be the rate."
    )


def _hoped(worth: Worth, words: Wording) -> str:
    return (
        f"{worth.name}: {words.money(worth.years[0].hoped)} a year of startup equity is only hoped "
        "for. It is in the totals, but in no total of what is promised or likely, and you keep "
        "none of it by leaving early."
    )


def _remarks(outcome: Outcome, words: Wording) -> list[Block]:
    remarks: list[Block] = [
        Note(
            words=(
                "Guaranteed cash is what the letter promises: base, other fixed cash, signing "
                "bonus, relocation, unless you say otherwise. The total of what is promised has "
                "benefits and costs as well. All of the signing bonus is in both, though some "
                "may have to go back. A bonus and equity can come out lower, down to nothing."
            )
        )
    ]
    remarks += [Note(words=_hoped(w, words)) for w in outcome.worths if w.hoped]
    remarks += [Note(words=_exchanged(w, words)) for w in outcome.worths if w.offer.exchange]
    remarks += [
        Note(
            words=(
                f"{worth.name}: the employer also pays {words.money(premium)} a month for the "
                "health plan. That is not added, because an expensive plan is not always better. "
                "What counts is what you would pay, for the premium and for care."
            )
        )
        for worth in outcome.worths
        if (premium := worth.offer.employer_premium)
    ]
    if any(worth.after_tax is not None for worth in outcome.worths):
        remarks.append(
            Note(
                words=(
                    "Left after tax: all pay × the part of it that you keep, with benefits less "
                    "costs. It is for this row alone; all other figures are before tax."
                )
            )
        )
    if any(worth.buying_power is not None for worth in outcome.worths):
        remarks.append(
            Note(
                words=(
                    "Total at average prices: the total × 100 ÷ the price level. It is for this "
                    "row alone; all other figures are in plain money."
                )
            )
        )
    return remarks
