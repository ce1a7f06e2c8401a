"""Draw lines over time as SVG; dashes and marks tell them apart, not color."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators._core.markup import append, h

from .shapes import Role, Scale, draw_line, draw_mark, draw_text, in_units

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WIDTH = 400
_LEFT, _RIGHT, _HEIGHT = 88, 388, 220
_LEGEND_ROW, _AXIS_ROOM = 22, 40
_ROLES: tuple[Role, ...] = ("ask", "offer", "midpoint", "target")
_MOST_STEPS = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line: its name, its value at each step from 0, the steps where it jumps."""

    label: str
    values: tuple[Decimal, ...]
    jumps: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class LineChart:
    """Lines over the same steps, such as months; a tick and a mark every so many steps."""

    lines: tuple[Line, ...]
    write: Callable[[Decimal], str]
    every: int
    below: str
    guide: int | None = None

    def svg(self) -> Element:
        """Draw the legend, the scales and the lines."""
        top = _LEGEND_ROW * len(self.lines) + 14
        plot = _Plot(top, self.lines)
        drawing = h(
            "svg",
            {
                "viewBox": f"0 0 {_WIDTH} {top + _HEIGHT + _AXIS_ROOM}",
                "class": "so-chart__drawing so-chart__drawing--small",
            },
        )
        for level in plot.levels():
            y = plot.y(level)
            append(
                drawing,
                draw_line(_LEFT, y, _RIGHT, y, "so-grid"),
                draw_text(_LEFT - 6, y + 4, self.write(level), "so-legend", "end"),
            )
        for step in range(0, plot.steps + 1, self.every):
            x = plot.x(step)
            append(
                drawing,
                draw_line(x, plot.bottom, x, plot.bottom + 5, "so-axis"),
                draw_text(x, plot.bottom + 19, str(step), "so-legend", "middle"),
            )
        append(
            drawing,
            draw_line(_LEFT, plot.bottom, _RIGHT, plot.bottom, "so-axis"),
            draw_text((_LEFT + _RIGHT) / 2, plot.bottom + 36, self.below, "so-legend", "middle"),
        )
        if self.guide is not None:
            x = plot.x(self.guide)
            append(drawing, draw_line(x, top, x, plot.bottom, "so-guide"))
        for at, one in enumerate(self.lines):
            append(drawing, self._legend(at, one), self._line(at, one, plot))
        return drawing

    def _legend(self, at: int, one: Line) -> Element:
        y = _LEGEND_ROW * at + 10
        return h(
            "g",
            None,
            draw_line(2, y, 46, y, f"so-line so-line--{at % 4}"),
            _mark(at, 24, y),
            draw_text(56, y + 5, one.label, "so-legend"),
        )

    def _line(self, at: int, one: Line, plot: _Plot) -> Element:
        points = []
        for step, value in enumerate(one.values):
            if step in one.jumps:  # all at once: straight up or down
                points.append((plot.x(step), plot.y(one.values[step - 1])))
            points.append((plot.x(step), plot.y(value)))
        drawn = " ".join(f"{in_units(x)},{in_units(y)}" for x, y in points)
        # Between the ticks, where nothing jumps: a mark must not hide a cliff.
        marks = range(self.every // 2, len(one.values), self.every)
        return h(
            "g",
            None,
            h("polyline", {"class": f"so-line so-line--{at % 4}", "points": drawn}),
            *(_mark(at, plot.x(step), plot.y(one.values[step])) for step in marks),
        )


def _mark(at: int, x: float, y: float) -> Element:
    small = {"transform": f"translate({in_units(x)} {in_units(y)}) scale(0.7)"}
    return h("g", {**small}, draw_mark(_ROLES[at % 4], 0, 0))


class _Plot:
    """Turns steps and values into positions."""

    def __init__(self, top: float, lines: tuple[Line, ...]) -> None:
        values = [value for one in lines for value in one.values]
        self.steps = max(1, *(len(one.values) - 1 for one in lines), 1)
        self.top, self.bottom = top, top + _HEIGHT
        self._scale = Scale.over((Decimal(0), *values), self.bottom, self.top)

    def x(self, step: int) -> float:
        return _LEFT + step / self.steps * (_RIGHT - _LEFT)

    def y(self, value: Decimal) -> float:
        return self._scale.at(value)

    def levels(self) -> list[Decimal]:
        """Pick a few round values for the grid lines."""
        low, high = self._scale.low, self._scale.high
        span = high - low
        if not span:
            return [Decimal(0)]
        power = Decimal(1).scaleb((span / _MOST_STEPS).adjusted())
        step = next(power * m for m in (1, 2, 5, 10, 20) if span / (power * m) <= _MOST_STEPS)
        first = int((low / step).to_integral_value("ROUND_CEILING"))
        last = int((high / step).to_integral_value("ROUND_FLOOR"))
        return [step * at for at in range(first, last + 1)]
