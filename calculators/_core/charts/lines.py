"""Draw lines over time as SVG; each has its name and sum at its end, on paper dashes of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators._core.markup import append, h

from .readings import FEW, Reading
from .shapes import (
    NARROW,
    Role,
    Scale,
    cut_to,
    draw_line,
    draw_mark,
    draw_text,
    em,
    frame,
    percent,
    short,
    stretched,
    wide,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# In `em`: the plot, the words below it, a line of words above it, an end label of two lines.
_HEIGHT, _AXIS_ROOM, _NOTE, _END = 15, 3.2, 1.6, 2.7
_GAP, _BASELINE, _TOP = 0.5, 0.35, 1.5
_LONGEST_NAME, _LONGEST_NOTE = 8.0, 20.0
_UNITS = 1000  # of a plot's height
_MARKS: tuple[Role, ...] = ("ask", "offer", "midpoint", "target")
_MOST_STEPS = 5
_HALF = 50
_LINE = 1.2


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line: its name, its value at each step from 0, the steps where it jumps."""

    label: str
    values: tuple[Decimal, ...]
    jumps: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class LineNote:
    """What happens at a step, in a few words, and to which of the lines if not to all."""

    step: int
    words: str
    line: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LineChart:
    """Lines over the same steps, such as months, with a tick every so many of them.

    `step` names one, as in "Month", and `tick` writes its number, or what it stands for.
    """

    lines: tuple[Line, ...]
    write: Callable[[Decimal], str]
    every: int
    below: str
    guide: int | None = None
    notes: tuple[LineNote, ...] = ()
    step: str = ""
    tick: Callable[[int], str] = str

    def svg(self) -> Element:
        """Draw the notes, the scales, the lines and what stands at their ends."""
        plot = self._plot()
        needs = [2 * wide(self.below), *(self._note_room(note, plot) for note in self.notes)]
        height = plot.bottom + _AXIS_ROOM
        drawing = frame(height, max(plot.needs, *needs))
        for level in plot.levels():
            y = plot.y(level)
            style = "so-axis" if level == 0 else "so-grid"
            append(drawing, draw_line(0, y, plot.right, y, style))
        for step in range(0, plot.steps + 1, self.every):
            x, anchor = plot.x(step), "middle" if step else "start"
            append(
                drawing,
                draw_line(x, plot.bottom, x, plot.bottom + 0.4, "so-axis"),
                draw_text(x, plot.bottom + 1.5, self.tick(step), "so-tick", anchor=anchor),
            )
        append(
            drawing,
            draw_text(plot.right / 2, plot.bottom + 2.8, self.below, "so-tick", anchor="middle"),
            *self._notes(plot),
        )
        if self.guide is not None and self.guide not in {note.step for note in self.notes}:
            x = plot.x(self.guide)
            append(drawing, draw_line(x, plot.top, x, plot.bottom, "so-guide"))
        append(drawing, plot.drawn(self.lines))
        # Over the lines, which often begin where an amount is written.
        for level in filter(None, plot.levels()):
            append(drawing, draw_text(0, plot.y(level) - 0.3, self.write(level), "so-tick"))
        append(drawing, *self._ends(plot))
        return drawing

    def readings(self) -> tuple[Reading, ...]:
        """Give every step with the values of all lines."""
        plot = self._plot()
        if sum(len(one.values) for one in self.lines) <= FEW:
            return ()
        width = plot.right / plot.steps
        return tuple(
            Reading(
                x=max(0, plot.x(step) - width / 2),
                y=plot.top,
                width=width,
                height=_HEIGHT,
                words=f"{self.step} {self.tick(step)}: "
                + ", ".join(
                    f"{cut_to(one.label, _LONGEST_NAME)} {self.write(one.values[step])}"
                    if len(self.lines) > 1
                    else self.write(one.values[step])
                    for one in self.lines
                    if step < len(one.values)
                ),
            )
            for step in range(plot.steps + 1)
        )

    def _plot(self) -> _Plot:
        ends = [self.write(one.values[-1]) for one in self.lines]
        names = [cut_to(one.label, _LONGEST_NAME) for one in self.lines]
        return _Plot(_NOTE * len(self.notes) + _TOP, self.lines, max(map(wide, (*ends, *names))))

    def _note_words(self, note: LineNote) -> str:
        return cut_to(f"{self.step} {self.tick(note.step)}: {note.words}", _LONGEST_NOTE)

    def _note_room(self, note: LineNote, plot: _Plot) -> float:
        x = plot.x(note.step)
        return 100 * (wide(self._note_words(note)) + 2 * _GAP) / max(x, 100 - x)

    def _notes(self, plot: _Plot) -> Iterator[Element]:
        # The earliest is the highest: its pole passes left of what the later ones say.
        placed = [
            (note, plot.x(note.step), _NOTE * (at + 0.5))
            for at, note in enumerate(sorted(self.notes, key=lambda it: it.step))
        ]
        for note, x, y in placed:
            style = "so-guide" if note.step == self.guide else "so-pole"
            yield draw_line(x, y, x, plot.bottom, style)
        for note, x, y in placed:
            right = x <= _HALF
            yield draw_text(
                x,
                y + _BASELINE,
                self._note_words(note),
                "so-note-on-line",
                anchor="start" if right else "end",
                beside=2 * _GAP if right else -2 * _GAP,
            )
            if note.line is not None:
                yield self._mark(note.line, x, y)

    @staticmethod
    def _mark(at: int, x: float, y: float) -> Element:
        return h("g", {"class": f"so-end so-end--{at % 4}"}, draw_mark(_MARKS[at % 4], x, y))

    def _ends(self, plot: _Plot) -> Iterator[Element]:
        ends = sorted((plot.y(one.values[-1]), at) for at, one in enumerate(self.lines))
        for (y, at), place in zip(ends, plot.apart([y for y, _ in ends]), strict=True):
            one = self.lines[at]
            yield self._mark(at, plot.x(len(one.values) - 1), y)
            name = h("tspan", None, cut_to(one.label, _LONGEST_NAME))
            below = {"x": percent(plot.right), "dx": em(2 * _GAP), "dy": em(_LINE)}
            value = h("tspan", {"class": "so-value", **below}, self.write(one.values[-1]))
            style = f"so-end so-end--{at % 4}"
            label = draw_text(plot.right, place - 0.2, name, style, beside=2 * _GAP)
            append(label, value)
            yield label


class _Plot:
    """Turns steps and values into positions."""

    def __init__(self, top: float, lines: tuple[Line, ...], ends: float) -> None:
        values = [value for one in lines for value in one.values]
        self.steps = max(1, *(len(one.values) - 1 for one in lines), 1)
        room = ends + 3 * _GAP
        self.needs = max(NARROW, 2 * room)
        self.right = 100 - 100 * room / self.needs
        self.top, self.bottom = top, top + _HEIGHT
        self._scale = Scale.over((Decimal(0), *values), self.bottom, self.top)

    def x(self, step: int) -> float:
        return step / self.steps * self.right

    def y(self, value: Decimal) -> float:
        return self._scale.at(value)

    def apart(self, ends: list[float]) -> list[float]:
        """Move what stands at these heights, from top to bottom, until nothing overlaps."""
        places: list[float] = []
        for y in ends:
            places.append(max(y, places[-1] + _END) if places else y)
        lowest = self.bottom
        for at in reversed(range(len(places))):
            places[at] = min(places[at], lowest)
            lowest = places[at] - _END
        return places

    def drawn(self, lines: tuple[Line, ...]) -> Element:
        """Draw the lines in units of their own, which are stretched over the plot."""
        place = {
            "class": "so-lines",
            "y": em(self.top),
            "width": percent(self.right),
            "height": em(_HEIGHT),
        }
        return stretched(
            self.steps,
            _UNITS,
            place,
            *(
                h("polyline", {"class": f"so-line so-line--{at % 4}", "points": self._points(one)})
                for at, one in enumerate(lines)
            ),
        )

    def _points(self, one: Line) -> str:
        points = []
        for step, value in enumerate(one.values):
            if step in one.jumps:  # all at once: straight up or down
                points.append((step, self._units(one.values[step - 1])))
            points.append((step, self._units(value)))
        return " ".join(f"{step},{short(y)}" for step, y in points)

    def _units(self, value: Decimal) -> int:
        return int((self.y(value) - self.top) / _HEIGHT * _UNITS + 0.5)

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
