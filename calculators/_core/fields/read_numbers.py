"""Read a number as people write it, and refuse what can be read two ways.

Accepted: `120000`, `120,000`, `120 000`, `120'000`, `12,00,000`, `120k`, `1.2m`, `12 lakh`,
`1.250,00` and `1,250.00`. The decimal mark is the reader's own, a full stop or a comma.
Refused, with both readings named: `1.250` (one and a quarter, or a thousand and more?).
"""

from __future__ import annotations

import re
from decimal import Decimal

from calculators._core.errors import Unreadable

LONGEST_NUMBER = 40
_MULTIPLIERS = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "lakh": 5, "lac": 5, "crore": 7, "cr": 7,
}  # fmt: skip
_SHAPE = re.compile(r"(?P<sign>[+-]?)\s*(?P<body>[\d.,' ]*\d[\d.,' ]*?)\s*(?P<suffix>[a-z]*)")
_GROUPED = re.compile(r"\d{1,3}(?P<mark>[,.' ])\d{3}(?:(?P=mark)\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(,\d{2})+,\d{3}")
_ALIKE = str.maketrans(
    {"−": "-", "–": "-", "’": "'", "ʼ": "'", "٫": ".", "٬": ",", "．": ".", "，": ","}
)
_GROUP_SIZE = 3


def read_number(text: str, decimal_mark: str = ".") -> Decimal:
    """Read one number exactly. `decimal_mark` is `.` or `,`: the one of the reader's language.

    Raises `Unreadable`, with the words that would be accepted, for anything else.
    """
    if len(text) > LONGEST_NUMBER:
        message = "this is too long for a number. Write it like 120000 or 120k."
        raise Unreadable(message)
    shape = _SHAPE.fullmatch(_plain_characters(text).casefold())
    if shape is None or (shape["suffix"] and shape["suffix"] not in _MULTIPLIERS):
        message = f"“{text.strip()}” is not a number. Write it like 120000 or 120k."
        raise Unreadable(message)
    digits = _digits(shape["sign"], shape["body"], shape["suffix"], decimal_mark)
    number = Decimal(digits).scaleb(_MULTIPLIERS.get(shape["suffix"], 0))
    return -number if shape["sign"] == "-" else number


def plainly(value: Decimal) -> str:
    """Write a number so that `read_number` reads it back, whichever the decimal mark is."""
    whole, _, decimals = f"{value.normalize():f}".partition(".")
    if len(decimals) == _GROUP_SIZE:
        decimals += "0"  # three decimals look like thousands
    return f"{whole}.{decimals}" if decimals else whole


def clearly(value: Decimal, decimal_mark: str) -> str:
    """Write a number below a thousand so that `read_number` has one reading for it."""
    whole, _, decimals = f"{value.normalize():f}".partition(".")
    if len(decimals) == _GROUP_SIZE and whole != "0":
        decimals += "0"  # three decimals look like thousands
    return f"{whole}{decimal_mark}{decimals}" if decimals else whole


def _plain_characters(text: str) -> str:
    """Turn the digits, spaces, dashes and apostrophes of all scripts into the plain ones."""
    plain = (str(int(c)) if c.isdecimal() else " " if c.isspace() else c for c in text.strip())
    return "".join(plain).translate(_ALIKE)


def _digits(sign: str, body: str, suffix: str, decimal_mark: str) -> str:
    """Take out the thousands marks and make the decimal mark a full stop."""
    if body.isdigit():
        return body
    groups = _GROUPED.fullmatch(body)
    if (groups and body.count(groups["mark"]) > 1) or _INDIAN.fullmatch(body):
        return _only_digits(body)  # two marks of one kind part thousands, never decimals
    whole, mark, decimals = _split_at_last(body)
    well_formed = decimals.isdigit() or not decimals
    if not mark or not well_formed or mark in whole:
        return _without_groups(body, suffix)
    if whole and not whole.isdigit():  # `1,250.00`, `1 250,5`: the last mark is the decimal one
        return f"{_without_groups(whole, suffix)}.{decimals or 0}"
    if not groups or whole.startswith("0"):  # `12,5`: no thousands mark could stand there
        return f"{whole or 0}.{decimals or 0}"
    # The page writes 120,000, so a mark before three digits parts thousands, unless it is
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


def _without_groups(text: str, suffix: str) -> str:
    if _GROUPED.fullmatch(text) or _INDIAN.fullmatch(text):
        return _only_digits(text)
    message = (
        f"“{text.strip()}{suffix}” has its marks in unusual places. "
        "Write the number without thousands marks, like 120000."
    )
    raise Unreadable(message)


def _only_digits(text: str) -> str:
    return re.sub(r"\D", "", text)
