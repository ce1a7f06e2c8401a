"""In how many of all ways an offer leads: sums done by hand."""

from fractions import Fraction

from calculators.beyond_money.formulas.shares import shares

from .lists import options


def test_two_factors_are_parts_of_a_line() -> None:
    """The lead is 3 on one and −1 on the other: level where the first weighs a quarter."""
    assert shares(options((8, 5), (5, 6))) == {1: Fraction(3, 4), 2: Fraction(1, 4)}


def test_three_factors_are_parts_of_a_triangle() -> None:
    """10, −10, −6: the corner of the first, to 1/2 of one side and 10/16 of the other."""
    assert shares(options((10, 0, 4), (0, 10, 10))) == {1: Fraction(5, 16), 2: Fraction(11, 16)}


def test_third_offer_takes_from_both() -> None:
    """The worked case: 16/25, 1/12 in the corner of time, and the rest."""
    found = shares(options((8, 5, 8), (6, 8, 6), (3, 9, 4)))
    assert found == {1: Fraction(16, 25), 2: Fraction(9, 25) - Fraction(1, 12), 3: Fraction(1, 12)}


def test_each_best_at_one_thing_shares_evenly() -> None:
    """By symmetry: five factors, five offers, each 10 on one and 0 on the rest."""
    marks = [tuple(10 if at == best else 0 for at in range(5)) for best in range(5)]
    assert set(shares(options(*marks)).values()) == {Fraction(1, 5)}


def test_sum_of_six_against_one() -> None:
    """10 on one of six against 0, and 0 against 1 on the others.

    Ahead where 10·w ≥ 1 − w, so where w ≥ 1/11. The share of weights with w ≥ t is (1 − t)^5.
    """
    found = shares(options((10, 0, 0, 0, 0, 0), (0, 1, 1, 1, 1, 1)))
    assert found[1] == Fraction(10, 11) ** 5


def test_offers_that_are_the_same_divide_what_they_lead_in() -> None:
    """Two are alike and better than the third on half of the line."""
    found = shares(options((10, 0), (10, 0), (0, 10)))
    assert found == {1: Fraction(1, 4), 2: Fraction(1, 4), 3: Fraction(1, 2)}


def test_one_factor_has_one_way() -> None:
    """All the weight is on it."""
    assert shares(options((7,), (6,))) == {1: 1, 2: 0}


def test_never_first_though_nowhere_beaten_by_one_alone() -> None:
    """4 and 4 lies below the mean of 10 and 0 and of 0 and 10, whatever the weights."""
    assert shares(options((10, 0), (0, 10), (4, 4)))[3] == 0


def test_level_in_a_corner_takes_nothing_away() -> None:
    """Level on the third factor: 5, −5, 0 cuts the triangle in half."""
    assert shares(options((5, 0, 7), (0, 5, 7))) == {1: Fraction(1, 2), 2: Fraction(1, 2)}


def test_middle_of_two_others_leads_in_no_way() -> None:
    """Whatever the weights, one of the others is at least as far from the middle upward."""
    found = shares(options((5, 5), (10, 0), (0, 10)))
    assert found == {1: 0, 2: Fraction(1, 2), 3: Fraction(1, 2)}
