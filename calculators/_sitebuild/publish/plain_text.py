"""Writes the words of a built page as Markdown, for readers and programs that want no page.

Our blocks are HTML by then, so this reads the finished article rather than the author's file.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser
from urllib.parse import urljoin

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_LEFT_OUT = {
    *("script", "style", "svg", "button", "template", "nav", "form", "offer-update"),
    *("offer-details", "offer-print", "offer-offline"),
}
_LEFT_OUT_CLASSES = {
    *("headerlink", "footnote-backref", "so-hidden", "so-on-screen", "so-paper-line"),
    *("so-downloads", "so-script__more", "so-checklist__more", "so-checklist__foot", "so-notes"),
    "so-sheet__from",
}
# Titles that are no headings.
_TITLES = {
    *("so-now__title", "so-script__title", "so-script__label", "so-checklist__title"),
    "admonition-title",
}
_SPOKEN = "so-script__text"
_VOID = {"br", "hr", "img", "input", "meta", "link", "wbr", "col"}
_AROUND = {"strong": "**", "b": "**", "em": "*", "i": "*", "cite": "*", "code": "`"}
_BLOCKS = {
    *("p", "div", "section", "ul", "ol", "dl", "dt", "dd", "blockquote", "figure", "details"),
    *("summary", "table", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "offer-script"),
}
_HEADING = re.compile(r"h([1-6])")
_CALCULATOR = "*(A calculator stands here on the page. It answers in the reader's own browser.)*"


def markdown_of(html: str, address: str = "") -> str:
    """Write the article of a page; links are made whole where the page's `address` is known."""
    found = _ARTICLE.search(html)
    return _written(found[0] if found else "", address)


# Serving builds the site at each edit, and nearly all articles are as before.
@lru_cache(maxsize=256)
def _written(article: str, address: str) -> str:
    writer = _Writer(address)
    writer.feed(article)
    writer.close()
    writer.end_block()
    return "\n".join(writer.lines).strip() + "\n"


class _Writer(HTMLParser):
    """Collects lines; what is inside a line waits until its block ends."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._address = address
        self._words = ""
        self._mark = ""  # goes before the block's words: "## ", "- ", "[^1]: "
        self._skipped: list[str] = []  # open elements that are left out
        self._open: list[str] = []  # what to write when an element ends
        self._quoted: list[bool] = []  # for each open element, whether it is words to say
        self._lists: list[int | None] = []  # the next number of each open list
        self._footnote = 0
        self._rows: list[list[str]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag in _VOID:
            if not self._skipped:
                self._void(tag)
            return
        if self._skipped or _is_left_out(tag, told):
            self._skipped.append(tag)
            return
        self._open.append(self._begin(tag, told))
        self._quoted.append(_SPOKEN in told.get("class", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._skipped:
            self._skipped.pop()
        elif self._open:
            self._words += self._open.pop()
            self._end(tag)
            self._quoted.pop()

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        words = re.sub(r"\s+", " ", data)
        if self._words.endswith((" ", "\n")) or not self._words:
            words = words.lstrip()
        self._words += words

    def end_block(self) -> None:
        """Write the words collected so far as a block of their own."""
        if words := self._words.strip():
            depth = max(0, len(self._lists) - 1)
            self._write("    " * depth + self._mark + words)
        self._words = self._mark = ""

    def _write(self, line: str) -> None:
        is_item = re.match(r"\s*(-|\d+\.) ", line)
        was_item = self.lines and re.match(r"\s*(-|\d+\.) ", self.lines[-1])
        quote = "> " if any(self._quoted) else ""
        if not (is_item and was_item):
            self.lines.append(
                quote.strip() if self.lines and self.lines[-1].startswith(">") else ""
            )
        self.lines += [quote + it for it in line.split("\n")]

    def _begin(self, tag: str, told: dict[str, str]) -> str:
        """Start an element; give what to write at its end."""
        if tag in ("td", "th"):
            self._words = ""
            return ""
        if tag in _BLOCKS and self._cell is None and not self._keeps_its_mark(tag):
            self.end_block()
        if found := _HEADING.fullmatch(tag):
            self._mark = "#" * int(found[1]) + " "
        elif tag in ("ul", "ol"):
            self._lists.append(1 if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._item(told.get("id", ""))
        elif tag == "tr":
            self._cell = []
        elif tag == "offer-calculator":
            self._words += _CALCULATOR
        return self._begin_words(tag, told)

    def _begin_words(self, tag: str, told: dict[str, str]) -> str:
        if tag == "summary" or _TITLES & set(told.get("class", "").split()):
            self._words += "**"
            return "**"
        if tag == "a" and "footnote-ref" in told.get("class", ""):
            self._words += "[^"
            return "]"
        if tag == "a" and told.get("href"):
            self._words += "["
            return f"]({urljoin(self._address, told['href'])})"
        if tag in _AROUND:
            self._words += _AROUND[tag]
            return _AROUND[tag]
        return ""

    def _keeps_its_mark(self, tag: str) -> bool:
        """Say whether this is the paragraph inside an item that has only its bullet so far."""
        return tag == "p" and bool(self._mark) and not self._words.strip()

    def _item(self, name: str) -> str:
        if name.startswith("fn:"):
            self._footnote += 1
            return f"[^{self._footnote}]: "
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _end(self, tag: str) -> None:
        if tag in ("td", "th") and self._cell is not None:
            self._cell.append(self._words.strip().replace("|", "\\|"))
            self._words = ""
        elif tag == "tr" and self._cell is not None:
            self._rows.append(self._cell)
            self._cell = None
        elif tag == "table":
            self._table()
        elif tag in _BLOCKS and self._cell is None:
            self.end_block()
            if tag in ("ul", "ol") and self._lists:
                self._lists.pop()

    def _void(self, tag: str) -> None:
        if tag == "br":
            self._words = self._words.rstrip() + ("\n" if self._cell is None else " ")
        elif tag == "input" and self._mark == "- ":
            self._mark = "- [ ] "

    def _table(self) -> None:
        rows, self._rows = self._rows, []
        for at, row in enumerate(rows):
            line = f"| {' | '.join(row)} |"
            self.lines += ["", line] if at == 0 else [line]
            if at == 0:
                self.lines.append("|" + "---|" * len(row))


def _is_left_out(tag: str, told: dict[str, str]) -> bool:
    classes = set(told.get("class", "").split())
    return tag in _LEFT_OUT or "hidden" in told or bool(_LEFT_OUT_CLASSES & classes)
