"""The currencies that a reader can choose. They only label amounts: nothing is converted."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: its ISO 4217 code, name, sign and number of decimals."""

    code: str
    name: str
    sign: str
    decimals: int = 2
    also_written: tuple[str, ...] = ()


_ALL = (
    Currency("USD", "US dollars", "$", also_written=("US$",)),
    Currency("EUR", "Euros", "€"),
    Currency("GBP", "British pounds", "£"),
    Currency("AED", "UAE dirhams", "AED"),
    Currency("AUD", "Australian dollars", "A$", also_written=("$", "AU$")),
    Currency("BRL", "Brazilian reais", "R$"),
    Currency("CAD", "Canadian dollars", "C$", also_written=("$", "CA$")),
    Currency("CHF", "Swiss francs", "CHF", also_written=("Fr.", "SFr.")),
    Currency("CNY", "Chinese yuan", "CN¥", also_written=("¥", "RMB")),
    Currency("CZK", "Czech koruna", "Kč"),
    Currency("DKK", "Danish kroner", "kr", also_written=("kr.",)),
    Currency("HKD", "Hong Kong dollars", "HK$", also_written=("$",)),
    Currency("HUF", "Hungarian forint", "Ft", 0),
    Currency("IDR", "Indonesian rupiah", "Rp", 0),
    Currency("ILS", "Israeli shekels", "₪"),
    Currency("INR", "Indian rupees", "₹", also_written=("Rs.", "Rs")),
    Currency("JPY", "Japanese yen", "¥", 0, also_written=("JP¥",)),
    Currency("KRW", "South Korean won", "₩", 0),
    Currency("MXN", "Mexican pesos", "MX$", also_written=("$",)),
    Currency("NOK", "Norwegian kroner", "kr", also_written=("kr.",)),
    Currency("NZD", "New Zealand dollars", "NZ$", also_written=("$",)),
    Currency("PHP", "Philippine pesos", "₱"),
    Currency("PLN", "Polish zloty", "zł", also_written=("zl",)),
    Currency("SEK", "Swedish kronor", "kr", also_written=("kr.",)),
    Currency("SGD", "Singapore dollars", "S$", also_written=("$",)),
    Currency("TRY", "Turkish lira", "₺"),
    Currency("TWD", "New Taiwan dollars", "NT$", also_written=("$",)),
    Currency("ZAR", "South African rand", "R"),
)

# The end of `120kUSD` or `1.2 mkr`, when its currency is cut off.
_ENDS_IN_NUMBER = re.compile(r"\d\s*[km]$", re.IGNORECASE)

CURRENCIES = {currency.code: currency for currency in _ALL}
DEFAULT_CURRENCY = CURRENCIES["USD"]


def split_currency(text: str) -> tuple[str, str | None]:
    """Cut a currency's sign, name or code off an amount: `£120k` gives `120k` and `£`.

    Returns the rest and the mark that was found, or None where there was none.
    """
    folded = text.casefold()
    if not folded.startswith(_FOLDED) and not folded.endswith(_FOLDED):
        return text, None
    for mark in _MARKS:
        after, before = text[len(mark) :], text[: -len(mark)]
        # Letters count only with no other letter next to them: no rand in `12 cr` or `per year`.
        if folded.startswith(mark.casefold()) and not (mark + after[:1])[-2:].isalpha():
            return after.strip(), mark
        if folded.endswith(mark.casefold()) and (
            not (before[-1:] + mark)[:2].isalpha() or _ENDS_IN_NUMBER.search(before)
        ):
            return before.strip(), mark
    return text, None


def is_written(currency: Currency, mark: str) -> bool:
    """Say whether the mark can stand for the currency: `$` for US and Canadian dollars."""
    return mark in _marks_of(currency)


def currencies_written(mark: str) -> tuple[Currency, ...]:
    """List the currencies that the mark can stand for."""
    return tuple(currency for currency in _ALL if is_written(currency, mark))


def _marks_of(currency: Currency) -> tuple[str, ...]:
    return (currency.code, currency.sign, *currency.also_written)


# Longest first: `US$` before `$`, `kr.` before `kr`, `Rs` before `R`.
_MARKS = sorted(
    {mark for currency in _ALL for mark in _marks_of(currency)}, key=lambda m: (-len(m), m)
)
_FOLDED = tuple(mark.casefold() for mark in _MARKS)
