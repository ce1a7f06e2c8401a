"""Leaves out what the theme brings and no page of ours needs."""

from __future__ import annotations

import fnmatch
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

UNUSED = (
    "*.map",
    "assets/images/favicon.png",  # the site has an icon of its own
    "assets/javascripts/lunr/*",  # search in languages other than English
)
PALETTE = "assets/stylesheets/palette.*.min.css"
# While the theme sets the colors, at every start too, a flag on the page stops each transition. As
# the rule is for every element, the browser works out all styles anew when the flag comes, and once
# more when it goes: a third of a second on a cheap phone, in which nobody is heard.
_SWITCHING = re.compile(r"\[data-md-color-switching\][^{}]*\{[^{}]*\}")


class ThemeFileError(Exception):
    """A file of the theme is not what it was."""


def leave_out_unused(files: Files) -> None:
    """Take them out of what MkDocs will copy."""
    for file in list(files):
        if any(fnmatch.fnmatchcase(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)


def lighten_palette(files: Files, config: MkDocsConfig) -> None:
    """Leave out of the theme's style the rule that makes setting the colors slow.

    Raises ThemeFileError unless there is exactly one such style with exactly one such rule.
    """
    styles = [file for file in files if fnmatch.fnmatchcase(file.src_uri, PALETTE)]
    changed = [_SWITCHING.subn("", file.content_string) for file in styles]
    if [count for _, count in changed] != [1]:
        message = f"The theme's {PALETTE} has changed."
        raise ThemeFileError(f"{message} Adapt publish/theme_files.py to its new version.")
    (style,), ((content, _),) = styles, changed
    files.remove(style)
    files.append(File.generated(config, style.src_uri, content=content))
