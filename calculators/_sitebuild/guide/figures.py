"""A figure of a worked example inside a sentence: `{= counter-offer/sam/ask =}`.

The build runs the calculator, so the guide and the calculators cannot contradict each other.
`{= counter-offer/sam/in:offer =}` prints what the example types in.
`{= total-compensation/sam/amount:stay-owed-1 =}` leaves out its minus sign: "you owe $5,833".
`{= dated/us-deferral/value =}` and `.../year =}` print a figure that applies for a limited time.
"""

from __future__ import annotations

import dataclasses
import re
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from calculators._core import Calculator, Example
from calculators._core.dated_figures import DATED_FIGURES
from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.kinds import Field, Reading
from calculators._core.fields.parsing import parse
from calculators._core.formatting import number
from calculators._sitebuild.blocks.slips import Lines, SlipError
from calculators._sitebuild.catalogue import checked, slugs
from calculators._sitebuild.data.files import answer_with_data, load_data
from calculators._sitebuild.nearest import suggest

if TYPE_CHECKING:
    from markdown import Markdown

_INPUT = "in:"
_AMOUNT = "amount:"
_MINUS = "−"
_DATED = "dated"


class WorkedFigures(InlineProcessor):
    """Prints the figure; a slip stops the build with its line."""

    NAME = "worked-figures"
    # After code spans (190), before links (160): the words of a link may have a figure.
    PRIORITY = 185

    def __init__(self, md: Markdown, lines: Lines) -> None:
        super().__init__(r"\{=\s*([^={}\s]+)\s*=\}", md)
        self._lines = lines

    def handleMatch(  # type: ignore[override] # noqa: N802 - Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Put the figure's text in place of the mark."""
        del data
        element = Element("span", {"class": "so-worked", "data-worked": m[1]})
        try:
            element.text = AtomicString(worked_figure(m[1]))
        except SlipError as slip:
            raise SlipError(f"{self._lines.place_of_part(m[0])}{slip}") from slip
        return element, m.start(0), m.end(0)


class RefuseUnread(Treeprocessor):
    """Stops on a mark that was not understood, because it would be published as text."""

    NAME = "unread-marks"
    # After inline patterns (20), which have replaced what they understood.
    PRIORITY = 19

    def __init__(self, md: Markdown, lines: Lines) -> None:
        super().__init__(md)
        self._lines = lines

    def run(self, root: Element) -> None:
        """Look through the whole page."""
        for element in root.iter():
            if element.tag in ("pre", "code"):
                continue
            for mark, way_out in _UNREAD.items():
                for text in (element.text, element.tail):
                    if text and not isinstance(text, AtomicString) and mark in text:
                        where = self._lines.place_of_part(mark)
                        raise SlipError(f"{where}{mark!r} was not understood. {way_out}")


_UNREAD = {
    "{=": "A worked figure is written {= calculator/example/key =}, on one line.",
    "[^": "A source is cited as [^key], with a key of docs/_data/sources.toml.",
}


def worked_figure(path: str) -> str:
    """Give the text of one figure by `calculator/example/key`."""
    slug, _, rest = path.partition("/")
    name, _, key = rest.partition("/")
    if slug == _DATED:
        return _dated(name, key)
    if slug not in slugs():
        raise SlipError(suggest("calculator", slug, slugs()))
    calculator = checked(slug)
    examples = {example.name: example for example in calculator.examples if example.name}
    if name not in examples:
        raise SlipError(suggest(f"worked example of {slug}", name, examples))
    if key.startswith(_INPUT):
        return _typed(calculator, examples[name], key.removeprefix(_INPUT))
    figures, of_amount = _figures(slug, name), key.startswith(_AMOUNT)
    key = key.removeprefix(_AMOUNT)
    if key not in figures:
        raise SlipError(suggest(f"figure of {slug}/{name}", key, figures))
    text = figures[key]
    if of_amount and not text.startswith(_MINUS):
        raise SlipError(f"{key!r} is {text}: it has no minus sign, so leave out {_AMOUNT!r}")
    return text.removeprefix(_MINUS) if of_amount else text


def _dated(name: str, key: str) -> str:
    """Give the latest known value of a dated figure, or the year that it is for."""
    if name not in DATED_FIGURES:
        raise SlipError(suggest("dated figure", name, DATED_FIGURES))
    period = DATED_FIGURES[name].latest
    told = {"value": number(period.value), "year": period.name}
    if key not in told:
        raise SlipError(suggest(f"word of {_DATED}/{name}", key, told))
    return told[key]


@cache
def _figures(slug: str, name: str) -> dict[str, str]:
    calculator = checked(slug)
    (example,) = (example for example in calculator.examples if example.name == name)
    report = answer_with_data(calculator, example.values).report
    if report is None:
        raise SlipError(f"the worked example {slug}/{name} has problems")
    return {key: figure.text for key, figure in report.figures().items()}


def _typed(calculator: Calculator[Any, Any], example: Example, path: str) -> str:
    """Write an answer that the example gives, as the field itself writes it."""
    data = load_data(calculator.needs(example.values))
    inputs = parse(calculator.inputs, example.values, ".", calculator.rules, data).inputs
    reading = Reading(currency=getattr(inputs, "currency", Reading().currency))
    value, part, form = inputs, None, calculator.inputs
    for step in path.split("."):
        if isinstance(value, tuple):
            if not step.isdecimal() or int(step) >= len(value):
                raise SlipError(f"{path!r}: there are {len(value)}, counted from 0")
            value = value[int(step)]
            continue
        names = {name: it for name, it in parts_of(form).items() if dataclasses.is_dataclass(value)}
        if step not in names:
            raise SlipError(suggest(f"field in {path!r}:", step, names))
        part, value = names[step], getattr(value, step)
        form = part.of if isinstance(part, Group) else form
    if not isinstance(part, Field) or value is None:
        raise SlipError(f"{path!r} names no answer of the example")
    return part.shown(value, reading)
