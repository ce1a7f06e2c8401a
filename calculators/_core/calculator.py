"""A calculator: what it asks, how it answers, and the worked examples that check it."""

from __future__ import annotations

import binascii
import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from .dated_figures import DatedFigure
from .errors import Problem
from .fields.parsing import needed_files, parse
from .fields.rules import Rule
from .report.answers import answers_given
from .report.blocks import COPY_MARK, Caution
from .report.example_figures import example_note, with_blanks
from .report.html import report_html
from .report.report import Report
from .report.text import report_text
from .report.told import told


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A worked example: values as a reader would type them, and what the page must then show.

    `shows` maps a figure's key to its text on the page, worked out by hand or taken from the
    cited source; a comment beside it says how. `warns` lists the keys of all warnings, in order.
    The first example of a calculator fills the form that the page is built with. A page of the
    guide finds an example by its `name`.
    """

    title: str
    values: Mapping[str, Any]
    shows: Mapping[str, str]
    warns: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """The reply to a form: a report or all problems, and how each text was read.

    With a report come the lines that tell what is in each folded section and item of the form.

    Or `needs` alone: the names of the data files to ask again with.
    """

    report: Report | None = None
    needs: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    readings: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)
    indexed: Callable[[], str] | None = None
    sheet: Callable[[], bytes] | None = None

    def as_sheet(self) -> dict[str, Any]:
        """Make the reply with the spreadsheet, in Base64; without one, as `as_data` does."""
        if self.sheet is None:
            return self.as_data("")
        return {"file": binascii.b2a_base64(self.sheet(), newline=False).decode()}

    def as_indexed(self) -> dict[str, Any]:
        """Make the reply with the report in index numbers; without one, as `as_data` does."""
        return self.as_data("") if self.indexed is None else {"text": self.indexed()}

    def as_text(self) -> dict[str, Any]:
        """Make the reply with the report in plain text; without a report, as `as_data` does."""
        return self.as_data("") if self.report is None else {"text": report_text(self.report)}

    def as_data(self, prefix: str) -> dict[str, Any]:
        """Make the reply to the page: texts, lists and maps only."""
        if self.needs:
            return {"needs": list(self.needs)}
        if self.report is None:
            listed = [{"paths": list(p.paths), "message": p.message} for p in self.problems]
            return {"problems": listed, "readings": dict(self.readings)}
        return {
            "report": report_html(self.report, prefix),
            "announcement": self.report.announcement(),
            "short": [self.report.shortest.answer, self.report.shortest.more],
            "readings": dict(self.readings),
            "told": dict(self.told),
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Calculator[Inputs, Outcome]:
    """Everything about one calculator; its module declares exactly one, named `CALCULATOR`.

    The list of all calculators shows `question`, the one that it answers, and `you_need`, what a
    reader must have at hand: “Their number and your target”.
    On paper a report is followed by the reader's answers, unless `tells_answers` says that the
    report itself consists of them. `indexed` writes the answer for strangers: index numbers in
    place of amounts, and nothing that was typed. `sheet` makes a spreadsheet file of it, which
    begins with the words that mark an example, if it is one. `hands_to` names the places that may
    use its numbers: the scripts, or another calculator, and `pages` the pages of the guide that
    rows of its tables lead to. `dated` gives each dated figure that an
    answer uses, with the value that the form has for it: once a figure is out of date, the answer
    says so.
    """

    title: str
    question: str
    you_need: str = ""
    inputs: type[Inputs]
    calculate: Callable[[Inputs], Outcome]
    report: Callable[[Inputs, Outcome], Report]
    examples: tuple[Example, ...]
    rules: tuple[Rule, ...] = ()
    tells_answers: bool = True
    hands_to: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    indexed: Callable[[Inputs, Outcome], str] | None = None
    sheet: Callable[[Inputs, Outcome, str], bytes] | None = None
    dated: Callable[[Inputs], Iterable[tuple[DatedFigure, Decimal]]] = lambda _: ()

    def needs(self, values: object) -> tuple[str, ...]:
        """Name the data files that an answer needs, such as `holidays/US.json`; usually none."""
        return needed_files(self.inputs, values)

    def answer(
        self,
        values: object,
        decimal_mark: str = ".",
        data: Mapping[str, Any] | None = None,
        example: Collection[str] = (),
        today: dt.date | None = None,
    ) -> Answer:
        """Answer whatever a reader typed. `data` maps file names to their content.

        `example` lists the paths of the fields that still hold the worked example's figures: the
        report and all copies of it say so, with blank lines in place of made-up names.
        `today` is the reader's day: the report names the dated figures that no longer apply on it.
        Nothing else depends on the day.
        """
        data = data or {}
        if missing := tuple(name for name in self.needs(values) if name not in data):
            return Answer(needs=missing)
        parsed = parse(self.inputs, values, decimal_mark, self.rules, data)
        if parsed.inputs is None:
            return Answer(problems=tuple(parsed.problems), readings=parsed.readings)
        inputs = with_blanks(parsed.inputs, example)
        outcome = self.calculate(inputs)
        report = self.report(inputs, outcome).with_formulas_used()
        if today and (caution := self._out_of_date(inputs, today)):
            report = report.with_caution(caution)
        if self.tells_answers:
            report = report.with_answers(answers_given(parsed, example))
        mark = ""
        if note := example_note(self.inputs, _mapping(values), example):
            report = report.marked_as_example(note)
            mark = COPY_MARK
        return Answer(
            report=report,
            readings=parsed.readings,
            told=told(parsed, _mapping(values)),
            indexed=self._indexed(inputs, outcome, mark),
            sheet=self._sheet(inputs, outcome, mark),
        )

    def _indexed(self, inputs: Inputs, outcome: Outcome, mark: str) -> Callable[[], str] | None:
        write = self.indexed
        return None if write is None else lambda: mark + write(inputs, outcome)

    def _sheet(self, inputs: Inputs, outcome: Outcome, mark: str) -> Callable[[], bytes] | None:
        make = self.sheet
        return None if make is None else lambda: make(inputs, outcome, mark)

    def _out_of_date(self, inputs: Inputs, today: dt.date) -> Caution | None:
        found = [
            words for it, value in self.dated(inputs) if (words := it.out_of_date(value, today))
        ]
        if not found:
            return None
        way_out = "Look up the current figure and change it in the form."
        return Caution(
            key="out-of-date",
            title="Figures that are out of date",
            words=" ".join((*found, way_out)),
        )


def _mapping(values: object) -> Mapping[str, Any]:
    return values if isinstance(values, Mapping) else {}
