"""Every color that is read on another one can be read: WCAG 2.2, in light and in dark."""

import json
import re
from itertools import product

import pytest

from calculators._sitebuild.paper.icons import icon_svg
from calculators._sitebuild.paths import DOCS, ICONS, STYLES, THEME

SCHEMES = {"light": ":root", "dark": "[data-md-color-scheme='slate']"}
GROUNDS = ("paper", "card", "wash")
MEANINGS = ("yours", "theirs", "middle", "careful")
TEXT = 4.5  # WCAG 2.2, 1.4.3
SHAPE = 3.0  # 1.4.11: edges of controls, parts of pictures
PAIRS = (
    *((name, ground, TEXT) for name, ground in product(("ink", "soft", "link"), GROUNDS)),
    *((name, ground, TEXT) for name, ground in product(MEANINGS, GROUNDS)),
    *((name, f"{name}-ground", TEXT) for name in MEANINGS),
    *((name, f"{ground}-ground", TEXT) for name, ground in product(("ink", "soft"), MEANINGS)),
    *(("link", f"{ground}-ground", TEXT) for ground in MEANINGS),
    ("on-brand", "brand", TEXT),
    *((name, ground, SHAPE) for name, ground in product(("edge", "brand"), GROUNDS)),
    *(
        (f"part-{part}", ground, SHAPE)
        for part, ground in product(("base", "bonus", "equity", "signing", "benefits"), GROUNDS)
    ),
    *((f"offer-{n}", ground, SHAPE) for n, ground in product((1, 2, 3, 4), GROUNDS)),
)


def _tokens(selector: str) -> dict[str, str]:
    css = (STYLES / "tokens.css").read_text("utf-8").split("@media")[0]
    blocks = re.findall(rf"^{re.escape(selector)} \{{(.*?)^\}}", css, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r"--so-([\w-]+): (#[0-9a-f]{6});", "".join(blocks)))


def _luminance(color: str) -> float:
    """Follow https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    """The measure itself gives the known ratios."""
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)  # WebAIM's checker


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_can_be_read(scheme: str) -> None:
    """Text has 4.5 to 1 on its ground, shapes and edges 3 to 1."""
    colors = _tokens(SCHEMES[scheme])
    low = [
        f"{name} on {ground}: {ratio:.2f}, wanted {least}"
        for name, ground, least in PAIRS
        if (ratio := _contrast(colors[name], colors[ground])) < least
    ]
    assert not low


def test_both_schemes_and_the_restricted_ones_set_the_same_colors() -> None:
    """No color is left as it was on another ground."""
    light = set(_tokens(SCHEMES["light"]))
    assert set(_tokens(SCHEMES["dark"])) == light
    css = (STYLES / "tokens.css").read_text("utf-8")
    for medium in ("forced-colors: active", "@media print"):
        block = css.split(medium)[1].split("@media")[0]
        assert set(re.findall(r"--so-([\w-]+):", block)) == light, medium


def test_no_other_style_names_a_color() -> None:
    """All colors come from the tokens."""
    named = {
        path.name: found
        for path in STYLES.glob("*.css")
        # brief.css is mostly a printed page: black on white.
        if not path.name.startswith(("tokens", "brief"))
        if (found := re.findall(r"(?<![\w&])#[0-9a-f]{3,8}\b(?=[;,) ])", path.read_text("utf-8")))
    }
    assert not named


def test_what_a_browser_paints_around_the_page_is_the_paper() -> None:
    """The browser's own bars take the color of the page."""
    manifest = json.loads((DOCS / "manifest.webmanifest").read_text("utf-8"))
    head = (THEME / "main.html").read_text("utf-8")
    light, dark = (_tokens(selector)["paper"] for selector in SCHEMES.values())
    assert manifest["theme_color"] == manifest["background_color"] == light
    for color, scheme in ((light, "light"), (dark, "dark")):
        assert f'content="{color}" media="(prefers-color-scheme: {scheme})"' in head


def test_each_copy_of_the_site_is_an_app_of_its_own() -> None:
    """An `id` is resolved against the origin, where all copies of one owner would share it."""
    manifest = json.loads((DOCS / "manifest.webmanifest").read_text("utf-8"))
    assert "id" not in manifest
    assert manifest["start_url"] == manifest["scope"] == "."


def test_icon_is_drawn_from_the_mark() -> None:
    """The committed icon is that of the present mark and color."""
    assert (ICONS / "icon.svg").read_text("utf-8") == icon_svg()
