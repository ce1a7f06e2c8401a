"""Finds the page of each situation, and leads links to a script there.

A page takes a situation's scripts with `/// scripts | On receipt`, or has each of them in its
text with `/// script | ask-for-time`. Its address is its own, so a situation can get another name
without breaking what readers have kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from calculators._sitebuild.blocks.slips import PAGE, link_to, outside_fences

from .scripts import INDEX, Script, page_of, scripts

_BLOCK = re.compile(r"\s*///\s*scripts\s*\|\s*(.+?)\s*")
_ONE = re.compile(r"\s*///\s*script\s*\|\s*(.+?)\s*")


def situation_pages(pages: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give the path of each situation's page; `pages` has paths and Markdown."""
    return {
        found[1]: path
        for path, markdown in pages
        for line in outside_fences(markdown.splitlines())
        if (found := _BLOCK.fullmatch(line))
    }


def pages_in_place(pages: Iterable[tuple[str, str]], every: Mapping[str, Script]) -> dict[str, str]:
    """Give the path of the first page that has all scripts of a situation in its text."""
    wanted: dict[str, set[str]] = {}
    for key, script in every.items():
        wanted.setdefault(script.situation, set()).add(key)
    found: dict[str, str] = {}
    for path, markdown in pages:
        lines = outside_fences(markdown.splitlines())
        has = {it[1] for line in lines if (it := _ONE.fullmatch(line))}
        for situation, keys in wanted.items():
            if keys <= has:
                found.setdefault(situation, path)
    return found


def without_page(situations: Iterable[str], pages: Mapping[str, str]) -> str:
    """Report the situations whose scripts are on no page, if any."""
    if missing := [repr(it) for it in situations if it not in pages]:
        return (
            f"docs/_data/scripts.toml: no page has the scripts of {', '.join(missing)}. "
            "Write one with '/// scripts | …', or with each of them in its text as "
            "'/// script | …', and add it to nav in mkdocs.yml."
        )
    return ""


class LinksToScripts(Treeprocessor):
    """Turns `scripts.md#ask-for-time` into the address on the page of its situation.

    Authors need not know which situation a script belongs to.
    """

    NAME = "links-to-scripts"
    # After inline patterns (20) have made the links, before MkDocs resolves them (0).
    PRIORITY = 10

    def run(self, root: Element) -> None:
        """Look through the whole page."""
        for link in root.iter("a"):
            path, _, key = link.get("href", "").partition("#")
            if key and _from_here(path) == INDEX and (script := scripts().get(key)):
                link.set("href", f"{link_to(page_of(script))}#{key}")


def _from_here(path: str) -> str:
    return normpath(join(dirname(PAGE.get()), path))
