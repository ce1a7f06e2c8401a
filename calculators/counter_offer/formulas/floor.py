"""Your walk-away, worked out: what you need, and what else you have, as far as it is sure.

A written offer, or a job that you hold, counts in full: below it you would rather take that. A
process that is still running counts half of what it would bring beyond your needs, as nobody
knows how it ends; the half is our convention. A hope counts for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators.counter_offer.inputs import Inputs

from .trades import periods_a_year

type Reason = Literal["needs", "offer", "process"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Floor:
    """The least to accept, a year and in the period of the form, and what decides it."""

    a_year: Decimal
    amount: Decimal
    reason: Reason


def find_floor(inputs: Inputs) -> Floor | None:
    """Work out the walk-away from needs and the best alternative, if they say enough."""
    needs, best = inputs.needs, inputs.best
    found: tuple[Decimal, Reason] | None = None if needs is None else (needs, "needs")
    if best is not None and inputs.sure == "offer" and best > (needs or 0):
        found = (best, "offer")
    if best is not None and inputs.sure == "process" and needs is not None and best > needs:
        found = ((needs + best) / 2, "process")
    if found is None or inputs.subject == "signing":
        return None
    a_year, reason = found
    return Floor(a_year=a_year, amount=a_year / periods_a_year(inputs), reason=reason)
