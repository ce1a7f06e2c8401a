"""What an ask is worth a year, and the order of asks, against hand calculations."""

from decimal import Decimal
from typing import Any

import pytest

from tests.unit.trade_offs.asked import SAM, ask, cents, outcome

# An ask that is worth less than all others, so that a list has its two.
SMALL = ask("title", "1")


@pytest.mark.parametrize(
    ("wanted", "whole", "worth"),
    [
        (ask("remote", "3000"), {}, "3000"),
        (ask("signing", "12000"), {"years": "3"}, "4000"),  # 12,000 ÷ 3
        (ask("signing", "12000"), {"years": "5"}, "2400"),  # 12,000 ÷ 5
        (ask("leave", "5"), {}, "1923.08"),  # 5 x 100,000 ÷ 260 = 1,923.0769
        (ask("leave", "5"), {"days_a_year": "365"}, "1369.86"),  # 5 x 100,000 ÷ 365 = 1,369.863
        (ask("leave", "2.5"), {"base": "52000"}, "500"),  # 2.5 x 52,000 ÷ 260
        (ask("pay", "4000"), {"bonus": "10%", "match": "5%"}, "4600"),  # 4,000 x 1.15
        (ask("bonus", "4000"), {"bonus": "10%", "match": "5%"}, "4000"),  # does not grow itself
        (ask("equity", "4000"), {"years": "4"}, "4000"),  # what vests in a year
        (ask("once", "900", own="a desk"), {"years": "3"}, "300"),
    ],
)
def test_ask_is_worth_so_much_a_year(
    wanted: dict[str, str], whole: dict[str, Any], worth: str
) -> None:
    """Yearly money as it is, single payments over the stay, days by the day rate."""
    (found,) = (one for one in outcome(wanted, SMALL, **whole).asks if one.ask.what != "title")
    assert cents(found.worth) == Decimal(worth)


def test_cheap_for_them_and_dear_to_you_comes_first() -> None:
    """Remote days are easy, and third of five by worth: in the upper half. The rest go by worth."""
    ranked = [one.ask.what for one in outcome(*SAM).asks]
    assert ranked == ["remote", "pay", "signing", "leave", "review"]


def test_easy_but_small_stays_where_its_worth_puts_it() -> None:
    """Of four asks the upper half is two: the easy third one is not dear."""
    asks = outcome(
        ask("pay", "4000"),
        ask("equity", "3000"),
        ask("title", "2000", ease="easy"),
        ask("learning", "1000"),
    ).asks
    assert [one.ask.what for one in asks] == ["pay", "equity", "title", "learning"]
    assert [one.first for one in asks] == [False] * 4


def test_level_asks_go_by_ease() -> None:
    """Two of 2,000: neither is above the other, and the easier one comes first."""
    asks = outcome(
        ask("pay", "9000"), ask("remote", "2000", ease="hard"), ask("title", "2000")
    ).asks
    assert [one.ask.what for one in asks] == ["pay", "title", "remote"]
