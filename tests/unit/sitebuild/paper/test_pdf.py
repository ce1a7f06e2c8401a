"""The same site gives the same PDFs, and pages link only to files that exist."""

from pathlib import Path

import pytest

from calculators._sitebuild.paper.downloads import documents, link_downloads
from calculators._sitebuild.paper.pdf import settled

BEFORE = b"/CreationDate (D:20991231235959+00'00') /ID (node00004201) x [(node00000777)]"


def test_time_is_the_settled_one_and_nodes_are_counted_from_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No byte more or less: the file counts them. 86,400 seconds are the second day of 1970."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    after = settled(BEFORE)
    assert after == (
        b"/CreationDate (D:19700102000000+00'00') /ID (node00000001) x [(node00000000)]"
    )
    assert len(after) == len(BEFORE)


def test_links_are_there_only_for_files_that_are(tmp_path: Path) -> None:
    """Made for one paper: one link; made for none: the place stays empty, and keeps its page."""
    for document in documents():
        page = tmp_path / document.url / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        place = f'<p class="so-downloads" data-downloads="{document.name}"></p>'
        page.write_text(f"<p>Before</p>{place}<p>After</p>", "utf-8")
    first, second = documents()[:2]
    before = (tmp_path / second.url / "index.html").read_text("utf-8")
    for _ in range(2):  # a second run changes nothing
        link_downloads(tmp_path, {first.file("A4"): 34_001})
        html = (tmp_path / first.url / "index.html").read_text("utf-8")
        assert html.count("<a ") == 1
        assert f'<a href="../../{first.file("A4")}">A4 (35 kB)</a>.</p><p>After</p>' in html
        assert (tmp_path / second.url / "index.html").read_text("utf-8") == before
