"""Reads questions and answers out of a finished page: each heading, and the words below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3", "h4")
_BLOCKS = (
    "p",
    "li",
    "dd",
    "dt",
    "td",
    "th",
    "summary",
    "div",
    "section",
    "br",
    "table",
    "ul",
    "ol",
)
# What is no part of an answer's words.
_LEFT_OUT = ("button", "sup", "script", "template", "svg")
_LEFT_OUT_CLASSES = {"headerlink", "so-script__more", "so-hidden", "footnote"}
_NEVER_CLOSED = {"br", "img", "input", "hr", "wbr", "meta", "link"}


@dataclass(slots=True)
class Section:
    """A heading with its level and anchor, and what stands below it up to the next one."""

    level: int
    anchor: str
    title: str = ""
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words below the heading, as plain text."""
        return " ".join("".join(self.words).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[Section] = []
        self._in_heading = False
        self._skipping: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        classes = set((named.get("class") or "").split())
        if self._skipping or tag in _LEFT_OUT or classes & _LEFT_OUT_CLASSES:
            if tag not in _NEVER_CLOSED:
                self._skipping.append(tag)
        elif tag in _HEADINGS:
            self.sections.append(Section(int(tag[1]), named.get("id") or ""))
            self._in_heading = True
        elif tag in _BLOCKS:
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag == self._skipping[-1]:
                self._skipping.pop()
        elif tag in _HEADINGS:
            self._in_heading = False
        elif tag in _BLOCKS:
            self._add(" ")

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._add(data)

    def _add(self, text: str) -> None:
        if not self.sections:
            return
        if self._in_heading:
            self.sections[-1].title += text
        else:
            self.sections[-1].words.append(text)


def sections(html: str) -> list[Section]:
    """Split a page at its headings."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for section in reader.sections:
        section.title = " ".join(section.title.split())
    return reader.sections


def questions(html: str) -> list[Section]:
    """Find the questions of a page: its lowest headings, without those that lead on."""
    found = sections(html)
    lowest = 3 if any(section.level == 3 for section in found) else 2  # noqa: PLR2004
    return [it for it in found if it.level == lowest and it.anchor != "next-step" and it.text]
