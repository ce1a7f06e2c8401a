"""The foot of a page: when its sources were last checked, and how to report or mend a mistake.

The links need one variable, the address of the project (`repository` in mkdocs.yml), which a fork
sets to its own; without it there are none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from urllib.parse import quote

from calculators._core.markup import Child, h, to_html


def foot(checked: Iterable[dt.date], repository: str, path: str, title: str) -> str:
    """Write it; empty if there is nothing to say."""
    parts: list[Child] = [*_checked(sorted(checked)), *_links(repository.rstrip("/"), path, title)]
    return to_html(h("div", {"class": "so-foot"}, *parts)) if parts else ""


def _checked(days: list[dt.date]) -> list[Child]:
    if not days:
        return []
    told = _day(days[0]) if days[0] == days[-1] else f"{_day(days[0])} or later"
    words = "Source of this page last checked:" if len(days) == 1 else "Sources last checked:"
    return [h("p", None, f"{words} {told}.")]


def _links(repository: str, path: str, title: str) -> list[Child]:
    if not repository:
        return []
    report = f"{repository}/issues/new?title={quote(f'Mistake on “{title}”')}"
    edit = f"{repository}/edit/main/docs/{quote(path)}"
    return [
        h(
            "p",
            {"class": "so-on-screen"},
            h("a", {"href": report}, "Report a mistake"),
            " · ",
            h("a", {"href": edit}, "Edit this page"),
        )
    ]


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
