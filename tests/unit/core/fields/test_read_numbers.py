"""Reading numbers as people write them, and refusing what can be read two ways."""

import re
import sys
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest

from calculators._core.errors import Unreadable
from calculators._core.fields.read_numbers import read_number

NOBODYS = {"Cn", "Co", "Cs"}  # nine in ten code points: not assigned, private, halves of a pair
SESSION = Path(__file__).parents[4] / "calculators/_browser/form/device/decimal_mark.mjs"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("120000", "120000"),
        ("120,000", "120000"),
        ("120 000", "120000"),
        ("120\N{NO-BREAK SPACE}000", "120000"),
        ("120\N{THIN SPACE}000", "120000"),
        ("120'000", "120000"),
        ("120’000", "120000"),
        ("1,250,000", "1250000"),
        ("12,00,000", "1200000"),
        ("120k", "120000"),
        ("120 K", "120000"),
        ("92.5k", "92500"),
        ("1.2m", "1200000"),
        ("1.2 million", "1200000"),
        ("12 lakh", "1200000"),
        ("1.5 crore", "15000000"),
        ("1,250.50", "1250.50"),
        ("1.250,00", "1250"),
        ("1 250,5", "1250.5"),
        ("12.5", "12.5"),
        ("12,5", "12.5"),
        ("0.125", "0.125"),
        (".5", "0.5"),
        ("100.", "100"),
        ("1.250,", "1250"),
        ("-5", "-5"),
        ("\N{MINUS SIGN}5", "-5"),
        ("+5", "5"),
        ("  7 ", "7"),
        ("١٢٠", "120"),
        ("１２０", "120"),
    ],
)
def test_number_is_read_as_people_write_it(text: str, expected: str) -> None:
    """Each of these has one reading, and that is the one taken."""
    assert read_number(text) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1.250", "1250"), ("12,375", None), ("12,37", "12.37"), ("1.250.000", "1250000")],
)
def test_comma_language_reads_a_full_stop_as_thousands(text: str, expected: str | None) -> None:
    """Where the comma is the decimal mark, `1.250` is a thousand and more."""
    if expected is None:
        with pytest.raises(Unreadable, match="can be read in two ways"):
            read_number(text, ",")
    else:
        assert read_number(text, ",") == Decimal(expected)


def test_number_with_two_readings_is_refused_with_both() -> None:
    """A full stop before three digits may be a decimal mark or a thousands mark."""
    with pytest.raises(Unreadable) as refused:
        read_number("1.250")
    assert str(refused.value) == "“1.250” can be read in two ways. Write 1250 or 1.25."


def test_suggestions_for_three_decimals_are_not_ambiguous_themselves() -> None:
    """12.375 cannot be offered as it is: a fourth decimal makes it clear."""
    with pytest.raises(Unreadable, match=r"Write 12375 or 12\.3750\."):
        read_number("12.375")
    assert read_number("12.3750") == Decimal("12.375")


@pytest.mark.parametrize("text", ["1,25,0", "12 50", "1..2", "1,2,3", "1 2", "1'00"])
def test_number_with_marks_in_odd_places_is_refused(text: str) -> None:
    """A typing slip between the digits is never guessed at."""
    with pytest.raises(Unreadable, match="has its marks in unusual places"):
        read_number(text)


@pytest.mark.parametrize("text", ["abc", ",", "k", "NaN", "Infinity", "²", "½k"])
def test_text_that_is_no_number_is_refused_with_an_example(text: str) -> None:
    """Words and signs alone are no numbers."""
    with pytest.raises(Unreadable, match=r"Write (it like 120000 or 120k|decimals)"):
        read_number(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12x", "“12x” is not a plain number: leave out “x”."),
        ("--5", "“--5” is not a plain number: leave out “--”."),
        ("1e5", "“1e5” has more than one number in it."),
        ("33 1/3", "“33 1/3” has a fraction in it. Write decimals, like 33.33 for 33 1/3."),
        ("12½", "“12½” has a fraction in it."),
    ],
)
def test_refusal_says_what_is_in_the_way(text: str, words: str) -> None:
    """A message that only repeats the text leaves the reader where they were."""
    with pytest.raises(Unreadable) as refused:
        read_number(text)
    assert str(refused.value).startswith(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("120.000,-", "120000"),
        ("120'000.–", "120000"),
        ("45 000:-", "45000"),
        ("12,50,000/-", "1250000"),
        ("1.250,-", "1250"),
        ("1,250.-", "1250"),
        ("5.-", "5"),
        ("3千", "3000"),
        ("2億", "200000000"),
    ],
)
def test_dash_for_cents_and_sizes_of_other_languages(text: str, expected: str) -> None:
    """The mark before the dash is the decimal one, whatever the reader's language."""
    assert read_number(text, ".") == read_number(text, ",") == Decimal(expected)


def test_endless_number_is_refused() -> None:
    """Nobody is paid forty digits."""
    with pytest.raises(Unreadable, match="too long for a number"):
        read_number("1" * 41)


def test_page_knows_every_sign_that_may_be_a_decimal_mark() -> None:
    """Where none of them is typed, it does not look up which one the reader's language has."""
    [known] = re.findall(r"/\[(.+?)\]/\.test\(value\)", SESSION.read_text("utf-8"))
    signs = (
        it for it in map(chr, range(sys.maxunicode)) if unicodedata.category(it) not in NOBODYS
    )
    assert {sign for sign in signs if _parts_decimals(sign)} == set(known)


def _parts_decimals(sign: str) -> bool:
    try:
        return read_number(f"1{sign}5") == Decimal("1.5")
    except (Unreadable, UnicodeEncodeError):
        return False
