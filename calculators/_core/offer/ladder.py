"""The ladder: the first ask, and the steps down from it, as they are said aloud.

Shared by the counter-offer and by the brief, so that both name the same numbers. Sources: the
midpoint of the two latest offers as the likely landing point, Raiffa 1982 and Backus et al. 2020
(goods, not pay: a tendency); shrinking steps, Tey et al. 2021.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
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
# A signing bonus is seldom more than this share of base pay.
LARGEST_SIGNING_PERCENT = 30

# Steps of 4 : 2 : 1, each half the one before: what is left of the way after each of them.
_LEFT = (Decimal(1), Decimal(3) / 7, Decimal(1) / 7, Decimal(0))
# A figure said aloud is rounded to a step of about half a percent.
_SPOKEN_STEP = Decimal("0.005")
# Where nothing that round fits between two limits, finer steps are tried so many times.
_FINER = 3


def ask(boldness: Boldness, target: Decimal, theirs: Decimal) -> Decimal:
    """Find the number to ask for: theirs, and so many times the gap to the target."""
    return theirs + ASKS[boldness] * (target - theirs)


def first_ask(
    wanted: Decimal, goal: Decimal, limit: Decimal | None, *figures: Decimal | None
) -> Decimal:
    """Say an ask as one would, from the goal up to the limit of what supports it.

    `goal` has been cut by `reach`, so that it is the least to ask for, whatever the limit is. An
    ask that stops at one of the reader's own figures is that figure, to the last digit.
    """
    if limit is None:
        return spoken_within(wanted, goal, 2 * wanted)
    if wanted >= limit and limit in figures:
        return max(goal, limit)
    most = max(goal, limit)
    return spoken_within(min(max(wanted, goal), most), goal, most)


def most_without_figures(theirs: Decimal) -> Decimal:
    """Find the most to ask for while no figure of the market or the advert supports more."""
    return theirs * (100 + LARGE_ASK_PERCENT) / 100


def most_supported(theirs: Decimal, *figures: Decimal | None) -> Decimal:
    """Find the most that anything supports: the highest figure, or a quarter above theirs."""
    return max([most_without_figures(theirs), *(it for it in figures if it is not None)])


def reach(target: Decimal, theirs: Decimal, *figures: Decimal | None) -> Decimal:
    """Find how much of the target can be asked for: all of it, or what something supports.

    That is the highest of the reader's figures, and a quarter above their number without any,
    rounded down to what one would say.
    """
    most = most_supported(theirs, *figures)
    if target <= most:
        return target
    return most if most in figures else rounded_down(most)


def rounded_down(amount: Decimal) -> Decimal:
    """Round an amount down to what one would say: to a step of half a percent at most."""
    step = step_at_most(amount * _SPOKEN_STEP)
    return (amount / step).to_integral_value(ROUND_FLOOR) * step


def centred_ask(target: Decimal, theirs: Decimal) -> Decimal:
    """Find the number whose midpoint with theirs is the target: 2 x target - theirs."""
    return 2 * target - theirs


def ladder(first: Decimal, target: Decimal) -> tuple[Decimal, ...]:
    """Step down from the first number to the target in steps of 4 : 2 : 1."""
    return steps_left(first, first, target)[1]


def steps_left(first: Decimal, mine: Decimal, target: Decimal) -> tuple[int, tuple[Decimal, ...]]:
    """Find the steps that are left from your latest number down to the target.

    Gives the place of your number among the steps, from 0, and the numbers from yours on. The
    place is that of the step which is nearest, as people say 114,500 where the ladder has 114,286;
    the way that is left is divided like the rest of the ladder: 4 : 2 : 1, 2 : 1, or all of it.
    """
    room = mine - target
    if room <= 0:
        return len(_LEFT) - 1, (mine,)
    left = room / (max(first, mine) - target)
    place = min(range(len(_LEFT) - 1), key=lambda at: abs(left - _LEFT[at]))
    shares = (it / _LEFT[place] for it in _LEFT[place + 1 : -1])
    return place, (mine, *(target + room * share for share in shares), target)


def spoken(amount: Decimal, lowest: Decimal, highest: Decimal) -> Decimal:
    """Round an amount as one would say it, never past the numbers around it."""
    step = step_at_most(amount * _SPOKEN_STEP)
    round_amount = (amount / step).to_integral_value(ROUND_HALF_UP) * step
    return round_amount if lowest < round_amount < highest else amount


def spoken_within(amount: Decimal, lowest: Decimal, highest: Decimal) -> Decimal:
    """Round an amount as one would say it: the roundest that lies from `lowest` to `highest`."""
    step = step_at_most(amount * _SPOKEN_STEP)
    for _ in range(_FINER):
        for rounding in (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING):
            found = (amount / step).to_integral_value(rounding) * step
            if lowest <= found <= highest:
                return found
        step /= 10
    return amount


def step_at_most(limit: Decimal) -> Decimal:
    """Find the largest of 1, 5, 10, 50, 100 … (and 0.5, 0.1 …) that is not above the limit."""
    power = Decimal(1).scaleb(limit.adjusted())
    return power * 5 if power * 5 <= limit else power
