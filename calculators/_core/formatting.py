"""Turn exact values into the text a reader sees: the only place that rounds.

Money and percentages are `Decimal` until here. Rounding is half up, away from zero, as people
learn it at school; Python's own `round` goes to the even neighbor.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from .currencies import DEFAULT_CURRENCY, Currency

if TYPE_CHECKING:
    from datetime import date

_MINUS = "\N{MINUS SIGN}"
_NO_BREAK = "\N{NO-BREAK SPACE}"
_SMALL_AMOUNT = 1000
_FINE_BELOW = 10
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rounded(value: Decimal, places: int = 0) -> Decimal:
    """Round half up to so many decimals; never gives a negative zero."""
    result = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return result or abs(result)


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a sentence: as shown, as a machine reads it, and a key to find it by."""

    text: str
    value: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class MoneyFormat:
    """How a report writes amounts: the currency's sign and a fixed number of decimals."""

    currency: Currency = DEFAULT_CURRENCY
    places: int = 0

    @classmethod
    def for_amounts(cls, currency: Currency, smallest: Decimal) -> MoneyFormat:
        """Pick the decimals: cents only if the amounts are small, like hourly pay."""
        return cls(currency, currency.decimals if abs(smallest) < _SMALL_AMOUNT else 0)

    def rounded(self, amount: Decimal) -> Decimal:
        """Round the amount as it will be shown."""
        return rounded(amount, self.places)

    def __call__(self, amount: Decimal) -> str:
        """Write the amount: `$120,000`, `−€4.50`, `CHF 90,000`, `₹17,50,000`."""
        shown = self.rounded(amount)
        sign = self.currency.sign
        gap = _NO_BREAK if sign[-1].isalpha() or sign[-1] == "." else ""
        digits = _grouped(f"{abs(shown):.{self.places}f}", self.currency.groups)
        return f"{_MINUS if shown < 0 else ''}{sign}{gap}{digits}"

    def figure(self, amount: Decimal, key: str = "") -> Figure:
        """Write the amount so that the page and a test can find it by its key."""
        return Figure(self(amount), f"{self.rounded(amount):f}", key)

    def signed(self, amount: Decimal) -> str:
        """Write a difference, with its sign always shown: `+$4,000`, `−$6,000`."""
        return f"{'+' if self.rounded(amount) > 0 else ''}{self(amount)}"


def _grouped(digits: str, groups: tuple[int, ...]) -> str:
    """Set commas into `1750000.5`, counted from the decimal point; the last group repeats."""
    whole, point, decimals = digits.partition(".")
    parts: list[str] = []
    sizes = [*groups]
    while whole:
        size = sizes.pop(0) if len(sizes) > 1 else sizes[0]
        parts.insert(0, whole[-size:])
        whole = whole[:-size]
    return ",".join(parts) + point + decimals


def exact_money(amount: Decimal, currency: Currency) -> str:
    """Write an amount with decimals only if it has any."""
    if amount == amount.to_integral_value():
        return MoneyFormat(currency)(amount)
    exponent = amount.normalize().as_tuple().exponent
    typed = -exponent if isinstance(exponent, int) else 0
    return MoneyFormat(currency, max(currency.decimals, 2, typed))(amount)


def number(value: Decimal | int, places: int = 0) -> str:
    """Write a number without trailing zeros: `12.5`, `1,200`."""
    shown = rounded(Decimal(value), places)
    text = f"{abs(shown):,.{places}f}"
    if places:
        text = text.rstrip("0").rstrip(".")
    return f"{_MINUS if shown < 0 else ''}{text}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Writes amounts as index numbers: `hundred`, which is more than 0, counts as 100.

    Whole points are as fine as a stranger needs, and tell less about the amounts; what is below 10
    has tenths, so that small parts do not vanish.
    """

    hundred: Decimal

    def __call__(self, amount: Decimal) -> str:
        """Write the index number of an amount: `112`, `4.5`, `−3`."""
        points = amount / self.hundred * 100
        return number(points, 1 if abs(points) < _FINE_BELOW else 0)


def percent(value: Decimal, places: int = 1) -> str:
    """Write a percentage that is given in points: 12.5 becomes `12.5%`."""
    return f"{number(value, places)}%"


def number_figure(value: Decimal, places: int = 0, key: str = "") -> Figure:
    """Write a number so that the page and a test can find it by its key."""
    return Figure(number(value, places), f"{rounded(value, places):f}", key)


def percent_figure(value: Decimal, key: str = "") -> Figure:
    """Write a percentage, to one decimal, so that the page and a test can find it by its key."""
    return Figure(percent(value), f"{rounded(value, 1):f}", key)


def day(value: date) -> str:
    """Write a date so that day and month cannot be confused: `Tue 24 Nov 2026`."""
    return (
        f"{_WEEKDAYS[value.weekday()]} {value.day}{_NO_BREAK}"
        f"{_MONTHS[value.month - 1]}{_NO_BREAK}{value.year}"
    )


def as_shown(text: str) -> str:
    """Keep the date of a day in one piece, as `day` does: `Fri 4 Dec 2026` typed with spaces."""
    weekday, rest = text.split(" ", 1)
    return f"{weekday} {rest.replace(' ', _NO_BREAK)}"


def short_day(value: date) -> str:
    """Write a date without its year, where that is clear: `Tue 24 Nov`."""
    return day(value).rsplit(_NO_BREAK, 1)[0]


def day_figure(value: date, key: str = "") -> Figure:
    """Write a date so that the page and a test can find it by its key."""
    return Figure(day(value), value.isoformat(), key)


def counted(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: `1 day`, `2 days`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def upper_first(words: str) -> str:
    """Begin a sentence with a capital, and leave the rest as it is."""
    return f"{words[:1].upper()}{words[1:]}"


def lower_first(words: str) -> str:
    """Go on inside a sentence, and leave the rest as it is."""
    return f"{words[:1].lower()}{words[1:]}"


def listed(items: list[str], last: str = "and") -> str:
    """Join names as in a sentence: `base, bonus and equity`."""
    if len(items) < 2:  # noqa: PLR2004 - a list of one or none needs no joining
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
