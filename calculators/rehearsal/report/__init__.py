"""The answer: what they say now and what can be said next, and after the call the debrief."""

from __future__ import annotations

from calculators._core import (
    Block,
    Card,
    Caution,
    Fact,
    Facts,
    Headline,
    InShort,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    ToPart,
)
from calculators._core.formatting import counted
from calculators.rehearsal.formulas import Outcome
from calculators.rehearsal.formulas.standing import Standing
from calculators.rehearsal.handover import handover
from calculators.rehearsal.inputs import Inputs
from calculators.rehearsal.lines import said
from calculators.rehearsal.words import Wording, spoken
from calculators.rehearsal.working import working

from . import over
from .moves import moves


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    words = Wording.of(inputs, outcome)
    found: list[Block] = []
    if outcome.is_over:
        found += [_debrief_card(outcome, words), over.key_figures(outcome, words)]
    else:
        found += [_card(outcome, words), _figures(outcome, words)]
    if outcome.unused:
        found.append(_unused(outcome))
    if outcome.is_over:
        found += over.parts(outcome, words)
        if not outcome.them.limit > outcome.them.offer:
            found.append(_nothing_there(words))
    if outcome.exchanges:
        found.append(_so_far(outcome, words))
    found += [handover(inputs, outcome, words), working(outcome, words)]
    return Report(in_short=_in_short(outcome, words), blocks=tuple(found))


def _card(outcome: Outcome, words: Wording) -> Card:
    """Say what they say now, with the lines to choose from."""
    now = spoken(words.latest(), outcome.standing.cue)
    return Card(headline=Headline(words=now), switch=moves(outcome, words))


def _debrief_card(outcome: Outcome, words: Wording) -> Card:
    return Card(
        headline=over.headline(outcome, words),
        switch=moves(outcome, words),
        picture=over.picture(outcome, words),
        next=ToPart(label="See what slipped", part="slips") if outcome.slips else None,
    )


def _figures(outcome: Outcome, words: Wording) -> KeyFigures:
    at = outcome.standing
    theirs = KeyFigure(
        label="They’re at",
        figure=words.money.figure(at.theirs, "theirs"),
        period=words.pay.period,
    )
    mine = KeyFigure(
        label="You’re at",
        figure="no number yet" if at.mine is None else words.money.figure(at.mine),
        period="" if at.mine is None else words.pay.period,
    )
    return KeyFigures(figures=(theirs, mine))


def _so_far(outcome: Outcome, words: Wording) -> Part:
    """Write down both sides, line by line."""
    facts = [Fact(name="They", words=spoken(words.greeting(), "greet"))]
    for one in outcome.exchanges:
        line = said(words, one.before, one.line, one.amount)
        facts.append(Fact(name="You", words="You wait." if one.line == "wait" else f"“{line}”"))
        facts.append(Fact(name="They", words=spoken(words.answer(one), one.after.cue)))
    return Part(
        title="The call so far" if not outcome.is_over else "The whole call",
        name="call",
        result=counted(len(outcome.exchanges), "line of yours", "lines of yours"),
        blocks=(Facts(facts=tuple(facts)),),
    )


def _unused(outcome: Outcome) -> Caution:
    some = counted(outcome.unused, "line")
    return Caution(
        key="after_the_end",
        title=f"{some} after the end of the call",
        words="The call was over before that, so what comes afterward doesn’t count. Take it out "
        "of your lines, or start again.",
    )


def _nothing_there(words: Wording) -> Note:
    return Note(
        words=f"Sometimes there really is nothing more in {words.noun}, and no sentence changes "
        "that. What you practice on such a call is to find out calmly, and to ask for one thing "
        "that isn’t pay."
    )


def _in_short(outcome: Outcome, words: Wording) -> InShort:
    at: Standing = outcome.standing
    theirs = words.said(at.theirs)
    if at.end == "agreed":
        return InShort(answer=f"You got {theirs}", more=counted(len(outcome.slips), "slip"))
    if at.end:
        return InShort(answer=f"They ended at {theirs}", more=counted(len(outcome.slips), "slip"))
    return InShort(answer=f"They’re at {theirs}", more="it’s your turn")


__all__ = ["report"]
