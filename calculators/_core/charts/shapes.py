"""The parts that charts are drawn with, as SVG: frame, scale, lines, words and marks.

A drawing is as wide as its place: what lies across is in percent, what lies up and down in `em`
of its words. So words keep the reader's own size on a phone, and nothing has to be measured.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from calculators._core.markup import append, h

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from calculators._core.markup import Child

# What a mark stands for; it decides the shape, and the style sheet the color.
type Role = Literal[
    "ask", "me", "market", "offer", "them", "midpoint", "target", "ideal", "private"
]

# A phone gives a drawing about so many `em` of its words. One that needs more gets smaller words.
NARROW = 22
# From here on, letters are as wide as they are high (CJK, Hangul, wide forms).
_WIDE_FROM = 0x2E80
_LETTER = 0.6

_SHAPES: dict[Role, str] = {
    # Theirs is round, yours has corners, the middle stands on its tip.
    "offer": "M-6 0A6 6 0 1 1 6 0 6 6 0 1 1-6 0Z",
    "midpoint": "M0-8 8 0 0 8-8 0Z",
    "target": "M0-7 7 6-7 6Z",
    "private": "M-7-6H7L0 7Z",
    "ask": "M-6-6H6V6H-6Z",
}
_ALIKE: dict[Role, Role] = {"them": "offer", "ideal": "target", "me": "ask", "market": "ask"}


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


def frame(height: float, widest: float, *children: Child) -> Element:
    """Make the drawing, so many `em` high; it has words that need a width of so many `em`."""
    return h(
        "svg",
        {
            "class": "so-chart__drawing",
            "height": em(height),
            "style": fitting(widest),
        },
        *children,
    )


def fitting(widest: float) -> str:
    """Tell the style sheet how many `em` must find room."""
    return f"--so-fit:{math.ceil(max(widest, NARROW))}"


def stretched(width: float, height: float, place: dict[str, str], *children: Child) -> Element:
    """Make a drawing inside, whose own units are stretched to the place: for shapes, not words."""
    return h(
        "svg",
        {"viewBox": f"0 0 {short(width)} {short(height)}", "preserveAspectRatio": "none", **place},
        *children,
    )


def wide(words: str) -> float:
    """Estimate the width of words in `em`, on the safe side."""
    return sum(1 if ord(letter) >= _WIDE_FROM else _LETTER for letter in words)


def cut_to(words: str, most: float) -> str:
    """Cut words that are wider than so many `em`."""
    if wide(words) <= most:
        return words
    while words and wide(words) > most - 1:
        words = words[:-1]
    return f"{words.rstrip()}…"


def draw_mark(role: Role, x: float, y: float) -> Element:
    """Draw the mark of a role: a circle is theirs, a square yours, a diamond the middle."""
    shape = h("path", {"d": _SHAPES[_ALIKE.get(role, role)]})
    return h("svg", {"class": f"so-mark so-mark--{role}", "x": percent(x), "y": em(y)}, shape)


def draw_line(x1: float, y1: float, x2: float, y2: float, style: str) -> Element:
    """Draw a straight line."""
    return h(
        "line",
        {"class": style, "x1": percent(x1), "y1": em(y1), "x2": percent(x2), "y2": em(y2)},
    )


def draw_box(x: float, y: float, width: float, height: float, style: str) -> Element:
    """Draw a rectangle."""
    return h(
        "rect",
        {
            "class": style,
            "x": percent(x),
            "y": em(y),
            "width": percent(width),
            "height": em(height),
        },
    )


def draw_text(  # noqa: PLR0913 - a place has two numbers
    x: float, y: float, words: Child, style: str, *, anchor: str = "start", beside: float = 0
) -> Element:
    """Write words that start, end or are centered at a position, or so many `em` beside it."""
    text = h("text", {"class": style, "x": percent(x), "y": em(y)})
    if beside:
        text.set("dx", em(beside))
    if anchor != "start":
        text.set("text-anchor", anchor)
    append(text, words)
    return text


def named_value(label: str, value: str, style: str = "so-value") -> tuple[Child, ...]:
    """Write a label with its value, which stands out."""
    return (f"{label} " if label else None, h("tspan", {"class": style}, value))


def percent(value: float) -> str:
    """Write a place across."""
    return f"{short(value)}%"


def em(value: float) -> str:
    """Write a place up and down."""
    return f"{short(value)}em"


def short(value: float) -> str:
    """Write a position or length to a hundredth, which is finer than any screen."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
