"""Is every page easy to read? Prints each page's grade, and fails above the limit.

The grade is Flesch and Kincaid's, over the words that a reader meets: tables, calculators,
footnotes, titles of sources and headings are left out. Usage: python -m tests.checks.grades site
"""

import sys
from pathlib import Path
from typing import Any

import textstat

from tests.site.reading import pages

LIMIT = 9.0
# Fewer words tell nothing.
FEWEST = 40
_BLOCKS = {"p", "li", "dd", "dt", "label", "summary", "blockquote", "div", "section"}
_LEFT_OUT_TAGS = {
    *("table", "offer-calculator", "pre", "svg", "script", "template", "button", "sup"),
    *("h1", "h2", "h3", "h4", "aside", "nav", "cite"),
}
_LEFT_OUT_CLASSES = {
    *("footnote", "headerlink", "so-source__cite", "so-source__facts", "so-hidden", "md-button"),
    "so-script__more",
}
_ENDS = (".", "?", "!", ":", "…", "”", ")")


def prose(article: Any) -> str:
    """Gather the sentences of a page, each block of text closed by a full stop."""
    blocks: list[str] = [""]
    _gather(article, blocks)
    sentences = (" ".join(block.split()) for block in blocks)
    return "\n".join(it if it.endswith(_ENDS) else f"{it}." for it in sentences if it)


def _gather(element: Any, blocks: list[str]) -> None:
    classes = set((element.get("class") or "").split())
    left_out = element.tag in _LEFT_OUT_TAGS or classes & _LEFT_OUT_CLASSES
    if not left_out:
        is_block = element.tag in _BLOCKS
        if is_block:
            blocks.append("")
        blocks[-1] += element.text or ""
        for child in element:
            _gather(child, blocks)
        if is_block:
            blocks.append("")
        elif element.tag == "br":
            blocks[-1] += " "
    blocks[-1] += element.tail or ""


def main(site: Path) -> int:
    """Print the grades, highest first; give 1 if one is too high."""
    grades = []
    for address, page in pages(site).items():
        for article in page.iter("article"):
            text = prose(article)
            if len(text.split()) >= FEWEST and address != "404.html":
                grades.append((textstat.flesch_kincaid_grade(text), len(text.split()), address))
    lines = [f"{grade:5.1f} {count:6} words  {name}" for grade, count, name in sorted(grades)[::-1]]
    sys.stdout.write("\n".join(["Reading grades (Flesch-Kincaid):", *lines, ""]))
    too_high = [name for grade, _, name in grades if grade > LIMIT]
    if too_high or not grades:
        sys.stderr.write(f"Above grade {LIMIT:g}, use shorter sentences: {', '.join(too_high)}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
