"""Leaves out what no page of ours needs of the theme, and changes what makes every page slow."""

from __future__ import annotations

import fnmatch
import re
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

COLORS = "assets/stylesheets/palette.*.min.css"
STYLE = "assets/stylesheets/main.*.min.css"
SCRIPT = "assets/javascripts/bundle.*.min.js"
UNUSED = (
    "*.map",
    "assets/images/favicon.png",  # the site has an icon of its own
    "assets/javascripts/lunr/*",  # search in languages other than English
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Change:
    """What occurs `times` times in one file of the theme, and what takes its place."""

    file: str
    found: re.Pattern[str]
    by: str
    times: int


# Each of these makes the browser restyle every element of the page at least once at the start. On a
# cheap phone that takes up to a tenth of a second, during which it responds to nobody.
_CHANGES = (
    # While the theme sets the colors, a flag on the page stops all transitions, by a rule for every
    # element.
    _Change(
        file=COLORS,
        found=re.compile(r"\[data-md-color-switching\][^{}]*\{[^{}]*\}"),
        by="",
        times=1,
    ),
    # While some rule asks whether a table has any class at all, a change of class anywhere may
    # change the style of everything inside. Only our own tables have a class, so name that one.
    _Change(
        file=STYLE,
        found=re.compile(r"(?<=\btable):not\(\[class\]\)"),
        by=":not(.so-table__table)",
        times=16,
    ),
    # The script tells the browser with a `meta` element whether the page is dark. Ours does so in
    # CSS (theme.css).
    _Change(
        file=SCRIPT,
        found=re.compile(r'(?<=\{name:)"color-scheme"(?=\})'),
        by='"theme-color-scheme"',
        times=1,
    ),
    # The script makes the address of every link absolute, so that links still work when another
    # page is shown in this document. For style sheets that means applying them again. Leave theirs
    # alone, and compare them by the address they were loaded from.
    _Change(
        file=SCRIPT,
        found=re.compile(r"(?<=\{)t\[r\]=t\[r\](?=;break\})"),
        by="t.sheet||(t[r]=t[r])",
        times=1,
    ),
    _Change(
        file=SCRIPT,
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

    Raises ThemeFileError unless each of it occurs exactly as often as expected.
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
