"""A worried reader finds the way: by the search, and on a phone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.server import SiteServer


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("they gave me 24 hours", "24 hours"),
        ("lowball", "lowball"),
        ("vesting", "vest"),
        ("unemployed", "unemployed"),
    ],
)
def test_search_finds_what_a_worried_reader_types(
    page: Page, server: SiteServer, asked: str, found: str
) -> None:
    """The first results have the very words."""
    page.goto(server.address)
    page.get_by_role("textbox", name="Search").click()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Type to start")
    # The search listens to keys, not to values.
    page.get_by_role("textbox", name="Search").press_sequentially(asked)
    first = page.locator(".md-search-result__item").first
    expect(first).to_be_visible()
    expect(first).to_contain_text(found, ignore_case=True)


def test_no_page_is_wider_than_a_phone(
    visitor: Callable[..., Page], server: SiteServer, built_site: Path
) -> None:
    """Nothing has to be pushed sideways."""
    page = visitor(viewport={"width": 390, "height": 844})
    for part in ("guide", "before", "checklists", "scripts", "faq", "sources", "privacy"):
        for file in sorted((built_site / part).rglob("index.html")):
            page.goto(server.address + file.parent.relative_to(built_site).as_posix() + "/")
            width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert width <= 0, file
