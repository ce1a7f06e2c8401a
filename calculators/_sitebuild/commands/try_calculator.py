"""Answers a calculator on the terminal, without building the site.

Run by `make try NAME=counter-offer`, which answers the first example and then checks them all, or
with values of your own: `make try NAME=counter-offer ARGS="offer=100k target=110k"`. A value in a
group has its index in its name, counted from 0: `rounds.0.amount=120k`.
"""

import sys
from itertools import batched
from typing import Any

from calculators._core import Calculator, CalculatorError
from calculators._core.fields.declaration import parts_of
from calculators._core.report.text import report_text
from calculators._sitebuild.authoring.declarations import check_values
from calculators._sitebuild.authoring.examples import check_examples
from calculators._sitebuild.authoring.failures import blamed_on
from calculators._sitebuild.catalogue import declared, slugs
from calculators._sitebuild.data.files import answer_with_data
from calculators._sitebuild.guide.glossary.in_forms import check_terms
from calculators._sitebuild.nearest import suggest

from .errors import CommandError


def answered(calculator: Calculator[Any, Any], values: dict[str, Any]) -> str:
    """Give the report in plain text; raise `CommandError` with all problems if there is none."""
    answer = answer_with_data(calculator, values)
    if answer.report is None:
        raise CommandError("\n".join(problem.message for problem in answer.problems))
    return report_text(answer.report)


def typed(calculator: Calculator[Any, Any], given: list[str]) -> dict[str, Any]:
    """Make the values of a form from texts like `offer=100k` and `rounds.0.amount=120k`."""
    values: dict[str, Any] = {}
    for one in given:
        path, found, text = one.partition("=")
        if not found:
            raise CommandError(f"{one!r} is not a value: write it like offer=100k")
        *steps, field = path.split(".")
        item = values
        for step in batched(steps, 2, strict=False):
            items = item.setdefault(step[0], [])
            if len(step) == 1 or not isinstance(items, list):
                raise CommandError(f"{path}: write a value in a group like rounds.0.amount=120k")
            if not step[1].isdecimal() or int(step[1]) > len(items):
                raise CommandError(f"{path}: count the items from 0, and leave none out")
            if int(step[1]) == len(items):
                items.append({})
            item = items[int(step[1])]
        item[field] = text
    check_values("ARGS", parts_of(calculator.inputs), values)
    return values


def main(arguments: list[str]) -> int:
    """Print an answer, or a sentence on what to change; give 1 for the sentence."""
    slug, given = (arguments or [""])[0], arguments[1:]
    try:
        if slug not in slugs():
            raise CommandError(suggest("calculator", slug, slugs()))
        calculator = declared(slug)
        if given:
            title, values = "Your values", typed(calculator, given)
        else:
            title, values = calculator.examples[0].title, dict(calculator.examples[0].values)
        with blamed_on(slug):
            sys.stdout.write(f"{calculator.title}: {title}\n\n{answered(calculator, values)}\n")
            if not given:
                check_examples(calculator)
        if not given:
            check_terms(slug, calculator)
    except CalculatorError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
