"""The first number and the steps from it, as the counter offer has them, worked out by hand."""

from decimal import Decimal

import pytest

from calculators._core.fields.parsing import parse
from calculators._core.formatting import rounded
from calculators.brief.formulas import Outcome, calculate
from calculators.brief.inputs import Inputs


def work_out(offer: str, target: str, **others: str) -> Outcome:
    """Calculate from what a reader types."""
    parsed = parse(Inputs, {"offer": offer, "target": target, **others})
    assert parsed.inputs is not None, parsed.problems
    return calculate(parsed.inputs)


def test_first_number_is_twice_the_target_less_the_offer() -> None:
    """2 × 110,000 − 100,000 = 120,000; then 4/7 and 6/7 of the way down to the target."""
    found = work_out("100k", "110k")
    assert [rounded(step) for step in found.ladder] == [120_000, 114_286, 111_429, 110_000]
    assert (found.first, found.goal, found.large) == (120_000, 110_000, False)


@pytest.mark.parametrize("target", ["100k", "95k"])
def test_offer_at_the_target_leaves_no_number_to_name(target: str) -> None:
    """Nothing is asked for, and nothing is large."""
    found = work_out("100k", target)
    assert (found.first, found.ladder, found.large) == (None, (), False)
    assert found.goal == Decimal(target[:-1]) * 1000


def test_own_first_number_supports_the_target_and_may_be_large() -> None:
    """A quarter above 60,000 is 75,000: 180,000 is more, and 75,000 is not."""
    found = work_out("60k", "120k", opening="180k")
    assert (found.first, found.goal, found.large) == (180_000, 120_000, True)
    assert not work_out("60k", "70k", opening="75k").large
    assert work_out("60k", "120k").goal == 75_000


def test_own_first_number_stands_alone_where_there_is_no_way_down() -> None:
    """They offer more than the target already."""
    assert work_out("100k", "95k", opening="105k").ladder == (105_000,)
