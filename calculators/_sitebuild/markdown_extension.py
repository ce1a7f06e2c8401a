"""The Markdown extension: our blocks, each two lines in a page; a slip in one stops the build.

    /// calculator | counter-offer
    ///

`guide` has the blocks of the guide (scripts, checklists, sources), citations and worked figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension

from calculators._sitebuild.blocks.block import GeneratedBlock, OnceAPageBlock
from calculators._sitebuild.blocks.slips import Lines, RefuseLeftovers, lines_of
from calculators._sitebuild.catalogue import checked, slugs
from calculators._sitebuild.guide.blocks import GUIDE_BLOCKS
from calculators._sitebuild.guide.citations import Citations
from calculators._sitebuild.guide.figures import RefuseUnread, WorkedFigures
from calculators._sitebuild.page.calculator import calculator_html
from calculators._sitebuild.page.calculator_list import OWN_PAGES, calculator_list
from calculators._sitebuild.page.handover_links import handover_links

if TYPE_CHECKING:
    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor


class CalculatorBlock(GeneratedBlock):
    """One calculator on a page."""

    NAME = "calculator"

    def names(self) -> tuple[str, ...]:
        """List the calculators."""
        return slugs()

    def make(self, name: str, place: str) -> Element:  # noqa: ARG002 - it has no slip of its own
        """Draw the form and the worked report."""
        prefix = lines_of(self.md).unique_id(name)
        element = Element("offer-calculator", {"class": "so", "name": name, "id": prefix})
        # Stashed, so that Markdown does not change what the browser will compare exactly.
        calculator = checked(name)
        html = calculator_html(calculator, name, prefix)
        element.text = AtomicString(self.md.htmlStash.store(html))
        if calculator.hands_to:  # not stashed, so that MkDocs resolves the links
            element.append(handover_links(calculator))
        return element


class AllCalculatorsBlock(OnceAPageBlock):
    """The list of all calculators with their questions, in the order of the menu."""

    NAME = "all-calculators"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw the list."""
        return calculator_list(OWN_PAGES)


class SecondOfferExtension(BlocksExtension):
    """Registers the blocks, the marks inside text, and the checks for slips."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Set up Markdown: called by Markdown itself."""
        for block in (CalculatorBlock, AllCalculatorsBlock, *GUIDE_BLOCKS):
            block_mgr.register(block, self.getConfigs())
        lines = Lines(md)
        names = lambda: sorted(block_mgr.blocks)  # noqa: E731 - other extensions may add some later
        md.preprocessors.register(lines, Lines.NAME, Lines.PRIORITY)
        md.preprocessors.register(Citations(md, lines), Citations.NAME, Citations.PRIORITY)
        md.inlinePatterns.register(
            WorkedFigures(md, lines), WorkedFigures.NAME, WorkedFigures.PRIORITY
        )
        for processor in (RefuseLeftovers(md, lines, names), RefuseUnread(md, lines)):
            md.treeprocessors.register(processor, processor.NAME, processor.PRIORITY)


def makeExtension(**settings: Any) -> SecondOfferExtension:  # noqa: N802 - the name Markdown looks for
    """Make the extension: called by Markdown."""
    return SecondOfferExtension(**settings)
