"""A calendar file in a report: a block of its own, and how it is drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .markup import h

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarFile:
    """A calendar file to save, or to copy where saving is not allowed; lines end in CR LF."""

    label: str
    filename: str
    text: str

    def marked(self, mark: str) -> CalendarFile:
        """Begin the title of every event, and the words of its alarms, with `mark`."""
        # The old words follow on a line of their own: none grows beyond what the format allows.
        begun = rf"\1:{mark}\r\n "
        text = re.sub("^(SUMMARY|DESCRIPTION):", begun, self.text, flags=re.MULTILINE)
        return replace(self, text=text)


def calendar_file_html(block: CalendarFile) -> Element:
    """Draw the button that saves, and the text for whoever may not save files."""
    # The text is in sight for whoever may not save files, and the one source of both buttons.
    save = {"type": "button", "class": "md-button", "data-act": "download"}
    copy = {"type": "button", "data-act": "copy-text", "data-copied": "Copied"}
    # HTML forgets which line ends a text had; a calendar file must have these.
    what = {"data-filename": block.filename, "data-type": "text/calendar", "data-lines": "crlf"}
    return h(
        "div",
        {"class": "so-copy so-file", "data-copy": True},
        h("p", {"class": "so-copy__label"}, block.label),
        h("button", {**save, **what}, "Save the calendar file"),
        h(
            "details",
            {"class": "so-file__text"},
            h("summary", None, "Or copy the text of the file"),
            h("button", {**copy}, "Copy"),
            h("pre", {"data-copy-source": True}, block.text.replace("\r\n", "\n")),
        ),
    )
