"""The kind of answer that opens a data file: a choice whose facts are too many to ship whole.

The files are made when the site is built, and lie beside it. Nothing here reads them: whoever
asks is told their names, and asks again with what they hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from calculators._core.errors import Unreadable

from .kinds import Choice, Reading


@dataclass(frozen=True, slots=True)
class DataFile:
    """What was chosen, by code and label, and what its file holds."""

    code: str
    label: str
    content: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class FileChoice(Choice):
    """One of many answers, each with a file `FOLDER/CODE.json` of its own."""

    folder: str

    def file_for(self, code: str) -> str | None:
        """Name the file of an answer; nothing for a text that is no answer."""
        return f"{self.folder}/{code}.json" if code in dict(self.options) else None

    def read(self, text: str, reading: Reading) -> DataFile:  # type: ignore[override]
        """Take one of the codes, with the content that came for it."""
        name = self.file_for(text)
        if name is None:
            raise Unreadable("choose one from the list.")
        content = reading.data.get(name)
        if not isinstance(content, Mapping):
            raise Unreadable("its data did not arrive. Choose it again, or reload the page.")
        return DataFile(text, dict(self.options)[text], content)

    def shown(self, value: DataFile, reading: Reading) -> str:  # type: ignore[override] # noqa: ARG002
        """Write the label of the answer."""
        return value.label
