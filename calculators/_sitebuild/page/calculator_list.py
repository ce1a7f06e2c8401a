"""Draws the list of all calculators: the title of each, its question, and what it needs.

These come from the declarations, and the order from the menu, so nothing is listed by hand.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from calculators._core.markup import h
from calculators._sitebuild.blocks.slips import link_to, outside_fences
from calculators._sitebuild.catalogue import checked

_BLOCK = re.compile(r"/{3,}\s*calculator\s*\|\s*(\S+)\s*")
# Each calculator's own page, by slug, in the menu's order; the hook finds them first.
OWN_PAGES: dict[str, str] = {}


def own_pages(pages: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Find each calculator's own page: the one that has its name and shows it.

    `pages` are paths under docs/ with their Markdown; the calculators come out in the same order.
    """
    found = {}
    for path, markdown in pages:
        slug = posixpath.basename(path).removesuffix(".md")
        lines = outside_fences(markdown.splitlines())
        if any((block := _BLOCK.fullmatch(line)) and block[1] == slug for line in lines):
            found[slug] = path
    return found


def without_page(slugs: Iterable[str], pages: Mapping[str, str]) -> str:
    """Report the calculators that have no page of their own, if any."""
    if without := [slug for slug in slugs if slug not in pages]:
        return (
            f"no page shows {', '.join(without)}. Put '/// calculator | {without[0]}' and '///' "
            f"on docs/calculators/{without[0]}.md, and that page into the menu in mkdocs.yml"
        )
    return ""


def calculator_list(pages: Mapping[str, str]) -> Element:
    """Draw a card for each calculator that has a page; `pages` maps slugs to paths under docs/."""
    return h("div", {"class": "grid cards"}, h("ul", None, *map(_card, pages, pages.values())))


def _card(slug: str, path: str) -> Element:
    calculator = checked(slug)
    needed = h("p", None, h("strong", None, "You need: "), calculator.you_need)
    return h(
        "li",
        None,
        h("p", None, h("a", {"href": link_to(path)}, h("strong", None, calculator.title))),
        h("p", None, calculator.question),
        needed if calculator.you_need else None,
    )
