"""What a part of a grant is in whole shares or options."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_PLACES = 12


def whole_units(exact: Decimal) -> int:
    """Round what has vested of a grant to whole shares or options, half up.

    Rounded is the running total, so that the parts add up to the grant ("cumulative rounding" of
    the Open Cap Table format, 2026). A part such as 13 / 48 is no exact decimal: without the first
    step 7832.5 would be just below.
    """
    near = exact.scaleb(_PLACES).to_integral_value().scaleb(-_PLACES)
    return int(near.to_integral_value(ROUND_HALF_UP))
