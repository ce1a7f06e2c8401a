"""Cite a source by its key: `[^hart2024]` gets its footnote from the data file.

A footnote that the page itself defines is left alone: that is a remark, not a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from markdown.preprocessors import Preprocessor

from calculators._sitebuild.blocks.slips import Lines, SlipError, outside_fences, without_code
from calculators._sitebuild.nearest import suggest

from .sources import Source, sources

_DEFINED = re.compile(r"^ {0,3}\[\^([^\]]+)\]:")
_CITED = re.compile(r"\[\^([^\]\s]+)\](?!:)")


class Citations(Preprocessor):
    """Adds the definition of every source that the page cites."""

    NAME = "citations"
    # After code fences are taken out (25), before footnotes are collected.
    PRIORITY = 24

    def __init__(self, md: object, lines: Lines) -> None:
        super().__init__(md)  # type: ignore[arg-type] # Markdown, whose stubs want its class
        self._lines = lines

    def run(self, lines: list[str]) -> list[str]:
        """Append a footnote for each key; stop on one that nothing defines."""
        entries: Mapping[str, Source] | None = None
        added = []
        for key in cited_keys(lines):
            entries = sources() if entries is None else entries
            if key not in entries:
                where = self._lines.place_of_part(f"[^{key}]")
                raise SlipError(where + suggest("source", key, entries))
            added.append(f"[^{key}]: {entries[key].definition()}")
        return [*lines, "", *added] if added else lines


def cited_keys(lines: Iterable[str]) -> list[str]:
    """List the keys that a page cites and does not define, each once, in order."""
    text = outside_fences(list(lines))
    defined = {found[1] for line in text if (found := _DEFINED.match(line))}
    cited = [key for line in text for key in _CITED.findall(without_code(line))]
    return [key for key in dict.fromkeys(cited) if key not in defined]


def cited_by(pages: Mapping[str, tuple[str, str]]) -> dict[str, dict[str, str]]:
    """Say for each key which pages cite it; `pages` maps paths to titles and Markdown."""
    found: dict[str, dict[str, str]] = {}
    for path, (title, markdown) in pages.items():
        for key in cited_keys(markdown.splitlines()):
            found.setdefault(key, {})[path] = title
    return found


def uncited(every: Iterable[str], cited: Mapping[str, object]) -> str:
    """Report the sources that no page cites, if any."""
    if unused := [key for key in every if key not in cited]:
        return (
            f"docs/_data/sources.toml: no page cites {', '.join(unused)}. "
            "Cite each as [^key], or take it out."
        )
    return ""
