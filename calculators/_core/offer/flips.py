"""At which value of one number do two totals change places?

`lead` says how far one total is ahead of the other for each value of that number, with all others
as they are. Most totals are straight lines in each of their numbers: then the value follows from
the lead and its slope, exactly, and is put back in to see that it is. Where a line bends, such as
at the limit of a match, the search goes on along the next piece, and at worst by halving. What is
found leaves a lead of at most `TOLERANCE`, in money.

A value beyond a bend that turns the line around may be missed: the nearest one on the way is found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from calculators._core.fields.declaration import parts_of
from calculators._core.fields.numeric_kinds import Money, Number, Percent

type Lead = Callable[[Decimal], Decimal]

# Far below what is ever shown, and above what 28 digits lose on amounts that people type.
TOLERANCE = Decimal("1e-9")
_MOST_STEPS = 60
_STRAIGHT_STEPS = 8
_HALF = Decimal("0.5")
# How far the slope is looked for: small against what people type, large against 28 digits.
_STEP = Decimal("1e-6")
_LEAST_STEP = Decimal("1e-9")


@dataclass(frozen=True, slots=True)
class Asked:
    """A number that a form asks for: its label, whether it is money or a percentage, its limits."""

    label: str
    money: bool
    percent: bool
    lowest: Decimal
    highest: Decimal


def numbers_asked(*forms: type) -> dict[str, Asked]:
    """Find every number that these forms ask for, by the name of its field."""
    return {
        name: Asked(
            part.label,
            isinstance(part, Money),
            isinstance(part, Percent),
            part.minimum,
            part.maximum,
        )
        for form in forms
        for name, part in parts_of(form).items()
        if isinstance(part, Number)
    }


def flip(
    lead: Lead,
    now: Decimal,
    at_now: Decimal,
    asked: Asked,
    known: tuple[Decimal, Decimal] | None = None,
) -> Decimal | None:
    """Find the value nearest to `now` at which the lead is nothing, within the limits.

    `at_now` is the lead as it is; `known` is one more value with its lead, if that has been worked
    out. None where no value takes it away, or it jumps past nothing.
    """
    lowest, highest = asked.lowest, asked.highest
    if abs(at_now) <= TOLERANCE:
        return now
    if known is not None and known[1] != at_now:
        value = now - at_now * (known[0] - now) / (known[1] - at_now)
        if lowest <= value <= highest and abs(lead(value)) <= TOLERANCE:
            return value
    slope = _slope(lead, now, at_now, lowest, highest)
    if slope:
        value = now - at_now / slope
        if lowest <= value <= highest and abs(lead(value)) <= TOLERANCE:
            return value
    # A line may bend, but it rarely turns around: look where it shrinks.
    falls = (at_now > 0) == (slope < 0)
    ends = (lowest, highest) if not slope else (highest,) if falls else (lowest,)
    found = [
        it for end in ends if end != now and (it := _between(lead, now, at_now, end)) is not None
    ]
    return min(found, key=lambda it: abs(it - now), default=None)


def whole_flip(
    lead: Callable[[int], Decimal], now: int, at_now: Decimal, asked: Asked
) -> int | None:
    """Find the whole number nearest to `now` at which the order has changed, within the limits.

    Whole numbers rarely bring a tie. The lead must fall or rise all the way to the limit.
    """
    if not at_now:
        return now
    found = [
        _first_past(lead, (now, at_now), (end, at_end))
        for end in (int(asked.lowest), int(asked.highest))
        if end != now and not _same_side(at_now, at_end := lead(end))
    ]
    return min(found, key=lambda it: abs(it - now), default=None)


def _first_past(
    lead: Callable[[int], Decimal], near: tuple[int, Decimal], far: tuple[int, Decimal]
) -> int:
    """Close in on the first whole number past the change; each end is a number and its lead."""
    at = 0
    while abs(span := far[0] - near[0]) > 1:
        # A line through both ends is next to it at once, unless it bends: then by halving.
        halve = at >= _STRAIGHT_STEPS and at % 2
        share = _HALF if halve else near[1] / (near[1] - far[1])
        away = min(max(int(abs(span) * share), 1), abs(span) - 1)
        middle = near[0] + (away if span > 0 else -away)
        at_middle = lead(middle)
        if _same_side(near[1], at_middle):
            near = middle, at_middle
        else:
            far = middle, at_middle
        at += 1
    return far[0]


def _same_side(one: Decimal, other: Decimal) -> bool:
    return (one > 0) == (other > 0) and bool(other)


def _slope(lead: Lead, now: Decimal, at_now: Decimal, lowest: Decimal, highest: Decimal) -> Decimal:
    """Say by how much the lead changes with the number, close to where it is now."""
    step = max(abs(now) * _STEP, _LEAST_STEP)
    beside = now + step if now + step <= highest else now - step
    return (lead(beside) - at_now) / (beside - now) if beside >= lowest else Decimal(0)


def _between(lead: Lead, near: Decimal, at_near: Decimal, far: Decimal) -> Decimal | None:
    """Close in on a value at which the lead is nothing; None if both ends are on one side."""
    at_far = lead(far)
    if abs(at_far) <= TOLERANCE:
        return far
    if _same_side(at_near, at_far):
        return None
    for at in range(2 * _MOST_STEPS):
        # A line through both ends is exact within one piece; halving gets there from anywhere.
        share = at_near / (at_near - at_far) if at % 2 == 0 else _HALF
        middle = near + (far - near) * share
        if middle in (near, far):
            return None
        at_middle = lead(middle)
        if abs(at_middle) <= TOLERANCE:
            return middle
        if _same_side(at_near, at_middle):
            near, at_near = middle, at_middle
        else:
            far, at_far = middle, at_middle
    return None
