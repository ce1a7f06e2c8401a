"""What the report says first, where the offers are level, and what goes on elsewhere."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core import Chart, Handover, KeyFigures, LineChart, Note, Part
from calculators._core.report.report import plain

from .companies import GRANT, INVESTORS, LATER, report_for

WHOLE = {**GRANT, "investors": INVESTORS, "later": LATER}


def chart_of(**values: Any) -> Chart:
    """Find the chart: it stands with the table of what each sale price pays."""
    (chart,) = (
        block
        for part in report_for(**values).blocks
        if isinstance(part, Part)
        for block in part.blocks
        if isinstance(block, Chart)
    )
    return chart


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (
            {},
            (
                "Count on $0. Your options pay only if the company sells for more than "
                "$114.75\u00a0million."
            ),
        ),
        # 12,000 × 4 = 48,000; 1.50 + 2.40 = 3.90 a share: 102 + 3.90 × 8 = 133.2.
        (
            {"pay_here": "108k", "pay_there": "120k"},
            (
                "Count on $0. Without its options this offer is $48,000 behind over 4 years, and "
                "they make up for that only if the company sells for $133.2\u00a0million or more."
            ),
        ),
        (
            {"pay_here": "121k", "pay_there": "120k"},
            (
                "Count on $0. This offer doesn’t need its options. It is $4,000 ahead over 4 years "
                "without them."
            ),
        ),
        (
            {"pay_here": "120k", "pay_there": "120k"},
            (
                "Count on $0. This offer doesn’t need its options. It is level over 4 years "
                "without them."
            ),
        ),
        (
            {"pay_here": "100k", "pay_there": "120k", "years": "1", "cliff": "24"},
            "Count on $0. After 1 year none of the options would have vested.",
        ),
    ],
)
def test_zero_is_said_first(more: dict[str, str], words: str) -> None:
    """Before any price at which the options would pay."""
    report = report_for(**WHOLE, **more)
    assert report.announcement() == words
    first = next(it for it in report.blocks if isinstance(it, KeyFigures)).figures[0]
    assert plain(first.figure) == "$0"


def test_level_price_after_each_number_of_rounds() -> None:
    """3.90 a share: 12 + 3.90 × 8, then 42 + 3.90 × 8, then 102 + 3.90 × 8."""
    shown = report_for(**WHOLE, pay_here="108k", pay_there="120k").figures()
    assert [shown[f"level-{at}"].value for at in range(3)] == ["43200000", "73200000", "133200000"]


def test_level_counts_only_what_has_vested_by_then() -> None:
    """Two years: 24,000 over 10,000 options is 2.40 a share again."""
    shown = report_for(**WHOLE, pay_here="108k", pay_there="120k", years="2").figures()
    assert shown["level-0"].value == "43200000"
    assert shown["pays-6-0"].text == "$985,000"  # 10,000 × (100 − 1.50)


def test_no_expected_value_and_every_base_rate_has_a_year() -> None:
    """No weighing by a chance; each figure of a study stands with its source and year."""
    report = report_for(**WHOLE)
    parts = {it.title: it for it in report.blocks if isinstance(it, Part)}
    blocks = parts["How often startups pay at all"].blocks
    notes = [str(it.words) for it in blocks if isinstance(it, Note)]
    assert len(notes) == 4
    for source in ("Hall and Woodward, 2010", "Correlation Ventures, 2023", "Carta, 2024"):
        assert sum(source in note for note in notes) == 1
    for note in notes[:3]:
        assert "20" in note.rpartition("(")[2]


def test_tax_is_named_as_left_out() -> None:
    """In the table's caption, and in how it is worked out."""
    assert chart_of(**WHOLE).table.caption.endswith("before tax")


def test_price_to_carry_on_with_is_handed_over_a_year() -> None:
    """354,000 at 300m after two rounds, over four years."""
    blocks = report_for(**WHOLE, hoped_price="300m").blocks
    (handover,) = [it for it in blocks if isinstance(it, Handover)]
    values = {it.name: it.typed for _, found in handover.sets for it in found}
    assert values == {"currency": "USD", "hoped-equity": "88500"}
    assert not any(it.said for _, found in handover.sets for it in found if it.name != "currency")


@pytest.mark.parametrize("price", [{}, {"hoped_price": "105m"}])
def test_nothing_is_carried_on_without_a_price_that_pays(price: dict[str, str]) -> None:
    """An empty field means nothing, and so does a price that all goes to investors."""
    assert not [it for it in report_for(**WHOLE, **price).blocks if isinstance(it, Handover)]


def test_chart_has_a_line_for_now_for_later_and_for_level() -> None:
    """Up to the first price beyond twice the level one, 266.4m, so that it shows where they cross.

    At 300m: 570,000 without a round, 354,000 after two, 48,000 to be level.
    """
    drawing = chart_of(**WHOLE, pay_here="108k", pay_there="120k").drawing
    assert isinstance(drawing, LineChart)
    assert [(it.label, it.values[-1]) for it in drawing.lines] == [
        ("No new rounds", Decimal(570_000)),
        ("2 new rounds", Decimal(354_000)),
        ("To be level", Decimal(48_000)),
    ]
    assert [drawing.tick(step) for step in (0, 10, 40)] == ["0", "75", "300"]


def test_less_than_a_cent_a_year_is_not_carried_on() -> None:
    """One option of ten million gains less than a cent at 1.50, the strike price, and a little."""
    one = {"options": "1", "strike": "1.50", "company_shares": "10m", "hoped_price": "15,050,000"}
    assert not [it for it in report_for(**one).blocks if isinstance(it, Handover)]


def test_level_price_without_later_rounds_is_one_price() -> None:
    """12,000 × 4 = 48,000 on 20,000 options: 1.50 + 2.40 = 3.90 a share, × 10m = $39 million."""
    whole = {**GRANT, "pay_here": "108k", "pay_there": "120k"}
    results = [it.result for it in report_for(**whole).blocks if isinstance(it, Part)]
    assert "A sale for $39\u00a0million" in results
