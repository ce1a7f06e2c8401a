"""Put the trade-offs into words, tables and one chart, in reading order."""

from __future__ import annotations

from calculators._core import (
    Block,
    CopyText,
    Headline,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
)
from calculators.trade_offs.formulas import Outcome
from calculators.trade_offs.inputs import Inputs
from calculators.trade_offs.words import LETTERS, Wording, cautions, title
from calculators.trade_offs.working import evidence, working

from .tables import exchange_table, packages_chart, ranking, swaps_table

_COUNTS = {2: "two", 3: "three"}


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    words = Wording.of(inputs)
    blocks: list[Block] = [_headline(outcome, words), _packages(outcome, words)]
    blocks += cautions(outcome, words)
    blocks += _what_to_say(outcome, words)
    blocks.append(Part(title="What is in each package", blocks=(packages_chart(outcome, words),)))
    blocks.append(Part(title="Your asks, ranked", blocks=ranking(outcome, words)))
    if outcome.traded:
        blocks.append(Part(title="What to give for what", blocks=swaps_table(outcome, words)))
        blocks.append(
            Part(
                title="What each ask is worth in other things",
                blocks=exchange_table(outcome, words),
            )
        )
    blocks += evidence()
    blocks.append(working(outcome, words))
    return Report(blocks=tuple(blocks))


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
    return f"{words[:1].upper()}{words[1:]}."


def _what_to_say(outcome: Outcome, words: Wording) -> list[Block]:
    if len(outcome.packages) not in _COUNTS or outcome.beyond_reason:
        return []
    return [
        CopyText(label="What to say", text=words.to_say(outcome.packages)),
        Note(
            words=(
                "Say “equally happy” only if it is so. If one of them feels better, it is worth "
                "more to you than you wrote: change that, and look again."
            )
        ),
        Note(
            words=(
                "Each package starts at what you listed, and they may well come back with less. So "
                "list what you would ask for, not what you would settle for: the counter-offer "
                "works out an ask whose middle is your target."
            )
        ),
    ]
