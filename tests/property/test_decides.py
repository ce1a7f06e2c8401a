"""The value at which the order of two offers turns, put back into the form, gives a tie."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Field
from calculators._core.fields.numeric_kinds import Number, NumberList, WholeNumber
from calculators._core.offer.decider import doubted
from calculators.total_compensation.formulas import calculate
from calculators.total_compensation.formulas.decides import (
    DOUBTS,
    Decider,
    all_at_worst,
    deciders,
    present_of,
    with_offer,
    with_payment,
)
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer, Payment
from tests.amount import examples
from tests.property.test_total_compensation import inputs, offers

SOME = settings(max_examples=examples(25), deadline=None)
TINY = Decimal("1e-6")
# What leaving costs, what is shown beside the totals, and months: none of them moves a total
# evenly, or at all.
APART = {
    "bonus_pending", "owed_now", "unvested", "employer_premium", "hours", "commute", "keep",
    "price_level", "days_off", "holidays", "work_days",
}  # fmt: skip


def lead(form: Inputs, best: Worth, other: Worth) -> Decimal:
    """Work out the lead anew, from a whole form."""
    return present_of(form, best.number) - present_of(form, other.number)


def put_back(form: Inputs, it: Decider, value: Any) -> Inputs:
    """Type another value in the place of one number."""
    if not it.offer:
        return replace(form, **{it.field: value})
    offer = form.offers[it.offer - 1]
    if it.payment:
        return with_offer(form, it.offer, with_payment(offer, it.payment, value))
    return with_offer(form, it.offer, replace(offer, **{it.field: value}))


@st.composite
def pairs(draw: st.DrawFn) -> Inputs:
    """Draw a form with two offers."""
    return replace(draw(inputs(most=1)), offers=(draw(offers), draw(offers)))


@given(pairs())
@SOME
def test_every_flip_put_back_is_a_tie(form: Inputs) -> None:
    """To a millionth of money; a count has the first whole number past the change."""
    outcome = calculate(form)
    best, other = outcome.ranked
    assume(best.present > other.present)
    for it in deciders(form, best, other):
        if it.turns is None:
            continue
        if it.field in ("shares", "options"):
            step = 1 if it.turns > it.now else -1
            assert lead(put_back(form, it, int(it.turns)), best, other) <= 0
            assert lead(put_back(form, it, int(it.turns) - step), best, other) > 0
            continue
        assert abs(lead(put_back(form, it, it.turns), best, other)) <= TINY, it.field


@given(pairs())
@SOME
def test_raise_that_closes_the_gap_is_where_base_pay_turns(form: Inputs) -> None:
    """The same figure as the table of gaps has, found by another way."""
    by_the_year = (replace(it, base_per="year", unpaid_weeks=None) for it in form.offers)
    form = replace(form, offers=tuple(by_the_year))
    outcome = calculate(form)
    (gap,) = outcome.gaps
    assume(gap.base is not None and gap.amount > 0)
    assert gap.base is not None
    (base,) = [
        it
        for it in deciders(form, outcome.best, gap.behind)
        if it.offer == gap.behind.number and it.field == "base"
    ]
    assert base.turns is not None
    assert abs(base.turns - gap.behind.offer.base - gap.base) <= TINY


def test_every_number_of_an_offer_is_tried_or_named_as_apart() -> None:
    """A new field cannot be forgotten: it is moved, or it is said why not."""
    numbers = {
        name
        for name, part in parts_of(Offer).items()
        if isinstance(part, Number) and not isinstance(part, WholeNumber | NumberList)
    }
    form = Inputs(offers=(filled(Offer), filled(Offer)), hoped_equity=None, stay=None)
    outcome = calculate(form)
    tried = {it.field for it in deciders(form, *outcome.ranked)}
    assert numbers - tried == APART
    in_doubt = [name for _, names in DOUBTS.values() for name in names]
    assert tried <= set(in_doubt)
    assert len(in_doubt) == len(set(in_doubt))


@given(pairs(), st.lists(st.sampled_from(["sure", "small", "some", "large"]), min_size=8))
@SOME
def test_ends_of_a_doubt_put_back_give_the_leads_that_are_told(
    form: Inputs, answers: list[Any]
) -> None:
    """Each end by itself, and all that are worse for the best offer at once; flips as without."""
    without = calculate(form)
    best, other = without.ranked
    assume(best.present > other.present)
    form = replace(form, **dict(zip(DOUBTS, answers, strict=False)))
    found = deciders(form, best, other)
    at_worst = form
    for it, doubt in doubted(found):
        whole = it.field in ("shares", "options")
        for value, told in ((doubt.low, doubt.at_low), (doubt.high, doubt.at_high)):
            typed = put_back(form, it, int(value) if whole else value)
            assert abs(lead(typed, best, other) - told) <= TINY
        at_worst = put_back(at_worst, it, int(doubt.worst) if whole else doubt.worst)
    told = all_at_worst(form, best, other, found)
    assert abs(lead(at_worst, best, other) - told) <= TINY
    for it in found:
        if it.turns is not None and it.field not in ("shares", "options"):
            assert abs(lead(put_back(form, it, it.turns), best, other)) <= TINY


def filled(form: type) -> Any:
    """Fill in every field of a form with a number, or with its default."""
    values: dict[str, Any] = {}
    for name, part in parts_of(form).items():
        if isinstance(part, Number) and not isinstance(part, NumberList):
            value = max(part.minimum, Decimal(1))
            values[name] = int(value) if isinstance(part, WholeNumber) else value
        elif isinstance(part, Field) and not part.default:
            values[name] = None
    return form(**{**values, "signing": (Payment(amount=Decimal(1)),)})


@given(st.integers(1, 5))
@settings(max_examples=examples(5))
def test_signing_payment_turns_by_the_gap(thousands: int) -> None:
    """What is paid once, on the first day, closes the gap by just its amount."""
    gap = Decimal(1000 * thousands)
    ahead = replace(filled(Offer), base=Decimal(100_000) + gap)
    behind = replace(filled(Offer), base=Decimal(100_000))
    form = Inputs(offers=(ahead, behind), years=1, hoped_equity=None, stay=None)
    outcome = calculate(form)
    difference = outcome.gaps[0].amount
    (payment,) = [
        it for it in deciders(form, *outcome.ranked) if it.offer == 2 and it.field == "amount"
    ]
    assert payment.turns is not None
    assert abs(payment.turns - 1 - difference) <= TINY
