"""What the reader may say to an employer: only what is promised, and only what can be asked for.

Each case is worked by hand from the rule in its docstring.
"""

from typing import Any

import pytest

from calculators._core import Caution, Note, Report
from calculators._core.report.blocks import CopyText
from calculators._core.report.report import plain
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.formulas.requests import letters_alone
from tests.unit.total_compensation.typed import inputs


def report(*offers: dict[str, Any], **whole: str) -> Report:
    """Give the whole report of some offers."""
    answer = CALCULATOR.answer({"offers": list(offers), **whole})
    assert answer.report, answer.problems
    return answer.report


def said(*offers: dict[str, Any], **whole: str) -> str:
    """Give what the reader is to say, or nothing if there is no script."""
    found = (b.text for b in report(*offers, **whole).every_block() if isinstance(b, CopyText))
    return "".join(found)


def notes(*offers: dict[str, Any], **whole: str) -> str:
    """Give all notes of the report."""
    blocks = report(*offers, **whole).every_block()
    return " ".join(plain(b.words) for b in blocks if isinstance(b, Note))


def warned(key: str, *offers: dict[str, Any], **whole: str) -> str:
    """Give title and words of one caution."""
    blocks = report(*offers, **whole).every_block()
    [found] = [b for b in blocks if isinstance(b, Caution) and b.key == key]
    return f"{plain(found.title)}. {plain(found.words)}"


AMAZON = {
    "name": "Amazon",
    "base": "180000",
    "signing": [{"amount": "90000"}, {"amount": "65000", "month": "13"}],
    "equity": "rsu_value",
    "grant_value": "400000",
    "vesting": "back_loaded",
}
GOOGLE = {
    "name": "Google",
    "base": "185000",
    "bonus_percent": "15",
    "signing": [{"amount": "25000"}],
    "equity": "rsu_value",
    "grant_value": "360000",
    "vesting": "front_loaded",
    "refresh": "90000",
}


def test_refreshers_that_decide_are_said_and_never_quoted() -> None:
    """Refreshers: 90,000 ÷ 4 × (1 + 2 + 3) = 135,000. Without: 1,236,000 against 1,275,000.

    By the letters Amazon is ahead by 39,000. It promises 180,000 a year and 90,000 + 65,000 once,
    and 400,000 on paper. 39,000 ÷ (4 × 1.15) = 8,478 more base: 193,478, say 193,500.
    """
    found = report(AMAZON, GOOGLE)
    assert found.figures()["total-2"].text == "$1,371,000"
    assert found.figures()["likely-2"].text == "$1,236,000"
    assert "Amazon is ahead" in warned("hopes_decide", AMAZON, GOOGLE)
    text = said(AMAZON, GOOGLE)
    assert (
        "I have another offer that guarantees $180,000 a year, plus a signing bonus of $155,000 "
        "and equity of about $400,000 on paper over 4 years."
    ) in text
    assert "a base of $193,500 a year" in text
    assert "96,000" not in text


def test_tie_without_equity_is_called_one() -> None:
    """1.11: without shares 400,000 and 400,400 are 0.1 % apart, which is no lead of B's."""
    first = {
        "name": "A",
        "base": "100000",
        "equity": "rsu_value",
        "grant_value": "40000",
    }
    words = warned("equity_decides", first, {"name": "B", "base": "100100"})
    assert "A and B are too close to call" in words
    assert "ahead." not in words


def test_gap_beyond_asking_is_called_that() -> None:
    """60,000 against 118,000: a raise of 97 %, or a signing bonus of 232,000: neither is said."""
    offers = {"name": "A", "base": "60000"}, {"name": "B", "base": "118000"}
    assert not said(*offers)
    assert "This gap can’t be closed by asking" in notes(*offers)


def test_raise_ends_at_a_quarter_of_base() -> None:
    """25 % may still be asked for, and a cent more may not; a bonus ends at 30 % of base."""
    quarter = said({"base": "100000"}, {"base": "125000"}, years="1")
    assert quarter.endswith(
        "Could you offer a base of $125,000 a year or a signing bonus of $25,000?"
    )
    beyond = said({"base": "100000"}, {"base": "125000.01"}, years="1")
    assert beyond.endswith("Could you offer a signing bonus of $25,000?")
    assert said({"base": "100000"}, {"base": "130000"}, years="1")
    assert not said({"base": "100000"}, {"base": "130000.01"}, years="1")


def test_signing_bonus_that_is_offered_counts_towards_its_limit() -> None:
    """20,000 offered and a gap of 11,000 make 31,000, which is over 30 % of 100,000."""
    behind = {"base": "100000", "signing": [{"amount": "20000"}]}
    text = said(behind, {"base": "131000"}, years="1")
    assert "signing bonus" not in text
    assert "a base of $111,000 a year" in text


def test_own_costs_and_days_off_are_never_quoted() -> None:
    """1.3: London leads by its letter, Leeds because of London's commute and the days off.

    By the letters: London 232,000, Leeds 4 × 52,000 × 1.08 = 224,640: 7,360, and 3.2 %.
    1,703.70 more base makes 53,703.70, said in steps of 100.
    """
    leeds = {"name": "Leeds", "base": "52000", "bonus_percent": "8", "days_off": "33"}
    london = {"name": "London", "base": "58000", "costs": "5200", "days_off": "25"}
    text = said(leeds, london, currency="GBP", price_leave="yes")
    assert "I have another offer that guarantees £58,000 a year." in text
    assert "a base of £53,700 a year" in text


def test_lead_from_own_costs_alone_gives_nothing_to_quote() -> None:
    """Two equal letters, and costs of 10,000 a year at one: no reason that they could check."""
    near, far = {"name": "Near", "base": "100k"}, {"name": "Far", "base": "100k", "costs": "10k"}
    assert not said(near, far)
    assert "nothing here to quote" in notes(near, far)


def test_discount_rate_is_the_readers_own() -> None:
    """Six years at 8 %: the words are the same as without a rate."""
    offers = {"name": "A", "base": "100000"}, {"name": "B", "base": "115000"}
    assert said(*offers, years="6", rate="8") == said(*offers, years="6")


def test_options_are_quoted_as_paper() -> None:
    """40,000 options that gain 4 − 1 = 3 each are 120,000 on paper, beside 100,000 a year."""
    opt = {
        "name": "Opt",
        "base": "100000",
        "equity": "options",
        "options": "40000",
        "strike": "1",
        "fair_value": "4",
    }
    text = said(opt, {"name": "Cash", "base": "115000"})
    assert "guarantees $100,000 a year, plus equity of about $120,000 on paper" in text


def test_present_pay_is_never_told() -> None:
    """1.4: the job now is ahead by 40,000; neither that nor its pay is named, only the ask."""
    now = {"name": "Now", "base": "110k", "current": "yes", "bonus_percent": "10"}
    text = said({"name": "New", "base": "110k"}, now)
    assert "To leave my present job for it" in text
    assert "a base of $121,000 a year" in text
    assert "440,000" not in text
    assert "484,000" not in text
    assert "guaranteed" not in text


def test_hourly_job_speaks_in_hours() -> None:
    """58,200 a year is 58,200 ÷ 2,080 = 27.98 an hour, and said, to half a percent, 28.00."""
    hourly = {"name": "Warehouse", "base": "24.50", "base_per": "hour"}
    found = report(hourly, {"name": "Office", "base": "58200"})
    assert found.figures()["rate-1"].text == "$27.98"
    text = said(hourly, {"name": "Office", "base": "58200"})
    assert text.endswith("Could you offer a rate of $28.00 an hour?")


def test_hourly_rival_is_quoted_by_the_hour() -> None:
    """Nobody guarantees four years of hours, so the rate is what is promised."""
    text = said({"name": "A", "base": "50k"}, {"name": "B", "base": "28", "base_per": "hour"})
    assert "I have another offer that pays $28.00 an hour." in text


def test_level_offers_have_nothing_to_close() -> None:
    """A tie, in all or by the letters, prints no script and no raise."""
    assert not said({"base": "69250"}, {"base": "69250"})
    assert not said({"base": "100k"}, {"base": "101k"})
    assert "raise-1" not in report({"base": "100k"}, {"base": "101k"}).figures()


def test_all_of_the_signing_bonus_and_part_of_it() -> None:
    """Cliff at month 11: 24,000 of 24,000. Pro rata over 12: 24,000 × 1 ÷ 12 = 2,000."""
    offer = {
        "name": "A",
        "base": "100k",
        "signing": [{"amount": "24k"}],
        "repay_months": "12",
    }
    whole = warned("repay", {**offer, "repayment": "cliff"}, stay="11")
    assert "all of the signing bonus" in whole
    part = warned("repay", {**offer, "repayment": "pro_rata"}, stay="11")
    assert "part of the signing bonus" in part
    assert "$2,000" in part


def test_no_more_is_asked_than_makes_the_offers_level() -> None:
    """The contract pays 197,600 to 165,000, but its costs leave a lead of 11,400.

    197,600 − 9,600 − 14,000 = 174,000; 150,000 × 1.1 − 2,400 = 162,600. So 11,400 ÷ 1.1 = 10,364
    more base, 160,364, say 160,500.
    """
    contract = {
        "name": "Contract",
        "base": "95",
        "base_per": "hour",
        "own_premium": "800",
        "costs": "14000",
    }
    perm = {"name": "Perm", "base": "150000", "bonus_percent": "10", "own_premium": "200"}
    text = said(contract, perm, years="1")
    assert "pays $95.00 an hour" in text
    assert "a base of $160,500 a year or a signing bonus of $11,400" in text


def test_payments_of_a_letter_are_said_as_it_names_them() -> None:
    """4,600 × 12 × 1.08 = 59,616 a year, said as about 59,600; 5,000 once for the move."""
    rival = {
        "name": "Eindhoven",
        "base": "4600",
        "base_per": "month",
        "allowance": "8",
        "relocation": "5000",
    }
    text = said({"name": "Utrecht", "base": "52000"}, rival, currency="EUR")
    assert "that guarantees about €59,600 a year, plus €5,000 for relocation." in text


def test_cost_to_company_is_asked_for_as_one() -> None:
    """24 lakh with 3 in the employer's fund are paid as 21; 2 lakh more a year make it 26."""
    pune = {"name": "Pune", "base": "24 LPA", "ctc_fund": "1 lakh", "ctc_unpaid": "2 lakh"}
    text = said(pune, {"name": "Delhi", "base": "24 lakh"}, currency="INR", years="1")
    assert "Could you offer a CTC of ₹26,00,000 a year" in text
    assert "base of" not in text


def test_letters_alone_hold_nothing_of_the_readers_own() -> None:
    """Costs, guesses about prices, raises, a discount rate and priced days are no employer's."""
    own = {
        "costs": "1000",
        "own_premium": "100",
        "out_of_pocket": "200",
        "payroll_tax": "8",
        "insurance": "300",
        "days_off": "20",
    }
    rates = {"growth": "3", "rate": "5", "low": "-10", "expected": "10", "high": "20"}
    whole = letters_alone(inputs(own, **rates, price_leave="yes", hoped_equity="10k"))
    (offer,) = whole.offers
    assert {getattr(offer, name) for name in own if name != "days_off"} == {None}
    assert {getattr(whole, name) for name in rates} == {0}
    assert (whole.price_leave, whole.hoped_equity) == (False, None)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"bonus_as": "amount", "bonus_amount": "10k"}, "a target bonus of $10,000 a year"),
        (
            {"bonus_as": "commission", "commission": "20k"},
            "a commission on target of $20,000 a year",
        ),
    ],
)
def test_pay_on_target_of_a_rival_is_quoted_as_that(typed: dict[str, str], words: str) -> None:
    """What may turn out lower stands after what is guaranteed, by its own name."""
    rival = {"name": "B", "base": "100k", "bonus_is": "likely", **typed}
    text = said({"name": "A", "base": "98k"}, rival)
    assert f"I have another offer that guarantees $100,000 a year, plus {words}." in text


def test_signing_bonus_that_is_only_likely_is_not_quoted() -> None:
    """It isn’t promised, so an employer could not check it."""
    rival = {"name": "B", "base": "105k", "signing": [{"amount": "12k"}], "signing_is": "likely"}
    text = said({"name": "A", "base": "100k"}, rival)
    assert "guarantees $105,000 a year. " in text
    assert "12,000" not in text
