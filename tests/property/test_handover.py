"""What one calculator hands over, another one reads as the same value."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._core import CURRENCIES, Calculator
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Field, Reading, Text
from calculators._core.fields.numeric_kinds import HIGHEST_MONEY, Number
from calculators._sitebuild.data.files import answer_with_data
from tests.amount import examples
from tests.conftest import CALCULATORS
from tests.strategies import sensible_forms
from tests.unit.core.test_handover_names import handed

TAKERS = [
    part
    for calculator in CALCULATORS.values()
    for part in parts_of(calculator.inputs).values()
    if isinstance(part, Field) and part.known_as
]


@pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=CALCULATORS)
@given(data=st.data())
@settings(max_examples=examples(60))
def test_every_field_of_the_name_takes_it(calculator: Calculator[Any, Any], data: Any) -> None:
    """In both decimal marks, to the last digit, and never by a second reading."""
    mark = data.draw(st.sampled_from([".", ","]))
    values = handed(answer_with_data(calculator, data.draw(sensible_forms(calculator))).report)
    codes = {it.name: it.typed for it in values}
    reading = Reading(currency=CURRENCIES[codes.get("currency", "USD")], decimal_mark=mark)
    for value in values:
        for part in TAKERS:
            if part.known_as != value.name:
                continue
            options = getattr(part, "options", ())
            if options and value.typed not in dict(options):
                continue  # the brief knows no signing bonus: the page leaves such a list alone
            if isinstance(part, Number):
                amount = Decimal(value.typed.rstrip("%"))
                if part.minimum <= amount <= min(part.maximum, HIGHEST_MONEY):
                    assert part.read(value.typed, reading) == amount
            elif not isinstance(part, Text) or len(value.typed) <= part.longest:
                part.read(value.typed, reading)
