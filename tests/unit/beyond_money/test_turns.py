"""What turns the order: a weight, a factor less, a better mark; sums done by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest

from calculators.beyond_money.formulas.turns import nearest, needed_marks, turns, without
from calculators.beyond_money.formulas.weights import by_order

from .lists import FRAGILE, factor, options, report_for, shown

WEIGHTS = (Fraction(5, 10), Fraction(3, 10), Fraction(2, 10))
TWO = options((10, 0, 4), (0, 10, 10), weights=("1/2", "3/10", "1/5"))


def test_weight_that_turns_the_fragile_case() -> None:
    """The first weighs 0.5 and turns at 84/184, with the others kept at 3 to 2."""
    growth, commute, team = turns(TWO[0], TWO, WEIGHTS)
    assert growth.below is not None
    assert growth.below.weight == Fraction(84, 184)
    assert growth.above is None
    assert commute.above is not None
    assert commute.above.weight == Fraction(38, 108)
    assert team.above is not None
    assert team.above.weight == Fraction(100, 3) / (80 + Fraction(100, 3))
    near = nearest(WEIGHTS, (growth, commute, team))
    assert near == growth.below


def test_points_that_turn_it_are_shown_and_give_a_tie() -> None:
    """42 points: 10 × 42 = 10 × 30 + 6 × 20."""
    assert shown(report_for(*FRAGILE), "below-1") == "45.7% (42 points)"
    tie = report_for(factor("Growth", "42", "10", "0"), *FRAGILE[1:])
    assert "come out level" in tie.announcement()
    assert "close" not in tie.announcement()


def test_points_that_no_form_takes_are_left_out() -> None:
    """2 × 100 = 1 × 200: beyond the 100 points that there are."""
    report = report_for(factor("One", "100", "6", "4"), factor("Two", "90", "4", "5"))
    assert shown(report, "above-2") == "66.7%"


def test_close_is_said_up_to_five_points_of_the_whole() -> None:
    """0.5 − 84/184 is 0.043. Of 10 against 10, 60% turns at 50%, and so does 55%."""
    assert "a small change of mind flips it" in report_for(*FRAGILE).announcement()
    far = report_for(factor("A", "60", "10", "0"), factor("B", "40", "0", "10"))
    assert "small change" not in far.announcement()
    edge = report_for(factor("A", "55", "10", "0"), factor("B", "45", "0", "10"))
    assert "a small change of mind flips it" in edge.announcement()
    # 100 of 181 are 55.2%.
    past = report_for(factor("A", "100", "10", "0"), factor("B", "81", "0", "10"))
    assert "small change" not in past.announcement()


def test_factor_with_all_the_weight_leaves_no_ratio() -> None:
    """There is nothing that the others could keep, so only they have a turn."""
    two = options((9, 1), (1, 9), weights=(1, 0))
    first, second = turns(two[0], two, (Fraction(1), Fraction(0)))
    assert (first.below, first.above, second.below) == (None, None, None)
    assert second.above is not None
    assert second.above.weight == Fraction(1, 2)


def test_who_leads_without_one_thing() -> None:
    """3/5 · 0 + 2/5 · 4 against 10; 5/7 · 10 + 2/7 · 4 against 20/7; 6.25 against 3.75."""
    assert [[it.place for it in found] for found in without(TWO, WEIGHTS)] == [[2], [1], [1]]


def test_nobody_leads_without_the_only_weight() -> None:
    """What is left weighs nothing."""
    assert without(options((9, 1), (1, 9), weights=(1, 0)), (Fraction(1), Fraction(0)))[0] == ()


def test_mark_that_brings_the_second_level() -> None:
    """0.8 behind: 0.8 ÷ 0.5 = 1.6 more on the first; the others have 10 already."""
    assert [it.mark for it in needed_marks(TWO[0], TWO[1], WEIGHTS)] == [Fraction(8, 5), None, None]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (2, ["0.750", "0.250"]),
        (3, ["0.611", "0.278", "0.111"]),
        (5, ["0.457", "0.257", "0.157", "0.090", "0.040"]),
    ],
)
def test_order_gives_the_published_weights(count: int, expected: list[str]) -> None:
    """Rank-order centroids, as Edwards and Barron (1994) print them."""
    found = [Decimal(it.numerator) / Decimal(it.denominator) for it in by_order(count)]
    assert [f"{it:.3f}" for it in found] == expected
    assert sum(by_order(count)) == 1


def test_offers_that_are_level_elsewhere_or_on_the_factor_itself_have_no_turn_there() -> None:
    """They would draw level at no weight at all, or at all of it, and nothing lies beyond."""
    half = (Fraction(1, 2), Fraction(1, 2))
    two = options((5, 3), (2, 3), weights=("1/2", "1/2"))
    for found in turns(two[0], two, half):
        assert (found.below, found.above) == (None, None)


def test_ten_is_the_most_that_a_mark_can_be() -> None:
    """Half of the weight: 4 behind in all take 8 more on one factor, from 2, and not from 3."""
    half = (Fraction(1, 2), Fraction(1, 2))
    two = options((10, 10), (2, 10), weights=("1/2", "1/2"))
    assert needed_marks(two[0], two[1], half)[0].mark == 10
    other = options((10, 10), (3, 9), weights=("1/2", "1/2"))
    assert [it.mark for it in needed_marks(other[0], other[1], half)] == [None, None]
