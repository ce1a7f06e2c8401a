"""Draws every worked example of a calculator, and every dated figure, for the page on the method.

The figures come from the declarations, and how each was worked out by hand from the comment that
stands beside it there, so nothing is written twice.
"""

from __future__ import annotations

import ast
import datetime as dt
import importlib
import inspect
import io
import tokenize
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from calculators._core import Example
from calculators._core.dated_figures import DATED_FIGURES
from calculators._core.formatting import number
from calculators._core.markup import append, h
from calculators._sitebuild.blocks.block import OnceAPageBlock
from calculators._sitebuild.blocks.slips import link_to
from calculators._sitebuild.catalogue import checked

from .calculator_list import OWN_PAGES


def worked_examples(pages: Mapping[str, str]) -> Element:
    """Draw the examples of each calculator that has a page; `pages` maps slugs to paths."""
    drawn = h("div", {"class": "so-worked-examples"})
    for slug, path in pages.items():
        calculator = checked(slug)
        title = h("a", {"href": link_to(path)}, calculator.title)
        append(drawn, h("h3", {"id": f"examples-{slug}"}, title))
        for example, working in zip(calculator.examples, workings(slug), strict=True):
            append(drawn, _example(example, working))
    return drawn


def _example(example: Example, working: str) -> Element:
    rows = [
        h("tr", None, h("td", None, key.replace("-", " ")), h("td", None, text))
        for key, text in example.shows.items()
    ]
    if example.warns:
        warned = ", ".join(it.replace("_", " ") for it in example.warns)
        rows.append(h("tr", None, h("td", None, "warnings"), h("td", None, warned)))
    return h(
        "details",
        {"data-search-exclude": True},
        h("summary", None, example.title),
        h("table", None, h("tbody", None, *rows)),
        h("p", None, h("strong", None, "By hand: "), working) if working else None,
    )


def workings(slug: str) -> list[str]:
    """Read the comments inside each example of a calculator, in the order of the examples."""
    return [it for source in _sources(slug) for it in _comments(source)]


def _sources(slug: str) -> Iterator[str]:
    """Give the files that may have the examples: a calculator is one module, or a package."""
    name = f"calculators.{slug.replace('-', '_')}"
    names = [name]
    if hasattr(importlib.import_module(name), "__path__"):
        names.append(f"{name}.examples")
    for each in names:
        yield inspect.getsource(importlib.import_module(each))


def _comments(source: str) -> list[str]:
    spans = list(_spans(source))
    found = [""] * len(spans)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            for at, (first, last) in enumerate(spans):
                if first <= token.start[0] <= last:
                    found[at] = f"{found[at]} {token.string.lstrip('# ')}".strip()
    return found


def _spans(source: str) -> Iterator[tuple[int, int]]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id == Example.__name__:
            yield node.lineno, node.end_lineno or node.lineno


def dated_figures() -> Element:
    """Draw a table of the figures that apply for a limited time, with their days and source."""
    head = h("tr", None, *(h("th", {"scope": "col"}, it) for it in _COLUMNS))
    rows = [
        h(
            "tr",
            None,
            h("td", None, figure.title),
            h("td", None, number(period.value)),
            h("td", None, f"{_date(period.first)} to {_date(period.last)}"),
            h("td", None, period.source),
        )
        for figure in DATED_FIGURES.values()
        for period in figure.periods
    ]
    return h("table", None, h("thead", None, head), h("tbody", None, *rows))


def _date(of: dt.date) -> str:
    return f"{of.day} {of:%B %Y}"


_COLUMNS = ("Figure", "Value", "Applies", "Source")


class AllWorkedExamplesBlock(OnceAPageBlock):
    """Every worked example of every calculator."""

    NAME = "all-worked-examples"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw them."""
        return worked_examples(OWN_PAGES)


class AllDatedFiguresBlock(OnceAPageBlock):
    """Every figure that applies for a limited time."""

    NAME = "all-dated-figures"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw them."""
        return dated_figures()


METHOD_BLOCKS = (AllWorkedExamplesBlock, AllDatedFiguresBlock)
