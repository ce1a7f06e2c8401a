"""A number is the same however it is written, and no text at all causes an error."""

import re
import sys
import unicodedata
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._core.currencies import CURRENCIES, Currency
from calculators._core.errors import Unreadable
from calculators._core.fields.kinds import Reading
from calculators._core.fields.numeric_kinds import Money, Number, NumberList, Percent, WholeNumber
from calculators._core.fields.read_dates import read_date
from calculators._core.fields.read_numbers import read_number
from calculators._core.formatting import MoneyFormat, exact_money, rounded
from tests.amount import examples
from tests.strategies import anything, written

SOME = settings(max_examples=examples(200))
values = st.decimals(-(10**12), 10**12, places=2)
marks = st.sampled_from(".,")
WAY_OUT = re.compile(r"[Ww]rite|written|must be|at most|[Ll]eave it out|[Ww]ork that out|Put a")
KINDS = [
    Money(label="Pay"),
    Percent(label="Bonus"),
    Number(label="Hours", unit="hours"),
    WholeNumber(label="Years", unit="years"),
    NumberList(label="Plan", unit="%"),
]


@given(value=values, mark=marks, data=st.data())
@SOME
def test_number_means_the_same_however_it_is_written(
    value: Decimal, mark: str, data: st.DataObject
) -> None:
    """Grouped or not, with k, with the reader's own decimal mark: exact to the last digit."""
    assert read_number(data.draw(written(value, mark)), mark) == value


@given(text=st.text(max_size=60), mark=marks)
@SOME
def test_any_text_is_a_finite_number_or_is_refused_with_words(text: str, mark: str) -> None:
    """No NaN, no exception of another kind, no refusal without a way out."""
    try:
        assert read_number(text, mark).is_finite()
    except Unreadable as refused:
        assert "Write" in str(refused)  # noqa: PT017 - either outcome is fine


# What stands in and around amounts all over the world, each with what it stands for.
DIGITS = [chr(code) for code in range(sys.maxunicode) if chr(code).isdecimal()]
SPACES = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
HIDDEN = [c for c in map(chr, range(sys.maxunicode)) if unicodedata.category(c) == "Cf"]
SIGNS = [
    c for c in map(chr, range(sys.maxunicode)) if unicodedata.category(c) in ("Sc", "Pd", "Sm")
]
AROUND = [
    *".,'’٫٬．，-+%％٪/~–()",
    *SPACES,
    *SIGNS,
    "k",
    "m",
    "L",
    "LPA",
    "kr",
    "tkr",
    "€",
    "万",
    "円",
]
AROUND += [" a year", "/yr", " pa", "/hr", " lakhs", " crore", " Mio", " to ", "US$", "½", "²"]


@given(
    digits=st.lists(st.integers(0, 9), min_size=1, max_size=12).filter(lambda all_: all_[0] > 0),
    script=st.sampled_from([one for one in DIGITS if unicodedata.digit(one) == 0]),
    hidden=st.lists(st.sampled_from(HIDDEN), max_size=3),
    data=st.data(),
)
@SOME
def test_digits_of_any_script_with_hidden_characters_are_the_same_number(
    digits: list[int], script: str, hidden: list[str], data: st.DataObject
) -> None:
    """What cannot be seen changes nothing, wherever it stands."""
    text = [chr(ord(script) + digit) for digit in digits]
    for one in hidden:
        text.insert(data.draw(st.integers(0, len(text))), one)
    assert read_number("".join(text)) == int("".join(map(str, digits)))


@given(
    parts=st.lists(st.sampled_from(AROUND) | st.sampled_from(DIGITS) | st.sampled_from(HIDDEN)),
    currency=st.sampled_from(list(CURRENCIES.values())),
    mark=marks,
    period=st.sampled_from(["", "year", "hour", "once"]),
    kind=st.sampled_from(KINDS),
)
@settings(max_examples=examples(1000))
def test_any_mixture_is_a_number_or_a_refusal_with_a_way_out(
    parts: list[str], currency: Currency, mark: str, period: str, kind: Number
) -> None:
    """Whatever is typed: no exception, no number made of other digits than those in sight."""
    text = "".join(parts)
    value: Any
    try:
        value = kind.read(text, Reading(currency, mark, period=period))
    except Unreadable as refused:
        assert WAY_OUT.search(str(refused))  # noqa: PT017 - either outcome is fine
        return
    typed = "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())
    found = value if isinstance(value, tuple) else (value,)
    kept = "".join("".join(c for c in f"{one:f}" if c.isdigit()) for one in found)
    assert kept.replace("0", "") == typed.replace("0", "")


@given(text=st.text(alphabet="0123456789.,' kKmM-+", max_size=14), mark=marks)
@SOME
def test_any_digits_and_marks_keep_their_digits(text: str, mark: str) -> None:
    """Marks may be taken out; a digit is never lost and never moved past another."""
    try:
        value = read_number(text, mark)
    except Unreadable:
        return
    typed = "".join(c for c in text if c.isdigit()).strip("0")
    assert "".join(c for c in f"{value:f}" if c.isdigit()).strip("0") == typed


@given(text=st.text(max_size=40))
@SOME
def test_any_text_is_a_day_or_is_refused_with_words(text: str) -> None:
    """Impossible days and half-written ones end in a sentence."""
    try:
        assert 2000 <= read_date(text).year <= 2099
    except Unreadable as refused:
        assert str(refused).endswith(".")  # noqa: PT017 - either outcome is fine


@given(amount=st.decimals(0, 10**12, places=2))
@SOME
def test_amount_as_the_page_echoes_it_is_read_as_the_same_amount(amount: Decimal) -> None:
    """A reader may copy the page's own writing back into the field."""
    echoed = exact_money(amount, Reading().currency)
    assert Money(label="Pay").read(echoed, Reading()) == amount


@given(value=st.decimals(-(10**9), 10**9, places=6), places=st.integers(0, 4))
@SOME
def test_rounding_goes_to_the_nearest_and_away_from_zero_at_the_tie(
    value: Decimal, places: int
) -> None:
    """Never further than half a step, and the same on both sides of zero."""
    half = Decimal(5).scaleb(-places - 1)
    result = rounded(value, places)
    assert abs(result - value) <= half
    assert abs(result) >= abs(value) or abs(result - value) < half
    assert result == -rounded(-value, places)
    assert result < 0 or not result.is_signed()


@given(amounts=st.lists(st.decimals(-(10**9), 10**9, places=4), min_size=2, max_size=2))
@SOME
def test_larger_amount_is_never_shown_as_smaller(amounts: list[Decimal]) -> None:
    """Rounding keeps the order."""
    low, high = sorted(amounts)
    write = MoneyFormat()
    assert Decimal(write.figure(low).value) <= Decimal(write.figure(high).value)


@given(junk=anything)
@SOME
def test_junk_written_as_text_never_breaks_an_amount(junk: object) -> None:
    """A damaged link may bring the text of anything."""
    try:
        assert Money(label="Pay").read(str(junk), Reading()) >= 0
    except Unreadable as refused:
        assert str(refused)  # noqa: PT017 - either outcome is fine
