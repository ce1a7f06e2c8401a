"""Prints the PDFs of a built site with its own print styles: `make pdf`.

The browser gets the site's files under its public address, without a server or network, so that the
addresses on paper are those that readers will use.
Usage: python -m calculators._sitebuild.paper.pdf site
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from pypdf import PdfReader

from calculators._sitebuild.paths import PDFS
from calculators._sitebuild.publish.service_worker import write_service_worker

from . import chromium
from .cards import draw_cards
from .downloads import FOLDER, PAPERS, Document, documents, link_downloads
from .files import NoAddressError, answer_from_files

_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)")
_NODES = re.compile(rb"\(node(\d{8})\)")
# The page number after each line of the table of contents.
_FILL = """(pages) => {
  for (const slot of document.querySelectorAll('.so-toc [data-page]')) {
    const name = decodeURIComponent(slot.previousElementSibling.hash.slice(1))
    slot.textContent = pages[name] ?? ''
  }
}"""


class PdfError(Exception):
    """A page could not be printed as it should."""


def make_all(site: Path) -> dict[str, int]:
    """Print every document on every paper into the site; give the sizes by address."""
    kept = PDFS / _key(site)
    if not kept.is_dir():
        shutil.rmtree(PDFS, ignore_errors=True)
        made = _print_all(site)
        kept.mkdir(parents=True)
        for address, content in made.items():
            (kept / Path(address).name).write_bytes(content)
    folder = site / FOLDER
    shutil.copytree(kept, folder, dirs_exist_ok=True)
    return {f"{FOLDER}/{path.name}": path.stat().st_size for path in folder.glob("*.pdf")}


def _print_all(site: Path) -> dict[str, bytes]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_options())
        context = browser.new_context(locale="en-US", reduced_motion="reduce")
        address = answer_from_files(context, site)
        page = context.new_page()
        page.clock.set_fixed_time(_now())
        made = {}
        for document in documents():
            page.goto(address + document.url)
            for paper in PAPERS:
                made[document.file(paper)] = settled(_print(page, document, paper))
        browser.close()
    return made


def _print(page: Page, document: Document, paper: str) -> bytes:
    content = page.pdf(format=paper, tagged=True, outline=True)
    if not page.locator(".so-toc").count():
        return content
    # Page numbers are known only after printing: print, look, fill them in, print again.
    page.evaluate(_FILL, _pages(content))
    filled = page.pdf(format=paper, tagged=True, outline=True)
    if _pages(filled) != _pages(content):
        raise PdfError(f"{document.name}: the page numbers in the contents moved the pages.")
    return filled


def _pages(content: bytes) -> dict[str, int]:
    """Find the page number of each link target."""
    reader = PdfReader(io.BytesIO(content))
    return {
        name.removeprefix("/"): (reader.get_destination_page_number(target) or 0) + 1
        for name, target in reader.named_destinations.items()
    }


def _now() -> float:
    """Give the time for the files, in seconds: from the environment, or else the clock's."""
    return float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())


def settled(content: bytes) -> bytes:
    """Make the same site give the same file: with a fixed time, and nodes numbered in order.

    Each replacement is as long as what it replaces, because the file has byte offsets.
    """
    told = time.strftime("%Y%m%d%H%M%S+00'00'", time.gmtime(_now())).encode()
    content = _DATES.sub(lambda it: b"/%s (D:%s)" % (it[1], told), content)
    # The browser numbers them from its start; PDF readers rely on their order.
    nodes = {node: at for at, node in enumerate(sorted(set(_NODES.findall(content))))}
    return _NODES.sub(lambda it: b"(node%08d)" % nodes[it[1]], content)


def _key(site: Path) -> str:
    """Hash what the files are made from: the pages, which name their release of the styles."""
    told = hashlib.sha256(f"{chromium.find()} {_now():.0f}".encode())
    told.update(Path(__file__).read_bytes())
    for document in documents():
        told.update((site / document.url / "index.html").read_bytes())
    return told.hexdigest()[:12]


if __name__ == "__main__":
    try:
        sizes = make_all(Path(sys.argv[1]))
        link_downloads(Path(sys.argv[1]), sizes)
        cards = draw_cards(Path(sys.argv[1]))
        write_service_worker(Path(sys.argv[1]))  # the links changed the pages' hashes
    except (chromium.ChromiumError, NoAddressError, PdfError) as error:
        sys.exit(str(error))
    sys.stdout.write(f"{len(sizes)} PDFs in {sys.argv[1]}/{FOLDER}, and {cards} cards\n")
