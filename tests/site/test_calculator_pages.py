"""Each calculator's page is complete and readable before any script runs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from calculators._core import Calculator
from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.device_kinds import FormMarkField
from calculators._core.report.example_figures import example_paths
from calculators._core.report.html import report_pieces
from calculators._sitebuild.data.files import answer_with_data
from tests.site.reading import calculator_address, calculator_page, element, marked, text

type Named = tuple[str, Calculator[Any, Any]]


def controls(inside: Any) -> dict[str, Any]:
    """Find every control of the form that is on view, by id."""
    blank = {e for template in inside.iter("template") for e in template.iter()}
    found = [e for e in marked(inside, "data-input") if e.get("type") != "hidden"]
    return {e.get("id"): e for e in found if e not in blank}


def typed(prefix: str, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Go through the texts of an example, with the id of the control that must hold each."""
    for name, value in values.items():
        path = f"{prefix}-{name.replace('_', '-')}"
        if isinstance(value, str):
            yield path, value
        else:
            for at, item in enumerate(value):
                yield from typed(f"{path}-{at}", item)


def shown(control: Any) -> str:
    """Say what a control holds."""
    if control.tag == "select":
        return str(next(o.get("value") for o in marked(control, "selected")))
    if control.get("type") == "checkbox":
        return "yes" if control.get("checked") is not None else ""
    if control.tag == "textarea":
        return str(control.text or "")
    return str(control.get("value"))


def test_worked_figures_are_on_the_page(built_site: Path, every_calculator: Named) -> None:
    """The very texts that were worked out by hand, under their keys."""
    slug, calculator = every_calculator
    figures = {e.get("data-figure"): e.text for e in marked(element(built_site, slug), "value")}
    wanted = dict(calculator.examples[0].shows)
    assert {key: figures.get(key) for key in wanted} == wanted


def test_worked_report_is_the_one_that_the_browser_would_make(
    built_site: Path, every_calculator: Named
) -> None:
    """One renderer: the page as built and the page as calculated are letter for letter the same."""
    slug, calculator = every_calculator
    values = calculator.examples[0].values
    ours = example_paths(calculator.inputs, values)
    report = answer_with_data(calculator, values, example=ours).report
    assert report is not None
    page = built_site / calculator_address(built_site, slug) / "index.html"
    html = page.read_text("utf-8")
    assert all(piece in html for piece in report_pieces(report, slug))


def test_form_holds_the_first_example(built_site: Path, every_calculator: Named) -> None:
    """Every text that the example types stands in its field."""
    slug, calculator = every_calculator
    found = controls(element(built_site, slug))
    wanted = dict(typed(slug, dict(calculator.examples[0].values)))
    assert wanted
    assert {path: shown(found[path]) for path in wanted} == wanted


def test_form_asks_all_that_is_declared(built_site: Path, every_calculator: Named) -> None:
    """Each field once, in the declared order, under its label; each group with its title."""
    slug, calculator = every_calculator
    whole = element(built_site, slug)
    labels = {e.get("for"): text(e) for e in whole.iter("label")}
    parts = parts_of(calculator.inputs)
    top = [
        e.get("data-field") or e.get("data-group")
        for e in whole.iter()
        if (e.get("data-field") or e.get("data-group")) in parts
        and not any(e in list(item.iter()) for item in marked(whole, "data-item"))
    ]
    assert top == list(parts)
    for name, part in parts.items():
        if isinstance(part, Group):
            (group,) = (e for e in whole.iter("fieldset") if e.get("data-group") == name)
            assert text(group.find("legend")) == part.label
        elif isinstance(part, FormMarkField):
            (mark,) = (e for e in whole.iter("input") if e.get("data-form-mark") is not None)
            assert mark.get("type") == "hidden"  # nobody is asked for it
        else:
            label = labels[f"{slug}-{name.replace('_', '-')}"]
            assert label.removesuffix(" optional") == part.label


def test_every_control_has_a_label_and_its_hint(built_site: Path, every_calculator: Named) -> None:
    """A screen reader says both; the browser adds the problem and how the text was read."""
    slug, _ = every_calculator
    whole = element(built_site, slug)
    labelled = {e.get("for") for e in whole.iter("label")}
    hinted = {str(e.get("id")).removesuffix("-hint") for e in whole.iter("p") if e.get("id")}
    found = controls(whole)
    assert found
    for name, control in found.items():
        assert name in labelled
        assert control.get("aria-describedby") == (f"{name}-hint" if name in hinted else None)


def test_form_sleeps_and_says_why(built_site: Path, every_calculator: Named) -> None:
    """Without JavaScript the form takes nothing, and one visible sentence explains it."""
    slug, _ = every_calculator
    whole = element(built_site, slug)
    (form,) = whole.iter("form")
    assert form.find("fieldset").get("disabled") is not None
    visible = [e for e in marked(whole, "data-state") if e.get("hidden") is None]
    assert [e.get("data-state") for e in visible] == ["asleep"]
    assert "needs JavaScript" in text(visible[0])


def test_every_button_has_words_and_submits_only_where_meant(
    built_site: Path, every_calculator: Named
) -> None:
    """A button without a type would send the form."""
    slug, _ = every_calculator
    buttons = list(element(built_site, slug).iter("button"))
    assert [b.get("type") for b in buttons].count("submit") == 1
    assert {b.get("type") for b in buttons} == {"submit", "button"}
    assert all(text(b) for b in buttons)


def test_every_chart_has_words_and_a_table(built_site: Path, every_calculator: Named) -> None:
    """The drawing's figures stand beside it, for eyes and ears that cannot use it."""
    slug, _ = every_calculator
    page = calculator_page(built_site, slug)
    for chart in page.iter("div"):
        if chart.get("class") != "so-chart-with-table":
            continue
        # Another drawing may lie inside it, stretched to its place.
        (svg,) = (e for e in chart.iter() if e.get("class") == "so-chart__drawing")
        first, second = list(svg)[:2]
        assert (str(first.tag)[-5:], str(second.tag)[-4:]) == ("title", "desc")
        assert svg.get("aria-labelledby") == f"{first.get('id')} {second.get('id')}"
        assert len(list(chart.iter("tbody"))) == 1


def test_page_leads_on(built_site: Path, every_calculator: Named) -> None:
    """Each page says when to use it, what it leaves out, and what to do next."""
    slug, _ = every_calculator
    headings = [
        text(e).removesuffix("¶").strip() for e in calculator_page(built_site, slug).iter("h2")
    ]
    for heading in ("When to use it", "What it leaves out", "Next step"):
        assert heading in headings


@pytest.mark.parametrize("word", ["NaN", "Infinity", "Traceback", "None", "Decimal("])
def test_no_program_speaks_from_the_page(
    built_site: Path, every_calculator: Named, word: str
) -> None:
    """Figures that went wrong have names; none of them is on a page."""
    slug, _ = every_calculator
    assert word not in text(element(built_site, slug))
