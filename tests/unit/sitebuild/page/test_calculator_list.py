"""The list of all calculators is made from their declarations and from the menu."""

from collections.abc import Iterator
from typing import Any

import html5lib
import markdown
import pytest

from calculators._sitebuild.blocks import slips
from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.page.calculator_list import OWN_PAGES, own_pages, without_page

EXTENSIONS = ["calculators._sitebuild.markdown_extension"]
LIST = "/// all-calculators\n///\n"


@pytest.fixture
def _pages() -> Iterator[None]:
    before = dict(OWN_PAGES)
    OWN_PAGES.clear()
    OWN_PAGES.update({"trade-offs": "calculators/trade-offs.md", "brief": "brief.md"})
    yield
    OWN_PAGES.clear()
    OWN_PAGES.update(before)


def words(inside: Any) -> str:
    """Read the words of an element."""
    return " ".join("".join(inside.itertext()).split())


@pytest.mark.usefixtures("_pages")
def test_card_has_title_question_and_what_it_needs_in_the_menus_order() -> None:
    """The words are those of the declaration, typed nowhere else."""
    token = slips.PAGE.set("calculators/index.md")
    try:
        html = markdown.markdown(LIST, extensions=EXTENSIONS)
    finally:
        slips.PAGE.reset(token)
    cards = list(html5lib.parse(html, namespaceHTMLElements=False).iter("li"))
    assert [e.get("href") for card in cards for e in card.iter("a")] == [
        "trade-offs.md",
        "../brief.md",
    ]
    assert words(cards[0]) == (
        "Trade-offs "
        "What are my asks worth to me, and which packages would I be equally happy with? "
        "You need: The base pay they offer, and two to eight asks"
    )


@pytest.mark.usefixtures("_pages")
def test_list_stands_on_a_page_once() -> None:
    """As every block that lists all of a kind."""
    with pytest.raises(SlipError, match="line 4: the all-calculators block stands"):
        markdown.markdown(f"Words.\n\n\n{LIST}\n{LIST}", extensions=EXTENSIONS)


def test_own_page_has_the_calculators_name_and_shows_it() -> None:
    """Not one that shows it among others, and not one that shows only how to write it."""
    block = "/// calculator | {}\n///\n"
    pages = [
        ("guide/prepare.md", block.format("brief")),
        ("x/two-offers.md", f"Words.\n\n{block.format('two-offers')}"),
        ("brief.md", "///calculator|brief\n///\n"),
        ("deadline.md", f"```text\n{block.format('deadline')}```\n"),
    ]
    assert own_pages(pages) == {"two-offers": "x/two-offers.md", "brief": "brief.md"}
    assert list(own_pages(pages)) == ["two-offers", "brief"]


def test_calculator_without_a_page_is_told_with_the_way_out() -> None:
    """The author reads which page to write, what to put on it, and where to list it."""
    pages = {"brief": "brief.md"}
    assert without_page(["brief"], pages) == ""
    assert without_page(["brief", "two-offers"], pages) == (
        "no page shows two-offers. Put '/// calculator | two-offers' and '///' "
        "on docs/calculators/two-offers.md, and that page into the menu in mkdocs.yml"
    )
