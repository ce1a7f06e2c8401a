"""The field helpers take numbers as text, int or Decimal, and refuse what a field would refuse."""

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

import pytest

from calculators._core import (
    DeclarationError,
    choice,
    currency,
    date,
    date_list,
    decimal_number,
    group,
    money,
    number_list,
    percent,
    text,
    whole_number,
    yes_no,
)
from calculators._core.fields.declaration import parts_of
from tests.sample.two_offers import Inputs

# A helper, a default, how the form shows it, and the value that it stands for.
DEFAULTS: list[tuple[Any, Any, str, Any]] = [
    (whole_number, 3, "3", 3),
    (whole_number, "3", "3", 3),
    (whole_number, Decimal(3), "3", 3),
    (money, 1250, "1250", 1250),
    (money, "1.2k", "1.2k", 1200),
    (money, Decimal("0.1"), "0.1", Decimal("0.1")),
    # Three decimals would look like thousands.
    (money, Decimal("1.125"), "1.1250", Decimal("1.125")),
    # Without its sign it could be 50%.
    (percent, Decimal("0.5"), "0.5%", Decimal("0.5")),
    (percent, 1, "1", 1),
    (percent, 4, "4", 4),
    (percent, 0, "0", 0),
    (percent, "4", "4", 4),
    (decimal_number, 40, "40", 40),
]


def declared(helper: Any, *arguments: Any, **options: Any) -> Any:
    """Declare one field, and give what the form knows of it."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        field: Any = helper("Field", *arguments, **options)

    return parts_of(Form)["field"]


def default(helper: Any, *arguments: Any, **options: Any) -> Any:
    """Declare one field, and give the value that it has when it is left empty."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        field: Any = helper("Field", *arguments, **options)

    (only,) = fields(Form)
    return only.default


def test_parts_come_in_their_order() -> None:
    """The sample's own form, groups included."""
    assert list(parts_of(Inputs)) == ["currency", "answer_by", "count_equity", "offers"]


@pytest.mark.parametrize(
    ("helper", "given", "typed", "value"),
    DEFAULTS,
    ids=[f"{helper.__name__} {given!r}" for helper, given, _, _ in DEFAULTS],
)
def test_default_is_text_or_a_number(helper: Any, given: Any, typed: str, value: Any) -> None:
    """The form shows it as a reader would type it, and it is read as that would be."""
    assert declared(helper, default=given).default == typed
    assert default(helper, default=given) == value


@pytest.mark.parametrize("limit", [5, "5", Decimal(5)], ids=repr)
def test_limit_is_text_or_a_number(limit: Any) -> None:
    """All three ways mean the same limit."""
    field = declared(number_list, minimum=limit, maximum=limit, total=limit)
    assert (field.minimum, field.maximum, field.total) == (5, 5, 5)


def test_field_without_a_default_is_none_when_it_is_left_empty() -> None:
    """Whatever its kind; a box and a choice always have an answer."""
    for helper in (
        money,
        percent,
        whole_number,
        decimal_number,
        number_list,
        date,
        date_list,
        text,
    ):
        assert default(helper) is None
    assert default(yes_no) is False
    assert default(yes_no, default=True) is True
    assert default(choice, {"a": "A", "b": "B"}) == "a"
    assert default(choice, {"a": "A", "b": "B"}, default="b") == "b"
    assert default(currency).code == "USD"
    assert default(currency, default="EUR").code == "EUR"


@pytest.mark.parametrize("helper", [money, percent, whole_number, decimal_number])
@pytest.mark.parametrize("option", ["default", "minimum", "maximum"])
@pytest.mark.parametrize(("given", "kind"), [(0.5, "float"), (True, "bool")])
def test_inexact_number_is_refused(helper: Any, option: str, given: Any, kind: str) -> None:
    """0.1 as a float is not a tenth, and True is a slip."""
    with pytest.raises(DeclarationError) as refused:
        helper("Bonus", **{option: given})
    assert str(refused.value) == (
        f"field 'Bonus': the {option} is {given!r}, a {kind}: write \"{given}\", as text"
    )


@pytest.mark.parametrize("helper", [date, date_list, text])
def test_default_of_other_kinds_is_text(helper: Any) -> None:
    """A number could be meant in several ways there."""
    with pytest.raises(DeclarationError, match="field 'Day': the default is 5: write it as text"):
        helper("Day", default=5)


@pytest.mark.parametrize(
    ("helper", "given", "reason"),
    [
        (whole_number, "four", "“four” is not a number"),
        (whole_number, "2.5", "this must be a whole number"),
        (money, -1, "this must be $0 or more"),
        (percent, "0.5", "“0.5” can be read in two ways"),
        (date, "5/6/2026", "“5/6/2026” can be read in two ways"),
    ],
)
def test_default_goes_through_the_fields_own_reader(helper: Any, given: Any, reason: str) -> None:
    """What a reader may not type is no default either."""
    with pytest.raises(DeclarationError) as refused:
        helper("Answer", default=given)
    assert str(refused.value).startswith(f"field 'Answer': the default {str(given)!r} is refused: ")
    assert reason in str(refused.value)


def test_unknown_option_is_refused_by_python_with_the_nearest_one() -> None:
    """The signatures list every option, for editors and type checkers as well."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'hnit'"):
        money("Amount", hnit="Before tax.")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing 2 required keyword-only arguments"):
        group("Items")  # type: ignore[call-arg]


def test_field_without_a_helper_is_refused() -> None:
    """A bare default would have no label and no limits."""

    @dataclass(frozen=True)
    class Bare:
        amount: int = 3

    with pytest.raises(DeclarationError, match=r"Bare\.amount is not declared with a field helper"):
        parts_of(Bare)


@pytest.mark.parametrize(
    ("helper", "options", "words"),
    [
        (choice, {"options": ["base", "total"]}, "the options must map codes to labels"),
        (choice, {"options": {}}, "the options must map codes to labels"),
        (choice, {"options": {"a": "A"}, "default": "b"}, "'b' is none of its options: a"),
        (money, {"minimum": "a lot"}, "the minimum 'a lot' is not a plain number"),
        (yes_no, {"default": "yes"}, "the default is 'yes': write True or False"),
    ],
)
def test_slip_of_an_author_says_how_to_write_it(
    helper: Any, options: dict[str, Any], words: str
) -> None:
    """In one sentence that names the field."""
    with pytest.raises(DeclarationError, match="field 'Field': ") as refused:
        declared(helper, **options)
    assert words in str(refused.value)
