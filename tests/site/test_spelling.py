"""One thing has one name wherever a reader meets it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.site.reading import pages

# An address keeps its hyphen: `calculators/counter-offer/`.
HYPHEN = re.compile(r"(?<![/\w])counter-offers?(?![/\w-])", re.IGNORECASE)
SPOKEN = ("title", "aria-label", "alt", "placeholder")


def words(page: Any) -> Iterator[str]:
    """Go through all that is read, seen or heard on a page, its menu and its title included."""
    for element in page.iter():
        if element.tag not in ("script", "style"):
            yield element.text or ""
        yield element.tail or ""
        for name in SPOKEN:
            yield element.get(name) or ""
        if element.tag == "meta":
            yield element.get("content") or ""


def test_what_you_send_is_a_counter_offer(built_site: Path) -> None:
    """In two words, from the menu to the smallest note; "counteroffer" is theirs."""
    found = {
        f"{address}: {' '.join(text.split())[:80]}"
        for address, page in pages(built_site).items()
        for text in words(page)
        if HYPHEN.search(text)
    }
    assert found == set()


def test_calculators_are_called_alike_in_menu_list_and_title(built_site: Path) -> None:
    """The page's heading says "Counter offer calculator", and the list of calculators no less."""
    every = pages(built_site)
    menu = {
        " ".join("".join(a.itertext()).split())
        for a in every["index.html"].iter("a")
        if (a.get("class") or "").startswith("md-nav__link")
    }
    listed = {
        " ".join("".join(a.itertext()).split())
        for a in every["calculators/index.html"].iter("a")
        if a.get("class") is None and next(iter(a), None) is not None and a[0].tag == "strong"
    }
    assert {"Counter offer", "Total compensation", "Trade-offs", "Decision deadline"} <= menu
    assert {"Counter offer", "Total compensation", "Trade-offs", "Decision deadline"} <= listed
    (heading,) = every["calculators/counter-offer/index.html"].iter("h1")
    assert "Counter offer calculator" in "".join(heading.itertext())
