"""Which data files does a filled-in form call for?"""

from __future__ import annotations

from collections.abc import Mapping

from .data_kinds import FileChoice
from .declaration import parts_of


def needed_files(form: type, raw: object) -> tuple[str, ...]:
    """Name the files of the answers that were chosen, or that stand as defaults."""
    values = raw if isinstance(raw, Mapping) else {}
    files = []
    for name, part in parts_of(form).items():
        if isinstance(part, FileChoice):
            typed = values.get(name)
            code = typed.strip() if isinstance(typed, str) else ""
            files.append(part.file_for(code or part.default))
    return tuple(file for file in files if file)
