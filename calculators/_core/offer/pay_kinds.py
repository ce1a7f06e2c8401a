"""What the numbers of a talk are: what each kind of pay is called, its period, how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core.currencies import Currency
from calculators._core.formatting import exact_money

type Regular = Literal["base", "monthly", "weekly", "daily", "hourly"]
type PayKind = Literal["base", "monthly", "weekly", "daily", "hourly", "total"]


@dataclass(frozen=True, slots=True)
class Pay:
    """One kind of pay: its name in the form, how it is asked for, and its period.

    `asked` has the place of the amount, and names the period unless people take it for granted.
    """

    label: str
    asked: str
    period: str

    @property
    def name(self) -> str:
        """Its name without the period."""
        return self.label.split(" (", maxsplit=1)[0]

    def said(self, amount: Decimal, currency: Currency) -> str:
        """Write an amount as it is asked for: `a base salary of $120,000`, `$48 an hour`."""
        return self.asked.format(exact_money(amount, currency))

    def alone(self, amount: Decimal, currency: Currency) -> str:
        """Write an amount by itself: `$120,000`, which people take for a year, `$48 an hour`."""
        period = "" if self.period in ("a year", "once") else f" {self.period}"
        return f"{exact_money(amount, currency)}{period}"


PAY: dict[PayKind, Pay] = {
    "base": Pay("Base salary (a year)", "a base salary of {}", "a year"),
    "monthly": Pay("Salary (a month)", "a salary of {} a month", "a month"),
    "weekly": Pay("Pay (a week)", "pay of {} a week", "a week"),
    "daily": Pay("Day rate", "a day rate of {}", "a day"),
    "hourly": Pay("Hourly rate", "{} an hour", "an hour"),
    "total": Pay("Total pay (a year)", "a total package of {}", "a year"),
}
SIGNING = Pay("Signing bonus (once)", "a signing bonus of {}", "once")
