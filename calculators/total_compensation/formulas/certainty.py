"""What is left of an offer if only what is sure enough counts?

Base pay is promised. The reader says of every other part whether it is promised in writing,
likely, or hoped for; overtime is likely. Costs always count.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from typing import Any

from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Certainty, Offer

PROMISED: tuple[Certainty, ...] = ("promised",)
LIKELY: tuple[Certainty, ...] = ("promised", "likely")

# What to put in the place of a part that does not count, by the field that says how sure it is.
_WITHOUT: dict[str, dict[str, Any]] = {
    "other_is": {"other_cash": None, "allowance": None},
    "bonus_is": {"payout": Decimal(0), "draw": None},
    "signing_is": {"signing": (), "relocation": None},
    "equity_is": {"equity": "none"},
    "refresh_is": {"refresh": None},
    "benefits_is": {"deferral": None, "pension": None, "health_account": None},
}


def counting_only(inputs: Inputs, levels: Collection[Certainty]) -> Inputs:
    """Give the same form, without the parts of the offers that are less sure than `levels`."""
    offers = tuple(_without(offer, levels) for offer in inputs.offers)
    hoped = inputs.hoped_equity if "hoped" in levels else None
    return replace(inputs, offers=offers, hoped_equity=hoped)


def has_hopes(offer: Offer) -> bool:
    """Say whether any part of an offer is only hoped for, such as refreshers."""
    return _without(offer, LIKELY) != offer


def hopes_for_refreshers_alone(offer: Offer) -> bool:
    """Say whether refreshers are all that is only hoped for."""
    return has_hopes(offer) and not has_hopes(replace(offer, refresh=None))


def _without(offer: Offer, levels: Collection[Certainty]) -> Offer:
    left_out: dict[str, Any] = {}
    for field, empty in _WITHOUT.items():
        sure = getattr(offer, field)
        # None where the field is hidden, because the offer has no such part.
        if sure is not None and sure not in levels and _has(offer, empty):
            left_out |= empty
    if "likely" not in levels and offer.overtime_hours:
        left_out["overtime_hours"] = None
    return replace(offer, **left_out)


def _has(offer: Offer, empty: dict[str, Any]) -> bool:
    return any(getattr(offer, name) not in (value, None, ()) for name, value in empty.items())
