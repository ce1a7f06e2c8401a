"""The only entry point from the browser: a request in, a reply out, both as text.

Ships to the browser, where the worker calls `answer`; the tests call the same function.
It knows no calculator and no field by name.
"""

from __future__ import annotations

import datetime as dt
import importlib
import json
import re
from collections.abc import Mapping
from typing import Any

import calculators

from ._core import Calculator, CalculatorError

SLUG = re.compile(r"[a-z]+(?:-[a-z]+)*")


class DataFiles(dict[str, Any]):
    """The content of data files by name, sent once and used for every later request.

    The page's worker holds one, so that this module has no state. It has room for the files of the
    last few choices: a reader may go through every country of the list.
    """

    ROOM = 8

    def remember(self, name: str, text: str) -> None:
        """Keep the content of a file, which is JSON; without room, the oldest file is dropped.

        Raises `ValueError` if the text is not JSON.
        """
        content = json.loads(text)
        self.pop(name, None)
        if len(self) >= self.ROOM:
            del self[next(iter(self))]
        self[name] = content


def add_modules(path: str) -> None:
    """Look for calculators in the zip file `path`, too. They are called `calculators/…` in it."""
    calculators.__path__.append(f"{path}/calculators")


def answer(request: str, files: Mapping[str, Any] | None = None) -> str:
    """Answer one request of the page.

    `request` is JSON: `calculator` (the slug), `values` (what is in the form, texts
    only), `decimal_mark` (`.` or `,`), `example` (the paths of the fields that still hold the
    worked example's figures), `as` (`text` for the report in plain text, `indexed` for the same in
    index numbers, `sheet` for a spreadsheet, where a calculator has those), `today` (the reader's
    day, like `2026-11-24`). `files` has the content of data files by name. The reply is JSON in
    plain ASCII: either `report` (HTML) and `announcement` (text), or `problems`; and `readings` in
    both cases. If a text or a spreadsheet was asked for, `text` or `file` (in Base64) takes the
    place of the report. Or it is `needs` alone, the names of files to ask again with.
    Raises `CalculatorError` only for the slug of no calculator.
    """
    asked = json.loads(request)
    slug, mark = asked["calculator"], asked.get("decimal_mark", ".")
    paths = asked.get("example")
    example = frozenset(map(str, paths)) if isinstance(paths, list) else frozenset()
    reply = load(slug).answer(asked["values"], mark, files, example, _day(asked.get("today")))
    match asked.get("as"):
        case "text":
            made = reply.as_text()
        case "indexed":
            made = reply.as_indexed()
        case "sheet":
            made = reply.as_sheet()
        case _:
            made = reply.as_data(asked.get("prefix", slug))
    return json.dumps(made)


def _day(text: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def load(slug: str) -> Calculator[Any, Any]:
    """Find a calculator by its slug, such as `counter-offer`."""
    if SLUG.fullmatch(slug):
        name = f"calculators.{slug.replace('-', '_')}"
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise  # an import that fails inside the calculator, not a missing calculator
        else:
            found = getattr(module, "CALCULATOR", None)
            if isinstance(found, Calculator):
                return found
    message = f"there is no calculator {slug!r}"
    raise CalculatorError(message)
