"""What a page is, in the words that search engines read: JSON-LD after schema.org.

A block of data, not a script: nothing in it runs, and a strict content policy lets it be.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .questions import questions
from .sources import Source

SITE = "Second Offer"
_FAQ = "faq.md"
_OVERVIEW = "guide/index.md"
_ARTICLES = ("guide/", "before/")
# The five steps, in order: what the overview leads through.
STEPS = (
    "guide/receive-and-evaluate.md",
    "guide/prepare.md",
    "guide/open-the-conversation.md",
    "guide/pushback-and-counteroffers.md",
    "guide/close-the-deal.md",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PageFacts:
    """What is known of a page: its path under docs/, its public address, its own words."""

    path: str
    address: str
    title: str
    description: str


def structured_data(
    page: PageFacts, html: str, steps: Iterable[PageFacts], cited: Iterable[Source], home: str
) -> str:
    """Write what the page is as JSON that can stand inside a `script` element; maybe nothing."""
    if page.path == _FAQ:
        facts = _faq(page, html)
    elif page.path == _OVERVIEW:
        facts = _how_to(page, steps)
    elif page.path.startswith(_ARTICLES):
        facts = _article(page, cited, home)
    else:
        return ""
    common = {"@context": "https://schema.org", "inLanguage": "en", "url": page.address}
    return _embeddable(common | facts)


def _faq(page: PageFacts, html: str) -> dict[str, Any]:
    return {
        "@type": "FAQPage",
        "name": page.title,
        "description": page.description,
        "mainEntity": [
            {
                "@type": "Question",
                "name": section.title,
                "url": f"{page.address}#{section.anchor}",
                "acceptedAnswer": {"@type": "Answer", "text": section.text},
            }
            for section in questions(html)
        ],
    }


def _how_to(page: PageFacts, steps: Iterable[PageFacts]) -> dict[str, Any]:
    return {
        "@type": "HowTo",
        "name": page.title,
        "description": page.description,
        "step": [
            {
                "@type": "HowToStep",
                "position": at,
                "name": step.title,
                "text": step.description,
                "url": step.address,
            }
            for at, step in enumerate(steps, start=1)
        ],
    }


def _article(page: PageFacts, cited: Iterable[Source], home: str) -> dict[str, Any]:
    site = {"@type": "Organization", "name": SITE, "url": home}
    works = [_work(source) for source in cited]
    return {
        "@type": "Article",
        "headline": page.title,
        "description": page.description,
        "mainEntityOfPage": page.address,
        "author": site,
        "publisher": site,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        **({"citation": works} if works else {}),
    }


def _work(source: Source) -> dict[str, str]:
    work = {
        "@type": "CreativeWork",
        "name": source.title,
        "author": source.author,
        "datePublished": str(source.year),
    }
    return work | ({"url": source.address} if source.address else {})


def _embeddable(facts: dict[str, Any]) -> str:
    """Write JSON in which nothing can end the element around it."""
    text = json.dumps(facts, ensure_ascii=False, indent=1)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
