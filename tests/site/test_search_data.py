"""What search engines, and the site's own search, get to read."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.site.reading import pages, read, text


def data(site: Path, address: str) -> Any:
    """Read the data of a page."""
    (found,) = (
        e.text
        for e in read(site / address / "index.html").iter("script")
        if e.get("type") == "application/ld+json"
    )
    return json.loads(found)


def test_every_block_of_data_is_sound(built_site: Path) -> None:
    """It parses, names its vocabulary and its page."""
    count = 0
    for address, page in pages(built_site).items():
        for script in page.iter("script"):
            if script.get("type") == "application/ld+json":
                made = json.loads(script.text)
                assert made["@context"] == "https://schema.org", address
                assert made["url"].endswith(address.removesuffix("index.html")), address
                count += 1
    assert count >= 12


def test_questions_have_the_answers_of_the_page(built_site: Path) -> None:
    """A search engine refuses data that say another thing than the page."""
    made = data(built_site, "faq")
    words = text(read(built_site / "faq" / "index.html"))
    assert made["@type"] == "FAQPage"
    assert len(made["mainEntity"]) >= 22
    ids = {e.get("id") for e in read(built_site / "faq" / "index.html").iter()}
    for question in made["mainEntity"]:
        assert question["@type"] == "Question"
        assert question["name"] in words
        assert question["url"].partition("#")[2] in ids
        answer = question["acceptedAnswer"]
        assert answer["@type"] == "Answer"
        assert answer["text"][:25] in words


def test_overview_leads_through_five_steps(built_site: Path) -> None:
    """Each with a name, a text and a page of its own."""
    made = data(built_site, "guide")
    assert made["@type"] == "HowTo"
    assert made["name"]
    assert [step["@type"] for step in made["step"]] == ["HowToStep"] * 5
    assert [step["position"] for step in made["step"]] == [1, 2, 3, 4, 5]
    for step in made["step"]:
        assert step["name"]
        assert len(step["text"]) > 50
        assert (built_site / "guide" / step["url"].rstrip("/").rsplit("/", 1)[1]).is_dir()


@pytest.mark.parametrize(
    "address",
    ["guide/prepare", "guide/mistakes", "before/market-salary", "before/recruiter-red-flags"],
)
def test_guide_page_is_an_article(built_site: Path, address: str) -> None:
    """With a headline that fits, an author and what it rests on."""
    made = data(built_site, address)
    assert made["@type"] == "Article"
    assert 0 < len(made["headline"]) <= 110
    assert made["author"]["@type"] == made["publisher"]["@type"] == "Organization"
    assert made["mainEntityOfPage"] == made["url"]
    for work in made.get("citation", []):
        assert work["@type"] == "CreativeWork"
        assert work["name"]
        assert work["datePublished"].isdecimal()


@pytest.mark.parametrize("wanted", ["24 hours", "lowball", "vesting", "unemployed"])
def test_words_of_a_worried_reader_are_in_the_index(built_site: Path, wanted: str) -> None:
    """A heading with them comes first in the site's own search."""
    index = json.loads((built_site / "search" / "search_index.json").read_text("utf-8"))
    assert [it["title"] for it in index["docs"] if wanted in it["title"].lower()]
