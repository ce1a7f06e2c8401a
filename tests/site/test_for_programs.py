"""What a program reads instead of the pages has their words, and only lists what is there."""

import re
from pathlib import Path

from tests.site.reading import pages, read, text

HEADINGS = ("h1", "h2", "h3")


def test_each_page_has_its_words_beside_it(built_site: Path) -> None:
    """Every heading and every script, in their order; nothing that is there for a press."""
    for address, page in pages(built_site).items():
        if address in ("404.html", "guide/print/index.html"):
            continue
        beside = built_site / Path(address).parent / "index.md"
        words = beside.read_text("utf-8")
        (article,) = page.iter("article")
        titles = [text(e).removesuffix("¶") for e in article.iter() if e.tag in HEADINGS]
        calculator = {text(e) for it in article.iter("offer-calculator") for e in it.iter()}
        # A heading may be a link.
        lines = re.sub(r"^(#+ )\[(.*)\]\(.*\)$", r"\1\2", words, flags=re.MULTILINE)
        found = [lines.find(f"# {title}\n") for title in titles if title not in calculator]
        assert -1 not in found, (address, titles)
        assert found == sorted(found), address
        assert not re.search(r"^Copy the \w+$", words, re.MULTILINE), address
        assert "¶" not in words, address


def test_list_has_each_page_once(built_site: Path) -> None:
    """With its title and what it is about."""
    listed = re.findall(
        r"^- \[(.+)\]\((.+)\): (.+)$", (built_site / "llms.txt").read_text("utf-8"), re.MULTILINE
    )
    assert len(listed) == len({address for _, address, _ in listed}) > 30
    for title, address, description in listed:
        page = read((built_site / address).with_name("index.html"))
        assert text(page.find("head/title")).startswith(title)
        (said,) = (e.get("content") for e in page.iter("meta") if e.get("name") == "description")
        assert said == description


def test_sitemap_tells_days_of_change_and_none_of_the_build(built_site: Path) -> None:
    """A day in it is the one that the page itself tells as its last change, where it tells one."""
    sitemap = (built_site / "sitemap.xml").read_text("utf-8")
    entries = re.findall(r"<loc>([^<]+)</loc>\s*(?:<lastmod>([^<]*)</lastmod>)?", sitemap)
    home = min((address for address, _ in entries), key=len)
    assert len(entries) > 30
    told = 0
    for address, day in entries:
        page = (built_site / address.removeprefix(home) / "index.html").read_text("utf-8")
        if changed := re.search(r'"dateModified": "([^"]+)"', page):
            assert day == changed[1], address
            told += 1
    assert told == 0 or told > 10


def test_page_names_no_alternate(built_site: Path) -> None:
    """The theme takes each for a language, and asks for a sitemap that is not there."""
    for address, page in pages(built_site).items():
        links = [e.get("href") for e in page.iter("link") if "alternate" in e.get("rel", "")]
        assert links == [], address
