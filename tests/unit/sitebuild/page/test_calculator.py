"""The HTML of a calculator: form, messages and worked report, complete without scripts."""

import dataclasses
from typing import Any

import html5lib
import pytest

from calculators._core import Calculator, DeclarationError, Example
from calculators._sitebuild.page.calculator import calculator_html
from tests.conftest import CALCULATORS
from tests.sample.two_offers import CALCULATOR

EVERY = [*CALCULATORS.items(), ("two-offers", CALCULATOR)]


def embed(calculator: Calculator[Any, Any] = CALCULATOR, prefix: str = "two-offers") -> Any:
    """Make the calculator's part of a page, as a browser would read it."""
    html = calculator_html(calculator, "two-offers", prefix)
    return html5lib.parse(html, namespaceHTMLElements=False).find("body")


def text(element: Any) -> str:
    """Read the words of an element."""
    return " ".join("".join(element.itertext()).split())


def marked(body: Any, name: str) -> list[Any]:
    """List the elements with a mark for the browser code."""
    return [element for element in body.iter() if element.get(name) is not None]


def test_worked_report_is_in_the_page() -> None:
    """Without script, in print and in a search engine the example can be read."""
    (report,) = marked(embed(), "data-report")
    assert (report.tag, report.get("tabindex")) == ("section", "-1")
    (card,) = report.findall(".//*[@data-card]")
    note, headline = list(card)[:2]
    assert text(note).startswith("These are example figures, not yours.")
    assert text(headline) == "Birch comes to $427,500 over four years."


def test_form_sleeps_until_the_script_wakes_it() -> None:
    """A form that cannot answer must not take anything."""
    (form,) = embed().iter("form")
    everything = form.find("fieldset")
    assert everything.get("disabled") is not None
    assert form.get("novalidate") is not None
    assert form.get("aria-label") == "Two offers"


def test_form_is_no_food_for_the_search() -> None:
    """Hints and labels of a form would drown the pages in the search's answers."""
    (form,) = embed().iter("form")
    assert form.get("data-search-exclude") is not None


def test_only_the_sleeping_state_is_shown_at_first() -> None:
    """Every sentence that may be needed is there, and hidden."""
    states = marked(embed(), "data-state")
    hidden = {e.get("data-state"): e.get("hidden") is not None for e in states}
    assert hidden == {
        "asleep": False,
        "ready": True,
        "loading": True,
        "no-wasm": True,
        "load": True,
        "stalled": True,
        "answer": True,
    }
    assert all(text(state) for state in states)


def test_failure_offers_another_try_only_where_it_can_help() -> None:
    """A browser without WebAssembly will not have it at the second try."""
    again = {
        state.get("data-state")
        for state in marked(embed(), "data-state")
        if any(button.get("data-act") == "retry" for button in state.iter("button"))
    }
    assert again == {"load", "stalled", "answer"}


def test_failures_promise_that_nothing_typed_is_lost() -> None:
    """The fear of having to type all again is answered at once."""
    said = {e.get("data-state"): text(e) for e in marked(embed(), "data-state")}
    for state in ("load", "stalled", "answer"):
        assert "What you typed is kept" in said[state]


def test_summary_of_problems_waits_hidden_and_can_take_the_focus() -> None:
    """The script fills its list and sends the reader there."""
    (summary,) = (e for e in embed().iter("div") if e.get("class") == "so-summary")
    assert summary.get("hidden") is not None
    assert summary.get("tabindex") == "-1"
    assert text(summary) == "There is a problem"
    assert summary.find("ul") is not None


def test_result_is_announced_in_one_polite_line() -> None:
    """One live region, empty until there is something new."""
    (line,) = (e for e in embed().iter() if e.get("role") == "status")
    assert line.get("data-announce") is not None
    assert text(line) == ""


def test_second_calculator_of_a_kind_has_ids_of_its_own() -> None:
    """Two of them on one page share no id."""
    first, second = (
        {e.get("id") for e in embed(prefix=prefix).iter() if e.get("id")}
        for prefix in ("two-offers", "two-offers-2")
    )
    assert first.isdisjoint(second)
    assert all(name.startswith("two-offers-2-") for name in second)


@pytest.mark.parametrize(("slug", "calculator"), EVERY, ids=[slug for slug, _ in EVERY])
def test_ids_are_there_once_and_every_reference_leads_to_one(
    slug: str, calculator: Calculator[Any, Any]
) -> None:
    """Labels, descriptions and titles, in the form as in the report."""
    body = embed(calculator, slug)
    ids = [e.get("id") for e in body.iter() if e.get("id")]
    wanted: set[str] = set()
    for element in body.iter():
        for name in ("for", "aria-labelledby", "aria-describedby"):
            wanted |= set(element.get(name, "").split())
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)


def test_first_example_with_problems_stops_the_build() -> None:
    """A page cannot be built around an example that the form refuses."""
    broken = Example(title="One", values={"offers": [{"base": "abc"}]}, shows={})
    with pytest.raises(DeclarationError) as stopped:
        embed(dataclasses.replace(CALCULATOR, examples=(broken,)))
    assert str(stopped.value) == (
        "two-offers: the first example has problems: ['Offer 1, Base a year: "
        "“abc” is not a number. Write it like 120000 or 120k.']"
    )
