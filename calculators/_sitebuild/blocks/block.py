"""A Markdown block that is replaced by a generated element."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from calculators._sitebuild.nearest import suggest

from .slips import MARK, SlipError, lines_of, literal


class GeneratedBlock(Block):
    """Two lines of Markdown become one element; a subclass says which names there are."""

    ARGUMENT: bool | None = True
    # Whether there are words between the two lines; they are not read as Markdown.
    TAKES_TEXT = False
    text = ""

    def names(self) -> Collection[str] | None:
        """List the names that it accepts; nothing if it accepts any words."""
        return None

    def on_markdown(self) -> str:
        """Say how Markdown treats what is inside: called by pymdown-extensions."""
        return "raw" if self.TAKES_TEXT else "auto"

    def make(self, name: str, place: str) -> Element:
        """Make the element; a message about a slip begins with `place`."""
        raise NotImplementedError

    def on_create(self, parent: Element) -> Element:
        """Make a placeholder; raise for a name that does not exist."""
        lines = lines_of(self.md)
        argument = f" | {self.argument}" if self.argument else ""
        written = f"{MARK} {self.NAME}{argument}"
        self.place = lines.place(written)
        names = self.names()
        if names is not None and (self.argument or "") not in names:
            raise SlipError(self.place + suggest(self.NAME, self.argument, names))
        lines.open[id(self)] = (
            f"{self.place}the {self.NAME} block is never closed: put {MARK} on the next line"
        )
        element = Element("div")
        parent.append(element)
        return element

    def on_end(self, block: Element) -> None:
        """Fill in the element; raise for text between the two lines."""
        lines_of(self.md).open.pop(id(self))
        self.text = (block.text or "").strip()
        if self.TAKES_TEXT and not self.text:
            raise SlipError(f"{self.place}the {self.NAME} block is empty: write its words inside")
        if not self.TAKES_TEXT and (len(block) or self.text):
            raise SlipError(
                f"{self.place}the {self.NAME} block takes no text: "
                f"close it with {MARK} on the next line"
            )
        made = literal(self.make(self.argument or "", self.place))
        block.tag, block.text = made.tag, made.text
        block.attrib.update(made.attrib)
        block.extend(made)


class OnceAPageBlock(GeneratedBlock):
    """A block whose name is an anchor, so it can be on a page only once."""

    def make(self, name: str, place: str) -> Element:
        """Refuse a second one on the page, else make it."""
        if lines_of(self.md).unique_id(f"{self.NAME} {name}") != f"{self.NAME} {name}":
            it = f"the {self.NAME} {name!r}" if name else f"the {self.NAME} block"
            raise SlipError(f"{place}{it} stands on this page already: take one of the two out")
        return self.make_once(name)

    def make_once(self, name: str) -> Element:
        """Make the element."""
        raise NotImplementedError
