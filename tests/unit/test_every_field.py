"""Every field of every calculator accepts its limits, and nothing just beyond them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, TypeAliasType, get_args, get_origin, get_type_hints

import pytest

from calculators._core.errors import Unreadable
from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.kinds import Choice, Field, Reading
from calculators._core.fields.numeric_kinds import Number, NumberList, WholeNumber
from tests.conftest import CALCULATORS
from tests.sample.two_offers import CALCULATOR as TWO_OFFERS


def fields(form: type, path: str) -> Iterator[tuple[str, Field]]:
    """Go through all fields of a form, those of its groups included."""
    for name, part in parts_of(form).items():
        if isinstance(part, Group):
            yield from fields(part.of, f"{path}.{name}")
        else:
            yield f"{path}.{name}", part


FIELDS = [
    pair
    for slug, calculator in [*CALCULATORS.items(), ("two-offers", TWO_OFFERS)]
    for pair in fields(calculator.inputs, slug)
]
NUMBERS = [
    pytest.param(field, id=path)
    for path, field in FIELDS
    if isinstance(field, Number) and not isinstance(field, NumberList)
]


def written(field: Number, value: Decimal) -> str:
    """Write a value, in percent where that is meant."""
    return f"{value:f}{'%' if field.unit == '%' else ''}"


@pytest.mark.parametrize("field", NUMBERS)
def test_limits_are_allowed(field: Number) -> None:
    """What the message calls the limit is accepted itself."""
    for limit in (field.minimum, field.maximum):
        assert field.read(written(field, limit), Reading()) == limit


@pytest.mark.parametrize("field", NUMBERS)
def test_value_beyond_a_limit_is_refused_with_the_limit(field: Number) -> None:
    """One step too far, and the message says how far one may go."""
    step = Decimal(1) if isinstance(field, WholeNumber) else Decimal("0.01")
    for beyond, limit, words in (
        (field.minimum - step, field.minimum, "or more."),
        (field.maximum + step, field.maximum, "or less."),
    ):
        with pytest.raises(Unreadable) as refused:
            field.read(written(field, beyond), Reading())
        shown = field.limit(limit, Reading())
        assert str(refused.value) == f"this must be {shown} {words}"
        assert field.read(shown, Reading()) == limit


@pytest.mark.parametrize(("path", "field"), FIELDS, ids=[path for path, _ in FIELDS])
def test_label_and_hint_read_as_sentences(path: str, field: Field) -> None:
    """A label starts with a capital and ends without a stop; a hint is a sentence."""
    assert field.label[:1].isupper(), path
    assert not field.label.endswith((".", ":")), path
    assert not field.hint or (field.hint[:1].isupper() or field.hint[:1].isdigit()), path
    assert not field.hint or field.hint.endswith((".", "?")), path


def literals(annotation: Any) -> set[str]:
    """List the words that an annotation names, by way of aliases and unions."""
    if isinstance(annotation, TypeAliasType):
        return literals(annotation.__value__)
    if get_origin(annotation) is Literal:
        return {*get_args(annotation)}
    return {word for part in get_args(annotation) for word in literals(part)}


def typed_choices(form: type, path: str) -> Iterator[tuple[str, Choice, set[str]]]:
    """Go through the choices whose annotation names their answers."""
    hints = get_type_hints(form)
    for name, part in parts_of(form).items():
        if isinstance(part, Group):
            yield from typed_choices(part.of, f"{path}.{name}")
        elif isinstance(part, Choice) and (words := literals(hints[name])):
            yield f"{path}.{name}", part, words


def test_annotation_of_a_choice_names_its_answers() -> None:
    """The type checker goes by the annotation, so it must know just what can be chosen."""
    found = [
        choice
        for slug, calculator in CALCULATORS.items()
        for choice in typed_choices(calculator.inputs, slug)
    ]
    assert len(found) >= 20
    for path, part, words in found:
        assert words == {code for code, _ in part.options}, path
