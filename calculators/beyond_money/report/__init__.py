"""Put the weighing into words, tables and two charts: who leads, how surely, and what turns it."""

from __future__ import annotations

from calculators._core import (
    Block,
    Card,
    Figure,
    Headline,
    InShort,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    ToPart,
    Words,
)
from calculators._core.formatting import listed
from calculators.beyond_money.cautions import cautions
from calculators.beyond_money.formulas import Outcome
from calculators.beyond_money.inputs import Inputs
from calculators.beyond_money.words import OF_BEST, Wording, mark
from calculators.beyond_money.working import evidence, working

from .charts import scores_chart, ways_chart
from .tables import needed_table, turns_table, without_table


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    words = Wording(inputs, outcome)
    weighs = len(inputs.factors) > 1
    picture = ways_chart(outcome, words) if weighs else scores_chart(outcome, words)
    card = Card(
        headline=_headline(outcome, words),
        picture=picture,
        on_paper=False,  # the first part begins with it
        next=ToPart(label="What would turn it", part="turns") if weighs else None,
    )
    blocks: list[Block] = [card, _figures(outcome, words), *cautions(outcome, words)]
    blocks += _parts(outcome, words)
    blocks.append(
        Note(
            words=(
                "Money isn’t in here, on purpose. Total compensation counts it exactly, and these "
                "marks are yours. If the two answers differ, ask yourself how much less pay you’d "
                "accept for the one that leads here. That’s a decision, and no formula makes it."
            )
        )
    )
    blocks.append(working(outcome, words))
    return Report(in_short=_in_short(outcome, words), blocks=tuple(blocks))


def _parts(outcome: Outcome, words: Wording) -> list[Part]:
    """List the parts that there is something for."""
    weighs = len(words.inputs.factors) > 1
    ways = Part(
        title="Who leads in how many ways to weigh",
        result=_ways_result(outcome, words),
        blocks=(ways_chart(outcome, words), *_never(outcome)),
    )
    found = [ways] if weighs else []
    if weighs:
        found.append(
            Part(
                title="What would turn it",
                name="turns",
                result=_turns_result(outcome, words),
                blocks=(turns_table(outcome, words), without_table(outcome, words)),
            )
        )
    found.append(
        Part(
            title="How each does by your weights",
            result=listed([f"{words.called(it)} {mark(it.score)}" for it in outcome.options]),
            blocks=(scores_chart(outcome, words),),
        )
    )
    if outcome.behind is not None and outcome.is_choice and not outcome.is_tie:
        found.append(
            Part(
                title=f"What {outcome.behind.name} could do about it",
                result=f"How much better each thing would have to be to draw level with "
                f"{outcome.lead.name}",
                blocks=(needed_table(outcome, outcome.behind, words), _ask()),
            )
        )
    found.append(
        Part(
            title="How far to trust this",
            result="It orders your own judgment, and can’t replace it",
            blocks=evidence(),
        )
    )
    return found


def _ask() -> Note:
    return Note(
        words=(
            "Some of this can be asked for: days at home, a start date, a title, a training "
            "budget, a talk with the future manager. If one of them would turn it for you, ask "
            "before you say no."
        )
    )


def _name(outcome: Outcome, words: Wording) -> Figure:
    name = words.called(outcome.lead)
    return Figure(name, name, "lead")


def _headline(outcome: Outcome, words: Wording) -> Headline:
    lead = outcome.lead
    if not outcome.is_choice:
        return _one_left(outcome, words)
    if outcome.is_tie:
        return Headline(words=f"{_level(outcome, words)}, so anything else may decide.")
    if len(words.inputs.factors) == 1:
        return Headline(
            words=(_name(outcome, words), f" does best on {words.factor(0)}, the one thing listed.")
        )
    close = " It’s close: a small change of mind flips it." if outcome.is_close else ""
    others = [it for it in outcome.compared if it is not lead]
    most = max(others, key=lambda it: outcome.shares[it.place])
    other: tuple[str | Figure, ...] = ()
    so = ", and in "
    if outcome.shares[most.place] > outcome.shares[lead.place]:
        so = ", but in only "
        other = (f" {words.called(most)} leads in ", words.share(most), " of them.")
    return Headline(
        words=(
            _name(outcome, words),
            f" leads by your weights{so}",
            words.share(lead),
            f" of {words.ways()}.",
            *other,
            close,
        )
    )


def _level(outcome: Outcome, words: Wording) -> str:
    names = listed([words.called(it) for it in outcome.best])
    return f"{names} come out level by your weights"


def _one_left(outcome: Outcome, words: Wording) -> Headline:
    """Say what there is to say where one offer alone can be advised."""
    (only,), lead = outcome.choices, outcome.lead
    left = f"{only.name} is the only one here that you can still take. "
    if not only.misses and any(it.misses and not it.gone for it in outcome.options):
        left = f"{only.name} is the only one here that you can take and that has your must-haves. "
    if outcome.is_tie:
        return Headline(words=f"{left}{_level(outcome, words)}.")
    beats = "leads" if lead is only else "would lead"
    return Headline(words=(left, _name(outcome, words), f" {beats} by your weights."))


def _in_short(outcome: Outcome, words: Wording) -> InShort:
    if not outcome.is_choice:
        return InShort(answer=f"Only {outcome.choices[0].name} is left")
    if outcome.is_tie:
        return InShort(answer="Level by your weights")
    if len(words.inputs.factors) == 1:
        return InShort(answer=f"{outcome.lead.name} leads")
    share = words.share(outcome.lead).text
    return InShort(answer=f"{outcome.lead.name} leads", more=f"in {share} of all ways")


def _figures(outcome: Outcome, words: Wording) -> KeyFigures:
    found = [
        KeyFigure(
            label=words.called(it),
            figure=(words.score(it), f" {OF_BEST}"),
            period="by your weights",
            note=_note(outcome, words, it.place),
        )
        for it in sorted(outcome.compared, key=lambda it: -it.score)[:2]
    ]
    turn = outcome.nearest
    if turn is not None and not outcome.is_tie:
        found.append(
            KeyFigure(
                label=f"What turns it: {words.factor(turn.factor)}",
                figure=words.turn(turn),
                period="of the whole",
                note=f"It has {words.weight(turn.factor).text} now. Beyond that, "
                f"{words.called(turn.to)} comes first.",
            )
        )
    return KeyFigures(figures=tuple(found))


def _note(outcome: Outcome, words: Wording, place: int) -> Words:
    option = next(it for it in outcome.options if it.place == place)
    if option.gone:
        return "You can’t take it any more."
    if place not in outcome.shares or len(words.inputs.factors) == 1:
        return ""
    return f"It leads in {words.share(option).text} of {words.ways()}."


def _ways_result(outcome: Outcome, words: Wording) -> str:
    ordered = sorted(outcome.compared, key=lambda it: -outcome.shares[it.place])
    return listed([f"{words.called(it)} {words.share(it).text}" for it in ordered])


def _turns_result(outcome: Outcome, words: Wording) -> str:
    turn = outcome.nearest
    if outcome.is_tie:
        return "They’re level as it is, so any change decides"
    if turn is None:
        return "No single weight does"
    return (
        f"{words.factor(turn.factor)} comes closest: at {words.turn(turn)} instead of "
        f"{words.weight(turn.factor).text}"
    )


def _never(outcome: Outcome) -> list[Note]:
    """Name those that lead in no way at all, though nothing is better than them everywhere."""
    worse = {it.place for it, _ in outcome.dominated}
    never = [
        it.name for it in outcome.compared if not outcome.shares[it.place] and it.place not in worse
    ]
    if not never:
        return []
    return [
        Note(
            words=f"{listed(never)} never {'comes' if len(never) == 1 else 'come'} first: whatever "
            "the weights, one of the others is ahead."
        )
    ]
