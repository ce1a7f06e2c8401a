"""Reads a spreadsheet file and works its formulas out: in Python, and in LibreOffice.

Neither knows what wrote the file. The Python one takes the few functions that our sheets use, with
`Decimal`; LibreOffice is a program that people have, and works it out in floating point.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from io import BytesIO
from itertools import batched
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REFERENCE = re.compile(r"(?:'([^']+)'!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?")
_NUMBER = re.compile(r"(?<![\w.$])\d+(?:\.\d+)?(?![\w.(])")
LIBREOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
# All sheets, each to a file of its own, with the values as they are and not as they are shown.
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


@dataclass
class Grid:
    """The cells of one sheet by name: texts and numbers, and the formulas of some."""

    values: dict[str, str | Decimal] = field(default_factory=dict)
    formulas: dict[str, str] = field(default_factory=dict)
    styles: dict[str, int] = field(default_factory=dict)


type Book = dict[str, Grid]


def read(content: bytes) -> Book:
    """Read the file as ECMA-376 has it, in the order of its sheets."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        assert packed.testzip() is None
        roots = {name: ET.fromstring(packed.read(name)) for name in packed.namelist()}  # noqa: S314
    links = {it.get("Id"): it.get("Target") for it in roots["xl/_rels/workbook.xml.rels"]}
    return {
        sheet.get("name", ""): _grid(roots[f"xl/{links[sheet.get(f'{OFFICE}id')]}"])
        for sheet in roots["xl/workbook.xml"].iter(f"{MAIN}sheet")
    }


def _grid(root: ET.Element) -> Grid:
    grid = Grid()
    for cell in root.iter(f"{MAIN}c"):
        name = cell.get("r", "")
        grid.styles[name] = int(cell.get("s", "0"))
        if cell.get("t") == "inlineStr":
            grid.values[name] = "".join(it.text or "" for it in cell.iter(f"{MAIN}t"))
            continue
        grid.values[name] = Decimal(cell.findtext(f"{MAIN}v", "0"))
        if (formula := cell.findtext(f"{MAIN}f")) is not None:
            grid.formulas[name] = formula
    return grid


def worked_out(book: Book) -> dict[tuple[str, str], Decimal]:
    """Work out every formula, from the numbers that have none."""
    known: dict[tuple[str, str], Decimal] = {}

    def value(sheet: str, name: str) -> Any:
        grid, at = book[sheet], (sheet, name)
        if name not in grid.formulas:
            return grid.values.get(name, Decimal(0))
        if at not in known:
            known[at] = _evaluate(grid.formulas[name], partial(_cells, value, sheet))
        return known[at]

    for sheet, grid in book.items():
        for name in grid.formulas:
            value(sheet, name)
    return known


def _cells(value: Any, here: str, sheet: str | None, *ends: str | None) -> Any:
    left, top, right, bottom = ends
    if right is None:
        return value(sheet or here, f"{left}{top}")
    columns = range(_column(left or ""), _column(right) + 1)
    rows = range(int(top or 0), int(bottom or 0) + 1)
    return [value(sheet or here, f"{_letters(at)}{row}") for at in columns for row in rows]


def _column(letters: str) -> int:
    found = 0
    for letter in letters:
        found = 26 * found + ord(letter) - ord("A") + 1
    return found


def _letters(column: int) -> str:
    found = ""
    while column:
        column, at = divmod(column - 1, 26)
        found = chr(ord("A") + at) + found
    return found


def _flat(parts: Iterable[Any]) -> list[Any]:
    return [it for part in parts for it in (part if isinstance(part, list) else [part])]


_FUNCTIONS = {
    "SUM": lambda *parts: sum(_flat(parts), Decimal(0)),
    "MIN": lambda *parts: min(_flat(parts)),
    "MAX": lambda *parts: max(_flat(parts)),
    "SUMPRODUCT": lambda one, other: sum(map(Decimal.__mul__, one, other), Decimal(0)),
    "SUMIF": lambda where, wanted, what: sum(
        (it for at, it in zip(where, what, strict=True) if at == wanted), Decimal(0)
    ),
}


def _evaluate(formula: str, cells: Any) -> Decimal:
    """Turn a formula into Python: each reference into a look-up, each number into a `Decimal`."""
    names: dict[str, Any] = dict(_FUNCTIONS)

    def reference(match: re.Match[str]) -> str:
        name = f"ref_{_letters(len(names))}"
        names[name] = cells(*match.groups())
        return name

    text = _REFERENCE.sub(reference, formula)
    text = _NUMBER.sub(lambda it: f"D('{it[0]}')", text).replace("^", "**")
    result: Decimal = eval(text, {"__builtins__": {}, "D": Decimal}, names)  # noqa: S307 - our own
    return result


def recalculated(files: dict[str, bytes], folder: Path) -> dict[str, dict[str, list[list[str]]]]:
    """Let LibreOffice work files out, by name, from scratch; give the rows of each sheet."""
    assert LIBREOFFICE is not None
    given, made = folder / "given", folder / "made"
    given.mkdir()
    for name, content in files.items():
        (given / f"{name}.xlsx").write_bytes(_without_values(content))
    home = {"HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    command = [LIBREOFFICE, "--headless", "--convert-to", _CSV, "--outdir", str(made)]
    # Of more than some 250 files at once it leaves the rest out, and says nothing.
    for paths in batched(sorted(map(str, given.iterdir())), 100, strict=False):
        subprocess.run([*command, *paths], check=True, capture_output=True, env=home, timeout=600)
    found: dict[str, dict[str, list[list[str]]]] = {name: {} for name in files}
    for path in made.glob("*.csv"):
        name, _, sheet = path.stem.partition("-")
        found[name][sheet] = list(csv.reader(path.read_text("utf-8").splitlines()))
    return found


def _without_values(content: bytes) -> bytes:
    """Take out what the formulas came to, so that nobody can just repeat it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", old.read(name))
            new.writestr(name, text)
    return out.getvalue()
