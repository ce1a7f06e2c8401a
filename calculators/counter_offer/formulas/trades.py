"""What else would close the gap: the same worth in a signing bonus, leave, bonus points, equity.

Plain sums: no raises, no discounting, no tax. A gap of base pay is worth more than itself,
because bonus and match grow with the base: gap x (1 + bonus% + match%) a year. Nobody grants
26 more days of leave, so each thing stops at what is still asked for with a straight face, and a
larger gap takes several of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core.offer.ladder import LARGE_ASK_PERCENT, LARGEST_SIGNING_PERCENT
from calculators.counter_offer.inputs import Inputs

MOST_DAYS = Decimal(10)
MOST_POINTS = Decimal(10)
# A combination begins with what is easiest to grant beside the pay.
_COMBINED: tuple[TradeKind, ...] = ("leave", "signing", "points", "equity")
# What is left open by less than this share of a gap is closed.
_CLOSED = Decimal("0.01")

type TradeKind = Literal["signing", "equity", "leave", "points", "review", "raise"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Trade:
    """One way to close the gap: `amount` is money, days or points, as the kind says.

    `covers` is how much of the gap a year it makes up for, in money a year.
    """

    kind: TradeKind
    amount: Decimal
    covers: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Trades:
    """Each thing alone, and several together where one alone stops short of the gap.

    `a_year` is what the gap is worth a year, and `open` what even all of them together leave.
    """

    a_year: Decimal
    alone: tuple[Trade, ...]
    together: tuple[Trade, ...]
    open: Decimal

    def covers_all(self, trade: Trade) -> bool:
        """Say whether a trade closes the gap by itself."""
        return trade.covers >= self.a_year


@dataclass(frozen=True, slots=True)
class _Rate:
    """What one unit of a kind is worth a year, and how much of it is still reasonable."""

    kind: TradeKind
    worth: Decimal
    most: Decimal | None

    def for_gap(self, a_year: Decimal) -> Trade:
        """Give as much as closes the gap, or as much as is reasonable."""
        needed = a_year / self.worth
        if self.most is None or needed <= self.most:
            return Trade(kind=self.kind, amount=needed, covers=a_year)
        return Trade(kind=self.kind, amount=self.most, covers=self.most * self.worth)


def trades(inputs: Inputs, gap: Decimal, theirs: Decimal) -> Trades:
    """Turn the gap between their latest number and the target into things of the same worth."""
    a_year = yearly_worth(inputs, gap)
    base = yearly_base(inputs, theirs)
    # What is reasonable is a share of base pay; of total pay, where that is all we know.
    share_of = theirs if base is None and inputs.subject == "total" else base
    rates = {it.kind: it for it in _rates(inputs, base, share_of)}
    alone = [it.for_gap(a_year) for it in rates.values()]
    if inputs.subject != "signing" and gap * 100 <= theirs * LARGE_ASK_PERCENT:
        alone.append(Trade(kind="review", amount=a_year / 2, covers=a_year))
    together: list[Trade] = []
    left = a_year
    for kind in _COMBINED:
        if kind in rates and left > a_year * _CLOSED:
            together.append(rates[kind].for_gap(left))
            left -= together[-1].covers
    if len(together) == 1 and left <= a_year * _CLOSED:
        together = []
    return Trades(
        a_year=a_year,
        alone=tuple(alone),
        together=tuple(together),
        open=left if left > a_year * _CLOSED else Decimal(0),
    )


def yearly_worth(inputs: Inputs, gap: Decimal) -> Decimal:
    """Say what the gap costs in a year, with the bonus and the match that hang on base pay."""
    if inputs.subject == "signing":
        return gap / inputs.years
    if inputs.subject == "total":
        return gap
    return gap * periods_a_year(inputs) * _with_extras(inputs)


def periods_a_year(inputs: Inputs) -> Decimal:
    """Say how many times a year the amounts are paid: hours, days, weeks, months, or once."""
    weeks = inputs.weeks if inputs.weeks is not None else Decimal(52)
    match inputs.subject:
        case "hourly":
            return weeks * (inputs.hours if inputs.hours is not None else Decimal(40))
        case "daily":
            return weeks * (inputs.days if inputs.days is not None else Decimal(5))
        case "weekly":
            return weeks
        case "monthly":
            return Decimal(inputs.payments or 12)
        case _:
            return Decimal(1)


def yearly_base(inputs: Inputs, theirs: Decimal) -> Decimal | None:
    """Find the base pay a year that days and points are priced with, if it is known.

    That is their latest number, `theirs`, where the talks are about base pay.
    """
    if inputs.subject in ("total", "signing"):
        return inputs.base
    return theirs * periods_a_year(inputs)


def _rates(inputs: Inputs, base: Decimal | None, share_of: Decimal | None) -> Iterator[_Rate]:
    if inputs.subject == "signing":
        yield _Rate("raise", _with_extras(inputs), _share(share_of, LARGE_ASK_PERCENT))
    else:
        yield _Rate("signing", Decimal(1) / inputs.years, _share(share_of, LARGEST_SIGNING_PERCENT))
    yield _Rate("equity", Decimal(1), _share(share_of, LARGE_ASK_PERCENT))
    if base is not None:
        yield _Rate("leave", base / inputs.days_a_year, MOST_DAYS)
        yield _Rate("points", base / 100, MOST_POINTS)


def _share(base: Decimal | None, percent: int) -> Decimal | None:
    return None if base is None else base * percent / 100


def _with_extras(inputs: Inputs) -> Decimal:
    return 1 + ((inputs.bonus or 0) + (inputs.match or 0)) / Decimal(100)
