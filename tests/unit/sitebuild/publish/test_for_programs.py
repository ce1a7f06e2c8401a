"""What programs read: the list of pages, the pages as Markdown, and the way for crawlers."""

from pathlib import Path

import pytest

from calculators._sitebuild.publish.for_programs import Listed, public_address, write_for_programs

NAMED = ("Second Offer", "How to answer a job offer.")
PAGES = [
    Listed(section="Start", url="", title="You have an offer", description="What now."),
    Listed(section="Guide", url="guide/", title="Five steps", description="In order."),
    Listed(section="Guide", url="guide/prepare/", title="Prepare", description="Three numbers."),
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a small built site."""
    for page in PAGES:
        (tmp_path / page.url).mkdir(parents=True, exist_ok=True)
        html = f'<article><h1>{page.title}</h1><p><a href="../x/">X</a></p></article>'
        (tmp_path / page.url / "index.html").write_text(html, "utf-8")
    return tmp_path


def test_pages_stand_beside_themselves_and_in_one_list(site: Path) -> None:
    """In the order of the menu, by section, with whole addresses."""
    write_for_programs(site, "https://x.org/o/", NAMED, PAGES)
    assert (site / "llms.txt").read_text("utf-8") == (
        "# Second Offer\n\n> How to answer a job offer.\n\n"
        "## Start\n\n- [You have an offer](https://x.org/o/index.md): What now.\n\n"
        "## Guide\n\n- [Five steps](https://x.org/o/guide/index.md): In order.\n"
        "- [Prepare](https://x.org/o/guide/prepare/index.md): Three numbers.\n"
    )
    words = (site / "guide/prepare/index.md").read_text("utf-8")
    assert words == "# Prepare\n\n[X](https://x.org/o/guide/x/)\n"
    assert (site / "robots.txt").read_text("utf-8") == (
        "User-agent: *\nAllow: /\n\nSitemap: https://x.org/o/sitemap.xml\n"
    )


def test_site_without_an_address_names_none(site: Path) -> None:
    """A copy on one's own machine leads nobody there."""
    write_for_programs(site, "", NAMED, PAGES)
    assert "(guide/prepare/index.md)" in (site / "llms.txt").read_text("utf-8")
    assert not (site / "robots.txt").exists()


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://x.org/o/", "https://x.org/o/"),
        ("https://x.org", "https://x.org/"),
        ("http://127.0.0.1:8000/second-offer/", ""),
        ("http://localhost/", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_address_of_ones_own_machine_is_none(written: str | None, address: str) -> None:
    """Nobody else could follow it."""
    assert public_address(written) == address
