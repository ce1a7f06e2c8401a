"""Draw values and ranges on one scale, as SVG; shapes and labels tell them apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators._core.markup import append, h

from .shapes import MarkedRow, Role, Scale, draw_line, draw_row, draw_text, in_units

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WIDTH = 400
_LEFT, _RIGHT = 118, 384
_ROW, _TOP, _AXIS_ROOM = 30, 10, 26


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One value on the number line, on a row of its own; `role` picks the shape."""

    label: str
    value: Decimal
    role: Role
    private: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """A range on the number line, such as what the market pays."""

    label: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberLine:
    """Values and ranges on one scale, each in its row, with a vertical guide at one of them."""

    rows: tuple[Point | Band, ...]
    write: Callable[[Decimal], str]
    guide: Decimal | None = None

    def svg(self) -> Element:
        """Draw the rows from top to bottom, and the scale below them."""
        bottom = _TOP + _ROW * len(self.rows)
        # The scale is that of the public values: one that reached to the reader's secret would
        # give it away on paper, by the room that is left there. A private mark beyond it stands
        # at its end, with its amount.
        scale = _scale_of(tuple(row for row in self.rows if not _is_private(row)) or self.rows)
        drawing = h(
            "svg", {"viewBox": f"0 0 {_WIDTH} {bottom + _AXIS_ROOM}", "class": "so-chart__drawing"}
        )
        if self.guide is not None:
            append(
                drawing,
                draw_line(scale.at(self.guide), _TOP, scale.at(self.guide), bottom, "so-guide"),
            )
        append(drawing, draw_line(_LEFT, bottom, _RIGHT, bottom, "so-axis"))
        for value, anchor in ((scale.low, "start"), (scale.high, "end")):
            append(
                drawing,
                draw_text(scale.at(value), bottom + 18, self.write(value), "so-tick", anchor),
            )
        for at, row in enumerate(self.rows):
            append(drawing, self._row(row, _TOP + _ROW * at + _ROW / 2, scale))
        return drawing

    def _row(self, row: Point | Band, y: float, scale: Scale) -> Element:
        if isinstance(row, Band):
            low, high = scale.at(row.low), scale.at(row.high)
            return h(
                "g",
                None,
                draw_text(0, y + 4, row.label, "so-label"),
                h(
                    "rect",
                    {
                        "class": "so-band",
                        "x": in_units(low),
                        "y": in_units(y - 6),
                        "width": in_units(max(high - low, 2)),
                        "height": "12",
                    },
                ),
            )
        marked = MarkedRow(
            label=row.label,
            value=self.write(row.value),
            role=row.role,
            left=_LEFT,
            right=_RIGHT,
        )
        style = "so-private" if row.private else None
        value = min(max(row.value, scale.low), scale.high)
        return draw_row(marked, scale.at(value), y, style=style)


def _scale_of(rows: tuple[Point | Band, ...]) -> Scale:
    scale = Scale.over((value for row in rows for value in _values(row)), _LEFT, _RIGHT)
    # A single value is drawn in the middle.
    return scale if scale.high > scale.low else replace(scale, start=(_LEFT + _RIGHT) / 2)


def _values(row: Point | Band) -> tuple[Decimal, ...]:
    return (row.low, row.high) if isinstance(row, Band) else (row.value,)


def _is_private(row: Point | Band) -> bool:
    return isinstance(row, Point) and row.private
