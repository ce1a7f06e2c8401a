"""Reads the built pages as a browser would."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import html5lib


@lru_cache
def read(path: Path) -> Any:
    """Parse a page; the same page only once."""
    return html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)


def pages(site: Path) -> dict[str, Any]:
    """Give every page by its address in the site."""
    found = {p.relative_to(site).as_posix(): read(p) for p in sorted(site.rglob("*.html"))}
    assert found, f"there is no page in {site}"
    return found


def calculator_address(site: Path, slug: str) -> str:
    """Find a calculator's own page, wherever it stands: it has its name, and shows it."""
    named = (page for page in site.rglob(f"{slug}/index.html") if slug in _shown_on(page))
    (own,) = (page.parent.relative_to(site).as_posix() for page in named)
    return f"{own}/"


def _shown_on(page: Path) -> list[str | None]:
    return [e.get("name") for e in read(page).iter("offer-calculator")]


def calculator_page(site: Path, slug: str) -> Any:
    """Give the page of one calculator."""
    return read(site / calculator_address(site, slug) / "index.html")


def element(site: Path, slug: str) -> Any:
    """Give the calculator on its page."""
    (found,) = calculator_page(site, slug).iter("offer-calculator")
    return found


def marked(inside: Any, name: str) -> list[Any]:
    """List the elements that have an attribute, whatever its value."""
    return [e for e in inside.iter() if e.get(name) is not None]


def text(inside: Any) -> str:
    """Read the words of an element."""
    return " ".join("".join(inside.itertext()).split())


def attributes(inside: Any, *names: str) -> Iterator[tuple[str, str]]:
    """Go through the values of some attributes, with the tag that holds them."""
    for e in inside.iter():
        for name in names:
            if e.get(name) is not None:
                yield str(e.tag), e.get(name)
