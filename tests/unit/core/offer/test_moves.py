"""Which of the reader's own moves are unwise: the limits, worked out by hand."""

from decimal import Decimal

import pytest

from calculators._core.offer.moves import is_our_step, slips_of_move
from calculators._core.offer.reply import Position


@pytest.mark.parametrize(
    ("after", "slips"),
    [
        ("121", ["you_moved_away"]),
        ("120", []),
        ("111", []),
        ("110.2", ["split_first"]),  # the middle is 110; a hundredth of the gap of 20 is 0.2
        ("110.21", []),
        ("109.8", ["split_first"]),
        ("109.79", ["big_step"]),
    ],
)
def test_move_to_the_middle_or_beyond_is_a_slip(after: str, slips: list[str]) -> None:
    """From 120 against 100, after they have come closer."""
    found = slips_of_move(Decimal(120), Decimal(after), Decimal(100), they_moved=True)
    assert found == slips


def test_no_more_than_the_next_step_is_ours() -> None:
    """From 120 to 110 the next step is 114.29, said as 114.5; staying gives nothing away."""
    at = Position(theirs=Decimal(100), mine=Decimal(120), first=Decimal(120), goal=Decimal(110))
    moves = ("120", "114.5", "114.29", "114.2", "120.5")
    assert [is_our_step(at, Decimal(it)) for it in moves] == [True, True, True, False, False]


def test_small_numbers_are_judged_alike() -> None:
    """By the hour: 20.60 is the middle of 21 and 20.20."""
    found = slips_of_move(Decimal(21), Decimal("20.6"), Decimal("20.2"), they_moved=True)
    assert found == ["split_first"]
    assert slips_of_move(Decimal(21), Decimal(20), Decimal(21), they_moved=True) == []
