"""Stacked bars are in proportion, and their parts differ by pattern."""

from decimal import Decimal

import pytest

from calculators._core import Bar, Chart, Column, Report, Row, StackedBars, Table
from calculators._core.markup import to_html
from calculators._core.report.html import report_html

# The bars lie between these places; amounts are drawn in proportion.
LEFT, RIGHT = 62, 306


def bars(*values: tuple[int, ...], lowest: int = 0, highest: int = 0) -> StackedBars:
    """Make a chart of these bars."""
    return StackedBars(
        series=("Base", "Bonus", "Costs"),
        bars=tuple(
            Bar(label=f"Year {at}", values=tuple(map(Decimal, row)))
            for at, row in enumerate(values)
        ),
        write=lambda amount: f"{amount} in all",
        lowest=Decimal(lowest),
        highest=Decimal(highest),
    )


def parts(chart: StackedBars) -> list[tuple[str, float, float]]:
    """List the parts of bars: pattern, where they start, how wide they are; the legend is not."""
    found = chart.svg().iter("rect")
    rects = [r for r in found if r.get("class") == "so-part-of-bar" and r.get("height") == "18"]
    return [(r.get("fill", ""), float(r.get("x", "")), float(r.get("width", ""))) for r in rects]


def test_parts_follow_each_other_in_proportion() -> None:
    """75 and 25 of 100: three quarters of the room, then the last one."""
    [first, second] = parts(bars((75, 25, 0)))
    assert first[1:] == (LEFT, (RIGHT - LEFT) * 0.75)
    assert second[1:] == (LEFT + (RIGHT - LEFT) * 0.75, (RIGHT - LEFT) * 0.25)
    assert first[0] != second[0]


def test_costs_go_to_the_other_side_of_zero() -> None:
    """A negative part ends where the others start."""
    [base, costs] = parts(bars((100, 0, -22)))
    assert costs[1] == LEFT
    assert costs[1] + costs[2] == pytest.approx(base[1], abs=0.1)


def test_scale_can_be_shared() -> None:
    """Two charts with the same highest amount can be held side by side."""
    [part] = parts(bars((50, 0, 0), highest=100))
    assert part[2] == (RIGHT - LEFT) / 2


def test_legend_names_only_what_is_there() -> None:
    """A series of zeros has neither an entry nor a pattern."""
    drawn = to_html(bars((5, 0, 0)).svg())
    assert "Base" in drawn
    assert "Bonus" not in drawn
    assert drawn.count("<pattern") == 1


def test_empty_bars_can_be_drawn() -> None:
    """Nothing at all is nothing to draw, and no error."""
    assert "0 in all" in to_html(bars((0, 0, 0)).svg())


def test_two_charts_of_one_report_keep_their_patterns_apart() -> None:
    """Ids are unique on the page, and every filling names a pattern that exists."""
    table = Table(caption="t", columns=(Column(label="c"),), rows=(Row(cells=("x",)),))
    chart = Chart(title="t", description="d", drawing=bars((1, 2, 0)), table=table)
    html = report_html(Report(blocks=(chart, chart)), "p")
    ids = [part.split('"')[0] for part in html.split(' id="')[1:]]
    assert len(ids) == len(set(ids))
    fillings = {part.split(")")[0] for part in html.split("url(#")[1:]}
    assert fillings <= set(ids)
