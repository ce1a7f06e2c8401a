"""Lines over time are in proportion, with a round scale, and need no color."""

from decimal import Decimal

import pytest

from calculators._core import Line, LineChart
from calculators._core.markup import to_html


def chart(*lines: list[float], guide: int | None = None) -> LineChart:
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
    )


def texts(drawn: LineChart) -> list[str]:
    """List all words of the drawing."""
    return [element.text or "" for element in drawn.svg().iter("text")]


@pytest.mark.parametrize(
    ("highest", "levels"),
    [
        (100, ["0", "20", "40", "60", "80", "100"]),
        (628_000, ["0", "200000", "400000", "600000"]),
        (0.5, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"]),
    ],
)
def test_scale_has_a_few_round_numbers(highest: float, levels: list[str]) -> None:
    """Steps of 1, 2 or 5 times a power of ten, five at most."""
    found = [text for text in texts(chart([0, highest, 0])) if text in levels]
    assert found[: len(levels)] == levels


def test_lines_go_from_left_to_right_and_up() -> None:
    """The highest value is at the top, the last step at the right."""
    [line] = chart([0, 5, 10]).svg().iter("polyline")
    points = [tuple(map(float, p.split(","))) for p in (line.get("points") or "").split()]
    assert [x for x, _ in points] == [88, 238, 388]
    assert points[0][1] - points[2][1] == 220
    assert points[0][1] - points[1][1] == 110


def test_jump_is_drawn_upright() -> None:
    """Where all comes at once, the line goes to that step first, and then straight up."""
    line = Line(label="Bonus", values=(Decimal(0), Decimal(0), Decimal(9)), jumps=frozenset({2}))
    [drawn] = LineChart(lines=(line,), write=str, every=2, below="").svg().iter("polyline")
    places = [point.split(",")[0] for point in (drawn.get("points") or "").split()]
    assert places == ["88", "238", "388", "388"]


def test_each_line_has_dashes_and_marks_of_its_own() -> None:
    """No two of four lines share a class, or the shape of their marks."""
    drawing = chart([1, 2], [2, 3], [3, 4], [4, 5])
    lines = [line.get("class") for line in drawing.svg().iter("polyline")]
    assert len(set(lines)) == 4
    assert texts(drawing)[-4:] == ["Line 0", "Line 1", "Line 2", "Line 3"]


def test_level_and_negative_lines_can_be_drawn() -> None:
    """All zeros, one value alone, and amounts below zero."""
    for values in ([0.0, 0, 0], [5.0], [-3.0, -1, -2]):
        assert "polyline" in to_html(chart(values, guide=0).svg())
