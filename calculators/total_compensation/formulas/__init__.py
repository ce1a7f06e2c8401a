"""Which offer is worth more, by how much, and what would have to be true for that to flip?

A gap is closed by a raise of base, or by the same in a signing bonus, which is paid once, now. Two
offers within 2 % of each other are too close to call.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer

from .certainty import LIKELY, PROMISED, counting_only
from .decides import Decider, all_at_worst, deciders
from .equity import CaseOrZero
from .exchange import in_one_currency
from .job_now import LeftBehind, left_behind_with_job
from .level import is_close, raise_worth
from .requests import Request, requests
from .share_price import price_today, share_price_for
from .worth import Worth, horizon_months, worth_of, worths_again


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """How far an offer lies behind the best one, and what would close that.

    `fall` is how many percent the best one's equity may lose, `rise` how many the other's
    must gain; None where there is no equity, or not enough of it. Where a share has a price, both
    are percents of that, and `fall_price` and `rise_price` are where it gets to. `base` is the
    raise a year; None where a raise would not do it. `promised` is how far it lies behind by what
    is promised alone, less than 0 if ahead; `promised_base` is the raise that closes that.
    """

    behind: Worth
    amount: Decimal
    fall: Decimal | None
    fall_price: Decimal | None
    rise: Decimal | None
    rise_price: Decimal | None
    base: Decimal | None
    promised: Decimal
    promised_base: Decimal | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All figures, exact. `ranked` is best first; `reference` is what the rest is held against.

    `requests` are what one might ask of an offer, the smallest gap first. `promised` are the offers
    again, of which only what is promised counts; `likely` with what is likely as well. Both are in
    the order of the form, as `worths` is. `deciders` are the numbers of the two best offers, with
    the value of each at which they come level; none where they are too close. `at_worst` is the
    lead of the best one if all that the reader doubts goes against it. `left_behind` is what
    leaving the job held now costs.
    """

    worths: tuple[Worth, ...]
    ranked: tuple[Worth, ...]
    reference: Worth
    gaps: tuple[Gap, ...]
    close: tuple[Worth, ...]
    deciders: tuple[Decider, ...]
    at_worst: Decimal | None
    requests: tuple[Request, ...]
    promised: tuple[Worth, ...]
    likely: tuple[Worth, ...]
    left_behind: LeftBehind | None
    stay: int

    @property
    def best(self) -> Worth:
        """The offer that is worth most over the years compared."""
        return self.ranked[0]

    def ahead(self, case: CaseOrZero) -> tuple[Worth, ...]:
        """List who is ahead in a price case: more than one if they are too close to call."""
        return self._leading(lambda worth: worth.cases[case])

    def ahead_at(self, month: int) -> tuple[Worth, ...]:
        """List who is ahead on leaving at the end of a month."""
        return self._leading(lambda worth: worth.leaving[month].kept)

    def ahead_if_only(self, sure: tuple[Worth, ...]) -> tuple[Worth, ...]:
        """List who is ahead if only what is sure enough counts: `promised`, or `likely`."""
        return self._leading(lambda worth: sure[worth.number - 1].present)

    def _leading(self, value: Callable[[Worth], Decimal]) -> tuple[Worth, ...]:
        top = max(map(value, self.worths))
        return tuple(worth for worth in self.worths if is_close(top, value(worth)))


def calculate(inputs: Inputs) -> Outcome:
    """Work out every offer and hold them against each other."""
    typed, inputs = inputs, in_one_currency(inputs)
    worths = tuple(
        worth_of(inputs, offer, number, name)
        for number, (offer, name) in enumerate(
            zip(inputs.offers, names(inputs.offers), strict=True), start=1
        )
    )
    ranked = tuple(sorted(worths, key=lambda worth: (-worth.present, worth.name, worth.number)))
    best = ranked[0]
    promised = worths_again(counting_only(inputs, PROMISED), worths)
    gaps = tuple(_gap(inputs, best, worth, promised) for worth in ranked[1:])
    close = tuple(worth for worth in ranked[1:] if is_close(best.present, worth.present))
    decides = deciders(typed, best, ranked[1]) if len(ranked) > 1 and not close else ()
    current = next((worth for worth in worths if worth.offer.current), None)
    return Outcome(
        worths=worths,
        ranked=ranked,
        reference=current or best,
        gaps=gaps,
        close=close,
        deciders=decides,
        at_worst=all_at_worst(typed, best, ranked[1], decides)
        if any(it.doubted for it in decides)
        else None,
        requests=requests(inputs, worths, {gap.behind.number: gap.base for gap in gaps}),
        promised=promised,
        likely=worths_again(counting_only(inputs, LIKELY), worths),
        left_behind=left_behind_with_job(inputs, worths),
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


def _gap(inputs: Inputs, best: Worth, behind: Worth, promised: tuple[Worth, ...]) -> Gap:
    amount = best.present - behind.present
    fall, fall_price = _move(inputs, best, -amount)
    rise, rise_price = _move(inputs, behind, amount)
    ours = promised[behind.number - 1]
    short = promised[best.number - 1].present - ours.present
    return Gap(
        behind=behind,
        amount=amount,
        fall=None if fall is None else -fall,
        fall_price=fall_price,
        rise=rise,
        rise_price=rise_price,
        base=raise_worth(inputs, behind.offer, amount),
        promised=short,
        promised_base=raise_worth(inputs, ours.offer, short) if short > 0 else None,
    )


# No field takes more. Where next to nothing vests, a price could have any number of digits.
_HIGHEST = Decimal("1e12")


def _move(inputs: Inputs, worth: Worth, change: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """Say by how many percent equity must move to be worth `change` more, and to which price.

    None where no price would do, or only one that no share ever had.
    """
    wanted, now = worth.equity_present + change, price_today(worth.offer)
    if wanted < 0:
        return None, None
    if now is None:
        if not worth.equity_present:
            return None, None
        points = change / worth.equity_present * 100
        return (points if points <= _HIGHEST else None), None
    price = share_price_for(inputs, worth, now, wanted)
    if price is None or not now or max(price, price / now * 100) > _HIGHEST:
        return None, None
    return (price / now - 1) * 100, price
