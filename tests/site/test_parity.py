"""Every calculator has a page, a line in the menu, a card in the list, and a test."""

import posixpath
import re
from pathlib import Path

import pytest

from calculators._sitebuild.catalogue import slugs
from tests.site.reading import attributes, calculator_address, calculator_page, read, text

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.mark.parametrize("slug", slugs())
def test_calculator_has_a_page_that_shows_it(built_site: Path, slug: str) -> None:
    """The page is named after the calculator and embeds it once."""
    shown = [e.get("name") for e in calculator_page(built_site, slug).iter("offer-calculator")]
    assert shown == [slug]


@pytest.mark.parametrize("slug", slugs())
def test_calculator_is_in_the_menu(built_site: Path, slug: str) -> None:
    """Nobody finds a page that nothing leads to."""
    address = calculator_address(built_site, slug)
    menu = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert f": {address.removesuffix('/')}.md\n" in menu


def test_list_has_every_calculator_in_the_menus_order(built_site: Path) -> None:
    """It is made from the declarations: the built page shows that it was."""
    addresses = [calculator_address(built_site, slug) for slug in slugs()]
    menu = (ROOT / "mkdocs.yml").read_text("utf-8")
    addresses.sort(key=lambda address: menu.index(f": {address.removesuffix('/')}.md\n"))
    (article,) = read(built_site / "calculators" / "index.html").iter("article")
    (cards,) = (e for e in article.iter("div") if e.get("class") == "grid cards")
    links = [value for tag, value in attributes(cards, "href") if tag == "a"]
    assert [posixpath.normpath(f"calculators/{link}") + "/" for link in links] == addresses


@pytest.mark.parametrize("slug", slugs())
def test_calculator_has_tests_of_its_own(slug: str) -> None:
    """Worked examples prove the figures; the rest needs a file of tests, or a folder of them."""
    name = slug.replace("-", "_")
    unit = ROOT / "tests" / "unit"
    found = [unit / f"test_{name}.py", *unit.glob(f"{name}/test_*.py")]
    assert any(path.is_file() and "\ndef test_" in path.read_text("utf-8") for path in found)


def test_every_page_of_a_calculator_has_its_calculator() -> None:
    """A page that stayed behind would show an empty promise."""
    pages = {path.stem for path in (DOCS / "calculators").glob("*.md")} - {"index"}
    assert pages <= set(slugs())
    assert {path.stem for path in DOCS.rglob("*.md")} >= set(slugs())


@pytest.mark.parametrize("slug", slugs())
def test_sources_on_the_page_carry_a_year(built_site: Path, slug: str) -> None:
    """A figure without a date cannot be trusted."""
    page = calculator_page(built_site, slug)
    notes = [text(e) for e in page.iter("li") if (e.get("id") or "").startswith("fn:")]
    assert notes
    assert [note for note in notes if not re.search(r"\b(1[89]|20)\d\d\b", note)] == []
