"""Checklists on paper: one page each, to the last word what it should be."""

import pytest
from playwright.sync_api import Page, expect

from calculators._sitebuild.guide.checklists import Checklist, checklists
from tests.browser.paper import SIZES, printed
from tests.server import SiteServer

LISTS = checklists()


@pytest.mark.parametrize("checklist", LISTS.values(), ids=list(LISTS))
def test_checklist_is_one_page_with_these_words_and_no_others(
    checklist: Checklist, page: Page, server: SiteServer
) -> None:
    """Title, ten items, room for notes, the site's short address; the tick that was made."""
    page.goto(server.address + f"checklists/{checklist.key}/")
    title = page.locator("h1").evaluate("it => it.firstChild.textContent")
    site = page.locator(".so-sheet__from").text_content() or ""
    assert "//" not in site
    words = [title, checklist.intro, *checklist.items, "Notes", site]
    for size in SIZES:
        assert printed(page, size).sheets == [" ".join(" ".join(words).split())]
    third = page.get_by_label(checklist.items[2])
    third.check()
    words.insert(4, "✓")
    assert printed(page).sheets == [" ".join(" ".join(words).split())]


def test_a_sheet_has_boxes_and_lines_to_write_on(page: Page, server: SiteServer) -> None:
    """Ten empty squares with an edge, and lines that a pen can follow."""
    page.goto(server.address + "checklists/prepare/")
    page.emulate_media(media="print")
    boxes = page.locator(".so-sheet input")
    expect(boxes).to_have_count(10)
    for box in boxes.all():
        shape = box.bounding_box()
        assert shape
        assert shape["width"] >= 15  # 4 mm
        expect(box).to_have_css("border-top-style", "solid")
        expect(box).to_have_css("appearance", "none")
    lines = page.locator(".so-notes__line")
    assert lines.count() >= 6
    for line in lines.all():
        shape = line.bounding_box()
        assert shape
        assert shape["height"] >= 26  # 7 mm
        expect(line).to_have_css("border-bottom-style", "solid")


def test_all_of_them_are_six_pages(page: Page, server: SiteServer) -> None:
    """Each alone on its sheet, with its own title and items, and no page of the list."""
    page.goto(server.address + "checklists/")
    for size in SIZES:
        paper = printed(page, size)
        assert len(paper.sheets) == 6
        for sheet, checklist in zip(paper.sheets, LISTS.values(), strict=True):
            assert sheet.startswith(f"{checklist.title} {checklist.intro}")
            assert [it for it in checklist.items if it not in sheet] == []
        assert "You are here" not in paper.text
        assert "PDF" not in paper.text


@pytest.mark.first_visit
@pytest.mark.parametrize("address", ["checklists/mistakes/", "guide/prepare/", "faq/"])
def test_dark_prints_as_light(address: str, page: Page, server: SiteServer) -> None:
    """The same ink in the same places, whatever the screen looked like."""
    page.clock.set_fixed_time("2026-05-04T12:00:00-04:00")
    inks = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(server.address + address)
        shade = page.evaluate("getComputedStyle(document.body).backgroundColor")
        inks.append((shade, printed(page).ink))
    (light, first), (dark, second) = inks
    assert light != dark  # else nothing is shown here
    assert first == second
