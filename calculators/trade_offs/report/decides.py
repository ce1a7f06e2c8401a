"""What decides it: each number of the asks, and where it would turn their order.

Where the reader has doubts, first how much the asks are worth by them.
"""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Band, Block, Chart, Column, Figure, Note, NumberLine, Row, Table
from calculators._core.formatting import counted, lower_first, number, percent, rounded, upper_first
from calculators._core.offer.decider import Doubted, doubted
from calculators._core.offer.doubt import DOUBTS
from calculators.trade_offs.formulas import Outcome
from calculators.trade_offs.formulas.decides import ASKED, Decider
from calculators.trade_offs.formulas.values import Valued
from calculators.trade_offs.words import Wording

type _Moving = tuple[tuple[Decider, Doubted], ...]

_PLACES = 2
WHOLE = ("years", "days_a_year")
_ASK_FOR_DOUBTS = (
    "What things are worth to you is a guess, and some guesses are surer than others. Say which "
    f"under “{DOUBTS.title}”, and you’ll see here how far your own doubts go."
)


def what_decides(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Put each number that can turn the order into a row, what must move least of itself first."""
    moving = doubted(outcome.deciders)
    if not moving:
        return (*_by_itself(outcome, words), Note(words=_ASK_FOR_DOUBTS))
    return (*_by_doubt(moving, outcome, words), *_by_itself(outcome, words))


def decides_result(outcome: Outcome, words: Wording) -> str:
    """Tell whether a doubt is enough, or else the number that must move least of itself."""
    moving = doubted(outcome.deciders)
    enough = [it for it, _ in moving if it.in_doubt]
    if moving and not enough:
        return "None of your doubts alone would change the order of your asks"
    first = enough[0] if enough else outcome.deciders[0]
    if first.turns is None:
        return "No number alone would change the order of your asks"
    return f"{named(first, outcome, words)}: {_turning(first, outcome, words)}"


def _by_itself(outcome: Outcome, words: Wording) -> list[Block]:
    turning = [it for it in outcome.deciders if it.turns is not None]
    still = len(outcome.deciders) - len(turning)
    blocks: list[Block] = []
    if turning:
        first = turning[0]
        blocks.append(
            Note(
                words=(
                    f"Closest to changing the order of your asks: {_in_a_sentence(first, words)}. "
                    f"Now it’s {written(first, first.now, words)}; "
                    f"{_turning(first, outcome, words)}."
                )
            )
        )
        blocks.append(
            Table(
                caption="Where one number alone would bring two of your asks level",
                columns=(
                    Column(label="Number"),
                    Column(label="Now", numeric=True),
                    Column(label="Level at", numeric=True),
                    Column(label="Change", numeric=True),
                    Column(label="What turns the order"),
                ),
                rows=tuple(_row(it, outcome, words) for it in turning),
            )
        )
    if still:
        names = counted(still, "other number" if turning else "number")
        blocks.append(
            Note(words=f"{names} can’t change the order of your asks alone, whatever you put in.")
        )
    return blocks


def _by_doubt(moving: _Moving, outcome: Outcome, words: Wording) -> list[Block]:
    """Say what the reader's own doubts do to the worth of the asks."""
    enough = [it for it, _ in moving if it.in_doubt]
    if enough:
        many = "One of your doubts is enough"
        if len(enough) > 1:
            many = f"{len(enough)} of your doubts are each enough"
        said = (
            f"{many} to turn the order of your asks. The one that moves most is "
            f"{_in_a_sentence(enough[0], words)}: {_turning(enough[0], outcome, words)}."
        )
    else:
        said = "None of your doubts alone turns the order of your asks."
    title = "What your asks are worth to you a year, by your own doubts, one at a time"
    bands = tuple(
        Band(label=of_worth(it, outcome, words), low=doubt.least, high=doubt.most)
        for it, doubt in moving
    )
    return [
        Note(words=said),
        Chart(
            title=title,
            description=(
                "A bar for each number that you doubt, from the lowest worth to the highest, the "
                "longest first. Where two asks overlap, either may be worth more to you."
            ),
            drawing=NumberLine(rows=bands, write=words.money, names_apart=True),
            table=Table(
                caption=title,
                columns=(
                    Column(label="Number"),
                    Column(label="Your range", numeric=True),
                    Column(label="Lowest worth", numeric=True),
                    Column(label="Highest worth", numeric=True),
                    Column(label="What turns the order"),
                ),
                rows=tuple(_doubt_row(it, doubt, outcome, words) for it, doubt in moving),
            ),
        ),
    ]


def _doubt_row(it: Decider, doubt: Doubted, outcome: Outcome, words: Wording) -> Row:
    low, high = (written(it, value, words) for value in (doubt.low, doubt.high))
    return Row(
        cells=(
            of_worth(it, outcome, words),
            f"{low} to {high}",
            words.money.figure(doubt.least, f"least-{_key(it)}"),
            words.money.figure(doubt.most, f"most-{_key(it)}"),
            upper_first(_turning(it, outcome, words)),
        ),
        strong=it.in_doubt,
    )


def _row(it: Decider, outcome: Outcome, words: Wording) -> Row:
    turns = it.turns if it.turns is not None else it.now
    places = 0 if it.field in WHOLE else _PLACES
    change = "–" if it.share is None else percent((turns - it.now) / abs(it.now) * 100)
    return Row(
        cells=(
            named(it, outcome, words),
            written(it, it.now, words),
            Figure(written(it, turns, words), f"{rounded(turns, places):f}", f"turns-{_key(it)}"),
            change if change.startswith(("–", "\N{MINUS SIGN}")) else f"+{change}",
            upper_first(_turning(it, outcome, words)),
        )
    )


def _turning(it: Decider, outcome: Outcome, words: Wording) -> str:
    """Say in words where the order turns: `above $4,000, “Remote days” is worth more than …`."""
    if it.turns is None:
        return "no value of it alone"
    up, value = it.turns > it.now, written(it, it.turns, words)
    if it.field in WHOLE:
        where, more = f"at {value} or {'more' if up else 'fewer'}", "at least as much as"
    else:
        where, more = f"{'above' if up else 'below'} {value}", "more than"
    ahead, behind = (_short(at, outcome, words) for at in (it.ahead, it.behind))
    return f"{where}, “{behind}” is worth {more} “{ahead}”"


def of_worth(it: Decider, outcome: Outcome, words: Wording) -> str:
    """Name the ask of a bar, and the number behind it if that is one of the whole form."""
    name = _short(it.moved, outcome, words)
    return name if it.ask else f"{name}, by {_in_a_sentence(it, words)}"


def named(it: Decider, outcome: Outcome, words: Wording) -> str:
    """Name a number so that it can be found: its ask, and its label in the form."""
    label = ASKED[it.field].label
    if not it.ask:
        return label
    return f"{_short(it.ask, outcome, words)}: {lower_first(label)}"


def _in_a_sentence(it: Decider, words: Wording) -> str:
    label = ASKED[it.field].label
    name = lower_first(label)
    return name if not it.ask else f"“{words.name_of(words.inputs.asks[it.ask - 1])}”, {name}"


def _short(ask: int, outcome: Outcome, words: Wording) -> str:
    """Name an ask by its place; by its details where another one has the same name."""
    asked = words.inputs.asks[ask - 1]
    name = words.name_of(asked)
    alike = [one for one in words.inputs.asks if words.name_of(one) == name]
    if len(alike) == 1:
        return name
    found: Valued = next(one for one in outcome.asks if one.ask is asked)
    return f"{name} ({found.rank})"


def written(it: Decider, value: Decimal, words: Wording) -> str:
    """Write a value of a number in its own unit."""
    asked = ASKED[it.field]
    if asked.money:
        return words.money(value)
    return percent(value, _PLACES) if asked.percent else number(value, _PLACES)


def _key(it: Decider) -> str:
    return f"{it.ask}-{it.field.replace('_', '-')}"
