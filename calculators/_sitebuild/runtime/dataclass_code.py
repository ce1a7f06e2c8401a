"""Prints the code that `dataclasses` generates for our classes, as JSON; a program of its own.

    python dataclass_code.py calculators._bridge calculators.brief …

The methods of a dataclass are generated as text and compiled when its module is imported, which in
the browser took two thirds of the time to import a calculator. The library has them compiled. In a
process of its own, nothing is imported but what a browser imports.
"""

import dataclasses
import importlib
import json
import sys
from typing import Any


def main() -> None:
    """Import the modules named on the command line."""
    seen: dict[str, None] = {}

    def noted(text: str, *names: Any) -> None:
        seen[text] = None
        exec(text, *names)  # noqa: S102 - what dataclasses does

    dataclasses.exec = noted  # type: ignore[attr-defined]
    for name in sys.argv[1:]:
        importlib.import_module(name)
    json.dump([*seen], sys.stdout)


if __name__ == "__main__":
    main()
