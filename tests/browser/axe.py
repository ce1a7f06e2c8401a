"""What axe finds wrong in a page, in each of the ways in which pages are read."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize, expect

WIDE: ViewportSize = {"width": 390, "height": 844}  # as phones go
NARROW: ViewportSize = {"width": 320, "height": 640}
PHONE: dict[str, Any] = {"viewport": WIDE, "has_touch": True, "is_mobile": True}
# WCAG 2.2 up to AA, which has some rules that axe leaves out by itself, and its best practices.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549")
WIDER = "document.documentElement.scrollWidth - innerWidth"
# Which rules are broken, where, and why.
BROKEN = """async (options) => {
  const { violations } = await axe.run(document, options)
  const bar = document.querySelector('.so-bar')?.getBoundingClientRect()
  // The single values of a chart lie close together, and stand in the table under it, too. What the
  // bar happens to lie over is not small.
  const isKnown = (id, node) => {
    const it = document.querySelector(node.target[0])
    const { top, bottom } = it?.getBoundingClientRect() ?? {}
    if (id !== 'target-size') return false
    return it?.closest('.so-readings') || (bar && bottom > bar.top && top < bar.bottom)
  }
  return violations
    .map(({ id, nodes }) => [id, nodes.filter((it) => !isKnown(id, it))])
    .filter(([, nodes]) => nodes.length)
    .map(([id, nodes]) => [id, nodes.map((it) => [it.html.slice(0, 200), it.failureSummary])])
}"""


def breaks_no_rule(page: Page, *rules: str) -> None:
    """Hold the page as it stands to these rules of axe, or to all."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {
        "resultTypes": ["violations"],
        "preload": False,  # no rule of these fetches the styles again
        "runOnly": [*(rules or TAGS)],
    }
    assert page.evaluate(BROKEN, options) == []


def is_fine(page: Page, *, every_rule: bool = False) -> None:
    """Hold it to all rules; then, in the dark and in forced colors, to what these can change.

    `every_rule` takes all rules there, too.
    """
    rules = () if every_rule else ("color-contrast",)
    is_fine_in_the_dark_too(page, *rules)
    page.emulate_media(color_scheme="light", forced_colors="active")
    breaks_no_rule(page, *rules)
    page.emulate_media(color_scheme="light", forced_colors="none")


def is_fine_in_the_dark_too(page: Page, *rules: str) -> None:
    """Hold it to all rules, and in the dark to these, or to all."""
    breaks_no_rule(page)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    # What the browser draws itself, such as the bar for scrolling, is dark by our style alone.
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    expect(page.locator('meta[name="color-scheme"]')).to_have_count(0)
    breaks_no_rule(page, *rules)
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def fits_phones(page: Page) -> None:
    """See that nothing is wider than the view, and that the keyboard reaches what scrolls.

    At twice the text size, too: the theme's rem is 125% of what the reader has set.
    """
    page.set_viewport_size(NARROW)
    assert page.evaluate(WIDER) <= 0
    breaks_no_rule(page, "scrollable-region-focusable")
    page.set_viewport_size(WIDE)
    assert page.evaluate(WIDER) <= 0
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate(WIDER) <= 0
    page.evaluate("document.documentElement.style.fontSize = ''")
