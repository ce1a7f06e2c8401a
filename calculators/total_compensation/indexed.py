"""The comparison in index numbers, to be shown to strangers: an average year of offer A is 100.

Every number in it is the ratio of two amounts, and every word stands here, so nothing that was
typed is in it: offers have letters, and percentages are there only as the money that they bring.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calculators._core.formatting import Scale, listed

from .formulas import Outcome
from .formulas.worth import Worth
from .inputs import Inputs
from .words import PARTS

_LETTERS = "ABCD"


def indexed(_: Inputs, outcome: Outcome) -> str:
    """Write each offer's parts, who is ahead, and a question to ask about it."""
    first = outcome.worths[0]
    several = len(outcome.worths) > 1
    offer = "offer A" if several else "the offer"
    hundred, name = first.average, f"an average year of {offer}"
    if hundred <= 0:  # the costs of the job are higher than its pay
        hundred, name = first.years[0].base, f"the first year’s base pay of {offer}"
    scale = Scale(hundred)
    weighed = "I’m comparing job offers" if several else "I’m looking at a job offer"
    about = (
        f"{weighed}. I’ve left the amounts out: {name} counts as 100, before tax, and every other "
        "number is on that scale."
    )
    return "\n\n".join(
        (
            about,
            *("\n".join(_offer(it, outcome, scale)) for it in outcome.worths),
            *_ahead(outcome, scale),
            "What stands out to you, and what would you ask about or ask for?",
        )
    )


def _offer(worth: Worth, outcome: Outcome, scale: Scale) -> Iterator[str]:
    years = worth.years
    yield f"{_named(worth, outcome)}, in an average year:"
    ends = ""
    if years[0].total != years[-1].total:
        ends = f" ({scale(years[0].total)} in the first year, {scale(years[-1].total)} in the last)"
    yield f"- In all: {scale(worth.average)}{ends}"
    for name, part in PARTS:
        average = sum(map(part, years), Decimal(0)) / len(years)
        if average:
            yield f"- {name}: {scale(average)}"
    promised = outcome.promised[worth.number - 1]
    if promised.total != worth.total:
        yield f"- Promised in writing: {scale(promised.average)}"


def _named(worth: Worth, outcome: Outcome) -> str:
    if worth.offer.current:
        return "My job now" if len(outcome.worths) == 1 else f"{_letter(worth)} (my job now)"
    return _letter(worth) if len(outcome.worths) > 1 else "The offer"


def _letter(worth: Worth) -> str:
    return f"Offer {_LETTERS[worth.number - 1]}"


def _ahead(outcome: Outcome, scale: Scale) -> Iterator[str]:
    if len(outcome.worths) == 1:
        return
    if outcome.close:
        level = sorted((outcome.best, *outcome.close), key=lambda it: it.number)
        yield f"{listed([_letter(it) for it in level])} are too close to call."
    else:
        yield f"{_letter(outcome.best)} is ahead over the years I’m comparing."
    for gap in sorted(outcome.gaps, key=lambda it: it.behind.number):
        if gap.base is not None and gap.behind not in outcome.close:
            yield f"{_letter(gap.behind)} would draw level with {scale(gap.base)} more base a year."
