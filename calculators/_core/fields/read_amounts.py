"""Read an amount of money in the words of an offer letter: `$120,000/yr`, `CHF 120'000.–`.

What stands around the number is cut off first: the sign of the currency, or its word, before or
behind; and the period. Either one is refused by its name where the form asks for another one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from calculators._core.currencies import CURRENCIES, Currency, currencies_written, split_currency

from .plain_text import plain
from .read_numbers import check_length

PERIODS = {
    "year": "a year", "month": "a month", "two weeks": "two weeks", "week": "a week",
    "day": "a day", "hour": "an hour",
}  # fmt: skip
_PERIOD_WORDS = {
    word: period
    for period, words in {
        "year": "year years yr yrs annum annual annually yearly y 年",
        "month": "month months mo mos mth monthly pcm 月",
        "two weeks": "fortnight fortnightly",
        "week": "week weeks wk weekly",
        "day": "day days daily 日",
        "hour": "hour hours hr hrs hourly h 時 时",
    }.items()
    for word in words.split()
}
_SHORT_PERIODS = {"pa": "year", "p.a": "year", "pm": "month", "p.m": "month", "ph": "hour"}
# Words that stand alone need nothing before them; a letter or a plural does.
_ALONE = frozenset(
    ["annually", "annual", "yearly", "monthly", "pcm", "fortnightly", "weekly", "daily", "hourly"]
)
_PERIOD = re.compile(
    r"(?P<link>/ ?|\bper |\ba |\ban |\bevery |\beach )?"
    r"(?P<word>(?<![^\W\d_])[^\W\d_]+|p\.a|p\.m)\.?$"
)
# Lakhs a year, as offers in India have it.
_LAKHS_A_YEAR = re.compile(r"(?<=\d) ?l\.?p\.?a\.?$", re.IGNORECASE)
_CAPITAL_L = re.compile(r"(?<=\d) ?L$")
_IN_LAKHS = ("INR", "PKR", "BDT", "NPR", "LKR")
_SPACED_SIGN = re.compile(r"\b(US|AU|CA|NZ|HK|MX|NT|[ACSR]) (?=\$)", re.IGNORECASE)
_SIGNED = re.compile(r"^([+-]) ?(?=[^\d.,])")
# Thousands and millions written into the currency: 500 tkr, 120 TEUR, 1.2 mkr.
_SIZED_WORD = re.compile(r"\d ?[tkm][^\d\s]{1,4}$", re.IGNORECASE)
_SIZED = re.compile(r"(?<=\d) ?([tkm])$", re.IGNORECASE)


def _called(plural: str) -> tuple[str, ...]:
    """List the currencies of this name, in any country: dollars, rupees, dinars."""
    return tuple(it.code for it in CURRENCIES.values() if it.name.casefold().endswith(plural))


_DOLLARS = _called("dollars")
_CROWNS = ("DKK", "NOK", "SEK", "ISK", "CZK")
_RUPEES = _called("rupees")
# The plurals that a reader may write, each for every country that calls its money so.
_PLURALS = (
    *("dollars", "dinars", "dirhams", "francs", "kroner", "lei", "pesos", "pounds", "rials"),
    *("riyals", "rubles", "rupees", "shillings", "won", "baht", "dong", "ringgit", "naira"),
)
# Beside the signs and codes of the currency table.
_CODES: dict[str, tuple[str, ...]] = {
    "us dollars": ("USD",), "us dollar": ("USD",), "dollar": _DOLLARS,
    "bucks": _DOLLARS, "euros": ("EUR",), "euro": ("EUR",), "pound": _called("pounds"),
    "quid": ("GBP",), "sterling": ("GBP",), "franken": ("CHF",),
    "rupee": _RUPEES, "yen": ("JPY",), "円": ("JPY",), "圓": ("JPY", "TWD"),
    "日元": ("JPY",), "yuan": ("CNY",), "元": ("CNY", "TWD", "HKD"), "块": ("CNY",),
    "人民币": ("CNY",), "원": ("KRW",), "kronor": ("SEK",),
    "crowns": _CROWNS, "reais": ("BRL",), "rand": ("ZAR",),
    "shekels": ("ILS",), "nis": ("ILS",), "lira": ("TRY",), "tl": ("TRY",), "złotych": ("PLN",),
    "zloty": ("PLN",), "dhs": ("AED",), "forint": ("HUF",), "rupiah": ("IDR",),
    **{plural: _called(plural) for plural in _PLURALS},
}  # fmt: skip
# Longest first: `us dollars` before `dollars`.
_WORDS = {
    word: tuple(CURRENCIES[code] for code in codes)
    for word, codes in sorted(_CODES.items(), key=lambda pair: -len(pair[0]))
}
_HAS_WORD = re.compile(f"^(?:{'|'.join(_WORDS)})|(?:{'|'.join(_WORDS)})$")


@dataclass(frozen=True, slots=True)
class Amount:
    """The number as text, each currency as it was written and read, and the period if any."""

    number: str
    currencies: tuple[tuple[str, tuple[Currency, ...]], ...] = ()
    period: str = ""
    period_as_written: str = ""


def read_amount(text: str, currency: Currency) -> Amount:
    """Cut an amount into its parts. `currency` is the form's: it decides what `12.5L` means.

    Raises `Unreadable` for a text that is too long for an amount.
    """
    check_length(text)
    rest = plain(text)
    marks: list[tuple[str, tuple[Currency, ...]]] = []
    period = written = ""
    if found := _LAKHS_A_YEAR.search(rest):
        rest, period, written = f"{rest[: found.start()]} lakh", "year", found[0].strip()
    # In any order: `CHF 120'000.– p.a.`, `120,000 a year USD`.
    for _ in range(3):
        before = rest
        if rest[:1].isdigit() and rest[-1:].isdigit():
            break  # nothing stands around the number
        if not period:
            rest, period, written = _without_period(rest)
        rest, mark = _without_currency(rest)
        if mark:
            marks.append(mark)
        if rest == before:
            break
    if currency.code in _IN_LAKHS:
        rest = _CAPITAL_L.sub(" lakh", rest)
    return Amount(rest, tuple(marks), period, written)


def _without_period(text: str) -> tuple[str, str, str]:
    found = _PERIOD.search(text.casefold())
    if found is None or not found.start():
        return text, "", ""
    word = found["word"]
    period = _SHORT_PERIODS.get(word) or _PERIOD_WORDS.get(word, "")
    linked = found["link"] or word in _ALONE or word in _SHORT_PERIODS
    if not period or not linked:
        return text, "", ""
    return text[: found.start()].rstrip(" ,"), period, text[found.start() :].strip()


def _without_currency(text: str) -> tuple[str, tuple[str, tuple[Currency, ...]] | None]:
    sign = ""
    if found := _SIGNED.match(text):  # `-$5`: as the page itself writes it
        sign, text = found[1], text[found.end() :]
    text = _SPACED_SIGN.sub(r"\1", text)
    folded = text.casefold()
    for word, of in _WORDS.items() if _HAS_WORD.search(folded) else ():
        if folded.endswith(word):
            rest, mark = text[: -len(word)], text[-len(word) :]
            touching = rest[-1:]
        elif folded.startswith(word):
            rest, mark = text[len(word) :], text[: len(word)]
            touching = rest[:1]
        else:
            continue
        if not (word.isascii() and touching.isalpha()):
            return sign + rest.strip(), (mark, of)
    rest, known = split_currency(text)
    if known is None:
        rest, known = _sized(text)
    if known is None:
        return sign + text, None
    return sign + rest, (known, currencies_written(known))


def _sized(text: str) -> tuple[str, str | None]:
    """Cut the currency off `500 tkr` or `120 TEUR`: its thousands or millions, in one word."""
    if _SIZED_WORD.search(text) is None:
        return text, None
    for size in range(2, 5):
        rest, mark = split_currency(f"1 {text[-size:]}")
        found = _SIZED.search(text[:-size])
        if found and mark is not None and rest == "1":
            letter = "k" if found[1].casefold() == "t" else found[1]
            return f"{text[: found.start()].rstrip()}{letter}", mark
    return text, None
