"""Every worked example of every calculator gives its figures, in the report and in its HTML."""

import ast
import io
import tokenize
from functools import cache
from pathlib import Path
from typing import Any

import html5lib

from calculators._core import Calculator, Example
from calculators._core.report.html import report_html
from calculators._sitebuild.catalogue import checked
from calculators._sitebuild.data.files import answer_with_data
from tests.conftest import CALCULATORS

PACKAGE = Path(__file__).parents[2] / "calculators"


def test_calculator_has_no_slip_of_its_author(
    every_calculator: tuple[str, Calculator[Any, Any]],
) -> None:
    """What stops the build stops the tests as well, in the same sentence."""
    slug, calculator = every_calculator
    assert checked(slug) is calculator


def test_example_says_how_it_was_worked_out(every_example: tuple[str, Example]) -> None:
    """In a comment beside `shows`: a figure without its working could be a copy of a run."""
    _, example = every_example
    assert example.shows or example.warns
    assert example.title in titles_with_a_comment()


@cache
def titles_with_a_comment() -> set[str]:
    """Read the calculators' sources for the examples that have a comment inside."""
    found: set[str] = set()
    for path in [*PACKAGE.glob("[!_]*.py"), *PACKAGE.glob("[!_]*/**/*.py")]:
        source = path.read_text("utf-8")
        tokens = tokenize.generate_tokens(io.StringIO(source).readline)
        commented = {token.start[0] for token in tokens if token.type == tokenize.COMMENT}
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                titles = [word.value for word in node.keywords if word.arg == "title"]
                lines = range(node.lineno, (node.end_lineno or 0) + 1)
                if node.func.id == "Example" and commented.intersection(lines):
                    found.update(ast.literal_eval(title) for title in titles)
    return found


def test_example_shows_the_figures_that_were_worked_out(every_example: tuple[str, Example]) -> None:
    """The text of each figure, and the warnings in their order."""
    slug, example = every_example
    report = answer_with_data(CALCULATORS[slug], example.values).report
    assert report is not None
    shown = {key: figure.text for key, figure in report.figures().items() if key in example.shows}
    assert shown == dict(example.shows)
    assert report.warnings() == example.warns


def test_example_shows_the_same_in_html(every_example: tuple[str, Example]) -> None:
    """What a browser finds by a figure's key is what the report holds."""
    slug, example = every_example
    report = answer_with_data(CALCULATORS[slug], example.values).report
    assert report is not None
    page = html5lib.parse(report_html(report, slug), namespaceHTMLElements=False)
    shown = {e.get("data-figure"): e.text for e in page.iter("data") if e.get("data-figure")}
    assert {key: shown.get(key) for key in example.shows} == dict(example.shows)
    warned = [e.get("data-warning") for e in page.iter("div") if e.get("data-warning")]
    assert warned == list(example.warns)
