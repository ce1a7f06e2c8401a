"""The job held now: the rest of its grant, what leaving costs, and the make-whole signing bonus."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core import Report
from calculators._core.report.blocks import CopyText
from calculators.total_compensation import CALCULATOR
from tests.unit.total_compensation.typed import outcome

NOW: dict[str, Any] = {
    "name": "Now",
    "current": "yes",
    "base": "120000",
    "equity": "rsu_value",
    "grant_value": "80000",
    "grant_age": "18",
}


def report(*offers: dict[str, Any], **whole: str) -> Report:
    """Give the whole report of some offers."""
    answer = CALCULATOR.answer({"offers": list(offers), **whole})
    assert answer.report, answer.problems
    return answer.report


def said(found: Report) -> str:
    """Give all words to say."""
    return " | ".join(b.text for b in found.every_block() if isinstance(b, CopyText))


def test_grant_past_its_cliff_vests_each_month() -> None:
    """1.8: 80,000 over 48 months, 18 behind: six months on 10,000 more have vested, not nothing."""
    [worth] = outcome(NOW).worths
    assert worth.leaving[6].equity == pytest.approx(Decimal(10_000))
    assert worth.equity.units[0] == 0
    assert worth.equity.units[6] == pytest.approx(Decimal(10_000))
    assert worth.equity.all_units == pytest.approx(Decimal(50_000))  # 30 of 48 months to come
    assert worth.total == pytest.approx(Decimal(530_000))


def test_rest_of_a_grant_before_its_cliff() -> None:
    """Five months in, the cliff comes seven months from now: a quarter of 480 shares then."""
    shares = {
        **NOW,
        "equity": "rsu_shares",
        "shares": "480",
        "price": "1",
        "grant_age": "5",
    }
    [worth] = outcome(shares).worths
    assert [int(worth.equity.units[month]) for month in (6, 7, 8, 43)] == [0, 120, 130, 480]
    # 18 months in, 180 are there already, and ten come each month.
    [later] = outcome({**shares, "grant_age": "18"}).worths
    assert [int(later.equity.units[month]) for month in (0, 6, 30)] == [0, 60, 300]
    assert later.equity.all_units == 300


def test_what_is_left_behind_and_the_signing_bonus_for_it() -> None:
    """50,000 unvested, 12,000 of bonus, 3,000 to repay: 65,000.

    The grant would vest 20,000, 20,000 and 10,000. New vests 8,000 a year and pays 5,000 at the
    start: 20,000 + 15,000 − 8,000 − 5,000 = 22,000, then 12,000, 2,000 and nothing: 36,000.
    """
    now = {**NOW, "bonus_pending": "12000", "owed_now": "3000"}
    new = {
        "name": "New",
        "base": "150000",
        "signing": [{"amount": "5000"}],
        "equity": "rsu_value",
        "grant_value": "32000",
    }
    found = report(now, new)
    figures = found.figures()
    assert figures["lost-equity"].text == "$50,000"
    assert figures["lost-bonus"].text == "$12,000"
    assert figures["lost-owed"].text == "$3,000"
    assert figures["lost"].text == "$65,000"
    assert figures["make-whole-2"].text == "$36,000"
    text = said(found)
    assert (
        "cost me about $65,000: unvested equity, a bonus I’d miss out on and money I’d have to pay "
        "back."
    ) in text
    assert "make up for that with $36,000 more as a signing bonus" in text
    assert "120,000" not in text  # what the present job pays is nobody’s business


def test_no_signing_bonus_over_thirty_percent_is_named() -> None:
    """250,000 lost against a base of 150,000: at most 45,000 may be named, so nothing is."""
    now = {**NOW, "unvested": "250000"}
    text = said(report(now, {"name": "New", "base": "150000"}))
    assert "cost me about $250,000: unvested equity." in text
    assert "in shares, in a signing bonus or in both" in text
    assert text.count("$") == 1


def test_typed_amount_of_unvested_equity_takes_the_place_of_the_grant() -> None:
    """Several grants, 40,000 in all, spread evenly over four years; no new grant: 40,000."""
    figures = report({**NOW, "unvested": "40000"}, {"base": "150000"}).figures()
    assert figures["lost-equity"].text == "$40,000"
    assert figures["make-whole-2"].text == "$40,000"


def test_job_without_anything_to_lose_has_no_such_part() -> None:
    """Base pay alone is not left behind."""
    found = report({"base": "95000", "current": "yes"}, {"base": "110000"})
    assert "lost" not in found.figures()


def test_offer_that_makes_up_for_it_is_not_asked() -> None:
    """20,000 of bonus lost, and a signing bonus of 20,000 on the first day."""
    now = {**NOW, "equity": "none", "bonus_pending": "20000"}
    new = {"name": "New", "base": "150000", "signing": [{"amount": "20000"}]}
    found = report(now, new)
    assert found.figures()["make-whole-2"].text == "$0"
    assert not said(found)


def test_equity_that_cannot_be_sold_counts_less_on_both_sides() -> None:
    """A fifth less: 50,000 left behind are 40,000, 16,000 + 16,000 + 8,000 by the year.

    New vests 8,000 a year: 8,000, 8,000 and nothing are missing.
    """
    new = {"name": "New", "base": "150000", "equity": "rsu_value", "grant_value": "32000"}
    figures = report({**NOW, "discount": "20"}, new).figures()
    assert figures["lost-equity"].text == "$40,000"
    assert figures["make-whole-2"].text == "$16,000"


def test_job_by_itself_shows_what_leaving_costs_and_no_words_to_say() -> None:
    """Nobody is there to ask: 30 of 48 months of 80,000 are 50,000."""
    found = report(NOW)
    assert found.figures()["lost-equity"].text == "$50,000"
    assert not [key for key in found.figures() if key.startswith("make-whole")]
    assert not said(found)
