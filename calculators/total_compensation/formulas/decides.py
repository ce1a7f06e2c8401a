"""Which number decides? For each number of the form: at which value do two offers come level?

The lead is the present value of the best offer less that of the next one. Each number is moved by
itself, within the limits of its field, and all others stay. What is found is exact where the lead
is a straight line in it, and otherwise leaves no more than `flips.TOLERANCE` of money between the
two. A count, such as a number of shares, has the first whole number at which the order has changed.

A number that the reader has a doubt about is moved down and up by that doubt as well: how large
would the lead be then?

Numbers that change no total are not tried: what leaving costs, hours, the price level, tax.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from calculators._core.offer import decider
from calculators._core.offer.decider import Doubted, doubted, nearest_first
from calculators._core.offer.doubt import GUESSED, NAMED, RAISES, SHARE_PRICES, Ranges
from calculators._core.offer.flips import flip, numbers_asked, whole_flip
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer, Payment

from .equity import Equity
from .exchange import exchanged
from .worth import Worth
from .worth import present_of as present_of_offer

# What an offer's worth rests on, by the names of its fields; in the order of the form.
_OF_AN_OFFER = (
    "base", "paid_days", "paid_hours", "paid_weeks", "bonus_percent", "bonus_amount", "commission",
    "payout", "ramp_share", "draw", "first_share", "other_cash", "allowance", "overtime_hours",
    "overtime_rate", "relocation", "grant_value", "price", "strike", "fair_value", "refresh",
    "discount", "deferral", "match_rate", "match_of", "second_rate", "second_of", "pension",
    "pension_from", "pension_to", "own_premium", "out_of_pocket", "health_account", "ctc_variable",
    "ctc_fund", "ctc_unpaid", "unpaid_weeks", "costs", "payroll_tax", "insurance", "exchange",
)  # fmt: skip
_OF_LEAVE = ("days_off", "holidays", "work_days")
_COUNTS = ("shares", "options")
# What equity rests on: whatever else is moved, it stays as it is.
_OF_EQUITY = (
    "grant_value", "price", "strike", "fair_value", "refresh", "discount", "exchange", *_COUNTS,
)  # fmt: skip
_OF_ALL = ("growth", "rate", "expected", "hoped_equity")

# Which of the reader's doubts moves which numbers, and how far each of its answers goes.
DOUBTS: dict[str, tuple[Ranges, tuple[str, ...]]] = {
    "doubt_named": (NAMED, (
        "base", "bonus_percent", "bonus_amount", "commission", "first_share", "draw",
        "other_cash", "allowance", "overtime_rate", "amount", "relocation", "strike", *_COUNTS,
        "deferral", "match_rate", "match_of", "second_rate", "second_of", "pension",
        "pension_from", "pension_to", "health_account", "ctc_variable", "ctc_fund", "ctc_unpaid",
    )),
    "doubt_payout": (GUESSED, ("payout", "ramp_share")),
    "doubt_equity": (GUESSED, (
        "grant_value", "price", "fair_value", "refresh", "discount", "hoped_equity",
    )),
    "doubt_change": (SHARE_PRICES, ("expected",)),
    "doubt_rates": (RAISES, ("growth", "rate")),
    "doubt_time": (NAMED, (
        "paid_days", "paid_hours", "paid_weeks", "overtime_hours", "unpaid_weeks", *_OF_LEAVE,
    )),
    "doubt_costs": (GUESSED, (
        "own_premium", "out_of_pocket", "costs", "payroll_tax", "insurance",
    )),
    "doubt_exchange": (NAMED, ("exchange",)),
}  # fmt: skip
_DOUBT_OF = {name: (doubt, ranges) for doubt, (ranges, names) in DOUBTS.items() for name in names}


@dataclass(frozen=True, kw_only=True, slots=True)
class Decider(decider.Decider):
    """A number, and where it is: the order is that of the two offers, the amount is the lead.

    `offer` is its place in the form from 1, 0 for a number of the whole form; `payment` is that of
    a signing payment, from 1.
    """

    offer: int
    payment: int = 0

    @property
    def is_count(self) -> bool:
        """Say whether it is a whole number, such as that of shares."""
        return self.field in _COUNTS


# What every number is, by its field.
ASKED = numbers_asked(Inputs, Offer, Payment)


def deciders(inputs: Inputs, best: Worth, other: Worth) -> tuple[Decider, ...]:
    """Find for each number where the two offers come level, what must move least of itself first.

    `inputs` are as typed, each offer in its own currency.
    """
    gap = best.present - other.present
    found = (_decider(inputs, it, gap) for it in _numbers(inputs, best, other))
    return nearest_first(found)


def all_at_worst(inputs: Inputs, best: Worth, other: Worth, found: tuple[Decider, ...]) -> Decimal:
    """Work out the lead with every doubted number at the end that is worse for the best offer.

    `inputs` are as typed. Less than 0 where the other offer is then ahead.
    """
    for it, doubt in doubted(found):
        inputs = _put_in(inputs, it, doubt.worst)
    return present_of(inputs, best.number) - present_of(inputs, other.number)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number to be moved, and the lead of the best offer for each value of it."""

    offer: int
    field: str
    now: Decimal | int
    lead: Callable[[Any], Decimal]
    payment: int = 0


def _decider(inputs: Inputs, it: _Number, gap: Decimal) -> Decider:
    asked, doubt = ASKED[it.field], _doubted(inputs, it, gap)
    if isinstance(it.now, int):
        whole = whole_flip(it.lead, it.now, gap, asked)
        turns = None if whole is None else Decimal(whole)
    else:
        known = (doubt.low, doubt.at_low) if doubt is not None else None
        turns = flip(it.lead, it.now, gap, asked, known)
    return Decider(
        offer=it.offer,
        field=it.field,
        now=Decimal(it.now),
        turns=turns,
        payment=it.payment,
        doubted=doubt,
    )


def _doubted(inputs: Inputs, it: _Number, gap: Decimal) -> Doubted | None:
    doubt, ranges = _DOUBT_OF[it.field]
    around = ranges.around(Decimal(it.now), getattr(inputs, doubt), ASKED[it.field])
    if around is None:
        return None
    low, high = map(int, around) if isinstance(it.now, int) else around
    found = Doubted(
        low=Decimal(low), high=Decimal(high), at_low=it.lead(low), at_high=it.lead(high)
    )
    return None if found.least == gap == found.most else found


def _numbers(inputs: Inputs, best: Worth, other: Worth) -> Iterator[_Number]:
    """List what the lead rests on."""
    for worth in (best, other):
        yield from _of_an_offer(inputs, worth, best, other)

    def moved(name: str) -> Callable[[Decimal], Decimal]:
        def lead(value: Decimal) -> Decimal:
            changed = _with(inputs, name, value)
            return present_of(changed, best.number) - present_of(changed, other.number)

        return lead

    for name in _OF_ALL:
        now = getattr(inputs, name)
        if now is not None:
            yield _Number(0, name, now, moved(name))


def _of_an_offer(inputs: Inputs, worth: Worth, best: Worth, other: Worth) -> Iterator[_Number]:
    """List the numbers of one of the two offers."""
    number, offer = worth.number, inputs.offers[worth.number - 1]

    def lead(changed: Offer, equity: Equity | None) -> Decimal:
        present = present_of_offer(inputs, exchanged(changed), number, equity)
        return present - other.present if worth is best else best.present - present

    def moved(name: str) -> Callable[[Any], Decimal]:
        same = None if name in _OF_EQUITY else worth.equity
        return lambda value: lead(_with(offer, name, value), same)

    def paid(payment: int) -> Callable[[Decimal], Decimal]:
        return lambda amount: lead(with_payment(offer, payment, amount), worth.equity)

    for name in (*_OF_AN_OFFER, *_COUNTS, *(_OF_LEAVE if inputs.price_leave else ())):
        now = getattr(offer, name)
        if now is not None:
            yield _Number(number, name, now, moved(name))
    for at, payment in enumerate(offer.signing, start=1):
        yield _Number(number, "amount", payment.amount, paid(at), at)


def _put_in(inputs: Inputs, it: Decider, value: Decimal) -> Inputs:
    """Give the form with another value in the place of one number."""
    if not it.offer:
        return _with(inputs, it.field, value)
    offer = inputs.offers[it.offer - 1]
    if it.payment:
        return with_offer(inputs, it.offer, with_payment(offer, it.payment, value))
    changed = _with(offer, it.field, int(value) if it.is_count else value)
    return with_offer(inputs, it.offer, changed)


def _with[Form: (Inputs, Offer)](form: Form, name: str, value: Decimal | int) -> Form:
    changes: dict[str, Any] = {name: value}
    return replace(form, **changes)


def present_of(inputs: Inputs, number: int) -> Decimal:
    """Work out the present value of one offer, by its place in the form."""
    return present_of_offer(inputs, exchanged(inputs.offers[number - 1]), number)


def with_offer(inputs: Inputs, number: int, offer: Offer) -> Inputs:
    """Put another offer in the place of one."""
    offers = list(inputs.offers)
    offers[number - 1] = offer
    return replace(inputs, offers=tuple(offers))


def with_payment(offer: Offer, number: int, amount: Decimal) -> Offer:
    """Put another amount in the place of one of the signing payments."""
    payments: list[Any] = list(offer.signing)
    payments[number - 1] = replace(payments[number - 1], amount=amount)
    return replace(offer, signing=tuple(payments))
