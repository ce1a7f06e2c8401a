"""What is handed over: as a field takes it, and what of it is said or listed."""

import datetime as dt
from decimal import Decimal

import pytest

from calculators._core.currencies import CURRENCIES
from calculators._core.fields.declaration import parts_of
from calculators._core.offer.handover import base_pay, given, typed
from calculators.counter_offer.inputs import Inputs


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("120000.5"), "120000.5"),
        (dt.date(2026, 12, 4), "2026-12-04"),
        (CURRENCIES["EUR"], "EUR"),
        (3, "3"),
    ],
)
def test_value_is_written_as_a_field_takes_it(value: object, text: str) -> None:
    """Without a currency's sign, and with a full stop."""
    assert typed(value) == text


def test_percentage_keeps_its_sign() -> None:
    """A number alone could be read as money."""
    bonus = parts_of(Inputs)["bonus"]
    assert typed(Decimal(10), bonus) == "10%"  # type: ignore[arg-type]


def test_base_pay_repeats_what_the_reader_sees_under_another_name() -> None:
    """So it is not listed again, and fills no script."""
    found = base_pay(Decimal(100_000), "$100,000")
    assert (found.name, found.typed) == ("base-pay", "100000")
    assert not found.said
    assert not found.listed


def test_what_was_typed_is_handed_over_by_its_name() -> None:
    """100,000 against 110,000 with a bonus of 10%: each as shown, and as a field takes it."""
    form = Inputs(offer=Decimal(100_000), target=Decimal(110_000), bonus=Decimal(10))
    found = {it.name: (it.shown, it.typed) for it in given(form)}
    assert found["target"] == ("$110,000", "110000")
    assert found["bonus-percent"] == ("10%", "10%")
    assert "ideal" not in found
