"""Footnotes and terms open on the spot: by pointer, keyboard and finger, and close again."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.server import SiteServer

PAGE = "guide/receive-and-evaluate/"
PHONE: ViewportSize = {"width": 390, "height": 844}


def _card(page: Page) -> Locator:
    return page.locator("#so-note")


@pytest.mark.parametrize("kind", [".footnote-ref", ".so-term"])
def test_pointing_shows_the_words_and_escape_hides_them(
    page: Page, server: SiteServer, kind: str
) -> None:
    """The pointer may move into the card; leaving both closes it."""
    page.goto(server.address + PAGE)
    link = page.locator(kind).first
    link.hover()
    expect(_card(page)).to_be_visible()
    _card(page).hover()
    page.wait_for_timeout(400)  # longer than a card waits for the pointer to come back
    expect(_card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(_card(page)).to_have_count(0)
    link.hover()
    expect(_card(page)).to_be_visible()
    page.locator(".so-now__title").hover()
    expect(_card(page)).to_have_count(0)


def test_keyboard_reaches_the_link_and_then_its_card(page: Page, server: SiteServer) -> None:
    """The card describes the link, and Tab leads into it."""
    page.goto(server.address + PAGE)
    link = page.locator(".footnote-ref").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-describedby", "so-note")
    note = page.locator(".footnote li").first.locator("p").inner_text()
    expect(_card(page)).to_contain_text(note.split(",")[0])
    page.keyboard.press("Tab")
    expect(_card(page).locator("a").first).to_be_focused()
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("Escape")
    expect(_card(page)).to_have_count(0)


def test_tap_opens_the_card_inside_the_view(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """A tap elsewhere closes it; a second one on the link follows it."""
    page = visitor(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(server.address + PAGE)
    for link in page.locator(".footnote-ref, .so-term").all()[:6]:
        link.tap()
        box = _card(page).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        assert page.url.endswith(PAGE)
        page.locator(".so-now__title").tap()
        expect(_card(page)).to_have_count(0)
    link = page.locator(".so-term").first
    link.tap()
    expect(_card(page)).to_contain_text(link.get_attribute("data-meaning") or "-")
    link.tap()
    page.wait_for_url("**/glossary/#*")
    expect(_card(page)).to_have_count(0)


def test_without_script_each_is_a_link(visitor: Callable[..., Page], server: SiteServer) -> None:
    """To the end of the page, or to the glossary."""
    page = visitor(java_script_enabled=False)
    page.goto(server.address + PAGE)
    page.locator(".footnote-ref").first.click()
    expect(page.locator(".footnote li").first).to_be_in_viewport()
    page.goto(server.address + PAGE)
    page.locator(".so-term").first.click()
    page.wait_for_url("**/glossary/#*")
