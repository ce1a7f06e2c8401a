"""Every figure of every answer leads to a formula, and every formula is led to by one."""

from dataclasses import replace
from typing import Any

import html5lib
import pytest

from calculators._core import Calculator, Example, Report, Working
from calculators._core.report.html import report_html
from calculators._core.report.why import Reasons, name_of
from calculators._sitebuild.data.files import answer_with_data
from tests.conftest import CALCULATORS

# Formulas that no worked example needs, with a form that does.
ELSEWHERE: dict[str, tuple[dict[str, Any], ...]] = {
    "deadline": (
        {
            "today": "2026-11-23",
            "offered": "2026-11-23",
            "given": "calendar",
            "days": "12",  # to Saturday 5 December
        },
    ),
    "total-compensation": (
        {
            "offers": [
                {"name": "A", "base": "100k", "bonus_percent": "10", "bonus_is": "likely"},
                {
                    "name": "B",
                    "base": "40",
                    "base_per": "hour",
                    "equity": "rsu_value",
                    "grant_value": "10k",
                    "equity_is": "hoped",
                },
            ]
        },
    ),
}

# Whose figures must lead to formulas. A new calculator's do too, or none of them yet.
EXPLAINED = (
    *("beyond-money", "brief", "counter-offer", "deadline", "letter", "promises", "rehearsal"),
    *("startup-equity", "total-compensation", "trade-offs"),
)


def answers(slug: str) -> list[tuple[str, Report]]:
    """Answer each worked example of a calculator, and the forms above."""
    calculator = CALCULATORS[slug]
    forms = [(example.title, example.values) for example in calculator.examples]
    forms += [("elsewhere", values) for values in ELSEWHERE.get(slug, ())]
    found = []
    for title, values in forms:
        answer = answer_with_data(calculator, values)
        assert answer.report is not None, (title, answer.problems)
        found.append((title, answer.report))
    return found


def test_every_figure_leads_to_a_formula(every_example: tuple[str, Example]) -> None:
    """All of them: in the page, a link around it or in the heading of its row or column."""
    slug, example = every_example
    report = answer_with_data(CALCULATORS[slug], example.values).report
    assert report is not None
    if slug not in EXPLAINED and not any(it.explains for it in _formulas(report)):
        return
    reasons = Reasons(report.blocks)
    page = html5lib.parse(report_html(report, slug), namespaceHTMLElements=False)
    parents = {child: parent for parent in page.iter() for child in parent}
    shown = [it for it in page.iter("data") if it.get("data-figure")]
    assert len(shown) == len(report.figures())
    for it in shown:
        key = it.get("data-figure") or ""
        if reasons.is_typed(key) and reasons.why(key) is None:
            continue
        goal = _led_to(it, parents)
        assert goal is not None, (slug, example.title, key)
        why = reasons.why(key)
        assert why is not None
        assert goal == f"#{slug}-why-{why.name}", (slug, example.title, key)
        formula = page.find(f".//*[@id='{goal.removeprefix('#')}']")
        assert formula is not None
        # A name, the formula, and at least a line of numbers.
        assert len([p for p in formula.iter("p") if "".join(p.itertext()).strip()]) >= 3


def _led_to(figure: Any, parents: dict[Any, Any]) -> str | None:
    """Find the formula that a figure leads to."""
    cell = figure
    while cell.tag not in ("td", "th", "p", "dd", "body"):
        if cell.tag == "a":
            return str(cell.get("href"))
        cell = parents[cell]
    if cell.tag != "td":
        return None
    row = parents[cell]
    table = parents[parents[row]]
    column = list(row).index(cell)
    heads = (row[0], table.find("thead/tr")[column])
    found = (head.find("a[@class='so-why']") for head in heads)
    return next((str(it.get("href")) for it in found if it is not None), None)


@pytest.mark.parametrize("slug", EXPLAINED)
def test_every_formula_is_led_to_somewhere(slug: str) -> None:
    """One that nothing leads to is left out, so nobody would ever see a mistake in it."""
    calculator: Calculator[Any, Any] = CALCULATORS[slug]
    made: set[str] = set()

    def noting(inputs: Any, outcome: Any) -> Report:
        report = calculator.report(inputs, outcome)
        made.update(name_of(it) for it in _formulas(report))
        return report

    noted = replace(calculator, report=noting)
    forms = [*(it.values for it in calculator.examples), *ELSEWHERE.get(slug, ())]
    led_to: set[str] = set()
    for values in forms:
        report = answer_with_data(noted, values).report
        assert report is not None
        led_to.update(name_of(it) for it in _formulas(report))
    assert made - led_to == set()
    assert led_to


@pytest.mark.parametrize("slug", EXPLAINED)
def test_every_formula_has_numbers(slug: str) -> None:
    """A formula that a figure leads to is never empty."""
    for title, report in answers(slug):
        for formula in _formulas(report):
            assert formula.lines, (title, formula.name)
            assert all(line.strip() for line in formula.lines), (title, formula.name)


def _formulas(report: Report) -> list[Any]:
    return [it for block in report.blocks if isinstance(block, Working) for it in block.formulas]
