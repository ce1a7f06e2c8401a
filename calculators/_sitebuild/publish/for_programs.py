"""Writes what programs read besides the pages: each page as Markdown beside it, and two files.

`llms.txt` lists the pages in the order of the menu, each with its description; `robots.txt` lets
every crawler in and names the sitemap, once the site has an address of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from .plain_text import markdown_of

MARKDOWN = "index.md"
LLMS = "llms.txt"
ROBOTS = "robots.txt"
_OWN_MACHINE = ("localhost", "127.0.0.1", "::1", None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A page to list: its place in the menu, its address in the site, its own words."""

    section: str
    url: str
    title: str
    description: str


def public_address(site_url: str | None) -> str:
    """Give the site's address, or nothing if it is only that of somebody's own machine."""
    address = site_url or ""
    return "" if urlsplit(address).hostname in _OWN_MACHINE else f"{address.rstrip('/')}/"


def write_for_programs(
    site: Path, address: str, named: tuple[str, str], pages: Sequence[Listed]
) -> None:
    """Write all of it; `named` are the site's name and description, `pages` in menu order."""
    for page in pages:
        html = (site / page.url / "index.html").read_text("utf-8")
        whole = urljoin(address, page.url) if address else ""
        (site / page.url / MARKDOWN).write_text(markdown_of(html, whole), "utf-8")
    (site / LLMS).write_text(llms(address, named, pages), "utf-8")
    if address:
        robots = f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
        (site / ROBOTS).write_text(robots, "utf-8")


def llms(address: str, named: tuple[str, str], pages: Sequence[Listed]) -> str:
    """List the pages by section, as llmstxt.org proposes."""
    name, description = named
    lines = [f"# {name}", "", f"> {description}"]
    for section, group in groupby(pages, key=lambda it: it.section):
        lines += ["", f"## {section}", ""]
        lines += [
            f"- [{it.title}]({urljoin(address, it.url + MARKDOWN)}): {it.description}"
            for it in group
        ]
    return "\n".join(lines) + "\n"
