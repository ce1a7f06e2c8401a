"""Draws the card of each page that is shown where somebody shares its address.

The browser that prints the PDFs draws them, from the site's own colors and mark, without a network.
A page names its card only where the site has a public address, as others could not fetch it.
"""

from __future__ import annotations

import hashlib
import html as html_entities
import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from calculators._core.markup import h, to_html
from calculators._sitebuild.paths import BROWSER, CARDS, ICONS
from calculators._sitebuild.publish.for_programs import public_address

from . import chromium

FOLDER = "assets/cards"
WIDTH, HEIGHT = 1200, 630
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
_TITLE = re.compile(r"<h1[^>]*>(.*?)(?:<a class=\"headerlink\".*?)?</h1>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_SITE = re.compile(r"<title>(?:.* - )?([^<]*)</title>")
_TAGS = re.compile(r"<!-- card -->.*?<!-- /card -->", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")
_STYLE = """
body { box-sizing: border-box; width: 1200px; height: 630px; margin: 0; padding: 72px 80px;
  border-top: 16px solid var(--so-brand); background: var(--so-paper); color: var(--so-ink);
  display: flex; flex-direction: column; font-family: var(--so-sans); }
header { display: flex; align-items: center; gap: 20px; font: 700 34px var(--so-serif); }
svg { width: 56px; height: 56px; border-radius: 12px; }
h1 { margin: auto 0 24px; font: 700 68px/1.12 var(--so-serif); text-wrap: balance; }
p { margin: 0 0 auto; color: var(--so-soft); font-size: 32px; line-height: 1.35; }
footer { color: var(--so-link); font-size: 26px; }
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """What a card says, and where its page is."""

    site: str
    title: str
    description: str
    address: str

    @property
    def name(self) -> str:
        """The name of its file, the same for the same words."""
        told = f"{self.site}\n{self.title}\n{self.description}\n{self.address}"
        made_by = _STYLE + _tokens() + _mark()
        return hashlib.sha256((told + made_by).encode()).hexdigest()[:16] + ".png"

    def html(self) -> str:
        """Write the page that is photographed."""
        style = f"<style>{_tokens()}{_STYLE}</style>"
        short = self.address.partition("//")[2].rstrip("/")
        parts = (
            h("h1", None, self.title),
            h("p", None, self.description),
            h("footer", None, short),
        )
        site = to_html(h("span", None, self.site))
        return f"{style}<header>{_mark()}{site}</header>{''.join(map(to_html, parts))}"


def draw_cards(site: Path) -> int:
    """Draw the card of every page, name it in the page, and say how many there are."""
    cards = {path: card for path in sorted(site.rglob("index.html")) if (card := card_of(path))}
    _draw({card.name: card for card in cards.values() if not (CARDS / card.name).is_file()})
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for path, card in cards.items():
        (folder / card.name).write_bytes((CARDS / card.name).read_bytes())
        root = card.address.removesuffix(_url(path, site))
        text = _TAGS.sub("", path.read_text("utf-8"))
        path.write_text(text.replace("</head>", f"{tags(card, root)}</head>", 1), "utf-8")
    return len(cards)


def card_of(path: Path) -> Card | None:
    """Read a page; nothing for one without a public address, or that is not to be found."""
    text = path.read_text("utf-8")
    address, title = _CANONICAL.search(text), _TITLE.search(text)
    if not address or not title or not public_address(address[1]) or 'content="noindex"' in text:
        return None
    description, site = _DESCRIPTION.search(text), _SITE.search(text)
    return Card(
        site=html_entities.unescape(site[1]) if site else "",
        title=html_entities.unescape(_MARKUP.sub("", title[1])).strip(),
        description=html_entities.unescape(description[1]) if description else "",
        address=html_entities.unescape(address[1]),
    )


def tags(card: Card, root: str) -> str:
    """Write the elements for the head: the Open Graph protocol's, which the others read as well."""
    told = {
        "og:type": "website" if card.address == root else "article",
        "og:site_name": card.site,
        "og:title": card.title,
        "og:description": card.description,
        "og:url": card.address,
        "og:image": f"{root}{FOLDER}/{card.name}",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": f"{card.site}: {card.title}",
    }
    elements = [to_html(h("meta", {"property": name, "content": it})) for name, it in told.items()]
    large = to_html(h("meta", {"name": "twitter:card", "content": "summary_large_image"}))
    return f"<!-- card -->{''.join(elements)}{large}<!-- /card -->"


def _draw(missing: dict[str, Card]) -> None:
    if not missing:
        return
    CARDS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_options())
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.route("**/*", lambda route: route.abort())
        for name, card in missing.items():
            page.set_content(card.html())
            page.screenshot(path=CARDS / name)
        browser.close()


def _url(path: Path, site: Path) -> str:
    folder = path.parent.relative_to(site).as_posix()
    return "" if folder == "." else f"{folder}/"


def _tokens() -> str:
    return (BROWSER / "styles" / "tokens.css").read_text("utf-8")


def _mark() -> str:
    return (ICONS / "icon.svg").read_text("utf-8")
