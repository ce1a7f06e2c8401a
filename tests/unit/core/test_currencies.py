"""Currency marks are split from amounts, and never found inside other words."""

from decimal import Decimal

import pytest

from calculators._core.currencies import CURRENCIES, currencies_written, split_currency
from calculators._core.errors import Unreadable
from calculators._core.fields.kinds import Reading
from calculators._core.fields.numeric_kinds import Money


@pytest.mark.parametrize(
    ("text", "rest", "mark"),
    [
        ("£120k", "120k", "£"),
        ("120k £", "120k", "£"),
        ("US$5", "5", "US$"),
        ("R$ 5", "5", "R$"),
        ("R 5", "5", "R"),
        ("Rs. 5", "5", "Rs."),
        ("kr 5", "5", "kr"),
        ("5 kr.", "5", "kr."),
        ("120kusd", "120k", "USD"),
        ("1.2 mkr", "1.2 m", "kr"),
        ("CHF90'000", "90'000", "CHF"),
    ],
)
def test_longest_mark_at_either_end_is_cut_off(text: str, rest: str, mark: str) -> None:
    """`US$` is not `$`, and `Rs.` is not `R`, whatever the case of the letters."""
    assert split_currency(text) == (rest, mark)


@pytest.mark.parametrize(
    "text", ["1.5 cr", "10cr", "100 dollars", "rubbish", "100k per year", "12 crore", "5", ""]
)
def test_letters_inside_a_word_are_no_currency(text: str) -> None:
    """The r of a crore or of a year is not a South African rand."""
    assert split_currency(text) == (text, None)


def test_crore_of_rupees_is_read_with_and_without_its_sign() -> None:
    """1.5 crore are 15,000,000."""
    rupees = Reading(CURRENCIES["INR"])
    assert Money(label="Pay").read("₹1.5 cr", rupees) == Decimal(15_000_000)
    assert Money(label="Pay").read("1.5cr", rupees) == Decimal(15_000_000)


def test_mark_of_several_currencies_is_refused_with_all_of_them() -> None:
    """Crowns are Danish, Norwegian or Swedish; a dollar form takes none of them."""
    with pytest.raises(Unreadable) as refused:
        Money(label="Pay").read("500 kr", Reading())
    assert str(refused.value) == (
        "“kr” means Danish kroner, Norwegian kroner or Swedish kronor, but this form is set to "
        "US dollars. Change the currency, or write the number alone."
    )


@pytest.mark.parametrize("currency", CURRENCIES.values(), ids=lambda currency: currency.code)
def test_every_currency_reads_its_own_code_and_sign(currency: object) -> None:
    """What the page writes, a reader may write back."""
    assert currency in CURRENCIES.values()
    for mark in (currency.code, currency.sign):  # type: ignore[attr-defined]
        reading = Reading(currency)  # type: ignore[arg-type]
        assert Money(label="Pay").read(f"{mark} 1,200", reading) == 1200
        assert currency in currencies_written(mark)
