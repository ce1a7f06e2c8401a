"""Describes a page to search engines, as JSON-LD with the words of schema.org.

The article with its dates and sources, and the page's breadcrumbs. It is a block of data, not a
script: nothing in it runs, so a strict content policy allows it. Questions (`FAQPage`) and steps
(`HowTo`) are left out on purpose, because search engines no longer show them.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from .around.page_dates import PageDates
from .sources import Source

_ARTICLES = ("guide/", "before/", "faq.md")


@dataclass(frozen=True, slots=True)
class Step:
    """One of a page's breadcrumbs: the name of a page and its public address."""

    name: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PageFacts:
    """The facts of a page: its path under docs/, its title and description, breadcrumbs and dates.

    The breadcrumbs begin with the site's first page and end with the page itself.
    """

    path: str
    title: str
    description: str
    breadcrumbs: Sequence[Step]
    dates: PageDates | None = None

    @property
    def address(self) -> str:
        """The page's public address."""
        return self.breadcrumbs[-1].address


def structured_data(page: PageFacts, cited: Collection[Source]) -> str:
    """Write the page's JSON-LD, safe inside a `script` element; empty if there is nothing."""
    facts = []
    if page.path.startswith(_ARTICLES):
        facts.append(_article(page, cited))
    if len(page.breadcrumbs) > 1:
        facts.append(_breadcrumb_list(page.breadcrumbs))
    return _embeddable({"@context": "https://schema.org", "@graph": facts}) if facts else ""


def _article(page: PageFacts, cited: Collection[Source]) -> dict[str, Any]:
    home = page.breadcrumbs[0]
    site = {"@type": "Organization", "name": home.name, "url": home.address}
    return {
        "@type": "Article",
        "headline": page.title,
        "description": page.description,
        "inLanguage": "en",
        "url": page.address,
        "mainEntityOfPage": page.address,
        "author": site,
        "publisher": site,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        **(
            {
                "datePublished": page.dates.published.isoformat(),
                "dateModified": page.dates.modified.isoformat(),
            }
            if page.dates
            else {}
        ),
        **({"citation": [_work(source) for source in cited]} if cited else {}),
    }


def _breadcrumb_list(breadcrumbs: Sequence[Step]) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": step.name, "item": step.address}
            for at, step in enumerate(breadcrumbs, start=1)
        ],
    }


def _work(source: Source) -> dict[str, str]:
    work = {
        "@type": "CreativeWork",
        "name": source.title,
        "creditText": source.author,
        "datePublished": str(source.year),
    }
    return work | ({"url": source.address} if source.address else {})


def _embeddable(facts: dict[str, Any]) -> str:
    """Write JSON that cannot end the element around it."""
    text = json.dumps(facts, ensure_ascii=False, indent=1)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
