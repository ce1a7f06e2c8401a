"""The path stands on the home page, on every step of the guide, and on each of its own pages."""

from pathlib import Path

import pytest

from calculators._sitebuild.catalogue import slugs
from calculators._sitebuild.page.path import STEPS
from tests.site.reading import calculator_page, read

GUIDE = {
    "receive-and-evaluate": "total-compensation",
    "prepare": "counter-offer",
    "open-the-conversation": "brief",
    "pushback-and-counteroffers": "counter-offer",
    "close-the-deal": "promises",
}
THERE = [slug for slug in STEPS if slug in slugs()]


@pytest.mark.parametrize("step", THERE)
def test_page_of_a_step_shows_where_it_is(built_site: Path, step: str) -> None:
    """Write `/// path | its-name` and `///` at the end of its page."""
    assert current(calculator_page(built_site, step)) == [STEPS[step]]


@pytest.mark.parametrize(("chapter", "step"), GUIDE.items())
def test_step_of_the_guide_shows_its_calculator(built_site: Path, chapter: str, step: str) -> None:
    """The first that helps there is the current one."""
    assert current(read(built_site / "guide" / chapter / "index.html")) == [STEPS[step]]


def test_home_page_shows_all_of_it(built_site: Path) -> None:
    """Without a place of its own."""
    (path,) = read(built_site / "index.html").iter("offer-path")
    assert [a.text for a in path.iter("a")] == [STEPS[step] for step in THERE]
    assert not any(a.get("aria-current") for a in path.iter("a"))


def current(page: object) -> list[str]:
    """List the current steps of the one path on a page."""
    (path,) = page.iter("offer-path")  # type: ignore[attr-defined]
    return [a.text for a in path.iter("a") if a.get("aria-current") == "step"]
