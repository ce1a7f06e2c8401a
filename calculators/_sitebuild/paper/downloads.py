"""Lists the pages that can be downloaded as files, and links to the files from the pages.

The pages have an empty place for the links, which are added once the files have been made, so that
a site without the files has no dead links.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from calculators._core.markup import h, to_html
from calculators._sitebuild.guide.checklists import checklists

FOLDER = "downloads"
PAPERS = {"A4": "A4", "Letter": "US Letter"}
_PLACE = '<p class="so-downloads" data-downloads="{}">'


@dataclass(frozen=True, slots=True)
class Document:
    """A page to print: the start of its files' names, and its address in the site."""

    name: str
    url: str

    def file(self, paper: str) -> str:
        """Name the file for one kind of paper, from the site's root."""
        return f"{FOLDER}/{self.name}-{paper.lower()}.pdf"


def documents() -> list[Document]:
    """List them: each checklist, all of them, the whole guide."""
    lists = [Document(f"checklist-{key}", f"checklists/{key}/") for key in checklists()]
    return [
        *lists,
        Document("all-checklists", "checklists/"),
        Document("whole-guide", "guide/print/"),
    ]


def link_downloads(site: Path, sizes: Mapping[str, int]) -> None:
    """Write the links into the pages; `sizes` has the bytes of each file, by its address."""
    for document in documents():
        page = site / document.url / "index.html"
        links = [
            h(
                "a",
                {"href": posixpath.relpath(address, document.url)},
                f"{words} ({-(-sizes[address] // 1000)} kB)",
            )
            for paper, words in PAPERS.items()
            if (address := document.file(paper)) in sizes
        ]
        html = f"As a PDF to print: {' or '.join(map(to_html, links))}." if links else ""
        place = _PLACE.format(document.name)
        text = page.read_text("utf-8")
        # Replace the links of an earlier run.
        filled = re.sub(f"{place}.*?</p>", f"{place}{html}</p>", text)
        page.write_text(filled, "utf-8")
