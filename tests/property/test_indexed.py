"""The text in index numbers, for strangers: nothing that was typed is in it.

The promise in full. Every number in it but the 100 that it starts from is the ratio of two amounts,
written by `Scale`. It is the same text for everyone whose amounts are ten or a thousand times as
large, so no amount can be read from it. And it is the same whatever names and notes are typed. A
digit that was typed can only be in it where a ratio happens to be that number.
"""

import dataclasses
import json
import re
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators._bridge import answer
from calculators._core import Calculator
from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.kinds import Text
from calculators._core.fields.numeric_kinds import Money
from calculators._core.fields.parsing import parse
from calculators._core.formatting import Scale
from tests.amount import examples
from tests.conftest import CALCULATORS
from tests.strategies import sensible_forms

INDEXED = {slug: it for slug, it in CALCULATORS.items() if it.indexed is not None}
for_every_one = pytest.mark.parametrize("slug", INDEXED)
SOME = settings(max_examples=examples(45))
WORDS = "Zyzzyva 8844 Quux"


def asked(slug: str, values: dict[str, Any], **more: Any) -> str:
    """Ask for the text as the page does."""
    request = {"calculator": slug, "values": values, "as": "indexed", **more}
    text: str = json.loads(answer(json.dumps(request)))["text"]
    return text


def test_there_are_such_calculators() -> None:
    """The tests below look at something."""
    assert {"counter-offer", "total-compensation", "trade-offs"} <= set(INDEXED)


@for_every_one
@given(data=st.data())
@SOME
def test_every_number_is_an_index(slug: str, data: st.DataObject) -> None:
    """Without what `Scale` writes, one number is left: the 100 that the text starts from."""
    values = data.draw(sensible_forms(INDEXED[slug]))
    with patch.object(Scale, "__call__", lambda *_: "#"):
        text = asked(slug, values)
    assert re.findall(r"\d+", text) == ["100"]
    assert "#" in text


@for_every_one
@given(data=st.data())
@SOME
def test_names_and_notes_leave_no_trace(slug: str, data: st.DataObject) -> None:
    """Other names, other notes, in every place for words: the same text."""
    calculator = INDEXED[slug]
    values = data.draw(sensible_forms(calculator))
    before = asked(slug, values)
    renamed = json.loads(json.dumps(values))
    assume(_with_other_words(calculator.inputs, renamed))
    assert asked(slug, renamed) == before
    assert not {"zyzzyva", "8844", "quux"} & set(re.findall(r"\w+", before.lower()))


def _with_other_words(form: type, values: dict[str, Any]) -> int:
    count = 0
    for name, part in parts_of(form).items():
        if isinstance(part, Group):
            count += sum(_with_other_words(part.of, item) for item in values.get(name, []))
        elif isinstance(part, Text):
            values[name] = WORDS[: part.longest]
            count += 1
    return count


@for_every_one
@given(data=st.data(), zeros=st.sampled_from([-2, 1, 3, 5]))
@SOME
def test_amounts_cannot_be_read_from_it(slug: str, data: st.DataObject, zeros: int) -> None:
    """All amounts times ten, or a hundredth of them: the same text.

    Any other factor would do as well, if the numbers to say were not rounded as one says them. The
    limits that a law sets are amounts that nobody scales, so they are left out.
    """
    calculator = INDEXED[slug]
    values = data.draw(sensible_forms(calculator)) | {"caps": "none"}
    inputs = parse(calculator.inputs, values, ".", calculator.rules, {}).inputs
    assume(inputs is not None)
    assert _text(calculator, _scaled(inputs, zeros)) == _text(calculator, inputs)


def _text(calculator: Calculator[Any, Any], inputs: Any) -> str:
    assert calculator.indexed is not None
    return calculator.indexed(inputs, calculator.calculate(inputs))


def _scaled(inputs: Any, zeros: int) -> Any:
    changed: dict[str, Any] = {}
    for name, part in parts_of(type(inputs)).items():
        value = getattr(inputs, name)
        if isinstance(part, Group):
            changed[name] = tuple(_scaled(item, zeros) for item in value)
        elif isinstance(part, Money) and value is not None:
            changed[name] = value.scaleb(zeros)
    return dataclasses.replace(inputs, **changed)


@for_every_one
def test_example_figures_are_marked(slug: str) -> None:
    """Whoever pastes Sam's case says so."""
    values = dict(INDEXED[slug].examples[0].values)
    name = next(iter(values))
    path = f"{name}.0.base" if isinstance(values[name], list | tuple) else name
    assert asked(slug, values, example=[path]).startswith("[Example figures, not mine] I’m ")
    assert asked(slug, values).startswith("I’m ")
