"""Draw days as a timeline: a row for each event, with closed days shaded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators._core.formatting import short_day
from calculators._core.markup import append, h

from .shapes import MarkedRow, Role, draw_line, draw_row, draw_text, in_units

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# Narrow on purpose: a phone hardly scales the drawing down, so its text stays readable.
_WIDTH = 360
_LEFT, _RIGHT = 112, 352
_ROW, _TOP, _AXIS_ROOM, _KEY_ROOM = 26, 8, 22, 24
# With fewer units a day, a hatched day would be a blur, so a dashed line is drawn instead.
_HATCHED_FROM = 4.0
# The width of a label on the scale: between others, and at the ends.
_LABEL_ROOM, _END_ROOM = 48, 94
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Closed:
    """A day that does not count; a holiday is hatched, others, such as weekends, are plain."""

    day: dt.date
    holiday: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """One event on its day, with a line from `since` if given. `role` picks the shape."""

    label: str
    day: dt.date
    role: Role
    since: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeline:
    """The days from `first` to `last`, a row for each mark, and a vertical guide at one day."""

    first: dt.date
    last: dt.date
    marks: tuple[Mark, ...]
    closed: tuple[Closed, ...] = ()
    guide: dt.date | None = None
    holiday_name: str = "Holiday or closed"
    other_name: str = "Weekend"

    def svg(self) -> Element:
        """Draw the shading, the scale of days, the rows from top to bottom, and the legend."""
        bottom = _TOP + _ROW * len(self.marks)
        height = bottom + _AXIS_ROOM + (_KEY_ROOM if self.closed else 0)
        drawing = h(
            "svg", {"viewBox": f"0 0 {_WIDTH} {height}", "class": "so-chart__drawing so-timeline"}
        )
        append(drawing, *self._shades(bottom))
        append(drawing, draw_line(_LEFT, bottom, _RIGHT, bottom, "so-axis"))
        append(drawing, *self._ticks(bottom))
        if self.guide is not None:
            x = self._middle(self.guide)
            append(drawing, draw_line(x, _TOP, x, bottom, "so-guide so-guide--day"))
        for at, mark in enumerate(self.marks):
            append(drawing, self._row(mark, _TOP + _ROW * at + _ROW / 2))
        if self.closed:
            append(drawing, *self._key(bottom + _AXIS_ROOM + _KEY_ROOM / 2))
        return drawing

    @property
    def _day(self) -> float:
        """The width of one day."""
        return (_RIGHT - _LEFT) / ((self.last - self.first).days + 1)

    def _left(self, day: dt.date) -> float:
        return _LEFT + (day - self.first).days * self._day

    def _middle(self, day: dt.date) -> float:
        return self._left(day) + self._day / 2

    def _shades(self, bottom: float) -> Iterator[Element]:
        for one in self.closed:
            if not self.first <= one.day <= self.last:
                continue
            if one.holiday:
                x = self._middle(one.day)
                narrow = self._day < _HATCHED_FROM
                yield _stripes(x, _TOP, bottom, 1 if narrow else self._day)
            else:
                yield _shade(self._left(one.day), _TOP, self._day, bottom - _TOP)

    def _ticks(self, bottom: float) -> Iterator[Element]:
        """Label the first day, the last one, and as many of the Mondays between them as fit."""
        yield draw_text(_LEFT, bottom + 15, short_day(self.first), "so-tick")
        if self.last == self.first:
            return
        yield draw_text(_RIGHT, bottom + 15, short_day(self.last), "so-tick", "end")
        free = float(_LEFT + _END_ROOM)
        day = self.first + _ONE_DAY
        while day < self.last:
            x = self._middle(day)
            if day.weekday() == 0:
                yield draw_line(x, bottom, x, bottom + 4, "so-axis")
                if free <= x <= _RIGHT - _END_ROOM:
                    yield draw_text(x, bottom + 15, short_day(day)[4:], "so-tick", "middle")
                    free = x + _LABEL_ROOM
            day += _ONE_DAY

    def _row(self, mark: Mark, y: float) -> Element:
        x = self._middle(mark.day)
        since = None if mark.since is None else self._left(max(mark.since, self.first))
        row = MarkedRow(
            label=mark.label,
            value=short_day(mark.day),
            role=mark.role,
            left=_LEFT,
            right=_RIGHT,
            value_style="so-value so-value--day",
        )
        return draw_row(row, x, y, None if since is None else draw_line(since, y, x, y, "so-span"))

    def _key(self, y: float) -> Iterator[Element]:
        at = float(_LEFT)
        names = ((True, self.holiday_name), (False, self.other_name))
        kinds = {one.holiday for one in self.closed if self.first <= one.day <= self.last}
        for holiday, name in names:
            if holiday in kinds:
                box = _stripes(at + 6, y - 6, y + 6, 12) if holiday else _shade(at, y - 6, 12, 12)
                yield box
                yield draw_text(at + 17, y + 4, name, "so-tick")
                at += 30 + 7 * len(name)


def _shade(x: float, y: float, width: float, height: float) -> Element:
    sides = {
        "x": in_units(x),
        "y": in_units(y),
        "width": in_units(width),
        "height": in_units(height),
    }
    return h("rect", {"class": "so-shade", **sides})


def _stripes(x: float, top: float, bottom: float, width: float) -> Element:
    """Hatch a column with a broad dashed line, which takes far fewer bytes than a pattern."""
    line = draw_line(x, top, x, bottom, "so-stripes")
    line.set("stroke-width", in_units(width))
    return line
