"""The path is an ordered list of the calculators that there are, whole without a script."""

from collections.abc import Iterator
from typing import Any

import html5lib
import markdown
import pytest

from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.catalogue import checked, slugs
from calculators._sitebuild.page.calculator_list import OWN_PAGES
from calculators._sitebuild.page.path import STEPS, needed, taken

EXTENSIONS = ["calculators._sitebuild.markdown_extension"]


@pytest.fixture(autouse=True)
def _pages() -> Iterator[None]:
    before = dict(OWN_PAGES)
    OWN_PAGES.clear()
    # In another order than that of the path, and with one that is not in it.
    OWN_PAGES.update({it: f"{it}.md" for it in ("brief", "trade-offs", "counter-offer")})
    yield
    OWN_PAGES.clear()
    OWN_PAGES.update(before)


def drawn(argument: str = "") -> Any:
    """Turn the block into HTML and read it as a browser would."""
    html = markdown.markdown(f"/// path{argument}\n///\n", extensions=EXTENSIONS)
    return html5lib.parse(html, namespaceHTMLElements=False).find("body/offer-path")


def test_steps_are_links_in_the_order_of_an_offer() -> None:
    """Those without a page are left out, and nothing is marked before the browser does it."""
    path = drawn()
    links = [(a.text, a.get("href")) for a in path.iterfind("nav/ol/li/a")]
    assert links == [
        ("What to ask for", "counter-offer.md"),
        ("One page for the call", "brief.md"),
    ]
    assert [a for a in path.iter("a") if a.get("aria-current")] == []
    marks = [it for it in path.iter("span") if "so-way__more" in it.get("class", "")]
    assert len(marks) == 4
    assert all(it.get("hidden") is not None for it in marks)


def test_page_of_a_step_is_marked_as_the_current_one() -> None:
    """One of them, as a step and not as a page: a step of the guide leads to its calculator."""
    current = [a.text for a in drawn(" | brief").iter("a") if a.get("aria-current") == "step"]
    assert current == ["One page for the call"]


def test_unknown_step_stops_the_build() -> None:
    """With the nearest name; so does one that has no page."""
    with pytest.raises(SlipError, match="did you mean 'brief'"):
        drawn(" | brieff")
    with pytest.raises(SlipError, match="line 1: "):
        drawn(" | trade-offs")


def test_each_step_says_what_its_answer_needs_and_what_it_takes() -> None:
    """From the declarations: what has a default or is the device's own says nothing."""
    counter = checked("counter-offer").inputs
    assert list(needed(counter)) == ["offer", "target"]
    assert {"their-offer", "target"} <= set(taken(counter))
    assert not {"currency", "pay-kind"} & set(taken(counter))
    assert "today" not in list(needed(checked("deadline").inputs))
    assert list(needed(checked("promises").inputs)) == ["promises.what"]


def test_every_step_needs_something() -> None:
    """Otherwise it could never be marked."""
    there = [slug for slug in STEPS if slug in slugs()]
    assert all(list(needed(checked(slug).inputs)) for slug in there)
