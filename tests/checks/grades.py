"""Is every page easy to read, and does it sound like speech? Fails on a page that does not.

The first list has each page's grade (Flesch and Kincaid's) over the words that a reader meets:
tables, calculators, footnotes, titles of sources and headings are left out. The second has the
measures of its sentences (see `sentences`): pages that are read are held to all of them, and every
page to the phrases that nobody would say and to two years in running prose.
Usage: python -m tests.checks.grades site
"""

import sys
from pathlib import Path
from typing import Any

import textstat

from tests.checks.sentences import measured
from tests.site.reading import pages

LIMIT = 9.0
# Fewer words tell nothing.
FEWEST = 40
# Pages that are read from the top: all measures hold. The others are lists and forms, with a few
# sentences between them.
READ = ("index.html", "guide/", "before/", "situations/", "countries/", "faq/", "privacy/")
# All chapters of the guide once more.
PRINT = "guide/print/index.html"
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


def heard(site: Path) -> list[str]:
    """Print the measures of the sentences, and list what is out of bounds, with its page."""
    sys.stdout.write("Sentences (grade, words, share of short ones, years):\n")
    faults = []
    for address, page in pages(site).items():
        for article in page.iter("article"):
            found = measured(article)
            if found is None or address == "404.html":
                continue
            measures = f"{found.grade:5.1f} {found.mean:5.1f} {found.short:3.0f}% {found.years:2}"
            sys.stdout.write(f"{measures}  {address}\n")
            is_read = address.startswith(READ) and address != PRINT
            said = found.faults() if is_read else found.everywhere()
            faults += [f"{address}: {fault}" for fault in said]
    return faults


def main(site: Path) -> int:
    """Print the grades, highest first, and the measures; give 1 if one is out of bounds."""
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
    if faults := heard(site):
        sys.stderr.write("\n".join(["Read these pages aloud again:", *faults, ""]))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
