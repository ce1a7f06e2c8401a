"""What must hold for every published page."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from calculators._sitebuild.hook import INLINE
from calculators._sitebuild.publish.browser_code import inline_script
from tests.site.reading import attributes, pages, text

NUMBERS_ALONE = re.compile(
    r"(?:(?:--so-[a-z]+|left|top|width|height|stroke-dasharray):[-\d.%em, ]+;?)+"
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What a browser fetches without being asked: links to follow are not among them.
FETCHED = ("img", "script", "iframe", "source", "video", "audio", "embed", "object", "image", "use")
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch"}


def test_page_fetches_nothing_from_another_host(built_site: Path) -> None:
    """No style, script, picture or font from elsewhere: nobody learns who reads this."""
    for address, page in pages(built_site).items():
        fetched = [
            value
            for tag, value in attributes(page, "src", "srcset", "data", "poster")
            if tag in FETCHED
        ]
        fetched += [
            link.get("href")
            for link in page.iter("link")
            if FETCHED_LINKS & set(link.get("rel", "").split())
        ]
        assert fetched, address
        for value in fetched:
            parts = urlsplit(value)
            assert not parts.scheme, (address, value)
            assert not parts.netloc, (address, value)


def test_files_that_a_page_names_are_in_the_site(built_site: Path) -> None:
    """Every style and script is there, at the address that the page gives."""
    for address, page in pages(built_site).items():
        if address == "404.html":
            continue  # its addresses are absolute: the host serves it anywhere
        folder = (built_site / address).parent
        for tag, value in attributes(page, "src", "href"):
            if tag in ("script", "link", "img") and not urlsplit(value).scheme:
                assert (folder / urlsplit(value).path).exists(), (address, value)


def test_style_sheets_fetch_nothing_from_another_host(built_site: Path) -> None:
    """Fonts and pictures of a style sheet count as well."""
    sheets = list(built_site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        css = sheet.read_text("utf-8")
        assert not re.search(r"""(@import|url\()\s*['"]?(https?:)?//""", css), sheet.name


def test_no_style_asks_whether_something_around_has_any_class(built_site: Path) -> None:
    """With one that does, each class that changes makes the browser style all inside anew."""
    for sheet in built_site.rglob("*.css"):
        asked = re.findall(r"[^\s,{}]*\[class\][^,{}]+", sheet.read_text("utf-8"))
        assert asked == [], sheet.name


def test_page_has_no_handler_in_its_html(built_site: Path) -> None:
    """A strict content policy can then be set by whoever hosts it."""
    for address, page in pages(built_site).items():
        handlers = [(e.tag, key) for e in page.iter() for key in e.attrib if key.startswith("on")]
        assert handlers == [], address
        hrefs = [value for _, value in attributes(page, "href") if "javascript:" in value]
        assert hrefs == [], address


def test_our_part_of_a_page_has_no_script_and_no_style(built_site: Path) -> None:
    """What the theme puts around the article is its own; the article is ours."""
    for address, page in pages(built_site).items():
        for article in page.iter("article"):
            tags = [e.tag for e in article.iter() if e.tag in ("script", "style")]
            assert tags == [], address
            # A drawing tells the style sheet how wide its words are, or where a point is.
            styles = [value for _, value in attributes(article, "style")]
            assert [it for it in styles if not NUMBERS_ALONE.fullmatch(it)] == [], address


def test_inline_scripts_are_the_themes_and_three_of_ours(built_site: Path) -> None:
    """Three short ones of the theme and its settings, and three of ours.

    A page that opens with a calculator has one more, which holds the theme's script back. Data are
    no script.
    """
    theme_navigation, theme_script, theme_storage, with_script = (
        inline_script(f"dom/{name}.mjs") for name in INLINE
    )
    for address, page in pages(built_site).items():
        inline = [
            e.text
            for e in page.iter("script")
            if not e.get("src") and e.get("type") != "application/ld+json"
        ]
        held = [e for e in page.iter("script") if e.get("data-held") is not None]
        # Before the first element of the page, and before the theme's first.
        assert inline[:2] == [with_script, theme_storage], address
        assert inline.count(theme_navigation) == 1, address
        assert inline.count(theme_script) == len(held), address
        assert len(inline) == 7 + len(held), address
        assert not list(page.iter("style")), address


def test_theme_is_held_back_where_a_calculator_is_in_view(built_site: Path) -> None:
    """And nowhere else: a page to read wants its menu at once."""
    held = {
        address
        for address, page in pages(built_site).items()
        for e in page.iter("script")
        if e.get("data-held") is not None
    }
    assert "calculators/counter-offer/index.html" in held
    assert not [it for it in held if it.startswith(("guide/", "situations/", "scripts/"))]


def test_headings_do_not_skip_a_level(built_site: Path) -> None:
    """Whoever goes from heading to heading gets a whole table of contents."""
    for address, page in pages(built_site).items():
        levels = [int(e.tag[1]) for e in page.iter() if e.tag in HEADINGS]
        assert levels[:1] == [1], address
        assert levels.count(1) == 1, address
        steps = [b - a for a, b in pairwise(levels)]
        assert max(steps, default=0) <= 1, address


def test_ids_are_there_once(built_site: Path) -> None:
    """Links, labels and titles lead to one place."""
    for address, page in pages(built_site).items():
        ids = [e.get("id") for e in page.iter() if e.get("id")]
        assert sorted(ids) == sorted(set(ids)), address


@pytest.mark.parametrize("attribute", ["for", "aria-labelledby", "aria-describedby"])
def test_every_reference_leads_to_an_id(built_site: Path, attribute: str) -> None:
    """A label without its field is silent."""
    for address, page in pages(built_site).items():
        ids = {e.get("id") for e in page.iter()}
        wanted = {
            name for _, value in attributes(page.find("body"), attribute) for name in value.split()
        }
        assert wanted <= ids, address


def test_page_tells_search_engines_what_it_is(built_site: Path) -> None:
    """A title and a description of its own, in the length that is shown."""
    seen = set()
    for address, page in pages(built_site).items():
        if address == "404.html":
            continue
        (description,) = (
            e.get("content") for e in page.iter("meta") if e.get("name") == "description"
        )
        assert 50 <= len(description) <= 160, address
        assert text(page.find("head/title")), address
        assert description not in seen, address
        seen.add(description)
        assert page.get("lang") == "en", address


def test_no_block_is_left_over_as_text(built_site: Path) -> None:
    """Three slashes on a page are a calculator that never came."""
    for address, page in pages(built_site).items():
        body = page.find("body")
        code = {e for c in body.iter() if c.tag in ("pre", "code", "script") for e in c.iter()}
        words = [e.text or "" for e in body.iter() if e not in code]
        words += [e.tail or "" for e in body.iter() if e.tag in ("script", "pre") or e not in code]
        assert [it for it in words if "///" in it] == [], address
