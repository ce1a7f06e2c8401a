"""The first ask, the steps down from it and the rounded numbers, worked out by hand."""

from decimal import Decimal
from itertools import pairwise

import pytest

from calculators._core.formatting import rounded
from calculators._core.offer.ladder import centred_ask, ladder, spoken, step_at_most


def test_ask_is_twice_the_target_less_the_offer() -> None:
    """Offer 100, target 110: the middle of 100 and 120 is 110."""
    assert centred_ask(Decimal(110), Decimal(100)) == 120


def test_ladder_gives_four_two_and_one_seventh_of_the_way() -> None:
    """120,000 to 110,000: steps of 57.1, 28.6 and 14.3 percent."""
    steps = ladder(Decimal(120_000), Decimal(110_000))
    assert [rounded(step) for step in steps] == [120_000, 114_286, 111_429, 110_000]
    shares = [(a - b) / 10_000 * 100 for a, b in pairwise(steps)]
    assert [rounded(share, 1) for share in shares] == [
        Decimal("57.1"),
        Decimal("28.6"),
        Decimal("14.3"),
    ]


def test_ladder_without_room_is_one_number() -> None:
    """Whoever stands at the target has no step left to give."""
    assert ladder(Decimal(110), Decimal(110)) == (110,)
    assert ladder(Decimal(108), Decimal(110)) == (108,)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("114286", "114500"),
        ("111429", "111500"),
        ("112250", "112500"),  # halfway goes up
        ("110100", "110100"),
        ("119900", "119900"),
    ],
)
def test_amount_is_said_round_but_never_past_the_numbers_around_it(amount: str, said: str) -> None:
    """Half a percent of 114,286 is 571: steps of 500. 110,100 would become the target itself."""
    assert spoken(Decimal(amount), Decimal(110_000), Decimal(120_000)) == Decimal(said)


@pytest.mark.parametrize(
    ("limit", "step"), [("571", "500"), ("499", "100"), ("0.22", "0.1"), ("0.5", "0.5")]
)
def test_steps_are_ones_and_fives(limit: str, step: str) -> None:
    """People count in ones, fives, tens and fifties."""
    assert step_at_most(Decimal(limit)) == Decimal(step)
