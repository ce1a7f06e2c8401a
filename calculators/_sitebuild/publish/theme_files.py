"""Leaves out what the theme brings and no page of ours needs, and what makes each page slow."""

from __future__ import annotations

import fnmatch
import re
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

UNUSED = (
    "*.map",
    "assets/images/favicon.png",  # the site has an icon of its own
    "assets/javascripts/lunr/*",  # search in languages other than English
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Change:
    """What stands `times` times in one file of the theme, and what shall stand there."""

    file: str
    found: re.Pattern[str]
    by: str
    times: int


# Each of these makes the browser work out the style of every element anew, once or more at each
# start: up to a tenth of a second on a cheap phone, in which nobody is heard.
_CHANGES = (
    # While the theme sets the colors, a flag on the page stops each transition, by a rule for every
    # element.
    _Change(
        file="assets/stylesheets/palette.*.min.css",
        found=re.compile(r"\[data-md-color-switching\][^{}]*\{[^{}]*\}"),
        by="",
        times=1,
    ),
    # As long as what is around a cell or a paragraph may be told by whether it has any class, a
    # class that changes anywhere may change everything inside. Only these tables have one.
    _Change(
        file="assets/stylesheets/main.*.min.css",
        found=re.compile(r"(?<=\btable):not\(\[class\]\)"),
        by=":not(.so-table__table)",
        times=16,
    ),
    # The script tells the browser by a `meta` whether it is dark. Our style does (theme.css).
    _Change(
        file="assets/javascripts/bundle.*.min.js",
        found=re.compile(r'(?<=\{name:)"color-scheme"(?=\})'),
        by='"theme-color-scheme"',
        times=1,
    ),
    # It writes out the address of every link, so that they lead right when another page stands in
    # this document: those of style sheets as well, which are then read and applied once more. They
    # stay as they are, and it knows them by where they came from.
    _Change(
        file="assets/javascripts/bundle.*.min.js",
        found=re.compile(r"(?<=\{)t\[r\]=t\[r\](?=;break\})"),
        by="t.sheet||(t[r]=t[r])",
        times=1,
    ),
    _Change(
        file="assets/javascripts/bundle.*.min.js",
        found=re.compile(r"(?<=\.set\()r(?=\.outerHTML,r\))"),
        by="(r.sheet?Object.assign(r.cloneNode(!0),{href:r.sheet.href}):r)",
        times=1,
    ),
)


class ThemeFileError(Exception):
    """A file of the theme is not what it was."""


def leave_out_unused(files: Files) -> None:
    """Take them out of what MkDocs will copy."""
    for file in list(files):
        if any(fnmatch.fnmatchcase(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)


def lighten_theme(files: Files, config: MkDocsConfig) -> None:
    """Change what makes the theme slow.

    Raises ThemeFileError unless all of it is there, as often as it was.
    """
    for change in _CHANGES:
        those = [it for it in files if fnmatch.fnmatchcase(it.src_uri, change.file)]
        changed = [change.found.subn(change.by, file.content_string) for file in those]
        if [count for _, count in changed] != [change.times]:
            message = f"The theme's {change.file} has changed."
            raise ThemeFileError(f"{message} Adapt publish/theme_files.py to its new version.")
        (file,), ((content, _),) = those, changed
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=content))
