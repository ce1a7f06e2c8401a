"""Stacked bars are in proportion, and their parts differ by color and pattern."""

from decimal import Decimal

import pytest

from calculators._core import Bar, Chart, Column, Report, Row, StackedBars, Table
from calculators._core.markup import to_html
from calculators._core.report.html import report_html


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
    rects = [r for r in chart.svg().iter("rect") if r.get("height") == "1.3em"]
    return [(r.get("fill", ""), number(r.get("x")), number(r.get("width"))) for r in rects]


def number(text: str | None) -> float:
    """Read a percentage."""
    return float((text or "").removesuffix("%"))


def test_parts_follow_each_other_in_proportion() -> None:
    """75 and 25 of 100: the first is three times as wide, the second begins at its end."""
    [first, second] = parts(bars((75, 25, 0)))
    assert first[2] == pytest.approx(3 * second[2], abs=0.03)
    assert second[1] == pytest.approx(first[1] + first[2], abs=0.02)
    assert first[0] != second[0]


def test_half_of_the_width_or_more_is_for_the_bars() -> None:
    """However long the names and the sums are."""
    for name in ("", "Year 1", "y" * 500):
        bar = Bar(label=name, values=(Decimal(9_000_000_000),))
        [part] = parts(StackedBars(series=("Base",), bars=(bar,), write=str))
        assert part[2] >= 50


def test_costs_go_to_the_other_side_of_zero() -> None:
    """A negative part ends where the others start."""
    [base, costs] = parts(bars((100, 0, -22)))
    assert costs[1] + costs[2] == pytest.approx(base[1], abs=0.02)
    assert costs[2] / base[2] == pytest.approx(0.22, abs=0.01)


def test_scale_can_be_shared() -> None:
    """Two charts with the same highest amount can be held side by side."""
    [whole] = parts(bars((50, 0, 0)))
    [half] = parts(bars((50, 0, 0), highest=100))
    assert half[2] == pytest.approx(whole[2] / 2, abs=0.02)


def test_few_parts_are_read_from_the_bars_and_many_one_by_one() -> None:
    """Nine parts are more than eight; each is named after its bar, and stands over it."""
    assert bars(*((1, 2, 0) for _ in range(4))).readings() == ()
    many = bars(*((100, 200, -50) for _ in range(3)))
    found = many.readings()
    assert [one.words for one in found][3:6] == [
        "Year 1: Base 100 in all",
        "Year 1: Bonus 200 in all",
        "Year 1: Costs -50 in all",
    ]
    drawn = [(left, width) for _, left, width in parts(many)]
    assert [(round(one.x, 2), round(one.width, 2)) for one in found] == drawn


def test_parts_under_a_heading_are_read_with_it() -> None:
    """Year 1 of which offer: the heading stands above the first bar of each."""
    named = tuple(
        Bar(label=f"Year {year}", values=(Decimal(1),) * 3, head=head)
        for year, head in ((1, "Acme"), (2, ""), (1, "Brook"))
    )
    chart = StackedBars(series=("Base", "Bonus", "Extra"), bars=named, write=str)
    words = [one.words.partition(":")[0] for one in chart.readings()]
    assert words == ["Acme, Year 1"] * 3 + ["Acme, Year 2"] * 3 + ["Brook, Year 1"] * 3


def test_what_is_at_risk_is_hatched_on_the_screen_too() -> None:
    """A star in its look; everything has a pattern for paper but the first, which is filled."""
    chart = StackedBars(
        series=("Base", "Equity"),
        bars=(Bar(label="", values=(Decimal(1), Decimal(1))),),
        write=str,
        looks=("base", "equity*"),
    )
    base, equity = chart.svg().iter("pattern")
    assert [e.get("class") for e in base] == ["so-fill so-fill--base so-fill--full"]
    assert [e.get("class") for e in equity] == [
        "so-fill so-fill--equity",
        "so-hatch so-hatch--shown",
    ]


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
