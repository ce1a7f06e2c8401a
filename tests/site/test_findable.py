"""What search engines and hosts are told: addresses, days, and what to leave out."""

import datetime as dt
import html
import re
from pathlib import Path

from calculators._sitebuild.paper.files import address_of
from calculators._sitebuild.publish.for_programs import public_address
from tests.site.reading import pages, text

NOT_FOUND = "404.html"


def listed(site: Path) -> dict[str, str]:
    """Read the sitemap: each page's address in the site, with its day if it has one."""
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert sitemap.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    entries = re.findall(r"<url>\s*<loc>([^<]+)</loc>(?:\s*<lastmod>([^<]+)</lastmod>)?", sitemap)
    assert len(entries) == sitemap.count("<url>")
    home = address_of(site)
    return {html.unescape(address).removeprefix(home): day for address, day in entries}


def robots(page: object) -> list[str]:
    """Read what a page asks of search engines."""
    metas = page.iter("meta")  # type: ignore[attr-defined]
    return [e.get("content") for e in metas if e.get("name") == "robots"]


def test_sitemap_has_each_page_that_wants_to_be_found(built_site: Path) -> None:
    """None that asks to be left out, and none that is not there."""
    wanted = {
        address.removesuffix("index.html")
        for address, page in pages(built_site).items()
        if address != NOT_FOUND and not robots(page)
    }
    assert set(listed(built_site)) == wanted
    assert len(wanted) < len(pages(built_site)) - 1


def test_days_in_the_sitemap_are_days_that_were(built_site: Path) -> None:
    """As calendars write them, and none to come."""
    days = {dt.date.fromisoformat(day) for day in listed(built_site).values() if day}
    tomorrow = dt.datetime.now(tz=dt.UTC).date() + dt.timedelta(days=1)
    assert days
    assert dt.date(2025, 1, 1) < min(days) <= max(days) <= tomorrow


def test_only_a_public_address_is_canonical(built_site: Path) -> None:
    """Each page names its own, where there is one; a copy on somebody's machine names none."""
    address = address_of(built_site)
    for name, page in pages(built_site).items():
        found = [e.get("href") for e in page.iter("link") if e.get("rel") == "canonical"]
        own = [address + name.removesuffix("index.html")]
        assert found == (own if public_address(address) and name != NOT_FOUND else []), name


def test_robots_come_with_a_public_address(built_site: Path) -> None:
    """They name the sitemap, which needs a whole address."""
    address = public_address(address_of(built_site))
    path = built_site / "robots.txt"
    assert path.is_file() == bool(address)
    if address:
        assert f"\nSitemap: {address}sitemap.xml\n" in path.read_text("utf-8")


def test_no_page_names_the_next(built_site: Path) -> None:
    """Firefox fetches it against the policy, and the theme goes there at a single key."""
    for address, page in pages(built_site).items():
        rels = {e.get("rel") for e in page.iter("link")}
        assert not rels & {"next", "prev"}, address


def test_no_page_names_the_version_of_a_program(built_site: Path) -> None:
    """Nobody needs it but who looks for an old one."""
    for address, page in pages(built_site).items():
        assert not [e for e in page.iter("meta") if e.get("name") == "generator"], address


def test_page_for_what_is_not_found_says_so(built_site: Path) -> None:
    """In its title, too, and it leads on."""
    page = pages(built_site)[NOT_FOUND]
    assert text(page.find("head/title")).startswith("Page not found")
    (article,) = page.iter("article")
    assert len([e for e in article.iter("a") if e.get("href")]) > 20
