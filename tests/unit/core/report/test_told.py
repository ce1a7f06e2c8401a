"""A folded section tells what is in it, and an item what it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculators._core import Section, group, money
from calculators._core.fields.parsing import parse
from calculators._core.report.told import told
from calculators._sitebuild.data.files import load_data
from tests.conftest import CALCULATORS


def lines(slug: str, values: Mapping[str, Any]) -> dict[str, str]:
    """Tell the lines of a form."""
    parsed = parse(CALCULATORS[slug].inputs, values)
    assert parsed.inputs is not None, parsed.problems
    return told(parsed, values)


def test_section_tells_its_answers_by_their_names() -> None:
    """At most three; a default that was left alone is nothing to tell."""
    form = {"offer": "100k", "target": "110k", "market_low": "95000", "years": "3"}
    assert lines("counter-offer", form) == {"market_low": "Market: low end $95,000"}
    form |= {"market_middle": "110k", "market_high": "130k", "posted_low": "90k"}
    assert lines("counter-offer", form)["market_low"] == (
        "Market: low end $95,000 · Market: middle $110,000 · Market: high end $130,000 · 1 more"
    )


def test_walk_away_is_never_told() -> None:
    """Not even where nothing else is in its section."""
    form = {"offer": "100k", "target": "110k", "walk_away": "98765"}
    assert lines("counter-offer", form) == {}


def test_item_tells_what_it_begins_with_and_its_sections_what_is_in_them() -> None:
    """By its place in the form, though an empty item stands before it."""
    form = {
        "offers": [
            {"name": "", "base": ""},
            {"name": "Birch", "base": "120k", "bonus_percent": "10"},
        ]
    }
    found = lines("total-compensation", form)
    assert found["offers.1"] == "Birch · $120,000 · a year"
    assert found["offers.1.bonus_as"] == "Target bonus 10%"


def test_list_in_a_section_tells_how_many() -> None:
    """The moves themselves are told by each of them."""
    moves = [{"who": "me", "amount": "120k"}, {"who": "them", "amount": "104k"}]
    found = lines("counter-offer", {"offer": "100k", "target": "110k", "rounds": moves})
    assert found["rounds"] == "2 moves"
    assert found["rounds.1"] == "They said · $104,000"


def test_what_the_page_fills_in_by_itself_is_not_told() -> None:
    """The hour on the reader's clock is nothing that they put in."""
    form = {"today": "2026-11-23", "given": "none", "calendar": "US", "now": "09:51"}
    data = load_data(CALCULATORS["deadline"].needs(form))
    parsed = parse(CALCULATORS["deadline"].inputs, form, data=data)
    assert parsed.inputs is not None, parsed.problems
    assert told(parsed, form) == {}


def test_item_of_boxes_in_sections_alone_has_no_line() -> None:
    """There is nothing that it begins with."""

    @dataclass(frozen=True, kw_only=True)
    class Item:
        amount: Decimal | None = money("Amount", section=Section("More"))

    @dataclass(frozen=True, kw_only=True)
    class Form:
        items: tuple[Item, ...] = group("Items", item="Item", of=Item)

    values = {"items": [{"amount": "5"}]}
    assert told(parse(Form, values), values) == {"items.0.amount": "Amount $5"}
