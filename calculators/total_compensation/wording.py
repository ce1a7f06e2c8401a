"""How the comparison writes its amounts, periods and the parts of pay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from calculators._core import MoneyFormat
from calculators._core.formatting import counted

from .formulas import Outcome
from .inputs import Inputs
from .years import Year, yearly_base

# The parts of a year, in the order in which tables and bars show them.
PARTS: tuple[tuple[str, Callable[[Year], Decimal]], ...] = (
    ("Base", lambda year: year.base),
    ("Other fixed cash", lambda year: year.other),
    ("Signing, relocation", lambda year: year.one_off),
    ("Bonus", lambda year: year.bonus),
    ("Equity", lambda year: year.equity),
    ("Benefits", lambda year: year.benefits),
    ("Days off", lambda year: year.leave),
    ("Costs", lambda year: -year.costs),
)


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
