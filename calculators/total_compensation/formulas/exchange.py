"""How an offer in another currency is counted: every amount times the rate that the reader typed.

Nothing is looked up, and nothing is guessed. The rate is held for all years compared.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer

# All amounts of money of an offer, besides those of its signing bonus; a test compares them with
# the declaration.
AMOUNTS = (
    "base", "bonus_amount", "commission", "draw", "bonus_pending", "other_cash", "relocation",
    "owed_now", "grant_value", "price", "strike", "fair_value", "refresh", "unvested",
    "pension_from", "pension_to", "employer_premium", "own_premium", "out_of_pocket",
    "health_account", "ctc_variable", "ctc_fund", "ctc_unpaid", "costs", "insurance",
)  # fmt: skip


def in_one_currency(inputs: Inputs) -> Inputs:
    """Give the same form with all amounts in its own currency."""
    if not any(offer.paid_in for offer in inputs.offers):
        return inputs
    return replace(inputs, offers=tuple(map(exchanged, inputs.offers)))


def rate_of(offer: Offer) -> Decimal:
    """Give what 1 of an offer's currency is worth in the form's; 1 where it has none of its own."""
    return offer.exchange or Decimal(1)


def exchanged(offer: Offer) -> Offer:
    """Give the same offer with all its amounts in the currency of the form."""
    rate = rate_of(offer)
    if rate == 1:
        return offer
    amounts: dict[str, Any] = {
        name: amount * rate for name in AMOUNTS if (amount := getattr(offer, name)) is not None
    }
    signing = tuple(replace(it, amount=it.amount * rate) for it in offer.signing)
    return replace(offer, signing=signing, **amounts)
