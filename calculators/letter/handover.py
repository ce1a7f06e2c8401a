"""The numbers that the reader may tick: only what was found once, and without a doubt."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calculators._core import Block, HandedValue, Handover
from calculators._core.formatting import day
from calculators._core.offer.handover import typed

from .formulas import Outcome, a_year
from .rules.finds import Find
from .words import amount, currency_of

_SOURCE = "your letter"
_REMARK = (
    "Nothing is passed on without a tick. Check each number against its sentence above; what could "
    "be read in two ways isn’t here."
)
_PERS = {
    "year": "a year", "month": "a month", "fortnight": "two weeks", "week": "a week",
    "day": "a day", "hour": "an hour",
}  # fmt: skip
_CODES = {"fortnight": "two_weeks"}


def handover(outcome: Outcome) -> list[Block]:
    """Offer what other places can use, none of it ticked."""
    values = tuple(_values(outcome))
    if not values:
        return []
    return [Handover(source=_SOURCE, sets=((_SOURCE, values),), remark=_REMARK, picked=True)]


def _values(outcome: Outcome) -> Iterator[HandedValue]:
    yield from _base(outcome)
    yield from _bonus(outcome)
    if it := outcome.sure("signing"):
        yield _money("offer-signing", it)
        yield from _repayment(outcome)
    if it := outcome.sure("relocation"):
        yield _money("offer-relocation", it)
    yield from _equity(outcome)
    yield from _benefits(outcome)
    for kind, name in (("reply", "deadline"), ("start", "first-day")):
        it = outcome.sure(kind)
        if it and it.day:
            yield HandedValue(name=name, shown=day(it.day), typed=typed(it.day))


def _base(outcome: Outcome) -> Iterator[HandedValue]:
    base = outcome.sure("base")
    if base is None or base.amount is None or not base.period or outcome.of("extra_month"):
        return
    pay, per, shown, year = base.amount, base.period, amount(base), a_year(outcome, base)
    if per not in _PERS and year is not None:  # half a month, which no form asks for
        pay, per, shown = year, "year", amount(base, year)
    yield HandedValue(
        name="offer-base", shown=f"{shown} {'for ' * (per == 'fortnight')}{_PERS[per]}",
        typed=typed(pay), said=False,
    )  # fmt: skip
    code = _CODES.get(per, per)
    yield _along("offer-base-per", _PERS[per], code, "offer-base")
    currency = currency_of(base)
    yield _along("currency", currency.name, currency.code, "offer-base")
    kind, theirs = ("hourly", pay) if per == "hour" else ("base", year)
    if theirs is not None:
        written = amount(base, theirs)
        yield _along("pay-kind", "base pay a year" if kind == "base" else "pay an hour", kind,
            "offer-base")  # fmt: skip
        yield _along("their-offer", written, typed(theirs), "offer-base", said=True)
        if kind == "base":
            yield _along("base-pay", written, typed(theirs), "offer-base")


def _bonus(outcome: Outcome) -> Iterator[HandedValue]:
    it = outcome.sure("bonus")
    if it is None or it.amount is None:
        return
    if it.value.endswith("%"):
        yield HandedValue(
            name="bonus-percent", shown=f"{it.value} of base", typed=it.value, said=False
        )
        yield _along("offer-bonus-as", "a percentage of base", "percent", "bonus-percent")
    else:
        yield _money("offer-bonus", it)
        yield _along("offer-bonus-as", "an amount a year", "amount", "offer-bonus")


def _repayment(outcome: Outcome) -> Iterator[HandedValue]:
    it = outcome.sure("repayment")
    low = it.sentence.low if it else ""
    shrinks = "prorat" in low or "pro-rat" in low or "pro rat" in low
    if it is None or it.amount is None or not (shrinks or "in full" in low or "full " in low):
        return
    code = "pro_rata" if shrinks else "cliff"
    shown = "a part that shrinks each month" if shrinks else "all of it until a set month"
    yield HandedValue(
        name="offer-repay-months", shown=f"{it.amount} months", typed=typed(it.amount), said=False
    )
    yield _along("offer-repayment", shown, code, "offer-repay-months")


def _equity(outcome: Outcome) -> Iterator[HandedValue]:
    for kind, name, code, words in (
        ("grant", "offer-grant", "rsu_value", "shares, given as an amount"),
        ("rsus", "offer-shares", "rsu_shares", "shares, given as a number"),
        ("options", "offer-options", "options", "stock options"),
    ):
        it = outcome.sure(kind)
        if it and it.amount:
            shown = amount(it) if kind == "grant" else f"{it.amount:,}"
            yield HandedValue(name=name, shown=shown, typed=typed(it.amount), said=False)
            yield _along("offer-equity", words, code, name)
            return


def _benefits(outcome: Outcome) -> Iterator[HandedValue]:
    match = outcome.sure("match")
    if match and " of " in match.value:
        rate, most = match.value.split(" of ")
        yield HandedValue(name="offer-match-rate", shown=rate, typed=rate, said=False)
        yield HandedValue(
            name="offer-match-of", shown=most, typed=most, said=False, listed=False,
            follows="offer-match-rate",
        )  # fmt: skip
    pension = outcome.sure("pension")
    if pension and pension.amount is not None:
        yield HandedValue(
            name="offer-pension", shown=pension.value, typed=pension.value, said=False
        )
    leave = outcome.sure("leave")
    if leave and leave.amount and leave.period == "day":
        yield _number("offer-leave", f"{leave.value}", leave.amount)
    for kind, name, unit in (("holidays", "offer-holidays", "days"), ("hours", "offer-hours", "h")):
        it = outcome.sure(kind)
        if it and it.amount:
            yield _number(name, f"{typed(it.amount)} {unit}", it.amount)


def _money(name: str, it: Find) -> HandedValue:
    return HandedValue(name=name, shown=amount(it), typed=typed(it.amount), said=False)


def _number(name: str, shown: str, value: Decimal) -> HandedValue:
    return HandedValue(name=name, shown=shown, typed=typed(value), said=False)


def _along(name: str, shown: str, value: str, follows: str, *, said: bool = False) -> HandedValue:
    """Give what goes with the tick of another value, and is not a line of its own."""
    return HandedValue(
        name=name, shown=shown, typed=value, said=said, listed=False, follows=follows
    )
