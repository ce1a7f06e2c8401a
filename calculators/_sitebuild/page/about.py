"""Folds what explains a calculator on its own page: each section under its heading.

A reader who comes to calculate sees the headings; who comes by a link to one of them, or by the
search, finds it open (calculators/_browser/calculator/about.mjs).
"""

from __future__ import annotations

import re

_END = "</offer-calculator>"
_HEADING = re.compile(r"<h2\b.*?</h2>", re.DOTALL)
# The way on is short, and stays in sight; notes belong to all sections.
_UNFOLDED = 'id="next-step"'
_NOTES = '<div class="footnote">'
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)


def with_folded_sections(page: str) -> str:
    """Fold the sections behind the last calculator of a page."""
    above, found, below = page.rpartition(_END)
    if not found:
        return page
    sections, notes, rest = below.partition(_NOTES)
    starts = [match.start() for match in _HEADING.finditer(sections)]
    ends = [*starts[1:], len(sections)]
    folded = (_folded(sections[start:end]) for start, end in zip(starts, ends, strict=False))
    first = sections[: starts[0]] if starts else sections
    return "".join((above, found, first, *folded, notes, rest))


def _folded(section: str) -> str:
    heading = _HEADING.match(section)
    if heading is None or _UNFOLDED in heading[0]:
        return section
    # A link inside of what opens and closes would be hard to press.
    title = _PERMALINK.sub("", heading[0])
    body = section[heading.end() :]
    return f'<details class="so-about"><summary>{title}</summary>{body}</details>'
