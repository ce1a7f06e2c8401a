"""What decides it: each number of the two best offers, and where it would turn the order.

Where the reader has doubts, first what each of them does to the lead.
"""

from __future__ import annotations

from decimal import Decimal

from calculators._core import (
    Band,
    Block,
    Chart,
    Column,
    Figure,
    MoneyFormat,
    Note,
    NumberLine,
    Point,
    Row,
    Table,
)
from calculators._core.formatting import (
    counted,
    exact_money,
    lower_first,
    number,
    percent,
    rounded,
    upper_first,
)
from calculators._core.offer.decider import Doubted, doubted
from calculators._core.offer.doubt import DOUBTS
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.decides import ASKED, Decider
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.offer import BasePer
from calculators.total_compensation.words import NAMED_PERIODS, Wording

type _Moving = tuple[tuple[Decider, Doubted], ...]

# Numbers of the whole form need more than the label that they have among others like them.
_NAMES = {
    "growth": "Raise a year, for all offers",
    "rate": "Discount rate a year",
    "expected": "Share price, change a year",
    "hoped_equity": "Startup equity you hope for, a year",
}
_PLACES = 2
# More bars than this are not looked at; the table has them all.
_MOST_BARS = 8
_ASK_FOR_DOUBTS = (
    f"Some of your numbers are surer than others. Say which under “{DOUBTS.title}”, and you’ll see "
    "here how far your own doubts move the lead."
)


def what_decides(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Put each number that can turn the order into a row, what must move least of itself first."""
    moving = doubted(outcome.deciders)
    if not moving:
        return (*_by_itself(outcome, words), Note(words=_ASK_FOR_DOUBTS))
    return (*_by_doubt(moving, outcome, words), *_by_itself(outcome, words))


def _by_itself(outcome: Outcome, words: Wording) -> list[Block]:
    turning = [it for it in outcome.deciders if it.turns is not None]
    still = len(outcome.deciders) - len(turning)
    best, other = outcome.best.name, outcome.gaps[0].behind.name
    blocks: list[Block] = []
    if turning:
        blocks.append(Note(words=_in_words(turning[0], outcome, words)))
        blocks.append(
            Table(
                caption=f"Where one number alone would bring {best} and {other} level",
                columns=(
                    Column(label="Number"),
                    Column(label="Now", numeric=True),
                    Column(label="Level at", numeric=True),
                    Column(label="Change", numeric=True),
                ),
                rows=tuple(_row(it, outcome, words) for it in turning),
            )
        )
    if still:
        names = counted(still, "other number" if turning else "number")
        blocks.append(
            Note(
                words=(
                    f"{names} can’t change the order alone, whatever you put in. Each is moved by "
                    "itself here, while all others stay as they are."
                )
            )
        )
    return blocks


def _by_doubt(moving: _Moving, outcome: Outcome, words: Wording) -> list[Block]:
    """Say what the reader's own doubts do to the lead."""
    best, other = outcome.best.name, outcome.gaps[0].behind.name
    found = f"What your own doubts do to the lead of {best} over {other}, one at a time"
    bands = tuple(
        Band(label=named(it, outcome), low=doubt.least, high=doubt.most)
        for it, doubt in moving[:_MOST_BARS]
    )
    return [
        Note(words=_of_doubts(moving, outcome, words)),
        Chart(
            title=found,
            description=(
                "A bar for each number, from the smaller lead to the larger one, the longest "
                f"first. Left of the dashed line, where the two are level, {other} is ahead."
            ),
            drawing=NumberLine(
                rows=(
                    *bands,
                    Point(label="Level", value=Decimal(0), role="midpoint"),
                    Point(label="Lead now", value=outcome.gaps[0].amount, role="offer"),
                ),
                write=words.money,
                guide=Decimal(0),
                names_apart=True,
            ),
            table=_doubts_table(moving, found, outcome, words),
        ),
    ]


def _of_doubts(moving: _Moving, outcome: Outcome, words: Wording) -> str:
    """Tell which doubts are enough to turn the order, and what all of them together would do."""
    best, other = outcome.best.name, outcome.gaps[0].behind.name
    enough = [(it, doubt) for it, doubt in moving if it.in_doubt]
    at_worst = outcome.at_worst or Decimal(0)
    if enough:
        it, doubt = enough[0]
        low, high = (written(it, value, words, typed=True) for value in (doubt.low, doubt.high))
        many = "One of your doubts is enough"
        if len(enough) > 1:
            many = f"{len(enough)} of your doubts are each enough"
        said = (
            f"{many} to turn the order. With your doubt, {_of(it, outcome)} lies between {low} and "
            f"{high}, and {_turning(it, outcome, words)}."
        )
    else:
        least = min(doubt.least for _, doubt in moving)
        said = (
            f"None of your doubts turns the order by itself: {best} stays ahead by at least "
            f"{words.money(least)}."
        )
    if len(moving) == 1:
        return said
    ahead = best if at_worst > 0 else other
    return (
        f"{said} If all of them went against {best} at once, {ahead} would be ahead by "
        f"{words.money(abs(at_worst))}."
    )


def _doubts_table(moving: _Moving, title: str, outcome: Outcome, words: Wording) -> Table:
    rows = [_doubt_row(it, doubt, outcome, words) for it, doubt in moving]
    if len(moving) > 1 and outcome.at_worst is not None:
        least = words.money.figure(outcome.at_worst, "doubts-at-worst")
        name = f"All of them, each at the end that is worse for {outcome.best.name}"
        rows.append(Row(cells=(name, "–", least, "–", "–"), strong=True))
    return Table(
        caption=title,
        columns=(
            Column(label="Number"),
            Column(label="Your range", numeric=True),
            Column(label="Smallest lead", numeric=True),
            Column(label="Largest lead", numeric=True),
            Column(label="What turns the order"),
        ),
        rows=tuple(rows),
    )


def _doubt_row(it: Decider, doubt: Doubted, outcome: Outcome, words: Wording) -> Row:
    low, high = (written(it, value, words) for value in (doubt.low, doubt.high))
    key = _key(it)
    turning = _turning(it, outcome, words)
    return Row(
        cells=(
            named(it, outcome),
            f"{low} to {high}",
            words.money.figure(doubt.least, f"least-{key}"),
            words.money.figure(doubt.most, f"most-{key}"),
            upper_first(turning),
        ),
        strong=it.in_doubt,
    )


def _turning(it: Decider, outcome: Outcome, words: Wording) -> str:
    """Say in words where the order turns: `below 62% Northfield is behind`."""
    if it.turns is None:
        return "no value of it alone"
    return f"{_beyond(it, it.turns, words)} {outcome.best.name} is behind"


def _beyond(it: Decider, turns: Decimal, words: Wording) -> str:
    """Name the values beyond a turn; a count has turned at that very number."""
    value = written(it, turns, words)
    if it.is_count:
        return f"at {value} or {'more' if turns > it.now else 'fewer'}"
    return f"{'above' if turns > it.now else 'below'} {value}"


def decides_result(outcome: Outcome, words: Wording) -> str:
    """Tell what the reader's doubts come to, or the number that must move least of itself."""
    moving = doubted(outcome.deciders)
    if moving:
        enough = [it for it, _ in moving if it.in_doubt]
        if not enough:
            return "None of your doubts alone would change the order"
        turning = _turning(enough[0], outcome, words)
        return f"{named(enough[0], outcome)}: {turning}"
    first = outcome.deciders[0]
    if first.turns is None:
        return "No number alone would change the order"
    level = written(first, first.turns, words)
    name = _of(first, outcome)
    return f"{upper_first(name)}: level at {level}"


def _in_words(it: Decider, outcome: Outcome, words: Wording) -> str:
    turns = it.turns if it.turns is not None else it.now
    return (
        f"The number closest to tipping it is {_of(it, outcome)}. If it were "
        f"{_beyond(it, turns, words)} instead of {written(it, it.now, words)}, "
        f"{outcome.gaps[0].behind.name} would be ahead of {outcome.best.name}."
    )


def _row(it: Decider, outcome: Outcome, words: Wording) -> Row:
    turns = it.turns if it.turns is not None else it.now
    places = 0 if it.is_count else _PLACES
    change = "–" if it.share is None else percent((turns - it.now) / abs(it.now) * 100)
    return Row(
        cells=(
            named(it, outcome),
            written(it, it.now, words, typed=True),
            Figure(written(it, turns, words), f"{rounded(turns, places):f}", f"turns-{_key(it)}"),
            change if change.startswith(("–", "\N{MINUS SIGN}")) else f"+{change}",
        )
    )


def _key(it: Decider) -> str:
    payment = f"-{it.payment}" if it.payment else ""
    return f"{it.offer}-{it.field.replace('_', '-')}{payment}"


def named(it: Decider, outcome: Outcome) -> str:
    """Name a number so that it can be found: whose it is, and its label in the form."""
    if not it.offer:
        return _NAMES[it.field]
    worth = outcome.worths[it.offer - 1]
    return f"{worth.name}: {_label(it, worth)}"


def _of(it: Decider, outcome: Outcome) -> str:
    """Name it inside a sentence."""
    if not it.offer:
        name = _NAMES[it.field]
        return lower_first(name)
    worth = outcome.worths[it.offer - 1]
    return f"{_label(it, worth)} at {worth.name}"


def _label(it: Decider, worth: Worth) -> str:
    label = ASKED[it.field].label
    if it.payment:
        label = "Signing bonus" + (
            f", payment {it.payment}" if len(worth.offer.signing) > 1 else ""
        )
    elif it.field == "base":
        base_per: BasePer = worth.offer.base_per
        label = f"{label} {NAMED_PERIODS[base_per]}"
    return lower_first(label)


def written(it: Decider, value: Decimal, words: Wording, *, typed: bool = False) -> str:
    """Write a value of a number in its own unit; one that was typed in full."""
    asked = ASKED[it.field]
    if asked.money:
        own = words.inputs.currency
        if it.offer:
            own = words.inputs.offers[it.offer - 1].paid_in or own
        if typed:
            return exact_money(value, own)
        return MoneyFormat.for_amounts(own, value)(value)
    if asked.percent:
        return percent(value, _PLACES)
    return number(value, _PLACES)
