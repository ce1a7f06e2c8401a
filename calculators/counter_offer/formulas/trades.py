"""What else would close the gap: the same worth in a signing bonus, leave, bonus points, equity.

Plain sums: no raises, no discounting, no tax. A gap of base pay is worth more than itself,
because bonus and match grow with the base: gap x (1 + bonus% + match%) a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators.counter_offer.inputs import Inputs

HOURS_A_YEAR = 2080  # 52 weeks of 40 hours


type TradeKind = Literal["signing", "equity", "leave", "points", "review", "raise"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Trade:
    """One way to close the gap: `amount` is money, days or points, as the kind says."""

    kind: TradeKind
    amount: Decimal


def trades(inputs: Inputs, gap: Decimal) -> tuple[Trade, ...]:
    """Turn the gap between their number and the target into other things of the same worth."""
    if inputs.subject == "signing":
        return _for_a_single_payment(inputs, gap)
    a_year = yearly_worth(inputs, gap)
    found = [
        Trade(kind="signing", amount=a_year * inputs.years),
        Trade(kind="equity", amount=a_year),
    ]
    base = yearly_base(inputs)
    if base is not None:
        found.append(Trade(kind="leave", amount=a_year * inputs.days_a_year / base))
        found.append(Trade(kind="points", amount=a_year / base * 100))
    found.append(Trade(kind="review", amount=a_year / 2))
    return tuple(found)


def yearly_worth(inputs: Inputs, gap: Decimal) -> Decimal:
    """Say what the gap costs in a year, with the bonus and the match that hang on base pay."""
    if inputs.subject == "total":
        return gap
    hours = HOURS_A_YEAR if inputs.subject == "hourly" else 1
    return gap * hours * _with_extras(inputs)


def yearly_base(inputs: Inputs) -> Decimal | None:
    """Find the base pay a year that days and points are priced with, if it is known."""
    if inputs.subject == "base":
        return inputs.offer
    if inputs.subject == "hourly":
        return inputs.offer * HOURS_A_YEAR
    return inputs.base


def _for_a_single_payment(inputs: Inputs, gap: Decimal) -> tuple[Trade, ...]:
    a_year = gap / inputs.years
    found = [
        Trade(kind="raise", amount=a_year / _with_extras(inputs)),
        Trade(kind="equity", amount=a_year),
    ]
    if inputs.base is not None:
        found.append(Trade(kind="leave", amount=a_year * inputs.days_a_year / inputs.base))
        found.append(Trade(kind="points", amount=a_year / inputs.base * 100))
    return tuple(found)


def _with_extras(inputs: Inputs) -> Decimal:
    return 1 + ((inputs.bonus or 0) + (inputs.match or 0)) / Decimal(100)
