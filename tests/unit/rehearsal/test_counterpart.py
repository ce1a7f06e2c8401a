"""Who is on the other end: drawn by hand from the written rule, and the same every time."""

from collections import Counter
from decimal import Decimal

import pytest

from calculators.rehearsal.formulas.counterpart import PLANS, Counterpart, draw
from calculators.rehearsal.inputs import MOST_CALLS, Difficulty, Inputs

LEVELS: tuple[Difficulty, ...] = ("friendly", "ordinary", "tough")


def who(
    call: int,
    difficulty: Difficulty = "ordinary",
    offer: Decimal = Decimal(100_000),
    target: Decimal = Decimal(110_000),
) -> Counterpart:
    """Find the other side of a call."""
    return Counterpart.of(Inputs(call=call, difficulty=difficulty, offer=offer, target=target))


@pytest.mark.parametrize(
    ("call", "level", "about", "of", "expected"),
    [
        (1, 1, 1, 3, 2),  # 37 + 11 + 29 = 77; 5,929 = 58 × 101 + 71; 71 = 23 × 3 + 2
        (1, 1, 2, 6, 1),  # 37 + 11 + 58 = 106 = 101 + 5; 25 = 4 × 6 + 1
        (2, 2, 3, 2, 0),  # 74 + 22 + 87 = 183 = 101 + 82; 6,724 = 66 × 101 + 58
        (99, 0, 4, 3, 2),  # 3,663 + 116 = 37 × 101 + 42; 1,764 = 17 × 101 + 47; 47 = 15 × 3 + 2
    ],
)
def test_draw_follows_the_written_rule(
    call: int, level: int, about: int, of: int, expected: int
) -> None:
    """Each worked out on paper."""
    assert draw(call, level, about, of) == expected


def test_limit_is_tenths_of_the_way_to_the_target_in_round_numbers() -> None:
    """Call 1: 7 tenths of 10,000. With a target of 111,300, 7,910, said as 107,500."""
    assert who(1).limit == 107_000
    assert who(1, target=Decimal(111_300)).limit == 107_500


def test_limit_is_within_a_quarter_and_never_below_their_offer() -> None:
    """A target of 300,000 is no reason to find 140,000 more; 0 tenths leave the offer as it is."""
    assert who(1, target=Decimal(300_000)).limit == 125_000
    assert who(1, "tough").tenths == 0
    assert who(1, "tough", offer=Decimal(100_300)).limit == 100_300


@pytest.mark.parametrize("difficulty", LEVELS)
def test_every_plan_limit_bluff_and_gift_comes_up(difficulty: Difficulty) -> None:
    """Within the 99 calls, each is met, and no level is only hard or only easy."""
    met = [who(call, difficulty) for call in range(1, MOST_CALLS + 1)]
    assert {it.plan for it in met} == set(PLANS[difficulty])
    assert len({it.tenths for it in met}) == 6
    assert {it.item for it in met} == {"leave", "review", "remote"}
    bluffs = Counter(it.bluffs for it in met)
    assert min(bluffs.values()) > MOST_CALLS / 3


def test_every_plan_has_a_silence_a_question_and_ends_with_final() -> None:
    """So that whoever has one call has met what people are afraid of."""
    for plans in PLANS.values():
        for plan in plans:
            assert "silence" in plan
            assert {"earn", "least"} & set(plan)
            assert "move" in plan
            assert plan.index("final") == len(plan) - 1
