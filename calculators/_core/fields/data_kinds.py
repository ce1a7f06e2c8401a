"""The kind of answer that comes with a data file: a choice with too much data to ship at once.

The build makes the files, and publishes them beside the site. Nothing here reads them: the caller
gets their names, and asks again with their content.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from calculators._core.errors import Unreadable

from .kinds import Choice, Reading


@dataclass(frozen=True, slots=True)
class DataFile:
    """What was chosen, by code and label, and the content of its file."""

    code: str
    label: str
    content: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class FileChoice(Choice):
    """One of many answers, each with a file `FOLDER/CODE.json` of its own, but for `no_file`.

    With `own_with`, the page chooses the reader's own time zone once that field has an answer.
    """

    folder: str
    no_file: tuple[str, ...] = ("",)
    own_with: str = ""

    def file_for(self, code: str) -> str | None:
        """Name the file of an answer; nothing for a text that is not an answer."""
        if code in self.no_file or code not in dict(self.options):
            return None
        return f"{self.folder}/{code}.json"

    def read(self, text: str, reading: Reading) -> DataFile:  # type: ignore[override]
        """Take one of the codes, with the content of its file."""
        if text in self.no_file and text in dict(self.options):
            return DataFile(text, dict(self.options)[text], {})
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
