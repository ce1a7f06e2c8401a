"""Each page of a site with a public address has a card, and says so in its head."""

import struct
from pathlib import Path

import html5lib
import pytest

from calculators._sitebuild.paper import cards
from calculators._sitebuild.paper.cards import draw_cards

PAGE = """<html><head><title>Prepare &amp; ask - Second Offer</title>
<link rel="canonical" href="{address}"><meta name="description" content="Three “numbers”.">
{more}</head>
<body><h1 id="p">Prepare &amp; ask<a class="headerlink" href="#p">¶</a></h1></body></html>
"""


def written(site: Path, url: str, address: str, more: str = "") -> Path:
    """Write a page."""
    path = site / url / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.format(address=address, more=more), "utf-8")
    return path


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "CARDS", tmp_path / "cache")


def test_card_is_drawn_and_named_in_the_head(tmp_path: Path) -> None:
    """In the size that others show, under the public address; a second run changes nothing."""
    site = tmp_path / "site"
    home = written(site, "", "https://x.org/o/")
    page = written(site, "guide/prepare", "https://x.org/o/guide/prepare/")
    for _ in range(2):
        assert draw_cards(site) == 2
        document = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
        named = [e for e in document.iterfind("head/meta") if e.get("property")]
        told = {e.get("property"): e.get("content", "") for e in named}
        image = told.pop("og:image")
        assert told == {
            "og:type": "article",
            "og:site_name": "Second Offer",
            "og:title": "Prepare & ask",
            "og:description": "Three “numbers”.",
            "og:url": "https://x.org/o/guide/prepare/",
            "og:image:width": "1200",
            "og:image:height": "630",
            "og:image:alt": "Second Offer: Prepare & ask",
        }
        png = (site / image.removeprefix("https://x.org/o/")).read_bytes()
        assert png[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", png[16:24]) == (1200, 630)
        assert page.read_text("utf-8").count("twitter:card") == 1
    assert 'content="website"' in home.read_text("utf-8")
    assert len(list((site / "assets/cards").glob("*.png"))) == 2


@pytest.mark.parametrize(
    ("address", "more"),
    [
        ("http://127.0.0.1:8000/second-offer/", ""),
        ("https://x.org/o/", '<meta name="robots" content="noindex">'),
    ],
)
def test_page_that_nobody_else_can_reach_has_none(tmp_path: Path, address: str, more: str) -> None:
    """No card, and no word of one in its head."""
    page = written(tmp_path / "site", "", address, more)
    assert draw_cards(tmp_path / "site") == 0
    assert "og:" not in page.read_text("utf-8")
