"""Read a number as people write it, and refuse what can be read in two ways.

Accepted: `120000`, `120,000`, `120 000`, `120'000`, `12,00,000`, `120k`, `1.2m`, `12 lakhs`,
`30万`, `1.250,00`, `1,250.00` and `120.000,-`. The decimal mark is the reader's own: a full stop or
a comma.
Refused, with both readings in the message: `1.250` (one and a quarter, or over a thousand?).
"""

from __future__ import annotations

import re
from decimal import Decimal

from calculators._core.errors import Unreadable

from .plain_text import plain

LONGEST_NUMBER = 60
MOST_DIGITS = 40
AN_AMOUNT = "120000 or 120k"
_MULTIPLIERS = {
    word: zeros
    for zeros, words in {
        3: "k thousand thousands grand tsd 千 천",
        4: "万 萬 만",
        5: "lakh lakhs lac lacs",
        6: "m mn mm mio mln million millions",
        7: "crore crores cr crs",
        8: "億 亿 억",
        9: "bn billion billions",
    }.items()
    for word in words.split()
}
# A thousand in Spanish and Portuguese, a million in Czech and in spoken English.
_TWO_SIZES = {"mil": ("k", "m")}
_SHAPE = re.compile(r"(?P<sign>[+-]?) ?(?P<body>[\d.,' ]*\d[\d.,' ]*?) ?(?P<suffix>[^\W\d_]*)\.?")
_GROUPED = re.compile(r"\d{1,3}(?P<mark>[,.' ])\d{3}(?:(?P=mark)\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(,\d{2})+,\d{3}")
# A dash in the place of cents, as on bills in half of Europe and in India: `120.000,-`, `5.000/-`.
_NO_CENTS = re.compile(r"(?<=\d) ?([.,:/])(?:-{1,2}|=)$")
_FRACTION = re.compile(r"(?<!\d)\d ?/ ?\d(?!\d)|[¼-¾⅐-⅞↉]")
_ONE_NUMBER = re.compile(r"\d[\d.,']*(?: \d{3}(?!\d))* ?(?:[km](?![^\W\d_]))?", re.IGNORECASE)
_GROUP_SIZE = 3


def read_number(text: str, decimal_mark: str = ".", like: str = AN_AMOUNT) -> Decimal:
    """Read one number exactly. `decimal_mark` is that of the reader's language: `.` or `,`.

    Raises `Unreadable` for anything else; the message says what would be accepted, which is `like`
    if the text itself suggests nothing.
    """
    check_length(text, like)
    typed = plain(text)
    shape = _SHAPE.fullmatch(_with_cents(typed).casefold())
    if shape is None or shape["suffix"] not in ("", *_MULTIPLIERS, *_TWO_SIZES):
        raise refusal(text, like)
    sign, body, suffix = shape["sign"], shape["body"], shape["suffix"]
    if suffix in _TWO_SIZES:
        one, other = (f"{sign}{body}{short}" for short in _TWO_SIZES[suffix])
        raise Unreadable(f"“{typed}” can be read in two ways. Write {one} or {other}.")
    digits = _digits(sign, body, suffix, decimal_mark, like)
    number = Decimal(digits).scaleb(_MULTIPLIERS.get(suffix, 0))
    return -number if sign == "-" else number


def check_length(text: str, like: str = AN_AMOUNT) -> None:
    """Refuse a text of more letters or digits than any number has."""
    if len(text) > LONGEST_NUMBER or sum(map(str.isdecimal, text)) > MOST_DIGITS:
        raise Unreadable(f"this is too long for a number. Write it like {like}.")


def refusal(text: str, like: str = AN_AMOUNT) -> Unreadable:
    """Say why a text is no number, as far as can be told, and what to write instead."""
    typed = text.strip()
    folded = plain(text)
    if _FRACTION.search(folded):
        return Unreadable(f"“{typed}” has a fraction in it. Write decimals, like 33.33 for 33 1/3.")
    found = [one.strip(" .,'") for one in _ONE_NUMBER.findall(folded)]
    if len(found) > 1:
        return Unreadable(
            f"“{typed}” has more than one number in it. This takes one number, not a range. "
            f"Write it like {like}."
        )
    around = folded.replace(found[0], " ", 1).split() if found else []
    if around:
        return Unreadable(
            f"“{typed}” is not a plain number: leave out “{' '.join(around)}”. "
            f"Write it like {like}."
        )
    return Unreadable(f"“{typed}” is not a number. Write it like {like}.")


def plainly(value: Decimal) -> str:
    """Write a number so that `read_number` reads it back, whatever the decimal mark is."""
    whole, _, decimals = f"{value.normalize():f}".partition(".")
    if len(decimals) == _GROUP_SIZE:
        decimals += "0"  # three decimals look like thousands
    return f"{whole}.{decimals}" if decimals else whole


def clearly(value: Decimal, decimal_mark: str) -> str:
    """Write a number below a thousand so that it can be read in one way only."""
    whole, _, decimals = f"{value.normalize():f}".partition(".")
    if len(decimals) == _GROUP_SIZE and whole != "0":
        decimals += "0"  # three decimals look like thousands
    return f"{whole}{decimal_mark}{decimals}" if decimals else whole


def _with_cents(text: str) -> str:
    """Write the cents for which a dash stands: after a mark that can be a decimal one."""
    found = _NO_CENTS.search(text)
    if found is None:
        return text
    return text[: found.start()] + (f"{found[1]}00" if found[1] in ".," else "")


def _digits(sign: str, body: str, suffix: str, decimal_mark: str, like: str) -> str:
    """Take out the thousands marks and make the decimal mark a full stop."""
    if body.isdigit():
        return body
    whole, mark, decimals = _split_at_last(body)
    well_formed = decimals.isdigit() or not decimals
    if not mark or not well_formed or mark in whole:  # there twice, it separates thousands
        return _without_groups(body, suffix, like)
    if whole and not whole.isdigit():  # `1,250.00`, `1 250,5`: the last mark is the decimal one
        return f"{_without_groups(whole, suffix, like)}.{decimals or 0}"
    if not _GROUPED.fullmatch(body) or whole.startswith("0"):  # `12,5`: no thousands mark
        return f"{whole or 0}.{decimals or 0}"
    # The page writes 120,000, so a mark before three digits separates thousands, unless it is
    # the decimal mark of the reader's own language: then nobody but the reader can tell.
    if mark == decimal_mark:
        left = whole + decimals
        # Three decimals would look like thousands again, so they get a fourth.
        right = decimals.rstrip("0").ljust(1, "0")
        right += "0" if len(right) == _GROUP_SIZE else ""
        message = (
            f"“{sign}{body}{suffix}” can be read in two ways. "
            f"Write {sign}{left}{suffix} or {sign}{whole}{mark}{right}{suffix}."
        )
        raise Unreadable(message)
    return whole + decimals


def _split_at_last(body: str) -> tuple[str, str, str]:
    at = max(body.rfind("."), body.rfind(","))
    return (body, "", "") if at < 0 else (body[:at], body[at], body[at + 1 :])


def _without_groups(text: str, suffix: str, like: str) -> str:
    if _GROUPED.fullmatch(text) or _INDIAN.fullmatch(text):
        return _only_digits(text)
    message = (
        f"“{text.strip()}{suffix}” has its marks in unusual places. "
        f"Write it without thousands marks, like {like}."
    )
    raise Unreadable(message)


def _only_digits(text: str) -> str:
    return re.sub(r"\D", "", text)
