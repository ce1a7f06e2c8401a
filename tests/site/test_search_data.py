"""What search engines and the site's own search can read."""

import json
from pathlib import Path
from typing import Any

import pytest

from calculators._sitebuild.guide.around.page_dates import page_dates
from tests.site.reading import pages, read


def data(site: Path, address: str) -> dict[str, Any]:
    """Read the data of a page, by their kind."""
    (found,) = (
        e.text
        for e in read(site / address / "index.html").iter("script")
        if e.get("type") == "application/ld+json"
    )
    made = json.loads(found)
    assert made["@context"] == "https://schema.org"
    return {it["@type"]: it for it in made["@graph"]}


def test_every_page_but_the_first_tells_the_way_to_it(built_site: Path) -> None:
    """From the first page, by pages that are there, to the page itself."""
    every = pages(built_site)
    for address in [it for it in every if it not in ("404.html", "index.html")]:
        page = address.removesuffix("index.html")
        steps = data(built_site, page)["BreadcrumbList"]["itemListElement"]
        assert [it["position"] for it in steps] == [*range(1, len(steps) + 1)], address
        home = steps[0]["item"]
        assert steps[-1]["item"] == home + page
        for step in steps:
            assert f"{step['item'].removeprefix(home)}index.html" in every, address
            assert step["name"], address


def test_way_to_a_calculator_leads_over_the_list_of_them(built_site: Path) -> None:
    """As the menu does."""
    steps = data(built_site, "calculators/deadline/")["BreadcrumbList"]["itemListElement"]
    home = steps[0]["item"]
    assert [it["item"].removeprefix(home) for it in steps] == [
        "",
        "calculators/",
        "calculators/deadline/",
    ]


@pytest.mark.parametrize("address", ["index.html", "404.html"])
def test_first_page_has_no_data(built_site: Path, address: str) -> None:
    """No way leads to it."""
    kinds = [e.get("type") for e in read(built_site / address).iter("script")]
    assert "application/ld+json" not in kinds


@pytest.mark.parametrize(
    "address",
    ["guide", "guide/prepare", "guide/mistakes", "before/market-salary", "faq"],
)
def test_guide_page_is_an_article(built_site: Path, address: str) -> None:
    """With a headline that fits, an author and what it rests on."""
    made = data(built_site, address)["Article"]
    assert 0 < len(made["headline"]) <= 110
    assert made["author"]["@type"] == made["publisher"]["@type"] == "Organization"
    assert made["mainEntityOfPage"] == made["url"]
    for work in made.get("citation", []):
        assert work["@type"] == "CreativeWork"
        assert work["name"]
        assert work["datePublished"].isdecimal()


def test_article_has_dates_where_git_knows_them(built_site: Path) -> None:
    """Published, and then changed; in a clone without history there are none."""
    made = data(built_site, "guide/prepare")["Article"]
    known = page_dates().get("guide/prepare.md")
    if known is None:
        assert "datePublished" not in made
        return
    assert made["datePublished"] == known.published.isoformat()
    assert made["datePublished"] <= made["dateModified"]


@pytest.mark.parametrize("wanted", ["24 hours", "lowball", "vesting", "unemployed"])
def test_words_of_a_worried_reader_are_in_the_index(built_site: Path, wanted: str) -> None:
    """A heading with them comes first in the site's own search."""
    docs = json.loads((built_site / "search" / "documents.json").read_text("utf-8"))
    assert [it["title"] for it in docs if wanted in it["title"].lower()]
