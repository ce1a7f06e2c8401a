"""The search index does not come with every page."""

import json
from pathlib import Path

import pytest

from calculators._sitebuild.publish.lazy_search import (
    DOCUMENTS,
    WORKERS,
    LazySearchError,
    write_lazy_search,
)
from calculators._sitebuild.publish.search_index import NAME

INDEX = {"config": {"lang": ["en"], "separator": "\\s"}, "docs": [{"location": "", "title": "A"}]}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Lay out the theme's search as a build does."""
    (tmp_path / "search").mkdir()
    (tmp_path / NAME).write_text(json.dumps(INDEX), "utf-8")
    (tmp_path / WORKERS).mkdir(parents=True)
    (tmp_path / WORKERS / "search.1a2b.min.js").touch()
    return tmp_path


def test_settings_stay_and_documents_move(site: Path) -> None:
    """The theme needs the settings at once, to mark what was searched for."""
    write_lazy_search(site)
    assert json.loads((site / NAME).read_text("utf-8")) == {**INDEX, "docs": []}
    assert json.loads((site / DOCUMENTS).read_text("utf-8")) == INDEX["docs"]
    assert (site / WORKERS / "lazy-search.1a2b.min.js").stat().st_size > 0


@pytest.mark.parametrize("names", [[], ["search.1.min.js", "search.2.min.js"]])
def test_theme_that_has_changed_stops_the_build(site: Path, names: list[str]) -> None:
    """Rather than that nothing can be found on the published site."""
    (site / WORKERS / "search.1a2b.min.js").unlink()
    for name in names:
        (site / WORKERS / name).touch()
    with pytest.raises(LazySearchError, match=r"Adapt publish/lazy_search\.py"):
        write_lazy_search(site)
