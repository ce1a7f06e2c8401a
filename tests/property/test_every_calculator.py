"""What must hold for every calculator, whatever is typed."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._bridge import answer
from calculators._core import Calculator
from calculators._core.errors import Unreadable
from calculators._core.fields.read_numbers import read_number
from calculators._sitebuild.data.files import answer_with_data, load_data
from tests.amount import examples
from tests.conftest import CALCULATORS
from tests.sample.two_offers import CALCULATOR as TWO_OFFERS
from tests.strategies import anything, forms, messy_forms, sensible_forms

EVERY = [*CALCULATORS.items(), ("two-offers", TWO_OFFERS)]
# A number that went wrong, as Python would write it, standing alone in the page.
WRONG_NUMBER = re.compile(r"\b(NaN|sNaN|Infinity|\d+E[+-]?\d+)\b")


@pytest.mark.parametrize("slug", CALCULATORS)
@given(data=st.data())
@settings(max_examples=examples(150))
def test_anything_at_all_brings_a_reply(slug: str, data: st.DataObject) -> None:
    """A typed, pasted or linked form of any shape ends in a report or in problems."""
    values = data.draw(messy_forms(CALCULATORS[slug].inputs) | anything)
    mark = data.draw(st.sampled_from([".", ",", "x"]))
    files = load_data(CALCULATORS[slug].needs(values))
    request = {"calculator": slug, "values": values, "decimal_mark": mark}
    reply = json.loads(answer(json.dumps(request), files))
    assert ("report" in reply) != ("problems" in reply)
    for problem in reply.get("problems", []):
        assert problem["message"]
        assert all(isinstance(path, str) for path in problem["paths"])


@pytest.mark.parametrize(("slug", "calculator"), EVERY, ids=[slug for slug, _ in EVERY])
@given(data=st.data())
@settings(max_examples=examples(150))
def test_values_inside_the_limits_are_all_read(
    slug: str, calculator: Calculator[Any, Any], data: st.DataObject
) -> None:
    """Limits are kept as declared: whatever lies inside them is no mistake of one field alone."""
    values = data.draw(forms(calculator.inputs))
    answered = answer_with_data(calculator, values)
    alone = [problem for problem in answered.problems if len(problem.paths) == 1]
    assert alone == [], slug


@pytest.mark.parametrize(("slug", "calculator"), EVERY, ids=[slug for slug, _ in EVERY])
@given(data=st.data())
@settings(max_examples=examples(150))
def test_report_holds_no_broken_number(
    slug: str, calculator: Calculator[Any, Any], data: st.DataObject
) -> None:
    """No NaN, no infinity, no exponent reaches the reader."""
    answered = answer_with_data(calculator, data.draw(sensible_forms(calculator)))
    assert answered.report is not None
    for figure in answered.report.figures().values():
        assert not WRONG_NUMBER.search(figure.value), slug
    assert answered.report.announcement()


@given(text=st.text(max_size=45), mark=st.sampled_from(".,"))
@settings(max_examples=examples(500))
def test_suggestion_in_a_refusal_is_itself_accepted(text: str, mark: str) -> None:
    """Whoever writes what the message proposes is not refused again."""
    try:
        read_number(text, mark)
    except Unreadable as refused:
        for proposal in re.findall(r"(?:Write|or) (-?[\d.,]+[a-z]*?)(?= or|\.$)", str(refused)):
            read_number(proposal, mark)
