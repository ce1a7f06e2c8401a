"""How is a sale shared out: what does each common share get, and which sale price brings that?

Amounts are in the form's currency, counts in shares. A sale price X is what is left for owners,
after debt and fees. Investors of a series with n shares, invested money I and multiple m:

- non-participating: the larger of m x I and n x p, so they convert at p = m x I / n;
- participating: m x I and n x p as well;
- capped at k x I: m x I + n x p, at most k x I, and n x p once that is more.

The sale price that brings p a common share is X(p) = common x p + what all series take at p. It
rises in straight lines, so p(X) is found exactly, segment by segment. Up to the sum of all
preferences p is 0. Which series ranks first changes what investors get there, and nothing for
common shares: a series that is not paid in full gains nothing by converting.

Every option counts as a share, and what is paid to exercise is not added to X (the exact form
differs by little where options are few). Method: the standard waterfall, as in cdixon.org, "The
importance of understanding liquidation preferences", 2009.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from calculators.startup_equity.inputs import Sharing

_NONE = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """Preferred shares of one round; `cap` is the multiple of the money at which all ends."""

    name: str
    shares: Decimal
    invested: Decimal
    multiple: Decimal = Decimal(1)
    sharing: Sharing = "no"
    cap: Decimal | None = None

    @property
    def preference(self) -> Decimal:
        """What it is paid before common shares get anything, in money."""
        return self.multiple * self.invested

    @property
    def most(self) -> Decimal:
        """What it gets at most while it keeps its preference, in money."""
        if self.sharing == "capped" and self.cap is not None:
            return max(self.preference, self.cap * self.invested)
        return self.preference

    @property
    def full_at(self) -> Decimal:
        """The payout per common share at which a capped series has reached its cap."""
        return (self.most - self.preference) / self.shares

    @property
    def converts_at(self) -> Decimal | None:
        """The payout per common share from which it does as well as common; None: never."""
        return None if self.sharing == "full" else self.most / self.shares

    def takes(self, per_share: Decimal) -> Decimal:
        """Say what it gets where a common share gets so much, preferences being covered."""
        as_common = self.shares * per_share
        if self.sharing == "full":
            return self.preference + as_common
        if self.sharing == "capped":
            return max(min(self.preference + as_common, self.most), as_common)
        return max(self.preference, as_common)

    def shares_above(self, per_share: Decimal) -> Decimal:
        """How many of its shares get a part of the next dollar, from this payout on."""
        if self.sharing == "full":
            return self.shares
        converts = self.converts_at
        converted = converts is not None and per_share >= converts
        sharing = self.sharing == "capped" and per_share < self.full_at
        return self.shares if converted or sharing else _NONE


@dataclass(frozen=True, kw_only=True, slots=True)
class Company:
    """All owners: common shares with every option, and the series of preferred shares."""

    common: Decimal
    series: tuple[Series, ...]

    @property
    def shares(self) -> Decimal:
        """All shares, fully diluted."""
        return sum((it.shares for it in self.series), self.common)

    @property
    def stack(self) -> Decimal:
        """The sum of all liquidation preferences, in money: up to here common gets nothing."""
        return sum((it.preference for it in self.series), _NONE)

    def price_for(self, per_share: Decimal) -> Decimal:
        """Find the sale price at which a common share gets so much: X(p), exactly.

        At 0 it is the highest price that still brings nothing: the stack.
        """
        return self.common * per_share + sum((it.takes(per_share) for it in self.series), _NONE)

    def bends(self) -> tuple[Decimal, ...]:
        """List the payouts per common share, from 0, at which a series starts or stops sharing."""
        found = {_NONE}
        for it in self.series:
            if it.converts_at is not None:
                found |= {it.converts_at, it.full_at}
        return tuple(sorted(found))

    def per_share(self, price: Decimal) -> Decimal:
        """Find what a common share gets at a sale price: p(X), exactly, never less than 0."""
        bends = self.bends()
        low = bends[-1]
        for start, end in pairwise(bends):
            if price <= self.price_for(start):
                return start
            if price < self.price_for(end):
                return min(end, self._onward(start, price))
        return self._onward(low, price) if price > self.price_for(low) else low

    def _onward(self, start: Decimal, price: Decimal) -> Decimal:
        """Go on from a bend along the straight line that begins there."""
        sharing = sum((it.shares_above(start) for it in self.series), self.common)
        return start + (price - self.price_for(start)) / sharing

    def taken(self, price: Decimal) -> tuple[Decimal, ...]:
        """List what each series gets at a sale price, in money.

        Where the price does not cover the stack, each gets the same part of its preference, as
        series of equal rank do.
        """
        if price < self.stack:
            return tuple(it.preference * price / self.stack for it in self.series)
        per_share = self.per_share(price)
        return tuple(it.takes(per_share) for it in self.series)
