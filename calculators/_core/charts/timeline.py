"""Draw days as a strip with closed days shaded, and under it a list of what is on which day."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators._core.formatting import short_day
from calculators._core.markup import append, h

from .readings import Reading
from .shapes import (
    NARROW,
    Role,
    cut_to,
    draw_line,
    draw_mark,
    draw_text,
    em,
    frame,
    percent,
    stretched,
    wide,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# In `em`: a row of marks in the strip, the days' names under it, a row of the list, of the key.
_STACK, _NAMES, _ROW, _KEY = 1.4, 1.7, 1.75, 1.7
_GAP, _BASELINE = 0.5, 0.35
_MOST_STACKED = 6
# In percent: where the list's marks, days and words begin.
_MARK, _DAY, _WORDS = 2.3, 6, 35
_SWATCH = 4
_MOST_NAMED = 15  # with more days, only Mondays are named
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Closed:
    """A day that does not count; a holiday is hatched, others, such as weekends, are plain."""

    day: dt.date
    holiday: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """One event on its day, with a line from `since` if given. `role` picks shape and color."""

    label: str
    day: dt.date
    role: Role
    since: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeline:
    """The days from `first` to `last`, what is on them, and a vertical guide at one day."""

    first: dt.date
    last: dt.date
    marks: tuple[Mark, ...]
    closed: tuple[Closed, ...] = ()
    guide: dt.date | None = None
    holiday_name: str = "Holiday or closed"
    other_name: str = "Weekend"
    guide_name: str = "Last safe day"

    def svg(self) -> Element:
        """Draw the strip with its marks and days, the list, and the key."""
        on_days = Counter(mark.day for mark in self.marks)
        stacked = min(max(on_days.values(), default=1), _MOST_STACKED)
        line = _STACK * stacked
        top = line + _NAMES + _GAP
        keys = list(self._keys())
        bottom = top + _ROW * len(self.marks) + _GAP
        height = bottom + _KEY * -(-len(keys) // 2)
        days = [wide(short_day(mark.day)) + 2 * _GAP for mark in self.marks]
        drawing = frame(height, max(NARROW, *(100 * day / (_WORDS - _DAY) for day in days)))
        append(drawing, self._shades(line))
        append(drawing, draw_line(0, line, 100, line, "so-axis"), *self._names(line))
        if self.guide is not None:
            x = self._middle(self.guide)
            append(drawing, draw_line(x, 0, x, line, "so-guide"))
        append(drawing, *self._strip(line), *self._list(top))
        for at, (kind, name) in enumerate(keys):
            append(drawing, *_key(kind, name, 50 * (at % 2), bottom + _KEY * (at // 2)))
        return drawing

    def readings(self) -> tuple[Reading, ...]:
        """Give none: every day stands in the list."""
        return ()

    @property
    def _count(self) -> int:
        return (self.last - self.first).days + 1

    def _left(self, day: dt.date) -> float:
        return (day - self.first).days * 100 / self._count

    def _middle(self, day: dt.date) -> float:
        return self._left(day) + 50 / self._count

    def _shades(self, height: float) -> Element | None:
        """Shade the closed days, in units of a day."""
        parts = [
            _shade((one.day - self.first).days, holiday=one.holiday)
            for one in self.closed
            if self.first <= one.day <= self.last
        ]
        place = {"width": "100%", "height": em(height)}
        return stretched(self._count, 1, place, *parts) if parts else None

    def _names(self, line: float) -> Iterator[Element]:
        """Name every day by its number, or as many Mondays as fit between the ends."""
        y = line + _NAMES / 2 + _BASELINE
        if self._count <= _MOST_NAMED:
            for at in range(self._count):
                day = self.first + at * _ONE_DAY
                yield draw_text(self._middle(day), y, str(day.day), "so-tick", anchor="middle")
            return
        first, last = short_day(self.first)[4:], short_day(self.last)[4:]
        yield draw_text(0, y, first, "so-tick")
        yield draw_text(100, y, last, "so-tick", anchor="end")
        room = 100 / NARROW
        free, until = (wide(first) + 1) * room, 100 - (wide(last) + 1) * room
        for at in range(1, self._count):
            day = self.first + at * _ONE_DAY
            x, name = self._middle(day), short_day(day)[4:]
            half = wide(name) * room / 2
            if day.weekday() == 0 and free <= x - half and x + half <= until:
                yield draw_text(x, y, name, "so-tick", anchor="middle")
                free = x + half + room

    def _strip(self, line: float) -> Iterator[Element]:
        seen: Counter[dt.date] = Counter()
        for mark in self.marks:
            y = line - _STACK * (min(seen[mark.day], _MOST_STACKED - 1) + 0.5)
            seen[mark.day] += 1
            x = self._middle(mark.day)
            if mark.since is not None:
                yield draw_line(self._left(max(mark.since, self.first)), line, x, line, "so-span")
            yield draw_mark(mark.role, x, y)

    def _list(self, top: float) -> Iterator[Element]:
        before = None
        for at, mark in enumerate(self.marks):
            y = top + _ROW * (at + 0.5)
            yield draw_mark(mark.role, _MARK, y)
            if mark.day != before:
                style = f"so-value so-flag--{mark.role}"
                yield draw_text(_DAY, y + _BASELINE, short_day(mark.day), style)
            before = mark.day
            words = cut_to(mark.label, NARROW * (100 - _WORDS) / 100)
            yield draw_text(_WORDS, y + _BASELINE, words, "so-label")

    def _keys(self) -> Iterator[tuple[str, str]]:
        kinds = {one.holiday for one in self.closed if self.first <= one.day <= self.last}
        if False in kinds:
            yield "so-shade", self.other_name
        if True in kinds:
            yield "so-stripes", self.holiday_name
        if self.guide is not None:
            yield "so-guide", self.guide_name


def _shade(at: int, *, holiday: bool) -> Element:
    """Draw a day of the strip; a holiday is a broad dashed line, far smaller than a pattern."""
    if holiday:
        middle = f"{at}.5"
        return h("line", {"class": "so-stripes", "x1": middle, "x2": middle, "y1": "0", "y2": "1"})
    return h("rect", {"class": "so-shade", "x": str(at), "width": "1", "height": "1"})


def _key(kind: str, name: str, x: float, y: float) -> Iterator[Element]:
    if kind == "so-guide":
        yield draw_line(x + _SWATCH / 2, y + 0.2, x + _SWATCH / 2, y + 1.4, kind)
    else:
        place = {"x": percent(x), "y": em(y + 0.35), "width": percent(_SWATCH), "height": "0.9em"}
        shade = _shade(0, holiday=kind == "so-stripes")
        shade.set("style", "stroke-dasharray:.2")  # a box is lower than the strip
        yield stretched(1, 1, place, shade)
    yield draw_text(x + _SWATCH, y + 0.8 + _BASELINE, name, "so-tick", beside=_GAP)
