"""Prints a page as the browser's own dialog would, and reads the paper."""

from __future__ import annotations

import io
from typing import Literal

from playwright.sync_api import Page
from pypdf import PdfReader

type Size = Literal["A4", "Letter"]
SIZES: tuple[Size, ...] = ("A4", "Letter")


class Paper:
    """What came out of the printer."""

    def __init__(self, content: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(content))
        self.sheets = [" ".join(sheet.extract_text().split()) for sheet in self.reader.pages]

    @property
    def text(self) -> str:
        """The words of all sheets, as one line."""
        return " ".join(self.sheets)

    @property
    def ink(self) -> list[bytes]:
        """What is drawn on each sheet, colors and all."""
        drawn = (sheet.get_contents() for sheet in self.reader.pages)
        return [b"" if it is None else it.get_data() for it in drawn]

    def has(self, words: str) -> bool:
        """Whether the words are there, however lines and cells break them."""
        return solid(words) in solid(self.text)

    def sheet_of(self, words: str) -> int:
        """Say on which sheet the words stand whole; -1 for none."""
        found = [at for at, sheet in enumerate(self.sheets) if solid(words) in solid(sheet)]
        return found[0] if found else -1


def printed(page: Page, size: Size = "A4") -> Paper:
    """Print the page."""
    return Paper(page.pdf(format=size))


def solid(words: str) -> str:
    """Take out all white space: the paper breaks lines elsewhere."""
    return "".join(words.split())
