"""The invariants of the comparison, for any offers."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators._core import CURRENCIES
from calculators.total_compensation.formulas import Outcome, calculate
from calculators.total_compensation.formulas.equity import PLANS, Plan, tranches, whole_shares
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import EquityKind, Offer, Payment
from calculators.total_compensation.offer.periods import named_base, payments_a_year
from calculators.total_compensation.report import report
from tests.amount import examples

# A busy machine is no broken promise: no deadline.
MANY = settings(max_examples=examples(40), deadline=None)
TINY = Decimal("1e-12")
amounts = st.integers(0, 500_000).map(Decimal) | st.decimals("0", "500000", places=2)
shares = st.integers(0, 200_000)
percents = st.integers(0, 100).map(Decimal)
small = st.integers(0, 20).map(Decimal)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw a value, or none given."""
    return st.none() | values


payments = st.builds(Payment, amount=amounts, month=st.integers(0, 12))
offers = st.builds(
    Offer,
    name=st.none(),
    base=amounts.map(lambda amount: amount + 1_000),
    paid_weeks=st.none(),
    bonus_percent=maybe(percents),
    payout=percents,
    first_share=percents,
    first_day=st.none(),
    paid_in=st.none(),
    exchange=st.none(),
    exchange_day=st.none(),
    paid_later=st.integers(0, 12),
    must_stay=st.booleans(),
    ramp_months=st.integers(0, 24),
    other_cash=maybe(amounts),
    allowance=maybe(small),
    base_per=st.sampled_from(["year", "month", "two_weeks", "week", "day", "hour"]),
    payments=st.integers(12, 14),
    paid_days=st.integers(1, 7).map(Decimal),
    paid_hours=st.integers(1, 60).map(Decimal),
    overtime_hours=maybe(small),
    overtime_rate=st.integers(100, 200).map(Decimal),
    unpaid_weeks=maybe(small),
    work_days=maybe(st.integers(1, 7).map(Decimal)),
    payroll_tax=maybe(small),
    insurance=maybe(amounts),
    pension=maybe(small),
    pension_from=maybe(amounts),
    signing=st.lists(payments, min_size=1, max_size=2).map(tuple),
    repayment=st.sampled_from(["none", "pro_rata", "cliff"]),
    repay_months=st.integers(1, 36),
    relocation=maybe(amounts),
    equity=st.sampled_from(["none", "rsu_value", "rsu_shares", "options"]),
    grant_value=amounts,
    shares=shares,
    price=small,
    options=shares,
    strike=small,
    fair_value=small,
    vesting=st.sampled_from([*PLANS]),
    refresh=maybe(amounts),
    refresh_first=st.integers(1, 6),
    refresh_years=st.integers(1, 6),
    discount=percents,
    grant_age=st.integers(0, 60),
    equity_is=st.sampled_from(["promised", "likely", "hoped"]),
    bonus_is=st.sampled_from(["promised", "likely", "hoped"]),
    benefits_is=st.sampled_from(["promised", "likely", "hoped"]),
    signing_is=st.sampled_from(["promised", "likely", "hoped"]),
    deferral=small,
    match_rate=st.integers(50, 100).map(Decimal),
    match_of=small,
    second_rate=st.integers(0, 50).map(Decimal),
    second_of=small,
    employer_premium=maybe(small),
    own_premium=maybe(small),
    out_of_pocket=maybe(small),
    health_account=maybe(amounts),
    days_off=maybe(small),
    holidays=maybe(small),
    hours=maybe(st.integers(1, 100).map(Decimal)),
    commute=maybe(small),
    costs=maybe(amounts),
    price_level=maybe(st.integers(50, 150).map(Decimal)),
)


@st.composite
def inputs(draw: st.DrawFn, most: int = 4, rate: Decimal | None = None) -> Inputs:
    """Draw offers and years ahead that contradict themselves nowhere."""
    low, expected, high = sorted(draw(st.lists(st.integers(-100, 50), min_size=3, max_size=3)))
    years = draw(st.integers(1, 6))
    return Inputs(
        offers=tuple(draw(st.lists(offers, min_size=1, max_size=most))),
        years=years,
        stay=draw(maybe(st.integers(1, 12 * years))),
        growth=draw(small),
        rate=draw(small) if rate is None else rate,
        low=Decimal(low),
        expected=Decimal(expected),
        high=Decimal(high),
        price_leave=draw(st.booleans()),
        caps=draw(st.sampled_from(["us", "none"])),
    )


@given(
    st.integers(0, 10**9),
    st.lists(st.integers(1, 50), min_size=1, max_size=6),
    st.sampled_from([1, 3, 6, 12]),
    st.integers(0, 72),
)
@MANY
def test_parts_add_up_to_the_grant(count: int, weights: list[int], every: int, cliff: int) -> None:
    """Whatever the plan, each share vests once, none twice, none before the cliff."""
    whole = sum(weights)
    percentages = [Decimal(100) * weight / whole for weight in weights[:-1]]
    percentages.append(100 - sum(percentages, Decimal(0)))
    plan = Plan(tuple(percentages), (every,) * len(weights), min(cliff, 12 * len(weights)))
    parts = [plan.vested(month) for month in range(plan.months + 1)]
    given_out = tranches(whole_shares(count, parts))
    assert sum(given_out) == count
    assert min(given_out) >= 0
    assert sum(given_out[: plan.cliff]) == 0


@given(inputs())
@MANY
def test_total_is_the_sum_of_the_years_and_of_the_months(given_inputs: Inputs) -> None:
    """Whichever way one adds up, it comes to the same."""
    for worth in calculate(given_inputs).worths:
        last = worth.leaving[-1]
        assert worth.total == sum(year.total for year in worth.years)
        leave = sum(year.leave for year in worth.years)
        assert worth.total == pytest.approx(last.kept + last.owed + leave, abs=TINY, rel=TINY)
        parts = worth.guaranteed + worth.at_risk + worth.extras - worth.costs
        assert worth.total == pytest.approx(parts, abs=TINY, rel=TINY)


@given(inputs(rate=Decimal(0)))
@MANY
def test_present_value_without_discount_is_the_total(given_inputs: Inputs) -> None:
    """At a rate of 0 today's money is plain money, and close to 0 it is close to it."""
    nearly = calculate(replace(given_inputs, rate=Decimal("1e-12")))
    for worth, almost in zip(calculate(given_inputs).worths, nearly.worths, strict=True):
        assert worth.present == worth.total
        assert almost.present == pytest.approx(worth.total, abs=Decimal("1e-5"), rel=TINY)


@given(inputs(), st.randoms())
@MANY
def test_order_of_the_offers_does_not_matter(given_inputs: Inputs, chance: Any) -> None:
    """Moved up or down, an offer keeps its worth and its place."""
    named = tuple(
        replace(offer, name=f"Offer {number}") for number, offer in enumerate(given_inputs.offers)
    )
    shuffled = list(named)
    chance.shuffle(shuffled)

    def placed(outcome: Outcome) -> list[tuple[str, Decimal]]:
        return [(worth.name, worth.present) for worth in outcome.ranked]

    before = calculate(replace(given_inputs, offers=named))
    after = calculate(replace(given_inputs, offers=tuple(shuffled)))
    assert placed(before) == placed(after)
    assert [w.name for w in before.close] == [w.name for w in after.close]


GOOD = [
    "base",
    "other_cash",
    "allowance",
    "pension",
    "bonus_percent",
    "payout",
    "first_share",
    "relocation",
    "grant_value",
    "price",
    "fair_value",
    "refresh",
    "deferral",
    "match_rate",
    "match_of",
    "second_of",
    "health_account",
]


@given(inputs(most=1), st.sampled_from(GOOD), st.integers(1, 50).map(Decimal))
@MANY
def test_more_of_anything_good_is_never_worth_less(
    given_inputs: Inputs, name: str, more: Decimal
) -> None:
    """A higher base, match, grant … never lowers the worth, in any price case."""
    [offer] = given_inputs.offers
    better = _changed(offer, name, (getattr(offer, name) or Decimal(0)) + more)
    before = calculate(given_inputs).best
    after = calculate(replace(given_inputs, offers=(better,))).best
    assert after.total >= before.total - TINY
    for case, amount in before.cases.items():
        assert after.cases[case] >= amount - TINY


@given(
    inputs(most=1), st.sampled_from(["own_premium", "out_of_pocket", "costs", "discount", "strike"])
)
@MANY
def test_more_of_anything_bad_is_never_worth_more(given_inputs: Inputs, name: str) -> None:
    """Costs, a discount for shares that cannot be sold, a higher strike price."""
    [offer] = given_inputs.offers
    worse = _changed(offer, name, (getattr(offer, name) or Decimal(0)) + 5)
    assume(name != "discount" or worse.discount <= 100)
    before = calculate(given_inputs).best
    assert calculate(replace(given_inputs, offers=(worse,))).best.present <= before.present + TINY


@given(inputs(most=1), st.integers(1, 1000))
@MANY
def test_more_shares_are_never_worth_less(given_inputs: Inputs, more: int) -> None:
    """While the price does not rise, and for a new grant: no rounding is behind the reader."""
    [offer] = given_inputs.offers
    offer = replace(offer, grant_age=0)
    flat = replace(given_inputs, low=Decimal(-10), expected=Decimal(0), high=Decimal(0))
    kinds: tuple[tuple[EquityKind, str], ...] = (("rsu_shares", "shares"), ("options", "options"))
    for kind, counts in kinds:
        few = replace(offer, equity=kind)
        many = _changed(few, counts, getattr(few, counts) + more)
        before = calculate(replace(flat, offers=(few,))).best
        after = calculate(replace(flat, offers=(many,))).best
        assert after.present >= before.present - TINY


@given(inputs(rate=Decimal(0)))
@MANY
def test_what_is_surer_is_never_worth_more(given_inputs: Inputs) -> None:
    """Promised alone is at most what is likely too, and that at most all of it."""
    outcome = calculate(given_inputs)
    for promised, likely, whole in zip(
        outcome.promised, outcome.likely, outcome.worths, strict=True
    ):
        assert promised.total <= likely.total + TINY
        assert likely.total <= whole.total + TINY


@given(inputs(rate=Decimal(0)))
@MANY
def test_signing_bonus_of_the_gap_brings_an_offer_level(given_inputs: Inputs) -> None:
    """Paid on the first day, it is the whole gap: then nobody is ahead."""
    outcome = calculate(given_inputs)
    for gap in outcome.gaps:
        place = gap.behind.number - 1
        offer = given_inputs.offers[place]
        signing = (*offer.signing, Payment(amount=gap.amount))
        raised = _with_offer(given_inputs, place, replace(offer, signing=signing))
        level = calculate(raised).worths[place].present
        assert level == pytest.approx(outcome.best.present, abs=TINY, rel=TINY)


@given(inputs())
@MANY
def test_raise_that_is_named_brings_an_offer_level(given_inputs: Inputs) -> None:
    """Whatever the discount rate and the limits of the match, it closes the gap to the cent."""
    outcome = calculate(given_inputs)
    for gap in outcome.gaps:
        place = gap.behind.number - 1
        offer = given_inputs.offers[place]
        assert gap.base is not None
        raised_base = offer.base + gap.base / payments_a_year(offer)
        raised = _with_offer(given_inputs, place, replace(offer, base=raised_base))
        level = calculate(raised).worths[place].present
        assert level == pytest.approx(outcome.best.present, abs=Decimal("1e-6"), rel=TINY)


@given(inputs(rate=Decimal(0)))
@MANY
def test_equity_that_falls_as_far_as_said_makes_level(given_inputs: Inputs) -> None:
    """The best offer's grant, less the percentage named, is worth as much as the other offer."""
    shared = tuple(replace(o, equity="rsu_value", refresh=None) for o in given_inputs.offers)
    whole = replace(given_inputs, offers=shared)
    outcome = calculate(whole)
    for gap in outcome.gaps:
        if gap.fall is None:
            continue
        assert 0 <= gap.fall <= 100
        place = outcome.best.number - 1
        grant = whole.offers[place].grant_value or Decimal(0)
        fallen = replace(whole.offers[place], grant_value=grant * (1 - gap.fall / 100))
        level = calculate(_with_offer(whole, place, fallen)).worths[place].present
        assert level == pytest.approx(gap.behind.present, abs=Decimal("1e-6"), rel=TINY)


@given(inputs())
@MANY
def test_share_price_that_is_named_makes_level(given_inputs: Inputs) -> None:
    """With today's price put there, the other offer is worth as much: for shares and options."""
    no_refresh = tuple(replace(o, refresh=None) for o in given_inputs.offers)
    whole = replace(given_inputs, offers=no_refresh)
    outcome = calculate(whole)
    for gap in outcome.gaps:
        for price, worth in ((gap.fall_price, outcome.best), (gap.rise_price, gap.behind)):
            if price is None:
                continue
            name = "fair_value" if worth.offer.equity == "options" else "price"
            moved = _with_offer(whole, worth.number - 1, _changed(worth.offer, name, price))
            pair = calculate(moved).worths
            others = {worth.number, outcome.best.number, gap.behind.number}
            one, other = (pair[number - 1].present for number in sorted(others))
            assert one == pytest.approx(other, abs=Decimal("1e-6"), rel=TINY)


@given(inputs())
@MANY
def test_what_is_owed_shrinks_between_payments(given_inputs: Inputs) -> None:
    """Never negative, never above what was paid, never growing unless more is paid."""
    for worth in calculate(given_inputs).worths:
        paid = {payment.month for payment in worth.offer.signing}
        for before, after in zip(worth.leaving, worth.leaving[1:], strict=False):
            assert 0 <= after.owed <= sum(p.amount for p in worth.offer.signing)
            assert after.month in paid or after.owed <= before.owed
            assert after.equity >= before.equity - TINY


@given(inputs(), st.sampled_from(sorted(CURRENCIES)))
@MANY
def test_currency_labels_and_never_converts(given_inputs: Inputs, code: str) -> None:
    """The same figures in every currency; only the sign before them changes."""
    free = replace(given_inputs, caps="none", pay_cap=None, deferral_cap=None)  # US limits alone
    before, after = calculate(free), calculate(replace(free, currency=CURRENCIES[code]))
    assert [worth.present for worth in before.worths] == [worth.present for worth in after.worths]


@given(inputs())
@MANY
def test_every_figure_of_the_report_is_a_finite_number(given_inputs: Inputs) -> None:
    """No NaN, no infinity, no exponent reaches the page."""
    for figure in report(given_inputs, calculate(given_inputs)).figures().values():
        assert Decimal(figure.value).is_finite()
        assert "E" not in figure.text


def _changed(offer: Offer, name: str, value: Any) -> Offer:
    change: dict[str, Any] = {name: value}
    return replace(offer, **change)


def _with_offer(whole: Inputs, place: int, offer: Offer) -> Inputs:
    changed = (*whole.offers[:place], offer, *whole.offers[place + 1 :])
    return replace(whole, offers=changed)


@MANY
@given(inputs())
def test_no_request_goes_beyond_what_can_be_asked_for(asked: Inputs) -> None:
    """At most 25 % more base, and at most 30 % of base as a signing bonus, the offered one too."""
    for request in calculate(asked).requests:
        offer = request.behind.offer
        assert request.base is None or offer.base <= request.base <= offer.base * Decimal("1.25")
        offered = sum(payment.amount for payment in offer.signing)
        if request.signing is not None:
            assert 0 < offered + request.signing <= named_base(offer) * Decimal("0.3")
