"""The invariants of the trade-offs, for any asks."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._core import CURRENCIES
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.numeric_kinds import Number
from calculators._core.offer.decider import doubted
from calculators.trade_offs.formulas import Outcome, calculate
from calculators.trade_offs.formulas.decides import (
    OF_ALL,
    OF_AN_ASK,
    Decider,
    deciders,
    put_in,
    worth_of,
)
from calculators.trade_offs.formulas.packages import Package
from calculators.trade_offs.formulas.values import level
from calculators.trade_offs.inputs import EACH_YEAR, EASE, IN_DAYS, KINDS, PAID_ONCE, Ask, Inputs
from calculators.trade_offs.report import report
from tests.amount import examples

MANY = settings(max_examples=examples(100))
TINY = Decimal("1e-12")
# Round amounts are often level with each other, which is where ties and gaps are.
amounts = (
    st.sampled_from([500, 1_000, 1_500, 2_000, 3_000, 6_000]).map(Decimal)
    | st.integers(1, 30_000).map(Decimal)
    | st.decimals("0.01", "30000", places=2)
)


@st.composite
def asks(draw: st.DrawFn) -> Ask:
    """Draw an ask that is filled in as its kind wants it."""
    what = draw(st.sampled_from(list(KINDS)))
    return Ask(
        what=what,
        own="x" if what in ("other", "once") else None,
        a_year=draw(amounts) if what in EACH_YEAR else None,
        once=draw(amounts) if what in PAID_ONCE else None,
        days=Decimal(draw(st.integers(1, 60))) / 2 if what in IN_DAYS else None,
        ease=draw(st.sampled_from(list(EASE))),
        must=draw(st.integers(1, 5)) == 1,
    )


@st.composite
def inputs(draw: st.DrawFn) -> Inputs:
    """Draw a filled-in form."""
    return Inputs(
        base=draw(st.integers(20_000, 300_000).map(Decimal)),
        asks=tuple(draw(st.lists(asks(), min_size=2, max_size=6))),
        years=draw(st.integers(1, 6)),
        bonus=draw(st.sampled_from([None, Decimal(10)])),
        above=draw(st.sampled_from([Decimal(0), Decimal(50), Decimal("33.3"), Decimal(100)])),
    )


def must_of(outcome: Outcome) -> Decimal:
    """Add up the must-haves."""
    return sum((one.worth for one in outcome.asks if one.ask.must), Decimal(0))


def worths(outcome: Outcome) -> list[Decimal]:
    """List what the packages are worth, to a millionth."""
    return [round(one.worth, 6) for one in outcome.packages]


def parts(package: Package) -> set[tuple[str, Decimal]]:
    """List what is in a package, so that two can be told apart."""
    moved = {(f"moved {package.mover.kind}", package.moved)} if package.moved else set()
    return {(f"{one.rank}", one.worth) for one in package.asks} | moved


@given(inputs())
@MANY
def test_ranking_keeps_every_ask_and_puts_them_in_order(given_inputs: Inputs) -> None:
    """A permutation; the cheap and dear ones first, and each part from dear to cheap."""
    found = calculate(given_inputs).asks
    assert Counter(one.ask for one in found) == Counter(given_inputs.asks)
    assert [one.rank for one in found] == list(range(1, len(found) + 1))
    firsts = [one.first for one in found]
    assert firsts == sorted(firsts, reverse=True)
    for first in (True, False):
        group = [round(one.worth, 6) for one in found if one.first is first]
        assert group == sorted(group, reverse=True)


@given(inputs())
@MANY
def test_packages_are_equal_within_one_percent(given_inputs: Inputs) -> None:
    """|V1 - V2| <= 1 % of V; none is worth more than the level that was named."""
    outcome = calculate(given_inputs)
    assert 1 <= len(outcome.packages) <= 3
    for one, other in combinations(outcome.packages, 2):
        assert abs(one.worth - other.worth) <= outcome.aim / 100 + TINY
    for one in outcome.packages:
        assert one.worth <= outcome.aim + Decimal("1e-6")


@given(inputs())
@MANY
def test_only_a_second_package_may_go_above_the_list(given_inputs: Inputs) -> None:
    """Money that was not listed is asked for only where the list allows one package alone."""
    over = [one.over > Decimal("1e-6") for one in calculate(given_inputs).packages]
    assert over in ([False], [False, False], [False, True], [False] * 3)


@given(inputs())
@MANY
def test_no_must_have_is_missing(given_inputs: Inputs) -> None:
    """Whole, in every package; and nothing is in a package twice."""
    outcome = calculate(given_inputs)
    must = [one for one in outcome.asks if one.ask.must]
    for package in outcome.packages:
        assert all(one in package.asks for one in must)
        assert len({one.rank for one in package.asks}) == len(package.asks)
        assert package.mover.ask not in package.asks
        traded = sum((worth for *_, worth in package.traded()), Decimal(0))
        assert package.worth == pytest.approx(must_of(outcome) + traded, abs=TINY)


@given(inputs())
@MANY
def test_packages_differ(given_inputs: Inputs) -> None:
    """Each has something that another one has not."""
    for one, other in combinations(calculate(given_inputs).packages, 2):
        assert parts(one) - parts(other)
        assert parts(other) - parts(one)


@given(inputs(), st.randoms())
@MANY
def test_order_of_the_asks_does_not_matter(given_inputs: Inputs, chance: Any) -> None:
    """Moved up or down in the form, asks keep their worth, and so do the packages."""
    shuffled = list(given_inputs.asks)
    chance.shuffle(shuffled)
    before = calculate(given_inputs)
    after = calculate(replace(given_inputs, asks=tuple(shuffled)))
    assert [one.worth for one in before.asks] == [one.worth for one in after.asks]
    assert worths(before) == worths(after)
    assert [one.lead for one in before.packages] == [one.lead for one in after.packages]


@given(inputs(), st.integers(2, 50).map(Decimal))
@MANY
def test_scaling_all_money_scales_every_worth(given_inputs: Inputs, by: Decimal) -> None:
    """And leaves the ranking as it is."""
    before, after = calculate(given_inputs), calculate(scaled(given_inputs, by))
    for one, other in zip(before.asks, after.asks, strict=True):
        assert one.ask.what == other.ask.what
        assert other.worth == pytest.approx(one.worth * by, rel=TINY)
    assert after.aim == pytest.approx(before.aim * by, rel=TINY)


@given(inputs())
@MANY
def test_scaling_all_money_by_a_hundred_scales_the_packages(given_inputs: Inputs) -> None:
    """The steps that the moving money is rounded to scale by powers of ten."""
    before, after = calculate(given_inputs), calculate(scaled(given_inputs, Decimal(100)))
    assert len(before.packages) == len(after.packages)
    for one, other in zip(before.packages, after.packages, strict=True):
        assert other.worth == pytest.approx(one.worth * 100, rel=Decimal("1e-9"))


@given(inputs())
@MANY
def test_swap_is_made_of_easier_asks_and_misses_little(given_inputs: Inputs) -> None:
    """It takes no must-have; it falls short only where all easier asks together do."""
    outcome = calculate(given_inputs)
    for swap in outcome.swaps:
        easier = [one for one in outcome.traded if one.ease < swap.give.ease]
        assert set(swap.take) <= set(easier)
        if swap.more < -swap.give.worth / 100 - Decimal("1e-6"):
            assert set(swap.take) == set(easier)


@given(inputs(), st.sampled_from(sorted(CURRENCIES)))
@MANY
def test_currency_labels_and_never_converts(given_inputs: Inputs, code: str) -> None:
    """The same figures in every currency; only the sign before them changes."""
    other = replace(given_inputs, currency=CURRENCIES[code])
    assert worths(calculate(given_inputs)) == worths(calculate(other))
    assert report(other, calculate(other)).announcement()


def scaled(given_inputs: Inputs, by: Decimal) -> Inputs:
    """Multiply all money; days stay days."""

    def times(amount: Decimal | None) -> Decimal | None:
        return None if amount is None else amount * by

    changed = tuple(
        replace(ask, a_year=times(ask.a_year), once=times(ask.once)) for ask in given_inputs.asks
    )
    return replace(given_inputs, base=given_inputs.base * by, asks=changed)


doubts = st.sampled_from(["unsaid", "sure", "small", "some", "large"])


@given(inputs(), st.tuples(doubts, doubts, doubts))
@MANY
def test_every_flip_put_back_is_a_tie(form: Inputs, answers: tuple[Any, Any, Any]) -> None:
    """To a billionth of money; a whole number is the first at which the order has changed."""
    worth, money, stay = answers
    form = replace(form, doubt_worth=worth, doubt_money=money, doubt_stay=stay)
    for it in deciders(form):
        if it.turns is None:
            continue

        def lead(value: Any, it: Decider = it) -> Decimal:
            changed = put_in(form, it.ask, it.field, value)
            return worth_of(changed, it.ahead) - worth_of(changed, it.behind)

        assert lead(getattr(form.asks[it.ask - 1] if it.ask else form, it.field)) > 0
        if it.field in ("years", "days_a_year"):
            step = 1 if it.turns > it.now else -1
            assert level(lead(int(it.turns))) <= 0
            assert level(lead(int(it.turns) - step)) > 0
        else:
            assert abs(lead(it.turns)) <= Decimal("1e-9"), it.field


@given(inputs(), st.tuples(doubts, doubts, doubts))
@MANY
def test_ends_of_a_doubt_put_back_give_the_worths_that_are_told(
    form: Inputs, answers: tuple[Any, Any, Any]
) -> None:
    """Of the ask that the number moves most, and only where the reader has a doubt."""
    worth, money, stay = answers
    form = replace(form, doubt_worth=worth, doubt_money=money, doubt_stay=stay)
    moving = doubted(deciders(form))
    for it, doubt in moving:
        for value, told in ((doubt.low, doubt.at_low), (doubt.high, doubt.at_high)):
            typed = int(value) if it.field == "years" else value
            assert worth_of(put_in(form, it.ask, it.field, typed), it.moved) == told
    assert not moving or {"small", "some", "large"} & set(answers)


def test_every_number_is_tried() -> None:
    """A new field of the form cannot be forgotten."""
    numbers = {
        name
        for declared in (Inputs, Ask)
        for name, part in parts_of(declared).items()
        if isinstance(part, Number)
    }
    assert numbers == {*OF_AN_ASK, *OF_ALL}
