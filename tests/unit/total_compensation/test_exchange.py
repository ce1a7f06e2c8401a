"""An offer in another currency: its amounts times the rate that the reader typed."""

from decimal import Decimal
from typing import Any

from calculators._core import Handover, Note, Report
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.numeric_kinds import Money
from calculators._core.report.blocks import CopyText
from calculators._core.report.report import plain
from calculators._core.report.text import report_text
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.formulas.exchange import AMOUNTS
from calculators.total_compensation.offer import Offer
from tests.unit.total_compensation.typed import messages, outcome

BERLIN: dict[str, Any] = {
    "name": "Berlin",
    "base": "€90,000",
    "signing": [{"amount": "10000 EUR"}],
    "costs": "2000",
    "paid_in": "EUR",
    "exchange": "1.1",
    "exchange_day": "2026-11-20",
}
BOSTON: dict[str, Any] = {"name": "Boston", "base": "110000"}


def report(*offers: dict[str, Any], **whole: str) -> Report:
    """Give the whole report of some offers."""
    answer = CALCULATOR.answer({"offers": list(offers), **whole})
    assert answer.report, answer.problems
    return answer.report


def test_every_amount_is_multiplied_by_the_typed_rate() -> None:
    """4 × 90,000 + 10,000 − 4 × 2,000 = 362,000 euros, at 1.1: 398,200 dollars."""
    found = outcome(BERLIN, BOSTON)
    assert [worth.total for worth in found.worths] == [Decimal("398200.0"), 440_000]


def test_no_amount_of_an_offer_is_forgotten() -> None:
    """The list of amounts has every field of money that is declared."""
    declared = {name for name, part in parts_of(Offer).items() if isinstance(part, Money)}
    assert set(AMOUNTS) == declared


def test_amounts_are_read_and_printed_in_their_own_currency() -> None:
    """Euros as euros below the field and on paper; a dollar sign there is refused."""
    answer = CALCULATOR.answer({"offers": [BERLIN, BOSTON]})
    assert answer.report
    assert answer.readings["offers.0.base"].startswith("€90,000")
    assert answer.readings["offers.0.signing.0.amount"].startswith("€10,000")
    assert answer.readings["offers.1.base"].startswith("$110,000")
    assert "Offer 1: €90,000; Offer 2: $110,000" in report_text(answer.report)
    [words] = messages({**BERLIN, "base": "$90,000"}, BOSTON).values()
    assert "euro" in words.casefold()


def test_rate_and_its_day_are_told() -> None:
    """A rate that nobody sees grows old unseen."""
    blocks = report(BERLIN, BOSTON).every_block()
    notes = " ".join(plain(b.words) for b in blocks if isinstance(b, Note))
    assert "EUR 1 = USD 1.1" in notes
    assert "20\N{NO-BREAK SPACE}Nov" in notes


def test_each_employer_hears_its_own_currency() -> None:
    """Berlin is told what Boston pays in dollars, and asked in euros.

    By the letters: 407,000 to 440,000 dollars; 33,000 less is 8,250 a year, 7,500 euros: 97,500.
    All in all its costs make it 41,800 dollars, so the smaller of the two is asked for.
    """
    blocks = report(BERLIN, BOSTON).every_block()
    [text] = [b.text for b in blocks if isinstance(b, CopyText)]
    assert "I have another offer that guarantees $110,000 a year." in text
    assert "a base of €97,500 a year" in text


def test_letter_is_handed_on_as_it_is() -> None:
    """The counter-offer to Berlin is about 90,000 euros, whatever the rate."""
    [handover] = [b for b in report(BERLIN, BOSTON).every_block() if isinstance(b, Handover)]
    values = {name: {it.name: it.typed for it in them} for name, them in handover.sets}
    assert values["Berlin"]["their-offer"] == "90000"
    assert values["Berlin"]["currency"] == "EUR"
    assert values["Boston"]["currency"] == "USD"


def test_us_limits_hold_for_pay_in_dollars_whatever_the_form() -> None:
    """A form in euros, pay of 400,000 dollars at 0.9: 4 % of 360,000 dollars is 12,960 euros."""
    offer = {
        "base": "400000",
        "deferral": "4",
        "match_rate": "100",
        "match_of": "4",
        "paid_in": "USD",
        "exchange": "0.9",
        "exchange_day": "2026-11-20",
    }
    assert outcome(offer, currency="EUR").best.years[0].benefits == 12_960
    rupees = {**offer, "base": "4000000", "paid_in": "INR", "exchange": "0.011"}
    assert outcome(rupees).best.years[0].benefits == 1_760


def test_currency_of_the_form_needs_no_rate() -> None:
    """And a rate is never guessed: without one there is no answer."""
    same = {**BERLIN, "base": "90000", "signing": [], "paid_in": "USD"}
    [words] = messages(same).values()
    assert "currency of the form anyway" in words
    bare = {name: text for name, text in BERLIN.items() if not name.startswith("exchange")}
    assert any("no rate is fetched" in words for words in messages(bare).values())
