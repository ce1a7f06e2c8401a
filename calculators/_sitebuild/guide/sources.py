"""The sources of docs/_data/sources.toml: what each supports, and how strongly."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from calculators._core.markup import append, h
from calculators._sitebuild.blocks.slips import SlipError, link_to
from calculators._sitebuild.nearest import suggest

from .toml_tables import load

PAGE_OF_SOURCES = "sources.md"
# For each grade, the heading of its part, and the grade in words.
GRADES = {
    "A": ("Many studies, or very large data", "A: strong"),
    "B": ("Several experiments", "B: good"),
    "C": ("One study or survey", "C: weak"),
    "D": ("Advice from practice", "D: no test found"),
    "theory": ("Theory", "Worked out on paper, not tested on people"),
    "law": ("Law and court decisions", "Law"),
    "official": ("Official figures, rules and standards", "Official or expert record"),
}
_FIRST_YEAR = 1800
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+\.[a-z]{2,}(/[!-~]*)?")


@dataclass(frozen=True, slots=True)
class Source:
    """One source; `evidence` is its grade, `checked` the day on which it was last looked up."""

    key: str
    author: str
    title: str
    year: int
    published: str
    supports: str
    evidence: str
    checked: dt.date
    address: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if self.evidence not in GRADES:
            raise SlipError(suggest("grade of evidence", self.evidence, GRADES))
        if not _FIRST_YEAR <= self.year <= self.checked.year:
            raise SlipError(f"{self.year} is no year of a source checked in {self.checked.year}")
        if self.address and not _ADDRESS.fullmatch(self.address):
            raise SlipError(f"{self.address!r} is no web address")

    def definition(self) -> str:
        """Write the footnote, in Markdown."""
        title = f"“{self.title}”"
        where = f"[{title}](<{self.address}>)" if self.address else title
        more = f"[What it shows, and how sure it is.](<{link_to(PAGE_OF_SOURCES)}#{self.key}>)"
        return f"{self.author} ({self.year}), {where}, {self.published}. {more}{{ .so-on-screen }}"


def sources() -> dict[str, Source]:
    """Give all sources by key."""
    return load("sources.toml", Source)


def all_sources(every: Mapping[str, Source], cited_by: Mapping[str, Mapping[str, str]]) -> Element:
    """Draw the whole list by grade. `cited_by` maps keys to pages, each with its title."""
    page = h("div", {"class": "so so-sources"})
    for grade, (heading, words) in GRADES.items():
        group = [source for source in every.values() if source.evidence == grade]
        if group:
            append(page, h("h2", {"id": f"grade-{grade.lower()}"}, heading))
            append(page, *(_entry(source, words, cited_by.get(source.key, {})) for source in group))
    return page


def _entry(source: Source, grade: str, pages: Mapping[str, str]) -> Element:
    title = h("cite", None, source.title)
    if source.address:
        # Show the host, so that readers see where the link leads.
        title = h("a", {"href": source.address}, title)
    element = h(
        "div",
        {"class": "so-source", "id": source.key},
        h(
            "p",
            {"class": "so-source__cite"},
            h("strong", None, f"{source.author} ({source.year})"),
            ", ",
            title,
            f", {source.published}",
            f" ({urlsplit(source.address).hostname})" if source.address else None,
        ),
        h("p", None, source.supports),
    )
    if source.note:
        append(element, h("p", {"class": "so-source__note"}, "Weak point: ", source.note))
    day = f"{source.checked.day} {source.checked:%B %Y}"
    facts = h("p", {"class": "so-source__facts"}, f"{grade}. Checked on {day}.")
    for at, (path, name) in enumerate(sorted(pages.items(), key=lambda it: it[1])):
        append(facts, " Cited in: " if at == 0 else ", ", h("a", {"href": link_to(path)}, name))
    append(element, facts)
    return element
