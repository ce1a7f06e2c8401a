"""How the comparison writes its amounts, periods and letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from calculators._core import MoneyFormat
from calculators._core.formatting import counted, upper_first
from calculators._core.offer.ladder import spoken

from .formulas import Outcome
from .formulas.exchange import rate_of
from .formulas.worth import Worth
from .formulas.years import Year
from .inputs import Inputs
from .offer import BasePer, Offer
from .offer.periods import yearly_base

# The parts of a year, in the order in which tables and bars show them.
PARTS: tuple[tuple[str, Callable[[Year], Decimal]], ...] = (
    ("Base", lambda year: year.base),
    ("Other fixed cash", lambda year: year.other),
    ("Overtime", lambda year: year.overtime),
    ("Signing, relocation", lambda year: year.one_off),
    ("Bonus", lambda year: year.bonus),
    ("Equity", lambda year: year.equity),
    ("Hoped-for equity", lambda year: year.hoped),
    ("Benefits", lambda year: year.benefits),
    ("Days off", lambda year: year.leave),
    ("Costs", lambda year: -year.costs),
)


# Their colors in bars; a star hatches what shares its color with another part, or is not certain.
LOOKS = (
    *("base", "base*", "base*", "signing", "bonus"),
    *("equity*", "equity*", "benefits", "benefits*", "costs"),
)

# How a letter names the period of base pay, after an amount.
NAMED_PERIODS: dict[BasePer, str] = {
    "year": "a year",
    "month": "a month",
    "two_weeks": "every two weeks",
    "week": "a week",
    "day": "a day",
    "hour": "an hour",
}


_NO_LIMIT = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Letter:
    """Writes amounts, given in the form's currency, in that of one offer."""

    rate: Decimal
    money: MoneyFormat
    small: MoneyFormat

    def spoken(self, amount: Decimal, most: Decimal = _NO_LIMIT) -> str:
        """Write an amount rounded as one says it, and no more than `most`."""
        own = spoken(amount / self.rate, Decimal(0), _NO_LIMIT)
        return self.money(min(own, most / self.rate))

    def spoken_rate(self, amount: Decimal, most: Decimal = _NO_LIMIT) -> str:
        """Write a rate of pay, such as that of an hour, in the same way but with cents."""
        own = spoken(amount / self.rate, Decimal(0), _NO_LIMIT)
        return self.small(min(own, most / self.rate))

    def about(self, amount: Decimal) -> str:
        """Write an amount as one says it, and say where that is not quite what it is."""
        said = self.spoken(amount)
        return said if said == self.exactly(amount) else f"about {said}"

    def exactly(self, amount: Decimal) -> str:
        """Write an amount as it is in the letter."""
        return self.money(amount / self.rate)

    def rate_exactly(self, amount: Decimal) -> str:
        """Write a rate of pay as it is in the letter."""
        return self.small(amount / self.rate)


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes amounts and periods for one form."""

    inputs: Inputs
    money: MoneyFormat
    small: MoneyFormat

    @classmethod
    def of(cls, inputs: Inputs) -> Wording:
        """Pick the format by the smallest base; hourly pay always shows cents."""
        smallest = min(yearly_base(offer) for offer in inputs.offers)
        return cls(
            inputs,
            MoneyFormat.for_amounts(inputs.currency, smallest),
            MoneyFormat(inputs.currency, inputs.currency.decimals),
        )

    def of_letter(self, offer: Offer) -> Letter:
        """Write amounts as the letter of an offer does: in the currency that it pays in."""
        own = offer.paid_in or self.inputs.currency
        return Letter(
            rate_of(offer), MoneyFormat(own, self.money.places), MoneyFormat(own, own.decimals)
        )

    def line(self, worth: Worth, outcome: Outcome, told: str, what: str = "") -> str:
        """Begin a line of numbers with the offer, if there are several, and with what it tells."""
        whose = worth.name if len(outcome.worths) > 1 else ""
        named = ", ".join(filter(None, (whose, what)))
        return f"{upper_first(named)}: {told}" if named else told

    @property
    def span(self) -> str:
        """The years compared: `4 years`."""
        return counted(self.inputs.years, "year")

    @property
    def over(self) -> str:
        """The period of totals that are held against each other."""
        return f"over {self.span}{', in today’s money' if self.inputs.rate else ''}"


def has_equity(outcome: Outcome) -> bool:
    """Say whether any offer has equity, so that its price matters."""
    return any(worth.offer.equity != "none" for worth in outcome.worths)


def months(count: int) -> str:
    """Write a number of months: `1 month`, `18 months`."""
    return counted(count, "month")


def counted_by_year(offer: Offer) -> bool:
    """Say whether a grant is counted once a year only because no more is known of its plan."""
    return offer.equity != "none" and offer.vesting == "front_loaded"
