"""Which offer is ahead, what the order depends on, and what would close the gap."""

from decimal import Decimal

import pytest

from calculators._core.report.blocks import CopyText, Headline
from calculators._core.report.report import plain
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.formulas import names
from calculators.total_compensation.formulas.level import is_close, raise_worth
from tests.unit.total_compensation.typed import inputs, outcome


def headline(*offers: dict[str, object], **whole: str) -> str:
    """Give the report's first sentence."""
    answer = CALCULATOR.answer({"offers": [{"base": "100k", **o} for o in offers], **whole})
    assert answer.report
    found = answer.report.every_block()
    return next(plain(b.words) for b in found if isinstance(b, Headline))


def test_headlines_name_the_case() -> None:
    """One offer, a clear lead, a close one, and none at all."""
    assert headline({"name": "A"}).startswith("A comes to $400,000 over 4 years: $100,000 in")
    assert headline({"name": "A"}, {"name": "B", "base": "120k"}) == (
        "B is worth $80,000 more than A over 4 years."
    )
    assert headline({"name": "A"}, {"name": "B", "base": "101k"}) == (
        "Too close to call: B is ahead of A by $4,000 over 4 years, less than 2%."
    )
    assert headline({"name": "A"}, {"name": "B"}) == "A and B are level over 4 years."
    assert headline({"name": "A"}, {"name": "B", "base": "1m"}, rate="5").endswith(
        "in today’s money."
    )


@pytest.mark.parametrize(
    ("best", "other", "close"),
    [(100, 99, True), (100, 98, False), (100, 100, True), (0, 0, True), (0, -1, False)],
)
def test_close_is_under_two_percent(best: int, other: int, close: bool) -> None:  # noqa: FBT001
    """Exactly 2 % is not close any more."""
    assert is_close(Decimal(best), Decimal(other)) is close


def test_current_job_is_what_the_others_are_held_against() -> None:
    """With a job now, differences are from it, even if it is the best."""
    found = outcome({}, {"current": "yes", "base": "200k"}, {"base": "90k"})
    assert found.reference is found.worths[1]
    assert outcome({}, {"base": "90k"}).reference.number == 1


def test_offers_get_names_of_their_own() -> None:
    """No name, the same name twice, the job you have."""
    found = inputs({}, {"name": "X"}, {"name": "X"}, {"current": "yes"})
    assert names(found.offers) == ("Offer 1", "X", "X (3)", "Your job now")


def test_raise_is_worth_more_with_bonus_and_match() -> None:
    """ΔB × (1 + bonus + match) × Σ (1+g)^t: 1.14 × (1 + 1.1 + 1.21) = 3.7734."""
    whole = inputs(
        {"bonus_percent": "10", "deferral": "4", "match_rate": "100", "match_of": "4"},
        years="3",
        growth="10",
    )
    assert raise_worth(whole, whole.offers[0], Decimal(37_734)) == 10_000


def test_raise_is_discounted_month_by_month() -> None:
    """One year at 1 % a month: twelve payments of a twelfth, annuity factor 11.255077."""
    whole = inputs({}, years="1", rate="12.6825030131969720661")
    found = raise_worth(whole, whole.offers[0], Decimal("11.2550774735"))
    assert found is not None
    assert abs(found - 12) < Decimal("1e-8")


def test_raise_beyond_the_limit_of_a_match_is_larger() -> None:
    """Base 350,000, match 10 % up to 360,000: 10,000 more brings 11,000, the rest 1 for 1."""
    offer = {"base": "350k", "deferral": "10", "match_rate": "100", "match_of": "10"}
    whole = inputs(offer, years="1", deferral_cap="100k")
    assert raise_worth(whole, whole.offers[0], Decimal(11_000)) == 10_000
    beyond = raise_worth(whole, whole.offers[0], Decimal(20_000))
    assert beyond is not None
    assert abs(beyond - 19_000) < Decimal("1e-9")


def test_no_raise_is_named_where_a_raise_would_lower_the_worth() -> None:
    """What you may pay in is used up: more pay moves it from a 300 % step to one of 0 %."""
    offer = {"base": "100k", "deferral": "100", "match_rate": "0", "match_of": "50"}
    odd = {**offer, "second_rate": "300", "second_of": "100"}
    whole = inputs(odd, years="1", deferral_cap="60k", pay_cap="1m")
    assert raise_worth(whole, whole.offers[0], Decimal(1_000)) is None
    answer = CALCULATOR.answer(
        {"offers": [odd, {"base": "500k"}], "deferral_cap": "60k", "pay_cap": "1m"}
    )
    assert answer.report
    assert "raise-1" not in answer.report.figures()


def test_equity_that_may_fall_and_must_gain() -> None:
    """A: 400 + 200 of equity, B: 500 + 40: A's may fall 60 of 200, B's must gain 60 of 40."""
    found = outcome(
        {"equity": "rsu_value", "grant_value": "200k"},
        {"base": "125k", "equity": "rsu_value", "grant_value": "40k"},
    )
    [gap] = found.gaps
    assert [gap.amount, gap.fall, gap.rise] == [60_000, 30, 150]


def test_tie_has_no_break_even() -> None:
    """Less than 2 % apart: no raise, signing bonus or share price is named that would settle it."""
    first = {"base": "100k", "equity": "rsu_value", "grant_value": "40k"}
    answer = CALCULATOR.answer({"offers": [first, {"base": "109k"}]})  # 440,000 and 436,000
    assert answer.report
    figures = answer.report.figures()
    assert not {"raise-2", "signing-2", "fall-2"} & set(figures)
    assert answer.report.warnings() == ("close_call",)


def test_lead_that_does_not_hang_on_equity_has_no_break_even() -> None:
    """A leads by more than all of its equity."""
    found = outcome({"base": "200k", "equity": "rsu_value", "grant_value": "1000"}, {})
    assert found.gaps[0].fall is None
    assert found.gaps[0].rise is None


def test_purchasing_power_changes_its_own_row_only() -> None:
    """RPP of BEA for 2023: 100,000 in Arkansas (86.5) buys as 112.6 ÷ 86.5 × 100,000 in CA."""
    found = outcome({"price_level": "86.5"}, {"price_level": "112.6", "base": "130173.41"})
    first, second = (worth.buying_power for worth in found.worths)
    assert first
    assert second
    assert abs(first - second) < 1
    assert [worth.total for worth in found.worths] == [400_000, Decimal("520693.64")]


def test_tax_is_one_figure_of_the_readers_own() -> None:
    """400,000 × 60 % − 4 × 1,000 = 236,000; 360,000 × 80 % + 4 × 2,700 of match = 298,800."""
    far = {"name": "Far", "base": "100k", "keep": "60", "costs": "1000"}
    near = {
        "name": "Near",
        "base": "90k",
        "keep": "80",
        "deferral": "3",
        "match_rate": "100",
        "match_of": "3",
    }
    answer = CALCULATOR.answer({"offers": [far, near]})
    assert answer.report
    figures = answer.report.figures()
    assert figures["after-tax-1"].text == "$236,000"
    assert figures["after-tax-2"].text == "$298,800"
    assert figures["total-1"].text == "$396,000"  # before tax, as all else
    assert "tax_decides" in answer.report.warnings()
    # Known of one alone, it turns no order.
    near.pop("keep")
    answer = CALCULATOR.answer({"offers": [far, near]})
    assert answer.report
    assert "tax_decides" not in answer.report.warnings()
    assert "after-tax-2" not in answer.report.figures()


def test_tax_that_makes_two_offers_level_is_no_change_of_order() -> None:
    """1 % apart after tax: the one that leads before it is not called behind."""
    first, other = {"base": "100k", "keep": "60"}, {"base": "90k", "keep": "67"}
    answer = CALCULATOR.answer({"offers": [first, other]})
    assert answer.report
    assert answer.report.warnings() == ()


def test_nobody_is_told_to_ask_their_own_employer_here() -> None:
    """Where only the job you have lies behind, there is no offer to raise."""
    answer = CALCULATOR.answer({"offers": [{"base": "120k"}, {"base": "110k", "current": "yes"}]})
    assert answer.report
    assert not [b for b in answer.report.every_block() if isinstance(b, CopyText)]


@pytest.mark.parametrize(
    ("offer", "whole", "caution"),
    [
        ({"deferral": "1", "match_rate": "100", "match_of": "3"}, {}, "match_missed"),
        ({"costs": "150k"}, {}, "costs_more"),
    ],
)
def test_cautions_of_one_offer(offer: dict[str, str], whole: dict[str, str], caution: str) -> None:
    """A match that is not all used, costs above the pay."""
    answer = CALCULATOR.answer({"offers": [{"base": "100k", **offer}], **whole})
    assert answer.report
    assert answer.report.warnings() == (caution,)


def test_raise_is_found_where_pension_begins_and_ends_on_the_way() -> None:
    """Half of a raise goes to tax; from 110,000 to 120,000 the pension adds all of it again.

    The first 10,000 are worth 5,000, and each further dollar 1.50 instead of 0.50: 12,500 are
    10,000 + 7,500 ÷ 1.50 = 15,000. A search along slopes alone goes from 25,000 to 5,000 and back.
    """
    offer = {
        "payroll_tax": "50",
        "pension": "100",
        "pension_from": "110,000",
        "pension_to": "120,000",
    }
    found = inputs(offer, years="1")
    assert raise_worth(found, found.offers[0], Decimal(12_500)) == pytest.approx(Decimal(15_000))


def test_close_offers_are_called_so_in_index_numbers() -> None:
    """By their letters, as names and amounts are left out."""
    answer = CALCULATOR.answer({"offers": [{"base": "100k"}, {"base": "101k"}, {"base": "50k"}]})
    text = answer.as_indexed()["text"]
    assert "Offer A and Offer B are too close to call." in text
    assert "101" in text  # the second, where the first is 100
