"""A number that goes by the name that a reader gave: asked for once there is a name."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from calculators._core import decimal_number, group, text
from calculators._core.fields.parsing import parse
from calculators._core.report.answers import answers_given


@dataclass(frozen=True, kw_only=True, slots=True)
class Thing:
    """One thing, with a mark for each of two."""

    name: str = text("Thing", required=True)
    one: Decimal | None = decimal_number("Offer 1", required=True, maximum=10, named_by="first")
    two: Decimal | None = decimal_number("Offer 2", required=True, maximum=10, named_by="second")


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """Two names, and things on which they have marks."""

    first: str = text("First", required=True)
    second: str | None = text("Second")
    things: tuple[Thing, ...] = group("Things", item="Thing", of=Thing)


def read(**more: Any) -> Any:
    """Read one thing with marks for both."""
    thing = {"name": "Commute", "one": "7", "two": "11"}
    return parse(Form, {"first": "Acme", "things": [thing], **more})


@pytest.mark.parametrize("second", ["", "  ", "\u200b", None])
def test_without_a_name_a_mark_counts_for_nothing(second: object) -> None:
    """Whatever stands in the hidden field, even what no field would take."""
    (thing,) = read(second=second).inputs.things
    assert (thing.one, thing.two) == (7, None)


def test_mistake_is_told_with_the_name() -> None:
    """“Offer 2” would say little beside “Brook”."""
    (problem,) = read(second=" Brook  & Co ").problems
    assert problem.paths == ("things.0.two",)
    assert problem.message == "Thing 1, Brook & Co: this must be 10 or less."


def test_answers_on_paper_have_the_names_as_headings() -> None:
    """The columns are the offers."""
    thing = {"name": "Commute", "one": "7", "two": "3"}
    (table,) = answers_given(read(second="Brook", things=[thing])).tables
    assert [it.label for it in table.columns] == ["Thing", "Thing", "Acme", "Brook"]
