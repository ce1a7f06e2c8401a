"""Reads a data file of the guide: each TOML table becomes an entry, and slips name their table.

The files are in docs/_data/, which is not published.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from pathlib import Path
from typing import Any, get_type_hints

from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.nearest import suggest
from calculators._sitebuild.paths import GUIDE_DATA

_KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def load[Entry](name: str, make: type[Entry]) -> dict[str, Entry]:
    """Read all entries by key, once for each state of the file."""
    path = GUIDE_DATA / name
    try:
        state = path.stat().st_mtime_ns
    except OSError as error:
        raise SlipError(f"docs/_data/{name} cannot be read: {error}") from error
    if path not in _read or _read[path][0] != state:
        _read[path] = (state, _load(path, make))
    entries: dict[str, Entry] = _read[path][1]
    return entries


_read: dict[Path, tuple[int, dict[str, Any]]] = {}


def _load(path: Path, make: type[Any]) -> dict[str, Any]:
    where = f"docs/_data/{path.name}"
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SlipError(f"{where} is no TOML: {error}") from error
    return {key: _entry(f"{where}, [{key}]: ", key, table, make) for key, table in tables.items()}


def _entry(where: str, key: str, table: Any, make: type[Any]) -> Any:
    if not _KEY.fullmatch(key):
        raise SlipError(f"{where}a key is lower case letters, digits and single hyphens")
    if not isinstance(table, dict):
        raise SlipError(f"{where}this must be a table, [{key}]")
    fields = {field.name: field for field in dataclasses.fields(make)[1:]}  # the first is the key
    for name in table:
        if name not in fields:
            raise SlipError(where + suggest("entry", name, fields))
    for name, field in fields.items():
        if name not in table and field.default is dataclasses.MISSING:
            raise SlipError(f"{where}{name!r} is missing")
    kinds = get_type_hints(make)
    for name, value in table.items():
        wanted = kinds[name] if isinstance(kinds[name], type) else list
        # Compared exactly: a time is a date too, and `true` a number.
        if type(value) is not wanted or (wanted is list and {*map(type, value)} != {str}):
            raise SlipError(f"{where}{name!r} must be {_KINDS.get(wanted, wanted.__name__)}")
    values = {name: tuple(it) if isinstance(it, list) else it for name, it in table.items()}
    try:
        return make(key, **values)
    except SlipError as slip:
        raise SlipError(f"{where}{slip}") from slip


_KINDS: dict[type, str] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    list: "a list of texts",
}
