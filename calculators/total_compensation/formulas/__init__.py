"""Which offer is worth more, by how much, and what would have to be true for that to flip?

A gap is closed by a raise of base, or by the same in a signing bonus, which is paid once, now. Two
offers within 2 % of each other are too close to call.

Each year's raise, bonus, match and priced days off go along with base, and each month's money
counts as in the present value. Without a discount rate and with no limit of a match in between,
that is gap = raise x sum over the years t = 0 … N-1 of (1 + bonus + match) x (1 + g)^t.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer

from .equity import MONTHS, CaseOrZero
from .worth import Worth, discount_factors, horizon_months, worth_of
from .years import bonus_rate, yearly_base, yearly_benefits, yearly_leave

_CLOSE = Decimal("0.02")
_STEP = Decimal("0.01")
# Far below what is ever shown; a match has two bends a year at most.
_EXACT = Decimal("1e-9")
_MOST_STEPS = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """How far an offer lies behind the best one, and what would close that.

    `fall` is how many percent the best one's equity may lose, `rise` how many the other's
    must gain; None where there is no equity, or not enough of it. `base` is the raise
    a year; None where a raise would not do it.
    """

    behind: Worth
    amount: Decimal
    fall: Decimal | None
    rise: Decimal | None
    base: Decimal | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All figures, exact. `ranked` is best first; `reference` is what the rest is held against."""

    worths: tuple[Worth, ...]
    ranked: tuple[Worth, ...]
    reference: Worth
    gaps: tuple[Gap, ...]
    close: tuple[Worth, ...]
    stay: int

    @property
    def best(self) -> Worth:
        """The offer that is worth most over the years compared."""
        return self.ranked[0]

    def ahead(self, case: CaseOrZero) -> tuple[Worth, ...]:
        """List who is ahead in a price case: more than one if they are level."""
        top = max(worth.cases[case] for worth in self.worths)
        return tuple(worth for worth in self.worths if worth.cases[case] == top)

    def ahead_at(self, month: int) -> tuple[Worth, ...]:
        """List who is ahead on leaving at the end of a month."""
        top = max(worth.leaving[month].kept for worth in self.worths)
        return tuple(worth for worth in self.worths if worth.leaving[month].kept == top)


def calculate(inputs: Inputs) -> Outcome:
    """Work out every offer and hold them against each other."""
    worths = tuple(
        worth_of(inputs, offer, number, name)
        for number, (offer, name) in enumerate(
            zip(inputs.offers, names(inputs.offers), strict=True), start=1
        )
    )
    ranked = tuple(sorted(worths, key=lambda worth: (-worth.present, worth.name, worth.number)))
    best = ranked[0]
    current = next((worth for worth in worths if worth.offer.current), None)
    return Outcome(
        worths=worths,
        ranked=ranked,
        reference=current or best,
        gaps=tuple(_gap(inputs, best, worth) for worth in ranked[1:]),
        close=tuple(worth for worth in ranked[1:] if is_close(best.present, worth.present)),
        stay=inputs.stay or horizon_months(inputs),
    )


def names(offers: tuple[Offer, ...]) -> tuple[str, ...]:
    """Name every offer, each differently."""
    found: list[str] = []
    for number, offer in enumerate(offers, start=1):
        name = offer.name or ("Your job now" if offer.current else f"Offer {number}")
        taken = sum(1 for other in offers[: number - 1] if other.name == offer.name)
        found.append(f"{name} ({number})" if offer.name and taken else name)
    return tuple(found)


def is_close(best: Decimal, other: Decimal) -> bool:
    """Say whether two totals are too close to call: less than 2 % of the best apart."""
    return best == other or best - other < _CLOSE * abs(best)


def _gap(inputs: Inputs, best: Worth, behind: Worth) -> Gap:
    amount = best.present - behind.present
    return Gap(
        behind=behind,
        amount=amount,
        fall=_percent(amount, best.equity_present, most=100),
        rise=_percent(amount, behind.equity_present),
        base=raise_worth(inputs, behind.offer, amount),
    )


def _percent(amount: Decimal, equity: Decimal, most: int | None = None) -> Decimal | None:
    if equity <= 0 or (most is not None and amount > equity * most / 100):
        return None
    return amount / equity * 100


def raise_worth(inputs: Inputs, offer: Offer, amount: Decimal) -> Decimal | None:
    """Find the raise of yearly base that adds up to `amount`, in today's money.

    A match that reaches its limits bends the way from base to worth: from each bend the search
    goes on along the new slope. None for a match so odd that a raise would lower the worth.
    """
    factors = discount_factors(inputs.rate, horizon_months(inputs))
    start = yearly_base(offer)
    before = _pay_worth(inputs, offer, start, factors)
    raised = Decimal(0)
    for _ in range(_MOST_STEPS):
        at = _pay_worth(inputs, offer, start + raised, factors)
        missing = amount - (at - before)
        if abs(missing) < _EXACT:
            return raised
        slope = (_pay_worth(inputs, offer, start + raised + _STEP, factors) - at) / _STEP
        if slope <= 0:
            return None
        raised += missing / slope
    return None


def _pay_worth(
    inputs: Inputs, offer: Offer, base: Decimal, factors: tuple[Decimal, ...]
) -> Decimal:
    """Add up all that hangs on base pay, each month's part at what it is worth today."""
    total, pay = Decimal(0), base
    for year in range(1, inputs.years + 1):
        end = MONTHS * year
        evenly = pay + yearly_benefits(inputs, offer, pay) + yearly_leave(inputs, offer, pay)
        months = sum(factors[end - MONTHS + 1 : end + 1], Decimal(0))
        total += evenly / MONTHS * months + pay * bonus_rate(offer, year) * factors[end]
        pay *= 1 + inputs.growth / 100
    return total
