"""The debrief: what came of the call, what was still there, each slip, and what went well."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calculators._core import (
    Block,
    Chart,
    Column,
    Fact,
    Facts,
    Figure,
    Headline,
    KeyFigure,
    KeyFigures,
    Note,
    NumberLine,
    Part,
    Point,
    Role,
    Row,
    Table,
)
from calculators._core.formatting import counted, lower_first, number_figure
from calculators.rehearsal import debrief, lines
from calculators.rehearsal.formulas import Exchange, Outcome
from calculators.rehearsal.words import Wording


def headline(outcome: Outcome, words: Wording) -> Headline:
    """Say what came of it in one sentence, and whether more was there in another."""
    at = outcome.standing
    theirs = Figure(words.said(at.theirs), f"{at.theirs:f}", "got")
    also = f" and {words.item}" if at.item else ""
    match at.end:
        case "agreed":
            begins: tuple[str | Figure, ...] = ("You got ", theirs, f"{also}. ")
        case "declined":
            begins = ("You stepped back, with ", theirs, f"{also} on the table. ")
        case _:
            begins = ("You ended without an answer, and ", theirs, f"{also} still stands. ")
    return Headline(words=(*begins, _more(outcome, words)))


def _more(outcome: Outcome, words: Wording) -> str:
    limit = words.said(outcome.them.limit)
    if outcome.left > 0:
        return f"They could have gone to {limit}."
    if outcome.them.limit == outcome.them.offer:
        return f"There was never more than that in {words.noun} on this call."
    return "That was the most they could do."


def key_figures(outcome: Outcome, words: Wording) -> KeyFigures:
    """Put the hidden limit beside what came of it, and count the slips."""
    figure = words.money.figure
    return KeyFigures(
        figures=(
            KeyFigure(
                label="Their hidden limit",
                figure=figure(outcome.them.limit, "limit"),
                period=words.pay.period,
                note="You can only see it here. On a real call nobody tells you.",
            ),
            KeyFigure(
                label="What was still there",
                figure=figure(outcome.left, "left"),
                period=words.pay.period,
            ),
            KeyFigure(
                label="Slips", figure=number_figure(Decimal(len(outcome.slips)), key="slips")
            ),
        )
    )


def picture(outcome: Outcome, words: Wording) -> Chart:
    """Draw where the call began and ended, and the limit that nobody could see."""
    named: tuple[tuple[str, Decimal, Role], ...] = (
        ("Their offer", outcome.them.offer, "offer"),
        ("You ended at", outcome.standing.theirs, "me"),
        ("Their limit", outcome.them.limit, "them"),
        ("Your target", words.inputs.target, "target"),
    )
    rows = tuple(Point(label=label, value=value, role=role) for label, value, role in named)
    told = "; ".join(f"{row.label} {words.money(row.value)}" for row in rows)
    return Chart(
        title="Where the call began and ended",
        description=f"{told}.",
        drawing=NumberLine(rows=rows, write=words.money, guide=outcome.standing.theirs),
        table=Table(
            caption=f"The numbers of this call (amounts {words.pay.period})",
            columns=(Column(label="Number"), Column(label="Amount", numeric=True)),
            rows=tuple(Row(cells=(row.label, words.money(row.value))) for row in rows),
        ),
    )


def parts(outcome: Outcome, words: Wording) -> list[Block]:
    """Name each slip with the sentence to keep, and then what went well."""
    slips, good = outcome.slips, _good(outcome, words)
    found: list[Block] = [
        Part(
            title="What slipped, and what to say instead",
            name="slips",
            result=counted(len(slips), "slip") if slips else "Nothing did",
            blocks=(Facts(facts=tuple(_slips(outcome, words))),)
            if slips
            else (Note(words="No slips at all. Try a tougher call, or the same one aloud."),),
        )
    ]
    if good:
        found.append(
            Part(
                title="What went well",
                name="well",
                result=counted(len(good), "thing"),
                blocks=(Facts(facts=tuple(good)),),
            )
        )
    return found


def _slips(outcome: Outcome, words: Wording) -> Iterator[Fact]:
    slipped = [one for one in outcome.exchanges if one.slips]
    for one, why in zip(slipped, debrief.reasons(words, slipped), strict=True):
        yield _slip(words, one, why)


def _slip(words: Wording, one: Exchange, why: str) -> Fact:
    """Name all that slipped in a line, with one sentence to say instead: that for the first."""
    titles = [debrief.TITLES[kind] for kind in one.slips]
    return Fact(
        name=f"Line {one.turn + 1}: {'; '.join([titles[0], *map(lower_first, titles[1:])])}",
        words=why,
        more=(
            f"You said: “{lines.said(words, one.before, one.line, one.amount)}”",
            f"Say instead: “{debrief.keep(words, one.before, one.slips[0])}”",
        ),
    )


def _good(outcome: Outcome, words: Wording) -> list[Fact]:
    told = ((one, debrief.went_well(words, one)) for one in outcome.exchanges)
    return [Fact(name=f"Line {one.turn + 1}", words=said) for one, said in told if said]
