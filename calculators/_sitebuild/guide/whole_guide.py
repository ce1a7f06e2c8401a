"""The whole guide as one document to print, with a chapter for each page.

It is made from the HTML of the pages, so nothing is written twice. Ids get their page's name as a
prefix, headings move down one level, and links between pages become links inside the document. A
plugin for this exists, but prints every page of the site, including calculators, and may not work
with later versions of the theme.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urldefrag, urlsplit

# The block's placeholder, which the hook replaces once all pages are built.
PLACE_CLASS = "so-whole-guide"
PLACE = f'<div class="{PLACE_CLASS}"></div>'
PAGE = "guide/print.md"
FIRST = "guide/index.md"

_NAMES = re.compile(r'(\s(?:id|for|name|aria-labelledby|aria-describedby)=")([^"]+)(")')
_HREF = re.compile(r'(\shref=")([^"]*)(")')
_HEADING = re.compile(r"h([1-5])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Chapter:
    """A page of the guide: its address in the site, its HTML, its sections by id and title."""

    url: str
    title: str
    html: str
    sections: Mapping[str, str]

    @property
    def name(self) -> str:
        """The id of the chapter, and the start of all ids in it."""
        return posixpath.basename(self.url.rstrip("/"))


def whole_guide(chapters: list[Chapter], url: str) -> str:
    """Put the chapters together, under a table of contents. `url` is the document's own."""
    names = {chapter.url: chapter.name for chapter in chapters}
    parts = [_contents(chapters)]
    for chapter in chapters:
        mover = _Mover(chapter, names, url)
        mover.feed(chapter.html)
        mover.close()
        parts.append(
            f'<section class="so-chapter" id="{chapter.name}">{"".join(mover.moved)}</section>'
        )
    return "".join(parts)


def _contents(chapters: list[Chapter]) -> str:
    lines = []
    for chapter in chapters:
        inner = "".join(
            f"<li>{_entry(f'{chapter.name}--{section}', title)}</li>"
            for section, title in chapter.sections.items()
        )
        lines.append(f"<li>{_entry(chapter.name, chapter.title)}<ul>{inner}</ul></li>")
    return (
        '<nav class="so-toc" aria-labelledby="contents">'
        f'<h2 id="contents">Contents</h2><ul>{"".join(lines)}</ul></nav>'
    )


def _entry(target: str, title: str) -> str:
    # Page numbers are known only once the document has been printed: see `pdf`.
    page = '<span class="so-toc__page" data-page></span>'
    return f'<span class="so-toc__line"><a href="#{target}">{title}</a>{page}</span>'


class _Mover(HTMLParser):
    """Copies a page unchanged except for ids, links and heading levels."""

    def __init__(self, chapter: Chapter, names: Mapping[str, str], url: str) -> None:
        super().__init__(convert_charrefs=False)
        self._chapter = chapter
        self._names = names
        self._url = url
        self.moved: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the text has them
        raw = self.get_starttag_text() or ""
        if tag in ("offer-checklist", "offer-calculator"):
            # Their name says which list it is, everywhere.
            raw = raw.replace(" name=", " \0name=")
        raw = _NAMES.sub(lambda it: it[1] + self._own(it[2]) + it[3], raw).replace("\0", "")
        raw = _HREF.sub(lambda it: it[1] + self._link(it[2]) + it[3], raw)
        if _HEADING.fullmatch(tag):
            raw = f"<{_lower(tag)}{raw[len(tag) + 1 :]}"
        self.moved.append(raw)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.moved.append(f"</{_lower(tag)}>")

    def handle_data(self, data: str) -> None:
        self.moved.append(data)

    def handle_entityref(self, name: str) -> None:
        self.moved.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.moved.append(f"&#{name};")

    def _own(self, ids: str) -> str:
        return " ".join(f"{self._chapter.name}--{it}" for it in ids.split())

    def _link(self, href: str) -> str:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href
        path, fragment = urldefrag(href)
        target = posixpath.normpath(posixpath.join(self._chapter.url, path))
        target = target if path and not path.endswith("/") else f"{target}/"
        if target in self._names:
            return f"#{self._names[target]}" + (f"--{fragment}" if fragment else "")
        away = posixpath.relpath(target, self._url) + ("/" if target.endswith("/") else "")
        return away + (f"#{fragment}" if fragment else "")


def _lower(tag: str) -> str:
    return f"h{int(tag[1]) + 1}" if _HEADING.fullmatch(tag) else tag
