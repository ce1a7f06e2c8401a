"""Finds in git when a page was first published and last changed.

The file system only knows when the files were fetched. A shallow clone, as CI makes by default,
only knows its last commit; a page then has no dates rather than wrong ones.
"""

from __future__ import annotations

import datetime as dt
import subprocess
from dataclasses import dataclass
from pathlib import Path

from calculators._sitebuild.paths import DOCS


@dataclass(frozen=True, slots=True)
class PageDates:
    """The days of a page's first and last commit."""

    published: dt.date
    modified: dt.date


def page_dates(docs: Path = DOCS) -> dict[str, PageDates]:
    """Give the dates of each page by its path in `docs`; of none without a history."""
    if _git(docs, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    log = ("log", "--relative", "--name-status", "--find-renames", "-z", "--format=%x00%cs")
    found: dict[str, PageDates] = {}
    names: dict[str, str] = {}  # today's names of earlier paths
    fields = iter(_git(docs, *log, "--", ".").split("\0"))
    day = dt.date.min
    for field in fields:
        status = field.strip()
        if not status:
            continue
        if status[0].isdecimal():
            day = dt.date.fromisoformat(status)
            continue
        path = next(fields)
        if status.startswith("R"):
            before, path = path, next(fields)
            names[before] = names.get(path, path)
        today = names.get(path, path)
        last = found[today].modified if today in found else day
        found[today] = PageDates(published=day, modified=last)
    return found


def _git(folder: Path, *command: str) -> str:
    try:
        done = subprocess.run(
            ["git", *command],  # noqa: S607 - wherever it is installed
            cwd=folder,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout
