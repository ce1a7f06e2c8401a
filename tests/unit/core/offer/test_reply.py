"""What to do with a number that comes back, and how asks are said, worked out by hand."""

from decimal import Decimal

import pytest

from calculators._core.offer.ladder import first_ask, reach, rounded_down, steps_left
from calculators._core.offer.reply import Position, next_step, reply_to


@pytest.mark.parametrize(
    ("mine", "place", "steps"),
    [
        (120, 0, ["120", "114.29", "111.43", "110"]),
        (118, 0, ["118", "113.43", "111.14", "110"]),  # 8 of 10 are left: nearer to all of it
        ("114.5", 1, ["114.5", "111.5", "110"]),  # a third of 4.5 above the target
        (114, 1, ["114", "111.33", "110"]),
        ("111.5", 2, ["111.5", "110"]),
        (110, 3, ["110"]),
        (108, 3, ["108"]),
    ],
)
def test_steps_go_on_from_the_nearest_step(mine: str | int, place: int, steps: list[str]) -> None:
    """From 120 to 110: what is left of the way is 1, 3/7 and 1/7 of it at each step."""
    at, found = steps_left(Decimal(120), Decimal(mine), Decimal(110))
    assert at == place
    assert [round(it, 2) for it in found] == [Decimal(it) for it in steps]


def test_what_nothing_supports_is_cut_to_a_number_that_can_be_said() -> None:
    """97,350 x 1.25 = 121,687.50, in steps of 500: half a percent is 608."""
    assert rounded_down(Decimal("121687.5")) == 121_500
    assert reach(Decimal(150_000), Decimal(97_350)) == 121_500
    assert reach(Decimal(121_600), Decimal(97_350)) == 121_600  # less than a quarter above
    assert reach(Decimal("121687.5"), Decimal(97_350)) == Decimal("121687.5")  # just that
    assert reach(Decimal(150_000), Decimal(97_350), Decimal(130_250)) == 130_250  # a figure stays


@pytest.mark.parametrize(
    ("wanted", "goal", "limit", "figures", "ask"),
    [
        ("118650", "108000", None, (), "118500"),
        ("118650", "118600", None, (), "119000"),  # not below the goal
        ("130000", "108000", "115250", ("115250",), "115250"),  # the end of their range, as it is
        ("130000", "108000", "121687.5", (), "121500"),  # a quarter above, rounded down
        ("130000", "121600", "121687.5", (), "121650"),  # in finer steps between the two
        ("130000", "121681", "121687.5", (), "121685"),  # and in still finer ones
        ("130000", "125000", "121687.5", (), "125000"),  # the goal is the least to ask for
    ],
)
def test_ask_is_said_between_the_goal_and_its_support(
    wanted: str, goal: str, limit: str | None, figures: tuple[str, ...], ask: str
) -> None:
    """Half a percent of 118,650 is 593: steps of 500, where they fit."""
    most = None if limit is None else Decimal(limit)
    found = first_ask(Decimal(wanted), Decimal(goal), most, *map(Decimal, figures))
    assert found == Decimal(ask)


def test_counter_above_all_support_is_none() -> None:
    """From 180 to 120 the next step is 145.7, and 75 x 1.25 = 93.75 is all that is supported."""
    at = Position(theirs=Decimal(60), mine=Decimal(180), first=Decimal(180), goal=Decimal(120))
    assert next_step(at) == Decimal("145.5")
    assert reply_to(at, Decimal(75)).action == "unsupported"


def test_last_step_is_the_target_to_the_last_digit() -> None:
    """From 111,500 the last step goes to 110,300, which would round to 110,500."""
    at = Position(
        theirs=Decimal(100_000),
        mine=Decimal(111_500),
        first=Decimal(120_300),
        goal=Decimal(110_300),
    )
    assert next_step(at) == 110_300
