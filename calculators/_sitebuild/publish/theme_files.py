"""Leaves out what the theme brings and no page of ours uses."""

from __future__ import annotations

import fnmatch

from mkdocs.structure.files import Files

UNUSED = (
    "*.map",
    "assets/images/favicon.png",  # the site has an icon of its own
    "assets/javascripts/lunr/*",  # search in languages other than English
)


def leave_out_unused(files: Files) -> None:
    """Take them out of what MkDocs will copy."""
    for file in list(files):
        if any(fnmatch.fnmatchcase(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)
