"""Reports an author's slips in a page: the line, what is wrong, and the nearest right name.

The blocks are built on those of pymdown-extensions, which print a block that they do not understand
as text, so any `///` that is left over in the finished page is refused.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from contextvars import ContextVar
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from calculators._core import CalculatorError
from calculators._sitebuild.nearest import suggest

if TYPE_CHECKING:
    from markdown import Markdown

MARK = "///"
# The path under docs/ of the page being built: set by the hook, as Markdown does not know it.
PAGE: ContextVar[str] = ContextVar("PAGE", default="")
# The site's name and short address, as printed on paper: set by the hook too.
SITE: ContextVar[str] = ContextVar("SITE", default="")

_INDENT = "    "
_BOX_BEGINS = re.compile(r"(!!!|\?\?\?\+?|===\+?) ")
_BOX = "Indent it by four spaces, or put an empty line before it."
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


class SlipError(CalculatorError):
    """An author's slip in a page; the message has the line, what is wrong, and the nearest name."""


class Lines(Preprocessor):
    """Remembers the page's lines, so that a message can say where to look."""

    NAME = "slips-lines"
    # Before code fences are taken out (25), so that lines are counted with them.
    PRIORITY = 100

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._lines: list[str] = []
        self._ids: list[str] = []
        self.open: dict[int, str] = {}

    def run(self, lines: list[str]) -> list[str]:
        """Take note of a new page."""
        self._lines, self._ids, self.open = outside_fences(lines), [], {}
        return lines

    def unique_id(self, slug: str) -> str:
        """Give the first block of a name that name as id, the next one `-2`, and so on."""
        self._ids.append(slug)
        count = self._ids.count(slug)
        return slug if count == 1 else f"{slug}-{count}"

    def place(self, text: str) -> str:
        """Find the line by its text: `line 12: `."""
        wanted = "".join(text.split())
        return self._first(lambda line: "".join(line.split()) == wanted)

    def place_of_part(self, part: str) -> str:
        """Find the line that contains this, outside code."""
        return self._first(lambda line: part in without_code(line))

    def _first(self, is_it: Callable[[str], bool]) -> str:
        for number, line in enumerate(self._lines, start=1):
            if is_it(line):
                return f"line {number}: "
        return ""


class RefuseEscaped(Preprocessor):
    """Stops on a line that belongs to a box and is not indented, because it would come after it."""

    NAME = "slips-escaped"
    # After the lines are remembered, before code fences are taken out (25).
    PRIORITY = 99

    def run(self, lines: list[str]) -> list[str]:
        """Look at each line that directly follows one of a box."""
        inside, empty = False, True
        for number, line in enumerate(outside_fences(lines), start=1):
            if line.strip() and not line.startswith(_INDENT):
                if inside and not empty:
                    message = f"line {number}: {line[:40]!r} would come after the box above it."
                    raise SlipError(f"{message} {_BOX}")
                inside = bool(_BOX_BEGINS.match(line))
            empty = not line.strip()
        return lines


class RefuseLeftovers(Treeprocessor):
    """Stops on any block that was not understood, because it would be published as text."""

    NAME = "slips-leftovers"
    # Before inline patterns (20) turn text into elements.
    PRIORITY = 21

    def __init__(self, md: Markdown, lines: Lines, names: Callable[[], list[str]]) -> None:
        super().__init__(md)
        self._lines = lines
        self._names = names

    def run(self, root: Element) -> None:
        """Look through the whole page."""
        for message in self._lines.open.values():
            raise SlipError(message)
        for element in root.iter():
            if element.tag in ("pre", "code"):
                continue
            for text in (element.text, element.tail):
                if text and not isinstance(text, AtomicString):
                    self._refuse(text)

    def _refuse(self, text: str) -> None:
        for line in text.splitlines():
            if not line.strip().startswith(MARK):
                continue
            where = self._lines.place(line)
            name, _, _ = line.strip().lstrip("/").partition("|")
            if not name.strip():
                message = f"{where}{line.strip()!r} closes no block"
            elif name.strip() in self._names():
                message = f"{where}{line.strip()!r} was not understood. {_USAGE}"
            else:
                message = where + suggest("block", name.strip(), self._names())
            raise SlipError(message)


_USAGE = (
    f"It takes one name after a bar, like '{MARK} calculator | counter-offer' (those that begin "
    "with 'all-' take none), no options and no text, and needs an empty line before and after it"
)


def lines_of(md: Markdown) -> Lines:
    """Give the lines of the page that this Markdown converts."""
    lines = md.preprocessors[Lines.NAME]
    assert isinstance(lines, Lines)  # noqa: S101 - we registered it
    return lines


def outside_fences(lines: list[str]) -> list[str]:
    """Blank out code fences: a sample of a block is not the one with the slip."""
    kept, fence = [], ""
    for line in lines:
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        kept.append("" if fence or mark else line)
    return kept


def without_code(line: str) -> str:
    """Remove what is between backticks."""
    return _CODE.sub("", line)


def link_to(page: str) -> str:
    """Write the relative path from this page to another; MkDocs turns it into an address."""
    return posixpath.relpath(page, posixpath.dirname(PAGE.get()) or ".")


def literal(element: Element) -> Element:
    """Keep Markdown from reading an element's words as Markdown."""
    for part in element.iter():
        part.text = part.text and AtomicString(part.text)
        part.tail = part.tail and AtomicString(part.tail)
    return element
