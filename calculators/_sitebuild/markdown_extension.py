"""Put a calculator on a page: two lines of Markdown, and every slip in them stops the build.

    /// calculator | counter-offer
    ///

Built on the blocks of pymdown-extensions, which print a block they do not understand as
text. So a second look at the finished tree refuses any `///` that is left over.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from calculators._core import CalculatorError

from .catalogue import checked, slugs
from .embed import calculator_html

if TYPE_CHECKING:
    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor

_MARK = "///"
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
# Before the code fences are taken out (25): their lines count, though their content does not.
_REMEMBER_LINES = 100
# Before inline patterns (20) turn text into elements.
_REFUSE_LEFTOVERS = 21


class EmbedError(CalculatorError):
    """An author's slip in a page: says the line, what stands there, and the nearest right name."""


class CalculatorBlock(Block):
    """One calculator on a page."""

    NAME = "calculator"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Make the element; raise for a calculator that does not exist."""
        slug = self.argument
        lines = _lines_of(self.md)
        if slug not in slugs():
            raise EmbedError(lines.place_of(slug) + _suggest("calculator", slug, slugs()))
        self._prefix = lines.unique_id(slug)
        return _sub_element(parent, slug, self._prefix)

    def on_end(self, block: Element) -> None:
        """Fill the element; raise for text between the two marks."""
        slug = self.argument
        lines = _lines_of(self.md)
        if len(block) or (block.text or "").strip():
            raise EmbedError(
                f"{lines.place_of(slug)}the calculator block takes no text: "
                f"close it with {_MARK} on the next line"
            )
        html = calculator_html(checked(slug), slug, self._prefix)
        # Stashed, so that Markdown does not read the form's words as Markdown.
        block.text = AtomicString(self.md.htmlStash.store(html))


def _sub_element(parent: Element, slug: str, prefix: str) -> Element:
    element = Element("offer-calculator", {"class": "so", "name": slug, "id": prefix})
    parent.append(element)
    return element


class _Lines(Preprocessor):
    """Remembers the page's lines, so that a message can say where the author must look."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._lines: list[str] = []
        self._ids: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        self._lines, self._ids = _outside_fences(lines), []
        return lines

    def unique_id(self, slug: str) -> str:
        """Give the first calculator of a kind its slug as id, the next one `-2`, and so on."""
        self._ids.append(slug)
        count = self._ids.count(slug)
        return slug if count == 1 else f"{slug}-{count}"

    def place_of(self, slug: str) -> str:
        """Find the line that embeds a calculator."""
        return self.place(f"{_MARK} calculator | {slug}")

    def place(self, text: str) -> str:
        """Find the line by its text: `line 12: `."""
        wanted = "".join(text.split())
        for number, line in enumerate(self._lines, start=1):
            if "".join(line.split()) == wanted:
                return f"line {number}: "
        return ""


def _outside_fences(lines: list[str]) -> list[str]:
    """Blank what stands in code fences: a sample of a block is not the block to blame."""
    kept, fence = [], ""
    for line in lines:
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        kept.append("" if fence or mark else line)
    return kept


def _lines_of(md: Markdown) -> _Lines:
    lines = md.preprocessors["calculator-lines"]
    assert isinstance(lines, _Lines)  # noqa: S101 - we registered it
    return lines


class _RefuseLeftovers(Treeprocessor):
    """Stops on any block that was not understood, and so was about to be published as text."""

    def __init__(self, md: Markdown, lines: _Lines, known: Callable[[], list[str]]) -> None:
        super().__init__(md)
        self._lines = lines
        self._known = known

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in ("pre", "code"):
                continue
            if element.tag == "offer-calculator" and not isinstance(element.text, AtomicString):
                where = self._lines.place_of(element.get("name", ""))
                message = (
                    f"{where}the calculator block is never closed: put {_MARK} on the next line"
                )
                raise EmbedError(message)
            for text in (element.text, element.tail):
                if text and not isinstance(text, AtomicString):
                    self._refuse(text)

    def _refuse(self, text: str) -> None:
        for line in text.splitlines():
            if not line.strip().startswith(_MARK):
                continue
            where = self._lines.place(line)
            name, _, _ = line.strip().lstrip("/").partition("|")
            if not name.strip():
                message = f"{where}{line.strip()!r} closes no block"
            elif name.strip() in self._known():
                message = f"{where}{line.strip()!r} was not understood. {_USAGE}"
            else:
                message = where + _suggest("block", name.strip(), self._known())
            raise EmbedError(message)


_USAGE = (
    f"It takes one name after a bar, like '{_MARK} calculator | counter-offer', no options "
    "and no text, and needs an empty line before and after it"
)


class CalculatorExtension(BlocksExtension):
    """Registers the block, and the two helpers that make its mistakes loud."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Set up Markdown: called by Markdown itself."""
        block_mgr.register(CalculatorBlock, self.getConfigs())
        lines = _Lines(md)
        md.preprocessors.register(lines, "calculator-lines", _REMEMBER_LINES)
        known = lambda: sorted(block_mgr.blocks)  # noqa: E731 - other extensions may add some later
        md.treeprocessors.register(
            _RefuseLeftovers(md, lines, known), "calculator-leftovers", _REFUSE_LEFTOVERS
        )


def makeExtension(**settings: Any) -> CalculatorExtension:  # noqa: N802 - the name Markdown looks for
    """Make the extension: called by Markdown."""
    return CalculatorExtension(**settings)


def _suggest(kind: str, wrong: str, right: tuple[str, ...] | list[str]) -> str:
    near = difflib.get_close_matches(wrong, right, n=1, cutoff=0.4)
    hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(right)}"
    return f"there is no {kind} {wrong!r}; {hint}"
