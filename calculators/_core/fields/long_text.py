"""A long text that the reader pastes, such as a letter: it is read, and not kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculators._core.errors import Unreadable
from calculators._core.markup import clean

from .declaration import declare
from .kinds import Reading, Section, Text


@dataclass(frozen=True, kw_only=True)
class LongText(Text):
    """A text of many lines. `paste` says what to paste where it is too long."""

    paste: str = ""

    def read(self, text: str, reading: Reading) -> str:  # noqa: ARG002
        """Read the text with its lines."""
        if len(text) > self.longest:
            message = f"this has more than {self.longest:,} characters. {self.paste}"
            raise Unreadable(message)
        return clean(text)

    def echo(self, value: str, reading: Reading) -> str:  # noqa: ARG002
        """Say nothing: a long text is not repeated."""
        return ""


def long_text(  # noqa: PLR0913 - the options of a field
    label: str,
    *,
    kept_if: str,
    longest: int,
    paste: str,
    hint: str = "",
    required: bool = False,
    rows: int = 12,
    section: Section | None = None,
) -> Any:
    """Ask for a text that is pasted as a whole: a `str` with its lines.

    It is stored only while the yes/no field `kept_if` beside it is ticked, in no link and on no
    paper. `paste` is the way out for a text of more than `longest` characters. The docstring of
    `helpers` explains the other options.
    """
    return declare(LongText, locals() | {"default": ""})
