"""Draw stacked bars as SVG; each part has its color, and on paper its own pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from calculators._core.markup import append, h

from .readings import FEW, Reading
from .shapes import (
    NARROW,
    Scale,
    cut_to,
    draw_box,
    draw_line,
    draw_text,
    frame,
    wide,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# In `em`: a line of the legend, a row, its bar, a heading above it, room between words and bars.
_LEGEND_ROW, _ROW, _BAR, _HEAD, _GAP = 1.6, 2, 1.3, 2.1, 0.5
_BASELINE = 0.35
_SWATCH = 5  # percent
_LONGEST_LABEL, _LONGEST_SERIES, _LONGEST_HEAD = 8.0, 13.0, 20.0
_LEAST_BAR = 0.25  # percent
_TILE = 8
# The color of each part of pay is the style sheet's; one whose name ends in a star shares it with
# another, or is at risk, and shows its pattern on the screen as well.
LOOKS = ("base", "bonus", "equity", "signing", "benefits")
# What each pattern draws on its tile; on paper the first is filled.
_PATTERNS = (
    "",
    "M0 4H8",
    "M-2 2 2-2M0 8 8 0M6 10 10 6",
    "M4 0V8",
    "M4 2V6M2 4H6",
    "M2 2h2v2h-2zM6 6h2v2h-2z",
    "M-2 6 2 10M0 0 8 8M6-2 10 2",
    "M0 4H8M4 0V8",
    "M4 4h1v1h-1z",
    "M0 2H8M0 6H8",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """One bar: its name, what each series adds (negative ones to the left), and its total.

    `head` stands on a line of its own above it: the name of the bars that follow, or a long one.
    """

    label: str
    values: tuple[Decimal, ...]
    head: str = ""


class _Layout(NamedTuple):
    scale: Scale
    needs: float
    left: float


class _Part(NamedTuple):
    series: int
    left: float
    width: float
    value: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class StackedBars:
    """Bars from top to bottom, made of the same series, on one scale.

    `lowest` and `highest` widen the scale, so that several charts can be compared. `looks` are
    names of parts of pay, one for each series.
    """

    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    write: Callable[[Decimal], str]
    lowest: Decimal = Decimal(0)
    highest: Decimal = Decimal(0)
    looks: tuple[str, ...] = LOOKS

    def svg(self) -> Element:
        """Draw the legend and the bars under it."""
        used = self._used()
        layout = self._layout()
        rows = list(self._rows())
        bottom = rows[-1][1] + _ROW if rows else self._top()
        drawing = frame(bottom, layout.needs, h("defs", None, *map(self._pattern, used)))
        for place, at in enumerate(used):
            append(drawing, *self._legend(at, place))
        zero = layout.scale.at(Decimal(0))
        for bar, y in rows:
            if bar.head:
                head = cut_to(bar.head, _LONGEST_HEAD)
                append(drawing, draw_text(0, y - _BASELINE, head, "so-head"))
            middle = y + _ROW / 2 + _BASELINE
            label = cut_to(bar.label, _LONGEST_LABEL)
            append(drawing, draw_text(0, middle, label, "so-label") if label else None)
            append(drawing, *(self._part(part, y) for part in self._parts(bar, layout.scale)))
            up = layout.scale.at(sum((v for v in bar.values if v > 0), Decimal(0)))
            total = self.write(sum(bar.values, Decimal(0)))
            append(drawing, draw_text(up, middle, total, "so-value", beside=_GAP))
            # In pieces: it does not go through the heads.
            append(drawing, draw_line(zero, y, zero, y + _ROW, "so-axis"))
        return drawing

    def readings(self) -> tuple[Reading, ...]:
        """Give each part of each bar, where there are more than the eye tells apart."""
        scale = self._layout().scale
        found, head = [], ""
        for bar, y in self._rows():
            head = bar.head or head
            of = ", ".join(filter(None, (head, bar.label)))
            found += [
                Reading(
                    x=part.left,
                    y=y + (_ROW - _BAR) / 2,
                    width=part.width,
                    height=_BAR,
                    words=f"{of}: {self.series[part.series]} {self.write(part.value)}",
                )
                for part in self._parts(bar, scale)
            ]
        return tuple(found) if len(found) > FEW else ()

    def _used(self) -> list[int]:
        return [at for at in range(len(self.series)) if any(bar.values[at] for bar in self.bars)]

    def _top(self) -> float:
        return _LEGEND_ROW * -(-len(self._used()) // 2) + _GAP

    def _rows(self) -> Iterator[tuple[Bar, float]]:
        y = self._top()
        for bar in self.bars:
            y += _HEAD if bar.head else 0
            yield bar, y
            y += _ROW

    def _layout(self) -> _Layout:
        """Share the width between labels, bars and totals, which stand beside the bars."""
        labels = max((min(wide(bar.label), _LONGEST_LABEL) for bar in self.bars), default=0)
        sums = (self.write(sum(bar.values, Decimal(0))) for bar in self.bars)
        totals = max(map(wide, sums), default=0)
        left = labels + _GAP if labels else 0
        right = totals + 2 * _GAP
        # At least half of it for the bars, and two columns for the legend.
        names = (min(wide(self.series[at]), _LONGEST_SERIES) for at in self._used())
        column = (max(names, default=0) + _GAP) / (0.5 - _SWATCH / 100)
        needs = max(NARROW, 2 * (left + right), column)
        ups = (sum((v for v in bar.values if v > 0), Decimal(0)) for bar in self.bars)
        downs = (sum((v for v in bar.values if v < 0), Decimal(0)) for bar in self.bars)
        values = (self.lowest, self.highest, Decimal(0), *ups, *downs)
        start, end = 100 * left / needs, 100 - 100 * right / needs
        return _Layout(Scale.over(values, start, end), needs, left)

    def _legend(self, at: int, place: int) -> Iterator[Element]:
        x, y = 50.0 * (place % 2), _LEGEND_ROW * (place // 2)
        box = draw_box(x, y + 0.3, _SWATCH, 0.9, "so-bar")
        box.set("fill", f"url(#pattern-{at})")
        yield box
        words = cut_to(self.series[at], _LONGEST_SERIES)
        yield draw_text(x + _SWATCH, y + 0.75 + _BASELINE, words, "so-label", beside=_GAP)

    def _parts(self, bar: Bar, scale: Scale) -> Iterator[_Part]:
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
            width = scale.at(start + abs(value)) - left
            yield _Part(at, left, max(width, _LEAST_BAR), value)

    def _part(self, part: _Part, y: float) -> Element:
        box = draw_box(part.left, y + (_ROW - _BAR) / 2, part.width, _BAR, "so-bar")
        box.set("fill", f"url(#pattern-{part.series})")
        return box

    def _pattern(self, at: int) -> Element:
        look = self.looks[at % len(self.looks)]
        name = look.removesuffix("*")
        lines = _PATTERNS[at % len(_PATTERNS)]
        shown = "so-hatch so-hatch--shown" if look.endswith("*") else "so-hatch"
        size = str(_TILE)
        ground = f"so-fill so-fill--{name}{'' if lines else ' so-fill--full'}"
        return h(
            "pattern",
            {
                "id": f"pattern-{at}",
                "width": size,
                "height": size,
                "patternUnits": "userSpaceOnUse",
            },
            h("rect", {"class": ground, "width": size, "height": size}),
            h("path", {"class": shown, "d": lines}) if lines else None,
        )
