"""What must hold for every report of every calculator, whatever was typed."""

from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._core import Calculator, Working
from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.kinds import Text, YesNo
from calculators._core.report.html import report_html
from calculators._core.report.why import Reasons
from calculators._sitebuild.data.files import answer_with_data
from tests.amount import examples
from tests.conftest import CALCULATORS
from tests.sample.two_offers import CALCULATOR as TWO_OFFERS
from tests.strategies import anything, drop_contradictions, sensible_forms

EVERY = [*CALCULATORS.items(), ("two-offers", TWO_OFFERS)]
for_every_calculator = pytest.mark.parametrize(
    ("slug", "calculator"), EVERY, ids=[slug for slug, _ in EVERY]
)
SOME = settings(max_examples=examples(60))
HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\x00\x0c\ud800"
type Scopes = list[tuple[dict[str, Any], dict[str, Any]]]


def parse(html: str) -> Any:
    """Read the HTML as a browser would; refuse any slip in it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parseFragment(html)
    assert parser.errors == []
    return page


@for_every_calculator
@given(data=st.data())
@SOME
def test_html_is_sound_and_its_ids_lead_somewhere(
    slug: str, calculator: Calculator[Any, Any], data: st.DataObject
) -> None:
    """No slip that a browser has to mend, no id twice, no reference into the void."""
    report = answer_with_data(calculator, data.draw(sensible_forms(calculator))).report
    assert report is not None
    page = parse(report_html(report, slug))
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    wanted = {name for e in page.iter() for name in e.get("aria-labelledby", "").split()}
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)
    keys = [e.get("data-figure") for e in page.iter("data") if e.get("data-figure")]
    assert set(keys) == set(report.figures())


@for_every_calculator
@given(data=st.data())
@SOME
def test_every_figure_leads_to_a_formula_with_numbers(
    slug: str, calculator: Calculator[Any, Any], data: st.DataObject
) -> None:
    """Whatever was typed: each link leads to a formula of this answer, which is never empty."""
    report = answer_with_data(calculator, data.draw(sensible_forms(calculator))).report
    assert report is not None
    reasons = Reasons(report.blocks)
    workings = [it for it in report.blocks if isinstance(it, Working)]
    formulas = [it for working in workings for it in working.formulas]
    bare = [it for it in report.figures() if not (reasons.why(it) or reasons.is_typed(it))]
    # All of a calculator's figures, or none.
    assert bare == [] or not any(it.explains for it in formulas)
    assert [it.name for it in formulas if not all(map(str.strip, it.lines)) or not it.lines] == []
    page = parse(report_html(report, slug))
    ids = {e.get("id") for e in page.iter()}
    links = [e.get("href") for e in page.iter("a") if e.get("class") != "md-button"]
    assert [it for it in links if it.startswith("#") and it.removeprefix("#") not in ids] == []


@for_every_calculator
@given(data=st.data())
@SOME
def test_same_words_bring_the_same_answer(
    slug: str, calculator: Calculator[Any, Any], data: st.DataObject
) -> None:
    """Nothing is remembered, nothing is left to chance, and what was given is not changed."""
    values = data.draw(sensible_forms(calculator))
    before = repr(values)
    one, other = (answer_with_data(calculator, values).as_data(slug) for _ in range(2))
    assert one == other
    assert repr(values) == before


@for_every_calculator
@given(data=st.data())
@SOME
def test_hostile_words_stay_words(
    slug: str, calculator: Calculator[Any, Any], data: st.DataObject
) -> None:
    """Whatever is typed into a text field is shown as text, and makes no element."""
    values = data.draw(sensible_forms(calculator))
    _poison(calculator.inputs, values)
    drop_contradictions(calculator, values)  # a text may have to name one of many, as a region
    report = answer_with_data(calculator, values).report
    assert report is not None
    page = parse(report_html(report, slug))
    assert [e.tag for e in page.iter() if e.tag in ("script", "img")] == []
    assert [key for e in page.iter() for key in e.attrib if str(key).startswith("on")] == []


@for_every_calculator
@given(data=st.data())
@SOME
def test_what_stands_in_hidden_fields_counts_for_nothing(
    slug: str, calculator: Calculator[Any, Any], data: st.DataObject
) -> None:
    """A figure from before a choice was changed must not reach the answer."""
    values = data.draw(sensible_forms(calculator))
    before = answer_with_data(calculator, values).as_data(slug)
    for owner, name in _hidden(calculator.inputs, values, []):
        owner[name] = data.draw(anything)
    assert answer_with_data(calculator, values).as_data(slug) == before


def _poison(form: type, values: dict[str, Any]) -> None:
    for name, part in parts_of(form).items():
        if isinstance(part, Group):
            for item in values.get(name, []):
                _poison(part.of, item)
        elif isinstance(part, Text):
            values[name] = HOSTILE[: part.longest]


def _hidden(form: type, values: dict[str, Any], around: Scopes) -> list[tuple[dict[str, Any], str]]:
    """List the hidden fields, by the rule of the declaration: the nearest field of that name."""
    scopes: Scopes = [(parts_of(form), values), *around]
    found = []
    for name, part in parts_of(form).items():
        if not _is_shown(part, scopes):
            found.append((values, name))
        elif isinstance(part, Group):
            for item in values.get(name, []):
                found += _hidden(part.of, item, scopes)
    return found


def _is_shown(part: Any, scopes: Scopes) -> bool:
    named_by = getattr(part, "named_by", "")
    if named_by:
        values = next(values for parts, values in scopes if named_by in parts)
        if not values.get(named_by, "").strip():
            return False
    if part.when is None:
        return True
    at = next(at for at, (parts, _) in enumerate(scopes) if part.when.field in parts)
    parts, values = scopes[at]
    asked = parts[part.when.field]
    unticked = isinstance(asked, YesNo) and part.when.field in values
    answer = values.get(part.when.field, "") or ("no" if unticked else asked.default)
    return answer in part.when.answers and _is_shown(asked, scopes[at:])
