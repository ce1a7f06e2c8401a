"""Draw stacked bars as SVG; each part has its own pattern, so they need no color."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators._core.markup import append, h

from .shapes import Scale, draw_line, draw_text, in_units

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WIDTH = 400
_LEFT, _RIGHT = 62, 306
_ROW, _BAR, _LEGEND_ROW = 30, 18, 22
_TILE = 8
# What each pattern draws on its tile; the first is filled, the second empty.
_PATTERNS = (
    "",
    "",
    "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6",
    "M0,4 H8",
    "M2,2 h2 v2 h-2 z M6,6 h2 v2 h-2 z",
    "M4,0 V8",
    "M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2",
    "M0,4 H8 M4,0 V8",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """One bar: its name, what each series adds (negative ones to the left), and its total."""

    label: str
    values: tuple[Decimal, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class StackedBars:
    """Bars from top to bottom, made of the same series, on one scale.

    `lowest` and `highest` widen the scale, so that several charts can be compared.
    """

    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    write: Callable[[Decimal], str]
    lowest: Decimal = Decimal(0)
    highest: Decimal = Decimal(0)

    def svg(self) -> Element:
        """Draw the legend and the bars under it."""
        used = [at for at in range(len(self.series)) if any(bar.values[at] for bar in self.bars)]
        top = _LEGEND_ROW * -(-len(used) // 2) + 10
        bottom = top + _ROW * len(self.bars)
        drawing = h(
            "svg",
            {
                "viewBox": f"0 0 {_WIDTH} {bottom + 6}",
                "class": "so-chart__drawing so-chart__drawing--small",
            },
            h("defs", None, *(_pattern(at) for at in used)),
        )
        for place, at in enumerate(used):
            append(drawing, *self._legend(at, place))
        scale = self._scale()
        for place, bar in enumerate(self.bars):
            append(drawing, self._bar(bar, top + _ROW * place, scale))
        zero = scale.at(Decimal(0))
        append(drawing, draw_line(zero, top - 2, zero, bottom, "so-axis"))
        return drawing

    def _scale(self) -> Scale:
        """Span all sums, and zero: `lowest` and `highest` widen it."""
        ups = (sum((v for v in bar.values if v > 0), Decimal(0)) for bar in self.bars)
        downs = (sum((v for v in bar.values if v < 0), Decimal(0)) for bar in self.bars)
        return Scale.over((self.lowest, self.highest, *ups, *downs), _LEFT, _RIGHT)

    def _legend(self, at: int, place: int) -> Iterator[Element]:
        x, y = (_WIDTH / 2) * (place % 2), _LEGEND_ROW * (place // 2) + 4
        yield _part(at, x + 1, y, 20, 13)
        yield draw_text(x + 28, y + 11, self.series[at], "so-legend")

    def _bar(self, bar: Bar, y: float, scale: Scale) -> Element:
        drawn = h("g", None, draw_text(0, y + 19, bar.label, "so-legend"))
        up, down = Decimal(0), Decimal(0)
        for at, value in enumerate(bar.values):
            if value > 0:
                start, up = up, up + value
            elif value < 0:
                down += value
                start = down
            else:
                continue
            left = scale.at(start)
            append(drawn, _part(at, left, y + 6, scale.at(start + abs(value)) - left, _BAR))
        append(
            drawn, draw_text(scale.at(up) + 5, y + 19, self.write(up + down), "so-legend so-value")
        )
        return drawn


def _part(at: int, x: float, y: float, width: float, height: float) -> Element:
    return h(
        "rect",
        {
            "class": "so-part-of-bar",
            "fill": f"url(#pattern-{at})",
            "x": in_units(x),
            "y": in_units(y),
            "width": in_units(max(width, 0.5)),
            "height": in_units(height),
        },
    )


def _pattern(at: int) -> Element:
    kind = at % len(_PATTERNS)
    ground = "so-pattern so-pattern--full" if kind == 0 else "so-pattern"
    size = str(_TILE)
    return h(
        "pattern",
        {"id": f"pattern-{at}", "width": size, "height": size, "patternUnits": "userSpaceOnUse"},
        h("rect", {"class": ground, "width": size, "height": size}),
        h("path", {"class": "so-pattern__lines", "d": _PATTERNS[kind]})
        if _PATTERNS[kind]
        else None,
    )
