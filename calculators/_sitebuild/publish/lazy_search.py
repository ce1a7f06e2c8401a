"""Keeps the search index out of a page's first load.

The theme loads the whole index on every page, whether or not anybody searches. So the file that it
loads keeps only the settings, what can be found moves to a file beside it, and a worker before the
theme's own (`calculators/_browser/guide/search_worker.js`) loads that with the first question.
"""

from __future__ import annotations

import json
from pathlib import Path

from calculators._sitebuild.node import minified
from calculators._sitebuild.paths import BROWSER
from calculators._sitebuild.publish.search_index import NAME

DOCUMENTS = "search/documents.json"
WORKERS = "assets/javascripts/workers"
SOURCE = BROWSER / "guide" / "search_worker.js"


class LazySearchError(Exception):
    """The theme's search is not where it was."""


def write_lazy_search(site: Path) -> None:
    """Move what can be found out of the index, and write the worker that loads it.

    Raises LazySearchError unless the theme has exactly one worker for its search.
    """
    workers = [*(site / WORKERS).glob("search.*.js")]
    if len(workers) != 1:
        message = f"The theme has {len(workers)} search workers in {WORKERS}, not one."
        raise LazySearchError(f"{message} Adapt publish/lazy_search.py to the theme's new version.")
    script = minified(SOURCE.read_text("utf-8"))
    (site / WORKERS / f"lazy-{workers[0].name}").write_text(script, "utf-8")
    index = json.loads((site / NAME).read_text("utf-8"))
    _write(site / DOCUMENTS, index["docs"])
    _write(site / NAME, {**index, "docs": []})


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
