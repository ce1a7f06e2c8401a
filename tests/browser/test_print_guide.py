"""Guide pages on paper: the words, every address, boxes whole, and no navigation."""

import re

from playwright.sync_api import Page, expect

from tests.browser.paper import printed, solid
from tests.server import SiteServer

PAGE = "guide/prepare/"


def test_guide_page_prints_its_words_and_no_navigation(page: Page, server: SiteServer) -> None:
    """Every visible word of the text is on the paper; nothing that only a screen has use for."""
    page.goto(server.address + PAGE)
    paper = printed(page)
    whole = solid(paper.text)
    page.emulate_media(media="print")
    words = re.findall(r"\w+", page.locator("article").inner_text())
    assert len(words) > 800
    assert [word for word in words if word not in whole] == []
    for gone in ("Find a job fast", "Untick all", "Copy", "This list alone", "Step 5", "how sure"):
        assert gone not in paper.text
    expect(page.locator("button:visible")).to_have_count(0)


def test_links_are_numbered_and_lead_to_their_addresses(page: Page, server: SiteServer) -> None:
    """Inside and outside; notes of sources say theirs at once. The screen is as before."""
    page.goto(server.address + PAGE)
    before = page.locator("article").inner_html()
    paper = printed(page)
    assert page.locator("article").inner_html() == before
    (number,) = re.findall(r"open the conversation ?(\d+)", paper.text)
    assert paper.has(f"{number}. {server.address}guide/open-the-conversation/")
    (number,) = re.findall(r"Look up your state ?(\d+)", paper.text)
    assert paper.has(f"{number}. https://www.aauw.org/resources/policy/")
    notes = page.locator(".footnote > ol > li").count()
    (first,) = re.findall(r"trade-offs calculator ?(\d+)", paper.text)
    assert int(first) == notes + 1  # no number stands for two things
    for source in page.locator(
        ".footnote a[href^=http]:not(.so-on-screen, .footnote-backref)"
    ).all():
        assert paper.has(f"({source.get_attribute('href')})")


def test_boxes_are_whole(page: Page, server: SiteServer) -> None:
    """What the law says, and the case, never run over the end of a page."""
    page.goto(server.address + PAGE)
    paper = printed(page, "Letter")
    page.evaluate("for (const it of document.querySelectorAll('details.law')) it.open = true")
    boxes = page.locator(".admonition, details.law").all()
    assert len(boxes) == 4
    for box in boxes:
        lines = [re.sub(r"\d+$", "", it) for it in box.inner_text().split("\n") if it.strip()]
        first, last = lines[1][:20], lines[-1].split(". ")[-1][:40]
        assert paper.sheet_of(first) == paper.sheet_of(last) >= 0


def _begins_with(sheet: str, title: str) -> bool:
    """Say whether the title stands first, behind the number of the sheet."""
    return bool(re.match(rf"\d+ / \d+ {re.escape(title)}", sheet))


def test_whole_guide_has_all_chapters_in_order(page: Page, server: SiteServer) -> None:
    """Contents first, then each chapter on a page of its own; links between them stay inside."""
    page.goto(server.address + "guide/print/")
    titles = page.locator(".so-chapter > h2").evaluate_all(
        "all => all.map((it) => it.firstChild.textContent)"
    )
    assert len(titles) == 13
    paper = printed(page)
    assert paper.sheet_of("Contents" + titles[0]) == 0
    starts = [
        next(at for at, sheet in enumerate(paper.sheets) if _begins_with(sheet, title))
        for title in titles
    ]
    assert starts == sorted(set(starts))
    assert starts[0] in (1, 2)  # behind the contents, which are long
    inside = page.locator('.so-chapter a[href*="#prepare"]').first
    inside.click()
    assert page.url.startswith(server.address + "guide/print/#prepare")
