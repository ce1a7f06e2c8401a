"""What could be asked of an offer that is behind, with only what the letters say as a reason?

An employer can check what another letter promises, and nothing else. So the reader's own costs
and health premiums, the price of days off, raises and refreshers that are only hoped for, guesses
about the share price and the reader's discount rate are all left out here. A raise above 25 % of
base or a signing bonus above 30 % of it is never asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from calculators._core.offer.ladder import LARGE_ASK_PERCENT, LARGEST_SIGNING_PERCENT
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer
from calculators.total_compensation.offer.periods import named_base, payments_a_year

from .certainty import LIKELY, counting_only
from .equity import unit_worth
from .level import is_close, raise_worth
from .worth import Worth, worths_again

_NONE = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What would bring one offer level with another: `base` in its own period, or `signing`, once.

    Each is None where it is more than anyone should ask for. `behind` and `rival` count what the
    letters say and nothing else.
    """

    behind: Worth
    rival: Worth
    base: Decimal | None
    most_base: Decimal
    signing: Decimal | None

    @property
    def possible(self) -> bool:
        """Say whether asking could close the gap."""
        return self.base is not None or self.signing is not None


def requests(
    inputs: Inputs, worths: tuple[Worth, ...], raises: Mapping[int, Decimal | None]
) -> tuple[Request, ...]:
    """List what to ask of each offer that is behind by its letter, the smallest gap first.

    `raises` are the raises of base, by an offer's number, that bring it level with the best one.

    Nothing is asked where two offers are too close to call, by the letters or in all, nor of the
    job the reader has.
    """
    whole = letters_alone(inputs)
    ours = worths_again(whole, worths)
    ranked = sorted(ours, key=lambda worth: (-worth.present, worth.name, worth.number))
    rival = ranked[0]
    ahead = worths[rival.number - 1].present
    is_best = ahead == max(worth.present for worth in worths)

    def level(worth: Worth) -> bool:
        pair = ahead, worths[worth.number - 1].present
        return is_close(rival.present, worth.present) or is_close(max(pair), min(pair))

    def in_all(worth: Worth) -> _Level:
        behind = worths[worth.number - 1]
        gap = ahead - behind.present
        if is_best and behind.number in raises:
            return _Level(gap, raises[behind.number])
        return _Level.of(inputs, behind.offer, gap)

    return tuple(
        _request(
            rival,
            worth,
            _Level.of(whole, worth.offer, rival.present - worth.present),
            in_all(worth),
        )
        for worth in ranked[1:]
        if not worth.offer.current and not level(worth)
    )


def letters_alone(inputs: Inputs) -> Inputs:
    """Leave out of a form all that is the reader's own: costs, guesses, a rate, priced days."""
    return replace(
        inputs,
        offers=tuple(
            replace(
                offer,
                costs=None,
                own_premium=None,
                out_of_pocket=None,
                payroll_tax=None,
                insurance=None,
            )
            for offer in counting_only(inputs, LIKELY).offers
        ),
        growth=_NONE,
        rate=_NONE,
        low=_NONE,
        expected=_NONE,
        high=_NONE,
        price_leave=False,
        hoped_equity=None,
    )


@dataclass(frozen=True, slots=True)
class _Level:
    """What closes a gap in one way of counting: a raise of yearly base, or a payment now."""

    gap: Decimal
    more: Decimal | None

    @classmethod
    def of(cls, inputs: Inputs, offer: Offer, gap: Decimal) -> _Level:
        return cls(gap, raise_worth(inputs, offer, gap))


def _request(rival: Worth, behind: Worth, by_letter: _Level, in_all: _Level) -> Request:
    """Ask for what the letters support, and for no more than makes the two level in all."""
    offer = behind.offer
    a_year = named_base(offer)
    gap, more = by_letter.gap, by_letter.more
    if in_all.gap > 0:
        gap = min(gap, in_all.gap)
        more = min(more, in_all.more) if more is not None and in_all.more is not None else None
    most = a_year * (100 + LARGE_ASK_PERCENT) / 100
    base = None if more is None or more < 0 or a_year + more > most else a_year + more
    offered = sum((payment.amount for payment in offer.signing), _NONE)
    signing = gap if offered + gap <= a_year * LARGEST_SIGNING_PERCENT / 100 else None
    a_payment = payments_a_year(offer)
    return Request(
        behind=behind,
        rival=rival,
        base=None if base is None else base / a_payment,
        most_base=most / a_payment,
        signing=signing,
    )


def guaranteed_a_year(worth: Worth) -> Decimal:
    """Add up the promised cash of a full year, without what is paid once."""
    offer, year = worth.offer, worth.years[-1]
    total = year.base
    total += year.other if offer.other_is == "promised" else _NONE
    total += year.bonus if offer.bonus_is == "promised" else _NONE
    return total


def fixed_beside_base(worth: Worth) -> Decimal:
    """Add up the promised cash that is not base pay, all years compared."""
    return worth.guaranteed - sum((year.base for year in worth.years), _NONE)


def on_paper(worth: Worth) -> Decimal:
    """Price the grant that vests in the years compared as its letter does: at today's price."""
    return worth.equity.units[-1] * unit_worth(worth.offer, Decimal(1))
