"""Put the brief on one page, in the order in which a call needs it."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import (
    Block,
    Card,
    Caution,
    Chart,
    Column,
    CopyText,
    Fact,
    Facts,
    Headline,
    InShort,
    KeyFigure,
    KeyFigures,
    NumberLine,
    Part,
    Point,
    PrintButton,
    Report,
    Role,
    Room,
    Row,
    Table,
    Words,
)
from calculators._core.formatting import day, day_figure, number, upper_first
from calculators._core.offer.ladder import spoken
from calculators._core.offer.mistyped import are_far_apart
from calculators.brief.formulas import Outcome
from calculators.brief.handover import handover
from calculators.brief.inputs import Ask, Inputs
from calculators.brief.words import Wording
from calculators.brief.working import working

from .room import lines_for_notes, objections_with_room


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole page."""
    words = Wording.of(inputs)
    card = Card(
        headline=_headline(inputs, outcome, words),
        picture=_picture(inputs, outcome, words),
        on_paper=False,  # all of it fits on one page, the figures beside each other
        say=CopyText(label="Say this first, then stop", text=words.opening(outcome.first)),
        next=PrintButton(label="Print this page"),
    )
    blocks: list[Block] = [
        card,
        _key_figures(inputs, outcome, words),
        *_cautions(inputs, outcome, words),
        *_asks(inputs, outcome, words),
        *_case(inputs),
        *_objections(inputs, words),
    ]
    if len(outcome.ladder) > 1:
        steps = " → ".join(map(words.money, outcome.ladder))
        table = ladder_table(outcome, words)
        blocks.append(Part(title="Your ladder", name="ladder", result=steps, blocks=(table,)))
    blocks += _days(inputs)
    room = Room(lines=lines_for_notes(inputs, words))
    blocks.append(Part(title="Notes on the call", name="notes", blocks=(room,)))
    blocks.append(handover(inputs, outcome, words))
    blocks.append(working(inputs, outcome, words))
    return Report(in_short=_in_short(inputs, outcome, words), blocks=tuple(blocks))


def _in_short(inputs: Inputs, outcome: Outcome, words: Wording) -> InShort:
    if outcome.first is None:
        return InShort(answer="Their offer meets your target")
    target = f"aim for {words.money(inputs.target)}"
    more = target if outcome.first > inputs.target else ""
    return InShort(answer=f"Open with {words.money(outcome.first)}", more=more)


def _picture(inputs: Inputs, outcome: Outcome, words: Wording) -> Chart:
    """Draw the numbers of the call on one line."""
    named: tuple[tuple[str, Decimal | None, Role], ...] = (
        ("Their offer", inputs.offer, "offer"),
        ("Your target", inputs.target, "target"),
        ("You open with", outcome.first, "ask"),
    )
    rows = tuple(
        Point(label=label, value=value, role=role)
        for label, value, role in named
        if value is not None
    )
    return Chart(
        title="The numbers on one line",
        description=f"One row each: {', '.join(row.label.lower() for row in rows)}.",
        drawing=NumberLine(rows=rows, write=words.money, guide=inputs.target),
        table=Table(
            caption=f"The numbers ({words.period})",
            columns=(Column(label="Number"), Column(label="Amount", numeric=True)),
            rows=tuple(Row(cells=(row.label, words.money(row.value))) for row in rows),
        ),
    )


def _headline(inputs: Inputs, outcome: Outcome, words: Wording) -> Headline:
    job = f"{upper_first(words.job)}: " if words.job else ""

    def begin(sentence: str) -> str:
        return f"{job}{sentence}" if job else upper_first(sentence)

    if outcome.first is None:
        return Headline(
            words=begin("their offer meets your target. Ask for the rest, and for the letter.")
        )
    first, target = words.money.figure(outcome.first, "ask"), words.money.figure(inputs.target)
    start = begin("open with ")
    if outcome.first < inputs.target:
        supported = (
            f" {words.period}. Nothing here supports your target of {target.text} yet: market "
            "figures or an advertised range would, in the counter offer calculator."
        )
        return Headline(words=(start, first, supported))
    if outcome.first == inputs.target:
        return Headline(words=(start, first, f" {words.period}."))
    return Headline(words=(start, first, ", aim for ", target, f" {words.period}."))


def _cautions(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Block]:
    """Warn of numbers that nothing on the page supports, or that may be mistyped."""
    m, found = words.money, list[Block]()
    if are_far_apart(inputs.target, inputs.offer):
        found.append(
            Caution(
                key="mistyped",
                title="Check this number first",
                words=(
                    f"Your target is {m(inputs.target)} and their offer {m(inputs.offer)}. Is "
                    "there a zero too many or too few, or is one of the two for another period?"
                ),
            )
        )
    if outcome.large and not inputs.market and outcome.first is not None:
        found.append(
            Caution(
                key="large_opening",
                title="Nothing on this page supports the number you open with",
                words=(
                    f"{m(outcome.first)} is more than a quarter above their offer. Add what the "
                    "market pays, with its source, or open lower: a number without a reason "
                    "persuades nobody."
                ),
            )
        )
    return found


def _key_figures(inputs: Inputs, outcome: Outcome, words: Wording) -> KeyFigures:
    figures = [("Their offer", inputs.offer, "offer")]
    if outcome.first is not None:
        figures.append(("You open with", outcome.first, "open-with"))
    figures.append(("Your target", inputs.target, "target"))
    if inputs.ideal is not None:
        figures.append(("Your ideal", inputs.ideal, "ideal"))
    # Not merely hidden: paper gets left on desks, and a page gets sent on.
    if inputs.walk_away is not None and inputs.print_walk_away:
        figures.append(("Your walk-away", inputs.walk_away, "walk-away"))
    return KeyFigures(
        figures=tuple(
            KeyFigure(label=label, figure=words.money.figure(amount, key), period=words.period)
            for label, amount, key in figures
        )
    )


def _asks(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Block]:
    facts = tuple(
        Fact(
            name=f"{rank}. {words.name(ask)}",
            words=_wanted(ask, rank, outcome, words),
            more=_remarks(ask),
        )
        for rank, ask in enumerate(inputs.asks, start=1)
    )
    if not facts:
        return []
    title, names = "What you ask for, in this order", [words.name(ask) for ask in inputs.asks]
    result = _few(names)
    return [Part(title=title, name="asks", result=result, blocks=(Facts(facts=facts),))]


_MOST_NAMED = 3


def _few(names: list[str]) -> str:
    """Name the first of a list, and say how many more there are."""
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _wanted(ask: Ask, rank: int, outcome: Outcome, words: Wording) -> Words:
    """Say how much of it, or what exactly, or that this is still open."""
    if ask.what == "pay":
        if outcome.first is None:
            return "as offered"
        return (words.money.figure(outcome.first), f" {words.period}")
    if ask.amount is None:
        return ask.detail or "–"
    amount = words.typed(ask.amount, f"ask-{rank}")
    return (amount, f", {ask.detail}") if ask.detail else (amount,)


def _remarks(ask: Ask) -> tuple[str, ...]:
    why = f"Why: {ask.why}" if ask.why else ""
    give = f"You would give: {ask.give}" if ask.give else ""
    return tuple(remark for remark in (why, give) if remark)


def _case(inputs: Inputs) -> list[Block]:
    lines = (
        ("The market", inputs.market),
        ("You bring", inputs.bring),
        ("They gain", inputs.gain),
    )
    facts = tuple(Fact(name=name, words=line) for name, line in lines if line)
    if not facts:
        return []
    result = facts[0].words
    return [Part(title="Your case", name="case", result=result, blocks=(Facts(facts=facts),))]


def _objections(inputs: Inputs, words: Wording) -> list[Block]:
    named = objections_with_room(inputs, words)
    facts = [Fact(name=words.said(it), words=words.reply(it)) for it in named]
    # In the same list, as a part of its own would cost the page two more lines.
    if inputs.open_points:
        facts.append(Fact(name="Still to get in writing", words=inputs.open_points))
    facts.append(Fact(name="Before you hang up", words=words.closing))
    title = "If they say …"
    result = _few([words.said(it) for it in named])
    return [
        Part(title=title, name="objections", result=result, blocks=(Facts(facts=tuple(facts)),))
    ]


def _days(inputs: Inputs) -> list[Block]:
    who = f"You call {inputs.person}" if inputs.person else "You call"
    named = (
        (who, inputs.call_on, "call"),
        ("You answer by", inputs.answer_by, "answer"),
        ("Their deadline", inputs.deadline, "deadline"),
        ("If you need longer, ask for", inputs.extension, "extension"),
    )
    days = sorted(
        ((when, name, key) for name, when, key in named if when is not None), key=lambda it: it[0]
    )
    facts = tuple(Fact(name=name, words=(day_figure(when, key),)) for when, name, key in days)
    if not facts:
        return []
    result = " · ".join(f"{name} {day(when)}" for when, name, _ in days[:_FEW_DAYS])
    return [Part(title="The days", name="days", result=result, blocks=(Facts(facts=facts),))]


_FEW_DAYS = 2


def ladder_table(outcome: Outcome, words: Wording) -> Table:
    """List the numbers to step down through, each with how one would say it."""
    steps = outcome.ladder
    return Table(
        caption=f"Step down only after they have made a real move (amounts {words.period})",
        columns=(
            Column(label="Step"),
            Column(label="Number", numeric=True),
            Column(label="Say about", numeric=True),
        ),
        rows=tuple(
            Row(
                cells=(
                    number(at),
                    words.money.figure(amount, f"ladder-{at}"),
                    words.money(spoken(amount, outcome.goal, steps[0])),
                )
            )
            for at, amount in enumerate(steps, start=1)
        ),
    )
