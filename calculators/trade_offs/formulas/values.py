"""What each ask is worth in money a year, and the order that follows from it.

Money a year counts as typed; base pay also brings the bonus and the match that grow with it.
A single payment is spread over the years of stay; a day of leave is base pay ÷ working days. Where
the reader wants room to come down, the money that is traded counts for so much more than is typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core.formatting import rounded
from calculators.trade_offs.inputs import (
    EASE,
    IN_DAYS,
    KINDS,
    MOVABLE,
    PAID_ONCE,
    Ask,
    AskKind,
    Inputs,
)

_EASES, _KINDS = tuple(EASE), tuple(KINDS)
# Thirds and day rates never end: compared to a millionth, so that what is level stays level.
_PLACES = 6


@dataclass(frozen=True, slots=True)
class Valued:
    """An ask with the amount to ask for, its worth a year, and its place in the ranking from 1.

    `dear` says that it is in the upper half of the list by worth.
    """

    ask: Ask
    amount: Decimal
    worth: Decimal
    rank: int = 0
    dear: bool = False

    @property
    def first(self) -> bool:
        """Say whether it is cheap for them and dear to the reader."""
        return self.dear and self.ask.ease == "easy"

    @property
    def ease(self) -> int:
        """Count how hard it is for them: 0 is easy."""
        return _EASES.index(self.ask.ease)


def level(amount: Decimal) -> Decimal:
    """Prepare an amount for a comparison."""
    return rounded(amount, _PLACES)


def grows(inputs: Inputs) -> Decimal:
    """Say what one more in base pay brings in all: 1 + bonus + match."""
    return 1 + ((inputs.bonus or 0) + (inputs.match or 0)) / Decimal(100)


def rate(inputs: Inputs, kind: AskKind) -> Decimal:
    """Say what one unit of an ask, in money or in days, is worth a year."""
    if kind == "pay":
        return grows(inputs)
    if kind in IN_DAYS:
        return inputs.base / inputs.days_a_year
    return Decimal(1) / inputs.years if kind in PAID_ONCE else Decimal(1)


def ranked(inputs: Inputs) -> tuple[Valued, ...]:
    """Value all asks. Those cheap for them and dear to the reader come first, then by worth.

    Level ones: the easier first, then by kind; at last in the order of the form.
    """
    found = [valued(inputs, ask) for ask in inputs.asks]
    half = (len(found) + 1) // 2
    for at, one in enumerate(found):
        above = sum(level(other.worth) > level(one.worth) for other in found)
        found[at] = Valued(one.ask, one.amount, one.worth, dear=above < half)
    found.sort(
        key=lambda one: (not one.first, -level(one.worth), one.ease, _KINDS.index(one.ask.what))
    )
    return tuple(
        Valued(one.ask, one.amount, one.worth, rank, one.dear)
        for rank, one in enumerate(found, start=1)
    )


def valued(inputs: Inputs, ask: Ask) -> Valued:
    """Say what an ask is worth a year; its rank is not known yet."""
    typed = (ask.a_year, ask.once, ask.days)
    amount = next((given for given in typed if given is not None), Decimal(0))
    if inputs.above and ask.what in MOVABLE and not ask.must:
        amount *= (100 + inputs.above) / 100
    if ask.what in PAID_ONCE:
        return Valued(ask, amount, amount / inputs.years)
    return Valued(ask, amount, amount * rate(inputs, ask.what))
