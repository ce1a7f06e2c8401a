"""How far may a number be from what it will turn out to be? Only the reader can say.

The reader takes a range by its name: small, some or large. What each means stands beside it in the
form, in percent of the number itself, or in points for rates a year, which may be 0. Nothing is
moved by a range that the reader has not chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from calculators._core.fields.helpers import choice
from calculators._core.fields.kinds import Section

from .flips import Asked

type Doubt = Literal["unsaid", "sure", "small", "some", "large"]

DOUBTS = Section(
    "How sure you are of your numbers",
    "“What decides it” then moves them as far as you say here, and no number that you leave out.",
)


@dataclass(frozen=True, slots=True)
class Ranges:
    """How far each doubt goes, down and up: percent of the number, or points, years and so on."""

    small: Decimal
    some: Decimal
    large: Decimal
    unit: str = ""

    def ask(self, label: str, hint: str = "") -> Any:
        """Ask for the reader's doubt about some numbers; what each answer means is in its words."""
        options = {
            "unsaid": "not said",
            "sure": "sure: not moved",
            "small": f"small doubt: {self._told(self.small)} up or down",
            "some": f"some doubt: {self._told(self.some)} up or down",
            "large": f"large doubt: {self._told(self.large)} up or down",
        }
        return choice(label, options, section=DOUBTS, hint=hint)

    def around(self, now: Decimal, doubt: Doubt, asked: Asked) -> tuple[Decimal, Decimal] | None:
        """Give the lowest and the highest value, within the limits of the field; None if sure."""
        if doubt in ("unsaid", "sure"):
            return None
        by = {"small": self.small, "some": self.some, "large": self.large}[doubt]
        away = by if self.unit else abs(now) * by / 100
        return max(asked.lowest, now - away), min(asked.highest, now + away)

    def _told(self, by: Decimal) -> str:
        unit = self.unit.removesuffix("s") if by == 1 else self.unit
        return f"{by} {unit}" if unit else f"{by}%"


def _ranges(small: int, some: int, large: int, unit: str = "") -> Ranges:
    return Ranges(Decimal(small), Decimal(some), Decimal(large), unit)


# What somebody has named, such as pay or hours: it is misheard or still open, not a guess.
NAMED = _ranges(5, 10, 20)
# What nobody has named, such as the part of a bonus that is really paid.
GUESSED = _ranges(10, 25, 50)
RAISES = _ranges(1, 2, 5, "points")
SHARE_PRICES = _ranges(5, 10, 20, "points")
YEARS = _ranges(1, 2, 3, "years")
