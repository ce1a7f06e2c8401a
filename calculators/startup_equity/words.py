"""How the startup equity calculator writes its amounts, counts and stages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import Figure, MoneyFormat
from calculators._core.formatting import counted, number, rounded, upper_first

from .formulas import Stage
from .inputs import MILLION, Inputs

_NO_BREAK = "\N{NO-BREAK SPACE}"
_BILLION = 1000 * MILLION
_CENTS = 2


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes amounts and things for one form: money in full, a share to the cent, sales short."""

    inputs: Inputs
    money: MoneyFormat
    per_share: MoneyFormat

    @classmethod
    def of(cls, inputs: Inputs) -> Wording:
        """Pick the formats by the currency."""
        own = inputs.currency
        return cls(inputs, MoneyFormat(own), MoneyFormat(own, max(own.decimals, _CENTS)))

    def sale(self, price: Decimal) -> str:
        """Write the price of a whole company, as one says it: `$114.75 million`."""
        if price < MILLION:
            return self.money(price)
        unit, word, places = (
            (_BILLION, "billion", 3) if price >= _BILLION else (MILLION, "million", 2)
        )
        shown = rounded(price / unit, places).normalize()
        exponent = shown.as_tuple().exponent
        digits = max(0, -exponent) if isinstance(exponent, int) else 0
        return f"{MoneyFormat(self.inputs.currency, digits)(shown)}{_NO_BREAK}{word}"

    def sale_figure(self, price: Decimal, key: str) -> Figure:
        """Write it so that the page and a test can find it by its key."""
        return Figure(self.sale(price), f"{rounded(price):f}", key)

    def count(self, count: int) -> str:
        """Write a number of them: `1 option`, `20,000 shares`."""
        return counted(count, self.noun.removesuffix("s"))

    @property
    def noun(self) -> str:
        """What they are called, several of them."""
        return self.inputs.kind

    @property
    def span(self) -> str:
        """The years until a sale: `4 years`."""
        return counted(self.inputs.years, "year")

    def after(self, stage: Stage) -> str:
        """Say when a stage is, inside a sentence: `after 2 later rounds`."""
        if not stage.rounds:
            return "without a later round"
        return f"after {counted(stage.rounds, 'later round')}"

    def short(self, stage: Stage) -> str:
        """Name a stage in a few letters: `2 new rounds`."""
        return counted(stage.rounds, "new round") if stage.rounds else "No new rounds"

    def head(self, stage: Stage) -> str:
        """Head a column or a row with a stage."""
        words = self.after(stage)
        return upper_first(words)


def in_millions(price: Decimal) -> str:
    """Write a price below an axis, which says that it is in millions."""
    return number(price / MILLION, 1)
