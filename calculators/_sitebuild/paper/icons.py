"""Draws the site's icons from `docs/assets/icons/icon.svg`; run it when that has changed.

The images are committed, because a build without a browser needs them too.
Usage: python -m calculators._sitebuild.paper.icons
"""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from calculators._sitebuild.paths import ICONS

from . import chromium

# Name, size in pixels, corner radius in percent; phones round the last two themselves.
SIZES = (("192", 192, 18), ("512", 512, 18), ("180", 180, 0), ("maskable-512", 512, 0))


def draw() -> None:
    """Draw each size."""
    svg = (ICONS / "icon.svg").read_text("utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_options())
        page = browser.new_page()
        for name, pixels, round_ in SIZES:
            page.set_viewport_size({"width": pixels, "height": pixels})
            page.set_content(
                f"<style>body {{ margin: 0 }} svg {{ display: block; border-radius: {round_}% }}"
                f"</style>{svg}"
            )
            page.screenshot(path=ICONS / f"icon-{name}.png", omit_background=True)
        browser.close()


if __name__ == "__main__":
    draw()
