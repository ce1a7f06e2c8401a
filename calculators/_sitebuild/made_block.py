"""A block that takes a name and no text: what it stands for is made from a declaration or data."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from .authoring import MARK, SlipError, lines_of, literal, suggest


class MadeBlock(Block):
    """Two lines of Markdown in, one element out; a subclass says which names there are."""

    ARGUMENT: bool | None = True

    def names(self) -> Collection[str]:
        """List the names that it takes; none for a block that takes no name."""
        return ()

    def make(self, name: str, place: str) -> Element:
        """Make the element; `place` starts the message about a slip."""
        raise NotImplementedError

    def on_create(self, parent: Element) -> Element:
        """Hold the place; raise for a name that does not exist."""
        lines = lines_of(self.md)
        written = (
            f"{MARK} {self.NAME} | {self.argument}" if self.ARGUMENT else f"{MARK} {self.NAME}"
        )
        self.place = lines.place(written)
        if self.ARGUMENT and self.argument not in self.names():
            raise SlipError(self.place + suggest(self.NAME, self.argument, self.names()))
        lines.open[id(self)] = (
            f"{self.place}the {self.NAME} block is never closed: put {MARK} on the next line"
        )
        element = Element("div")
        parent.append(element)
        return element

    def on_end(self, block: Element) -> None:
        """Fill the place; raise for text between the two marks."""
        lines_of(self.md).open.pop(id(self))
        if len(block) or (block.text or "").strip():
            raise SlipError(
                f"{self.place}the {self.NAME} block takes no text: "
                f"close it with {MARK} on the next line"
            )
        made = literal(self.make(self.argument, self.place))
        block.tag, block.text = made.tag, made.text
        block.attrib.update(made.attrib)
        block.extend(made)
