"""What the reader should know before naming the packages."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Caution
from calculators._core.formatting import percent

from .formulas import Outcome
from .packages import Package
from .values import level
from .wording import LETTERS, Wording

# As in the counter-offer: more than this above the offer needs a reason from the market.
_LARGE = Decimal("0.25")
_FILLED = {
    "pay": "base pay",
    "signing": "signing bonus",
    "bonus": "yearly bonus",
    "equity": "equity a year",
}


def cautions(outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the figures call for."""
    found = []
    if not outcome.traded:
        found.append(
            Caution(
                key="nothing_to_trade",
                title="There is nothing to give",
                words=(
                    "If all of it is a must-have, they can only say yes or no. Untick what you "
                    "could do without for something else of the same worth."
                ),
            )
        )
    elif len(outcome.packages) == 1:
        found.append(
            Caution(
                key="one_package",
                title="These asks make one package only",
                words=(
                    "A choice needs something to trade. Add an ask or two that you would be glad "
                    "of, or untick a must-have."
                ),
            )
        )
    for letter, package in zip(LETTERS, outcome.packages, strict=False):
        if level(package.over):
            found.append(_over(letter, package, outcome, words))
    if outcome.aim > words.inputs.base * _LARGE:
        found.append(
            Caution(
                key="large_ask",
                title="That is a lot to ask for",
                words=(
                    f"Each package is worth {percent(outcome.aim / words.inputs.base * 100)} of "
                    "base pay. Have figures from the market at hand, or lower your largest ask."
                ),
            )
        )
    return tuple(found)


def _over(letter: str, package: Package, outcome: Outcome, words: Wording) -> Caution:
    bare = package.worth - package.over
    short = (outcome.aim - bare) / outcome.aim * 100
    amount = words.amount(package.over / package.mover.rate)
    return Caution(
        key="over_ask",
        title=f"Package {letter} needs more money than you listed",
        words=(
            f"Your asks alone do not come out level: without more, {letter} is "
            f"{percent(short)} short. To make it equal, it adds {amount} more "
            f"{_FILLED[package.mover.kind]} than your list has."
        ),
    )
