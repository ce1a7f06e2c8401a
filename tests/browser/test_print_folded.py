"""Whatever a page folds on the screen stands open on paper, and is folded again afterwards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.server import SiteServer
from tests.site.reading import pages

# What of a folded part cannot be seen, of those that paper shows at all.
SHUT = """() => [...document.querySelectorAll('article details')]
  .filter((it) => it.querySelector(':scope > summary')?.checkVisibility())
  .filter((it) => {
    const inside = [...it.children].filter((each) => each.tagName !== 'SUMMARY')
    return inside.length && !inside.some((each) => each.checkVisibility())
  })
  .map((it) => it.textContent.trim().slice(0, 60))"""
STATES = "() => [...document.querySelectorAll('article details')].map((it) => it.open)"


def _folding(site: Path) -> dict[str, int]:
    """Count the folded parts of each page that has any."""
    counts = {
        address.removesuffix("index.html"): sum(
            1 for it in page.iter("details") if it.get("open") is None
        )
        for address, page in pages(site).items()
    }
    return {address: count for address, count in counts.items() if count}


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_every_folded_part_prints_open(
    visitor: Callable[..., Page], server: SiteServer, built_site: Path, *, script: bool
) -> None:
    """On every page that has one; with script it is opened, without the style sheet shows it."""
    found = _folding(built_site)
    assert len(found) > 20
    assert sum(found.values()) > 200
    page = visitor(java_script_enabled=script)
    shut = {}
    for address in found:
        page.goto(server.address + address)
        before = page.evaluate(STATES)
        assert not all(before), address
        page.emulate_media(media="print")
        if script:
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
        if folded := page.evaluate(SHUT):
            shut[address] = folded
        page.emulate_media(media="screen")
        if script:
            page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(STATES) == before, address
    assert shut == {}
