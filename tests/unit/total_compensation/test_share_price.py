"""Equity and its price: cases that widen, break-evens as share prices, options without a gain."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core import Note, Report, Table
from calculators._core.report.report import plain
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.inputs import price_change
from tests.unit.total_compensation.typed import inputs, outcome

OPT: dict[str, Any] = {
    "name": "Opt",
    "base": "100000",
    "equity": "options",
    "options": "40000",
    "strike": "1",
    "fair_value": "4",
}
AT_THE_MONEY = {
    "name": "New",
    "base": "100000",
    "equity": "options",
    "options": "50000",
    "strike": "1.10",
    "fair_value": "1.10",
}


def report(*offers: dict[str, Any], **whole: str) -> Report:
    """Give the whole report of some offers."""
    answer = CALCULATOR.answer({"offers": list(offers), **whole})
    assert answer.report, answer.problems
    return answer.report


@pytest.mark.parametrize(
    ("typed", "changes"),
    [
        ({}, [-20, 0, 20]),
        ({"expected": "25"}, [-20, 25, 45]),
        ({"expected": "-30"}, [-50, -30, 20]),
        ({"expected": "-90"}, [-100, -90, 20]),
        ({"expected": "20"}, [-20, 20, 20]),
        ({"expected": "25", "high": "30"}, [-20, 25, 30]),
    ],
)
def test_expected_case_alone_moves_the_others_along(
    typed: dict[str, str], changes: list[int]
) -> None:
    """1.13: it keeps its 20 points of distance; nothing can lose more than all of its worth."""
    found = inputs({}, **typed)
    cases = ("low", "expected", "high")
    assert [price_change(found, case) for case in cases] == changes  # type: ignore[arg-type]


def test_break_even_of_options_is_a_share_price() -> None:
    """1.9: 120,000 of gain may lose 60,000, at 40,000 × (price − 1): 2.50, which is 37.5 % less."""
    [gap] = outcome(OPT, {"base": "115000"}).gaps
    assert [gap.amount, gap.fall, gap.fall_price] == [60_000, Decimal("37.5"), Decimal("2.5")]
    figures = report(OPT, {"base": "115000"}).figures()
    assert figures["fall-price-2"].text == "$2.50"
    assert figures["fall-2"].text == "37.5%"


def test_options_behind_need_a_share_price() -> None:
    """60,000 of gain at 4 − 1 must become 100,000, or 5 + 1 = 6 a share: up 50 %."""
    behind = {**OPT, "base": "100000", "options": "20000"}
    [gap] = outcome(behind, {"base": "125000"}).gaps
    assert gap.amount == 40_000
    assert [gap.rise, gap.rise_price] == [50, 6]


def test_break_even_passes_the_years_that_are_under_water() -> None:
    """A share that gains 100 % a year: 2,500 options each at 2, 4, 8 and 16 times, less 8.

    At 4 that is 2,500 × (0 + 8 + 24 + 56) = 220,000. To be worth 45,000, the price must be p with
    2,500 × (8p − 8 + 16p − 8) = 45,000 (from 1 to 2, only the last two years gain): 34 ÷ 24.
    """
    offer = {
        **OPT,
        "options": "10000",
        "strike": "8",
        "fair_value": "4",
        "vesting": "even_yearly",
    }
    rival = {"base": "111250"}  # 445,000 in all
    [gap] = outcome(offer, rival, expected="100", high="200").gaps
    assert gap.amount == 175_000
    assert gap.fall_price == pytest.approx(Decimal(34) / 24)


def test_break_even_of_shares_names_their_price() -> None:
    """1,000 shares at 100 may lose 40,000 of 100,000: 60 a share."""
    shares = {"base": "100000", "equity": "rsu_shares", "shares": "1000", "price": "100"}
    [gap] = outcome(shares, {"base": "115000"}).gaps
    assert [gap.fall, gap.fall_price] == [40, 60]


def test_options_at_todays_price_are_not_scolded() -> None:
    """1.10: no caution, no talk of a swap; a table says what 50,000 bring at 3.30: 110,000."""
    found = report(AT_THE_MONEY)
    assert found.warnings() == ()
    figures = found.figures()
    assert figures["exit-1-1"].text == "$0"
    assert figures["exit-3-1"].text == "$110,000"
    assert figures["exit-10-1"].text == "$495,000"
    notes = " ".join(plain(b.words) for b in found.every_block() if isinstance(b, Note))
    assert "gain what a share gains above $1.10" in notes
    assert "you pay $55,000 yourself" in notes
    assert "swapped" not in notes


def test_options_at_todays_price_have_a_break_even_all_the_same() -> None:
    """To gain 60,000 on 50,000 options, a share must be at 1.10 + 1.20 = 2.30."""
    figures = report(AT_THE_MONEY, {"base": "115000"}).figures()
    assert figures["rise-price-1"].text == "$2.30"


def cells(found: Report, label: str) -> tuple[str, ...]:
    """Give the cells of the first row that begins with this label."""
    rows = (row for b in found.every_block() if isinstance(b, Table) for row in b.rows)
    return next(
        tuple(plain(it) for it in row.cells[1:])
        for row in rows
        if plain(row.cells[0]).startswith(label)
    )


def test_no_price_helps_equity_that_vests_after_the_years_compared() -> None:
    """All of it comes in the fourth year, and two are compared."""
    late = {**OPT, "vesting": "custom", "custom_vesting": "0 / 0 / 0 / 100"}
    [gap] = outcome(late, {"base": "115000"}, years="2").gaps
    assert (gap.rise, gap.rise_price) == (None, None)


def test_price_far_beyond_todays_is_named_with_no_exact_percentage() -> None:
    """To gain 100,000 on 1,000 options, a share must be at 1 + 100 = 101, which is 25 times 4.

    The third offer has no equity that could gain anything.
    """
    few = {**OPT, "options": "1000"}
    found = report(few, {"name": "Best", "base": "125000"}, {"name": "Plain", "base": "100000"})
    assert cells(found, "or its own equity gains") == ("a share at $101.00, up over 1,000%", "–")


def test_two_offers_of_three_that_are_close_are_named_in_each_case() -> None:
    """100,000 and 101,000 a year are less than 2% apart, and 70,000 is far behind."""
    third = {"base": "60k", "equity": "rsu_value", "grant_value": "40k"}
    offers = ({"base": "100k"}, {"base": "101k"}, third)
    found = report(*offers)
    assert cells(found, "Expected")[-1] == "Offer 1 and Offer 2, too close to call"


@pytest.mark.parametrize(
    "equity",
    [
        {"equity": "options", "options": "1", "strike": "1", "fair_value": "4"},
        {"equity": "rsu_shares", "shares": "1", "price": "0.0000000001"},
        {"equity": "rsu_value", "grant_value": "0.00000001"},
    ],
)
def test_no_price_is_named_that_no_share_ever_had(equity: dict[str, str]) -> None:
    """One share would have to gain 3,600 billion dollars, or a cent to become all of that."""
    offers = {"base": str(10**11), **equity}, {"base": str(10**12)}
    [gap] = outcome(*offers).gaps
    assert round(gap.amount / 10**11) == 36
    assert (gap.rise, gap.rise_price) == (None, None)
    assert not [key for key in report(*offers).figures() if key.startswith("rise-")]
