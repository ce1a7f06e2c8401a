"""Boxes with an author's own Markdown inside: what to do now, what helps, and what the law says.

    /// do-this-now

    1. **Thank them.**

    ///

The strip at the end of a step, `/// helps | prepare`, has words about a calculator inside, and adds
the way to that checklist.

A law box is written `!!! law "United States"` or `!!! law "United States, 2026"`, and drawn folded:
most readers need one country of three.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks.block import Block

from calculators._core.markup import append, h
from calculators._sitebuild.blocks.slips import MARK, SlipError, lines_of, link_to
from calculators._sitebuild.nearest import suggest

from .checklists import checklists

_DATED = re.compile(r"(?P<place>.+), (?P<date>[^,]*\d{4})")


class _Box(Block):
    """A box with a title that the block draws, and Markdown inside."""

    WANTS = "its words"

    def on_markdown(self) -> str:
        """Say that what is inside is Markdown: called by pymdown-extensions."""
        return "block"

    def on_create(self, parent: Element) -> Element:
        """Draw the box and its title."""
        lines = lines_of(self.md)
        argument = f" | {self.argument}" if self.argument else ""
        self.place = lines.place(f"{MARK} {self.NAME}{argument}")
        lines.open[id(self)] = (
            f"{self.place}the {self.NAME} block is never closed: put {MARK} below {self.WANTS}"
        )
        box = self.draw()
        parent.append(box)
        return box

    def on_end(self, block: Element) -> None:
        """Raise if there is nothing inside."""
        lines_of(self.md).open.pop(id(self))
        if len(self.on_add(block)) == 1:
            raise SlipError(
                f"{self.place}the {self.NAME} block is empty: write {self.WANTS} inside"
            )

    def draw(self) -> Element:
        """Draw the box without the author's words."""
        raise NotImplementedError


class DoNowBlock(_Box):
    """The two or three things to do first, atop a page."""

    NAME = "do-this-now"
    WANTS = "its list"

    def draw(self) -> Element:
        """Draw the box and its title."""
        return h("div", {"class": "so-now"}, h("p", {"class": "so-now__title"}, "Do this now"))


class HelpsBlock(_Box):
    """The strip at the end of a step: the calculator that helps, and the step's checklist."""

    NAME = "helps"
    ARGUMENT = True
    WANTS = "its words"

    def draw(self) -> Element:
        """Draw both parts; the author's words go into the first."""
        every = checklists()
        if self.argument not in every:
            raise SlipError(self.place + suggest("checklist", self.argument, every))
        title = {"class": "so-helps__title"}
        # Pages had these two as headings once, and people may have kept links to them.
        first = h("div", {"id": "the-calculator-that-helps"})
        append(first, h("p", {**title}, "The calculator that helps"))
        path = link_to(every[self.argument].page)
        second = h(
            "div",
            None,
            h("p", {**title}, "The checklist"),
            h("p", None, "Ten boxes to tick, on one printed page."),
            h("p", None, h("a", {"class": "md-button", "href": path}, "Open the checklist")),
        )
        return h("div", {"class": "so-helps"}, first, second)

    def on_add(self, block: Element) -> Element:
        """Say where the author's words go: called by pymdown-extensions."""
        return block[0]


class FoldedLaw(Treeprocessor):
    """Folds the law boxes: their title is the place, with a date where the author gave one."""

    NAME = "folded-law"
    # Before inline patterns (20), so that a title may still have Markdown in it.
    PRIORITY = 22

    def run(self, root: Element) -> None:
        """Look through the whole page."""
        for box in root.iter("div"):
            if box.get("class") == "admonition law":
                box.tag = "details"
                box.set("class", "law")
                _draw_title(box[0])


def _draw_title(title: Element) -> None:
    title.tag = "summary"
    title.attrib.clear()
    words = title.text or ""
    found = _DATED.fullmatch(words)
    kind = h("span", {"class": "so-law__kind"}, "The law:")
    kind.tail = f" {found['place'] if found else words} "
    title.text = None
    title.insert(0, kind)
    if found:
        title.append(h("span", {"class": "so-law__date"}, found["date"]))
