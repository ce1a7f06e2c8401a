"""What decides the order of the asks, against hand work."""

from typing import Any

import pytest

from calculators._core import Chart, Note, NumberLine, Part
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Choice
from calculators.trade_offs.formulas.decides import RANGES
from calculators.trade_offs.inputs import Inputs
from tests.unit.trade_offs.asked import ask, report

# Worth 4,000 and 3,000 a year; a day of leave is 100,000 ÷ 250 = 400.
REMOTE, SIGNING = ask("remote", "4000"), ask("signing", "9000")
LEAVE = ask("leave", "5")


def part(*asks: dict[str, str], **whole: Any) -> tuple[Part | None, dict[str, str]]:
    """Give the part of the report, and the texts of its figures."""
    found = report(*asks, **whole)
    parts = [it for it in found.blocks if isinstance(it, Part) and it.name == "decides"]
    shown = {
        key: it.text
        for key, it in found.figures().items()
        if key.startswith(("turns-", "least-", "most-"))
    }
    return (parts[0] if parts else None), shown


def drawn(found: Part) -> list[NumberLine]:
    """List the number lines of a part."""
    charts = [it for it in found.blocks if isinstance(it, Chart)]
    return [it.drawing for it in charts if isinstance(it.drawing, NumberLine)]


def test_each_ask_turns_where_it_is_level_with_its_neighbor() -> None:
    """Remote days at 3,000; the bonus at 3 × 4,000; over two years it is worth 4,500.

    Asking for a third more money makes 3,000 into 4,000 as well.
    """
    found, shown = part(REMOTE, SIGNING)
    assert found is not None
    assert shown == {
        "turns-1-a-year": "$3,000",
        "turns-2-once": "$12,000",
        "turns-0-years": "2",
        "turns-0-above": "33.33%",
    }
    assert found.result == (
        "Remote days: worth to you a year: below $3,000, “Signing bonus” is worth more than "
        "“Remote days”"
    )


def test_nearer_one_of_two_neighbors_is_named() -> None:
    """Leave is worth 2,000: level with 3,000 at 7.5 days, and with 4,000 only at 10."""
    _, shown = part(REMOTE, SIGNING, LEAVE, days_a_year="250")
    assert shown["turns-3-days"] == "7.5"
    # 5 days at 3,000 ÷ 5 = 600 a day: 150,000 ÷ 250. In 166 days 5 are worth 3,012.
    assert shown["turns-0-base"] == "$150,000"


def test_must_haves_are_in_no_order() -> None:
    """They are kept whatever they are worth."""
    _, shown = part(REMOTE, ask("title", "3500", must="yes"), SIGNING)
    assert shown["turns-1-a-year"] == "$3,000"
    assert "turns-2-a-year" not in shown
    assert part(ask("title", "3500", must="yes"), SIGNING)[0] is None


def test_doubt_moves_a_worth_by_what_the_reader_chose() -> None:
    """A quarter of 4,000 is 1,000; 3 years less 2 or more: 9,000 a year, or 1,800."""
    found, shown = part(REMOTE, SIGNING, doubt_worth="some", doubt_stay="some")
    assert found is not None
    assert (shown["least-1-a-year"], shown["most-1-a-year"]) == ("$3,000", "$5,000")
    assert (shown["least-0-years"], shown["most-0-years"]) == ("$1,800", "$9,000")
    [line] = drawn(found)
    names = [row.label for row in line.rows]
    assert names == ["Signing bonus, by years you expect to stay", "Remote days"]
    words = next(str(it.words) for it in found.blocks if isinstance(it, Note))
    assert words.startswith("2 of your doubts are each enough to turn the order of your asks.")


def test_money_is_doubted_apart_from_what_has_no_price_tag() -> None:
    """A tenth of 9,000 once is 300 a year, which turns nothing."""
    found, shown = part(REMOTE, SIGNING, doubt_money="some")
    assert found is not None
    assert (shown["least-2-once"], shown["most-2-once"]) == ("$2,700", "$3,300")
    assert "least-1-a-year" not in shown
    assert found.result == "None of your doubts alone would change the order of your asks"


@pytest.mark.parametrize("doubt", ["unsaid", "sure"])
def test_nothing_is_moved_by_a_doubt_that_nobody_gave(doubt: str) -> None:
    """Neither by default, nor where the reader is sure."""
    found, shown = part(REMOTE, SIGNING, **dict.fromkeys(RANGES, doubt))
    assert found is not None
    assert not drawn(found)
    assert not [key for key in shown if not key.startswith("turns-")]


@pytest.mark.parametrize("name", RANGES)
def test_choice_says_how_far_each_doubt_goes(name: str) -> None:
    """What stands beside the reader's choice is what is moved by."""
    asked, ranges = parts_of(Inputs)[name], RANGES[name]
    assert isinstance(asked, Choice)
    assert asked.default == "unsaid"
    for doubt, by in (("small", ranges.small), ("some", ranges.some), ("large", ranges.large)):
        unit = (f" {ranges.unit}" if by > 1 else f" {ranges.unit[:-1]}") if ranges.unit else "%"
        assert f"{by}{unit} up or down" in dict(asked.options)[doubt]


def test_doubt_of_all_is_drawn_on_the_ask_that_it_moves_most() -> None:
    """Years of stay move a single payment and not remote days, whichever was typed first."""
    found, shown = part(SIGNING, REMOTE, doubt_stay="some")
    assert found is not None
    assert (shown["least-0-years"], shown["most-0-years"]) == ("$1,800", "$9,000")
    [line] = drawn(found)
    assert [row.label for row in line.rows] == ["Signing bonus, by years you expect to stay"]


def test_nothing_is_said_of_other_numbers_where_each_one_turns_the_order() -> None:
    """7 days are worth 2,692, close below the 3,000 of the bonus, and that below 4,000."""
    found, shown = part(REMOTE, SIGNING, ask("leave", "7"))
    assert found is not None
    assert shown["turns-3-days"] == "7.8"  # 3,000 × 260 ÷ 100,000
    words = " ".join(str(it.words) for it in found.blocks if isinstance(it, Note))
    assert "can’t change the order of your asks alone" not in words


def test_asks_of_one_name_are_told_apart_by_their_rank() -> None:
    """The one that is worth more comes first."""
    found, _ = part(ask("other", "4000", own="Desk"), ask("other", "3000", own="Desk"))
    assert found is not None
    assert found.result == (
        "Desk (1): worth to you a year: below $3,000, “Desk (2)” is worth more than “Desk (1)”"
    )


def test_one_doubt_can_be_enough_and_another_number_never_turn() -> None:
    """A bonus of 9,000 is level with 4,000 a year at 2.25 years, and never with 400,000."""
    found, _ = part(REMOTE, SIGNING, doubt_stay="large")
    assert found is not None
    words = next(str(it.words) for it in found.blocks if isinstance(it, Note))
    assert words.startswith("One of your doubts is enough to turn the order of your asks.")
    found, _ = part(ask("remote", "400000"), SIGNING, doubt_stay="large")
    assert found is not None
    [chart] = [it for it in found.blocks if isinstance(it, Chart)]
    assert [row.cells[-1] for row in chart.table.rows] == ["No value of it alone"]
