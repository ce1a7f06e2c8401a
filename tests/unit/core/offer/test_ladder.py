"""The first ask, the steps down from it and the rounded numbers, worked out by hand."""

from decimal import Decimal
from itertools import pairwise

import pytest

from calculators._core.formatting import rounded
from calculators._core.offer.ladder import centred_ask, ladder, spoken, step_at_most
from calculators._core.offer.mistyped import are_far_apart


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


@pytest.mark.parametrize(
    ("amount", "said"),
    [("100240", "100000"), ("99740", "99700"), ("95260", "95300")],
)
def test_step_is_half_a_percent_at_most(amount: str, said: str) -> None:
    """501, 499 and 476: steps of 500, and then of 100."""
    assert spoken(Decimal(amount), Decimal(90_000), Decimal(120_000)) == Decimal(said)


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [("100", "500", False), ("100", "501", True), ("500", "100", False), ("501", "100", True)],
)
def test_five_times_as_much_may_still_be_meant(one: str, other: str, *, far: bool) -> None:
    """More than that is a zero too many, or another period."""
    assert are_far_apart(Decimal(one), Decimal(other)) == far
