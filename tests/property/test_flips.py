"""At which value of one number two totals change places: put back in, it gives a tie."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators._core.offer.flips import TOLERANCE, Asked, flip, whole_flip
from tests.amount import examples

MANY = settings(max_examples=examples(200))
LOW, HIGH = Decimal(0), Decimal("1e9")
ASKED = Asked("A number", money=True, percent=False, lowest=LOW, highest=HIGH)
UP_TO_A_MILLION = Asked("A count", money=False, percent=False, lowest=LOW, highest=Decimal(10**6))
amounts = st.decimals(1, 10**6, places=2)


@given(amounts, st.decimals("0.01", 50, places=2), st.decimals(-(10**6), 10**6, places=2))
@MANY
def test_straight_line_is_met_exactly(now: Decimal, slope: Decimal, fixed: Decimal) -> None:
    """A lead of slope × x + fixed is nothing at −fixed ÷ slope, if that lies within the limits."""
    found = flip(lambda x: slope * x + fixed, now, slope * now + fixed, ASKED)
    exact = -fixed / slope
    if LOW <= exact <= HIGH:
        assert found == pytest.approx(exact, abs=Decimal("1e-8"))
    else:
        assert found is None


@st.composite
def bent(draw: st.DrawFn) -> list[tuple[Decimal, Decimal]]:
    """Draw a rising line with bends, by its corners."""
    xs = sorted(draw(st.lists(st.integers(0, 10**6), min_size=2, max_size=6, unique=True)))
    ys = sorted(draw(st.lists(st.integers(-(10**6), 10**6), min_size=len(xs), max_size=len(xs))))
    return [(Decimal(x), Decimal(y)) for x, y in zip(xs, ys, strict=True)]


def on(corners: list[tuple[Decimal, Decimal]], x: Decimal) -> Decimal:
    """Read the line at x; beyond its ends it goes on level."""
    for (left, low), (right, high) in pairwise(corners):
        if x < left:
            return low
        if x <= right:
            return low + (high - low) * (x - left) / (right - left)
    return corners[-1][1]


@given(bent(), st.decimals(0, 10**6, places=2))
@MANY
def test_flip_of_a_bent_line_put_back_is_a_tie(
    corners: list[tuple[Decimal, Decimal]], now: Decimal
) -> None:
    """Wherever the line passes nothing, a value is found, and it leaves no lead."""
    assume(on(corners, LOW) < 0 < on(corners, HIGH))
    found = flip(lambda x: on(corners, x), now, on(corners, now), ASKED)
    assert found is not None
    assert abs(on(corners, found)) <= TOLERANCE


@given(st.integers(1, 10**6), st.integers(0, 10**6))
@MANY
def test_whole_flip_is_the_first_number_past_the_change(turn: int, now: int) -> None:
    """One step nearer, the order is still as it was."""

    def lead(x: int) -> Decimal:
        return x - turn + Decimal("0.5")

    found = whole_flip(lead, now, lead(now), UP_TO_A_MILLION)
    assert found == (turn if now < turn else turn - 1)


@given(st.integers(1, 10**9), st.integers(0, 10**9))
@MANY
def test_whole_flip_of_a_straight_line_asks_a_few_times(turn: int, now: int) -> None:
    """Each asking works out a whole offer: halving a billion would ask thirty times."""
    asked = []

    def lead(x: int) -> Decimal:
        asked.append(x)
        return 3 * (x - turn) + Decimal("0.5")

    limits = Asked("A count", money=False, percent=False, lowest=LOW, highest=HIGH)
    whole_flip(lead, now, lead(now), limits)
    assert len(asked) <= 8


@given(bent(), st.integers(0, 10**6))
@MANY
def test_whole_flip_of_a_bent_line_is_the_first_past_the_change(
    corners: list[tuple[Decimal, Decimal]], now: int
) -> None:
    """However the line bends on the way."""
    assume(on(corners, LOW) < 0 < on(corners, Decimal(10**6)))
    at_now = on(corners, Decimal(now))
    assume(at_now)
    found = whole_flip(lambda x: on(corners, Decimal(x)), now, at_now, UP_TO_A_MILLION)
    assert found is not None
    step = 1 if found > now else -1
    before, past = on(corners, Decimal(found - step)), on(corners, Decimal(found))
    assert (before > 0) == (at_now > 0)
    assert before
    assert not past or (past > 0) != (at_now > 0)


def test_jump_past_nothing_is_no_tie() -> None:
    """A lead that is never nothing has no value to name."""

    def jumps(x: Decimal) -> Decimal:
        return Decimal(5) if x > 10 else Decimal(-5)

    assert flip(jumps, Decimal(3), Decimal(-5), ASKED) is None
    assert flip(lambda _: Decimal(5), Decimal(3), Decimal(5), ASKED) is None


def test_level_totals_flip_where_they_are() -> None:
    """There is nothing to change."""
    assert flip(lambda x: x - 3, Decimal(3), Decimal(0), ASKED) == 3
