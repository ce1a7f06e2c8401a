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
from pymdownx.blocks.block import type_string

from calculators._core.fields.declaration import parts_of
from calculators._sitebuild.blocks.block import GeneratedBlock, OnceAPageBlock
from calculators._sitebuild.blocks.slips import (
    Lines,
    RefuseEscaped,
    RefuseLeftovers,
    SlipError,
    lines_of,
)
from calculators._sitebuild.catalogue import checked, slugs
from calculators._sitebuild.guide.blocks import GUIDE_BLOCKS
from calculators._sitebuild.guide.boxes import DoNowBlock, FoldedLaw, HelpsBlock
from calculators._sitebuild.guide.citations import Citations
from calculators._sitebuild.guide.figures import RefuseUnread, WorkedFigures
from calculators._sitebuild.guide.glossary.marks import TermMarks
from calculators._sitebuild.guide.glossary.terms import GlossaryBlock
from calculators._sitebuild.guide.situations import LinksToScripts
from calculators._sitebuild.nearest import suggest
from calculators._sitebuild.page.calculator import calculator_html
from calculators._sitebuild.page.calculator_list import OWN_PAGES, calculator_list
from calculators._sitebuild.page.handover_links import (
    handover_links,
    page_links,
    whole_calculator_link,
)
from calculators._sitebuild.page.path import PathBlock
from calculators._sitebuild.page.worked_examples import METHOD_BLOCKS

if TYPE_CHECKING:
    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor


class CalculatorBlock(GeneratedBlock):
    """One calculator on a page; with `fields: offer target`, a few of its fields and its card."""

    NAME = "calculator"
    OPTIONS = {"fields": ("", type_string)}  # noqa: RUF012 - as the base class has it

    def names(self) -> tuple[str, ...]:
        """List the calculators."""
        return slugs()

    def make(self, name: str, place: str) -> Element:
        """Draw the form and the worked report."""
        calculator = checked(name)
        only = tuple(self.options["fields"].split())
        for field in only:
            if field not in (known := parts_of(calculator.inputs)):
                raise SlipError(place + suggest(f"field of {name}", field, known))
        # Its numbers are a form of their own: they must not replace those of the whole one.
        prefix = lines_of(self.md).unique_id(f"{name}-short" if only else name)
        element = Element("offer-calculator", {"class": "so", "name": name, "id": prefix})
        if only:
            element.set("class", "so so--short")
            element.set("data-short", "")
        # Stashed, so that Markdown does not change what the browser will compare exactly.
        html = calculator_html(calculator, name, prefix, only)
        element.text = AtomicString(self.md.htmlStash.store(html))
        if only:
            element.append(whole_calculator_link(name, OWN_PAGES[name]))
        elif calculator.hands_to:  # not stashed, so that MkDocs resolves the links
            element.append(handover_links(calculator))
        if calculator.pages and not only:
            element.append(page_links(calculator))
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
        for block in (
            CalculatorBlock,
            AllCalculatorsBlock,
            PathBlock,
            *METHOD_BLOCKS,
            DoNowBlock,
            HelpsBlock,
            GlossaryBlock,
            *GUIDE_BLOCKS,
        ):
            block_mgr.register(block, self.getConfigs())
        lines = Lines(md)
        names = lambda: sorted(block_mgr.blocks)  # noqa: E731 - other extensions may add some later
        md.preprocessors.register(lines, Lines.NAME, Lines.PRIORITY)
        md.preprocessors.register(RefuseEscaped(md), RefuseEscaped.NAME, RefuseEscaped.PRIORITY)
        md.preprocessors.register(Citations(md, lines), Citations.NAME, Citations.PRIORITY)
        md.inlinePatterns.register(
            WorkedFigures(md, lines), WorkedFigures.NAME, WorkedFigures.PRIORITY
        )
        for processor in (
            FoldedLaw(md),
            RefuseLeftovers(md, lines, names),
            RefuseUnread(md, lines),
            TermMarks(md),
            LinksToScripts(md),
        ):
            md.treeprocessors.register(processor, processor.NAME, processor.PRIORITY)


def makeExtension(**settings: Any) -> SecondOfferExtension:  # noqa: N802 - the name Markdown looks for
    """Make the extension: called by Markdown."""
    return SecondOfferExtension(**settings)
