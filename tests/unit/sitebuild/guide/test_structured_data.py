"""Structured data has the right type for each page, and cannot end its element."""

import datetime as dt
import json
from typing import Any

import pytest

from calculators._sitebuild.guide.around.page_dates import PageDates
from calculators._sitebuild.guide.sources import Source
from calculators._sitebuild.guide.structured_data import PageFacts, Step, structured_data

HART = Source(
    "h", "Hart", "A title", 2024, "J.", "S.", "B", dt.date(2026, 11, 22), "https://x.org/"
)
HOME = Step("Second Offer", "https://x.org/")
GUIDE = Step("The guide", "https://x.org/guide/")
DATES = PageDates(published=dt.date(2026, 1, 31), modified=dt.date(2026, 2, 28))


def facts(path: str, title: str = "T", dates: PageDates | None = DATES) -> PageFacts:
    """Say what is known of a page."""
    breadcrumbs = (HOME, GUIDE, Step(title, f"https://x.org/{path}/"))
    return PageFacts(path=path, title=title, description="D", breadcrumbs=breadcrumbs, dates=dates)


def data(page: PageFacts, *cited: Source) -> dict[str, Any]:
    """Make the data of a page, and read them back by their kind."""
    made = json.loads(structured_data(page, cited))
    assert made["@context"] == "https://schema.org"
    return {it["@type"]: it for it in made["@graph"]}


@pytest.mark.parametrize("path", ["guide/prepare.md", "before/ai-tools.md", "faq.md"])
def test_guide_pages_are_articles_that_name_their_sources(path: str) -> None:
    """Headline, author and what it rests on."""
    made = data(facts(path, "A headline"), HART)["Article"]
    assert made["headline"] == "A headline"
    assert made["url"] == f"https://x.org/{path}/"
    assert made["author"] == {"@type": "Organization", "name": HOME.name, "url": HOME.address}
    assert [it["datePublished"] for it in made["citation"]] == ["2024"]


def test_article_has_its_dates() -> None:
    """As ISO 8601 has them; none where git tells none, rather than the build's day."""
    made = data(facts("guide/prepare.md"))["Article"]
    assert (made["datePublished"], made["dateModified"]) == ("2026-01-31", "2026-02-28")
    without = data(facts("guide/prepare.md", dates=None))["Article"]
    assert not {"datePublished", "dateModified", "citation"} & {*without}


def test_way_to_a_page_is_listed_in_order() -> None:
    """Every step has its place, its name and its address."""
    made = data(facts("guide/prepare.md", "Prepare"))["BreadcrumbList"]
    steps = [(it["position"], it["name"], it["item"]) for it in made["itemListElement"]]
    assert {it["@type"] for it in made["itemListElement"]} == {"ListItem"}
    assert steps == [
        (1, "Second Offer", "https://x.org/"),
        (2, "The guide", "https://x.org/guide/"),
        (3, "Prepare", "https://x.org/guide/prepare.md/"),
    ]


def test_calculator_is_no_article() -> None:
    """Its breadcrumbs are all there is."""
    assert [*data(facts("calculators/deadline.md"))] == ["BreadcrumbList"]


def test_first_page_has_none() -> None:
    """It is not an article, and has no breadcrumbs."""
    home = PageFacts(path="index.md", title="T", description="D", breadcrumbs=[HOME], dates=DATES)
    assert structured_data(home, [HART]) == ""


def test_nothing_in_it_can_end_the_element_around_it() -> None:
    """Whatever a title holds."""
    page = facts("guide/prepare.md", "</script><!-- & -->")
    text = structured_data(page, [])
    assert "<" not in text
    assert ">" not in text
    assert json.loads(text)["@graph"][0]["headline"] == "</script><!-- & -->"
