"""What leaving keeps and costs: months that count, whole options, cash to exercise."""

from decimal import Decimal

import pytest

from calculators._core import Note, Part
from calculators.startup_equity.formulas.leaving import leaving, telling_months, vested
from calculators.startup_equity.inputs import Inputs

from .companies import GRANT, INVESTORS, LATER, report_for


def plan(**more: object) -> Inputs:
    """Make a form with 20,000 options at 1.50 and these terms."""
    return Inputs(options=20_000, strike=Decimal("1.50"), company_shares=10_000_000, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("month", "count"), [(0, 0), (11, 0), (12, 5000), (13, 5417), (24, 10_000), (47, 19_583)]
)
def test_monthly_after_a_cliff_of_a_year(month: int, count: int) -> None:
    """20,000 × 13 ÷ 48 = 5,416.67; × 47 ÷ 48 = 19,583.33."""
    assert vested(plan(), month) == count


@pytest.mark.parametrize("month", [48, 49, 200])
def test_all_of_it_in_the_end(month: int) -> None:
    """What is vested stays so."""
    assert vested(plan(), month) == 20_000


def test_quarters_count_when_they_are_over() -> None:
    """After month 14 four quarters are over: 20,000 × 12 ÷ 48."""
    assert [vested(plan(vest_every="3"), month) for month in (14, 15)] == [5000, 6250]


def test_no_cliff() -> None:
    """20,000 ÷ 48 = 416.67."""
    assert vested(plan(cliff=0), 1) == 417


def test_half_an_option_is_rounded_up_once() -> None:
    """100 × 18 ÷ 48 = 37.5."""
    half = Inputs(options=100, strike=Decimal(1), company_shares=1000)
    assert vested(half, 18) == 38


def test_cash_and_what_is_left_behind() -> None:
    """Month 30: 12,500 options for 18,750, and 7,500 are lost."""
    left = leaving(plan(), 30)
    assert (left.kept, left.cash, left.lost) == (12_500, 18_750, 7_500)


def test_months_that_are_shown() -> None:
    """Before the cliff and at it, each year's end, and the reader's own."""
    assert telling_months(plan(leave_month=30)) == (11, 12, 24, 30, 36, 48)


def test_report_says_how_many_days_there_are_and_what_they_take() -> None:
    """In the part's own line, and in a note."""
    report = report_for(**GRANT, investors=INVESTORS, later=LATER, leave_month="30", window="30")
    parts = {it.title: it for it in report.blocks if isinstance(it, Part)}
    part = parts["If you leave before a sale"]
    assert part.result == "After month 30 you keep 12,500 options, for $18,750 within 30 days"
    assert report.figures()["leave-cash-30"].text == "$18,750"


def test_shares_cost_nothing_to_keep() -> None:
    """No cash, and no days to find it in."""
    report = report_for(
        kind="shares", options="20000", company_shares="10m", investors=INVESTORS, later=LATER
    )
    assert "cash" not in report.figures()
    assert "leave-cash-24" not in report.figures()


def test_months_that_are_shown_begin_with_the_first() -> None:
    """The end of month 0 is the first day: a cliff of a month has nothing before it to show."""
    assert telling_months(plan(cliff=1, leave_month=24)) == (1, 12, 24, 36, 48)
    assert telling_months(plan(cliff=0, leave_month=24)) == (12, 24, 36, 48)
    assert telling_months(plan(vest_months=30, leave_month=24)) == (11, 12, 24, 30)


def test_leaving_before_the_cliff_keeps_nothing() -> None:
    """Month 6 of a cliff of twelve."""
    report = report_for(**GRANT, leave_month="6")
    parts = {it.title: it for it in report.blocks if isinstance(it, Part)}
    part = parts["If you leave before a sale"]
    assert part.result == "After month 6 you keep nothing"
    notes = [it.words for it in part.blocks if isinstance(it, Note)]
    assert notes[0] == "After month 6 nothing has vested, so there is nothing to keep."


def test_options_without_a_strike_price_cost_nothing_to_keep() -> None:
    """No cash and no days to find it in; what is said of RSUs isn’t said of options."""
    report = report_for(**{**GRANT, "strike": "0"}, leave_month="30")
    parts = {it.title: it for it in report.blocks if isinstance(it, Part)}
    part = parts["If you leave before a sale"]
    assert part.result == "After month 30 you keep 12,500 options"
    notes = [str(it.words) for it in part.blocks if isinstance(it, Note)]
    assert [note for note in notes if "days to find" in note or "RSUs" in note] == []
