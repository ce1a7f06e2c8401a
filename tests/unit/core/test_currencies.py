"""Currency marks are split from amounts, and never found inside other words."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import holidays
import pytest
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages
from babel.numbers import (
    format_decimal,
    get_currency_name,
    get_currency_precision,
    get_territory_currencies,
)

from calculators._core.currencies import (
    CURRENCIES,
    WESTERN,
    Currency,
    _marks_of,
    currencies_written,
    split_currency,
)
from calculators._core.errors import Unreadable
from calculators._core.fields.kinds import Reading
from calculators._core.fields.numeric_kinds import Money
from calculators._core.formatting import MoneyFormat


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
        ("5 AR$", "5 AR", "$"),  # no Brazilian real, R$
    ],
)
def test_longest_mark_at_either_end_is_cut_off(text: str, rest: str, mark: str) -> None:
    """`US$` is not `$`, and `Rs.` is not `R`, whatever the case of the letters."""
    assert split_currency(text) == (rest, mark)


@pytest.mark.parametrize(
    "text",
    [
        "1.5 cr",
        "10cr",
        "100 dollars",
        "rubbish",
        "100k per year",
        "12 crore",
        "5",
        "",
        "Ra5",
    ],
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
        "“kr” means Danish kroner, Icelandic krónur, Norwegian kroner or Swedish kronor, but this "
        "form is set to US dollars. Change the currency, or write the number alone."
    )


@pytest.mark.parametrize("currency", CURRENCIES.values(), ids=lambda currency: currency.code)
def test_every_currency_reads_its_own_code_and_sign(currency: object) -> None:
    """What the page writes, a reader may write back."""
    assert currency in CURRENCIES.values()
    for mark in (currency.code, currency.sign):  # type: ignore[attr-defined]
        reading = Reading(currency)  # type: ignore[arg-type]
        assert Money(label="Pay").read(f"{mark} 1,200", reading) == 1200
        assert currency in currencies_written(mark)


# ---- CLDR, by way of Babel, is the oracle ----

WITH_HOLIDAYS = [code for code in holidays.list_supported_countries() if len(code) == 2]
ON = dt.date(2026, 11, 1)
# Bulgaria has paid in euros since January 2026; this CLDR does not know it yet.
GONE = {"BGN"}
# They have hundredths in law, and nobody has a coin of them.
WHOLE = {"HUF", "IDR"}
# Why the table is written by hand and not made of CLDR: its plurals, capitals and spellings are
# not always what people write. Whatever else differs, on either side, fails the test.
OUR_NAMES = {
    "EUR": "Euros",
    "AFN": "Afghan afghanis",
    "BDT": "Bangladeshi taka",
    "BRL": "Brazilian reais",
    "BTN": "Bhutanese ngultrum",
    "CRC": "Costa Rican colones",
    "CZK": "Czech koruna",
    "GYD": "Guyanese dollars",
    "HUF": "Hungarian forint",
    "IDR": "Indonesian rupiah",
    "ILS": "Israeli shekels",
    "KGS": "Kyrgyzstani som",
    "KZT": "Kazakhstani tenge",
    "MVR": "Maldivian rufiyaa",
    "MYR": "Malaysian ringgit",
    "NGN": "Nigerian naira",
    "PLN": "Polish zloty",
    "TRY": "Turkish lira",
}
# Signs that tell dollars apart, as English has them beside A$ and NZ$; and a plain space.
OUR_SIGNS = {"CAD": "C$", "SGD": "S$", "XOF": "F CFA"}


def paid_in() -> dict[str, list[str]]:
    """List the countries that pay wages in each currency."""
    found: dict[str, list[str]] = {}
    for country in WITH_HOLIDAYS:
        for code in get_territory_currencies(country, ON, tender=True):
            found.setdefault(code, []).append(country)
    return found


def test_every_country_with_holidays_has_its_currency() -> None:
    """Whoever can plan with their holidays can count in their money."""
    assert set(CURRENCIES) == set(paid_in()) - GONE


@pytest.mark.parametrize("currency", CURRENCIES.values(), ids=lambda currency: currency.code)
def test_decimals_are_those_of_cldr(currency: Currency) -> None:
    """Dinars of Kuwait have three, yen none."""
    expected = 0 if currency.code in WHOLE else get_currency_precision(currency.code)
    assert currency.decimals == expected


def test_names_are_those_of_cldr_but_for_some() -> None:
    """In the plural, as a form is set to them: Swiss francs."""
    theirs = {it.code: get_currency_name(it.code, 2, "en") for it in CURRENCIES.values()}
    ours = {it.code: it.name for it in CURRENCIES.values()}
    assert {code: name for code, name in ours.items() if name != theirs[code]} == OUR_NAMES


def signs_of(currency: Currency) -> Iterator[tuple[str, str]]:
    """Go through the signs that CLDR has for it in the languages of each of its countries."""
    yield "en", Locale("en").currency_symbols.get(currency.code, currency.code)
    for country in paid_in()[currency.code]:
        for language in ("en", *get_official_languages(country)):
            try:
                locale = Locale.parse(f"{language}_{country}")
            except (UnknownLocaleError, ValueError):
                continue
            sign = locale.currency_symbols.get(currency.code, currency.code)
            yield f"{language}_{country}", sign


def test_every_sign_is_one_that_cldr_has_for_it_or_its_code() -> None:
    """But for those that English writes otherwise."""
    others = {
        it.code: it.sign
        for it in CURRENCIES.values()
        if it.sign not in {it.code, *(sign for _, sign in signs_of(it))}
    }
    assert others == OUR_SIGNS


@pytest.mark.parametrize("currency", CURRENCIES.values(), ids=lambda currency: currency.code)
def test_signs_of_its_own_countries_are_read(currency: Currency) -> None:
    """As CLDR writes them in the languages of each; single letters would be thousands or lakhs."""
    for locale, sign in signs_of(currency):
        if len(sign) == 1 and (sign.isalpha() or not sign.isprintable()):
            continue
        assert Money(label="Pay").read(f"{sign} 5", Reading(currency)) == 5, (locale, sign)


@pytest.mark.parametrize("currency", CURRENCIES.values(), ids=lambda currency: currency.code)
def test_digits_stand_in_threes_or_as_a_language_of_its_country_has_them(
    currency: Currency,
) -> None:
    """Lakhs and crores only where people group so."""
    if currency.groups == WESTERN:
        return
    found = {
        tuple(dict.fromkeys(Locale.parse(name).currency_formats["standard"].grouping))
        for name, _ in signs_of(currency)
    }
    assert currency.groups in found


def test_no_two_currencies_are_shown_alike() -> None:
    """But for the crowns: a report names its currency, and nobody compares two of them."""
    signs = Counter(currency.sign for currency in CURRENCIES.values())
    assert {sign for sign, times in signs.items() if times > 1} == {"kr"}


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        *(("INR", "en_IN"), ("NPR", "ne_NP"), ("BDT", "bn_BD"), ("BTN", "dz_BT")),
        *(("PKR", "en_PK"), ("LKR", "si_LK"), ("USD", "en_US"), ("MYR", "en_MY"), ("IDR", "en_ID")),
    ],
)
def test_digits_are_grouped_as_at_home(code: str, locale: str) -> None:
    """Seventeen and a half lakh rupees are ₹17,50,000."""
    sizes = Locale.parse(locale).currency_formats["standard"].grouping
    assert CURRENCIES[code].groups == (sizes[:1] if sizes[0] == sizes[1] else sizes)
    for amount in ("0", "999", "1000", "99999", "100000", "1750000", "123456789"):
        written = format_decimal(Decimal(amount), "#,##,##0" if sizes[1] == 2 else "#,##0", "en")
        assert MoneyFormat(CURRENCIES[code])(Decimal(amount)).endswith(written)


def test_dollar_sign_elsewhere_names_the_commonest() -> None:
    """Thirty names would hide the way out."""
    with pytest.raises(Unreadable) as refused:
        Money(label="Pay").read("$500", Reading(CURRENCIES["EUR"]))
    assert "“$” means US dollars or the money of 27 other countries, but" in str(refused.value)


def test_currency_is_found_by_its_code_and_its_signs_with_and_without_a_full_stop() -> None:
    """`Rs.` is also written `Rs`, and nothing else is cut off."""
    assert _marks_of(Currency("XXX", "made up", "Rs.", also_written=("M$", "kr."))) == (
        "XXX", "Rs.", "M$", "kr.", "Rs", "kr",
    )  # fmt: skip
