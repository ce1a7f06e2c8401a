"""Draws the icons of the site from the mark; run it when the mark or the brand color has changed.

The images are committed, because a build without a browser needs them too.
Usage: python -m calculators._sitebuild.paper.icons
"""

from __future__ import annotations

import re

from playwright.sync_api import sync_playwright

from calculators._sitebuild.paths import ICONS, MARK, STYLES

from . import chromium

# Name, size in pixels, corner radius in percent; phones round the last two themselves.
SIZES = (("192", 192, 18), ("512", 512, 18), ("180", 180, 0), ("maskable-512", 512, 0))
# How much of the square the mark fills: the inner four fifths of a maskable icon stay in view.
_SHARE = 0.7


def icon_svg(corner: int = 18) -> str:
    """Write the icon: the mark in white on a square of the brand's color.

    `corner` is the radius of the square's corners, in percent of its side.
    """
    shapes = re.sub(r"</?svg[^>]*>", "", MARK.read_text("utf-8")).strip()
    side = 24 / _SHARE
    edge = (side - 24) / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side:.2f} {side:.2f}">'
        f'<rect width="{side:.2f}" height="{side:.2f}" rx="{side * corner / 100:.2f}"'
        f' fill="{brand_color()}"/>'
        f'<g color="#fff" transform="translate({edge:.2f} {edge:.2f})">{shapes}</g></svg>\n'
    )


def brand_color() -> str:
    """Read the brand's color, as on light ground, from the tokens."""
    found = re.search(r"--so-brand: (#\w+);", (STYLES / "tokens.css").read_text("utf-8"))
    if not found:
        raise LookupError("tokens.css has no --so-brand")
    return found[1]


def draw() -> None:
    """Write the SVG and draw each size."""
    (ICONS / "icon.svg").write_text(icon_svg(), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_options())
        page = browser.new_page()
        for name, pixels, corner in SIZES:
            page.set_viewport_size({"width": pixels, "height": pixels})
            page.set_content(
                f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{icon_svg(corner)}"
            )
            page.screenshot(path=ICONS / f"icon-{name}.png", omit_background=True)
        browser.close()


if __name__ == "__main__":
    draw()
