"""Draw values and ranges on one axis, as SVG; each value has its mark and its words on a flag."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators._core.markup import append, h

from .readings import Reading
from .shapes import (
    NARROW,
    Role,
    Scale,
    cut_to,
    draw_box,
    draw_line,
    draw_mark,
    draw_text,
    frame,
    named_value,
    wide,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# In percent of the width: a mark at the end of the axis keeps inside the drawing.
_LEFT, _RIGHT = 2.5, 97.5
_HALF = 50
# In `em`: a flag, a range with its words, one more line for its name, the room around the axis,
# from a mark to its words.
_FLAG, _BAND, _NAME, _AXIS, _BESIDE = 1.75, 2.7, 1.3, 0.7, 0.85
_BAND_WORDS, _BAND_BAR = 1.1, 0.75
_BASELINE = 0.35  # below the middle of a line of words
_LONGEST_FLAG = 15.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One value on the number line, on a flag of its own; `role` picks shape and color."""

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
class _Flag:
    point: Point
    x: float
    y: float

    @property
    def extends_right(self) -> bool:
        """Whether there is more room to the right of it."""
        return self.x <= _HALF


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberLine:
    """Values and ranges on one axis; the guide shows where one value lies in the ranges above it.

    Flags of the lower half fly above the axis and to the right, those of the upper half below it
    and to the left, in the order of their values: no pole goes through the words of another.
    `names_apart` gives long names of ranges a line of their own.
    """

    rows: tuple[Point | Band, ...]
    write: Callable[[Decimal], str]
    guide: Decimal | None = None
    names_apart: bool = False

    def svg(self) -> Element:
        """Draw the ranges, the flags above the axis, the axis, and the flags below it."""
        bands = [row for row in self.rows if isinstance(row, Band)]
        row = _BAND + self._name_room
        top = row * len(bands)
        scale = self._scale()
        flags, axis, bottom = self._flags(scale, top)
        # What is private must not be told by the size of the words either.
        public = [flag for flag in flags if not flag.point.private]
        needs = [self._room(flag) for flag in public]
        needs += [wide(line) for band in bands for line in self._band_words(band)]
        drawing = frame(bottom, max(needs, default=0))
        for at, band in enumerate(bands):
            append(drawing, *self._band(band, row * at, scale))
        append(drawing, draw_line(0, axis, 100, axis, "so-axis"))
        append(drawing, *(self._pole(flag, axis) for flag in public))
        for flag in flags:
            if flag.point.private:
                zone = draw_line(0, axis, flag.x, axis, "so-zone")
                parts = (zone, self._pole(flag, axis), self._flag(flag))
                append(drawing, h("g", {"class": "so-private"}, *parts))
        append(drawing, *(self._flag(flag) for flag in public))
        return drawing

    def readings(self) -> tuple[Reading, ...]:
        """Give none: every value stands on its flag."""
        return ()

    def _scale(self) -> Scale:
        # The scale is that of the public values: one that reached to the reader's secret would
        # give it away on paper, by the room that is left there. A private mark beyond it stands
        # at its end, with its amount.
        public = tuple(row for row in self.rows if not _is_private(row)) or self.rows
        scale = Scale.over((value for row in public for value in _values(row)), _LEFT, _RIGHT)
        # A single value is drawn in the middle.
        return scale if scale.high > scale.low else replace(scale, start=float(_HALF))

    def _flags(self, scale: Scale, top: float) -> tuple[list[_Flag], float, float]:
        """Place the flags; give them with the height of the axis and of the whole."""

        def placed(point: Point, y: float) -> _Flag:
            value = min(max(point.value, scale.low), scale.high)
            return _Flag(point=point, x=scale.at(value), y=y)

        points = sorted(
            (row for row in self.rows if isinstance(row, Point)), key=lambda it: it.value
        )
        public = [point for point in points if not point.private]
        low = [point for point in public if scale.at(point.value) <= _HALF]
        # Private ones come last: a gap among the others would tell between which of them it lies.
        high = [*public[len(low) :], *(point for point in points if point.private)]
        axis = top + _FLAG * len(low) + _AXIS
        flags = [placed(point, top + _FLAG * (at + 0.5)) for at, point in enumerate(low)]
        under = axis + _AXIS
        flags += [placed(point, under + _FLAG * (at + 0.5)) for at, point in enumerate(high)]
        return flags, axis, under + _FLAG * len(high)

    def _words(self, point: Point) -> tuple[str, str]:
        value = self.write(point.value)
        return cut_to(point.label, max(_LONGEST_FLAG - wide(value), 3)), value

    def _room(self, flag: _Flag) -> float:
        """Say how wide the whole must be for the flag to have room, in `em`."""
        share = max(flag.x, 100 - flag.x) / 100
        return (wide(" ".join(self._words(flag.point))) + _BESIDE) / share

    def _pole(self, flag: _Flag, axis: float) -> Element:
        return draw_line(flag.x, flag.y, flag.x, axis, f"so-pole so-pole--{flag.point.role}")

    def _flag(self, flag: _Flag) -> Element:
        right = flag.extends_right
        style = f"so-flag so-flag--{flag.point.role}"
        text = draw_text(
            flag.x,
            flag.y + _BASELINE,
            None,
            style,
            anchor="start" if right else "end",
            beside=_BESIDE if right else -_BESIDE,
        )
        append(text, *named_value(*self._words(flag.point)))
        return h("g", None, draw_mark(flag.point.role, flag.x, flag.y), text)

    @property
    def _name_room(self) -> float:
        return _NAME if self.names_apart else 0

    def _band_words(self, band: Band) -> tuple[str, ...]:
        values = self._values(band)
        return (
            (cut_to(band.label, NARROW), values)
            if self.names_apart
            else (f"{band.label} {values}",)
        )

    def _values(self, band: Band) -> str:
        return f"{self.write(band.low)} to {self.write(band.high)}"

    def _band(self, band: Band, y: float, scale: Scale) -> Iterator[Element]:
        low, high = scale.at(band.low), scale.at(band.high)
        line = y + _BAND_WORDS + self._name_room
        bar = line + 0.4
        yield draw_box(low, bar, max(high - low, 0.5), _BAND_BAR, "so-band")
        if self.guide is not None:
            x = scale.at(self.guide)
            yield draw_line(x, bar - 0.2, x, bar + _BAND_BAR + 0.2, "so-guide")
        if self.names_apart:
            yield draw_text(0, y + _BAND_WORDS, cut_to(band.label, NARROW), "so-flag")
        text = draw_text(0, line, None, "so-flag")
        name = "" if self.names_apart else band.label
        append(text, *named_value(name, self._values(band)))
        yield text


def _values(row: Point | Band) -> tuple[Decimal, ...]:
    return (row.low, row.high) if isinstance(row, Band) else (row.value,)


def _is_private(row: Point | Band) -> bool:
    return isinstance(row, Point) and row.private
