"""The contents of a long page, folded under its title, for screens without room beside the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calculators._core.markup import h, to_html

# About 2,500 pixels of a phone, at eight words a line.
_FEWEST_WORDS = 600
_FEWEST_SECTIONS = 4
_TAG = re.compile(r"<[^>]*>")
_TITLE_END = "</h1>"


def with_contents(html: str, sections: Sequence[tuple[str, str]]) -> str:
    """Put the contents below the title of a long page; `sections` are ids and titles.

    A calculator's page has its own way about: the answer is what one looks for there.
    """
    is_long = len(_TAG.sub(" ", html).split()) >= _FEWEST_WORDS
    if not is_long or len(sections) < _FEWEST_SECTIONS or "<offer-calculator" in html:
        return html
    links = (h("li", None, h("a", {"href": f"#{name}"}, title)) for name, title in sections)
    folded = h("details", None, h("summary", None, "On this page"), h("ul", None, *links))
    nav = h("nav", {"class": "so-contents so-on-screen", "aria-label": "On this page"}, folded)
    return html.replace(_TITLE_END, _TITLE_END + to_html(nav), 1)
