"""The invariants of startup equity, for any company."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators.startup_equity.formulas import calculate, level_price, payout
from calculators.startup_equity.formulas.rounds import after_round, companies
from calculators.startup_equity.formulas.sharing import Company, Series
from calculators.startup_equity.inputs import Inputs, Investor, LaterRound, Sharing
from tests.amount import examples

MANY = settings(max_examples=examples(200))
TINY = Decimal("1e-12")
counts = st.integers(1, 50_000_000).map(Decimal)
amounts = st.integers(1, 2_000_000_000).map(Decimal)
multiples = st.sampled_from(["0", "0.5", "1", "1.5", "2", "3"]).map(Decimal)
prices = st.integers(0, 10_000_000_000).map(Decimal)


@st.composite
def series(draw: st.DrawFn, sharings: tuple[Sharing, ...]) -> Series:
    """Draw preferred shares with one of these rights to share."""
    sharing = draw(st.sampled_from(sharings))
    multiple = draw(multiples)
    more = draw(st.sampled_from(["0", "0.5", "2"]).map(Decimal))
    return Series(
        name="",
        shares=draw(counts),
        invested=draw(amounts),
        multiple=multiple,
        sharing=sharing,
        cap=multiple + more if sharing == "capped" else None,
    )


@st.composite
def companies_drawn(
    draw: st.DrawFn, sharings: tuple[Sharing, ...] = ("no", "full", "capped")
) -> Company:
    """Draw a company with up to five series."""
    drawn = draw(st.lists(series(sharings), max_size=5))
    return Company(common=draw(counts), series=tuple(drawn))


@st.composite
def forms(draw: st.DrawFn) -> Inputs:
    """Draw a filled-in form in which investors leave room for the grant."""
    options = draw(st.integers(1, 100_000))
    parts = draw(st.lists(st.integers(1, 20).map(Decimal), max_size=4))
    investors = tuple(
        Investor(invested=draw(amounts), part=part, shares=None, cap=None, multiple=draw(multiples))
        for part in parts
    )
    later = st.builds(
        LaterRound,
        sold=st.integers(1, 40).map(Decimal),
        raised=amounts,
        pool=st.integers(0, 20).map(Decimal),
    )
    return Inputs(
        options=options,
        strike=draw(st.integers(0, 2000).map(lambda cents: Decimal(cents) / 100)),
        company_shares=options * 5 + draw(st.integers(1, 90_000_000)),
        investors=investors,
        later=tuple(draw(st.lists(later, max_size=3))),
        years=draw(st.integers(1, 8)),
        pay_here=draw(st.integers(20_000, 300_000).map(Decimal)),
        pay_there=draw(st.integers(20_000, 300_000).map(Decimal)),
    )


@given(companies_drawn(), prices, prices)
@MANY
def test_payout_never_falls_as_the_price_rises(
    company: Company, one: Decimal, other: Decimal
) -> None:
    """Not by a trace: exactly."""
    low, high = sorted((one, other))
    assert company.per_share(low) <= company.per_share(high)


@given(companies_drawn(), st.integers(0, 100))
@MANY
def test_payout_is_flat_under_the_stack(company: Company, percent: int) -> None:
    """Nothing, up to the sum of all preferences; and something just above."""
    assert company.per_share(company.stack * percent / 100) == 0
    assert company.per_share(company.stack + 1) > 0


@given(companies_drawn())
@MANY
def test_conversion_is_met_exactly(company: Company) -> None:
    """At the price at which a series may convert, both ways pay it the same."""
    for each in company.series:
        converts = each.converts_at
        if converts is None:
            continue
        price = company.price_for(converts)
        assert company.per_share(price) == converts
        assert each.takes(converts) == pytest.approx(each.shares * converts, rel=TINY)


@given(companies_drawn(), prices)
@MANY
def test_everything_is_shared_out(company: Company, price: Decimal) -> None:
    """What common shares and all series get is the whole price."""
    shared = company.common * company.per_share(price) + sum(company.taken(price))
    assert shared == pytest.approx(price, rel=TINY, abs=TINY)


@given(companies_drawn(sharings=("no",)), prices)
@MANY
def test_no_series_would_do_better_another_way(company: Company, price: Decimal) -> None:
    """An equilibrium: each takes the larger of the two ways that it has, as the others act.

    Both are worked out from the rule alone: the preferences of the others that keep theirs, and
    the rest over the shares that then share it.
    """
    assume(price >= company.stack)
    taken = company.taken(price)
    for at, each in enumerate(company.series):
        others = [it for it in zip(company.series, taken, strict=True) if it[0] is not each]
        converted = [it.shares for it, got in others if got > it.preference]
        left = price - sum(it.preference for it, got in others if got == it.preference)
        shares = company.common + each.shares + sum(converted)
        assert taken[at] == pytest.approx(max(each.preference, each.shares * left / shares))


@given(forms())
@MANY
def test_level_price_put_back_in_is_a_tie(inputs: Inputs) -> None:
    """What the offer then pays in all is what the other one does, after any number of rounds."""
    outcome = calculate(inputs)
    assert outcome.gap is not None
    assert inputs.pay_here is not None
    assert inputs.pay_there is not None
    for stage in outcome.stages:
        assert (stage.level is None) == (outcome.gap <= 0 or not outcome.counted)
        if stage.level is None:
            continue
        here = inputs.pay_here * inputs.years + payout(
            inputs, stage.company, outcome.counted, stage.level
        )
        assert here == pytest.approx(inputs.pay_there * inputs.years, rel=TINY)
        lower = payout(inputs, stage.company, outcome.counted, stage.level * Decimal("0.99"))
        assert lower < outcome.gap


@given(forms())
@MANY
def test_break_even_pays_nothing_and_a_dollar_a_share_more_pays(inputs: Inputs) -> None:
    """The price above which the grant pays is the last one at which it does not."""
    for stage in calculate(inputs).stages:
        assert payout(inputs, stage.company, 1, stage.pays_from) <= TINY
        above = stage.pays_from + stage.company.shares
        assert payout(inputs, stage.company, 1, above) > 0


@given(forms())
@MANY
def test_a_later_round_never_helps_at_the_same_price(inputs: Inputs) -> None:
    """More is paid first, and each share is a smaller part."""
    outcome = calculate(inputs)
    for before, after in pairwise(outcome.stages):
        assert after.part < before.part
        assert after.company.stack > before.company.stack
        for one, other in zip(before.payouts, after.payouts, strict=True):
            assert other <= one + TINY


@given(forms(), st.integers(2, 1000).map(Decimal))
@MANY
def test_scaling_all_money_scales_the_level_price(inputs: Inputs, by: Decimal) -> None:
    """A currency of smaller units changes no answer."""
    assert inputs.strike is not None
    scaled = replace(
        inputs,
        strike=inputs.strike * by,
        investors=tuple(replace(it, invested=it.invested * by) for it in inputs.investors),
        later=tuple(replace(it, raised=it.raised * by) for it in inputs.later),
    )
    one, other = companies(inputs)[-1], companies(scaled)[-1]
    gap = Decimal(12_345)
    before = level_price(inputs, one, 100, gap)
    after = level_price(scaled, other, 100, gap * by)
    assert before is not None
    assert after == pytest.approx(before * by, rel=TINY)


@given(companies_drawn(), st.integers(1, 90).map(Decimal), amounts)
@MANY
def test_round_sells_the_part_that_it_says(
    company: Company, sold: Decimal, raised: Decimal
) -> None:
    """Its shares are that part of all shares afterwards, and nobody has lost a share."""
    after = after_round(company, LaterRound(sold=sold, raised=raised), "")
    assert after.series[-1].shares / after.shares == pytest.approx(sold / 100, rel=TINY)
    assert after.series[:-1] == company.series
    assert after.common == company.common
