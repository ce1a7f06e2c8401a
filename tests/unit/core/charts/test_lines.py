"""Lines over time are in proportion, with a round scale, and are named at their ends."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from calculators._core import Line, LineChart, LineNote
from calculators._core.markup import to_html

# The height of the plot in em, and in units of its own.
HIGH, UNITS = 15, 1000


def chart(
    *lines: list[float], guide: int | None = None, notes: tuple[LineNote, ...] = ()
) -> LineChart:
    """Make a chart of these lines, a tick every two steps."""
    return LineChart(
        lines=tuple(
            Line(label=f"Line {at}", values=tuple(Decimal(str(v)) for v in values))
            for at, values in enumerate(lines)
        ),
        write=lambda amount: f"{amount:f}",
        every=2,
        below="Steps",
        guide=guide,
        notes=notes,
        step="Step",
    )


def test_steps_can_be_written_as_what_they_stand_for() -> None:
    """A tick and a reading say `200m` where the second step stands for 200 million."""
    drawn = replace(chart([1, 2, 3, 4, 5, 6, 7, 8, 9]), tick=lambda step: f"{100 * step}m")
    assert [read(text) for text in texts(drawn)].count("200m") == 1
    assert drawn.readings()[2].words == "Step 200m: 3"


def texts(drawn: LineChart) -> list[Element]:
    """List all words of the drawing."""
    return list(drawn.svg().iter("text"))


def read(element: Element) -> str:
    """Read all words of an element."""
    return "".join(element.itertext())


def points(line: Element) -> list[tuple[float, ...]]:
    """Read where a line goes."""
    return [tuple(map(float, p.split(","))) for p in (line.get("points") or "").split()]


@pytest.mark.parametrize(
    ("highest", "levels"),
    [
        (100, ["20", "40", "60", "80", "100"]),
        (628_000, ["200000", "400000", "600000"]),
        (0.5, ["0.1", "0.2", "0.3", "0.4", "0.5"]),
    ],
)
def test_scale_has_a_few_round_numbers(highest: float, levels: list[str]) -> None:
    """Steps of 1, 2 or 5 times a power of ten, five at most; zero is the axis."""
    found = [read(text) for text in texts(chart([0, highest, 0]))]
    assert found[3 : 3 + len(levels)] == levels  # behind the two steps and the word for them


def test_lines_go_from_left_to_right_and_up() -> None:
    """The highest value is at the top, the last step at the right, half of it in between."""
    [line] = chart([0, 5, 10]).svg().iter("polyline")
    assert points(line) == [(0, UNITS), (1, UNITS / 2), (2, 0)]


def test_jump_is_drawn_upright() -> None:
    """Where all comes at once, the line goes to that step first, and then straight up."""
    line = Line(label="Bonus", values=(Decimal(0), Decimal(0), Decimal(9)), jumps=frozenset({2}))
    [drawn] = LineChart(lines=(line,), write=str, every=2, below="").svg().iter("polyline")
    assert [x for x, _ in points(drawn)] == [0, 1, 2, 2]


def test_each_line_has_a_color_a_mark_and_its_name_and_sum_at_its_end() -> None:
    """No two of four lines share a class or the shape of their mark."""
    drawn = chart([1, 20], [2, 30], [3, 40], [4, 50])
    lines = [line.get("class") for line in drawn.svg().iter("polyline")]
    assert len(set(lines)) == 4
    shapes = {path.get("d") for path in drawn.svg().iter("path")}
    assert len(shapes) == 4
    ends = {read(text) for text in texts(drawn) if "so-end" in (text.get("class") or "")}
    assert ends == {"Line 020", "Line 130", "Line 240", "Line 350"}


def test_names_of_lines_that_end_together_do_not_touch() -> None:
    """Each takes two lines of 1.2 em; at the bottom they are moved up."""
    for ends in ([100.0, 99, 98, 97], [0.0, 0, 0, 100], [50.0, 50, 50, 50]):
        drawn = chart(*([0.0, end] for end in ends))
        labels = [t for t in texts(drawn) if (t.get("class") or "").startswith("so-end")]
        places = sorted(float((t.get("y") or "").removesuffix("em")) for t in labels)
        assert all(lower - upper >= 2.4 for upper, lower in pairwise(places))
        assert places[-1] + 1.2 <= float((drawn.svg().get("height") or "").removesuffix("em"))


def test_what_happens_at_a_step_is_said_in_words() -> None:
    """Each on a line of its own above the plot, from the earliest down.

    A name of 6 letters and room take 5.1 of 22 em, so the plot ends at 76.8%, and three quarters
    of it are more than half of the whole: those words extend to the left.
    """
    notes = (LineNote(step=3, words="clawback ends", line=0), LineNote(step=1, words="cliff"))
    drawn = chart([0, 1, 2, 3, 4], notes=notes)
    said = [t for t in texts(drawn) if t.get("class") == "so-note-on-line"]
    assert [read(text) for text in said] == ["Step 1: cliff", "Step 3: clawback ends"]
    assert [text.get("text-anchor", "start") for text in said] == ["start", "end"]
    first, second = (float((t.get("y") or "").removesuffix("em")) for t in said)
    assert second - first >= 1.4


def test_every_step_of_many_can_be_read() -> None:
    """Nine values are more than eight: each step tells the values of all lines."""
    assert chart([0, 1, 2, 3, 4, 5, 6, 7]).readings() == ()
    found = chart([0, 1, 2, 3, 4], [5, 6, 7, 8]).readings()
    assert [one.words for one in found][2:] == [
        "Step 2: Line 0 2, Line 1 7",
        "Step 3: Line 0 3, Line 1 8",
        "Step 4: Line 0 4",
    ]


def test_level_and_negative_lines_can_be_drawn() -> None:
    """All zeros, one value alone, and amounts below zero."""
    for values in ([0.0, 0, 0], [5.0], [-3.0, -1, -2]):
        assert "polyline" in to_html(chart(values, guide=0).svg())
