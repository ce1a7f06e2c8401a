"""The Markdown blocks of the guide: scripts, prompts, checklists, and complete lists."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element

from calculators._core.markup import h
from calculators._sitebuild.blocks.block import GeneratedBlock, OnceAPageBlock
from calculators._sitebuild.blocks.slips import lines_of

from .about_site.licenses import AllLicensesBlock
from .about_site.offline_switch import offline_switch
from .checklists import (
    all_checklists,
    checklist_element,
    checklists,
    downloads_place,
    print_button,
)
from .pictures import PICTURES, picture_element
from .scripts import (
    all_scripts,
    prompt_element,
    script_element,
    scripts,
    scripts_of,
    situations,
)
from .sources import all_sources, sources
from .whole_guide import PLACE_CLASS

# Which pages cite a source, by key, path and title; the hook collects it from all pages first.
CITED_BY: dict[str, dict[str, str]] = {}


class ScriptBlock(OnceAPageBlock):
    """One script."""

    NAME = "script"

    def names(self) -> Collection[str]:
        """List the scripts."""
        return scripts()

    def make_once(self, name: str) -> Element:
        """Draw the script."""
        return script_element(scripts()[name])


class PromptBlock(GeneratedBlock):
    """Words to give to an AI tool, written on the page itself."""

    NAME = "prompt"
    TAKES_TEXT = True

    def make(self, name: str, place: str) -> Element:  # noqa: ARG002 - it has no slip of its own
        """Draw the words."""
        number = lines_of(self.md).unique_id(self.NAME)
        return prompt_element(number, name, self.text)


class ChecklistBlock(OnceAPageBlock):
    """One checklist."""

    NAME = "checklist"

    def names(self) -> Collection[str]:
        """List the checklists."""
        return checklists()

    def make_once(self, name: str) -> Element:
        """Draw the checklist."""
        return checklist_element(checklists()[name])


class SituationBlock(OnceAPageBlock):
    """The scripts of one situation, on their own page."""

    NAME = "scripts"

    def names(self) -> Collection[str]:
        """List the situations."""
        return situations()

    def make_once(self, name: str) -> Element:
        """Draw them."""
        return scripts_of(name)


class PictureBlock(OnceAPageBlock):
    """One picture that explains a thing."""

    NAME = "picture"

    def names(self) -> Collection[str]:
        """List the pictures."""
        return PICTURES

    def make_once(self, name: str) -> Element:
        """Draw the picture."""
        return picture_element(name, f"picture-{name}")


class AllScriptsBlock(OnceAPageBlock):
    """The index of all scripts, by situation."""

    NAME = "all-scripts"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw a line for each."""
        return all_scripts(scripts())


class AllChecklistsBlock(OnceAPageBlock):
    """Every checklist, each on a printed page of its own."""

    NAME = "all-checklists"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw them all."""
        return all_checklists(checklists())


class AllSourcesBlock(OnceAPageBlock):
    """Every source, by grade of evidence."""

    NAME = "all-sources"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw them all."""
        return all_sources(sources(), CITED_BY)


class WholeGuideBlock(OnceAPageBlock):
    """Every page of the guide, one after the other."""

    NAME = "whole-guide"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Make a placeholder until the other pages are built."""
        return h(
            "div",
            None,
            print_button("Print the whole guide"),
            downloads_place("whole-guide"),
            h("div", {"class": PLACE_CLASS}),
        )


class OfflineBlock(OnceAPageBlock):
    """What is kept for use without a network, and the switch."""

    NAME = "offline"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw the state and the button."""
        return offline_switch()


GUIDE_BLOCKS = (
    ScriptBlock,
    PromptBlock,
    ChecklistBlock,
    SituationBlock,
    PictureBlock,
    AllScriptsBlock,
    AllChecklistsBlock,
    AllSourcesBlock,
    AllLicensesBlock,
    WholeGuideBlock,
    OfflineBlock,
)
