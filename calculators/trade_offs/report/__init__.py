"""Put the trade-offs into words, tables and one chart, in reading order."""

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
from calculators._core.formatting import percent, upper_first
from calculators.trade_offs.formulas import Outcome
from calculators.trade_offs.inputs import Inputs
from calculators.trade_offs.words import LETTERS, Wording, cautions, title
from calculators.trade_offs.working import evidence, working

from .decides import decides_result, what_decides
from .tables import (
    exchange_table,
    packages_chart,
    ranking,
    ranking_result,
    swaps_result,
    swaps_table,
)

_COUNTS = {2: "two", 3: "three"}


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    words = Wording.of(inputs)
    picture = packages_chart(outcome, words)
    card = Card(
        headline=_headline(outcome, words),
        picture=picture,
        say=_what_to_say(outcome, words),
        next=ToPart(label="What to give up, and for what", part="swaps")
        if outcome.traded
        else None,
    )
    blocks: list[Block] = [card, _packages(outcome, words), *cautions(outcome, words)]
    blocks.append(
        Part(
            title="What is in each package",
            result=_leads(outcome),
            blocks=(picture.table, *_before_saying_it(outcome, words)),
        )
    )
    blocks.append(
        Part(
            title="Your asks, ranked",
            result=ranking_result(outcome, words),
            blocks=ranking(outcome, words),
        )
    )
    if outcome.deciders:
        blocks.append(
            Part(
                title="What decides it",
                name="decides",
                result=decides_result(outcome, words),
                blocks=what_decides(outcome, words),
            )
        )
    if outcome.traded:
        blocks.append(
            Part(
                title="What to give for what",
                name="swaps",
                result=swaps_result(outcome, words),
                blocks=swaps_table(outcome, words),
            )
        )
        blocks.append(
            Part(
                title="What each ask is worth in other things",
                result="As base pay, as a signing bonus, and in days of leave",
                blocks=exchange_table(outcome, words),
            )
        )
    result = "Equal packages did better in experiments; the sums rest on your guesses"
    blocks.append(Part(title="How sure this is", result=result, blocks=tuple(evidence())))
    blocks.append(working(outcome, words))
    return Report(in_short=_in_short(outcome, words), blocks=tuple(blocks))


def _in_short(outcome: Outcome, words: Wording) -> InShort:
    aim, count = words.money(outcome.aim), len(outcome.packages)
    if not outcome.traded:
        return InShort(answer="Nothing to trade", more=f"{aim} a year in must-haves")
    if outcome.beyond_reason:
        return InShort(answer="Too much to ask", more=f"{aim} a year")
    if count not in _COUNTS:
        return InShort(answer="One package", more=f"{aim} a year")
    return InShort(answer=f"{count} equal packages", more=f"{aim} a year each")


def _leads(outcome: Outcome) -> str:
    named = zip(LETTERS, outcome.packages, strict=False)
    return " · ".join(title(package, letter) for letter, package in named)


def _headline(outcome: Outcome, words: Wording) -> Headline:
    aim = words.money.figure(outcome.aim, "aim")
    if not outcome.traded:
        return Headline(
            words=("All you ask for is a must-have, worth ", aim, " a year: nothing to trade.")
        )
    if outcome.beyond_reason:
        return Headline(
            words=(
                "You ask for ",
                aim,
                " a year, and a gap this size can’t be closed by asking. ",
                "Lower your largest ask before you name any package.",
            )
        )
    count = _COUNTS.get(len(outcome.packages))
    if count is None:
        return Headline(
            words=("Your asks make one package, worth ", aim, " a year. Add something to trade.")
        )
    return Headline(
        words=(
            f"Name {count} packages, each worth about ",
            aim,
            " a year to you, and ask which one is easiest for them.",
        )
    )


def _packages(outcome: Outcome, words: Wording) -> KeyFigures:
    return KeyFigures(
        figures=tuple(
            KeyFigure(
                label=title(package, letter) if len(outcome.packages) > 1 else "Your package",
                figure=words.money.figure(package.worth, f"worth-{letter.lower()}"),
                period="a year",
                note=_sentence(words.contents(package)),
            )
            for letter, package in zip(LETTERS, outcome.packages, strict=False)
        )
    )


def _sentence(words: str) -> str:
    return f"{upper_first(words)}."


def _can_be_said(outcome: Outcome) -> bool:
    return len(outcome.packages) in _COUNTS and not outcome.beyond_reason


def _what_to_say(outcome: Outcome, words: Wording) -> CopyText | None:
    if not _can_be_said(outcome):
        return None
    return CopyText(label="What to say", text=words.to_say(outcome.packages))


def _before_saying_it(outcome: Outcome, words: Wording) -> list[Block]:
    if not _can_be_said(outcome):
        return []
    return [
        Note(
            words=(
                "Say “equally happy” only if it is so. If one of them feels better, it is worth "
                "more to you than you wrote: change that, and look again."
            )
        ),
        Note(words=_room_to_come_down(words)),
    ]


def _room_to_come_down(words: Wording) -> str:
    """Say whether the packages start at what was listed, as they may come back with less."""
    above = words.inputs.above
    if above:
        return (
            f"The money in these packages is {percent(above)} above what you listed, so that you "
            "have room to come down. What you listed is what you would settle for."
        )
    return (
        "Each package starts at what you listed, and they may well come back with less. So list "
        "what you would ask for, not what you would settle for, or let “Ask for more money than "
        "you listed” raise the money. The counter offer calculator asks for twice the raise that "
        "you aim for."
    )
