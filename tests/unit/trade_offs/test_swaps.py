"""What makes up for what, against hand calculations."""

from tests.unit.trade_offs.asked import SAM, ask, cents, outcome


def swaps(*asks: dict[str, str]) -> dict[str, tuple[set[str], str]]:
    """List the swaps: what is given up, what is taken for it, how much more that is worth."""
    return {
        swap.give.ask.what: ({one.ask.what for one in swap.take}, str(cents(swap.more)))
        for swap in outcome(*asks).swaps
    }


def test_swaps_of_the_worked_case() -> None:
    """9,923.08 for 10,000 is within 1 %; 3,000 + 1,000 = 4,000; 3,000 for 1,923.08."""
    assert swaps(*SAM) == {
        "pay": ({"remote", "signing", "leave", "review"}, "-76.92"),
        "signing": ({"remote", "review"}, "0.00"),
        "leave": ({"remote"}, "1076.92"),
    }


def test_swap_falls_short_where_all_easier_asks_do() -> None:
    """1,000 + 2,000 for 5,000 leave 2,000; the must-have is not theirs to take."""
    found = swaps(
        ask("pay", "5000", ease="hard"),
        ask("title", "1000"),
        ask("learning", "2000", ease="easy"),
        ask("remote", "9000", ease="easy", must="yes"),
    )
    assert found["pay"] == ({"title", "learning"}, "-2000.00")
    assert found["title"] == ({"learning"}, "1000.00")
    assert "remote" not in found


def test_nothing_is_swapped_for_what_is_as_hard() -> None:
    """Of equal ease, neither makes the talk easier."""
    assert swaps(ask("pay", "5000"), ask("remote", "5000")) == {}
