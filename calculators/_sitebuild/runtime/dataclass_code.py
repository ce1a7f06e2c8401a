"""Prints the code that `dataclasses` generates for classes, by module; a program of its own.

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
    seen: dict[str, dict[str, None]] = {}

    def noted(text: str, its_module: dict[str, Any], names: dict[str, Any]) -> None:
        seen.setdefault(its_module.get("__name__", ""), {})[text] = None
        exec(text, its_module, names)  # noqa: S102 - what dataclasses does

    dataclasses.exec = noted  # type: ignore[attr-defined]
    for name in sys.argv[1:]:
        importlib.import_module(name)
    json.dump({module: [*texts] for module, texts in seen.items()}, sys.stdout)


if __name__ == "__main__":
    main()
