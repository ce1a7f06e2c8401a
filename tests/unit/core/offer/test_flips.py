"""The value at which an order changes, where it changes on both sides of the number."""

from decimal import Decimal

import pytest

from calculators._core.offer.flips import Asked, flip, whole_flip

UP_TO_200 = Asked("A number", money=True, percent=False, lowest=Decimal(0), highest=Decimal(200))


def test_nearer_one_of_two_values_is_named() -> None:
    """Level from 90 to 101 at 4; below it falls by 0.4 a step to nothing at 80, above at 105."""

    def lead(x: Decimal) -> Decimal:
        return 4 - max(Decimal(0), 90 - x) * 2 / 5 - max(Decimal(0), x - 101)

    assert flip(lead, Decimal(100), Decimal(4), UP_TO_200) == 105
    assert flip(lead, Decimal(91), Decimal(4), UP_TO_200) == 80


def test_nearer_one_of_two_whole_numbers_is_named() -> None:
    """2 at 11 of a peak of 3 at 10: nothing is left at 7, and at 13, which is nearer."""

    def lead(x: int) -> Decimal:
        return Decimal(3 - abs(x - 10))

    assert whole_flip(lead, 11, Decimal(2), UP_TO_200) == 13
    assert whole_flip(lead, 9, Decimal(2), UP_TO_200) == 7


def test_straight_line_takes_two_more_values() -> None:
    """One beside the number, for the slope, and the value itself, to see that it is level."""
    asked = []

    def lead(x: Decimal) -> Decimal:
        asked.append(x)
        return 3 * (x - 120)

    assert flip(lead, Decimal(100), Decimal(-60), UP_TO_200) == 120
    assert len(asked) == 2


def test_number_that_is_level_already_stays() -> None:
    """Nothing has to move."""
    assert flip(lambda x: x, Decimal(0), Decimal(0), UP_TO_200) == 0
    assert whole_flip(Decimal, 0, Decimal(0), UP_TO_200) == 0


@pytest.mark.parametrize("behind", ["-1", "-0.000001"])
def test_jump_past_nothing_is_no_value(behind: str) -> None:
    """From ahead to behind at 150, and level nowhere."""

    def lead(x: Decimal) -> Decimal:
        return Decimal(1) if x < 150 else Decimal(behind)

    assert flip(lead, Decimal(100), Decimal(1), UP_TO_200) is None
