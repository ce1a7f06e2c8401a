"""What an empty field, an unticked box and a blank item count as."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from calculators._core import (
    When,
    choice,
    group,
    money,
    own_currency,
    percent,
    text,
    whole_number,
    yes_no,
)
from calculators._core.fields.parsing import Parsed, parse


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: an amount, with a year that is filled in before anybody types."""

    amount: Decimal = money("Amount", required=True)
    year: int = whole_number("Year", default="1", minimum=1, maximum=9)
    kind: str = choice("Kind", {"a": "A", "b": "B"})
    sure: bool = yes_no("Sure", default=True)


@dataclass(frozen=True, kw_only=True)
class Form:
    """A box that is ticked from the start, and fields that hang on it."""

    open: bool = yes_no("Open", default=True)
    bonus: Decimal | None = percent("Bonus", when=When(field="open", answers=("yes",)))
    reason: str | None = text("Reason", required=True, when=When(field="open", answers=("no",)))
    rows: tuple[Row, ...] = group("Rows", item="Row", of=Row, maximum=3)


def read(**values: Any) -> Parsed[Form]:
    """Read the form."""
    return parse(Form, values)


def test_box_that_was_never_on_the_form_takes_its_default() -> None:
    """A saved form from before the box existed means what the box starts with."""
    parsed = read(bonus="12")
    assert parsed.inputs is not None
    assert (parsed.inputs.open, parsed.inputs.bonus) == (True, 12)


def test_unticked_box_is_no_even_where_ticked_is_the_default() -> None:
    """The page sends an empty text for a box without a tick."""
    parsed = read(open="", reason="because", bonus="abc")
    assert parsed.inputs is not None
    assert (parsed.inputs.open, parsed.inputs.reason) == (False, "because")
    assert parsed.inputs.bonus is None


def test_field_that_hangs_on_an_unticked_box_is_asked_for() -> None:
    """Whoever takes the tick away must give the reason."""
    (problem,) = read(open="").problems
    assert problem.paths == ("reason",)
    assert problem.message == "Reason: this is needed. Fill it in to get an answer."


@pytest.mark.parametrize(
    "blank",
    [
        {},
        {"amount": " "},
        {"amount": "", "year": "1"},
        {"amount": "", "year": " 1 ", "kind": "b", "sure": ""},
    ],
)
def test_item_with_nothing_but_its_defaults_is_not_begun(blank: dict[str, str]) -> None:
    """Adding a row and leaving it alone is no mistake."""
    parsed = read(rows=[{"amount": "5"}, blank])
    assert parsed.problems == []
    assert parsed.inputs is not None
    assert [row.amount for row in parsed.inputs.rows] == [5]


def test_item_whose_default_was_changed_is_begun() -> None:
    """Somebody who types a year has begun, and needs the amount as well."""
    (problem,) = read(rows=[{"amount": "", "year": "2"}]).problems
    assert problem.paths == ("rows.0.amount",)


def test_choice_begins_an_item_where_it_is_declared_to() -> None:
    """What was chosen from a list counts, as long as it is not what stood there before."""

    @dataclass(frozen=True, kw_only=True)
    class Wish:
        what: str = choice("What", {"a": "A", "b": "B"}, default="b", begins=True)
        detail: str | None = text("Detail")

    @dataclass(frozen=True, kw_only=True)
    class Wishes:
        wishes: tuple[Wish, ...] = group("Wishes", item="Wish", of=Wish)

    parsed = parse(Wishes, {"wishes": [{"what": "b"}, {"what": "a", "detail": ""}, {"what": ""}]})
    assert parsed.inputs is not None
    assert [wish.what for wish in parsed.inputs.wishes] == ["a"]


def test_empty_optional_field_is_not_given_and_never_zero() -> None:
    """No bonus named is not a bonus of nothing."""
    parsed = read(bonus="  ")
    assert parsed.inputs is not None
    assert parsed.inputs.bonus is None
    assert "bonus" not in parsed.readings


def test_endless_text_is_a_problem_without_repeating_it() -> None:
    """A million characters in a link are answered in one line."""
    (problem,) = read(bonus="9" * 1_000_000).problems
    assert problem.message == "Bonus: this is too long for a number. Write it like 15 or 12.5%."


def test_more_items_than_the_group_takes_are_not_even_read() -> None:
    """Ten thousand rows in a link bring one problem, at the group."""
    (problem,) = read(rows=[{"amount": "5"}] * 10_000).problems
    assert problem.paths == ("rows",)
    assert problem.message == "Rows: there can be 3 at most: remove some."


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A group inside a group, and an own currency, which is chosen from a list."""

    money: Any = own_currency("Paid in")
    rows: tuple[Row, ...] = group("Rows", item="Row", of=Row, maximum=2)


@dataclass(frozen=True, kw_only=True)
class Shelves:
    """Shelves with rows, which can be hidden."""

    open: bool = yes_no("Open", default=True)
    shelves: tuple[Shelf, ...] = group(
        "Shelves", item="Shelf", of=Shelf, when=When(field="open", answers=("yes",))
    )


def test_item_is_begun_by_what_is_typed_inside_it() -> None:
    """A row counts for its shelf; a row of defaults, a currency or no list of rows does not."""
    shelves: list[dict[str, Any]] = [
        {"rows": [{"amount": ""}, {"amount": "5"}]},
        {"rows": [{"amount": "", "year": "1"}]},
        {"rows": [], "money": "EUR"},
        {"rows": "5"},
        {},
    ]
    parsed = parse(Shelves, {"shelves": shelves})
    assert parsed.problems == []
    assert parsed.inputs is not None
    assert [[row.amount for row in it.rows] for it in parsed.inputs.shelves] == [[5]]


def test_hidden_group_has_no_items() -> None:
    """What stands in it is not read, not even to find a mistake."""
    parsed = parse(Shelves, {"open": "", "shelves": [{"rows": [{"amount": "x"}]}]})
    assert parsed.inputs is not None
    assert parsed.inputs.shelves == ()
