"""The invariants of weighing, for any list of offers and factors."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators.beyond_money.formulas.options import Option, dominated, leaders, weighed
from calculators.beyond_money.formulas.shares import shares
from calculators.beyond_money.formulas.turns import needed_marks, turns
from calculators.beyond_money.formulas.weights import by_order, scaled
from tests.amount import examples

MANY = settings(max_examples=examples(200))
# Few different marks: ties and offers that are level somewhere are what could go wrong.
marks = st.integers(0, 3) | st.integers(0, 100).map(lambda it: Fraction(it, 10))

type Corner = tuple[Fraction, ...]
type Place = tuple[Fraction, Fraction]


@st.composite
def lists(draw: st.DrawFn, factors: st.SearchStrategy[int], *, most: int = 5) -> tuple[Option, ...]:
    """Draw two offers or more with their marks and the reader's weights."""
    count = draw(factors)
    points = draw(st.lists(st.integers(0, 100), min_size=count, max_size=count).filter(any))
    weights = scaled([Fraction(it) for it in points])
    drawn = draw(
        st.lists(st.lists(marks, min_size=count, max_size=count), min_size=2, max_size=most)
    )
    return tuple(
        Option(
            place=place,
            name="",
            gone=False,
            marks=tuple(map(Fraction, each)),
            weights=weights,
            misses=(),
        )
        for place, each in enumerate(drawn, start=1)
    )


def divided(corners: list[Corner], size: Fraction, other: int = 0) -> Fraction:
    """Find the share in another way: divide the simplex until no edge crosses a limit.

    A corner holds its lead over each other offer. An edge from a positive to a negative one is cut
    where the lead is nothing, which makes two simplices with sizes as the parts of the edge.
    """
    if other == len(corners[0]):
        return size
    behind = next((at for at, it in enumerate(corners) if it[other] < 0), None)
    if behind is None:
        return divided(corners, size, other + 1)
    ahead = next((at for at, it in enumerate(corners) if it[other] > 0), None)
    if ahead is None:
        return Fraction(0)
    front, back = corners[ahead], corners[behind]
    way = front[other] / (front[other] - back[other])
    level = tuple(a + way * (b - a) for a, b in zip(front, back, strict=True))
    near = [*corners[:behind], level, *corners[behind + 1 :]]
    far = [*corners[:ahead], level, *corners[ahead + 1 :]]
    return divided(near, size * way, other) + divided(far, size * (1 - way), other)


def area(option: Option, options: tuple[Option, ...]) -> Fraction:
    """Find the share of three factors in the plane: clip the triangle, and take its area.

    Half-planes after Sutherland and Hodgman, the area by the shoelace formula; the triangle of all
    weights (x, y, 1 − x − y) has the area 1/2.
    """
    corners: list[Place] = [
        (Fraction(1), Fraction(0)),
        (Fraction(0), Fraction(1)),
        (Fraction(0), Fraction(0)),
    ]
    for other in options:
        a, b, c = (one - two for one, two in zip(option.marks, other.marks, strict=True))
        kept: list[Place] = []
        for (x, y), (u, v) in pairwise([*corners, *corners[:1]]):
            here, there = (a * p + b * q + c * (1 - p - q) for p, q in ((x, y), (u, v)))
            if here >= 0:
                kept.append((x, y))
            if here * there < 0:
                way = here / (here - there)
                kept.append((x + way * (u - x), y + way * (v - y)))
        corners = kept
    crossed = sum(
        (x * v - u * y for (x, y), (u, v) in pairwise([*corners, *corners[:1]])), Fraction(0)
    )
    return abs(crossed)


def alike(option: Option, options: tuple[Option, ...]) -> int:
    """Count the offers with the same marks, itself included."""
    return sum(it.marks == option.marks for it in options)


@given(lists(st.integers(1, 6)))
@MANY
def test_shares_add_up_to_one(options: tuple[Option, ...]) -> None:
    """Whatever the weights, somebody leads."""
    found = shares(options)
    assert sum(found.values()) == 1
    assert all(0 <= share <= 1 for share in found.values())


@given(lists(st.just(2)))
@MANY
def test_two_factors_by_the_points_of_the_line(options: tuple[Option, ...]) -> None:
    """Between two neighboring crossings one offer leads all the way, so the middle tells."""
    crossings = {Fraction(0), Fraction(1)}
    for one in options:
        for other in options:
            first, second = (a - b for a, b in zip(one.marks, other.marks, strict=True))
            if first != second and 0 <= second / (second - first) <= 1:
                crossings.add(second / (second - first))
    expected = dict.fromkeys((it.place for it in options), Fraction(0))
    for low, high in pairwise(sorted(crossings)):
        middle = (low + high) / 2
        ahead = leaders(options, (middle, 1 - middle))
        for option in ahead:
            expected[option.place] += (high - low) / len(ahead)
    assert shares(options) == expected


@given(lists(st.just(3)))
@MANY
def test_three_factors_by_the_area_in_the_plane(options: tuple[Option, ...]) -> None:
    """Clipped and measured as a polygon, which knows nothing of cones."""
    expected = {it.place: area(it, options) / alike(it, options) for it in options}
    assert shares(options) == expected


@given(lists(st.integers(1, 5), most=4))
@MANY
def test_more_factors_by_dividing_the_simplex(options: tuple[Option, ...]) -> None:
    """Another exact method, for any number of factors."""
    for option in options:
        others = [it for it in options if it.marks != option.marks]
        corners = [
            tuple(mark - other.marks[at] for other in others)
            for at, mark in enumerate(option.marks)
        ]
        expected = divided(corners, Fraction(1)) / alike(option, options)
        assert shares(options)[option.place] == expected


@given(lists(st.integers(1, 6)))
@MANY
def test_offer_that_is_nowhere_better_never_leads(options: tuple[Option, ...]) -> None:
    """Its share is nothing, and the one that is better is at least as good everywhere."""
    found = shares(options)
    for worse, better in dominated(options):
        assert found[worse.place] == 0
        assert all(a <= b for a, b in zip(worse.marks, better.marks, strict=True))


@given(lists(st.integers(2, 5), most=4), st.fractions(Fraction(1, 4), 4))
@MANY
def test_shares_have_no_scale_and_no_order(options: tuple[Option, ...], times: Fraction) -> None:
    """Other units for all marks, other places for the factors or the offers: the same shares."""
    before = shares(options)
    larger = tuple(replace(it, marks=tuple(times * one for one in it.marks)) for it in options)
    turned = tuple(replace(it, marks=it.marks[::-1]) for it in options)
    assert shares(larger) == shares(turned) == shares(options[::-1]) == before


@given(lists(st.integers(2, 6)))
@MANY
def test_weight_that_turns_it_gives_a_tie_when_put_back(options: tuple[Option, ...]) -> None:
    """With the others in their ratio; halfway there the lead still stands, alone."""
    weights = options[0].weights
    first = leaders(options, weights)
    lead = first[0]
    for at, both in enumerate(turns(lead, options, weights)):
        for turn in both.each():
            assert both.below is None or both.below.weight < weights[at]
            assert both.above is None or both.above.weight > weights[at]
            put_back = _with(weights, at, turn.weight)
            assert weighed(lead.marks, put_back) == weighed(turn.to.marks, put_back)
            if len(first) == 1:
                assert lead in leaders(options, put_back)
                halfway = _with(weights, at, (weights[at] + turn.weight) / 2)
                assert leaders(options, halfway) == (lead,)


@given(lists(st.integers(2, 6)))
@MANY
def test_no_turn_means_that_the_lead_stands(options: tuple[Option, ...]) -> None:
    """Where a side has none, nobody is ahead at any weight on that side."""
    weights = options[0].weights
    (lead, *level) = leaders(options, weights)
    assume(not level)
    for at, both in enumerate(turns(lead, options, weights)):
        if weights[at] == 1:
            continue
        for turn, end in ((both.below, 0), (both.above, 1)):
            if turn is None:
                assert lead in leaders(options, _with(weights, at, Fraction(end)))


@given(lists(st.integers(1, 6)))
@MANY
def test_mark_that_is_needed_gives_a_tie_when_put_back(options: tuple[Option, ...]) -> None:
    """One mark of the second is raised, and nothing else."""
    weights = options[0].weights
    lead, second = sorted(options, key=lambda it: -it.score)[:2]
    for needed in needed_marks(lead, second, weights):
        if needed.mark is not None:
            raised = tuple(
                needed.mark if at == needed.factor else it for at, it in enumerate(second.marks)
            )
            assert weighed(raised, weights) == lead.score


@given(st.integers(1, 8))
def test_order_is_kept_by_its_weights(count: int) -> None:
    """They fall from place to place, and add up to 1."""
    found = by_order(count)
    assert sum(found) == 1
    assert all(one > next_one for one, next_one in pairwise(found))


def _with(weights: tuple[Fraction, ...], at: int, weight: Fraction) -> tuple[Fraction, ...]:
    """Put a weight in, and keep the ratio of the others."""
    rest = (1 - weight) / (1 - weights[at])
    return tuple(weight if i == at else rest * it for i, it in enumerate(weights))
