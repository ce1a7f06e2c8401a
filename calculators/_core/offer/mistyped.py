"""Amounts that hardly can both be meant: one has a zero too many, or is for another period."""

from __future__ import annotations

from decimal import Decimal

_TIMES = 5


def are_far_apart(one: Decimal, other: Decimal) -> bool:
    """Say whether one amount is more than five times the other one."""
    return max(one, other) > _TIMES * min(one, other)
