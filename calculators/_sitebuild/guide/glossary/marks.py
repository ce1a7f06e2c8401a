"""Marks the first use of each term on a page: a link to the glossary that carries the meaning.

Authors write nothing for it. `calculators/_browser/guide/note.mjs` shows the meaning on the spot;
without script the link leads to the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from calculators._core.markup import h
from calculators._sitebuild.blocks.slips import PAGE, link_to, outside_fences

from .terms import Term, terms

# The path of the page with all terms: the hook finds it. Without one there is nothing to lead to.
PAGE_OF_TERMS: ContextVar[str] = ContextVar("PAGE_OF_TERMS", default="")
_BLOCK = re.compile(r"\s*///\s*glossary\s*")

# In headings, links and what is copied, a second link would be in the way.
_LEFT_OUT = {
    *("a", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "button", "summary", "svg"),
    *("script", "style", "label"),
}
_LEFT_OUT_CLASSES = {"footnote", "admonition-title"}


def glossary_page(pages: Iterable[tuple[str, str]]) -> str:
    """Find the page that takes the glossary; `pages` has paths and Markdown."""
    for path, markdown in pages:
        if any(map(_BLOCK.fullmatch, outside_fences(markdown.splitlines()))):
            return path
    return ""


class TermMarks(Treeprocessor):
    """Marks terms in text that is not written by a block of ours."""

    NAME = "term-marks"
    # After inline patterns (20) and the check of what they left (19); before MkDocs resolves links.
    PRIORITY = 12

    def run(self, root: Element) -> None:
        """Look through the page, unless it is the glossary itself, or there is none."""
        if PAGE_OF_TERMS.get() not in ("", PAGE.get()):
            marked = [term for term in terms().values() if term.marked]
            _mark(root, {name: term for term in marked for name in term.names})


def _mark(element: Element, named: dict[str, Term]) -> None:
    used: set[str] = set()
    for holder, before in _texts(element):
        text = holder.text if before is None else before.tail
        made = list(_pieces(text or "", named, used))
        if len(made) == 1:
            continue
        at = 0 if before is None else list(holder).index(before) + 1
        if before is None:
            holder.text = str(made[0])
        else:
            before.tail = str(made[0])
        for link, rest in zip(made[1::2], made[2::2], strict=True):
            assert isinstance(link, Element)  # noqa: S101 - they alternate
            link.tail = str(rest)
            holder.insert(at, link)
            at += 1


def _texts(element: Element) -> list[tuple[Element, Element | None]]:
    """List the places of text in reading order: an element and the child before the text."""
    if element.tag in _LEFT_OUT or element.tag.startswith("offer-"):
        return []
    if _LEFT_OUT_CLASSES & set(element.get("class", "").split()):
        return []
    found: list[tuple[Element, Element | None]] = []
    if _is_prose(element.text):
        found.append((element, None))
    for child in element:
        found += _texts(child)
        if _is_prose(child.tail):
            found.append((element, child))
    return found


def _is_prose(text: str | None) -> bool:
    return bool(text and text.strip()) and not isinstance(text, AtomicString)


def _pieces(text: str, named: dict[str, Term], used: set[str]) -> Iterator[str | Element]:
    """Split a text into words and links, beginning and ending with words."""
    names = tuple(named)
    rest = 0
    for found in _pattern(names).finditer(text) if names else ():
        term = named.get(found[1]) or named.get(_known(found[1], names))
        if not term or term.key in used:
            continue
        used.add(term.key)
        yield text[rest : found.start()]
        yield _link(found[0], term)
        rest = found.end()
    yield text[rest:]


@lru_cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Find any name; the same for all pages, as it takes longer to compile than to search one."""
    longest = sorted(names, key=len, reverse=True)
    words = "|".join(_spelling(name) for name in longest)
    return re.compile(rf"(?<![\w’'-])({words})(?:s|es)?(?![\w-])")


def _spelling(name: str) -> str:
    """Allow capitals at will, except where they make the word: "PTO" is no "pto"."""
    word = re.escape(name)
    return word if name.upper() == name else f"(?i:{word})"


def _known(written: str, names: tuple[str, ...]) -> str:
    """Find the name that is written with other capitals."""
    return next((name for name in names if name.casefold() == written.casefold()), "")


def _link(words: str, term: Term) -> Element:
    href = f"{link_to(PAGE_OF_TERMS.get())}#{term.key}"
    link = h("a", {"class": "so-term", "href": href, "data-meaning": term.meaning})
    link.text = AtomicString(words)
    return link
