"""How far a doubt goes, in words beside the choice and in what is moved."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Choice
from calculators._core.offer.doubt import DOUBTS, Doubt, Ranges, _ranges
from calculators._core.offer.flips import Asked, numbers_asked
from calculators.counter_offer.inputs import Inputs

PERCENT = Ranges(Decimal(5), Decimal(10), Decimal(20))
YEARS = Ranges(Decimal(1), Decimal(2), Decimal(3), "years")
UP_TO_110 = Asked("A number", money=True, percent=False, lowest=Decimal(0), highest=Decimal(110))


@pytest.mark.parametrize(
    ("ranges", "small", "some"), [(PERCENT, "5%", "10%"), (YEARS, "1 year", "2 years")]
)
def test_each_choice_says_how_far_it_goes(ranges: Ranges, small: str, some: str) -> None:
    """In percent, or in the unit of the number, of which one is not several."""
    asked = ranges.ask("How sure are you?", hint="Of the years.")
    form = type("Form", (), {"__annotations__": {"doubt": str}, "doubt": asked})
    field = parts_of(dataclass(form))["doubt"]
    assert isinstance(field, Choice)
    assert (field.label, field.hint, field.section) == (
        "How sure are you?",
        "Of the years.",
        DOUBTS,
    )
    told = dict(field.options)
    assert told["small"] == f"small doubt: {small} up or down"
    assert told["some"] == f"some doubt: {some} up or down"
    assert told["unsaid"] == "not said"


@pytest.mark.parametrize(
    ("ranges", "doubt", "ends"),
    [
        (PERCENT, "unsaid", None),
        (PERCENT, "sure", None),
        (PERCENT, "small", (95, 105)),
        (PERCENT, "large", (80, 110)),  # 120 is above the limit of the field
        (YEARS, "some", (98, 102)),
    ],
)
def test_number_is_moved_as_far_as_the_doubt_says(
    ranges: Ranges, doubt: Doubt, ends: tuple[int, int] | None
) -> None:
    """A share of 100, or so many years, down and up, within what the field takes."""
    assert ranges.around(Decimal(100), doubt, UP_TO_110) == ends


def test_years_stop_at_nothing() -> None:
    """Three years less than one is no year."""
    assert YEARS.around(Decimal(1), "large", UP_TO_110) == (0, 4)


def test_numbers_of_a_form_are_known_with_their_kind_and_limits() -> None:
    """A percentage is none of money, and a choice is no number."""
    found = numbers_asked(Inputs)
    assert (found["bonus"].percent, found["bonus"].money) == (True, False)
    assert (found["target"].percent, found["target"].money) == (False, True)
    assert (found["years"].lowest, found["years"].highest) == (1, 15)
    assert "firmness" not in found


def test_ranges_are_of_percent_where_no_unit_is_named() -> None:
    """Whole numbers, the smallest first."""
    assert _ranges(5, 10, 20) == PERCENT
    assert _ranges(1, 2, 3, "years") == YEARS
