"""The ladder: the first ask, and the steps down from it, as they are said aloud.

Shared by the counter-offer and by the brief, so that both name the same numbers. Sources: the
midpoint of the two latest offers as the likely landing point, Raiffa 1982 and Backus et al. 2020
(goods, not pay: a tendency); shrinking steps, Tey et al. 2021.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

type Boldness = Literal["cautious", "moderate", "bold"]

# How many times the gap to the target each ask adds to their number: the midpoint is then at
# three quarters of the gap, at the target, and a quarter beyond it.
ASKS: dict[Boldness, Decimal] = {
    "cautious": Decimal("1.5"),
    "moderate": Decimal(2),
    "bold": Decimal("2.5"),
}
# An ask further above their number than this needs figures that support it.
LARGE_ASK_PERCENT = 25

# Steps of 4 : 2 : 1, each half the one before, from the first number to the target.
_SHARES = (Decimal(0), Decimal(4) / 7, Decimal(6) / 7, Decimal(1))
# A figure said aloud is rounded to a step of about half a percent.
_SPOKEN_STEP = Decimal("0.005")


def ask(boldness: Boldness, target: Decimal, theirs: Decimal) -> Decimal:
    """Find the number to ask for: theirs, and so many times the gap to the target."""
    return theirs + ASKS[boldness] * (target - theirs)


def most_without_figures(theirs: Decimal) -> Decimal:
    """Find the most to ask for while no figure of the market or the advert supports more."""
    return theirs * (100 + LARGE_ASK_PERCENT) / 100


def reach(target: Decimal, theirs: Decimal, *figures: Decimal | None) -> Decimal:
    """Find how much of the target can be asked for: all of it, or what something supports.

    That is the highest of the reader's figures, and a quarter above their number without any.
    """
    given = [figure for figure in figures if figure is not None]
    return min(target, max([most_without_figures(theirs), *given]))


def held(wanted: Decimal, target: Decimal, limit: Decimal | None) -> Decimal:
    """Hold an ask at the limit of what supports it, though never below the target itself.

    A target that nothing supports is cut by `reach` before it comes here.
    """
    return wanted if limit is None else max(target, min(wanted, limit))


def centred_ask(target: Decimal, theirs: Decimal) -> Decimal:
    """Find the number whose midpoint with theirs is the target: 2 x target - theirs."""
    return 2 * target - theirs


def ladder(first: Decimal, target: Decimal) -> tuple[Decimal, ...]:
    """Step down from the first number to the target in steps of 4 : 2 : 1."""
    room = first - target
    if room <= 0:
        return (first,)
    return (*(first - room * share for share in _SHARES[:-1]), target)


def spoken(amount: Decimal, lowest: Decimal, highest: Decimal) -> Decimal:
    """Round an amount as one would say it, never past the numbers around it."""
    step = step_at_most(amount * _SPOKEN_STEP)
    round_amount = (amount / step).to_integral_value("ROUND_HALF_UP") * step
    return round_amount if lowest < round_amount < highest else amount


def step_at_most(limit: Decimal) -> Decimal:
    """Find the largest of 1, 5, 10, 50, 100 … (and 0.5, 0.1 …) that is not above the limit."""
    power = Decimal(1).scaleb(limit.adjusted())
    return power * 5 if power * 5 <= limit else power
