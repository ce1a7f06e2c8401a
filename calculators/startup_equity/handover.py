"""What goes on to the comparison of offers: one amount a year, which only counts as hoped for."""

from __future__ import annotations

from calculators._core import Block, HandedValue, Handover
from calculators._core.offer.handover import given, merged, typed

from .formulas import Outcome
from .words import Wording

_SOURCE = "your startup equity"


def handover(outcome: Outcome, words: Wording) -> list[Block]:
    """Give what the price that the reader carries on with pays a year; nothing without one."""
    if not outcome.a_year:
        return []
    # To the cent: the comparison shows whole amounts, and nobody hopes more exactly than that.
    a_year = words.per_share.rounded(outcome.a_year)
    if not a_year:
        return []
    value = HandedValue(
        name="hoped-equity", shown=words.money(a_year), typed=typed(a_year), said=False
    )
    remark = (
        "It counts as hoped for there, so “promised” and “likely” leave it out. It assumes that "
        "you stay, and that the sale comes at the price you chose."
    )
    values = merged(*given(words.inputs), value)
    return [Handover(source=_SOURCE, sets=((_SOURCE, values),), remark=remark)]
