"""Promised, likely, hoped for: what each total holds, and whether the order hangs on it."""

from typing import Any

from calculators._core import Caution, Report
from calculators._core.report.blocks import CopyText
from calculators._core.report.report import plain
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.formulas.certainty import hopes_for_refreshers_alone
from tests.unit.total_compensation.typed import inputs

STEADY: dict[str, Any] = {"name": "Steady", "base": "110000"}
# 4 × (100,000 + 30,000 bonus) = 520,000 in all, 400,000 of it promised.
BONUS: dict[str, Any] = {"name": "Bonus", "base": "100000", "bonus_percent": "30"}


def report(*offers: dict[str, Any], **whole: str) -> Report:
    """Give the whole report of some offers."""
    answer = CALCULATOR.answer({"offers": list(offers), **whole})
    assert answer.report, answer.problems
    return answer.report


def caution(found: Report, key: str) -> str:
    """Give title and words of one caution."""
    [it] = [b for b in found.every_block() if isinstance(b, Caution) and b.key == key]
    return f"{plain(it.title)}. {plain(it.words)}"


def test_promised_total_has_base_signing_match_and_costs() -> None:
    """4 × (100,000 + 5,000 + 3,000 of match − 1,000) + 10,000 = 438,000; the rest is not in it."""
    offer = {
        **BONUS,
        "other_cash": "5000",
        "signing": [{"amount": "10k"}],
        "deferral": "3",
        "match_rate": "100",
        "match_of": "3",
        "costs": "1000",
        "equity": "rsu_value",
        "grant_value": "80k",
        "refresh": "40k",
    }
    figures = report(offer).figures()
    assert figures["promised-1"].text == "$438,000"
    # 120,000 of bonus and 80,000 of the grant.
    assert figures["likely-1"].text == "$638,000"
    # Refreshers: 10,000 in year 2, 20,000 and 30,000 after that.
    assert figures["total-1"].text == "$698,000"


def test_lead_that_is_only_likely_is_said() -> None:
    """In all Bonus is ahead by 80,000; by what is promised Steady is, by 40,000."""
    found = report(STEADY, BONUS)
    assert found.warnings() == ("promise_decides",)
    words = caution(found, "promise_decides")
    assert "Bonus is only ahead because of what is likely" in words
    assert "By what is promised alone, Steady is ahead." in words
    figures = found.figures()
    assert figures["promised-off-1"].text == "+$40,000"
    # Steady is ahead there, so it needs no raise to be level by that measure.
    assert figures["promised-gap-1"].text == "$40,000"
    assert "promised-raise-1" not in figures


def test_promised_bonus_is_guaranteed_cash() -> None:
    """A bonus guaranteed in writing for all years: 520,000, all promised, and no caution."""
    found = report(STEADY, {**BONUS, "bonus_is": "promised"})
    assert found.figures()["sure-2"].text == "$520,000"
    assert found.figures()["total-2"].text == "$520,000"
    assert found.warnings() == ()


def test_gap_of_what_is_promised_has_its_raise() -> None:
    """Behind by 4 × 20,000 of base; a bonus of 10 % makes the raise in all smaller, 18,182."""
    behind = {"name": "B", "base": "100000", "bonus_percent": "10"}
    figures = report({"name": "A", "base": "120000", "bonus_percent": "10"}, behind).figures()
    assert figures["promised-gap-2"].text == "$80,000"
    assert figures["promised-raise-2"].text == "$20,000"
    assert figures["raise-2"].text == "$20,000"


def test_grant_that_is_only_hoped_for_decides() -> None:
    """A grant that nobody has put in writing: without it Hopes is at 400,000, Steady at 440,000."""
    hopes = {
        "name": "Hopes",
        "base": "100000",
        "equity": "rsu_value",
        "grant_value": "100k",
        "equity_is": "hoped",
    }
    found = report(STEADY, hopes)
    assert "Hopes is only ahead because of what you hope for" in caution(found, "hopes_decide")
    text = "".join(b.text for b in found.every_block() if isinstance(b, CopyText))
    assert "paper" not in text  # what is only hoped for is nothing to quote


def test_refreshers_can_be_promised() -> None:
    """Written into the letter, they count as such, and need no caution."""
    offer = {
        "name": "R",
        "base": "108000",
        "equity": "rsu_value",
        "grant_value": "0",
        "refresh": "40k",
        "equity_is": "promised",
        "refresh_is": "promised",
    }
    found = report(STEADY, offer)
    assert "hopes_decide" not in found.warnings()
    assert found.figures()["total-2"].text == "$492,000"
    assert "promised-2" not in found.figures()
    assert "likely-2" not in found.figures()


def test_order_by_promise_holds_the_two_percent_rule() -> None:
    """100,000 and 101,000 of base are level; the bonus makes a lead that promise does not turn."""
    found = report({"base": "101000"}, {"base": "100000", "bonus_percent": "10"})
    words = caution(found, "promise_decides")
    assert "too close to call" in words


def test_level_by_promise_and_in_all_is_said_once() -> None:
    """Offers that are too close to call have no lead that could hang on anything."""
    assert report({"base": "100000"}, {"base": "101000"}).warnings() == ("close_call",)


def test_promised_total_is_left_out_where_it_is_the_total() -> None:
    """Two plain salaries: nothing is likely or hoped for, and no row says the same twice."""
    figures = report({"base": "100000"}, {"base": "120000"}).figures()
    assert not [key for key in figures if key.startswith("promised")]


def test_likely_total_is_left_out_where_it_is_the_promised_one() -> None:
    """Refreshers alone are hoped for: 400,000 without them is promised and likely."""
    grant = {"equity": "rsu_value", "grant_value": "0", "refresh": "40000"}
    figures = report({"base": "100000", **grant}).figures()
    assert figures["promised-1"].text == "$400,000"
    assert "likely-1" not in figures


def test_refreshers_alone_are_told_from_other_hopes() -> None:
    """A promised grant with refreshers hopes for them alone; without them it hopes for nothing."""
    grant = {"equity": "rsu_value", "grant_value": "40000", "equity_is": "promised"}
    found = inputs(
        {**grant, "refresh": "10000"},
        {**grant, "refresh": "10000", "equity_is": "hoped"},
        grant,
    )
    told = [hopes_for_refreshers_alone(offer) for offer in found.offers]
    assert told == [True, False, False]
