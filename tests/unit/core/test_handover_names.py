"""Handover names: each has one meaning, its value is read back unchanged, and none is private."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from calculators._core import Calculator, DeclarationError, Handover, Report
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Field
from calculators._core.handover_names import HANDOVER_NAMES
from calculators._core.offer.handover import typed
from calculators._core.report.blocks import HandedValue
from calculators._sitebuild.data.files import answer_with_data
from calculators._sitebuild.guide.blanks import _BLANK, FREE
from calculators._sitebuild.guide.scripts import scripts
from tests.conftest import CALCULATORS

# An amount that no sum of the others can give.
WALK_AWAY = "91,357"


def handed(report: Report | None) -> list[HandedValue]:
    """List all values that a report hands over."""
    assert report is not None
    blocks = [it for it in report.every_block() if isinstance(it, Handover)]
    return [value for block in blocks for _, values in block.sets for value in values]


def private_fields(calculator: Calculator[Any, Any]) -> Iterator[tuple[str, str]]:
    """Find the fields that are kept off paper, each with the box that puts it there."""
    for name, part in parts_of(calculator.inputs).items():
        if isinstance(part, Field) and part.private_unless:
            yield name, part.private_unless


PRIVATE = [
    pytest.param(calculator, name, box, values, id=f"{slug}-{name}-{at}")
    for slug, calculator in CALCULATORS.items()
    for name, box in private_fields(calculator)
    for at, values in enumerate(example.values for example in calculator.examples)
]


def test_walk_away_is_asked_somewhere() -> None:
    """So that the next test has something to look for."""
    asked = {param.values[1] for param in PRIVATE}
    assert asked == {"walk_away", "needs", "best", "sure"}


@pytest.mark.parametrize(("calculator", "name", "box", "values"), PRIVATE)
def test_walk_away_is_never_handed_over(
    calculator: Calculator[Any, Any], name: str, box: str, values: dict[str, Any]
) -> None:
    """Neither shown nor typed, not even by a reader who prints it: other places are not paper."""
    without = {key: value for key, value in values.items() if key not in (name, box)}
    plain = handed(answer_with_data(calculator, without).report)
    for more in ({}, {box: "yes"}):
        answer = answer_with_data(calculator, {**without, name: WALK_AWAY, **more})
        if answer.report is None:
            assert {path for it in answer.problems for path in it.paths} >= {name}
            continue
        found = handed(answer.report)
        assert found == plain  # what is handed over does not even depend on it
        assert not [it for it in found if "91357" in it.typed or WALK_AWAY in it.shown]


def test_no_name_speaks_of_a_limit() -> None:
    """The vocabulary itself has no place for what must stay with the reader."""
    words = [f"{name} {known.label}" for name, known in HANDOVER_NAMES.items()] + list(FREE)
    assert not [it for it in words if "walk" in it or "lowest" in it or "least" in it]


def test_each_thing_has_one_name() -> None:
    """No label stands for two things, and no name is both known and free."""
    labels = [known.label for known in HANDOVER_NAMES.values()]
    assert len(labels) == len(set(labels))
    assert not HANDOVER_NAMES.keys() & FREE.keys()


def test_every_blank_is_known_or_free_and_every_name_is_in_use() -> None:
    """A blank that nobody can fill by name is declared as such."""
    written = {name for it in scripts().values() for name in _BLANK.findall(it.phone + it.email)}
    assert written <= HANDOVER_NAMES.keys() | FREE.keys()
    assert FREE.keys() <= written


def test_every_known_blank_can_be_filled_from_somewhere() -> None:
    """By a question of its own, by a field, or by a calculator's answer."""
    written = {name for it in scripts().values() for name in _BLANK.findall(it.phone + it.email)}
    given = {name for name, known in HANDOVER_NAMES.items() if known.asked}
    for calculator in CALCULATORS.values():
        parts = parts_of(calculator.inputs).values()
        given |= {part.known_as for part in parts if isinstance(part, Field)}
        for example in calculator.examples:
            given |= {it.name for it in handed(answer_with_data(calculator, example.values).report)}
    counter = CALCULATORS["counter-offer"]
    for more in ({"subject": "signing"}, {"market_low": "105k", "market_high": "125k"}):
        values = {"offer": "100k", "target": "110k", **more}
        given |= {it.name for it in handed(answer_with_data(counter, values).report)}
    assert written & HANDOVER_NAMES.keys() <= given


@pytest.mark.parametrize("slug", CALCULATORS)
def test_what_is_handed_over_has_a_place_to_go(slug: str) -> None:
    """A report that offers numbers belongs to a calculator that names the places for them."""
    calculator = CALCULATORS[slug]
    for example in calculator.examples:
        found = handed(answer_with_data(calculator, example.values).report)
        assert not found or calculator.hands_to


@pytest.mark.parametrize(
    ("slug", "values", "pay"),
    [
        ("counter-offer", {"offer": "95k", "target": "105k"}, ["95000"]),
        ("counter-offer", {"offer": "95k", "target": "105k", "subject": "total"}, []),
        ("counter-offer", {"offer": "45", "target": "50", "subject": "hourly"}, []),
        ("total-compensation", {"offers": [{"name": "Oak", "base": "95k"}]}, ["95000"]),
        # 8,000 a month for 12 months
        (
            "total-compensation",
            {"offers": [{"name": "Oak", "base": "8k", "base_per": "month"}]},
            ["96000"],
        ),
        (
            "total-compensation",
            {"offers": [{"name": "Oak", "base": "45", "base_per": "hour"}]},
            [],
        ),
    ],
)
def test_base_pay_goes_along_only_where_the_number_is_that(
    slug: str, values: dict[str, Any], pay: list[str]
) -> None:
    """An hourly rate or total pay must never stand as a year of base pay."""
    report = answer_with_data(CALCULATORS[slug], values).report
    assert [it.typed for it in handed(report) if it.name == "base-pay"] == pay


@pytest.mark.parametrize(
    ("value", "text_"),
    [
        (Decimal(95000), "95000"),
        (Decimal("95000.50"), "95000.5"),
        (Decimal("1.125"), "1.1250"),  # three decimals could be thousands
        (Decimal("1E+3"), "1000"),
        (dt.date(2026, 12, 4), "2026-12-04"),
    ],
)
def test_value_is_typed_without_a_second_reading(value: Any, text_: str) -> None:
    """A field takes it whatever the decimal mark of the reader's language."""
    assert typed(value) == text_


def test_value_without_a_name_in_the_list_is_an_authors_slip() -> None:
    """The error says what was handed over, and what there is; it stays when assertions go."""
    with pytest.raises(DeclarationError, match=r"hands over 'walk-away', .* 'target'"):
        HandedValue(name="walk-away", shown="$1", typed="1")
