"""What do you keep if you leave after month m, and what does keeping it cost?

Vested = the whole grant x months that count / months of the plan; nothing before the cliff, and
months count in whole steps of the plan, in whole options: `whole_units`.
Cash to exercise = vested x strike price, once, before any tax. Units: months, options, money.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core.offer.vesting import whole_units
from calculators.startup_equity.inputs import Inputs

MONTHS = 12


def vested(inputs: Inputs, month: int) -> int:
    """Count the options that are yours at the end of a month."""
    if month < inputs.cliff:
        return 0
    if month >= inputs.vest_months:
        return inputs.options
    counted = month - month % int(inputs.vest_every)
    return whole_units(Decimal(inputs.options * counted) / inputs.vest_months)


def exercise_cash(inputs: Inputs, count: int) -> Decimal:
    """Work out what exercising so many options costs, once; nothing for shares."""
    return count * (inputs.strike or Decimal(0))


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaving:
    """What leaving at the end of a month means: kept, what it costs, left behind."""

    month: int
    kept: int
    cash: Decimal
    lost: int


def leaving(inputs: Inputs, month: int) -> Leaving:
    """Work out what leaving at the end of a month keeps, costs and loses."""
    kept = vested(inputs, month)
    return Leaving(
        month=month,
        kept=kept,
        cash=exercise_cash(inputs, kept),
        lost=inputs.options - kept,
    )


def telling_months(inputs: Inputs) -> tuple[int, ...]:
    """List the months worth showing: just before the cliff, at it, each year's end, and theirs."""
    years = range(MONTHS, inputs.vest_months, MONTHS)
    found = {*years, inputs.cliff - 1, inputs.cliff, inputs.vest_months, inputs.leave_month}
    return tuple(sorted(month for month in found if month > 0))
