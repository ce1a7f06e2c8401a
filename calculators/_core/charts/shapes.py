"""The shapes that charts are drawn with, as SVG: lines, words, and the marks of roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators._core.markup import h

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MARK = 6


def draw_mark(role: str, x: float, y: float) -> Element:
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
        case _:
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
    """Write words that start, end or have their middle at a place."""
    return h(
        "text", {"class": style, "x": in_units(x), "y": in_units(y), "text-anchor": anchor}, words
    )


def in_units(value: float) -> str:
    """Write a place or a length: a tenth of a unit is finer than any screen."""
    return f"{value:.1f}".removesuffix(".0")
