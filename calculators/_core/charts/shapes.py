"""The parts that charts are drawn with, as SVG: scale, lines, text, marks and rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from calculators._core.markup import h

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What a mark stands for; it decides the shape, and the style sheet the color.
type Role = Literal[
    "ask", "me", "market", "offer", "them", "midpoint", "target", "ideal", "private"
]

_MARK = 6
_BESIDE_MARK = 11


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns amounts into positions: `low` is drawn at `start`, `high` at `end`.

    If the two are the same, everything is drawn at `start`.
    """

    low: Decimal
    high: Decimal
    start: float
    end: float

    @classmethod
    def over(cls, values: Iterable[Decimal], start: float, end: float) -> Scale:
        """Make the scale that spans these values."""
        found = tuple(values)
        return cls(min(found), max(found), start, end)

    def at(self, value: Decimal) -> float:
        """Give the position of an amount."""
        if self.high == self.low:
            return self.start
        share = float(value - self.low) / float(self.high - self.low)
        return self.start + share * (self.end - self.start)


def draw_mark(role: Role, x: float, y: float) -> Element:
    """Draw the mark of a role: a circle is theirs, a square yours, a diamond the middle."""
    style = f"so-mark so-mark--{role}"
    corners: tuple[tuple[float, float], ...]
    match role:
        case "offer" | "them":
            return h(
                "circle", {"class": style, "cx": in_units(x), "cy": in_units(y), "r": str(_MARK)}
            )
        case "midpoint":
            corners = ((x, y - 8), (x + 8, y), (x, y + 8), (x - 8, y))
        case "target" | "ideal":
            corners = ((x, y - 7), (x + 7, y + 6), (x - 7, y + 6))
        case "private":
            corners = ((x - 7, y - 6), (x + 7, y - 6), (x, y + 7))
        case "ask" | "me" | "market":
            corners = ((x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6))
    points = " ".join(f"{in_units(a)},{in_units(b)}" for a, b in corners)
    return h("polygon", {"class": style, "points": points})


def draw_line(x1: float, y1: float, x2: float, y2: float, style: str) -> Element:
    """Draw a straight line."""
    return h(
        "line",
        {
            "class": style,
            "x1": in_units(x1),
            "y1": in_units(y1),
            "x2": in_units(x2),
            "y2": in_units(y2),
        },
    )


def draw_text(x: float, y: float, words: str, style: str, anchor: str = "start") -> Element:
    """Write text that starts, ends or is centered at a position."""
    return h(
        "text", {"class": style, "x": in_units(x), "y": in_units(y), "text-anchor": anchor}, words
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkedRow:
    """A row of a chart: its label, and a mark with its value beside it, between two ends."""

    label: str
    value: str
    role: Role
    left: float
    right: float
    value_style: str = "so-value"


def draw_row(
    row: MarkedRow, x: float, y: float, *behind: Element | None, style: str | None = None
) -> Element:
    """Draw a row with its mark at (x, y); `behind` is drawn over the line and under the mark."""
    # The value goes on the side that has room.
    far = x > (row.left + row.right) / 2
    return h(
        "g",
        {"class": style},
        draw_text(0, y + 4, row.label, "so-label"),
        draw_line(row.left, y, row.right, y, "so-row-line"),
        *behind,
        draw_mark(row.role, x, y),
        draw_text(
            x + (-_BESIDE_MARK if far else _BESIDE_MARK),
            y + 4,
            row.value,
            row.value_style,
            "end" if far else "start",
        ),
    )


def in_units(value: float) -> str:
    """Write a position or length to a tenth of a unit, which is finer than any screen."""
    return f"{value:.1f}".removesuffix(".0")
