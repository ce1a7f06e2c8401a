"""The way from the page to a calculator and back: text in, text out, nothing else crosses.

Ships to the browser, where the worker calls `answer`; the tests call the same function.
It knows no calculator and no field.
"""

from __future__ import annotations

import importlib
import json
import re
from typing import Any

from ._core import Calculator, CalculatorError

_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)*")


def answer(request: str) -> str:
    """Answer one question of the page.

    `request` is JSON: `calculator` (the slug), `values` (what stands in the form, texts
    only), `decimal_mark` (`.` or `,`), `data` (what the data files hold, by name), `example`
    (the paths of the fields that still hold the worked example's figures). The reply is JSON in
    plain ASCII: either `report` (HTML) and `announcement` (text), or `problems`; and `readings`
    in both cases. Or it is `needs` alone, the names of files to ask again with.
    Raises `CalculatorError` only for a slug that names no calculator.
    """
    asked = json.loads(request)
    slug = asked["calculator"]
    mark, data = asked.get("decimal_mark", "."), asked.get("data")
    paths = asked.get("example")
    example = frozenset(map(str, paths)) if isinstance(paths, list) else frozenset()
    data = data if isinstance(data, dict) else None
    reply = load(slug).answer(asked["values"], mark, data, example)
    return json.dumps(reply.as_data(asked.get("prefix", slug)))


def load(slug: str) -> Calculator[Any, Any]:
    """Find a calculator by its slug, such as `counter-offer`."""
    if _SLUG.fullmatch(slug):
        name = f"calculators.{slug.replace('-', '_')}"
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise  # a slip inside the calculator, not a calculator that is missing
        else:
            found = getattr(module, "CALCULATOR", None)
            if isinstance(found, Calculator):
                return found
    message = f"there is no calculator {slug!r}"
    raise CalculatorError(message)
